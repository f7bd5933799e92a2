package org.policygraph.extraction.text;

import java.util.regex.Pattern;

/** Names as they are written and as they are compared. */
public final class Names {
  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");
  private static final Pattern SLIGHT = Pattern.compile("[\\s　〈〉<>《》“”\"()（）]");

  private Names() {}

  /** A name that runs over a line's end, in one line. */
  public static String joined(String name) {
    return BREAK.matcher(name.strip()).replaceAll("");
  }

  /** Without what two writers of one name may differ in: marks and blanks. */
  public static String squeezed(String name) {
    return SLIGHT.matcher(name).replaceAll("");
  }
}
