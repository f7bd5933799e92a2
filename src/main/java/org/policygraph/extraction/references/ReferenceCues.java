package org.policygraph.extraction.references;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.ReferenceRelation;

/**
 * How a sentence relates its document to one that it names: the nearest word of relation decides.
 */
final class ReferenceCues {
  private static final Map<String, ReferenceRelation> WORDS = words();
  private static final Pattern WORD =
      Pattern.compile(
          WORDS.keySet().stream()
              .sorted((a, b) -> b.length() - a.length())
              .map(Pattern::quote)
              .collect(Collectors.joining("|")));

  /** How far a word of relation may stand before the name. */
  private static final int BEFORE = 30;

  private static final int BEHIND = 24;

  private static final Pattern GUIDED_BY =
      Pattern.compile("^[^，,。；;]{0,16}(?:为指导|为指引|为依据|为遵循|为契机|为统领|统领|为引领)");
  private static final Pattern REPLIED = Pattern.compile("^[^。；;\\n]{0,16}(?:的答复|的复函|收悉)");
  private static final Pattern REPEALED =
      Pattern.compile(
          "^[^。；;\\n《]{0,20}?(?:同时废止|予以废止|即行废止|停止执行|起废止|(?:宣布|同时|即行|自行)失效|^失效(?=[。；;]|$))");

  /** 将《…》第八条修改为, 对《…》作出修改, 《…》第十条增加一款 */
  private static final Pattern AMENDED =
      Pattern.compile(
          "^[^。；;\\n《]{0,24}?(?:作(?:出|了)?(?:如下|以下|相应)?修[改订正]|予以修[改订正]|进行修[改订正]|修[改订]为|“[^”\\n]{1,16}”改为"
              + "|第[一二三四五六七八九十百]{1,5}条[^。；;，,\\n]{0,12}(?:增加|删[去除]|改为))");

  /** 删去《…》第五条 */
  private static final Pattern ARTICLE = Pattern.compile("^第[一二三四五六七八九十百]{1,5}条");

  private static final Pattern STRUCK = Pattern.compile("(?:删[去除]|废止)$");

  private static final Pattern ISSUED =
      Pattern.compile(
          "^[^。；;\\n]{0,24}(?:印发给你们|现印发|现予印发|予以公布|现予公布)|^(?:由[^，,。；;《》\\n]{2,20}?)?(?:正式|联合|近日|日前)?(?:出台|印发|发布)(?!后|以来|之|的)");

  private ReferenceCues() {}

  /**
   * @param sentenceStart nothing before it is looked at
   */
  static ReferenceRelation relation(String text, int sentenceStart, Span name) {
    String behind = text.substring(name.end(), Math.min(text.length(), name.end() + BEHIND + 12));
    if (REPLIED.matcher(behind).find()) {
      return ReferenceRelation.REPLIES_TO;
    }
    if (REPEALED.matcher(behind).find()) {
      return ReferenceRelation.REPEALS;
    }
    String before = text.substring(Math.max(0, name.start() - 2), name.start());
    boolean struck = STRUCK.matcher(before).find() && ARTICLE.matcher(behind).find();
    if (struck || AMENDED.matcher(behind).find()) {
      return ReferenceRelation.AMENDS;
    }
    if (GUIDED_BY.matcher(behind).find()) {
      return ReferenceRelation.BASED_ON;
    }
    int from = Math.max(Math.max(0, sentenceStart), name.start() - BEFORE);
    Matcher word = WORD.matcher(text).region(from, name.start());
    @Nullable ReferenceRelation relation = null;
    while (word.find()) {
      // 新修订的《…》, 某局出台的《…》: the word tells of the other document, not of this one.
      boolean told = text.charAt(word.end()) == '的';
      relation = told ? relation : WORDS.get(word.group());
    }
    if (relation != null) {
      return relation;
    }
    return ISSUED.matcher(behind).find() ? ReferenceRelation.ISSUES : ReferenceRelation.CITES;
  }

  private static Map<String, ReferenceRelation> words() {
    Map<String, ReferenceRelation> words = new LinkedHashMap<>();
    for (List<String> cells : WordList.read("reference-cues")) {
      words.put(cells.get(1), ReferenceRelation.valueOf(cells.get(0)));
    }
    return words;
  }
}
