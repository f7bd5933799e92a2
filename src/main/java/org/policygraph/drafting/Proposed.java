package org.policygraph.drafting;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Entries that a draft needs and the registry lacks; the same name always has the same key. */
final class Proposed {
  private static final int HASH = 10;

  private final Predicate<String> units;
  private final Map<String, Map<String, ObjectNode>> entries = new TreeMap<>();

  /** {@code units}: whether the registry has a unit of this notation. */
  Proposed(Predicate<String> units) {
    this.units = units;
  }

  String area(String label) {
    return key("areas", label, null);
  }

  String agency(String label) {
    return key("agencies", label, null);
  }

  /** {@code unit}: two figures of one name in different units are of two indicators. */
  String indicator(String label, String unit) {
    return key("indicators", label, unit);
  }

  /** Nothing where the registry has it. */
  void unit(String notation) {
    if (!units.test(notation)) {
      key("units", notation, null);
    }
  }

  private String key(String list, String label, @Nullable String unit) {
    String key = "proposed-" + Sha256.of(list + "\n" + label + "\n" + unit).substring(0, HASH);
    entries
        .computeIfAbsent(list, it -> new TreeMap<>())
        .computeIfAbsent(
            key,
            it -> {
              ObjectNode entry = JsonNodeFactory.instance.objectNode();
              entry.put("key", key);
              entry.put("label", label);
              if (unit != null) {
                entry.put("unit", unit);
              }
              return entry;
            });
    return key;
  }

  /** The sheet's part; empty where nothing is proposed. */
  ObjectNode part() {
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    for (String list : new String[] {"areas", "agencies", "indicators", "units"}) {
      Map<String, ObjectNode> all = entries.getOrDefault(list, Map.of());
      if (!all.isEmpty()) {
        ArrayNode rows = part.putArray(list);
        all.values().forEach(rows::add);
      }
    }
    return part;
  }
}
