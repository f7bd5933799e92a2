package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
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

/** Search over labels and quotes, and in the source texts where they are mounted. */
final class Search {
  static final Field FIELD = Field.of((query, call) -> search(call));

  private static final int MOST = 1000;
  private static final int MOST_WORDS = 100;

  /** What is longer is a passage, of which nothing is found but itself. */
  private static final int LONGEST_QUESTION = 200;

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

  /** Kinds whose pages only tell where they are named. */
  private static final Set<String> MENTIONED = Set.of("PROGRAMME", "REFERENCE");

  private Search() {}

  /** The contract's kind of a class; null for a class that has none. */
  static @Nullable String kind(Value type) {
    return KIND_OF_CLASS.get(type.text());
  }

  /**
   * @param snippet the label or quote that was found, or the found place of a text in its
   *     surroundings
   * @param quote the words as the text has them; null where a label was found
   */
  record Hit(Value.Iri entity, String kind, @Nullable String snippet, @Nullable String quote) {}

  /**
   * A label or quote that was found, with what its rank depends on.
   *
   * @param shown a label that its entity is shown by, in any language
   */
  private record Found(Hit hit, String label, @Nullable String shown, boolean quoted, String year) {
    /**
     * What a label says of its entity weighs more than a quote, what leads on more than a mention.
     */
    int rank(String words) {
      return quoted
          ? 3
          : label.equalsIgnoreCase(words) ? 0 : MENTIONED.contains(hit.kind()) ? 2 : 1;
    }

    /**
     * A label that says little else is near; where a quote stands says nothing of that. Names of an
     * agency are of equal right; other short names only lead to the label that is shown.
     */
    int besides(String words) {
      if (quoted) {
        return 0;
      }
      int found = LabelWords.besides(label, words);
      return shown == null
              || hit.kind().equals("AGENCY")
              || LabelWords.inChinese(shown) != LabelWords.inChinese(label)
          ? found
          : Math.max(found, LabelWords.besides(shown, words));
    }

    double met(Question question) {
      return question.met(label, hit.kind(), year);
    }
  }

  private record Answer(Hit hit, double met, int rank) {}

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
    for (Hit hit : all(words, kinds, call)) {
      hits.putIfAbsent(hit.entity(), hit);
    }
    List<Thing> found =
        hits.values().stream()
            .filter(hit -> kinds.isEmpty() || kinds.contains(hit.kind()))
            .map(hit -> Thing.made("SearchHit", hit))
            .toList();
    return Thing.made(call.type(), Page.of(found, hit -> hit.made(Hit.class).entity(), call));
  }

  /**
   * What holds all that was typed, first whose label says least besides, of these the latest; where
   * no label or quote does, what has most of the question.
   */
  private static List<Hit> all(String words, List<?> kinds, Call call) {
    List<Found> exact = found(call.reading().search(words, MOST), kinds, call);
    // An entity has a row for each label that it is shown by: what it says most counts, but of
    // names.
    Map<Value.Iri, Integer> besides = new HashMap<>();
    for (Found hit : exact) {
      besides.merge(
          hit.hit().entity(),
          hit.besides(words),
          hit.hit().kind().equals("AGENCY") ? Math::min : Math::max);
    }
    exact.sort(
        Comparator.comparingInt((Found hit) -> hit.rank(words))
            .thenComparingInt(hit -> besides.getOrDefault(hit.hit().entity(), 0))
            .thenComparing(hit -> hit.quoted() ? "" : hit.year(), Comparator.reverseOrder()));
    List<Hit> hits = new ArrayList<>(exact.stream().map(Found::hit).toList());
    hits.addAll(inTexts(words, call));
    if (exact.isEmpty() && words.length() <= LONGEST_QUESTION) {
      hits.addAll(asked(Question.of(words), kinds, call));
    }
    return hits;
  }

  private static List<Hit> asked(Question question, List<?> kinds, Call call) {
    if (question.hasNoWords() && question.years().isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    if (!question.hasNoWords()) {
      for (String spelling : question.spellings()) {
        found.addAll(found(call.reading().search(spelling, MOST), kinds, call));
      }
    }
    if (found.stream().noneMatch(hit -> hit.met(question) >= question.size())) {
      // Half of what is asked for is some of it; where it is less, the words are there by chance.
      found(call.reading().searchAny(question.pieces(), MOST), kinds, call).stream()
          .filter(hit -> hit.met(question) * 2 >= question.size())
          .forEach(found::add);
    }
    String words = String.join(" ", question.words());
    return found.stream()
        .map(hit -> new Answer(hit.hit(), hit.met(question), hit.rank(words)))
        .sorted(Comparator.comparingDouble(Answer::met).reversed().thenComparingInt(Answer::rank))
        .map(Answer::hit)
        .toList();
  }

  private static List<Found> found(List<Snapshot.Hit> hits, List<?> kinds, Call call) {
    Map<Value.Iri, List<Row>> rows = new LinkedHashMap<>();
    List<Value.Iri> names = hits.stream().map(Snapshot.Hit::entity).toList();
    for (Row row : call.reading().select(ENTITIES, Parameters.each("found", names))) {
      rows.computeIfAbsent(row.iri("found"), it -> new ArrayList<>()).add(row);
    }
    List<Found> found = new ArrayList<>();
    for (Snapshot.Hit hit : hits) {
      for (Row row : rows.getOrDefault(hit.entity(), List.of())) {
        String kind = KIND_OF_CLASS.get(row.get("class").text());
        if (kind != null && (kinds.isEmpty() || kinds.contains(kind))) {
          found.add(
              new Found(
                  new Hit(row.iri("entity"), kind, hit.label(), null),
                  hit.label(),
                  row.text("shown"),
                  row.get("quoted").text().equals("true"),
                  row.get("year").text()));
        }
      }
    }
    return found;
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
