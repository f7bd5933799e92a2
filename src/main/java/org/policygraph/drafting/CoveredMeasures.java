package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Span;
import org.policygraph.drafting.OutlineDrafts.Placed;

/** Which measures a responsibility is about: each that its covered text holds, or their whole. */
final class CoveredMeasures {
  private final List<Placed> measures;
  private final Map<String, Placed> byId = new HashMap<>();
  private final Map<String, List<Placed>> parts = new HashMap<>();

  /**
   * @param measures in the order of the text
   */
  CoveredMeasures(List<Placed> measures) {
    this.measures = measures;
    for (Placed it : measures) {
      byId.putIfAbsent(it.id(), it);
      if (it.whole() != null) {
        parts.computeIfAbsent(it.whole(), whole -> new ArrayList<>()).add(it);
      }
    }
  }

  /**
   * The last measure that begins before the covered text or with it, and those that begin inside.
   * One that is part of another of them is left out, since it inherits; where all parts of one
   * measure are covered, that measure stands for them.
   */
  List<Placed> by(Span covers) {
    Optional<Placed> first =
        measures.stream()
            .filter(it -> it.span().start() <= covers.start())
            .max(Comparator.comparingInt((Placed it) -> it.span().start()))
            .or(() -> measures.stream().findFirst());
    if (first.isEmpty()) {
      return List.of();
    }
    Set<Placed> covered = new LinkedHashSet<>();
    covered.add(first.get());
    measures.stream()
        .filter(it -> it.span().start() > covers.start() && it.span().start() < covers.end())
        .forEach(covered::add);
    return covered.size() == 1 ? List.copyOf(covered) : outermost(covered);
  }

  private List<Placed> outermost(Set<Placed> covered) {
    Set<Placed> tops = new LinkedHashSet<>();
    for (Placed measure : covered) {
      if (!insideOf(measure, covered)) {
        tops.add(measure);
      }
    }
    for (Placed measure : List.copyOf(tops)) {
      Placed whole = find(measure.whole());
      List<Placed> all = whole == null ? List.of() : parts.getOrDefault(whole.id(), List.of());
      if (whole != null && all.size() > 1 && tops.containsAll(all)) {
        all.forEach(tops::remove);
        tops.add(whole);
      }
    }
    List<Placed> inOrder = new ArrayList<>(tops);
    inOrder.sort(Comparator.comparingInt(it -> it.span().start()));
    return inOrder;
  }

  private boolean insideOf(Placed measure, Set<Placed> covered) {
    Placed whole = find(measure.whole());
    while (whole != null && !covered.contains(whole)) {
      whole = find(whole.whole());
    }
    return whole != null;
  }

  private @Nullable Placed find(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }
}
