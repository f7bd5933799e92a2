package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameEnd;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;

/** Words that name bodies inside a clause that says more: 由市甲局负责…, 会同市乙局…, 由市甲局商市乙局…. */
final class DutyPhrases {
  private static final Pattern BY =
      Pattern.compile(
          "(?:原则上|均|统一|主要)?由(?<names>[^由，,。；;：:\\n]{2,60}?)(?<brief>[(（]以下简称[^()（）\\n]{1,20}[)）])?(?:具体|统一|统筹)?(?<verb>牵头|负责解释并牵头组织实施|负责解释并组织实施|负责|总牵头|主办|承办|负总责|总负责)(?![人单部]|同志|领导|干部|解释)(?<more>统筹)?");

  /** 由市甲局、市乙局对灯厂进行检查: who acts upon what. */
  private static final Pattern UPON =
      Pattern.compile(
          "由(?<names>[^由对，,。；;：:\\n]{2,60}?)对[^，,。；;\\n]{2,40}?(?:进行|开展|实施|予以|给予|负责)(?!了)");

  private static final Pattern WITH =
      Pattern.compile("(?<with>会同(?!意)|会商|联合)(?<names>[^，,。；;：:\\n]{2,40})");

  /**
   * Who explains a document carries out none of its measures; nor do those with whom a reply was
   * drawn up (经会同市甲局研究，现答复如下).
   */
  private static final Pattern EXPLAINS =
      Pattern.compile("负责解释|(?:共同|认真|进行了?)*(?:研究|商议|会商|沟通)[，,]?(?:后[，,]?)?(?:现|兹)");

  /** 由市甲局商市乙局确定: what is agreed with another. */
  private static final Pattern AGREED =
      Pattern.compile("由(?<names>[^由，,。；;：:\\n]{2,30}?)(?:商|会商)(?<with>[^，,。；;：:\\n]{2,40})");

  /** 市甲局要会同市乙局: what stands between the one who does and 会同. */
  private static final Pattern OUGHT =
      Pattern.compile("(?:(?:应当?|要|须|必须|将|负责|可以?|并|牵头)(?:及时|定期|进一步|积极|主动)?)$");

  /** 会议责成|市甲局会同市乙局 */
  private static final Pattern CHARGES = Pattern.compile("责成|要求|委托|督促");

  private static final Pattern CHARGED = Pattern.compile("(?:责成|要求|委托)$");

  /** What stands between a task and 由. */
  private static final Pattern HOW =
      Pattern.compile("(?:原则上|统一|主要|均|都|具体|分别|可以|可|须|应当|应|则|仍|拟|将|并|现)+$");

  /** 会议决定由市甲局审核, 第一组由市甲局牵头: who decides and who goes is no task. */
  private static final Pattern DECIDED =
      Pattern.compile("(?:决定|明确|要求|同意|规定|议定|建议|批准|研究|[是为])$|[一二三四五六七八九十\\d]组$");

  /** Words whose last sign is no part of 理由, 案由, 事由 or 来由. */
  private static final Set<String> BEFORE_BY =
      Set.of(
          "管理", "办理", "处理", "受理", "治理", "审理", "清理", "整理", "修理", "代理", "护理", "方案", "预案", "草案", "提案",
          "议案", "档案", "人事", "民事", "赛事", "外事", "未来", "往来");

  private static final int SHORTEST_GIVEN = 3;

  private DutyPhrases() {}

  /**
   * What a sentence tells those to do who stand between two offsets: what follows at once
   * (会同市乙局|检查路灯), else what stands before (路灯检查|由市甲局负责).
   */
  static Span told(String text, Span sentence, int start, int end) {
    Span after = NameSplitter.trim(text, end, sentence.end());
    boolean atOnce =
        after.length() > 0
            && DutySentences.EDGES.indexOf(text.charAt(after.start())) < 0
            // 拨付|至市乙局
            && "至到向".indexOf(text.charAt(after.start())) < 0;
    int from = start > sentence.start() && text.charAt(start - 1) == '由' ? start - 1 : start;
    Span before = DutySentences.task(text, sentence.start(), from);
    Span given = given(text, sentence.start(), from);
    if (given != null) {
      return given;
    }
    if (atOnce && after.length() >= DutySentences.SHORTEST_TASK) {
      return after;
    }
    return before.length() >= DutySentences.SHORTEST_TASK ? before : sentence;
  }

  /** 灯价|由市甲局审核: what is given to a body right before 由; null where nothing is. */
  static @Nullable Span given(String text, int limit, int by) {
    if (by >= text.length() || text.charAt(by) != '由') {
      return null;
    }
    int start = by;
    while (start > limit && DutySentences.EDGES.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    Matcher adverb = HOW.matcher(text).region(start, by);
    int end = adverb.find() ? adverb.start() : by;
    return NameSplitter.trim(text, start, end).length() < SHORTEST_GIVEN
            || DECIDED.matcher(text).region(start, end).find()
        ? null
        : DutySentences.task(text, limit, end);
  }

  /** 由市甲局负责统筹…: also with an object behind the verb. */
  static @Nullable Duty by(String text, Span sentence) {
    Matcher by = BY.matcher(text).region(sentence.start(), sentence.end());
    while (by.find()) {
      boolean edge = startsWord(text, by.start(), sentence);
      Span names = NameSplitter.trim(text, by.start("names"), by.end("names"));
      List<Party> parties = edge ? SureNames.of(text, names) : List.of();
      if (!DutyClauses.areUnnamed(parties)) {
        boolean leads =
            by.group("more") != null
                || by.group("verb").contains("总")
                || by.group("verb").contains("牵头")
                || by.group("verb").equals("主办");
        int end =
            by.group("verb").endsWith("牵头") ? ledEnd(text, by.end(), sentence.end()) : by.end();
        List<Party> all =
            new ArrayList<>(SureNames.as(parties, leads ? Role.LEAD : Role.RESPONSIBLE));
        all.addAll(led(text, by.end(), end));
        return new Duty(
            new Span(names.start(), end),
            all,
            told(text, sentence, names.start(), end),
            Confidence.MEDIUM);
      }
    }
    return null;
  }

  /**
   * 市甲局牵头|市乙局、市丙局等部门|检查路灯: where the names of those end whom another leads; the offset for none.
   */
  static int ledEnd(String text, int from, int limit) {
    int end = NameEnd.of(text, from, limit);
    boolean others = DutySentences.UNNAMED.matcher(text).region(from, limit).lookingAt();
    return end < 0
            || others
            || text.charAt(from) == '的'
            || end < limit && text.charAt(end) == '的'
            || SureNames.of(text, new Span(from, end)).isEmpty()
        ? from
        : end;
  }

  static List<Party> led(String text, int from, int end) {
    return end > from
        ? SureNames.as(SureNames.of(text, new Span(from, end)), Role.PARTICIPANT)
        : List.of();
  }

  /** 由市甲局对灯厂进行检查 */
  static @Nullable Duty upon(String text, Span sentence) {
    Matcher upon = UPON.matcher(text).region(sentence.start(), sentence.end());
    while (upon.find()) {
      Span names = NameSplitter.trim(text, upon.start("names"), upon.end("names"));
      List<Party> parties =
          startsWord(text, upon.start(), sentence) ? SureNames.of(text, names) : List.of();
      if (!parties.isEmpty() && !DutyClauses.areUnnamed(parties)) {
        Span task = NameSplitter.trim(text, names.end(), sentence.end());
        return new Duty(names, SureNames.as(parties, Role.RESPONSIBLE), task, Confidence.MEDIUM);
      }
    }
    return null;
  }

  /** 自由, 理由, 案由: no word of who does it; behind 管理 and 方案 it is one. */
  static boolean startsWord(String text, int by, Span sentence) {
    return by == sentence.start()
        || "自理事缘案来".indexOf(text.charAt(by - 1)) < 0
        || by - 2 >= sentence.start() && BEFORE_BY.contains(text.substring(by - 2, by));
  }

  /** 由市甲局会同市乙局开展…: the last name ends where a verb begins. */
  static @Nullable Duty with(String text, Span sentence, boolean plain) {
    Matcher with = WITH.matcher(text).region(sentence.start(), sentence.end());
    while (with.find()) {
      int from = with.start("names");
      if (DutySentences.UNNAMED.matcher(text).region(from, with.end("names")).lookingAt()) {
        continue;
      }
      int end = NameEnd.of(text, from, with.end("names"));
      List<Party> helpers = end < 0 ? List.of() : SureNames.of(text, new Span(from, end));
      if (helpers.isEmpty() || EXPLAINS.matcher(text).region(end, sentence.end()).lookingAt()) {
        continue;
      }
      Span subject = before(text, sentence.start(), with.start());
      boolean told =
          text.charAt(Math.max(0, subject.start() - 1)) != '由'
              && !CHARGED.matcher(text).region(sentence.start(), subject.start()).find();
      if (told && !plain) {
        continue;
      }
      // 市甲局联合市乙局: two that do one thing
      boolean joined = with.group("with").equals("联合");
      List<Party> subjects = SureNames.of(text, subject);
      if (joined && subjects.isEmpty()) {
        continue;
      }
      List<Party> parties =
          new ArrayList<>(SureNames.as(subjects, joined ? Role.RESPONSIBLE : Role.LEAD));
      int start = parties.isEmpty() ? with.start() : subject.start();
      parties.addAll(SureNames.as(helpers, Role.PARTICIPANT));
      return new Duty(
          new Span(start, end), parties, told(text, sentence, start, end), Confidence.MEDIUM);
    }
    return null;
  }

  static @Nullable Duty agreed(String text, Span sentence) {
    Matcher agreed = AGREED.matcher(text).region(sentence.start(), sentence.end());
    while (agreed.find()) {
      Span names = NameSplitter.trim(text, agreed.start("names"), agreed.end("names"));
      int from = agreed.start("with");
      int end = NameEnd.of(text, from, agreed.end("with"));
      List<Party> leads = SureNames.of(text, names);
      List<Party> helpers = end < 0 ? List.of() : SureNames.of(text, new Span(from, end));
      if (!leads.isEmpty() && !helpers.isEmpty()) {
        List<Party> parties = new ArrayList<>(SureNames.as(leads, Role.LEAD));
        parties.addAll(SureNames.as(helpers, Role.PARTICIPANT));
        return new Duty(
            new Span(agreed.start(), end),
            parties,
            told(text, sentence, agreed.start(), end),
            Confidence.MEDIUM);
      }
    }
    return null;
  }

  /** The clause that an offset ends, without 由 before and 牵头 behind. */
  private static Span before(String text, int limit, int end) {
    int start = end;
    while (start > limit
        && end - start < DutySentences.LONGEST
        && "，,。；;：:\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    Marker.Found marker = Marker.at(text, start, start == limit);
    if (marker != null && marker.span().end() <= end) {
      start = marker.span().end();
    }
    int by = text.lastIndexOf('由', end - 1);
    start = by >= start ? by + 1 : start;
    Matcher charged = CHARGES.matcher(text).region(start, end);
    while (charged.find()) {
      start = charged.end();
    }
    Matcher ought = OUGHT.matcher(text).region(start, end);
    return NameSplitter.trim(text, start, ought.find() ? ought.start() : end);
  }
}
