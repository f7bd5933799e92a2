package org.policygraph.graphql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/** Fields that need no query: what the thing itself says, in the contract's types. */
final class Values {
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

  static Optional<String> localised(List<Value> texts, String language) {
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
   * Whether a day lies between two partial dates for certain: as late as the first may mean, and
   * before the earliest that the last may mean, on which another may begin.
   */
  static boolean certainlyWithin(LocalDate day, @Nullable String from, @Nullable String to) {
    return (from == null || !day.isBefore(latest(from)))
        && (to == null || day.isBefore(earliest(to)));
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
