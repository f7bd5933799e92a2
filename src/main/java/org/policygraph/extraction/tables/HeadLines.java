package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Heads of two lines: 目标值 above 2023年 and 2025年. */
final class HeadLines {
  private static final Pattern BELOW =
      Pattern.compile(
          ".{0,8}(?:19|20)\\d\\d ?年?.{0,8}|(?:其中[:：])?(?:目标|基数|基期|现状|实际|完成|计划|预期|规划|数量|数值|绝对|占比|比重|增长|增速|年均|累计|计量单位|单位).{0,6}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final Pattern BARE_YEAR = Pattern.compile("(?:19|20)\\d\\d ?年?");
  private static final Pattern OVER = Pattern.compile("(?:发展|规划|阶段|年度|预期)?目标值?|规划[值数]?");

  private HeadLines() {}

  /** Whether a line below a head is more of it: all that it says is of years and what they hold. */
  static boolean isBelow(List<String> line) {
    List<String> said = said(line);
    boolean repeats = said.stream().distinct().count() < said.size();
    return (repeats || said.stream().anyMatch(cell -> YEAR.matcher(cell).find()))
        && said.stream().allMatch(cell -> BELOW.matcher(cell).matches());
  }

  private static List<String> said(List<String> line) {
    return line.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  /**
   * What both lines say above each column; null where it cannot be told what stands above what.
   *
   * @param columns how many the rows below have
   */
  static @Nullable List<String> joined(List<String> above, List<String> below, int columns) {
    List<String> divided =
        above.size() == columns ? null : divided(said(above), said(below), columns);
    if (divided != null) {
      return divided;
    }
    if (above.size() == below.size()) {
      List<String> joined = new ArrayList<>();
      String over = "";
      for (int i = 0; i < above.size(); i++) {
        over = above.get(i).isEmpty() ? over : above.get(i);
        String own = below.get(i);
        joined.add(own.isEmpty() || own.equals(above.get(i)) ? above.get(i) : over + own);
      }
      return joined;
    }
    List<Integer> wide = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      if (ColumnHeading.isOfNumbers(above.get(i)) && !YEAR.matcher(above.get(i)).find()) {
        wide.add(i);
      }
    }
    if (wide.size() != 1
        || below.stream().anyMatch(String::isEmpty)
        || above.size() + below.size() - 1 != columns) {
      return null;
    }
    List<String> joined = new ArrayList<>(above);
    String over = joined.remove((int) wide.get(0));
    joined.addAll(wide.get(0), below.stream().map(own -> over + own).toList());
    return joined;
  }

  /** 2022年 and 2023年, each over 绝对值 and 增长; null where they are not shared out evenly. */
  private static @Nullable List<String> divided(
      List<String> above, List<String> below, int columns) {
    List<String> years = above.stream().filter(cell -> YEAR.matcher(cell).find()).toList();
    if (years.size() < 2
        || below.size() % years.size() != 0
        || above.size() - years.size() + below.size() != columns) {
      return null;
    }
    int each = below.size() / years.size();
    List<String> joined = new ArrayList<>();
    int next = 0;
    for (String head : above) {
      if (!YEAR.matcher(head).find()) {
        joined.add(head);
        continue;
      }
      for (int i = 0; i < each; i++) {
        joined.add(head + below.get(next++));
      }
    }
    return joined;
  }

  /**
   * The heads of a table of a cell a line, without one that stands above years: 目标值 2023年 2025年.
   */
  static List<String> stacked(List<String> heads) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      long years =
          heads.subList(i + 1, heads.size()).stream()
              .filter(it -> BARE_YEAR.matcher(it).matches())
              .count();
      if (OVER.matcher(heads.get(i)).matches() && years > 1) {
        for (String head : heads.subList(i + 1, heads.size())) {
          joined.add(BARE_YEAR.matcher(head).matches() ? heads.get(i) + head : head);
        }
        return joined;
      }
      joined.add(heads.get(i));
    }
    return joined;
  }
}
