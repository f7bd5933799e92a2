package org.policygraph.extraction.text;

import org.jspecify.annotations.Nullable;

/** How many code points stand before each UTF-16 offset of a text. */
public final class CodePoints {
  /** Null where no sign takes two chars, as in nearly every text: both counts are one then. */
  private final int @Nullable [] before;

  private CodePoints(int @Nullable [] before) {
    this.before = before;
  }

  public static CodePoints of(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      return new CodePoints(null);
    }
    int[] before = new int[text.length() + 1];
    for (int at = 0; at < text.length(); at++) {
      boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      before[at + 1] = before[at] + (second ? 0 : 1);
    }
    return new CodePoints(before);
  }

  public int before(int offset) {
    return before == null ? offset : before[offset];
  }
}
