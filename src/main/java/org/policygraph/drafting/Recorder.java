package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Span;
import org.policygraph.drafting.Corrections.Act;
import org.policygraph.drafting.Corrections.Change;
import org.policygraph.drafting.Corrections.Correction;
import org.policygraph.source.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records what a person made of a draft. An entry is recognised by kind and place, so the ids of
 * the two sheets may differ; what refers to an entry is compared through what the entry is matched
 * with.
 */
public final class Recorder {
  /** As much of a draft's quote as tells where it begins: what is not stated stays in the text. */
  private static final int BEGINNING = 2;

  /** What was recorded, and how the draft fared. */
  public record Recorded(Corrections corrections, Measure measure) {}

  private final SheetView draft;
  private final SheetView wanted;
  private final RowMatching matching;
  private final Canonical drafts;
  private final Canonical wantedRows;
  private final Measure measure = new Measure();

  private Recorder(SheetView draft, SheetView wanted, Registry registry) {
    this.draft = draft;
    this.wanted = wanted;
    this.matching = RowMatching.of(draft, wanted);
    Map<String, String> ids = new HashMap<>();
    for (RowKind kind : RowKind.values()) {
      for (SheetView.Row row : draft.rows(kind)) {
        SheetView.Row other = matching.wanted(row);
        if (row.id() != null && other != null && other.id() != null) {
          ids.put(row.id(), other.id());
        }
      }
    }
    this.drafts = new Canonical(draft, registry, it -> ids.getOrDefault(it, "drafted " + it));
    this.wantedRows = new Canonical(wanted, registry, it -> it);
  }

  /** The difference between a draft and the sheet that a person made of it or beside it. */
  public static Recorded record(Sheet draft, Sheet wanted, SourceText text, Registry registry) {
    Recorder recorder =
        new Recorder(SheetView.of(draft, text), SheetView.of(wanted, text), registry);
    Map<RowKind, List<Correction>> rows = new EnumMap<>(RowKind.class);
    for (RowKind kind : RowKind.values()) {
      rows.put(kind, recorder.rows(kind));
    }
    Sheet.DocumentPart document = wanted.document();
    String key = document == null ? null : document.key();
    return new Recorded(
        new Corrections(String.valueOf(key), text.sha256(), recorder.header(), rows),
        recorder.measure);
  }

  private Change header() {
    ObjectNode drafted = drafts.document();
    Change change = difference(wanted.document(), drafted, wantedRows.document(), draft.document());
    measure.document(change, drafted);
    return change;
  }

  /** In the order of the text; what is at no place stands last. */
  private List<Correction> rows(RowKind kind) {
    record At(int place, Correction correction) {}
    List<At> rows = new ArrayList<>();
    for (SheetView.Row row : draft.rows(kind)) {
      SheetView.Row other = matching.wanted(row);
      rows.add(new At(start(other == null ? row : other), drafted(row, other)));
    }
    for (SheetView.Row row : wanted.rows(kind)) {
      if (matching.draft(row) == null) {
        measure.count(kind, Act.ADD);
        Change all = new Change(row.fields().deepCopy(), List.of());
        rows.add(new At(start(row), new Correction(Act.ADD, null, null, row.id(), all)));
      }
    }
    return rows.stream().sorted(Comparator.comparingInt(At::place)).map(At::correction).toList();
  }

  private static int start(SheetView.Row row) {
    Span span = row.span();
    return span == null ? Integer.MAX_VALUE : span.start();
  }

  private Correction drafted(SheetView.Row row, SheetView.@Nullable Row other) {
    Anchor place = place(row);
    if (other == null) {
      measure.count(row.kind(), Act.REJECT);
      return new Correction(Act.REJECT, place, nth(row), null, Change.NONE);
    }
    ObjectNode one = drafts.of(row);
    Change change = difference(other.fields(), one, wantedRows.of(other), row.fields());
    Act act = change.none() ? Act.KEEP : Act.CORRECT;
    measure.count(row.kind(), change, one);
    return new Correction(act, place, nth(row), other.id(), change);
  }

  /** What has to change so that the draft reads as the person wants it. */
  private static Change difference(
      ObjectNode wantedFields, ObjectNode draft, ObjectNode wanted, ObjectNode draftFields) {
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    List<String> unset = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(wanted.propertyNames());
    names.addAll(draft.propertyNames());
    for (String name : names) {
      if (Objects.equals(draft.get(name), wanted.get(name))) {
        continue;
      }
      JsonNode value = wantedFields.get(name);
      if (value != null) {
        set.set(name, value.deepCopy());
      } else if (draftFields.has(name)) {
        unset.add(name);
      }
    }
    return new Change(set, unset);
  }

  private Anchor place(SheetView.Row row) {
    Span place = row.place();
    if (place == null) {
      throw new IllegalArgumentException("a drafted entry has no place: " + row.fields());
    }
    boolean number = row.number() != null;
    int end = number ? place.end() : Math.min(place.end(), place.start() + BEGINNING);
    return draft.whole.anchor(new Span(place.start(), end));
  }

  /** Which of several drafts of one place it is; null where there is one. */
  private @Nullable Integer nth(SheetView.Row row) {
    List<SheetView.Row> same = Claims.at(draft.rows(row.kind()), row.place());
    for (int i = 0; same.size() > 1 && i < same.size(); i++) {
      if (same.get(i) == row) {
        return i + 1;
      }
    }
    return null;
  }
}
