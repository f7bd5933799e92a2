package org.policygraph.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.NumberReader;
import org.policygraph.curation.Span;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.figures.FigureDetails;
import org.policygraph.extraction.figures.ValueKinds;
import org.policygraph.extraction.text.SentenceStart;
import org.policygraph.vocabulary.Enumerations.Comparator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Targets, observations and parameters of a draft sheet. */
final class FigureDrafts {
  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9][0-9.,]*|[零一二三四五六七八九十百千两]+)[余多几]?[十百千万亿]*(?:%|％|[一-鿿∶:]{0,4})");

  /** A cell that holds a number and nothing else. */
  private static final Pattern CELL =
      Pattern.compile("(?<=[\\t\\n])[ 　]*(?<number>[0-9][0-9.,]*)[ 　]*(?=[\\t\\n])");

  private static final Pattern CELL_NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

  /** The first sign of the word of change behind a baseline: 200万平方米提(升到). */
  private static final Pattern CHANGED = Pattern.compile("(?<=\\D)[提增扩升降发上下]$");

  private static final Pattern BELOW = Pattern.compile("(?:不足|不到|不满|低于)$");
  private static final Pattern ABOUT = Pattern.compile("(?:约|近|大约)$");

  /** 100余亿元, 20多家: more than the number. */
  private static final Pattern ODD = Pattern.compile("[余多]");

  /** How far behind a number the words are looked at that tell what it is. */
  private static final int BEHIND = 15;

  private final DraftText text;
  private final Links links;
  private final Proposed proposed;
  private final DraftTimes times;
  private final FigureDetails details;
  private final @Nullable String area;
  private final WordKinds parameterKinds = WordKinds.named("parameter-kinds");

  /**
   * @param area the key of the document's own area
   */
  FigureDrafts(
      DraftText text,
      Links links,
      Proposed proposed,
      DraftTimes times,
      FigureDetails details,
      @Nullable String area) {
    this.text = text;
    this.links = links;
    this.proposed = proposed;
    this.times = times;
    this.details = details;
    this.area = area;
  }

  void target(Draft.Figure figure, ObjectNode row) {
    figure(figure, row);
    // 从80架翻一番: what is doubled is counted in another unit
    if (figure.baselineValue() != null && !figure.unit().equals("倍")) {
      baseline(figure, figure.baselineValue(), row);
    }
    row.put("confidence", figure.confidence().name());
  }

  void observation(Draft.Figure figure, ObjectNode row) {
    figure(figure, row);
    row.put("confidence", figure.confidence().name());
  }

  private void figure(Draft.Figure figure, ObjectNode row) {
    row.put(
        "indicator",
        links
            .indicator(figure)
            .orElseGet(
                () ->
                    proposed.indicator(
                        figure.indicator(), figure.growthRate() ? "percent" : figure.unit())));
    quantity(figure, row);
    String kind = ValueKinds.of(figure, text.source().text()).orElse(null);
    if (kind == null && ValueKinds.lasts(figure, text.source().text()) && times.isNow(figure)) {
      kind = "STOCK";
    }
    if (kind != null) {
      row.put("valueKind", kind);
    }
    if (figure.growthRate()) {
      row.put("growthRate", true);
    }
    if (figure.perUnit()) {
      row.put("perUnit", true);
    }
    scope(figure, row);
    dimensions(figure, row);
    String binding = details.binding(figure);
    if (binding != null) {
      row.put("binding", binding);
    }
    times.write(figure, kind, row);
  }

  /** Where it holds, where that is not the document's own area. */
  private void scope(Draft.Figure figure, ObjectNode row) {
    String scope = details.scope(figure);
    String key = scope == null ? null : links.area(scope).orElseGet(() -> proposed.area(scope));
    if (key != null && !key.equals(area)) {
      row.put("scope", key);
    }
  }

  private static void dimensions(Draft.Figure figure, ObjectNode row) {
    List<FigureDetails.Part> parts = FigureDetails.dimensions(figure);
    if (!parts.isEmpty()) {
      ArrayNode rows = row.putArray("dimensions");
      for (FigureDetails.Part part : parts) {
        rows.addObject().put("kind", part.kind()).put("writtenAs", part.word());
      }
    }
  }

  void parameter(Draft.Figure figure, ObjectNode row) {
    String kind =
        parameterKinds
            .of(sentence(figure.number()))
            .orElseGet(() -> figure.comparator() == Comparator.AT_MOST ? "CAP" : null);
    if (kind != null) {
      row.put("kind", kind);
    }
    quantity(figure, row);
    row.put("confidence", figure.confidence().name());
  }

  /** What stands around a number up to where sentences end, and behind it to the next comma. */
  private String sentence(org.policygraph.extraction.text.Span number) {
    String whole = text.source().text();
    int end = number.end();
    while (end < whole.length()
        && end - number.end() < BEHIND
        && "，,".indexOf(whole.charAt(end)) < 0
        && !SentenceStart.PART.ends(whole.charAt(end))) {
      end++;
    }
    return whole.substring(SentenceStart.PART.of(whole, number.start()), end);
  }

  private void quantity(Draft.Figure figure, ObjectNode row) {
    Span number = text.span(figure.number());
    row.set("quote", text.anchor(quoted(figure)));
    if (figure.value() != null) {
      row.put("value", figure.value());
    }
    if (figure.upperValue() != null) {
      row.put("upperValue", figure.upperValue());
    }
    row.put("unit", figure.unit());
    proposed.unit(figure.unit());
    row.put("verbatim", text.slice(number));
    if (figure.comparator() != Comparator.STATED) {
      row.put("comparator", figure.comparator().name());
    }
  }

  private Span quoted(Draft.Figure figure) {
    Span number = text.span(figure.number());
    return text.around(FigureQuotes.of(text, text.span(figure.span()), number), number);
  }

  /** The baseline where its words are found in the clause. */
  private void baseline(Draft.Figure figure, BigDecimal value, ObjectNode row) {
    Span clause = text.span(figure.span());
    Span number = text.span(figure.number());
    String words = text.slice(clause);
    Matcher matcher = NUMBER.matcher(words);
    while (matcher.find()) {
      int start = clause.start() + words.codePointCount(0, matcher.start());
      for (int end = matcher.end(); end > matcher.start(); end--) {
        String verbatim = words.substring(matcher.start(), end);
        boolean itself = start == number.start();
        if (!itself
            && !verbatim.matches(".*[万亿0-9]")
            && NumberReader.reads(verbatim, figure.unit(), value)) {
          Span found = new Span(start, start + verbatim.codePointCount(0, verbatim.length()));
          ObjectNode baseline = row.putObject("baseline");
          baseline.put("value", value);
          String whole = whole(verbatim, figure.unit());
          baseline.put("verbatim", whole);
          baseline.put("comparator", compared(words.substring(0, matcher.start()), whole).name());
          if (figure.baselineYear() != null) {
            baseline.put("year", figure.baselineYear());
          }
          if (!quoted(figure).contains(found)) {
            baseline.set("quote", text.anchor(found));
          }
          return;
        }
      }
    }
    cell(figure, value, row);
  }

  private static Comparator compared(String before, String verbatim) {
    if (BELOW.matcher(before).find()) {
      return Comparator.LESS_THAN;
    }
    if (ABOUT.matcher(before).find()) {
      return Comparator.ABOUT;
    }
    return ODD.matcher(verbatim).find() ? Comparator.MORE_THAN : Comparator.STATED;
  }

  /** The baseline in a cell of a table's row, whose unit is in another cell: 亿元 | 600 | 800. */
  private void cell(Draft.Figure figure, BigDecimal value, ObjectNode row) {
    Span clause = text.span(figure.span());
    Span number = text.span(figure.number());
    String words = text.slice(clause);
    BigDecimal target = figure.value();
    Matcher own = CELL_NUMBER.matcher(text.slice(number));
    if (target == null || words.indexOf('\t') < 0 && words.indexOf('\n') < 0 || !own.find()) {
      return;
    }
    BigDecimal written = new BigDecimal(own.group().replace(",", ""));
    Matcher cell = CELL.matcher(words);
    while (cell.find()) {
      Matcher digits = CELL_NUMBER.matcher(cell.group("number"));
      if (!digits.find()) {
        continue;
      }
      BigDecimal told = new BigDecimal(digits.group().replace(",", ""));
      int start = clause.start() + words.codePointCount(0, cell.start("number"));
      if (start < number.start() && told.multiply(target).compareTo(value.multiply(written)) == 0) {
        Span found = new Span(start, start + cell.group("number").length());
        ObjectNode baseline = row.putObject("baseline");
        baseline.put("value", value);
        baseline.put("verbatim", cell.group("number"));
        if (figure.baselineYear() != null) {
          baseline.put("year", figure.baselineYear());
        }
        if (!quoted(figure).contains(found)) {
          baseline.set("quote", text.anchor(found));
        }
        return;
      }
    }
  }

  /** 200亿元增长 reads the same as 200亿元: no word more than the number and its unit. */
  private static String whole(String verbatim, String unit) {
    for (int end = 1; end < verbatim.length(); end++) {
      String shorter = verbatim.substring(0, end);
      if (shorter.endsWith(unit) || unit.equals("CNY") && shorter.endsWith("元")) {
        return shorter;
      }
    }
    return CHANGED.matcher(verbatim).replaceFirst("");
  }
}
