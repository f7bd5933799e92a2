package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.packaged.SimplifiedCharacters;
import org.policygraph.source.SourceText;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** Search over labels, and in the source texts where they are mounted. */
final class Search {
  static final Field FIELD = Field.of((query, call) -> search(call));

  private static final int MOST = 1000;
  private static final int MOST_WORDS = 100;
  private static final int AROUND = 30;
  private static final Template ENTITIES = Template.beside(Search.class, "types.rq");
  private static final Template TEXTS = Template.beside(Search.class, "texts.rq");

  private static final Map<String, String> KIND_OF_CLASS =
      Map.ofEntries(
          Map.entry(Pg.Document, "DOCUMENT"),
          Map.entry(Pg.Agency, "AGENCY"),
          Map.entry(Pg.AgencyGroup, "AGENCY"),
          Map.entry(Pg.Measure, "MEASURE"),
          Map.entry(Pg.Goal, "GOAL"),
          Map.entry(Pg.Indicator, "INDICATOR"),
          Map.entry(Pg.Target, "TARGET"),
          Map.entry(Pg.Observation, "OBSERVATION"),
          Map.entry(Pg.PolicyParameter, "PARAMETER"),
          Map.entry(Pg.Programme, "PROGRAMME"),
          Map.entry(Pg.Reference, "REFERENCE"));

  private Search() {}

  /** The contract's kind of a class; null for a class that has none. */
  static @Nullable String kind(Value type) {
    return KIND_OF_CLASS.get(type.text());
  }

  /**
   * @param snippet the label that was found, or the found place of a text in its surroundings
   * @param quote the words as the text has them; null where a label was found
   */
  record Hit(Value.Iri entity, String kind, @Nullable String snippet, @Nullable String quote) {}

  private static Thing search(Call call) {
    String words = Objects.requireNonNull(call.text("text")).strip();
    if (words.isEmpty()) {
      throw Problem.badRequest("text must hold at least one character to search for");
    }
    if (words.split("(?U)\\s+").length > MOST_WORDS) {
      throw Problem.badRequest("text must not hold more than " + MOST_WORDS + " words");
    }
    List<?> kinds = call.list("kinds");
    Map<Value.Iri, Hit> hits = new LinkedHashMap<>();
    for (Hit hit : labelled(words, call)) {
      hits.putIfAbsent(hit.entity(), hit);
    }
    for (Hit hit : inTexts(words, call)) {
      hits.putIfAbsent(hit.entity(), hit);
    }
    List<Thing> found =
        hits.values().stream()
            .filter(hit -> kinds.isEmpty() || kinds.contains(hit.kind()))
            .map(hit -> Thing.made("SearchHit", hit))
            .toList();
    return Thing.made(call.type(), Page.of(found, hit -> hit.made(Hit.class).entity(), call));
  }

  private static List<Hit> labelled(String words, Call call) {
    List<Snapshot.Hit> found = call.reading().search(words, MOST);
    Map<Value.Iri, Row> entities = new LinkedHashMap<>();
    for (Row row :
        call.reading()
            .select(
                ENTITIES,
                Parameters.each("found", found.stream().map(Snapshot.Hit::entity).toList()))) {
      if (KIND_OF_CLASS.containsKey(row.get("class").text())) {
        entities.putIfAbsent(row.iri("found"), row);
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (Snapshot.Hit hit : found) {
      Row row = entities.get(hit.entity());
      if (row != null) {
        String kind = Objects.requireNonNull(KIND_OF_CLASS.get(row.get("class").text()));
        hits.add(new Hit(row.iri("entity"), kind, hit.label(), null));
      }
    }
    return hits;
  }

  private static List<Hit> inTexts(String words, Call call) {
    if (!call.reading().texts().mounted()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    List<String> spellings = Stream.of(words, SimplifiedCharacters.of(words)).distinct().toList();
    for (Row row : call.reading().select(TEXTS, Parameters.NONE)) {
      SourceText text = call.reading().text(row.text("fileName"), row.text("sha256")).orElse(null);
      if (text == null) {
        continue;
      }
      for (String spelling : spellings) {
        OptionalInt start = text.indexOf(spelling, 0);
        if (start.isPresent()) {
          int end = start.getAsInt() + spelling.codePointCount(0, spelling.length());
          String around = text.context(start.getAsInt(), end, AROUND).strip();
          hits.add(new Hit(row.iri("document"), "DOCUMENT", around, spelling));
          break;
        }
      }
    }
    return hits;
  }
}
