package org.policygraph.extraction.tables;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policygraph.extraction.words.WordList;

/** What heads the columns of tables of indicators. */
final class TableHeads {
  private static final String MORE = "…";

  private static final String YEAR = "|.{0,12}(?:19|20)\\d\\d年?.{0,10}";

  private static final String OF_PLAN =
      "|[“\"]?十[一二三四五六七]五[”\"]?(?:时期|期间|期?末)?(?:目标|完成|现状|规划|实际|预期|基期|基数).{0,6}";

  private static final Pattern HEAD =
      Pattern.compile(
          WordList.of("indicator-table-heads").stream()
                  .map(TableHeads::pattern)
                  .collect(Collectors.joining("|"))
              + YEAR
              + OF_PLAN);

  private TableHeads() {}

  private static String pattern(String word) {
    return word.endsWith(MORE)
        ? Pattern.quote(word.substring(0, word.length() - MORE.length())) + ".{0,10}"
        : Pattern.quote(word);
  }

  /** Whether the whole words are such a head. */
  static boolean is(String words) {
    return HEAD.matcher(words).matches();
  }
}
