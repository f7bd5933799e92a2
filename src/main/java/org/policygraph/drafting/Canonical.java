package org.policygraph.drafting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries in one spelling, so that two sheets of one text can be compared: anchors are places, what
 * is usual is left out or filled in as the compiler does, ids of one sheet are those of the other.
 */
final class Canonical {
  /** Of these only the beginning matters: how much of a bracket is quoted says nothing. */
  private static final Set<String> BEGINNINGS = Set.of("bracket", "coversFrom", "from", "until");

  /** What a person's entry does not have, or has for its own sheet only. */
  private static final Set<String> PRIVATE = Set.of("id", "confidence");

  /** Lists whose order says nothing. */
  private static final Set<String> SETS =
      Set.of(
          "functions",
          "instruments",
          "targetGroups",
          "sectors",
          "places",
          "serves",
          "goals",
          "measures");

  /** What an anchor is looked up in; FOUND is the body, or the file where the body lacks it. */
  private enum Where {
    BODY,
    FILE,
    FOUND
  }

  private final SheetView sheet;
  private final Registry registry;
  private final UnaryOperator<String> ids;

  /**
   * Canonical entries of a sheet.
   *
   * @param ids from an id of this sheet to that of the other; what has no other is left as it is
   */
  Canonical(SheetView sheet, Registry registry, UnaryOperator<String> ids) {
    this.sheet = sheet;
    this.registry = registry;
    this.ids = ids;
  }

  ObjectNode of(SheetView.Row row) {
    ObjectNode canonical = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : row.fields().properties()) {
      if (!PRIVATE.contains(field.getKey())) {
        boolean reference = row.kind().references.containsKey(field.getKey());
        JsonNode value =
            reference
                ? renamed(field.getValue())
                : value(
                    field.getKey(),
                    field.getValue(),
                    row.kind() == RowKind.SUPPORTS ? Where.FOUND : Where.BODY);
        if (value != null) {
          canonical.set(field.getKey(), SETS.contains(field.getKey()) ? sorted(value) : value);
        }
      }
    }
    if (row.kind() == RowKind.TARGETS || row.kind() == RowKind.OBSERVATIONS) {
      fill(canonical);
    }
    return canonical;
  }

  /** The document's own part, whose quotes may stand anywhere in the text. */
  ObjectNode document() {
    ObjectNode canonical = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : sheet.document().properties()) {
      JsonNode value = value(field.getKey(), field.getValue(), Where.FILE);
      if (value != null) {
        canonical.set(field.getKey(), value);
      }
    }
    return canonical;
  }

  /**
   * The area is the document's, the unit the indicator's, where a figure does not say otherwise.
   */
  private void fill(ObjectNode figure) {
    JsonNode area = sheet.document().get("area");
    if (!figure.has("scope") && area != null) {
      figure.set("scope", area);
    }
    JsonNode indicator = figure.get("indicator");
    if (!figure.has("unit") && indicator != null) {
      registry
          .unitOfIndicator(indicator.asString())
          .ifPresent(it -> figure.set("unit", JsonNodeFactory.instance.stringNode(it)));
    }
  }

  private static JsonNode sorted(JsonNode list) {
    ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
    list.valueStream().map(JsonNode::asString).sorted().forEach(sorted::add);
    return sorted;
  }

  private JsonNode renamed(JsonNode value) {
    if (value instanceof ArrayNode list) {
      ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
      list.forEach(it -> renamed.add(ids.apply(it.asString())));
      return renamed;
    }
    return JsonNodeFactory.instance.stringNode(ids.apply(value.asString()));
  }

  private @Nullable JsonNode value(String name, JsonNode value, Where where) {
    if (SheetView.isAnchor(value)) {
      return place(name, value, where);
    }
    if (value instanceof ArrayNode list) {
      ArrayNode canonical = JsonNodeFactory.instance.arrayNode();
      list.forEach(it -> canonical.add(value("", it, where)));
      return canonical;
    }
    if (value instanceof ObjectNode map) {
      ObjectNode canonical = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> it : map.properties()) {
        JsonNode inner = value(it.getKey(), it.getValue(), where);
        if (inner != null) {
          canonical.set(it.getKey(), inner);
        }
      }
      return canonical;
    }
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      return JsonNodeFactory.instance.stringNode(plain);
    }
    boolean usual =
        value.isBoolean() && !value.asBoolean() && !name.equals("partsAreWhole")
            || name.equals("comparator") && value.asString().equals("STATED");
    return usual ? null : value;
  }

  private JsonNode place(String name, JsonNode value, Where where) {
    Anchor anchor = SheetView.anchor(value);
    Optional<Span> span =
        switch (where) {
          case BODY -> sheet.places.find(anchor);
          case FILE -> sheet.whole.find(anchor);
          case FOUND -> sheet.places.findAnywhere(anchor);
        };
    if (span.isEmpty()) {
      return value;
    }
    ObjectNode at = JsonNodeFactory.instance.objectNode();
    at.put("at", span.get().start());
    if (!BEGINNINGS.contains(name)) {
      at.put("to", span.get().end());
    }
    return at;
  }
}
