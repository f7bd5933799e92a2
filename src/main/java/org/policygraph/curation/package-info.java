/**
 * Annotation sheets: what a person says a document states, each with a quote. Compiles a sheet and
 * its source text to the document's graph and writes it as Turtle in a stable order. Uses Jackson
 * for the sheets, Jena for the graph, {@code source} and {@code vocabulary}; nothing of the store.
 */
@NullMarked
package org.policygraph.curation;

import org.jspecify.annotations.NullMarked;
