package org.policygraph.extraction.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * The signs of a text that numbers its parts by decimals, as emergency plans and standards do: 1
 * 总则, 1.1 目的, 2.2.1 职责. Only a text that counts 1.1 and 1.2 does: 3.5亿元 at a line's start is a
 * number.
 */
final class Decimals {
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<major>\\d{1,2})[.．](?<minor>\\d{1,2})(?:[.．](?<point>\\d{1,2})(?:[.．]\\d{1,2})*)?[.．]?[ 　]*(?=[\\p{IsHan}“《Ⅰ-Ⅻ])");

  private static final Pattern CHAPTER =
      Pattern.compile("(?<number>\\d{1,2})[.．、]?[ 　]*(?=\\p{IsHan}[^，。；：,;:\\t]{1,20}$)");

  private final Map<Integer, Marker.Found> signs;

  private Decimals(Map<Integer, Marker.Found> signs) {
    this.signs = signs;
  }

  static Decimals of(String text, List<Line> lines) {
    Map<Integer, Marker.Found> signs = new HashMap<>();
    Set<Integer> majors = new HashSet<>();
    boolean first = false;
    boolean second = false;
    for (Line line : lines) {
      Span span = line.span();
      Matcher sign = SIGN.matcher(text).region(span.start(), span.end());
      if (line.furniture() || !sign.lookingAt()) {
        continue;
      }
      String point = sign.group("point");
      int number = Integer.parseInt(point == null ? sign.group("minor") : point);
      Marker marker = point == null ? Marker.DECIMAL : Marker.DECIMAL_POINT;
      signs.put(span.start(), new Marker.Found(marker, number, new Span(span.start(), sign.end())));
      majors.add(Integer.valueOf(sign.group("major")));
      first = first || point == null && sign.group("major").equals("1") && number == 1;
      second = second || first && point == null && number == 2;
    }
    if (!second) {
      return new Decimals(Map.of());
    }
    for (Line line : lines) {
      Span span = line.span();
      Matcher chapter = CHAPTER.matcher(text).region(span.start(), span.end());
      if (!line.furniture() && chapter.lookingAt()) {
        int number = Integer.parseInt(chapter.group("number"));
        if (majors.contains(number)) {
          signs.putIfAbsent(
              span.start(),
              new Marker.Found(
                  Marker.DECIMAL_CHAPTER, number, new Span(span.start(), chapter.end())));
        }
      }
    }
    return new Decimals(signs);
  }

  /** The sign that begins a line; null for none. */
  Marker.@Nullable Found at(int lineStart) {
    return signs.get(lineStart);
  }
}
