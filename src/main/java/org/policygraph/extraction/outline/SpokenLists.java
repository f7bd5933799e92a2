package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * The points that are told in sentences: 首先, 其次, 最后; 第一，, 第二，; 一是, 二是. A word alone is none
 * (最后，祝大家健康): two in order make a list, each at the beginning of a sentence, and a chapter ends it.
 * Only 一是 begins a paragraph in no other sense.
 */
final class SpokenLists {
  /** A list that lost a point to a page break goes on with one of these next numbers. */
  private static final int MOST_LOST = 2;

  /** 一是优化服务，二是降低成本: the points of a sentence. */
  private static final Pattern IN_A_SENTENCE = Pattern.compile("一是[^。；;\\n]{2,60}[，,、]二是");

  private final Map<Integer, Marker.Found> points = new HashMap<>();
  private final Map<Marker, List<Marker.Found>> open = new EnumMap<>(Marker.class);

  private SpokenLists() {}

  static SpokenLists of(String text, List<Line> lines) {
    SpokenLists lists = new SpokenLists();
    for (Line line : lines) {
      if (!line.furniture()) {
        lists.enter(text, line.span());
      }
    }
    lists.close();
    return lists;
  }

  /** The sign of a point with its place in its list; null where the words are none. */
  Marker.@Nullable Found at(int offset) {
    return points.get(offset);
  }

  private void enter(String text, Span line) {
    for (int at = line.start(); at < line.end(); at++) {
      boolean lineStart = at == line.start();
      if (!lineStart && Outline.BEFORE.indexOf(text.charAt(at - 1)) < 0) {
        continue;
      }
      Marker.Found found = Marker.at(text, at, lineStart);
      if (found == null) {
        continue;
      }
      if (found.marker().spoken()) {
        add(found, lineStart);
        if (lineStart && begins(text, found, line)) {
          points.put(at, found);
        }
      } else if (lineStart && found.marker().compareTo(Marker.BRACKETED_HAN) <= 0) {
        close();
      }
      at = found.span().end() - 1;
    }
  }

  private void add(Marker.Found found, boolean lineStart) {
    List<Marker.Found> list = list(found.marker());
    if (found.marker() == Marker.ORDINAL && found.number() > 1 && list.isEmpty()) {
      // 首先，…第二，…
      list = list(Marker.WORD);
    }
    Marker.@Nullable Found last = list.isEmpty() ? null : list.get(list.size() - 1);
    if (found.number() == 1) {
      keep(list);
      list.add(found);
    } else if (last != null) {
      int number = found.number() == 0 ? last.number() + 1 : found.number();
      int most = last.number() + (lineStart ? 1 + MOST_LOST : 1);
      if (number > last.number() && number <= most) {
        list.add(new Marker.Found(last.marker(), number, found.span()));
      }
    }
  }

  private static boolean begins(String text, Marker.Found found, Span line) {
    return text.startsWith("一是", found.span().start())
        && !IN_A_SENTENCE.matcher(text).region(found.span().start(), line.end()).lookingAt();
  }

  private List<Marker.Found> list(Marker marker) {
    return open.computeIfAbsent(marker, it -> new ArrayList<>());
  }

  private void close() {
    open.values().forEach(this::keep);
  }

  private void keep(List<Marker.Found> list) {
    if (list.size() > 1) {
      list.forEach(it -> points.put(it.span().start(), it));
    }
    list.clear();
  }
}
