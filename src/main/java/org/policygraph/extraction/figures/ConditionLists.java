package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.outline.ConditionHeadings;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/**
 * The lists that say what who applies must have: the numbered lines below 应同时符合以下条件：, and the parts
 * under headings such as 申报条件. A number in them is asked for of each, and is nobody's aim.
 */
final class ConditionLists {
  private static final Pattern CONDITIONS = Pattern.compile("条件|标准|对象");

  private static final Pattern LEAD =
      Pattern.compile(
          "(?:符合|具备|满足|达到|有)[^，,。；;：:]{0,12}条件(?:之一)?(?:的[^。；;：:]{0,40})?[：:]$|[申条][报请件]条件[：:]$");

  private ConditionLists() {}

  static Spans of(PolicyText read, String text) {
    List<Span> found = new ArrayList<>();
    if (!CONDITIONS.matcher(text).find()) {
      return new Spans(found);
    }
    for (Item item : read.outline().items()) {
      if (ConditionHeadings.is(item.heading().of(text).strip())) {
        found.add(item.span());
      }
    }
    List<Line> lines = read.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).span().of(text).stripTrailing();
      if (line.contains("条件") && LEAD.matcher(line).find()) {
        i = below(text, lines, i, found);
      }
    }
    return new Spans(found);
  }

  /** The lines of one list and the index of its last. */
  private static int below(String text, List<Line> lines, int lead, List<Span> found) {
    Marker list = null;
    int at = lead;
    while (at + 1 < lines.size()) {
      Span line = lines.get(at + 1).span();
      Marker.Found marker = Marker.at(text, line.start(), true);
      if (marker == null || list != null && marker.marker() != list) {
        break;
      }
      list = marker.marker();
      found.add(line);
      at++;
    }
    return at;
  }
}
