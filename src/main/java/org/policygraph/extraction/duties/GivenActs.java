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

  /** 各片区|管理局: what follows shows that the word of an act is part of the name. */
  private static final String NAME_GOES_ON =
      "局|委员会|处(?![理置罚以])|办公室|中心|部门|机构|单位|站|科|股|[支总大]队|办(?![理法])";

  private static final Pattern ACT =
      Pattern.compile(
          "(?:[在自于][^，,。；;：:\\n]{2,24}?[日月年天]内|对[^，,。；;：:\\n]{2,16}?(?=开展|进行|实施|组织)|报[^，,。；;：:\\n]{2,16}?(?:同意|批准|审定)后(?:[将把][^，,。；;：:\\n]{2,12}?(?=拨付|下达|发放|兑现))?|向[^，,。；;：:\\n]{2,20}?(?=提请|提出|报送|报告|申请)|(?:参照|按照?|依照)[^，,。；;：:\\n]{2,20}?(?=执行)|结合(?:本地区?|各地|自身)?实际|共同|联合|分别|具体|统一|统筹|依法|及时|定期|逐级|另行|研究|进行|常态化|动态|直接|组织|抓紧|尽快|按(?:程序|规定|照?有关规定|职责)|(?:按照?|依照|根据)[^，,。；;：:\\n]{2,16}(?:规定|要求|程序)|主要|负责)*"
              + WordList.any(WordList.of("given-acts"), false)
              + "(?![的了过])(?!"
              + NAME_GOES_ON
              + ")");

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
      Duty paying = SubjectCalls.paying(text, clause, sentence);
      if (paying != null) {
        return paying;
      }
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
