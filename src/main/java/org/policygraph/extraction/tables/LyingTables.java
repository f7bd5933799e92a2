package org.policygraph.extraction.tables;

import java.util.List;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * Tables that lie on their side have their agencies in a row: 责任 and 单位 in two lines, then names, a
 * cell each. Which column each belongs to is lost, so that the row is unclear.
 */
final class LyingTables {
  private static final int HALF_HEAD = 2;

  private static final int FEWEST_NAMES = 2;

  private LyingTables() {}

  static void tell(String text, List<Line> lines, Taken taken, List<Unclear> unclear) {
    for (int i = 0; i + FEWEST_NAMES + 1 < lines.size(); i++) {
      if (!isHead(text, lines.get(i).span(), lines.get(i + 1).span())) {
        continue;
      }
      int last = i + 1;
      while (last + 1 < lines.size() && SureNames.alone(text, lines.get(last + 1).span())) {
        last++;
      }
      Span row = new Span(lines.get(i).span().start(), lines.get(last).span().end());
      if (last - i - 1 >= FEWEST_NAMES && !taken.overlaps(row)) {
        unclear.add(new Unclear(row, "the columns of a row of agencies cannot be told apart"));
        taken.add(row);
      }
    }
  }

  private static boolean isHead(String text, Span first, Span second) {
    return first.length() == HALF_HEAD
        && second.length() == HALF_HEAD
        && RoleWords.column(first.of(text) + second.of(text)) != null;
  }
}
