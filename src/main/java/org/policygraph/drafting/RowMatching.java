package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Span;
import tools.jackson.databind.JsonNode;

/**
 * Which entry of a draft is which entry of a person's sheet: one of the same kind whose quote
 * overlaps, of figures the same number. Ids play no part: each sheet has its own.
 */
final class RowMatching {
  private record Pair(SheetView.Row draft, SheetView.Row wanted, double likeness) {}

  private final Map<SheetView.Row, SheetView.Row> wanted = new IdentityHashMap<>();
  private final Map<SheetView.Row, SheetView.Row> drafts = new IdentityHashMap<>();

  private RowMatching() {}

  /** Each entry is matched at most once, the likest pairs first. */
  static RowMatching of(SheetView draft, SheetView wanted) {
    RowMatching matching = new RowMatching();
    for (RowKind kind : RowKind.values()) {
      List<Pair> pairs = new ArrayList<>();
      for (SheetView.Row one : draft.rows(kind)) {
        for (SheetView.Row other : wanted.rows(kind)) {
          double likeness = likeness(one, other);
          if (likeness > 0) {
            pairs.add(new Pair(one, other, likeness));
          }
        }
      }
      pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
      for (Pair pair : pairs) {
        if (!matching.wanted.containsKey(pair.draft) && !matching.drafts.containsKey(pair.wanted)) {
          matching.wanted.put(pair.draft, pair.wanted);
          matching.drafts.put(pair.wanted, pair.draft);
        }
      }
    }
    return matching;
  }

  /** The person's entry of a draft; null where the person has none. */
  SheetView.@Nullable Row wanted(SheetView.Row draft) {
    return wanted.get(draft);
  }

  /** The draft of a person's entry; null where it was not drafted. */
  SheetView.@Nullable Row draft(SheetView.Row wantedRow) {
    return drafts.get(wantedRow);
  }

  /** 0 for entries that are not of one place. */
  private static double likeness(SheetView.Row draft, SheetView.Row wanted) {
    Span one = draft.place();
    Span other = wanted.place();
    if (one == null || other == null || !one.overlaps(other)) {
      return 0;
    }
    double shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    double all = Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
    return (one.start() == other.start() ? 10 : 0) + 5 * shared / all + alike(draft, wanted);
  }

  /** What tells apart several entries of one place: the share of their fields that are equal. */
  private static double alike(SheetView.Row draft, SheetView.Row wanted) {
    double equal = 0;
    for (Map.Entry<String, JsonNode> it : draft.fields().properties()) {
      equal += Objects.equals(it.getValue(), wanted.fields().get(it.getKey())) ? 1 : 0;
    }
    return equal / draft.fields().size();
  }
}
