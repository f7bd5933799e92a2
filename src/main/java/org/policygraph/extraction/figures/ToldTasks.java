package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.text.LastCue;
import org.policygraph.extraction.text.Span;

/**
 * The tasks that a report on their progress tells again before it tells how far they are:
 * 1.新建渔港10座。截至6月底，已建成4座。
 */
final class ToldTasks {
  private static final Pattern PROGRESS_OF_TASKS =
      Pattern.compile(
          "(?:任务|目标|指标|实事|事项)[^，,。；;\\n]{0,10}(?:完成|落实|进展|推进|实施)(?:情况|进度)|(?:进度|进展)[^，,。；;\\n]{0,6}如下[:：]");

  /** Where a paragraph goes on to how far a task is. */
  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?<=[。；;])[ 　]*(?:[今本]年)?(?:上半年|前三季度|[一1][—－\\-–~～至到]{1,2}[\\d一二三四五六七八九十]{1,2}月|截[至止]|目前|现已|已(?!有)|(?:进展|完成|落实|推进|实施)情况)");

  /** 列入通报的任务共55项: how many tasks are told of is no task. */
  private static final Pattern COUNTS_TASKS =
      Pattern.compile("(?:任务|目标|指标|实事|事项)(?:共|有|为|总计)?\\d{1,4}[项件个]");

  private final String text;

  /** Where the text begins to tell the progress of tasks; its length where it does not. */
  private final int from;

  ToldTasks(String text) {
    this.text = text;
    Matcher progress = PROGRESS_OF_TASKS.matcher(text);
    this.from = progress.find() ? progress.end() : text.length();
  }

  /** Whether a sentence tells a task, how far it is being told behind it in the same line. */
  boolean is(Span sentence) {
    if (sentence.start() < from) {
      return false;
    }
    int start = text.lastIndexOf('\n', sentence.start()) + 1;
    int end = text.indexOf('\n', sentence.start());
    Matcher soFar = SO_FAR.matcher(text).region(start, end < 0 ? text.length() : end);
    if (!soFar.find() || soFar.start() < sentence.end() - 1) {
      return false;
    }
    String task = text.substring(start, soFar.start());
    return LastCue.of(FigureCues.STATE, task) < 0
        && ModalVerbs.report(task) < 0
        && !COUNTS_TASKS.matcher(task).find();
  }
}
