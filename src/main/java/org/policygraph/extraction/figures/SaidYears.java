package org.policygraph.extraction.figures;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.outline.LineHeadings;
import org.policygraph.extraction.text.Span;

/**
 * Where a text says the year of a figure, before the figure: the year itself or the five-year plan
 * that it ends. The years of the title are those of the whole document and say nothing of one
 * figure.
 */
public final class SaidYears {
  /** How far before a figure the year of its heading or paragraph may stand. */
  private static final int BEFORE = 600;

  /** 十二五 ends in 2015. */
  private static final String FIVE_YEAR_PLANS = "一二三四五六七八九";

  private static final int TWELFTH_ENDS = 2015;

  /** How long the part of a chapter before its year may be. */
  private static final int CHAPTER_REACH = 3000;

  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?m)^[ \\t　]*(?:第[一二三四五六七八九十]{1,3}(?:章|编|篇|部分)|[一二三四五六七八九十]{1,3}[、．.]|(?:"
              + LineHeadings.CHAPTER.pattern()
              + ")[ \\t　]*$)");

  private final String text;
  private final Header header;

  public SaidYears(String text, Header header) {
    this.text = text;
    this.header = header;
  }

  /** The last place before a number that says the year; null where none does. */
  public @Nullable Span before(int number, int year) {
    int from = Math.max(0, number - BEFORE);
    String plan = plan(year);
    Matcher matcher =
        Pattern.compile(
                "(?:[自从][12]\\d{3}年(?:起)?)?(?:截?至|截止|到)?"
                    + year
                    + "年(?:底|末|年底)?(?:之?前|以前)?"
                    + (plan == null ? "" : "|“?" + plan + "”?(?:时期|期间|期?末)"))
            .matcher(text)
            .region(from, number);
    Span last = null;
    while (matcher.find()) {
      Span place = new Span(matcher.start(), matcher.end());
      if (!entitles(place)) {
        last = place;
      }
    }
    return last == null || leavesChapter(last, number) ? null : last;
  }

  /** Whether another chapter begins between a year that a chapter tells and a number. */
  private boolean leavesChapter(Span place, int number) {
    Matcher chapter = CHAPTER.matcher(text).useAnchoringBounds(false).region(place.end(), number);
    if (!chapter.find()) {
      return false;
    }
    Matcher own =
        CHAPTER
            .matcher(text)
            .useAnchoringBounds(false)
            .region(Math.max(0, place.start() - CHAPTER_REACH), place.end());
    return own.find();
  }

  /** 十三五 for 2020; null where no five-year plan ends in this year. */
  public static @Nullable String plan(int year) {
    int index = 1 + (year - TWELFTH_ENDS) / 5;
    boolean ends = year % 5 == 0 && index >= 0 && index < FIVE_YEAR_PLANS.length();
    return ends ? "十" + FIVE_YEAR_PLANS.charAt(index) + "五" : null;
  }

  /** Whether the document's period begins, ends or has a year in it. */
  public boolean inPeriod(int year) {
    return header.period() != null && header.period().value().contains(String.valueOf(year));
  }

  private boolean entitles(Span place) {
    return Stream.of(header.title(), header.period())
        .filter(Objects::nonNull)
        .anyMatch(it -> it.written() && it.span().contains(place));
  }
}
