package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Places;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.curation.Span;
import org.policygraph.drafting.Corrections.Act;
import org.policygraph.drafting.Corrections.Change;
import org.policygraph.drafting.Corrections.Correction;
import org.policygraph.source.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies recorded corrections to a draft. What the corrections do not know, because the reader has
 * found it since, stays a draft with its confidence. A correction whose draft is gone is a
 * conflict, unless the draft already reads as it should; what the person wanted stays in the sheet.
 */
public final class Applier {
  /**
   * The corrected sheet.
   *
   * @param conflicts corrections that no longer find their draft, each with place and value
   * @param fulfilled additions that the reader now finds by itself
   * @param fresh drafts that nobody has looked at
   */
  public record Applied(Sheet sheet, List<String> conflicts, int fulfilled, int fresh) {}

  private final SheetView draft;
  private final Corrections corrections;
  private final Registry registry;
  private final ObjectNode document;
  private final Places places;
  private final SourceText text;
  private final Claims claims;
  private final Renaming renaming;
  private final List<String> conflicts = new ArrayList<>();
  private int fulfilled;
  private int fresh;

  private Applier(SheetView draft, Corrections corrections, SourceText text, Registry registry) {
    this.draft = draft;
    this.corrections = corrections;
    this.registry = registry;
    this.text = text;
    this.document = draft.document().deepCopy();
    change(document, corrections.header());
    ObjectNode alone = JsonNodeFactory.instance.objectNode();
    alone.set("document", document);
    Sheet.DocumentPart part = Sheets.of(alone).document();
    this.places = Places.of(text, part == null ? null : part.body());
    this.claims = new Claims(draft, corrections);
    this.renaming = new Renaming(draft, corrections, claims, places);
  }

  /**
   * The sheet that the corrections make of a draft.
   *
   * @throws IllegalArgumentException if the corrections are of another document
   */
  public static Applied apply(
      Sheet draft, Corrections corrections, SourceText text, Registry registry) {
    Sheet.DocumentPart part = draft.document();
    if (part == null || !corrections.document().equals(part.key())) {
      throw new IllegalArgumentException(
          "these are corrections of "
              + corrections.document()
              + ", not of "
              + (part == null ? null : part.key()));
    }
    return new Applier(SheetView.of(draft, text), corrections, text, registry).apply();
  }

  private Applied apply() {
    if (!corrections.sha256().equals(text.sha256())) {
      conflicts.add("the text has changed since it was corrected (sha256 " + text.sha256() + ")");
    }
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("document", document);
    for (RowKind kind : RowKind.values()) {
      ArrayNode rows = rows(kind);
      if (!rows.isEmpty()) {
        tree.set(kind.list, rows);
      }
    }
    ObjectNode proposed = proposed(tree);
    if (!proposed.isEmpty()) {
      tree.set("proposed", proposed);
    }
    return new Applied(Sheets.of(tree), List.copyOf(conflicts), fulfilled, fresh);
  }

  /** Of the proposed entries those that are still named. */
  private ObjectNode proposed(ObjectNode corrected) {
    ObjectNode left = JsonNodeFactory.instance.objectNode();
    if (draft.tree.get("proposed") instanceof ObjectNode all) {
      Set<String> named = Set.copyOf(corrected.findValuesAsString("agency"));
      Set<String> others = new HashSet<>(corrected.findValuesAsString("indicator"));
      others.addAll(corrected.findValuesAsString("area"));
      Set<String> units = Set.copyOf(corrected.findValuesAsString("unit"));
      for (Map.Entry<String, JsonNode> list : all.properties()) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode it : list.getValue()) {
          String key = it.get("key").asString();
          if (named.contains(key)
              || others.contains(key)
              || units.contains(it.get("label").asString())) {
            kept.add(it);
          }
        }
        if (!kept.isEmpty()) {
          left.set(list.getKey(), kept);
        }
      }
    }
    return left;
  }

  private List<Correction> of(RowKind kind) {
    return corrections.rows().getOrDefault(kind, List.of());
  }

  private ArrayNode rows(RowKind kind) {
    record At(int place, ObjectNode row) {}
    List<At> rows = new ArrayList<>();
    Set<SheetView.Row> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Correction it : of(kind)) {
      ObjectNode row = it.act() == Act.ADD ? added(kind, it, replaced) : corrected(kind, it);
      if (row != null) {
        rows.add(new At(start(row), row));
      }
    }
    for (SheetView.Row it : draft.rows(kind)) {
      if (claims.of(it) == null && !replaced.contains(it)) {
        fresh++;
        ObjectNode row = renaming.moved(it);
        if (it.id() != null) {
          row.put("id", renaming.of(it.id()));
        }
        rows.add(new At(start(row), row));
      }
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    rows.stream().sorted(Comparator.comparingInt(At::place)).forEach(it -> list.add(it.row));
    return list;
  }

  private int start(ObjectNode row) {
    return RowKind.place(row)
        .flatMap(it -> places.findAnywhere(SheetView.anchor(row.get(it))))
        .map(Span::start)
        .orElse(Integer.MAX_VALUE);
  }

  /** Null for a rejected one. */
  private @Nullable ObjectNode corrected(RowKind kind, Correction correction) {
    SheetView.Row row = claims.of(correction);
    if (correction.act() == Act.REJECT) {
      return null; // what is no longer drafted needs no rejection
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    if (row == null) {
      conflicts.add(
          kind.list
              + ": nothing is drafted at "
              + correction.draft()
              + (correction.act() == Act.KEEP ? ", which was kept" : ", which was corrected")
              + (correction.change().set().isEmpty()
                  ? ""
                  : ": " + YamlText.flow(correction.change().set())));
      if (correction.change().set().isEmpty() || correction.draft() == null) {
        return null;
      }
      result.set(
          placeField(kind, correction.draft()),
          SheetView.node(correction.draft(), JsonNodeFactory.instance.objectNode()));
    } else {
      result = renaming.moved(row);
      result.remove("confidence");
    }
    result.remove("id");
    change(result, correction.change());
    return correction.id() == null ? result : identified(correction.id(), result);
  }

  private static String placeField(RowKind kind, Anchor draft) {
    if (kind == RowKind.RESPONSIBILITIES) {
      return String.valueOf(draft.text()).matches("[(（].*") ? "bracket" : "quote";
    }
    return kind == RowKind.SECTIONS ? "heading" : "quote";
  }

  private static ObjectNode identified(String id, ObjectNode row) {
    ObjectNode identified = JsonNodeFactory.instance.objectNode();
    identified.put("id", id);
    identified.setAll(row);
    return identified;
  }

  /** The person's entry; what the reader now finds there gives way to it. */
  private ObjectNode added(RowKind kind, Correction correction, Set<SheetView.Row> replaced) {
    ObjectNode row = correction.change().set();
    ObjectNode alone = JsonNodeFactory.instance.objectNode();
    alone.set("document", document);
    alone.putArray(kind.list).add(row);
    SheetView view = SheetView.of(Sheets.of(alone), text);
    SheetView.Row wanted = view.rows(kind).get(0);
    Span place = wanted.place();
    for (SheetView.Row it : draft.rows(kind)) {
      if (place == null
          || claims.of(it) != null
          || replaced.contains(it)
          || !Claims.overlaps(it, place)) {
        continue;
      }
      replaced.add(it);
      ObjectNode one = new Canonical(draft, registry, renaming::of).of(it);
      ObjectNode other = new Canonical(view, registry, id -> id).of(wanted);
      if (one.equals(other)) {
        fulfilled++;
      } else {
        conflicts.add(
            kind.list
                + ": "
                + YamlText.flow(row)
                + " was added, now the reader finds there "
                + YamlText.flow(it.fields()));
      }
      break;
    }
    return row;
  }

  private static void change(ObjectNode fields, Change change) {
    change.unset().forEach(fields::remove);
    fields.setAll(change.set());
  }
}
