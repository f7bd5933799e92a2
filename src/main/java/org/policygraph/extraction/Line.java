package org.policygraph.extraction;

/**
 * A line without the blanks around it.
 *
 * @param furniture belongs to the page and not to the document
 */
record Line(Span span, boolean furniture) {}
