package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.text.CodePoints;
import org.policygraph.extraction.text.SentenceStart;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/**
 * What a figure's sentence and the headings above it say beside its number: where it holds, what
 * sort of value it is, of which part, whether it is binding, how its year is known, and which other
 * figure may be reached instead.
 */
public final class FigureDetails {
  private static final Pattern BINDING = Pattern.compile("(?<word>约束|预期)性");
  private static final Pattern OR =
      Pattern.compile(
          "%1$s(?:或者|或(?!以上|以下|许))%1$s".formatted("(?:[^。；;\\n\\d]|(?:19|20)\\d\\d年){0,24}"));
  private static final List<List<String>> PARTS = WordList.read("dimension-words");

  /**
   * A part that a figure is told of.
   *
   * @param kind a value of the enumeration DimensionKind
   */
  public record Part(String kind, String word) {}

  private final String text;
  private final SaidYears years;
  private final FigureScope scope;
  private final List<Draft.Figure> figures;

  /** Where each figure stands among the figures: of two that are equal, each its own place. */
  private final Map<Draft.Figure, Integer> order = new IdentityHashMap<>();

  /**
   * @param places what the areas of a registry are called
   */
  public FigureDetails(String text, Header header, List<Draft> drafts, Set<String> places) {
    this.text = text;
    // normalised once: a stretch before each of many figures would cost as much as the text again
    this.years = new SaidYears(FigureText.normal(text), header);
    this.figures = new ArrayList<>();
    this.scope =
        new FigureScope(
            text,
            header.place(),
            OwnAreas.of(text, header, places),
            places,
            drafts.stream().filter(Draft.Section.class::isInstance).map(Draft.Section.class::cast));
    for (Draft draft : drafts) {
      if (draft instanceof Draft.Figure figure) {
        order.put(figure, figures.size());
        figures.add(figure);
      }
    }
  }

  /** Adds to a row what is known; what is not is left out. */
  public void write(Draft.Figure figure, Map<String, @Nullable Object> row, CodePoints points) {
    row.put("scope", scope(figure));
    row.put("valueKind", ValueKinds.of(figure, text).map(FigureDetails::camel).orElse(null));
    List<Map<String, String>> parts = new ArrayList<>();
    for (Part part : dimensions(figure)) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("kind", camel(part.kind()));
      cells.put("label", part.word());
      parts.add(cells);
    }
    row.put("dimensions", parts.isEmpty() ? null : parts);
    String binding = binding(figure);
    row.put("binding", binding == null ? null : camel(binding));
    row.put("yearBasis", yearBasis(figure));
    List<Integer> others = alternatives(figure).stream().map(points::before).toList();
    row.put("alternatives", others.isEmpty() ? null : others);
  }

  /**
   * The area that a figure holds for, as the text writes it; null where neither it nor the document
   * says.
   */
  public @Nullable String scope(Draft.Figure figure) {
    int number = figure.number().start();
    // in a table that has a cell a line the area's name stands some lines above
    int from = Math.min(figure.span().start(), SentenceStart.PART.of(text, number));
    return scope.of(from, number);
  }

  /** What narrows a figure: 国家级, and 小微企业 unless it is them that are counted. */
  public static List<Part> dimensions(Draft.Figure figure) {
    List<Part> found = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    String counted = figure.indicator().replaceFirst("总?数量?$", "");
    for (List<String> cells : PARTS) {
      String word = cells.get(1).strip();
      if (counted.contains(word) && kinds.add(cells.get(0)) && !counted.endsWith(word)) {
        found.add(new Part(cells.get(0), word));
      }
    }
    return found;
  }

  /**
   * A value of the enumeration Binding; null where it is not said. 约束性 or 预期性 stands in the line of
   * the figure, or alone on the line behind it.
   */
  public @Nullable String binding(Draft.Figure figure) {
    int from = text.lastIndexOf('\n', figure.span().start()) + 1;
    int to = lineEnd(figure.span().end());
    String word = only(text.substring(from, to));
    if (word == null && to < text.length()) {
      String next = text.substring(to + 1, lineEnd(to + 1)).strip();
      word = next.matches("[（(]?(?:约束|预期)性[）)]?") ? only(next) : null;
    }
    return word == null ? null : word.equals("约束") ? "BINDING" : "ANTICIPATED";
  }

  private static @Nullable String only(String line) {
    Matcher word = BINDING.matcher(line);
    String found = null;
    while (word.find()) {
      if (found != null && !found.equals(word.group("word"))) {
        return null;
      }
      found = word.group("word");
    }
    return found;
  }

  private @Nullable String yearBasis(Draft.Figure figure) {
    Integer year = figure.year();
    if (year == null) {
      return null;
    }
    int number = figure.number().start();
    Span said = years.before(number, year);
    if (said != null) {
      return said.start() >= SentenceStart.PART.of(text, number) ? "stated" : "heading";
    }
    return years.inPeriod(year) ? "planPeriod" : "inferred";
  }

  /** The figures that 或者 puts beside this one, by where they begin. */
  private List<Integer> alternatives(Draft.Figure figure) {
    int index = Objects.requireNonNull(order.get(figure));
    List<Integer> others = new ArrayList<>();
    for (int other : new int[] {index - 1, index + 1}) {
      if (other < 0 || other >= figures.size()) {
        continue;
      }
      Draft.Figure first = figures.get(Math.min(index, other));
      Draft.Figure second = figures.get(Math.max(index, other));
      int gap = second.number().start() - first.number().end();
      if (gap > 0
          && gap <= 60
          && first.kind() == second.kind()
          && OR.matcher(text.substring(first.number().end(), second.number().start())).matches()) {
        others.add(figures.get(other).span().start());
      }
    }
    return others;
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  /** ADMINISTRATIVE_LEVEL as administrativeLevel. */
  private static String camel(String word) {
    StringBuilder camel = new StringBuilder();
    for (String part : word.toLowerCase(Locale.ROOT).split("_", -1)) {
      camel.append(
          camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return camel.toString();
  }
}
