package org.policygraph.extraction.duties;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameEnd;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Role;

/** What is given to a body behind 由: 灯价由市路灯局审核, 由市路灯局、市财政局研究提出意见. */
final class GivenActs {
  private static final Pattern BY = Pattern.compile("由(?=[^由，,。；;：:\\n]{4})");

  private static final Pattern ACT =
      Pattern.compile(
          "(?:共同|联合|分别|具体|统一|统筹|依法|及时|定期|逐级|另行|研究|组织|抓紧|尽快|按(?:程序|规定|照?有关规定|职责)|(?:按照?|依照|根据)[^，,。；;：:\\n]{2,16}(?:规定|要求|程序)|主要|负责)*"
              + WordList.any(WordList.of("given-acts"), false)
              + "(?![的了过])");

  /** 由市路灯局汇总后|向市政府报告: another body stands behind an act. */
  private static final Pattern TO_OTHERS = Pattern.compile("后[向报]|负责|牵头|抓好|配合|(?<=[局委办组会厅部])[向将把]");

  private static final String STOPS = "，,。；;：:\n";

  /** How many ends of a name are tried. */
  private static final int MOST_ENDS = 4;

  private GivenActs() {}

  static @Nullable Duty read(String text, Span sentence) {
    Matcher by = BY.matcher(text).region(sentence.start(), sentence.end());
    while (by.find()) {
      if (!DutyPhrases.startsWord(text, by.start(), sentence)) {
        continue;
      }
      Span clause = clause(text, by.end(), sentence.end());
      int end = NameEnd.of(text, clause.start(), clause.end());
      Matcher act = ACT.matcher(text);
      for (int tries = 1; end > 0 && tries < MOST_ENDS; tries++) {
        if (act.region(end, clause.end()).lookingAt()) {
          break;
        }
        end = NameEnd.of(text, clause.start(), clause.end(), end);
      }
      if (end < 0
          || !act.region(end, clause.end()).lookingAt()
          || TO_OTHERS.matcher(text).region(clause.start(), end).find()) {
        continue;
      }
      List<Party> parties = SureNames.of(text, new Span(clause.start(), end));
      if (!DutyClauses.areUnnamed(parties)) {
        return new Duty(
            new Span(clause.start(), act.end()),
            SureNames.as(parties, Role.RESPONSIBLE),
            DutyPhrases.told(text, sentence, clause.start(), act.end()),
            Confidence.MEDIUM);
      }
    }
    return null;
  }

  private static Span clause(String text, int from, int limit) {
    int end = from;
    while (end < limit && STOPS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(from, end);
  }
}
