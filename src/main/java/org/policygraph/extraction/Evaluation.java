package org.policygraph.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows that were found with rows that people annotated, kind by kind. A figure is right
 * where the spans overlap and the values agree; a responsibility where the brackets overlap and the
 * names agree; a reference where the spans overlap; a measure where it begins within {@value #NEAR}
 * characters. Rows that people marked optional are neither rewarded nor punished.
 */
public final class Evaluation {
  private static final int NEAR = 12;
  private static final Pattern BARE = Pattern.compile("[\\s〈〉()<>《》“”\"]");
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

  private Evaluation() {}

  /**
   * How one kind was read.
   *
   * @param attributes of the rows that are right, the share whose attribute is right too, by name
   */
  public record Score(
      String kind, int right, int wrong, int missed, Map<String, Double> attributes) {
    public double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    public double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** A row, as JSON has it. */
  private record Row(Map<String, @Nullable Object> values) {
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

    boolean overlaps(Row other) {
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
  }

  private record Pair(Row gold, @Nullable Row found) {}

  private record Matching(List<Pair> pairs, List<Row> extra) {
    List<Pair> hits() {
      return pairs.stream().filter(pair -> pair.found() != null).toList();
    }
  }

  /** The scores of figures, responsibilities, references and measures, as far as annotated. */
  public static List<Score> of(
      List<? extends Map<String, @Nullable Object>> gold,
      List<? extends Map<String, @Nullable Object>> found) {
    List<Row> annotated = rows(gold);
    List<Row> read = rows(found);
    List<Score> scores = new ArrayList<>();
    scores.add(figures(annotated, read));
    if (annotated.stream().anyMatch(row -> row.kind().equals("assignment"))) {
      scores.add(responsibilities(annotated, read));
    }
    scores.add(places("references", "reference", annotated, read, Row::overlaps));
    scores.add(
        places(
            "measures",
            "measure",
            annotated,
            read,
            (one, other) -> Math.abs(one.start() - other.start()) <= NEAR));
    return scores;
  }

  private static List<Row> rows(List<? extends Map<String, @Nullable Object>> maps) {
    List<Row> rows = new ArrayList<>();
    maps.forEach(map -> rows.add(new Row(Map.copyOf(withoutNulls(map)))));
    return rows;
  }

  private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> map) {
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  private static Score figures(List<Row> gold, List<Row> found) {
    Set<String> kinds = Set.of("target", "observation");
    Matching matching =
        match(
            gold.stream().filter(row -> kinds.contains(row.kind())).toList(),
            found.stream().filter(row -> kinds.contains(row.kind())).toList(),
            (one, other) ->
                one.overlaps(other)
                    && (one.number("value") == null || close(value(one), value(other))));
    Map<String, Double> attributes = new LinkedHashMap<>();
    share(attributes, "kind", matching.hits(), (g, x) -> g.kind().equals(x.kind()));
    share(attributes, "unit", matching.hits(), (g, x) -> unit(g).equals(unit(x)));
    share(attributes, "comparator", matching.hits(), Evaluation::sameComparator);
    share(
        attributes,
        "year",
        matching.hits().stream().filter(pair -> year(pair.gold()) != 0).toList(),
        (g, x) ->
            year(x) != 0
                && (year(x) == year(g) || (double) year(x) == orZero(g.number("yearAlt"))));
    share(
        attributes,
        "indicator",
        matching.hits(),
        (g, x) -> dice(g.text("indicator"), x.text("indicator")) >= 0.5);
    share(
        attributes,
        "growthRate",
        matching.hits(),
        (g, x) -> g.flag("isRate") == x.flag("growthRate"));
    share(
        attributes,
        "baseline",
        matching.hits().stream()
            .filter(pair -> pair.gold().number("baselineValue") != null)
            .toList(),
        (g, x) -> close(g.number("baselineValue"), x.number("baselineValue")));
    return score("figures", matching, attributes);
  }

  private static Score responsibilities(List<Row> gold, List<Row> found) {
    Matching matching =
        match(
            gold.stream().filter(row -> row.kind().equals("assignment")).toList(),
            found.stream().filter(row -> row.kind().equals("responsibility")).toList(),
            (g, x) -> g.overlaps(x) && named(g, squeeze(x.text("agency"))));
    Map<String, Double> attributes = new LinkedHashMap<>();
    share(attributes, "role", matching.hits(), Evaluation::sameRole);
    share(attributes, "coverage", matching.hits(), Evaluation::coversAlike);
    return new Score(
        "responsibilities",
        matching.hits().size(),
        matching.extra().size(),
        matching.pairs().size() - matching.hits().size(),
        attributes);
  }

  private static boolean named(Row gold, String name) {
    for (String key : List.of("agency", "canonicalName", "alternativeName")) {
      String known = squeeze(gold.text(key));
      if (!known.isEmpty()
          && (known.equals(name)
              || name.length() > 3 && (known.contains(name) || name.contains(known)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameRole(Row gold, Row found) {
    String role =
        gold.values().containsKey("isLead")
            ? gold.flag("isLead") ? "lead" : "participant"
            : gold.text("role");
    String read = found.text("role");
    boolean plain = read.equals("responsible") || read.equals("guide");
    return role.isEmpty()
        || role.equals("joint")
        || role.equals(read)
        || plain && role.equals("participant")
        || gold.flag("roleAlt");
  }

  private static boolean coversAlike(Row gold, Row found) {
    Double from =
        gold.number(gold.values().containsKey("coversStart") ? "coversStart" : "measureStart");
    Double to = gold.number(gold.values().containsKey("coversEnd") ? "coversEnd" : "measureEnd");
    Double start = found.number("measureStart");
    Double end = found.number("measureEnd");
    if (from == null || to == null) {
      return true;
    }
    if (start == null || end == null) {
      return false;
    }
    double common = Math.max(0, Math.min(to, end) - Math.max(from, start));
    return common / Math.max(1, Math.max(to, end) - Math.min(from, start)) >= 0.5;
  }

  private static Score places(
      String name, String kind, List<Row> gold, List<Row> found, BiPredicate<Row, Row> same) {
    List<Row> annotated = gold.stream().filter(row -> row.kind().equals(kind)).toList();
    List<Row> read = found.stream().filter(row -> row.kind().equals(kind)).toList();
    Matching must = match(annotated.stream().filter(row -> !row.optional()).toList(), read, same);
    Matching may = match(annotated.stream().filter(Row::optional).toList(), must.extra(), same);
    return score(name, new Matching(must.pairs(), may.extra()), Map.of());
  }

  private static Score score(String name, Matching matching, Map<String, Double> attributes) {
    int right = 0;
    int missed = 0;
    for (Pair pair : matching.pairs()) {
      if (!pair.gold().optional()) {
        right += pair.found() == null ? 0 : 1;
        missed += pair.found() == null ? 1 : 0;
      }
    }
    return new Score(name, right, matching.extra().size(), missed, attributes);
  }

  /** One to one, each annotated row with the nearest that is the same. */
  private static Matching match(List<Row> gold, List<Row> found, BiPredicate<Row, Row> same) {
    List<Pair> pairs = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (Row row : gold) {
      Integer best =
          IntStream.range(0, found.size())
              .boxed()
              .filter(i -> !used.contains(i) && same.test(row, found.get(i)))
              .min(Comparator.comparingInt(i -> Math.abs(found.get(i).start() - row.start())))
              .orElse(null);
      if (best != null) {
        used.add(best);
      }
      pairs.add(new Pair(row, best == null ? null : found.get(best)));
    }
    List<Row> extra = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!used.contains(i)) {
        extra.add(found.get(i));
      }
    }
    return new Matching(pairs, extra);
  }

  private static void share(
      Map<String, Double> attributes, String name, List<Pair> pairs, BiPredicate<Row, Row> right) {
    if (pairs.isEmpty()) {
      return;
    }
    long count =
        pairs.stream()
            .filter(pair -> pair.found() != null && right.test(pair.gold(), pair.found()))
            .count();
    attributes.put(name, Math.round(1000.0 * count / pairs.size()) / 1000.0);
  }

  /** A percentage as a share, so that 15 percent and a ratio of 0.15 are one value. */
  private static @Nullable Double value(Row row) {
    Double value = row.number("value");
    String unit = row.text("unit");
    return value != null && (unit.contains("percent") || unit.contains("%"))
        ? Double.valueOf(value / 100)
        : value;
  }

  private static boolean close(@Nullable Double one, @Nullable Double other) {
    return one != null
        && other != null
        && Math.abs(one - other) <= 1e-4 * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
  }

  private static double orZero(@Nullable Double number) {
    return number == null ? 0 : number;
  }

  private static String unit(Row row) {
    String unit = row.text("unit").replaceFirst("/.*", "").replace("count:", "");
    return switch (unit) {
      case "percent", "%", "ratio", "倍" -> "ratio";
      case "个方面" -> "个";
      default -> unit;
    };
  }

  private static boolean sameComparator(Row gold, Row found) {
    String one = COMPARATORS.getOrDefault(gold.text("comparator"), gold.text("comparator"));
    String other = COMPARATORS.getOrDefault(found.text("comparator"), found.text("comparator"));
    return one.equals(other)
        || ALIKE.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other));
  }

  /** The last year that the row speaks of; 0 where it speaks of none. */
  private static int year(Row row) {
    for (String name : List.of("year", "targetYear", "asOf", "period", "dueYear")) {
      Matcher years = YEAR.matcher(row.text(name));
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

  private static String squeeze(String text) {
    return BARE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Dice's coefficient of the pairs of neighbouring characters. */
  private static double dice(String one, String other) {
    Set<String> left = bigrams(squeeze(one));
    Set<String> right = bigrams(squeeze(other));
    long common = left.stream().filter(right::contains).count();
    return 2.0 * common / (left.size() + right.size());
  }

  private static Set<String> bigrams(String text) {
    Set<String> bigrams = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      bigrams.add(text.substring(i, i + 2));
    }
    return bigrams.isEmpty() ? Set.of(text) : bigrams;
  }
}
