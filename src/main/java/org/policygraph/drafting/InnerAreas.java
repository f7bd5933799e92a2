package org.policygraph.drafting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.linking.Known;

/** Areas inside another one, by any name; none where that is not known. */
final class InnerAreas {
  private final LongestWords<String> names = new LongestWords<>();
  private final Map<String, String> within = new HashMap<>();
  private final @Nullable String around;

  /** {@code around}: the ID of the area that they are inside of. */
  InnerAreas(@Nullable String around, List<Known.Area> areas) {
    this.around = around;
    for (Known.Area area : areas) {
      names.add(area.label(), area.id());
      area.others().forEach(it -> names.add(it, area.id()));
      if (area.within() != null) {
        within.put(area.id(), area.within());
      }
    }
  }

  /** IDs of those that a text names. */
  Set<String> in(String text) {
    Set<String> inside = new LinkedHashSet<>();
    if (around != null) {
      names.in(text).stream().filter(this::isInside).forEach(inside::add);
    }
    return inside;
  }

  private boolean isInside(String area) {
    String outer = within.get(area);
    for (int steps = 0; outer != null && steps <= within.size(); steps++) {
      if (outer.equals(around)) {
        return true;
      }
      outer = within.get(outer);
    }
    return false;
  }
}
