package org.policygraph.extraction.text;

/**
 * A bracket of a text.
 *
 * @param span with its signs
 * @param inner without them
 */
public record Bracket(Span span, Span inner) {}
