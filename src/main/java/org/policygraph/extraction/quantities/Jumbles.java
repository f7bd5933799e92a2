package org.policygraph.extraction.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;

/**
 * Clauses that a scan or a lost table jumbled: digits that blanks drove apart (2 . 5 %), signs one
 * by one, cells one behind the other. Which number is of what cannot be told from them.
 */
public final class Jumbles {
  private static final String BLANK = "[ 　\\u00a0]";

  /** 1 2020年… at the start of a line is a number of a list. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<=[^\\s\\d.．表图栏])"
              + BLANK
              + "{0,3}\\d{1,4}(?:"
              + BLANK
              + "{1,3}[.．]"
              + BLANK
              + "{0,3}\\d|[.．]"
              + BLANK
              + "{1,3}\\d{1,3}"
              + BLANK
              + "?[%％]|"
              + BLANK
              + "{1,3}\\d{1,4}(?![\\d.．]*[-—–~～月]|[:：]\\d\\d))");

  private static final Pattern ONE_BY_ONE =
      Pattern.compile(
          "(?:^|" + BLANK + ")(?:[一-鿿]" + BLANK + "{1,3}(?:\\d{1,6}" + BLANK + "{1,3})?){4}");

  private static final String PARTS =
      "\\d{1,3}(?:\\.\\d{1,3})?(?:[:：∶︰]\\d{1,3}(?:\\.\\d{1,3})?){1,4}";

  /**
   * 收入比缩小到1.8:1以内, 由2.1:1降至1.9:1, 三次产业结构6:43:51: no time of day and no scale of a map. Which of the
   * numbers is the measured one is not told.
   */
  private static final FirstSigns RATIO =
      FirstSigns.of(
          "(?:比(?:例|重|值|率)?|倍差|产业结构)(?!尺|赛)(?:[由从](?:(?:19|20)\\d\\d年的?)?"
              + PARTS
              + "[一-鿿]{0,4}?[到至为]|为|达到?|[一-鿿]{0,4}?[到至在于为]|[≤≥<>])?"
              + PARTS
              + "(?![\\d:：]|\\.\\d)");

  private static final FirstSigns BETWEEN_CELLS = FirstSigns.of(BLANK + "{1,9}");

  private static final Pattern TOGETHER = Pattern.compile("分别|各(?:为|达)");

  /** A name of more signs holds no number of its own (500强, PM2.5). */
  private static final int LONGEST_NUMBERED = 20;

  /** “2+26”城市, PM2.5, 1—5月, 2020年, 30户以上自然村, 年销售额1000万元以上企业: numbers that are part of a name. */
  private static final Pattern IN_A_NAME =
      Pattern.compile(
          "\\d\\+\\d{1,2}|PM\\d{1,2}(?:\\.\\d)?|\\d{1,2}[-—－–~至]\\d{1,2}月|\\d{1,2}月|(?:(?:19|20)\\d\\d年?[-—－–~至]{1,2})?(?:19|20)\\d\\d年|[A-Z]\\d{1,2}|\\d{1,2}[A-Z]|\\d{1,3}省|\\d{1,5}[户人](?:及?以[上下]|以内)|\\d{1,3}周?岁(?:及?以[上下])?|\\d{1,6}(?:\\.\\d{1,2})? ?[百千万亿]{0,2}元及?以[上下](?=\\p{IsHan})");

  private static final Pattern FIGURE = Pattern.compile("\\d");

  public static final String NO_FIGURE = "a ratio of two numbers is not read as a figure";

  public static final String SWALLOWED = "what would be the name of a figure holds other figures";

  private Jumbles() {}

  /**
   * The clauses of a sentence whose numbers are not read, each with the reason; the whole sentence
   * where its signs lost their order.
   *
   * @param quantities that were found in the sentence
   */
  public static List<Unclear> places(String text, Span sentence, List<Quantity> quantities) {
    String words = sentence.of(text);
    List<Unclear> ratios = new ArrayList<>();
    Matcher ratio = RATIO.matcher(words);
    for (int at = 0; RATIO.find(ratio, words, at); at = ratio.end()) {
      Span number = new Span(sentence.start() + ratio.start(), sentence.start() + ratio.end());
      add(text, sentence, number, NO_FIGURE, ratios);
    }
    if (quantities.isEmpty() || !BETWEEN_CELLS.in(words)) {
      return ratios;
    }
    if (ONE_BY_ONE.matcher(words).find()) {
      return List.of(new Unclear(sentence, "signs stand one by one, out of their order"));
    }
    List<Unclear> places = new ArrayList<>(ratios);
    for (int i = 1; i < quantities.size(); i++) {
      int end = quantities.get(i - 1).end();
      int start = quantities.get(i).start();
      if (end < start && BETWEEN_CELLS.matcher(text.substring(end, start)).matches()) {
        Span cells = new Span(quantities.get(i - 1).start(), quantities.get(i).end());
        add(text, sentence, cells, "cells of a table stand one behind the other", places);
      }
    }
    Matcher apart = APART.matcher(words);
    while (apart.find()) {
      Span number = new Span(sentence.start() + apart.start(), sentence.start() + apart.end());
      add(text, sentence, number, "blanks stand among the digits of a number", places);
    }
    return places;
  }

  /** Adds the clause around a number, unless it is told of already. */
  private static void add(
      String text, Span sentence, Span number, String reason, List<Unclear> places) {
    if (places.stream().noneMatch(it -> it.span().overlaps(number))) {
      Span clause = between(text, sentence, number, "，,；;：:。\n");
      // 甲、乙分别达到…: which number is of which is told by all of them
      boolean together = TOGETHER.matcher(clause.of(text)).find();
      places.add(new Unclear(together ? clause : between(text, clause, number, "、"), reason));
    }
  }

  private static Span between(String text, Span around, Span number, String marks) {
    int start = number.start();
    while (start > around.start() && !marks(text, start - 1, marks)) {
      start--;
    }
    int end = number.end();
    while (end < around.end() && !marks(text, end, marks)) {
      end++;
    }
    return new Span(start, end);
  }

  /** Whether a mark parts clauses here; between digits it parts thousands. */
  private static boolean marks(String text, int at, String marks) {
    return marks.indexOf(text.charAt(at)) >= 0
        && !(text.charAt(at) == ','
            && at > 0
            && Character.isDigit(text.charAt(at - 1))
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1)));
  }

  /** Why a row of a table is not read, by what would be its name; null where it is. */
  public static @Nullable String row(String name) {
    if (name.isBlank()) {
      return "a row of a table has no name beside its numbers";
    }
    return name(name) ? SWALLOWED : null;
  }

  /** Whether what would be the name of a figure swallowed other figures. */
  public static boolean name(String label) {
    return label.length() > LONGEST_NUMBERED
        && FIGURE.matcher(IN_A_NAME.matcher(label).replaceAll("")).find();
  }
}
