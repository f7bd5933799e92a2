package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Measures: chapters of tasks, their numbered items, and the pieces of an item that have a bracket
 * of responsible agencies of their own.
 */
final class MeasureReader {
  /** Chapters that say why and what for, not what is done. */
  private static final Pattern AIMS =
      Pattern.compile(
          "总体要求|总体思路|总体目标|指导思想|基本原则|主要原则|工作原则|工作目标|主要目标|发展目标|目标任务$|基本情况|主要成绩|发展现状|存在(?:的)?问题"
              + "|面临|形势|背景|总则|附则|名词解释|工作回顾|工作要求$");

  private static final Pattern ABOUT = Pattern.compile("^关于");

  private MeasureReader() {}

  static List<Draft.Measure> read(PolicyText text, List<Draft.Responsibility> responsibilities) {
    List<Draft.Measure> measures = new ArrayList<>();
    Map<Item, List<Span>> covered = new IdentityHashMap<>();
    for (Draft.Responsibility responsibility : responsibilities) {
      text.outline()
          .at(responsibility.span().start())
          .ifPresent(
              item -> {
                List<Span> spans = covered.computeIfAbsent(item, key -> new ArrayList<>());
                if (spans.isEmpty()
                    || !spans.get(spans.size() - 1).equals(responsibility.covers())) {
                  spans.add(responsibility.covers());
                }
              });
    }
    for (Item item : text.outline().items()) {
      if (!isMeasure(text, item)) {
        continue;
      }
      int start = item.sign().start();
      measures.add(
          new Draft.Measure(
              new Span(start, item.heading().end()),
              label(item.heading().of(text.text())),
              level(text, item),
              Confidence.HIGH));
      measures.addAll(segments(text, item, covered.getOrDefault(item, List.of())));
    }
    return measures;
  }

  /** Whether a part of the outline is a measure: no aim, no principle, not inside one. */
  static boolean isMeasure(PolicyText text, Item item) {
    if (item.marker() == Marker.DASH || item.marker() == Marker.ARTICLE) {
      return false;
    }
    for (Item part = item; part != null; part = part.parent()) {
      if (AIMS.matcher(part.heading().of(text.text())).find()) {
        return false;
      }
    }
    return item.heading().length() > 1;
  }

  private static int level(PolicyText text, Item item) {
    int level = 1;
    for (Item part = item.parent(); part != null; part = part.parent()) {
      level++;
    }
    return level;
  }

  /** What stands between the brackets of one item, where it has several. */
  private static List<Draft.Measure> segments(PolicyText text, Item item, List<Span> covered) {
    if (covered.size() < 2) {
      return List.of();
    }
    return covered.stream()
        .map(
            span -> {
              int end = span.start();
              while (end < span.end() && "，,。；;".indexOf(text.text().charAt(end)) < 0) {
                end++;
              }
              Span first = new Span(span.start(), end);
              return new Draft.Measure(
                  first, first.of(text.text()), level(text, item) + 1, Confidence.MEDIUM);
            })
        .toList();
  }

  private static String label(String heading) {
    return ABOUT.matcher(heading.strip()).replaceFirst("");
  }
}
