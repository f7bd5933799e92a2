package org.policygraph.curation;

import java.text.Normalizer;

/** What is left of a title, a number or a quote where it is compared however it is punctuated. */
public final class Letters {
  private Letters() {}

  /** Letters and digits alone, in their compatibility form (NFKC). */
  public static String of(String words) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(words, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
