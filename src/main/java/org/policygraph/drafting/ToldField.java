package org.policygraph.drafting;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.policygraph.curation.Registry;
import org.policygraph.vocabulary.Enumerations.CopyKind;

/** What a person may tell of a document, each with its rule. */
public enum ToldField {
  DATE("is a day that exists, as yyyy-mm-dd", (value, registry) -> isDay(value)),
  TYPE(
      "is the key of a topic of the scheme document-type, such as notice",
      (value, registry) -> registry.has("document-type/" + value)),
  TITLE("is one line of at most 300 characters", (value, registry) -> isLine(value, 300)),
  ISSUER(
      "is the name of an agency in one line, or the ID of one in the registry",
      (value, registry) -> isNamed("agency/", value, registry)),
  AREA(
      "is the name of an area in one line, or the ID of one in the registry",
      (value, registry) -> isNamed("area/", value, registry)),
  NUMBER("is one line of at most 100 characters", (value, registry) -> isLine(value, 100)),
  PUBLISHER("is one line of at most 100 characters", (value, registry) -> isLine(value, 100)),
  URL("is an address that begins with http:// or https://", (value, registry) -> isUrl(value)),
  COPY(
      "is one of " + names(CopyKind.values()),
      (value, registry) ->
          Arrays.stream(CopyKind.values()).anyMatch(it -> it.name().equals(value)));

  private final String rule;
  private final BiPredicate<String, Registry> holds;

  ToldField(String rule, BiPredicate<String, Registry> holds) {
    this.rule = rule;
    this.holds = holds;
  }

  /** As it is written in a request. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a value has to be. */
  public String rule() {
    return rule;
  }

  static ToldField of(String name, String value) {
    return Arrays.stream(values())
        .filter(it -> it.field().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadFieldException(
                    name,
                    "is one of file, "
                        + Arrays.stream(values())
                            .map(ToldField::field)
                            .collect(Collectors.joining(", ")),
                    value));
  }

  /** The values without blanks around them. */
  List<String> checked(List<String> given, Registry registry) {
    if (given.size() != 1 && this != ISSUER) {
      throw new BadFieldException(field(), "is given once", String.join(", ", given));
    }
    List<String> values = given.stream().map(String::strip).toList();
    for (String value : values) {
      if (!holds.test(value, registry)) {
        throw new BadFieldException(field(), rule, value);
      }
    }
    return values;
  }

  private static String names(CopyKind[] kinds) {
    return Arrays.stream(kinds).map(CopyKind::name).collect(Collectors.joining(", "));
  }

  private static boolean isDay(String value) {
    try {
      return value.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isLine(String value, int longest) {
    return !value.isEmpty()
        && value.length() <= longest
        && value.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isNamed(String prefix, String value, Registry registry) {
    return value.startsWith(prefix) ? registry.has(value) : isLine(value, 100);
  }

  private static boolean isUrl(String value) {
    try {
      URI uri = URI.create(value);
      return value.matches("https?://.+") && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
