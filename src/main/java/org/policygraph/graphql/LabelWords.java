package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.policygraph.packaged.SimplifiedCharacters;

/** How much a label says besides the words that it was found by: the less, the nearer it is. */
final class LabelWords {
  /** A character of Chinese is a word of its own. */
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "in", "on", "for", "and", "or", "to", "by", "with", "out", "的");

  private LabelWords() {}

  /**
   * The number of words of a label beyond those, small words apart; one that is repeated counts.
   */
  static int besides(String label, String words) {
    List<String> left = new ArrayList<>(of(words));
    return (int)
        of(label).stream().filter(word -> !left.remove(word) && !SMALL.contains(word)).count();
  }

  /** Whether a label has Chinese characters. */
  static boolean inChinese(String label) {
    return label.codePoints().anyMatch(Character::isIdeographic);
  }

  private static List<String> of(String text) {
    return WORD.matcher(SimplifiedCharacters.of(text).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
