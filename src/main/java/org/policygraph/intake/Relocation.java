package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;

/**
 * Where the spans of an earlier text stand in a new one. Words that stand there once are there;
 * those that stand there several times are told apart by what is known to stand around them, and by
 * their order.
 */
final class Relocation {
  /** Words of so many characters seldom stand in a text by chance. */
  private static final int LONG = 6;

  /** A span whose new place is sure. */
  private record Anchor(int start, int end, int shift) {}

  /**
   * What became of a span.
   *
   * @param place where it begins now; empty where that cannot be told
   * @param count how often its words stand where it may be; 0 where they are gone
   */
  record Found(OptionalInt place, int count) {
    static Found at(int place) {
      return new Found(OptionalInt.of(place), 1);
    }

    static Found not(int count) {
      return new Found(OptionalInt.empty(), count);
    }
  }

  private final SourceText text;
  private final boolean unmoved;
  private final List<Anchor> anchors = new ArrayList<>();
  private final Map<String, TreeSet<Integer>> starts = new HashMap<>();

  /**
   * @param text the new one
   * @param pieces of the earlier text, all that is known of it, in its order
   */
  Relocation(SourceText text, List<Spans.Piece> pieces) {
    this.text = text;
    this.unmoved =
        pieces.stream().allMatch(it -> text.quoteMatches(it.start(), it.end(), it.exact()));
    pieces.forEach(
        it -> starts.computeIfAbsent(it.exact(), words -> new TreeSet<>()).add(it.start()));
    if (!unmoved) {
      pieces.forEach(this::anchor);
    }
  }

  private void anchor(Spans.Piece piece) {
    String around = piece.prefix() + piece.exact() + piece.suffix();
    List<Integer> places = Spans.places(text, around);
    boolean told = !around.equals(piece.exact());
    if (places.size() == 1 && (told || twins(piece.exact()).size() == 1)) {
      int place = places.get(0) + piece.prefix().codePointCount(0, piece.prefix().length());
      anchors.add(new Anchor(piece.start(), piece.end(), place - piece.start()));
    }
  }

  private TreeSet<Integer> twins(String words) {
    return starts.getOrDefault(words, new TreeSet<>());
  }

  /** Where words stand that stood at a place of the earlier text. */
  Found find(String words, int start) {
    int end = start + words.codePointCount(0, words.length());
    if (unmoved && text.quoteMatches(start, end, words)) {
      return Found.at(start);
    }
    List<Integer> places = Spans.places(text, words);
    if (places.isEmpty()) {
      return Found.not(0);
    }
    List<Integer> inside =
        likely(anchors.stream().filter(it -> it.start <= start && end <= it.end), start, places);
    if (inside.size() == 1) {
      return Found.at(inside.get(0));
    }
    if (places.size() == 1 && twins(words).size() <= 1) {
      return Found.at(places.get(0));
    }
    return between(words, start, end, places);
  }

  /** By the spans before and after it whose places are sure. */
  private Found between(String words, int start, int end, List<Integer> places) {
    Anchor before = before(start);
    Anchor after = after(end);
    List<Integer> likely =
        likely(Stream.of(before, after).flatMap(Stream::ofNullable), start, places);
    if (likely.size() == 1) {
      return Found.at(likely.get(0));
    }
    int from = before == null ? 0 : before.end + before.shift;
    int to = after == null ? text.length() : after.start + after.shift;
    List<Integer> open =
        from > to
            ? places
            : places.stream().filter(it -> from <= it && it + end - start <= to).toList();
    List<Integer> twins =
        twins(words).stream()
            .filter(it -> before == null || before.end <= it)
            .filter(it -> after == null || it < after.start)
            .toList();
    if (likely.isEmpty() && open.size() == twins.size() && twins.contains(start)) {
      return Found.at(open.get(twins.indexOf(start)));
    }
    OptionalInt nearest =
        likely.isEmpty() && end - start >= LONG
            ? nearest(start, open, Stream.of(before, after).flatMap(Stream::ofNullable).toList())
            : OptionalInt.empty();
    return nearest.isPresent()
        ? Found.at(nearest.getAsInt())
        : Found.not(open.size() < 2 ? 0 : open.size());
  }

  /** The place that is much nearer than any other to where its surroundings would have it. */
  private static OptionalInt nearest(int start, List<Integer> places, List<Anchor> near) {
    if (places.size() < 2 || near.isEmpty()) {
      return OptionalInt.empty();
    }
    ToIntFunction<Integer> distance =
        place -> near.stream().mapToInt(it -> Math.abs(place - start - it.shift)).min().orElse(0);
    List<Integer> sorted = places.stream().sorted(Comparator.comparingInt(distance)).toList();
    return 2 * distance.applyAsInt(sorted.get(0)) < distance.applyAsInt(sorted.get(1))
        ? OptionalInt.of(sorted.get(0))
        : OptionalInt.empty();
  }

  private static List<Integer> likely(Stream<Anchor> near, int start, List<Integer> places) {
    return near.map(it -> start + it.shift).filter(places::contains).distinct().toList();
  }

  private @Nullable Anchor before(int start) {
    Anchor nearest = null;
    for (Anchor it : anchors) {
      if (it.end <= start && (nearest == null || it.end > nearest.end)) {
        nearest = it;
      }
    }
    return nearest;
  }

  private @Nullable Anchor after(int end) {
    return anchors.stream().filter(it -> it.start >= end).findFirst().orElse(null);
  }

  /** By how much all moved from one place up to another; empty where it moved apart. */
  OptionalInt shift(int start, int end) {
    if (unmoved) {
      return OptionalInt.of(0);
    }
    List<Integer> shifts =
        Stream.of(before(start), after(end))
            .flatMap(Stream::ofNullable)
            .map(Anchor::shift)
            .distinct()
            .toList();
    return shifts.size() == 1 ? OptionalInt.of(shifts.get(0)) : OptionalInt.empty();
  }
}
