package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Role;

/** Finds the agencies of a row, a cell a line, by their names. */
final class CellNames {
  private static final int LONGEST = 400;

  /** A list of names goes on over no more lines. */
  private static final int MOST_LINES = 6;

  /** A shorter line before a name may be the first half of it. */
  private static final int SHORTEST_TASK = 12;

  private CellNames() {}

  /** The duty of a row; null where its names cannot be told from its other cells. */
  static @Nullable Duty read(
      String text, List<Span> cells, List<Role> roles, StandingRules rules) {
    List<Span> named = new ArrayList<>();
    int first = -1;
    boolean together = true;
    int behind = -1;
    for (int i = 0; i < cells.size(); i++) {
      int end =
          roles.size() > 1 ? (isNames(text, cells.get(i)) ? i : -1) : lastOfNames(text, cells, i);
      if (end >= 0) {
        named.add(new Span(cells.get(i).start(), cells.get(end).end()));
        together &= behind < 0 || behind == i;
        first = first < 0 ? i : first;
        i = end;
        behind = end + 1;
      }
    }
    if (first <= 0) {
      return null;
    }
    Span covers = new Span(cells.get(0).start(), cells.get(first - 1).end());
    if (named.size() == roles.size()) {
      return TableReader.duty(text, named, roles, covers, rules, Confidence.MEDIUM);
    }
    List<Role> told = together && isTask(text, cells.get(first - 1)) ? told(text, named, roles) : null;
    return told == null ? null : TableReader.duty(text, named, told, covers, rules, Confidence.LOW);
  }

  /**
   * The roles of names, a line each, under 牵头单位 and 配合单位, where the edge between the two columns is
   * lost: the first leads, 各单位 at the end helps, and of those between only is known that they answer
   * for the task. Null for other columns.
   */
  private static @Nullable List<Role> told(String text, List<Span> named, List<Role> roles) {
    if (roles.size() != 2 || roles.get(0) != Role.LEAD || roles.get(1) == Role.LEAD) {
      return null;
    }
    List<Role> told = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      boolean last = i == named.size() - 1 && AgencyNames.isCollective(named.get(i).of(text));
      told.add(i == 0 ? Role.LEAD : last ? roles.get(1) : Role.RESPONSIBLE);
    }
    return told;
  }

  private static boolean isTask(String text, Span line) {
    return line.length() >= SHORTEST_TASK || "。；;.".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** The last of the lines that make one list of names from a line on; -1 for none. */
  private static int lastOfNames(String text, List<Span> cells, int from) {
    int last = -1;
    for (int to = from; to < cells.size() && to < from + MOST_LINES; to++) {
      if (isNames(text, new Span(cells.get(from).start(), cells.get(to).end()))) {
        last = to;
      }
    }
    return last;
  }

  static boolean isNames(String text, Span span) {
    if (span.length() > LONGEST) {
      return false;
    }
    FieldReader.Field field = FieldReader.read(text, span, Role.RESPONSIBLE);
    return field.rejected() + field.times() == 0 && !field.parties().isEmpty() && field.certain();
  }
}
