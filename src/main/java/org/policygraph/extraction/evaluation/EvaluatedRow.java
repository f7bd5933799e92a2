package org.policygraph.extraction.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of what was annotated or found, as JSON has it; both spell some values in several ways. */
record EvaluatedRow(Map<String, Object> values) {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Map<String, String> COMPARATORS =
      Map.of(
          "eq",
          "exactly",
          "stated",
          "exactly",
          "ge",
          "atLeast",
          "gt",
          "moreThan",
          "le",
          "atMost",
          "lt",
          "lessThan",
          "approx",
          "about",
          "range",
          "between");

  /** Comparators that people use for one another. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("exactly", "atLeast"), Set.of("moreThan", "atLeast"), Set.of("exactly", "about"));

  static EvaluatedRow of(Map<String, @Nullable Object> written) {
    Map<String, Object> values = new LinkedHashMap<>();
    written.forEach(
        (name, value) -> {
          if (value != null) {
            values.put(name, value);
          }
        });
    return new EvaluatedRow(Map.copyOf(values));
  }

  String kind() {
    return text("kind");
  }

  String text(String name) {
    Object value = values.get(name);
    return value == null ? "" : value.toString();
  }

  @Nullable Double number(String name) {
    return values.get(name) instanceof Number number ? number.doubleValue() : null;
  }

  boolean flag(String name) {
    Object value = values.get(name);
    return value instanceof Boolean flag ? flag : value != null && !value.toString().isEmpty();
  }

  int start() {
    Double start = number("start");
    return start == null ? 0 : start.intValue();
  }

  int end() {
    Double end = number("end");
    return end == null ? start() : end.intValue();
  }

  boolean overlaps(EvaluatedRow other) {
    return Math.min(end(), other.end()) > Math.max(start(), other.start());
  }

  boolean optional() {
    return flag("altKind")
        || flag("selfReference")
        || flag("optional")
        || text("granularity").equals("sub")
        || kind().equals("measure") && values.get("granularity") == null && deep(number("level"));
  }

  private static boolean deep(@Nullable Double level) {
    return level != null && level >= 3;
  }

  /** A percentage as a share, so that 15 percent and a ratio of 0.15 are one value. */
  @Nullable Double value() {
    Double value = number("value");
    String unit = text("unit");
    return value != null && (unit.contains("percent") || unit.contains("%"))
        ? Double.valueOf(value / 100)
        : value;
  }

  String unit() {
    String unit = text("unit").replaceFirst("/.*", "").replace("count:", "");
    return switch (unit) {
      case "percent", "%", "ratio", "倍" -> "ratio";
      case "个方面" -> "个";
      default -> unit;
    };
  }

  /** The last year that the row speaks of; 0 where it speaks of none. */
  int year() {
    for (String name : List.of("year", "targetYear", "asOf", "period", "dueYear")) {
      Matcher years = YEAR.matcher(text(name));
      int last = 0;
      while (years.find()) {
        last = Integer.parseInt(years.group());
      }
      if (last != 0) {
        return last;
      }
    }
    return 0;
  }

  boolean comparesAs(EvaluatedRow other) {
    String one = comparator();
    String another = other.comparator();
    return one.equals(another)
        || ALIKE.stream().anyMatch(pair -> pair.contains(one) && pair.contains(another));
  }

  private String comparator() {
    return COMPARATORS.getOrDefault(text("comparator"), text("comparator"));
  }
}
