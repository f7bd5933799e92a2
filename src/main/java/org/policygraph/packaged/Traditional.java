package org.policygraph.packaged;

import java.util.List;

/** Traditional signs (責任單位) as the simplified ones that rules are written in, sign by sign. */
public final class Traditional {
  private static final char[] SIMPLE = table();

  private Traditional() {}

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (List<String> pair : WordFile.read(Traditional.class, "traditional-signs")) {
      table[pair.get(0).charAt(0)] = pair.get(1).charAt(0);
    }
    return table;
  }

  /** The simplified sign; the sign itself where it is none of the table. */
  public static char simplified(char sign) {
    char simple = SIMPLE[sign];
    return simple == 0 ? sign : simple;
  }

  /** The same text where it has no such sign. */
  public static String simplified(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (SIMPLE[text.charAt(at)] != 0) {
        StringBuilder simple = new StringBuilder(text);
        for (int i = at; i < text.length(); i++) {
          simple.setCharAt(i, simplified(text.charAt(i)));
        }
        return simple.toString();
      }
    }
    return text;
  }
}
