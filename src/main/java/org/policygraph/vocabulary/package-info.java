/**
 * The words of the graph: terms of the ontology and of those it reuses, the IRIs of entities and
 * graphs, the values of enumerations; plain strings and small types, without any RDF library.
 */
@NullMarked
package org.policygraph.vocabulary;

import org.jspecify.annotations.NullMarked;
