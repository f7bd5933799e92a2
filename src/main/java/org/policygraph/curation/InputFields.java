package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an input object; what is wrong with one is noted under its path. */
final class InputFields {
  private final String where;
  private final Map<String, ?> given;
  private final Faults faults;

  InputFields(String where, Map<String, ?> given, Faults faults) {
    this.where = where;
    this.given = given;
    this.faults = faults;
  }

  String path(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  void fault(String name, String rule, String message) {
    faults.add(path(name), rule, message);
  }

  boolean has(String name) {
    return given.get(name) != null;
  }

  /** Notes every field that is none of these. */
  void only(String... names) {
    given.keySet().stream()
        .filter(it -> !Arrays.asList(names).contains(it))
        .forEach(it -> fault(it, "field is known", "there is none of this name"));
  }

  @SuppressWarnings("unchecked")
  InputFields part(String name) {
    Object value = given.get(name);
    if (value != null && !(value instanceof Map<?, ?>)) {
      fault(name, "field is an object", "found " + value);
    }
    return new InputFields(
        path(name), value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of(), faults);
  }

  @Nullable String text(String name) {
    Object value = given.get(name);
    if (value instanceof String text && text.isBlank()) {
      fault(name, "text is not blank", "found \"" + text + "\"");
      return null;
    }
    return value == null ? null : clean(name, value.toString(), Characters.TEXT);
  }

  /** As {@link #required}, in one line. */
  @Nullable String label(String name) {
    String text = required(name);
    return text == null ? null : clean(name, text, Characters.LINE);
  }

  private @Nullable String clean(String name, String text, String rule) {
    Optional<String> wrong =
        rule.equals(Characters.LINE) ? Characters.notOfLine(text) : Characters.notOfText(text);
    wrong.ifPresent(it -> fault(name, rule, "found the character " + it));
    return wrong.isPresent() ? null : text;
  }

  @Nullable String required(String name) {
    if (!has(name)) {
      fault(name, "field is given", "it is missing");
      return null;
    }
    return text(name);
  }

  List<String> texts(String name) {
    Object value = given.get(name);
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(it -> texts.add(String.valueOf(it)));
    } else if (value != null) {
      fault(name, "field is a list", "found " + value);
    }
    return texts;
  }

  @Nullable BigDecimal decimal(String name) {
    Object value = given.get(name);
    if (value == null) {
      return null;
    }
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      fault(name, "field is a decimal number", "found " + value);
      return null;
    }
  }

  @Nullable Integer integer(String name) {
    Object value = given.get(name);
    if (value == null || value instanceof Integer) {
      return (Integer) value;
    }
    fault(name, "field is a whole number", "found " + value);
    return null;
  }

  boolean flag(String name) {
    Object value = given.get(name);
    if (value != null && !(value instanceof Boolean)) {
      fault(name, "field is true or false", "found " + value);
    }
    return Boolean.TRUE.equals(value);
  }

  <E extends Enum<E>> @Nullable E value(String name, Class<E> type) {
    Object value = given.get(name);
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value.toString())) {
        return constant;
      }
    }
    fault(name, "field is one of " + Arrays.toString(type.getEnumConstants()), "found " + value);
    return null;
  }

  <E extends Enum<E>> @Nullable E requiredValue(String name, Class<E> type) {
    return required(name) == null ? null : value(name, type);
  }

  /** A date of one of the three forms; null, and noted, where it is none. */
  @Nullable String date(String name) {
    String date = text(name);
    if (date != null && Facts.dateType(date).isEmpty()) {
      fault(name, "date is yyyy, yyyy-mm or yyyy-mm-dd", "found “" + date + "”");
      return null;
    }
    return date;
  }
}
