package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.derivation.BrokenEvidenceRule;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/**
 * Quotes that are not at their place in the mounted texts, and those of earlier versions of a text
 * that the one which is read now has no more. The graph cannot tell: the texts lie beside it. So
 * these findings are concluded when they are asked for, in a list or by their ID, one a document,
 * and are in no graph. What was checked is remembered ({@link QuoteChecks}).
 */
final class BrokenEvidence {
  private static final Template TEXTS = Template.beside(BrokenEvidence.class, "text-versions.rq");
  private static final Template QUOTES = Template.beside(BrokenEvidence.class, "quotes.rq");

  private BrokenEvidence() {}

  /**
   * @param document the only one to look at; null for all
   * @param subjects what a finding must be about, any of it; null where it may be anything
   * @param day documents of later days are not looked at
   */
  static List<Value.Iri> findings(
      Value.@Nullable Iri document, @Nullable Set<Value> subjects, LocalDate day, Reading reading) {
    Map<Value.Iri, Map<String, List<Value>>> found =
        conclude(
            document == null ? Parameters.NONE : Parameters.each("document", Set.of(document)),
            row -> !later(row.text("dated"), day),
            reading);
    return found.entrySet().stream()
        .filter(
            it ->
                subjects == null
                    || !Collections.disjoint(
                        subjects, it.getValue().getOrDefault(Pg.about, List.of())))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Value.Iri::text))
        .toList();
  }

  /** Tells of those entities that are such findings, on whatever day. */
  static void tell(Collection<Value.Iri> entities, Reading reading) {
    Set<Value.Iri> documents = new LinkedHashSet<>();
    entities.forEach(
        it -> BrokenEvidenceRule.document(it, reading.iris()).ifPresent(documents::add));
    if (!documents.isEmpty()) {
      conclude(Parameters.each("document", documents), row -> true, reading);
    }
  }

  /** The findings of some documents, with what is said of them: three queries at most. */
  private static Map<Value.Iri, Map<String, List<Value>>> conclude(
      Parameters documents, Predicate<Row> looked, Reading reading) {
    List<Broken> broken = broken(documents, looked, reading);
    Set<Value> spans = new LinkedHashSet<>();
    broken.forEach(text -> text.quotes.forEach(row -> spans.add(row.get("evidence"))));
    Map<Value.Iri, Map<String, List<Value>>> found = new LinkedHashMap<>();
    if (!spans.isEmpty()) {
      reading
          .construct(BrokenEvidenceRule.query(), Parameters.each(BrokenEvidenceRule.SPAN, spans))
          .forEach(
              fact ->
                  found
                      .computeIfAbsent(fact.subject(), it -> new HashMap<>())
                      .computeIfAbsent(fact.predicate().text(), it -> new ArrayList<>())
                      .add(fact.object()));
    }
    found.forEach(
        (finding, facts) -> {
          facts.putAll(words(facts, broken, reading));
          reading.entities().tell(finding, facts);
        });
    return found;
  }

  private static List<Broken> broken(Parameters documents, Predicate<Row> looked, Reading reading) {
    List<QuoteChecks.Version> known = new ArrayList<>();
    Map<Value, Row> versions = new LinkedHashMap<>();
    for (Row row : reading.select(TEXTS, documents)) {
      String file = isReplaced(row) ? null : row.get("file").text();
      SourceTexts.Stamp stamp = file == null ? null : reading.texts().stamp(file).orElse(null);
      if ((file == null || stamp != null) && looked.test(row)) {
        known.add(
            new QuoteChecks.Version(
                row.get("text"), file, graph(row.iri("document"), reading), stamp));
        versions.put(row.get("text"), row);
      }
    }
    List<Broken> broken = new ArrayList<>();
    reading
        .brokenQuotes(known, texts -> check(texts, reading))
        .forEach(
            (text, quotes) -> {
              if (!quotes.isEmpty()) {
                Row version = Objects.requireNonNull(versions.get(text));
                broken.add(new Broken(version, isAsRead(version, reading), quotes));
              }
            });
    return broken;
  }

  /**
   * Quotes that a text does not have.
   *
   * @param asRead whether what is mounted is the version that the graph speaks of: nothing but what
   *     is stated can be wrong then
   */
  private record Broken(Row version, boolean asRead, List<Row> quotes) {
    boolean ofEarlier() {
      return isReplaced(version);
    }
  }

  private static boolean isReplaced(Row version) {
    return version.find("replacedBy").isPresent();
  }

  private static boolean isAsRead(Row version, Reading reading) {
    String sha256 = version.text("sha256");
    return isReplaced(version)
        || sha256 != null
            && reading
                .texts()
                .find(version.get("file").text())
                .filter(it -> it.sha256().equals(sha256))
                .isPresent();
  }

  /** Reads the texts and their quotes. */
  private static Map<Value, List<Row>> check(List<QuoteChecks.Version> texts, Reading reading) {
    Map<Value, Optional<SourceText>> read = new LinkedHashMap<>();
    for (QuoteChecks.Version it : texts) {
      if (it.file() == null) {
        read.put(it.text(), Optional.empty());
      } else {
        reading.texts().find(it.file()).ifPresent(text -> read.put(it.text(), Optional.of(text)));
      }
    }
    Map<Value, List<Row>> broken = new LinkedHashMap<>();
    if (!read.isEmpty()) {
      for (Row row : reading.select(QUOTES, Parameters.each("parent", read.keySet()))) {
        Value of = row.get("parent");
        int start = number(row, "start");
        int end = number(row, "end");
        String quote = row.get("quote").text();
        if (Objects.requireNonNull(read.get(of))
            .filter(text -> text.quoteMatches(start, end, quote))
            .isEmpty()) {
          broken.computeIfAbsent(of, it -> new ArrayList<>()).add(row);
        }
      }
    }
    return broken;
  }

  private static Value.Iri graph(Value.Iri document, Reading reading) {
    return reading
        .iris()
        .key(document.text())
        .map(key -> new Value.Iri(reading.iris().documentGraph(key)))
        .orElse(document);
  }

  /** Of a document that is dated by its year alone the first day counts. */
  private static boolean later(@Nullable String dated, LocalDate day) {
    return dated != null && dated.compareTo(day.toString().substring(0, dated.length())) > 0;
  }

  private static int number(Row row, String variable) {
    return Integer.parseInt(row.get(variable).text());
  }

  /** What the finding is called and says. */
  private static Map<String, List<Value>> words(
      Map<String, List<Value>> facts, List<Broken> broken, Reading reading) {
    Value.Iri document = (Value.Iri) facts.getOrDefault(Pg.inDocument, List.of()).get(0);
    List<Broken> texts =
        broken.stream().filter(it -> it.version.get("document").equals(document)).toList();
    Row title = texts.get(texts.size() - 1).version;
    int count = facts.getOrDefault(Pg.evidence, List.of()).size();
    String titleZh =
        Objects.requireNonNullElseGet(
            title.text("titleZh"), () -> reading.iris().key(document.text()).orElse("text"));
    String titleEn = Objects.requireNonNullElse(title.text("titleEn"), titleZh);
    return Map.of(
        Rdfs.label,
        List.of(
            text("zh", "依据片段不符：" + count + "处"), text("en", "Evidence broken: " + quotes(count))),
        Pg.message,
        List.of(
            text("zh", "《" + titleZh + "》有" + placesZh(texts, count) + adviceZh(texts)),
            text(
                "en",
                quotes(count)
                    + " of “"
                    + titleEn
                    + "”"
                    + placesEn(texts, count)
                    + adviceEn(texts))));
  }

  private static int ofEarlier(List<Broken> broken) {
    return (int)
        broken.stream()
            .filter(Broken::ofEarlier)
            .flatMap(it -> it.quotes.stream().map(row -> row.get("evidence")))
            .distinct()
            .count();
  }

  private static String quotes(int count) {
    return count + (count == 1 ? " quote" : " quotes");
  }

  private static String placesZh(List<Broken> broken, int count) {
    int earlier = ofEarlier(broken);
    return earlier == 0
        ? count + "处所引片段与所载文本的相应位置不符"
        : count
            + "处所引片段不在现文本中"
            + (earlier == count ? "：均" : "：其中" + earlier + "处")
            + "出自此前读取的文本版本，现文本已无其文字，或无从判定在何处";
  }

  private static String placesEn(List<Broken> broken, int count) {
    int earlier = ofEarlier(broken);
    String not = count == 1 ? " is not at its place" : " are not at their places";
    return earlier == 0
        ? not + " in the mounted text"
        : not
            + " in the text, "
            + (earlier == count ? "" : earlier + " of them ")
            + "being of an earlier version, whose words the text has no more or where nothing"
            + " tells which are meant";
  }

  private static String adviceZh(List<Broken> broken) {
    String correct = "请更正有关表述：文本不再载明的予以否定，改了说法的按现有原文补录。";
    if (!broken.stream().allMatch(Broken::asRead)) {
      return "。请将现有文本重新提交录入，或换回当初所读的文本版本。";
    }
    return ofEarlier(broken) > 0 ? "。" + correct : "，而所载文本正是图谱所据的版本：该版本中已没有所引文字。" + correct;
  }

  private static String adviceEn(List<Broken> broken) {
    String correct =
        "Correct what is stated: reject the statements that the text makes no more, and add those"
            + " that it makes in other words.";
    if (!broken.stream().allMatch(Broken::asRead)) {
      return ". Hand the mounted text in again, or mount the version that was read.";
    }
    return ofEarlier(broken) > 0
        ? ". " + correct
        : ", which is the version that the graph speaks of: the quoted words are not in this"
            + " version. "
            + correct;
  }

  private static Value text(String language, String text) {
    return new Value.Literal(text, Rdf.NS + "langString", language);
  }
}
