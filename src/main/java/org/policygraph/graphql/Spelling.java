package org.policygraph.graphql;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.policygraph.packaged.SimplifiedCharacters;

/**
 * What is one name to a reader, however it was typed: 市科技局〈市知识产权局〉 and 市科技局（市知识产权局）.
 *
 * <p>Full and half width and other compatible forms (NFKC), upper and lower case, simplified and
 * traditional characters, and the brackets of names are each one. Spaces count between letters and
 * digits only, where several are one.
 */
final class Spelling {
  /** No name is so long; a pattern of any length would be too much for the engine. */
  private static final int LONGEST = 500;

  private static final String OPENING = "(〈《‹<";
  private static final String CLOSING = ")〉》›>";
  private static final String SPACES = "[ \\t\\r\\n\u00a0\u3000]";

  /** By a character in its plain form, the others that are written for it. */
  private static final Map<Integer, StringBuilder> VARIANTS = new HashMap<>();

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.isDefined(c) && !Character.isSurrogate(c)) {
        String plain = characters(String.valueOf(c));
        if (plain.codePointCount(0, plain.length()) == 1 && plain.charAt(0) != c) {
          VARIANTS.computeIfAbsent(plain.codePointAt(0), p -> new StringBuilder()).append(c);
        }
      }
    }
  }

  private Spelling() {}

  /** Equal for two texts that are one to a reader. */
  static String plain(String text) {
    return characters(text).replaceAll("\\s+", " ").replaceAll("(?<![a-z0-9]) | (?![a-z0-9])", "");
  }

  private static String characters(String text) {
    String compatible =
        SimplifiedCharacters.of(
            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    StringBuilder plain = new StringBuilder(compatible.length());
    for (char c : compatible.toCharArray()) {
      plain.append(OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c);
    }
    return plain.toString();
  }

  /**
   * A regular expression, for SPARQL's REGEX with the flag i, that finds the text in all its
   * spellings; of an empty text, one that finds it everywhere. Characters that are one only
   * together with others (㎡ for m2) are found as they are.
   *
   * @throws Problem where the text is longer than any name
   */
  static String pattern(String argument, String text) {
    int[] characters = plain(text).codePoints().toArray();
    if (characters.length > LONGEST) {
      throw Problem.badRequest(argument + " must not be longer than " + LONGEST + " characters");
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == ' ') {
        pattern.append(SPACES).append('+');
        continue;
      }
      if (i > 0 && !(isWord(characters[i - 1]) && isWord(characters[i]))) {
        pattern.append(SPACES).append('*');
      }
      pattern.append('[');
      literally(characters[i], pattern);
      VARIANTS
          .getOrDefault(characters[i], new StringBuilder())
          .codePoints()
          .forEach(variant -> literally(variant, pattern));
      pattern.append(']');
    }
    return pattern.toString();
  }

  /** What is written with spaces between its words; a space by itself has its own pattern. */
  private static boolean isWord(int character) {
    return character == ' '
        || ('a' <= character && character <= 'z')
        || ('0' <= character && character <= '9');
  }

  private static void literally(int character, StringBuilder pattern) {
    if ("\\[]^-".indexOf(character) >= 0) {
      pattern.append('\\');
    }
    pattern.appendCodePoint(character);
  }
}
