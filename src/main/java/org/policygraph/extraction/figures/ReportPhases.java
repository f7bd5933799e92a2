package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.text.Span;

/**
 * Whether a report or a speech is where it looks back or where it looks ahead. It turns with a
 * sentence (2022年，…; 今年是开局之年; 下一步，我们将), and what stands behind it follows, over paragraphs and over
 * parts whose headings say neither.
 */
final class ReportPhases {
  /** 今年是…之年, 2023年经济社会发展主要预期目标, 新的一年，我们将…, 着力做好以下十个方面工作： */
  private static final Pattern AHEAD =
      Pattern.compile(
          "[ 　]*(?:各位代表[！!，,：:])?[ 　]*(?:(?:(?<own>今年|新的一年|本年度)|明年|(?<year>(?:19|20)\\d\\d)年)(?!以来|上半年)[^。；;\\n]{0,40}?(?:是[^。；;\\n]{0,80}之年|预期目标|奋斗目标|工作的?(?:总体|主要)?(?:思路|要求|目标|任务|重点)(?:和[^，。；;\\n]{0,12})?(?:是|为|[：:\\n])|我们(?:将|要)|[，,]要(?:重点|着力)?[抓做]好)"
              + "|(?:(?:要|将|重点|着力|切实|扎实|全力|突出){0,2}(?:做好|抓好|推进)(?:以下|如下)[^。；;\\n]{1,12}?(?:工作|任务)[：:])"
              + "|(?:下一步|下一阶段|下步|接下来|下半年|今后一个时期)[^。；;\\n]{0,24}?(?:将|要|工作|重点|计划|打算|拟|[，,]))");

  /** 2022年，全市…; 一年来，…; 去年，… */
  private static final Pattern BACK =
      Pattern.compile(
          "[ 　]*(?:(?:(?<year>(?:19|20)\\d\\d)年(?=[，,])|(?:过去的?)?一年来|过去一年|去年(?=[，,])|今年以来|上半年)[^。；;\\n]*|回顾[^。；;\\n]*)");

  private final String text;
  private final DocumentFacts document;
  private @Nullable Boolean ahead;

  ReportPhases(String text, DocumentFacts document) {
    this.text = text;
    this.document = document;
  }

  /** Goes on to a sentence; sentences come in the order of the text. */
  void enter(Span sentence) {
    if (document.plan()) {
      return;
    }
    Matcher turn = AHEAD.matcher(text).region(sentence.start(), sentence.end());
    if (turn.lookingAt() && isAhead(turn)) {
      ahead = true;
      return;
    }
    Matcher back = BACK.matcher(text).region(sentence.start(), sentence.end());
    if (back.lookingAt() && isBehind(back.group("year"))) {
      ahead = false;
    }
  }

  /** Behind it somebody else tells what was done. */
  void leave() {
    ahead = null;
  }

  /** Whether what stands here looks ahead; null where no sentence has turned to either side. */
  @Nullable Boolean ahead() {
    return ahead;
  }

  private boolean isAhead(Matcher turn) {
    if (turn.group("year") == null) {
      return !(document.ownYear() && turn.group("own") != null);
    }
    Integer today = document.year();
    int named = Integer.parseInt(turn.group("year"));
    return today != null
        && (named > today || named == today && !document.ownYear() && !document.midYear());
  }

  /** The year before that of the document: a year further back is told of beside it. */
  private boolean isBehind(@Nullable String named) {
    Integer today = document.year();
    return named == null || today != null && Integer.parseInt(named) == today - 1;
  }
}
