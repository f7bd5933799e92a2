package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.FindingKind;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/**
 * Quotes that are not at their place in the mounted texts. No rule can tell: a rule sees the graph,
 * and the texts lie beside it. So these findings are made when they are asked for, one a document,
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
    List<QuoteChecks.Mounted> mounted = new ArrayList<>();
    Map<Value, Value.Iri> documents = new LinkedHashMap<>();
    Map<Value, Row> versions = new LinkedHashMap<>();
    for (Row row :
        reading.select(
            TEXTS, document == null ? Parameters.NONE : Parameters.of("document", document))) {
      String file = row.get("file").text();
      SourceTexts.Stamp stamp = reading.texts().stamp(file).orElse(null);
      if (stamp != null && !later(row.text("dated"), day)) {
        Value.Iri read = document == null ? row.iri("document") : document;
        mounted.add(new QuoteChecks.Mounted(row.get("text"), file, graph(read, reading), stamp));
        documents.put(row.get("text"), read);
        versions.put(row.get("text"), row);
      }
    }
    Map<Value.Iri, List<Broken>> broken = new LinkedHashMap<>();
    reading
        .brokenQuotes(mounted, texts -> check(texts, reading))
        .forEach(
            (text, quotes) -> {
              if (!quotes.isEmpty()) {
                Row version = Objects.requireNonNull(versions.get(text));
                broken
                    .computeIfAbsent(
                        Objects.requireNonNull(documents.get(text)), it -> new ArrayList<>())
                    .add(new Broken(version, isAsRead(version, reading), quotes));
              }
            });
    return broken.entrySet().stream()
        .filter(
            it ->
                subjects == null
                    || !Collections.disjoint(subjects, about(it.getKey(), it.getValue())))
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Value.Iri::text)))
        .map(it -> finding(it.getKey(), it.getValue(), reading))
        .toList();
  }

  /**
   * Quotes that a text does not have.
   *
   * @param asRead whether what is mounted is the version that the graph speaks of: nothing but what
   *     is stated can be wrong then
   */
  private record Broken(Row version, boolean asRead, List<Row> quotes) {}

  private static boolean isAsRead(Row version, Reading reading) {
    String sha256 = version.text("sha256");
    return sha256 != null
        && reading
            .texts()
            .find(version.get("file").text())
            .filter(it -> it.sha256().equals(sha256))
            .isPresent();
  }

  /** Reads the texts and their quotes. */
  private static Map<Value, List<Row>> check(List<QuoteChecks.Mounted> texts, Reading reading) {
    Map<Value, SourceText> read = new LinkedHashMap<>();
    for (QuoteChecks.Mounted it : texts) {
      reading.texts().find(it.file()).ifPresent(text -> read.put(it.text(), text));
    }
    Map<Value, List<Row>> broken = new LinkedHashMap<>();
    if (!read.isEmpty()) {
      for (Row row : reading.select(QUOTES, Parameters.each("parent", read.keySet()))) {
        Value of = row.get("parent");
        if (!Objects.requireNonNull(read.get(of))
            .quoteMatches(number(row, "start"), number(row, "end"), row.get("quote").text())) {
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

  /** What is said by the quotes; the document itself where they say nothing. */
  private static Set<Value> about(Value.Iri document, List<Broken> broken) {
    Set<Value> about = new LinkedHashSet<>();
    for (Broken text : broken) {
      text.quotes.forEach(row -> row.find("said").ifPresent(about::add));
    }
    return about.isEmpty() ? Set.of(document) : about;
  }

  private static Value.Iri finding(Value.Iri document, List<Broken> broken, Reading reading) {
    Set<Value> evidence = new LinkedHashSet<>();
    for (Broken text : broken) {
      text.quotes.forEach(row -> evidence.add(row.get("evidence")));
    }
    boolean asRead = broken.stream().allMatch(Broken::asRead);
    Row title = broken.get(broken.size() - 1).version;
    int count = evidence.size();
    String key = reading.iris().key(document.text()).orElse("text");
    String titleZh = Objects.requireNonNullElse(title.text("titleZh"), key);
    String titleEn = Objects.requireNonNullElse(title.text("titleEn"), titleZh);
    Value.Iri finding = new Value.Iri(reading.iris().entity("finding", key + "-evidence-broken"));
    reading
        .entities()
        .tell(
            finding,
            Map.of(
                Rdf.type,
                List.of(new Value.Iri(Pg.Finding)),
                Pg.findingKind,
                List.of(new Value.Iri(Enumerations.iri(FindingKind.EVIDENCE_BROKEN))),
                Pg.about,
                List.copyOf(about(document, broken)),
                Pg.evidence,
                List.copyOf(evidence),
                Rdfs.label,
                List.of(
                    text("zh", "依据片段不符：" + count + "处"),
                    text("en", "Evidence broken: " + count + (count == 1 ? " quote" : " quotes"))),
                Pg.message,
                List.of(
                    text(
                        "zh",
                        "《" + titleZh + "》有" + count + "处所引片段与所载文本的相应位置不符" + adviceZh(asRead)),
                    text(
                        "en",
                        count
                            + (count == 1 ? " quote" : " quotes")
                            + " of “"
                            + titleEn
                            + (count == 1 ? "” is not at its place" : "” are not at their places")
                            + " in the mounted text"
                            + adviceEn(asRead)))));
    return finding;
  }

  private static String adviceZh(boolean asRead) {
    return asRead
        ? "，而所载文本正是图谱所据的版本：该版本中已没有所引文字。请更正有关表述：文本不再载明的予以否定，改了说法的按现有原文补录。"
        : "。请将现有文本重新提交录入，或换回当初所读的文本版本。";
  }

  private static String adviceEn(boolean asRead) {
    return asRead
        ? ", which is the version that the graph speaks of: the quoted words are not in this"
            + " version. Correct what is stated: reject the statements that the text makes no"
            + " more, and add those that it makes in other words."
        : ". Hand the mounted text in again, or mount the version that was read.";
  }

  private static Value text(String language, String text) {
    return new Value.Literal(text, Rdf.NS + "langString", language);
  }
}
