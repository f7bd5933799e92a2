package org.policygraph.packaged;

/**
 * Traditional characters as simplified ones: 專利導航 as 专利导航. One character stands for one, so that
 * places in a text stay what they are; what no character stands for, and words that are other words
 * on the other side (資訊 and 信息), stay as well.
 */
public final class SimplifiedCharacters {
  private static final char FIRST = '\u3400';
  private static final char[] SIMPLIFIED = new char['\ua000' - FIRST];

  static {
    for (int i = 0; i < SIMPLIFIED.length; i++) {
      SIMPLIFIED[i] = (char) (FIRST + i);
    }
    WordFile.read(SimplifiedCharacters.class, "traditional-characters")
        .forEach(pair -> SIMPLIFIED[pair.get(0).charAt(0) - FIRST] = pair.get(1).charAt(0));
  }

  private SimplifiedCharacters() {}

  /** A text of the same length without traditional characters; the same one where it has none. */
  public static String of(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (of(text.charAt(at)) != text.charAt(at)) {
        char[] characters = text.toCharArray();
        simplify(characters, characters.length);
        return new String(characters);
      }
    }
    return text;
  }

  /** The simplified character; the character itself where it is not traditional. */
  public static char of(char character) {
    int at = character - FIRST;
    return at >= 0 && at < SIMPLIFIED.length ? SIMPLIFIED[at] : character;
  }

  /** The same for the first characters of a buffer, in their places. */
  public static void simplify(char[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      buffer[i] = of(buffer[i]);
    }
  }
}
