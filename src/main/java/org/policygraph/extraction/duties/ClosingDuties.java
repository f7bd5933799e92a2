package org.policygraph.extraction.duties;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.FieldReader;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/**
 * A sentence that closes a task and holds nothing but who carries it out: 清理湖边水草。水利所、各村负责具体实施。 What
 * they carry out is told before it.
 */
final class ClosingDuties {
  private static final Pattern CLOSING =
      Pattern.compile(
          "[\\s　]*(?<duty>由?(?<names>[^，,。；;：:由\\n]{2,80}?)(?:(?:分别|共同|具体|统一|主要)?负责(?:分别|共同|具体|统一|抓好)?(?:组织|实施|落实|执行|推进|办理){0,2}|(?:分别|共同|具体)(?:组织)?(?:实施|落实|承办)))(?:[(（][^()（）\\n]{2,40}[)）])?[。；;\\s　]*");

  private static final int LONGEST = 160;

  private ClosingDuties() {}

  static @Nullable Duty read(String text, Span sentence) {
    if (sentence.length() > LONGEST || !startsBehindAnother(text, sentence.start())) {
      return null;
    }
    Matcher closing = CLOSING.matcher(text).region(sentence.start(), sentence.end());
    if (!closing.matches()) {
      return null;
    }
    Span duty = new Span(closing.start("duty"), closing.end("duty"));
    FieldReader.Field field = FieldReader.read(text, duty, null);
    if (!field.said()
        || field.rejected() > 0
        || field.parties().isEmpty()
        || !field.believed()
        || DutyClauses.areUnnamed(field.parties())) {
      return null;
    }
    // what this sentence speaks of is the text before it
    Span itself = new Span(sentence.start(), duty.end());
    return new Duty(duty, field.parties(), itself, Confidence.MEDIUM);
  }

  /** Whether a sentence stands behind another on its line. */
  private static boolean startsBehindAnother(String text, int start) {
    int at = start - 1;
    while (at >= 0 && text.charAt(at) != '\n' && Lines.blank(text.charAt(at))) {
      at--;
    }
    return at >= 0 && "。！；;".indexOf(text.charAt(at)) >= 0;
  }
}
