package org.policygraph.extraction.text;

/**
 * A line without the blanks around it.
 *
 * @param furniture belongs to the page and not to the document
 */
public record Line(Span span, boolean furniture) {}
