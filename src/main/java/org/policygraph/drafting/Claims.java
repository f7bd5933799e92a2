package org.policygraph.drafting;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Span;
import org.policygraph.drafting.Corrections.Act;
import org.policygraph.drafting.Corrections.Correction;

/** Which drafted entry each recorded correction is of, by the place where it was drafted. */
final class Claims {
  private final SheetView draft;
  private final Map<SheetView.Row, Correction> byDraft = new IdentityHashMap<>();
  private final Map<Correction, SheetView.Row> byCorrection = new IdentityHashMap<>();

  Claims(SheetView draft, Corrections corrections) {
    this.draft = draft;
    for (RowKind kind : RowKind.values()) {
      claim(kind, corrections.rows().getOrDefault(kind, List.of()));
    }
  }

  /** Null for an entry that nobody has looked at. */
  @Nullable Correction of(SheetView.Row row) {
    return byDraft.get(row);
  }

  /** Null for an addition, and where the drafted entry is gone. */
  SheetView.@Nullable Row of(Correction correction) {
    return byCorrection.get(correction);
  }

  /** First those that stand where they stood, then those whose quote was cut anew. */
  private void claim(RowKind kind, List<Correction> corrections) {
    List<SheetView.Row> rows = draft.rows(kind);
    for (Correction it : corrections) {
      Span place = draft.whole.find(it.draft()).orElse(null);
      List<SheetView.Row> there = at(rows, place);
      int nth = it.nth() == null ? 1 : it.nth();
      if (nth <= there.size()) {
        claim(it, there.get(nth - 1));
      }
    }
    for (Correction it : corrections) {
      Span place = draft.whole.find(it.draft()).orElse(null);
      if (it.act() == Act.CORRECT && place != null && !byCorrection.containsKey(it)) {
        rows.stream()
            .filter(row -> !byDraft.containsKey(row) && overlaps(row, place))
            .findFirst()
            .ifPresent(row -> claim(it, row));
      }
    }
  }

  private void claim(Correction correction, SheetView.Row row) {
    if (byDraft.putIfAbsent(row, correction) == null) {
      byCorrection.put(correction, row);
    }
  }

  /** The entries that begin at a place. */
  static List<SheetView.Row> at(List<SheetView.Row> rows, @Nullable Span place) {
    return rows.stream()
        .filter(
            it -> {
              Span own = it.place();
              return place != null && own != null && own.start() == place.start();
            })
        .toList();
  }

  static boolean overlaps(SheetView.Row row, Span place) {
    Span own = row.place();
    return own != null && own.overlaps(place);
  }
}
