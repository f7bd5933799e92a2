package org.policygraph.extraction.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Annotated rows beside the rows found that are the same.
 *
 * @param pairs each annotated row with what was found; null for nothing
 * @param extra what was found and is no annotated row
 */
record Matching(List<Pair> pairs, List<EvaluatedRow> extra) {
  record Pair(EvaluatedRow gold, @Nullable EvaluatedRow found) {}

  /** One to one, each annotated row with the nearest that is the same. */
  static Matching of(
      List<EvaluatedRow> gold,
      List<EvaluatedRow> found,
      BiPredicate<EvaluatedRow, EvaluatedRow> same) {
    List<Pair> pairs = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (EvaluatedRow row : gold) {
      Integer best =
          IntStream.range(0, found.size())
              .boxed()
              .filter(i -> !used.contains(i) && same.test(row, found.get(i)))
              .min(Comparator.comparingInt(i -> Math.abs(found.get(i).start() - row.start())))
              .orElse(null);
      if (best != null) {
        used.add(best);
      }
      pairs.add(new Pair(row, best == null ? null : found.get(best)));
    }
    List<EvaluatedRow> extra = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!used.contains(i)) {
        extra.add(found.get(i));
      }
    }
    return new Matching(pairs, extra);
  }

  List<Pair> hits() {
    return pairs.stream().filter(pair -> pair.found() != null).toList();
  }
}
