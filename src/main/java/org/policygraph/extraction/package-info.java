/**
 * Reads policy documents: from the text of a document that nobody has annotated to drafted
 * statements, each with its place and a confidence. Places are UTF-16 offsets inside the package
 * and code points in what it gives out. Knows neither the graph nor its engine.
 */
@NullMarked
package org.policygraph.extraction;

import org.jspecify.annotations.NullMarked;
