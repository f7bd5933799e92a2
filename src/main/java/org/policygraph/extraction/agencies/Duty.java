package org.policygraph.extraction.agencies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Span;

/**
 * One bracket, label line, table cell or phrase with the agencies it names.
 *
 * @param covers the text they answer for; null where it is what stands before
 */
public record Duty(Span span, List<Party> parties, @Nullable Span covers, Confidence confidence) {}
