package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.policygraph.extraction.words.WordList;

/** Words before what is counted that only say that it is done: 完成旧船改造, 继续清理河道. */
final class IndicatorActs {
  private static final Pattern ACTS =
      Pattern.compile("^(?:" + WordList.any(WordList.of("indicator-acts"), false) + ")+");

  /** 完成投资, 完成率: with the verb it is a name of its own. */
  private static final Pattern OF_DOING =
      Pattern.compile("^(?:投资|.?率|.?[量额]|产值|进度|情况|了|的|和|或|[、与及])");

  /** A rest of fewer signs is no name. */
  private static final int SHORTEST = 3;

  private IndicatorActs() {}

  static String without(String noun) {
    String rest = ACTS.matcher(noun).replaceFirst("");
    return rest.length() >= SHORTEST && !OF_DOING.matcher(rest).find() ? rest : noun;
  }
}
