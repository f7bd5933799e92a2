package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Places;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.curation.Span;
import org.policygraph.source.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sheet with the places of its entries in the text. */
final class SheetView {
  /**
   * An entry.
   *
   * @param span its main quote; null where that is not found
   * @param number where its number stands, of entries that count; else null
   */
  record Row(RowKind kind, ObjectNode fields, @Nullable Span span, @Nullable Span number) {
    @Nullable String id() {
      JsonNode id = fields.get("id");
      return id == null ? null : id.asString();
    }

    /** The place that it is recognised by: its number, which stays when the clause is cut anew. */
    @Nullable Span place() {
      return number != null ? number : span;
    }

    @Nullable String text(String field) {
      JsonNode value = fields.get(field);
      return value == null ? null : value.asString();
    }
  }

  final ObjectNode tree;
  final Places places;

  /** Of the whole text, the page around the body included. */
  final Places whole;

  private final List<Row> rows = new ArrayList<>();

  private SheetView(ObjectNode tree, Places places, Places whole) {
    this.tree = tree;
    this.places = places;
    this.whole = whole;
    for (RowKind kind : RowKind.values()) {
      if (tree.get(kind.list) instanceof ArrayNode list) {
        list.forEach(it -> rows.add(row(kind, (ObjectNode) it)));
      }
    }
  }

  static SheetView of(Sheet sheet, SourceText text) {
    Sheet.DocumentPart document = sheet.document();
    return new SheetView(
        Sheets.tree(sheet),
        Places.of(text, document == null ? null : document.body()),
        Places.of(text, null));
  }

  List<Row> rows(RowKind kind) {
    return rows.stream().filter(it -> it.kind == kind).toList();
  }

  ObjectNode document() {
    return (ObjectNode) tree.get("document");
  }

  private Row row(RowKind kind, ObjectNode fields) {
    Optional<Span> span =
        RowKind.place(fields)
            .flatMap(
                it ->
                    kind == RowKind.SUPPORTS
                        ? places.findAnywhere(anchor(fields.get(it)))
                        : places.find(anchor(fields.get(it))));
    JsonNode verbatim = fields.get("verbatim");
    Optional<Span> number =
        kind.counts() && verbatim != null
            ? span.flatMap(it -> places.first(verbatim.asString(), it))
            : Optional.empty();
    return new Row(kind, fields, span.orElse(null), number.orElse(null));
  }

  /** An anchor in either of its forms; null where the node is none. */
  static @Nullable Anchor anchor(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    if (node.isString()) {
      return Anchor.of(node.asString());
    }
    if (!isAnchor(node)) {
      return null;
    }
    JsonNode occurrence = node.get("occurrence");
    JsonNode after = node.get("after");
    return new Anchor(
        node.get("text").asString(),
        occurrence == null ? null : occurrence.asInt(),
        after == null ? null : after.asString());
  }

  /** Whether a node of a sheet's tree is an anchor: no other map of a row has a text. */
  static boolean isAnchor(JsonNode node) {
    JsonNode text = node.isObject() ? node.get("text") : null;
    return text != null
        && text.isString()
        && node.propertyNames().stream().allMatch(List.of("text", "occurrence", "after")::contains);
  }

  static ObjectNode node(Anchor anchor, ObjectNode into) {
    into.put("text", anchor.text());
    if (anchor.occurrence() != null) {
      into.put("occurrence", anchor.occurrence());
    }
    if (anchor.after() != null) {
      into.put("after", anchor.after());
    }
    return into;
  }
}
