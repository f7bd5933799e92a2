package org.policygraph.graphql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/** Fields that need no query: what the thing itself says, in the contract's types. */
final class Values {
  /** Names of the contract for properties that are called otherwise in the ontology. */
  private static final Map<String, String> FIELD_OF_PROPERTY =
      Map.ofEntries(
          Map.entry(Pg.confidence, "review.confidence"),
          Map.entry(Pg.reviewStatus, "review.status"),
          Map.entry(Eli.id_local, "documentNumber"),
          Map.entry(Eli.date_document, "issued"),
          Map.entry(Eli.date_publication, "published"),
          Map.entry(Eli.jurisdiction, "area"),
          Map.entry(Pg.issuer, "issuers"),
          Map.entry(Pg.addressee, "addressees"),
          Map.entry(Pg.citedDocument, "to"),
          Map.entry(Pg.payer, "payers"),
          Map.entry(Pg.forMeasure, "measure"),
          Map.entry(Pg.sourceUrl, "source.url"));

  private static final Map<String, String> ABSENCES =
      Map.of(
          Pg.notStated, "NOT_STATED",
          Pg.notInGraph, "NOT_IN_GRAPH",
          Pg.notExtracted, "NOT_EXTRACTED",
          Pg.notReviewed, "NOT_REVIEWED",
          Pg.notApplicable, "NOT_APPLICABLE");

  private static final Map<String, List<String>> ONLY_FOR_SOME =
      Map.of(
          "Document", List.of(Pg.reply),
          "Measure", List.of(Pg.partOf),
          "Target", List.of(Pg.partOf, Pg.partsAreWhole),
          "Observation", List.of(Pg.partOf, Pg.partsAreWhole));

  private Values() {}

  static Field text(String property) {
    return Field.of((thing, call) -> thing.text(property));
  }

  static Field number(String property) {
    return Field.of((thing, call) -> integer(thing, property));
  }

  static @Nullable Integer integer(Thing thing, String property) {
    String text = thing.text(property);
    return text == null ? null : Integer.valueOf(text);
  }

  static Field decimal(String property) {
    return Field.of(
        (thing, call) -> {
          String text = thing.text(property);
          return text == null ? null : new BigDecimal(text);
        });
  }

  static Field real(String property) {
    return Field.of(
        (thing, call) -> {
          String text = thing.text(property);
          return text == null ? null : Double.valueOf(text);
        });
  }

  /** xsd:date, xsd:gYearMonth or xsd:gYear, as exact as it is. */
  static Field date(String property) {
    return text(property);
  }

  static Field flag(String property) {
    return Field.of((thing, call) -> truth(thing, property));
  }

  static @Nullable Boolean truth(Thing thing, String property) {
    String text = thing.text(property);
    return text == null ? null : text.equals("true") || text.equals("1");
  }

  /** The name of the value of an enumeration. */
  static Field enumeration(String property) {
    return Field.of((thing, call) -> name(thing, property));
  }

  static @Nullable String name(Thing thing, String property) {
    return thing
        .first(property)
        .flatMap(value -> Enumerations.value(value.text()))
        .map(Enum::name)
        .orElse(null);
  }

  /** Text in the language asked for, else in Chinese, else in any. */
  static Field inLanguage(String property) {
    return Field.of(
        (thing, call) ->
            localised(thing.all(property), call.reading().language(call.text("lang")))
                .orElse(null));
  }

  /** Text in Chinese, the language of the documents, whatever the request asks for. */
  static Field inChinese(String property) {
    return Field.of((thing, call) -> localised(thing.all(property), "zh").orElse(null));
  }

  static Field texts(String property) {
    return Field.of(
        (thing, call) -> thing.all(property).stream().map(Value::text).sorted().toList());
  }

  /** The label of an entity; the last part of its IRI where the graph has none. */
  static String label(Thing thing, String language) {
    return localised(thing.all(Rdfs.label), language)
        .or(() -> localised(thing.all(Skos.prefLabel), language))
        .or(() -> localised(thing.all(Dcterms.title), language))
        .orElseGet(() -> thing.iri().text().replaceFirst(".*[/#]", ""));
  }

  private static Optional<String> localised(List<Value> texts, String language) {
    return texts.stream()
        .min(
            Comparator.comparingInt((Value text) -> distance(text, language))
                .thenComparing(Value::text))
        .map(Value::text);
  }

  private static int distance(Value text, String language) {
    String tag = text instanceof Value.Literal literal ? literal.language() : null;
    return language.equals(tag) ? 0 : "zh".equals(tag) ? 1 : tag == null ? 2 : 3;
  }

  /** One of the four kinds of nothing. */
  record Absence(String property, String reason) {}

  static List<Absence> absences(Thing thing) {
    Stream<Absence> stated =
        ABSENCES.entrySet().stream()
            .flatMap(
                reason ->
                    thing.links(reason.getKey()).stream()
                        .map(property -> new Absence(fieldOf(property), reason.getValue())));
    // What most entities are not: part of a whole, a whole of parts, an answer to a proposal.
    Stream<Absence> notApplicable =
        ONLY_FOR_SOME.getOrDefault(thing.type(), List.of()).stream()
            .filter(property -> !thing.has(property))
            .map(property -> new Absence(fieldOf(new Value.Iri(property)), "NOT_APPLICABLE"));
    return Stream.concat(stated, notApplicable)
        .distinct()
        .sorted(Comparator.comparing(Absence::property).thenComparing(Absence::reason))
        .toList();
  }

  private static String fieldOf(Value.Iri property) {
    return FIELD_OF_PROPERTY.getOrDefault(
        property.text(), property.text().replaceFirst(".*[/#]", ""));
  }

  /** The first day that a date, month or year may mean. */
  static LocalDate earliest(String partial) {
    return switch (partial.length()) {
      case 4 -> LocalDate.parse(partial + "-01-01");
      case 7 -> LocalDate.parse(partial + "-01");
      default -> LocalDate.parse(partial);
    };
  }

  /** The last day that a date, month or year may mean. */
  static LocalDate latest(String partial) {
    LocalDate first = earliest(partial);
    return switch (partial.length()) {
      case 4 -> first.plusYears(1).minusDays(1);
      case 7 -> first.plusMonths(1).minusDays(1);
      default -> first;
    };
  }

  /** Whether a day may lie between two partial dates; a missing bound is open. */
  static boolean within(LocalDate day, @Nullable String from, @Nullable String to) {
    return (from == null || !day.isBefore(earliest(from)))
        && (to == null || !day.isAfter(latest(to)));
  }

  /**
   * @throws Problem where it is no calendar date
   */
  static LocalDate day(String argument, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.badRequest(argument + " is no date of the form yyyy-mm-dd: " + text);
    }
  }
}
