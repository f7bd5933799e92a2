package org.policygraph.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with the signs that its matches can begin with. A pattern of many words costs time at
 * each sign of a text, and most signs begin none of them. Safe for use by several threads.
 *
 * <p>The pattern matches one sign at least, asks for none before its match (it may forbid some),
 * and has no {@code ^}.
 */
public final class FirstSigns {
  private final Pattern pattern;

  /**
   * A bit for each sign, set when a text first has it: whether it may begin a match, or never does.
   * Bits, so that they stay near the processor; one that two threads lose is found out again.
   */
  private final int[] may = new int[(Character.MAX_VALUE + 1) / Integer.SIZE];

  private final int[] never = new int[may.length];

  public FirstSigns(Pattern pattern) {
    if (pattern.matcher("").matches() || pattern.pattern().startsWith("(?<=")) {
      throw new IllegalArgumentException("not known by its first sign: " + pattern);
    }
    this.pattern = pattern;
  }

  public static FirstSigns of(String pattern) {
    return new FirstSigns(Pattern.compile(pattern));
  }

  /** For the whole of a text, whose signs before a match the pattern sees. */
  public Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true);
  }

  /** For a piece of a text, outside of which the pattern sees nothing. */
  public Matcher matcher(String text, Span span) {
    return pattern.matcher(text).region(span.start(), span.end());
  }

  /**
   * The next match from an offset on, as {@link Matcher#find()} finds it.
   *
   * @param matcher of this pattern in the text; its region's end stays
   */
  public boolean find(Matcher matcher, String text, int from) {
    int to = matcher.regionEnd();
    for (int at = from; at < to; at++) {
      if (mayBegin(text.charAt(at)) && matcher.region(at, to).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a piece of a text holds a match. */
  public boolean in(String text, Span span) {
    return find(matcher(text, span), text, span.start());
  }

  public boolean in(String text) {
    return find(matcher(text), text, 0);
  }

  public boolean mayBegin(char sign) {
    int at = sign / Integer.SIZE;
    int bit = 1 << sign;
    return (never[at] & bit) == 0 && ((may[at] & bit) != 0 || foundOut(sign, at, bit));
  }

  private boolean foundOut(char sign, int at, int bit) {
    // A sign that alone neither matches nor leaves the pattern waiting for more begins nothing.
    Matcher alone = pattern.matcher(String.valueOf(sign));
    boolean begins = Character.isSurrogate(sign) || alone.lookingAt() || alone.hitEnd();
    (begins ? may : never)[at] |= bit;
    return begins;
  }
}
