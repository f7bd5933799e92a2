package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;

/** Finds anchors in a text, and says why where one is not found. */
final class Finder {
  /** The longest quote that is no title. */
  static final int QUOTE = 40;

  static final int TITLE = Integer.MAX_VALUE;

  private final SourceText text;
  private final Faults faults;
  private final Span body;

  /** The body is what lies between its two anchors, which are looked up in the whole file. */
  Finder(SourceText text, Sheet.@Nullable BodyPart part, Faults faults) {
    this.text = text;
    this.faults = faults;
    Span from = part == null ? null : find("document.body.from", part.from(), whole(), QUOTE);
    Span until = part == null ? null : find("document.body.until", part.until(), whole(), QUOTE);
    int start = from == null ? 0 : from.start();
    int end = until == null ? text.length() : until.start();
    if (start >= end) {
      faults.add(
          "document.body", "body is not empty", "it begins at " + start + ", ends at " + end);
      end = text.length();
    }
    this.body = new Span(start, end);
  }

  Span body() {
    return body;
  }

  Span whole() {
    return new Span(0, text.length());
  }

  /** The anchor's place in the body; null if it is not given, or is faulty, which is noted. */
  @Nullable Span inBody(String where, @Nullable Anchor anchor, int limit) {
    return find(where, anchor, body, limit);
  }

  /** The anchor's place in the file; null if it is not given, or is faulty, which is noted. */
  @Nullable Span inFile(String where, @Nullable Anchor anchor, int limit) {
    return find(where, anchor, whole(), limit);
  }

  /**
   * The anchor's place in the body, or, if the body does not hold its fragment, in the file: names
   * of agencies stand also in the head and foot of a page.
   */
  @Nullable Span inBodyOrFile(String where, @Nullable Anchor anchor, int limit) {
    boolean held = anchor != null && anchor.text() != null && first(anchor.text(), body) != null;
    return find(where, anchor, held ? body : whole(), limit);
  }

  /** The first place of a fragment within a span. */
  @Nullable Span first(String fragment, Span within) {
    OptionalInt at =
        fragment.isEmpty() ? OptionalInt.empty() : text.indexOf(fragment, within.start());
    if (at.isEmpty()) {
      return null;
    }
    Span found =
        new Span(at.getAsInt(), at.getAsInt() + fragment.codePointCount(0, fragment.length()));
    return within.contains(found) ? found : null;
  }

  /** Every place of a fragment within a span, overlapping ones too. */
  List<Span> all(String fragment, Span within) {
    List<Span> places = new ArrayList<>();
    Span found = first(fragment, within);
    while (found != null) {
      places.add(found);
      found = first(fragment, new Span(found.start() + 1, within.end()));
    }
    return places;
  }

  private @Nullable Span find(String where, @Nullable Anchor anchor, Span within, int limit) {
    if (anchor == null) {
      return null;
    }
    String fragment = anchor.text();
    if (fragment == null || fragment.isEmpty()) {
      faults.add(where, "anchor has a text", "it is empty");
      return null;
    }
    int length = fragment.codePointCount(0, fragment.length());
    if (length > limit) {
      faults.add(
          where,
          "quote is at most " + limit + " characters",
          "“" + fragment + "” has " + length + " characters");
    }
    List<Span> places = all(fragment, within);
    if (places.isEmpty()) {
      faults.add(
          where, "quote is found", "“" + fragment + "” does not occur" + near(fragment, within));
      return null;
    }
    if (anchor.after() != null) {
      return after(where, anchor, anchor.after(), places, within);
    }
    Integer occurrence = anchor.occurrence();
    if (occurrence == null && places.size() > 1) {
      faults.add(
          where,
          "quote is unique",
          "“"
              + fragment
              + "” occurs "
              + places.size()
              + " times: say which by occurrence or after");
      return null;
    }
    int index = occurrence == null ? 1 : occurrence;
    if (index < 1 || index > places.size()) {
      faults.add(
          where,
          "occurrence exists",
          "“" + fragment + "” occurs " + places.size() + " times, not " + index);
      return null;
    }
    return places.get(index - 1);
  }

  private @Nullable Span after(
      String where, Anchor anchor, String before, List<Span> places, Span within) {
    if (anchor.occurrence() != null) {
      faults.add(where, "anchor is one of its forms", anchor + " gives both occurrence and after");
    }
    List<Span> marks = all(before, within);
    if (marks.size() != 1) {
      faults.add(where, "after is unique", "“" + before + "” occurs " + marks.size() + " times");
      return null;
    }
    int end = marks.get(0).end();
    Span found = places.stream().filter(it -> it.start() >= end).findFirst().orElse(null);
    if (found == null) {
      faults.add(where, "quote is found", anchor.text() + " does not occur after “" + before + "”");
    }
    return found;
  }

  /** Where the longest beginning of it stands: most often one character was mistyped. */
  private String near(String fragment, Span within) {
    int[] points = fragment.codePoints().toArray();
    for (int n = points.length - 1; n > 2; n--) {
      Span found = first(new String(points, 0, n), within);
      if (found != null) {
        int end = Math.min(within.end(), found.start() + points.length + 2);
        return "; nearest at " + found.start() + ": “" + text.slice(found.start(), end) + "”";
      }
    }
    return "";
  }
}
