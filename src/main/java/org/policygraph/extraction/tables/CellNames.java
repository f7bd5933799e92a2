package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;

/** Finds the agencies of a row, a cell a line, by their names. */
final class CellNames {
  /** A list of names goes on over no more lines. */
  private static final int MOST_LINES = 6;

  /** A shorter line before a name may be the first half of it. */
  private static final int SHORTEST_TASK = 12;

  private CellNames() {}

  /** The duty of a row; null where its names cannot be told from its other cells. */
  static @Nullable Duty read(
      String text, List<Span> cells, List<TableReader.Column> columns, StandingRules rules) {
    List<@Nullable Role> roles = roles(columns);
    if (roles.size() > 1) {
      return several(text, cells, roles, isBehindAside(columns), rules);
    }
    List<Span> named = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < cells.size(); i++) {
      int end = isAboveNames(text, cells, i) ? -1 : lastOfNames(text, cells, i);
      if (end >= 0) {
        named.add(new Span(cells.get(i).start(), cells.get(end).end()));
        first = first < 0 ? i : first;
        i = end;
      }
    }
    if (first <= 0 || named.size() != 1) {
      return null;
    }
    Span covers = new Span(cells.get(0).start(), cells.get(first - 1).end());
    return duty(text, named, roles, covers, rules, Confidence.MEDIUM);
  }

  /**
   * Where several columns hold bodies: the lines of names are parted among them.
   *
   * @param aside whether the column before them holds a person or a number, which begins no name
   */
  private static @Nullable Duty several(
      String text,
      List<Span> cells,
      List<@Nullable Role> roles,
      boolean aside,
      StandingRules rules) {
    NameLines lines = NameLines.of(text, cells);
    if (lines == null) {
      return null;
    }
    Span before = cells.get(lines.first() - 1);
    boolean whole = isWhole(text, lines.lines().get(0)) || aside || isTask(text, before);
    int behind = lines.first() + lines.lines().size();
    if (whole
        && roles.size() == 2
        && behind == cells.size() - 1
        && isEmpty(text, cells.get(behind))) {
      // 市甲局 and a dash
      Span covers = new Span(cells.get(0).start(), before.end());
      return duty(text, List.of(lines.all()), roles, covers, rules, Confidence.MEDIUM);
    }
    int told = aside && lines.first() > 1 ? lines.first() - 2 : lines.first() - 1;
    Span covers = new Span(cells.get(0).start(), cells.get(told).end());
    List<Span> parted = lines.parted(text, roles.size());
    if (!parted.isEmpty() && (whole || parted.size() == lines.lines().size())) {
      return duty(text, parted, roles, covers, rules, Confidence.MEDIUM);
    }
    List<@Nullable Role> each =
        whole && lines.apart(text) ? told(text, lines.lines(), roles) : List.of();
    return each.isEmpty() ? null : duty(text, lines.lines(), each, covers, rules, Confidence.LOW);
  }

  private static boolean isBehindAside(List<TableReader.Column> columns) {
    int first = 0;
    while (columns.get(first).role() == null && !columns.get(first).others()) {
      first++;
    }
    return first > 1 && !columns.get(first - 1).content();
  }

  /** Of the columns that hold bodies, null for those that are given no role. */
  private static List<@Nullable Role> roles(List<TableReader.Column> columns) {
    List<@Nullable Role> roles = new ArrayList<>();
    for (TableReader.Column column : columns) {
      if (column.role() != null || column.others()) {
        roles.add(column.role());
      }
    }
    return roles;
  }

  private static @Nullable Duty duty(
      String text,
      List<Span> named,
      List<@Nullable Role> roles,
      Span covers,
      StandingRules rules,
      Confidence confidence) {
    List<Span> names = new ArrayList<>();
    List<Role> known = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Role role = roles.get(i);
      if (role != null) {
        names.add(named.get(i));
        known.add(role);
      }
    }
    return TableReader.duty(text, names, known, covers, rules, confidence);
  }

  /**
   * The roles of names, a line each, under 牵头单位 and 配合单位, where the edge between the two columns is
   * lost: the first leads, 各单位 at the end helps, and of those between only is known that they
   * answer for the task. Under 责任单位 and 评分部门 the last is that of 评分部门. Empty for other columns.
   */
  private static List<@Nullable Role> told(
      String text, List<Span> named, List<@Nullable Role> roles) {
    List<@Nullable Role> told = new ArrayList<>();
    if (roles.size() == 2 && roles.get(1) == null && named.size() > 2) {
      for (int i = 0; i < named.size(); i++) {
        told.add(i < named.size() - 1 ? roles.get(0) : null);
      }
      return told;
    }
    if (roles.size() != 2
        || roles.get(0) != Role.LEAD
        || roles.get(1) == null
        || roles.get(1) == Role.LEAD) {
      return List.of();
    }
    for (int i = 0; i < named.size(); i++) {
      boolean last = i == named.size() - 1 && AgencyNames.isCollective(named.get(i).of(text));
      told.add(i == 0 ? Role.LEAD : last ? roles.get(1) : Role.RESPONSIBLE);
    }
    return told;
  }

  /** 市路灯局: the second half of a name begins with no level. */
  private static boolean isWhole(String text, Span name) {
    return "省市县州旗盟国各".indexOf(text.charAt(name.start())) >= 0;
  }

  private static boolean isEmpty(String text, Span cell) {
    return TableReader.EMPTY.matcher(cell.of(text)).matches();
  }

  private static boolean isTask(String text, Span line) {
    char last = text.charAt(line.end() - 1);
    return line.length() >= SHORTEST_TASK || "。；;.%".indexOf(last) >= 0 || Character.isDigit(last);
  }

  /** 推进湖边规划研究 above 市甲局、市乙局: the task of a row, not the first half of a name. */
  private static boolean isAboveNames(String text, List<Span> cells, int index) {
    return index == 0
        && cells.size() > 1
        && !SureNames.alone(text, cells.get(0))
        && isWhole(text, cells.get(1))
        && SureNames.alone(text, cells.get(1));
  }

  /** The last of the lines that make one list of names from a line on; -1 for none. */
  private static int lastOfNames(String text, List<Span> cells, int from) {
    int last = -1;
    for (int to = from; to < cells.size() && to < from + MOST_LINES; to++) {
      if (SureNames.alone(text, new Span(cells.get(from).start(), cells.get(to).end()))) {
        last = to;
      }
    }
    return last;
  }
}
