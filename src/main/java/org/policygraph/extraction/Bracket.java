package org.policygraph.extraction;

/**
 * A bracket of a text.
 *
 * @param span with its signs
 * @param inner without them
 */
record Bracket(Span span, Span inner) {}
