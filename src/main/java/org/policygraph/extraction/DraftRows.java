package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.figures.FigureDetails;
import org.policygraph.extraction.text.Cancellation;
import org.policygraph.extraction.text.CodePoints;

/**
 * Drafts as flat rows, in the format that shared annotations are compared by: spans are code
 * points.
 */
public final class DraftRows {
  private DraftRows() {}

  /** The same where no registry tells what areas are called. */
  public static List<Map<String, @Nullable Object>> of(String text) {
    return of(text, Set.of());
  }

  /**
   * Reads a text and gives what was found, in the order of kinds and then of the text; first, one
   * of the kind {@code document} with what the document says of itself; last, rows of the kind
   * {@code unclear}: places that a person should look at, each with its reason, numbers among them
   * that nothing accounts for.
   *
   * @param areas what the areas of a registry are called
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public static List<Map<String, @Nullable Object>> of(String text, Set<String> areas) {
    CodePoints points = CodePoints.of(text);
    Extractor.Found found = Extractor.read(text);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    if (found.header().saysAnything()) {
      rows.add(HeaderRow.of(found.header(), points));
    }
    FigureDetails details = new FigureDetails(text, found.header(), found.drafts(), areas);
    for (Draft draft : found.drafts()) {
      Cancellation.check();
      rows.add(row(text, draft, points, details));
    }
    List<Unclear> places = new ArrayList<>(found.unclear());
    places.addAll(found.open());
    places.sort(Comparator.comparingInt(it -> it.span().start()));
    for (Unclear place : places) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("kind", "unclear");
      row.put("start", points.before(place.span().start()));
      row.put("end", points.before(place.span().end()));
      row.put("quote", place.span().of(text));
      row.put("reason", place.reason());
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(
      String text, Draft draft, CodePoints points, FigureDetails details) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("kind", kind(draft));
    row.put("start", points.before(draft.span().start()));
    row.put("end", points.before(draft.span().end()));
    if (draft instanceof Draft.Measure measure) {
      row.put("label", measure.label());
      row.put("level", measure.level());
      row.put("stage", camel(measure.stage()));
    } else if (draft instanceof Draft.Step step) {
      row.put("label", step.label());
      row.put("level", step.level());
      row.put("stage", camel(step.stage()));
    } else if (draft instanceof Draft.Section section) {
      row.put("heading", section.heading());
      row.put("number", section.number());
      row.put("level", section.level());
      row.put("speaker", section.speaker() == null ? null : said(section.speaker().name()));
      row.put("post", section.speaker() == null ? null : said(section.speaker().post()));
    } else if (draft instanceof Draft.Goal goal) {
      row.put("label", goal.label());
      row.put("year", goal.due() == null ? null : Integer.valueOf(goal.due().value()));
    } else if (draft instanceof Draft.Programme programme) {
      row.put("name", programme.name());
      row.put("mentions", programme.again().stream().map(it -> points.before(it.start())).toList());
    } else if (draft instanceof Draft.Figure figure) {
      row.put("quote", figure.span().of(text));
      row.put("indicator", figure.indicator());
      row.put("value", figure.value());
      row.put("upperValue", figure.upperValue());
      row.put("unit", figure.unit());
      row.put("comparator", camel(figure.comparator()));
      row.put("growthRate", figure.growthRate());
      row.put("perUnit", figure.perUnit());
      row.put("year", figure.year());
      row.put("baselineValue", figure.baselineValue());
      row.put("baselineYear", figure.baselineYear());
      details.write(figure, row, points);
    } else if (draft instanceof Draft.Responsibility responsibility) {
      row.put("measureStart", points.before(responsibility.covers().start()));
      row.put("measureEnd", points.before(responsibility.covers().end()));
      row.put("agency", responsibility.agency());
      row.put("role", camel(responsibility.role()));
      row.put("roleBasis", camel(responsibility.basis()));
    } else if (draft instanceof Draft.Reference reference) {
      row.put("text", reference.text());
      row.put("fullName", reference.fullName());
      row.put("documentNumber", reference.documentNumber());
      row.put("relation", camel(reference.relation()));
      row.put("selfReference", reference.selfReference());
    } else if (draft instanceof Draft.PageLink link) {
      row.put("text", link.title());
      row.put("pageFurniture", true);
    }
    row.put("confidence", camel(draft.confidence()));
    row.values().removeIf(value -> value == null);
    return row;
  }

  private static @Nullable String said(@Nullable Stated stated) {
    return stated == null ? null : stated.value();
  }

  private static String kind(Draft draft) {
    if (draft instanceof Draft.Figure figure) {
      return camel(figure.kind());
    }
    if (draft instanceof Draft.PageLink) {
      return "reference";
    }
    return draft.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** AT_LEAST as atLeast. */
  private static String camel(Enum<?> word) {
    String[] words = word.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel
          .append(Character.toUpperCase(words[i].charAt(0)))
          .append(words[i], 1, words[i].length());
    }
    return camel.toString();
  }
}
