package org.policygraph.extraction.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
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

  /** The scores of figures, responsibilities, references and measures, as far as annotated. */
  public static List<Score> of(
      List<? extends Map<String, @Nullable Object>> gold,
      List<? extends Map<String, @Nullable Object>> found) {
    List<EvaluatedRow> annotated = rows(gold);
    List<EvaluatedRow> read = rows(found);
    List<Score> scores = new ArrayList<>();
    scores.add(figures(annotated, read));
    if (annotated.stream().anyMatch(row -> row.kind().equals("assignment"))) {
      scores.add(responsibilities(annotated, read));
    }
    scores.add(places("references", "reference", annotated, read, EvaluatedRow::overlaps));
    scores.add(
        places(
            "measures",
            "measure",
            annotated,
            read,
            (one, other) -> Math.abs(one.start() - other.start()) <= NEAR));
    return scores;
  }

  private static List<EvaluatedRow> rows(List<? extends Map<String, @Nullable Object>> maps) {
    List<EvaluatedRow> rows = new ArrayList<>();
    maps.forEach(map -> rows.add(EvaluatedRow.of(map)));
    return rows;
  }

  private static Score figures(List<EvaluatedRow> gold, List<EvaluatedRow> found) {
    Set<String> kinds = Set.of("target", "observation");
    Matching matching =
        Matching.of(
            gold.stream().filter(row -> kinds.contains(row.kind())).toList(),
            found.stream().filter(row -> kinds.contains(row.kind())).toList(),
            (one, other) ->
                one.overlaps(other)
                    && (one.number("value") == null || close(one.value(), other.value())));
    Map<String, Double> attributes = new LinkedHashMap<>();
    share(attributes, "kind", matching.hits(), (g, x) -> g.kind().equals(x.kind()));
    share(attributes, "unit", matching.hits(), (g, x) -> g.unit().equals(x.unit()));
    share(attributes, "comparator", matching.hits(), EvaluatedRow::comparesAs);
    share(
        attributes,
        "year",
        matching.hits().stream().filter(pair -> pair.gold().year() != 0).toList(),
        (g, x) ->
            x.year() != 0
                && (x.year() == g.year() || (double) x.year() == orZero(g.number("yearAlt"))));
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

  private static Score responsibilities(List<EvaluatedRow> gold, List<EvaluatedRow> found) {
    Matching matching =
        Matching.of(
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

  private static boolean named(EvaluatedRow gold, String name) {
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

  private static boolean sameRole(EvaluatedRow gold, EvaluatedRow found) {
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

  private static boolean coversAlike(EvaluatedRow gold, EvaluatedRow found) {
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
      String name,
      String kind,
      List<EvaluatedRow> gold,
      List<EvaluatedRow> found,
      BiPredicate<EvaluatedRow, EvaluatedRow> same) {
    List<EvaluatedRow> annotated = gold.stream().filter(row -> row.kind().equals(kind)).toList();
    List<EvaluatedRow> read = found.stream().filter(row -> row.kind().equals(kind)).toList();
    Matching must =
        Matching.of(annotated.stream().filter(row -> !row.optional()).toList(), read, same);
    Matching may =
        Matching.of(annotated.stream().filter(EvaluatedRow::optional).toList(), must.extra(), same);
    return score(name, new Matching(must.pairs(), may.extra()), Map.of());
  }

  private static Score score(String name, Matching matching, Map<String, Double> attributes) {
    int right = 0;
    int missed = 0;
    for (Matching.Pair pair : matching.pairs()) {
      if (!pair.gold().optional()) {
        right += pair.found() == null ? 0 : 1;
        missed += pair.found() == null ? 1 : 0;
      }
    }
    return new Score(name, right, matching.extra().size(), missed, attributes);
  }

  private static void share(
      Map<String, Double> attributes,
      String name,
      List<Matching.Pair> pairs,
      BiPredicate<EvaluatedRow, EvaluatedRow> right) {
    if (pairs.isEmpty()) {
      return;
    }
    long count =
        pairs.stream()
            .filter(pair -> pair.found() != null && right.test(pair.gold(), pair.found()))
            .count();
    attributes.put(name, Math.round(1000.0 * count / pairs.size()) / 1000.0);
  }

  private static boolean close(@Nullable Double one, @Nullable Double other) {
    return one != null
        && other != null
        && Math.abs(one - other) <= 1e-4 * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
  }

  private static double orZero(@Nullable Double number) {
    return number == null ? 0 : number;
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
