/**
 * Reads policy documents: from the text of a document that nobody has annotated to drafted
 * statements, each with its place and a confidence. The packages below hold the rules, each for one
 * part of the language of such documents; they are public to each other and to this package, and a
 * test holds what else may use which. Places are UTF-16 offsets inside and code points in the rows
 * given out. Knows neither the graph nor its engine.
 */
@NullMarked
package org.policygraph.extraction;

import org.jspecify.annotations.NullMarked;
