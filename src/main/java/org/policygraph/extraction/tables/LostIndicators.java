package org.policygraph.extraction.tables;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/** Tables of indicators that lost their lines or the blanks between their cells. */
final class LostIndicators {
  private static final int SHORTEST_FLAT_LINE = 20;
  private static final int MOST_FLAT = 60;

  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "(?:序号|类别)? ?(?:主要|具体)?指标(?:名称)?[^\\t|，,：:]{0,16}?(?:19|20)\\d\\d ?年?[^\\t|，,。：:]{0,40}");

  private static final Pattern ROW_END =
      Pattern.compile(
          "[\\u4e00-\\u9fff%）)] ?[\\d.,%<>≤≥\\[\\]〔〕 -]{2,40}(?:[（(]?(?:约束|预期|指导|引导)性[）)]?)?$");

  private LostIndicators() {}

  /** The table that begins at a line; null where none does. */
  static @Nullable Unclear at(
      String text, RowCells cells, List<Line> lines, int at, DocumentFacts document) {
    Span line = lines.get(at).span();
    return isFlat(text, cells, line, document)
        ? new Unclear(line, "a table of indicators lost its rows")
        : together(text, lines, at);
  }

  /** Whether a table lost its lines: its head and its cells stand in one. */
  private static boolean isFlat(String text, RowCells cells, Span line, DocumentFacts document) {
    if (line.length() < SHORTEST_FLAT_LINE || text.charAt(line.end() - 1) == '。') {
      return false;
    }
    List<Span> words = cells.parted(line, MOST_FLAT);
    int heads = 0;
    while (heads < words.size() && TableHeads.is(words.get(heads).of(text))) {
      heads++;
    }
    TableColumns columns =
        heads < 3 ? null : TableColumns.of(cells.texts(words.subList(0, heads)), document);
    return columns != null
        && words.stream().skip(heads).filter(it -> ValueCell.isValue(it.of(text))).count() >= 2;
  }

  /** A table whose cells run together (湖鲜产量万吨2030预期性): where one ends is lost with the blanks. */
  private static @Nullable Unclear together(String text, List<Line> lines, int at) {
    Span head = lines.get(at).span();
    if (head.length() > IndicatorTables.LONGEST_CELL
        || !RUN_TOGETHER.matcher(head.of(text)).matches()) {
      return null;
    }
    int last = at;
    for (int next = at + 1;
        next < lines.size() && next - last <= IndicatorTables.MOST_LINES_A_ROW;
        next++) {
      Span line = lines.get(next).span();
      if (line.length() > IndicatorTables.LONGEST_CELL || line.of(text).indexOf('。') >= 0) {
        break;
      }
      last = ROW_END.matcher(line.of(text)).find() ? next : last;
    }
    return last == at
        ? null
        : new Unclear(
            new Span(head.start(), lines.get(last).span().end()),
            "the cells of a table of indicators run together");
  }
}
