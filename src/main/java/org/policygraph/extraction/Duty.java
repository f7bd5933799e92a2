package org.policygraph.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bracket, label line, table cell or phrase with the agencies it names.
 *
 * @param covers the text they answer for; null where it is what stands before
 */
record Duty(Span span, List<Party> parties, @Nullable Span covers, Confidence confidence) {}
