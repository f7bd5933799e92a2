package org.policygraph.curation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;

/** Anchors and what they stand for in one text, both ways. */
public final class Places {
  /** The longest quote that is no title, in code points. */
  public static final int QUOTE = Finder.QUOTE;

  private final SourceText text;
  private final Finder finder;

  private Places(SourceText text, Finder finder) {
    this.text = text;
    this.finder = finder;
  }

  /** {@code body}: the part of the text that anchors are looked up in; the whole of it if null. */
  public static Places of(SourceText text, Sheet.@Nullable BodyPart body) {
    return new Places(text, new Finder(text, body, new Faults(text.name())));
  }

  /** Where the anchor is in the body; empty if it is not there, or more than once. */
  public Optional<Span> find(@Nullable Anchor anchor) {
    return Optional.ofNullable(finder.inBody("", anchor, Finder.TITLE));
  }

  /** Where the anchor is in the body or, if the body does not hold its fragment, in the text. */
  public Optional<Span> findAnywhere(@Nullable Anchor anchor) {
    return Optional.ofNullable(finder.inBodyOrFile("", anchor, Finder.TITLE));
  }

  /** The first place of a fragment within a span. */
  public Optional<Span> first(String fragment, Span within) {
    return Optional.ofNullable(finder.first(fragment, within));
  }

  /** Whether the body holds all of a span. */
  public boolean holds(Span span) {
    return finder.body().contains(span);
  }

  /** The anchor of a span of the body, with its occurrence where the fragment stands twice. */
  public Anchor anchor(Span span) {
    String fragment = text.slice(span.start(), span.end());
    List<Span> all = finder.all(fragment, finder.body());
    return all.size() < 2 ? Anchor.of(fragment) : new Anchor(fragment, all.indexOf(span) + 1, null);
  }

  /** The characters of a span. */
  public String slice(Span span) {
    return text.slice(span.start(), span.end());
  }
}
