package org.policygraph.drafting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Places;
import org.policygraph.drafting.Corrections.Act;
import org.policygraph.drafting.Corrections.Correction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafted entries as they stand in the corrected sheet: called what the corrections call them,
 * pointing to each other by those names, and anchored in the corrected body.
 */
final class Renaming {
  private final SheetView draft;
  private final Places places;
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> rejected = new HashSet<>();

  Renaming(SheetView draft, Corrections corrections, Claims claims, Places places) {
    this.draft = draft;
    this.places = places;
    name(corrections, claims);
  }

  /** What a drafted entry is called now. */
  String of(String id) {
    return ids.getOrDefault(id, id);
  }

  private void name(Corrections corrections, Claims claims) {
    Set<String> taken = new HashSet<>();
    corrections.rows().values().forEach(all -> all.forEach(it -> add(taken, it.id())));
    for (RowKind kind : RowKind.values()) {
      for (SheetView.Row row : draft.rows(kind)) {
        String id = row.id();
        Correction correction = claims.of(row);
        if (id == null) {
          continue;
        }
        if (correction == null) {
          String free = id;
          for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
          }
          ids.put(id, free);
        } else if (correction.act() == Act.REJECT || correction.id() == null) {
          rejected.add(id);
        } else {
          ids.put(id, correction.id());
        }
      }
    }
  }

  private static void add(Set<String> set, @Nullable String value) {
    if (value != null) {
      set.add(value);
    }
  }

  /** The entry with its anchors counted in the corrected body, its references renamed. */
  ObjectNode moved(SheetView.Row row) {
    ObjectNode moved = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : row.fields().properties()) {
      JsonNode value = field.getValue();
      if (row.kind().references.containsKey(field.getKey())) {
        JsonNode renamed = renamed(value);
        if (renamed != null) {
          moved.set(field.getKey(), renamed);
        }
      } else {
        moved.set(field.getKey(), anchored(value));
      }
    }
    return moved;
  }

  private @Nullable JsonNode renamed(JsonNode value) {
    if (value instanceof ArrayNode list) {
      ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
      for (JsonNode it : list) {
        if (!rejected.contains(it.asString())) {
          renamed.add(of(it.asString()));
        }
      }
      return renamed.isEmpty() ? null : renamed;
    }
    String id = value.asString();
    return rejected.contains(id) ? null : JsonNodeFactory.instance.stringNode(of(id));
  }

  private JsonNode anchored(JsonNode value) {
    if (SheetView.isAnchor(value)) {
      return draft
          .places
          .find(SheetView.anchor(value))
          .filter(places::holds)
          .<JsonNode>map(
              it -> SheetView.node(places.anchor(it), JsonNodeFactory.instance.objectNode()))
          .orElse(value);
    }
    if (value instanceof ArrayNode list) {
      ArrayNode anchored = JsonNodeFactory.instance.arrayNode();
      list.forEach(it -> anchored.add(anchored(it)));
      return anchored;
    }
    if (value instanceof ObjectNode map) {
      ObjectNode anchored = JsonNodeFactory.instance.objectNode();
      map.properties().forEach(it -> anchored.set(it.getKey(), anchored(it.getValue())));
      return anchored;
    }
    return value;
  }
}
