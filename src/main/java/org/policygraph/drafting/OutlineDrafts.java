package org.policygraph.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Span;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.vocabulary.Enumerations.Stage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sections, goals and measures of a draft sheet. */
final class OutlineDrafts {
  /** The number of a measure: 一 of 一是 and 一、, (一), 1 of 1. and 1、. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<han>[一二三四五六七八九十]{1,3})(?:是|、)|(?<bracket>[(（](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）])|(?<arabic>\\d{1,2})[.．、]");

  /**
   * A measure of the draft: its id, where it stands, and the id of what it is a part of.
   *
   * @param whole null where it is part of none
   */
  record Placed(String id, Span span, @Nullable String whole) {}

  private final DraftText text;
  private final Links links;
  private final MeasureTopics topics;
  private final List<Placed> measures = new ArrayList<>();

  /** Measures and steps with all of their text. */
  private final List<Placed> told = new ArrayList<>();

  OutlineDrafts(DraftText text, Links links, MeasureTopics topics) {
    this.text = text;
    this.links = links;
    this.topics = topics;
  }

  /** The measures in the order of the text. */
  List<Placed> measures() {
    return measures;
  }

  /** Ids by place in the outline: s3-1 is the first part of the third. */
  private static final class Ids {
    private final String prefix;
    private final Deque<Integer> levels = new ArrayDeque<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> children = new HashMap<>();

    Ids(String prefix) {
      this.prefix = prefix;
    }

    String next(int level) {
      while (!levels.isEmpty() && levels.peek() >= level) {
        levels.pop();
        open.pop();
      }
      String parent = parent();
      int number = children.merge(parent == null ? "" : parent, 1, Integer::sum);
      String id = parent == null ? prefix + number : parent + "-" + number;
      levels.push(level);
      open.push(id);
      return id;
    }

    /** The id of what the next deeper one is part of. */
    @Nullable String parent() {
      return open.peek();
    }

    /** The id of what the last one is part of. */
    @Nullable String parentOfLast() {
      return open.size() < 2 ? null : open.stream().skip(1).findFirst().orElse(null);
    }
  }

  void sections(List<Draft.Section> drafts, ArrayNode into) {
    Ids ids = new Ids("s");
    for (Draft.Section draft : drafts) {
      Span span = text.span(draft.span());
      if (!text.inBody(span)) {
        continue;
      }
      ObjectNode row = into.addObject();
      row.put("id", ids.next(draft.level()));
      row.set("heading", text.anchor(span));
      if (draft.number() != null) {
        row.put("number", draft.number());
      }
      row.put("level", draft.level());
      if (draft.speaker() != null && draft.speaker().name() != null) {
        ObjectNode speaker = row.putObject("speaker");
        speaker.put("name", draft.speaker().name().value());
        if (draft.speaker().post() != null) {
          speaker.put("post", draft.speaker().post().value());
        }
      }
    }
  }

  void goals(List<Draft.Goal> drafts, ArrayNode into) {
    for (Draft.Goal draft : drafts) {
      Span span = text.span(draft.span());
      if (!text.inBody(span)) {
        continue;
      }
      ObjectNode row = into.addObject();
      row.put("id", "g" + into.size());
      row.put("label", MeasureLabels.ofHeading(draft.label()));
      row.set("quote", text.anchor(text.firstWords(span)));
      if (draft.due() != null) {
        ObjectNode time = row.putObject("time");
        time.put("to", draft.due().value());
        time.put("basis", "STATED");
        Span due = text.span(draft.due().span());
        if (text.inBody(due)) {
          time.set("quote", text.anchor(due));
        }
      }
      row.put("confidence", draft.confidence().name());
    }
  }

  /**
   * The measures and, each behind what it is a part of, their steps.
   *
   * @param measures in the order of the text
   * @param steps in the order of the text
   */
  void measures(List<Draft.Measure> measures, List<Draft.Step> steps, ArrayNode into) {
    Ids ids = new Ids("m");
    Deque<Draft.Step> ahead = new ArrayDeque<>(steps);
    for (int i = 0; i < measures.size(); i++) {
      Draft.Measure draft = measures.get(i);
      stepsBefore(draft.span().start(), ahead, ids, into);
      Span span = text.span(draft.span());
      if (!text.inBody(span)) {
        continue;
      }
      boolean whole = i + 1 < measures.size() && measures.get(i + 1).level() > draft.level();
      ObjectNode row = into.addObject();
      String id = ids.next(draft.level());
      row.put("id", id);
      String number = number(text.slice(span));
      row.put(
          "label",
          number == null
              ? MeasureLabels.ofClause(draft.label())
              : MeasureLabels.ofHeading(draft.label()));
      if (number != null) {
        row.put("number", number);
      }
      row.put("granularity", whole ? "section" : "item");
      Span quote = measure(row, ids, span, draft.label(), draft.stage(), draft.confidence());
      this.measures.add(new Placed(id, quote, ids.parentOfLast()));
      told.add(new Placed(id, text.span(draft.text()), ids.parentOfLast()));
    }
    stepsBefore(Integer.MAX_VALUE, ahead, ids, into);
  }

  private void stepsBefore(int offset, Deque<Draft.Step> ahead, Ids ids, ArrayNode into) {
    while (!ahead.isEmpty() && ahead.peek().span().start() < offset) {
      Draft.Step draft = ahead.pop();
      Span span = text.span(draft.span());
      if (!text.inBody(span)) {
        continue;
      }
      ObjectNode row = into.addObject();
      String id = ids.next(draft.level());
      row.put("id", id);
      row.put("label", MeasureLabels.ofClause(draft.label()));
      row.put("granularity", "sub");
      measure(row, ids, span, draft.label(), draft.stage(), draft.confidence());
      told.add(new Placed(id, text.span(draft.text()), ids.parentOfLast()));
    }
  }

  private Span measure(
      ObjectNode row, Ids ids, Span span, String words, Stage stage, Confidence confidence) {
    int act = span.start() + MeasureLabels.who(text.slice(span));
    Span quote = text.firstWords(new Span(act, span.end()));
    row.set("quote", text.anchor(quote));
    String whole = ids.parentOfLast();
    if (whole != null) {
      row.put("partOf", whole);
    }
    row.put("stage", stage.name());
    topics.tell(words.replaceAll("\\s+", ""), links, row);
    row.put("confidence", confidence.name());
    return quote;
  }

  /** The measure or step that a figure is told in; empty where it is told in none. */
  Optional<String> measureOf(Span figure) {
    return told.stream()
        .filter(it -> it.span().start() <= figure.start() && figure.start() < it.span().end())
        .max(Comparator.comparingInt(it -> it.span().start()))
        .map(Placed::id);
  }

  private static @Nullable String number(String words) {
    Matcher matcher = NUMBER.matcher(words);
    if (!matcher.lookingAt()) {
      return null;
    }
    for (String group : new String[] {"han", "bracket", "arabic"}) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }

  void programmes(List<Draft.Programme> drafts, ArrayNode into) {
    for (Draft.Programme draft : drafts) {
      Span span = text.span(draft.span());
      if (!text.inBody(span)) {
        continue;
      }
      ObjectNode row = into.addObject();
      row.put("name", draft.name());
      row.set("quote", text.anchor(text.beginning(span)));
      List<Span> again = draft.again().stream().map(text::span).filter(text::inBody).toList();
      if (!again.isEmpty()) {
        ArrayNode also = row.putArray("also");
        again.forEach(it -> also.add(text.anchor(text.beginning(it))));
      }
      row.put("confidence", draft.confidence().name());
    }
  }
}
