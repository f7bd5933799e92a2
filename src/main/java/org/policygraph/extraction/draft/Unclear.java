package org.policygraph.extraction.draft;

import org.policygraph.extraction.text.Span;

/**
 * A place where the reader believes a statement to be and does not know which.
 *
 * @param reason for a person who looks at the place
 */
public record Unclear(Span span, String reason) {}
