/**
 * The doors over HTTP: saved queries, linked data, the ontology, the data set's description and the
 * SPARQL endpoint.
 *
 * <p>May use the store, the saved queries, the vocabulary, Spring MVC, and Jena for writing and for
 * the endpoint; no other package uses it.
 */
@NullMarked
package org.policygraph.web;

import org.jspecify.annotations.NullMarked;
