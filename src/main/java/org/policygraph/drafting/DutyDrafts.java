package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policygraph.curation.Places;
import org.policygraph.curation.Span;
import org.policygraph.drafting.OutlineDrafts.Placed;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Responsibilities of a draft sheet: the agencies of a bracket or phrase in one entry a measure
 * that it speaks of.
 */
final class DutyDrafts {
  private static final String OPENING = "(（【[〔";
  private static final String CLOSING = ")）】]〕";

  /** What the compiler passes over behind a heading and behind a bracket. */
  private static final String IDLE = " \n\r\t\u00a0\u3000。";

  private record Phrase(Span span, Span covers) {}

  private final DraftText text;
  private final Links links;
  private final Proposed proposed;
  private final CoveredMeasures measures;

  DutyDrafts(DraftText text, Links links, Proposed proposed, List<Placed> measures) {
    this.text = text;
    this.links = links;
    this.proposed = proposed;
    this.measures = new CoveredMeasures(measures);
  }

  /** Gives back the phrases that belong to no measure. */
  List<Span> responsibilities(List<Draft.Responsibility> drafts, ArrayNode into) {
    Map<Phrase, List<Draft.Responsibility>> phrases = new LinkedHashMap<>();
    for (Draft.Responsibility draft : drafts) {
      Phrase phrase = new Phrase(text.span(draft.span()), text.span(draft.covers()));
      if (text.inBody(phrase.span)) {
        phrases.computeIfAbsent(phrase, it -> new ArrayList<>()).add(draft);
      }
    }
    List<Span> loose = new ArrayList<>();
    int bracketed = -1;
    for (Map.Entry<Phrase, List<Draft.Responsibility>> it : phrases.entrySet()) {
      List<Placed> covered = measures.by(it.getKey().covers);
      if (covered.isEmpty()) {
        loose.add(it.getKey().span);
        continue;
      }
      boolean bracket = bracket(it.getKey().span);
      for (Placed measure : covered) {
        phrase(it.getKey(), it.getValue(), measure, bracket, bracketed, into.addObject());
      }
      bracketed = bracket ? it.getKey().span.end() : bracketed;
    }
    return loose;
  }

  private boolean bracket(Span span) {
    String words = text.slice(span);
    return OPENING.indexOf(words.codePointAt(0)) >= 0
        && CLOSING.indexOf(words.codePointBefore(words.length())) >= 0;
  }

  private void phrase(
      Phrase phrase,
      List<Draft.Responsibility> drafts,
      Placed measure,
      boolean bracket,
      int bracketed,
      ObjectNode row) {
    row.put("measure", measure.id());
    Span quote = text.beginning(phrase.span);
    row.set(bracket ? "bracket" : "quote", text.anchor(quote));
    if (!bracket && quote.end() < phrase.span.end()) {
      int from = Math.max(quote.end(), phrase.span.end() - 12);
      row.set("through", text.anchor(new Span(from, phrase.span.end())));
    }
    covers(phrase, measure, bracket, bracketed, row);
    ArrayNode agencies = row.putArray("agencies");
    Confidence confidence = Confidence.HIGH;
    List<Draft.Responsibility> inOrder =
        drafts.stream().sorted(Comparator.comparingInt(it -> it.agencySpan().start())).toList();
    for (Draft.Responsibility draft : inOrder) {
      ObjectNode agency = agencies.addObject();
      String name = text.slice(text.span(draft.agencySpan()));
      agency.put(
          "agency", links.agency(draft.agency()).orElseGet(() -> proposed.agency(draft.agency())));
      agency.put("writtenAs", name);
      agency.put("role", draft.role().name());
      agency.put("roleBasis", draft.basis().name());
      if (draft.confidence().compareTo(confidence) > 0) {
        confidence = draft.confidence();
      }
    }
    row.put("confidence", confidence.name());
  }

  /** Says what is covered where the compiler would take something else. */
  private void covers(
      Phrase phrase, Placed measure, boolean bracket, int bracketed, ObjectNode row) {
    Span covers = phrase.covers;
    if (covers.length() == 0 || !text.inBody(covers)) {
      return;
    }
    boolean before = covers.end() <= phrase.span.start();
    if (bracket && before) {
      int from = measure.span().end() <= phrase.span.start() ? measure.span().end() : -1;
      from = skipIdle(Math.max(from, bracketed), phrase.span.start());
      if (from != covers.start()) {
        row.set("coversFrom", beginning(covers));
      }
    } else if (!covers.equals(measure.span())) {
      ObjectNode given = row.putObject("covers");
      given.set("from", beginning(covers));
      int behind = covers.end();
      int end = Math.min(behind + 8, text.source().length());
      Span until = new Span(behind, end);
      if (end > behind && text.inBody(until)) {
        given.set("until", text.anchor(until));
      } else {
        row.remove("covers");
      }
    }
  }

  private ObjectNode beginning(Span covers) {
    return text.anchor(text.beginning(covers, Places.QUOTE / 2));
  }

  private int skipIdle(int from, int end) {
    int at = from;
    while (at >= 0 && at < end && IDLE.contains(text.slice(new Span(at, at + 1)))) {
      at++;
    }
    return at;
  }
}
