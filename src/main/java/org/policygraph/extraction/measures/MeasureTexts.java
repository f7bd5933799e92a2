package org.policygraph.extraction.measures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Span;

/**
 * How far the text of each measure goes: that of a numbered part to the part's end; that of any
 * other to the next measure that is no part of it, inside the same numbered part, or where it is
 * one sentence of a paragraph, to the paragraph's end.
 */
final class MeasureTexts {
  private final PolicyText policy;

  private MeasureTexts(PolicyText policy) {
    this.policy = policy;
  }

  /**
   * The same measures, each with its text.
   *
   * @param measures in the order of the text
   */
  static List<Draft.Measure> told(PolicyText policy, List<Draft.Measure> measures) {
    MeasureTexts texts = new MeasureTexts(policy);
    List<Draft.Measure> told = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      Draft.Measure measure = measures.get(i);
      told.add(measure.toldIn(texts.of(measure, next(measures, i))));
    }
    return List.copyOf(told);
  }

  private static Draft.@Nullable Measure next(List<Draft.Measure> measures, int index) {
    for (int i = index + 1; i < measures.size(); i++) {
      if (measures.get(i).level() <= measures.get(index).level()) {
        return measures.get(i);
      }
    }
    return null;
  }

  private Span of(Draft.Measure measure, Draft.@Nullable Measure next) {
    int start = measure.span().start();
    Item item = policy.outline().at(start).orElse(null);
    if (item != null && item.sign().start() == start) {
      return item.span();
    }
    int end = next == null ? policy.text().length() : next.span().start();
    if (item != null) {
      end = Math.min(end, item.span().end());
    }
    int line = policy.text().indexOf('\n', measure.span().end());
    boolean heading = measure.span().end() == line;
    if (!heading && line >= 0) {
      end = Math.min(end, line);
    }
    return new Span(start, Math.max(end, measure.span().end()));
  }
}
