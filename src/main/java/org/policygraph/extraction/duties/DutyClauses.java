package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.FieldReader;
import org.policygraph.extraction.agencies.NameEnd;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * Clauses of a sentence that hold nothing but names and a role: 由市甲局牵头,市乙局、市丙局配合. Those side by
 * side are one phrase, with what says how or until when.
 */
final class DutyClauses {
  /** 按职责分工负责: how those named before divide the work; with it ends what is said of them. */
  private static final Pattern MANNER =
      Pattern.compile(
          "(?:各单位|各部门|有关部门|相关部门|各)?(?:按照?|根据|依据|结合)(?:各自)?(?:的)?(?:工作)?(?:职责|职能)(?:任务|权限|范围)?(?:分工)?(?:分别|各自|共同|具体)?(?:负责|落实|实施|组织实施|抓好落实|配合|参与|推进)*");

  private static final Pattern MANNER_LAST = Pattern.compile("[，,]" + MANNER.pattern() + "$");

  /** 2024年12月底前完成: until when those named before are to do it. */
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?:力争|确保|计划|争取)?[于在到]?(?:(?:19|20)\\d\\d年|今年|明年|年)[^，,。；;]{0,8}?(?:前|底|末|内)(?:全面|全部|基本)?(?:完成|办结|落实到位|到位|落实|见效)?|长期(?:坚持|推进|落实)?|持续(?:推进|落实)");

  /** 会同市乙局 behind 由市甲局牵头 */
  private static final Pattern TOGETHER = Pattern.compile("(?:联合)?会同(?!意)");

  private static final Pattern CHARGED = Pattern.compile("(?:具体|共同|分别)?(?:负责(?:落实|实施)?|承办)$");

  /** 各县人民政府, unlike 各单位 */
  private static final Pattern GOVERNMENT = Pattern.compile("(?:政府|管委会|办事处)$");

  private static final Pattern MADE_OF = Pattern.compile("组成$");

  /** 为加强…: a clause that says why is no task. */
  private static final Pattern WHY = Pattern.compile("[\\s　]*(?:为|按照|根据|依据|针对|鉴于|通过|结合)");

  /** 此项工作请市甲局牵头, 责成市甲局牵头 */
  private static final Pattern ASKED = Pattern.compile("(?:(?<![申邀提报恳聘])请|责成)(?=[国省市区县州旗镇乡各])");

  private static final Pattern UNNAMED = Pattern.compile("各?(?:有关|相关)(?:部门|单位|方面|地区)(?:和单位)?");

  private DutyClauses() {}

  /** 由市甲局牵头,市乙局、市丙局配合: clauses that hold nothing but names and a role. */
  static List<Duty> read(String text, Span sentence) {
    int start = sentence.start();
    Marker.Found marker = Marker.at(text, start, true);
    if (marker != null) {
      start = Math.min(marker.span().end(), sentence.end());
    }
    List<Span> phrases = new ArrayList<>();
    Span open = null;
    Span before = null;
    boolean held = false;
    int named = 0;
    for (int at = start; at <= sentence.end(); at++) {
      if (at < sentence.end() && "，,。；;：:".indexOf(text.charAt(at)) < 0) {
        continue;
      }
      Span clause = behindTask(text, NameSplitter.trim(text, start, at));
      start = at + 1;
      boolean goesOn =
          MANNER.matcher(clause.of(text)).matches() || DEADLINE.matcher(clause.of(text)).matches();
      if (open != null && goesOn) {
        open = new Span(open.start(), clause.end());
      } else if (clause.length() > 3
          && clause.length() <= DutySentences.LONGEST
          && (namesWithRole(text, clause, open) || open != null && helpers(text, clause))) {
        Span first = open == null ? before : open;
        open = new Span(first == null ? clause.start() : first.start(), clause.end());
        held = false;
        named++;
      } else if (open != null && !held && helpersEnd(text, clause) > 0) {
        phrases.add(new Span(open.start(), helpersEnd(text, clause)));
        open = null;
        named++;
      } else if (open != null && !held && onlyNames(text, clause, null) != null) {
        // 由市甲局牵头，市乙局、市丙局等部门，各镇配合: their role stands behind the next comma
        held = true;
      } else if (open != null) {
        phrases.add(open);
        open = null;
        held = false;
      }
      before = open == null ? onlyNames(text, clause, before) : null;
    }
    if (open != null) {
      phrases.add(open);
    }
    List<Duty> duties = new ArrayList<>();
    int from = sentence.start();
    for (Span phrase : phrases) {
      FieldReader.Field field = FieldReader.read(text, phrase, null);
      boolean leads = field.parties().stream().anyMatch(party -> party.role() == Role.LEAD);
      boolean helped =
          named > 1 && field.parties().stream().anyMatch(party -> party.role() == Role.PARTICIPANT);
      // 各单位按职责分工负责 divides no task
      boolean divided =
          field.joint()
              && field.parties().stream()
                  .anyMatch(
                      it ->
                          !AgencyNames.isCollective(it.name())
                              || GOVERNMENT.matcher(it.name()).find());
      if ((leads
              || helped
              || divided
              || text.charAt(phrase.start()) == '由'
              || charges(text, sentence, phrase, field))
          && field.rejected() == 0
          && field.believed()
          && !areUnnamed(field.parties())) {
        Span covers = covered(text, sentence, from, phrase, phrases.size() > 1);
        duties.add(new Duty(phrase, field.parties(), covers, Confidence.MEDIUM));
        from = phrase.end();
      }
    }
    return duties;
  }

  /** 更换路灯，市甲局、市乙局负责。: who answers for the task that the sentence tells before. */
  private static boolean charges(String text, Span sentence, Span phrase, FieldReader.Field field) {
    return CHARGED.matcher(text).region(phrase.start(), phrase.end()).find()
        && DutySentences.task(text, phrase.end(), sentence.end()).length() == 0
        && DutySentences.task(text, sentence.start(), phrase.start()).length()
            >= DutySentences.SHORTEST_TASK
        && field.certain()
        && field.parties().stream().noneMatch(it -> AgencyNames.isCollective(it.name()));
  }

  /** 由市甲局、市乙局，各区政府负责: names whose role stands behind the next comma; null for others. */
  private static @Nullable Span onlyNames(String text, Span clause, @Nullable Span before) {
    if (clause.length() < 4 || clause.length() > DutySentences.LONGEST) {
      return null;
    }
    boolean by = text.charAt(clause.start()) == '由';
    Span names = by ? new Span(clause.start() + 1, clause.end()) : clause;
    FieldReader.Field field = FieldReader.read(text, names, null);
    boolean sure =
        !field.said()
            && field.rejected() + field.times() == 0
            && !field.parties().isEmpty()
            && field.certain()
            && field.parties().stream().noneMatch(it -> AgencyNames.isCollective(it.name()) && !by);
    if (!sure) {
      return null;
    }
    return before == null ? clause : new Span(before.start(), clause.end());
  }

  /** 由相关部门牵头 names nobody. */
  static boolean areUnnamed(List<Party> parties) {
    return parties.stream().allMatch(party -> UNNAMED.matcher(party.name()).matches());
  }

  /** 水草清理由市甲局牵头: the names begin behind the task; 自由贸易区 is none. */
  private static Span behindTask(String text, Span clause) {
    if (clause.length() > DutySentences.LONGEST) {
      return clause;
    }
    Matcher asked = ASKED.matcher(text).region(clause.start(), clause.end());
    if (asked.find()) {
      return new Span(asked.start(), clause.end());
    }
    int by = clause.of(text).lastIndexOf('由');
    return by <= 1 || text.charAt(clause.start() + by - 1) == '自'
        ? clause
        : new Span(clause.start() + by, clause.end());
  }

  /** 会同市乙局: a clause of those who help the one before. */
  private static boolean helpers(String text, Span clause) {
    return helpersEnd(text, clause) == clause.end();
  }

  /** Where the names of helpers end: 会同市乙局、市丙局|制定办法; -1 where a clause does not begin so. */
  private static int helpersEnd(String text, Span clause) {
    Matcher together = TOGETHER.matcher(text).region(clause.start(), clause.end());
    if (!together.lookingAt()
        || DutySentences.UNNAMED.matcher(text).region(together.end(), clause.end()).lookingAt()) {
      return -1;
    }
    int end = NameEnd.of(text, together.end(), clause.end());
    return end > 0 && !SureNames.of(text, new Span(together.end(), end)).isEmpty() ? end : -1;
  }

  /**
   * @param open the phrase that the clause follows: 市乙局、市丙局组成 helps the one that leads before it,
   *     and alone only tells of whom a body is made
   */
  private static boolean namesWithRole(String text, Span clause, @Nullable Span open) {
    if (open == null && MADE_OF.matcher(text).region(clause.start(), clause.end()).find()) {
      return false;
    }
    int sign = text.lastIndexOf('、', clause.end() - 1);
    Span last = new Span(Math.max(clause.start(), sign + 1), clause.end());
    boolean more = sign > clause.start() && FieldReader.goesOn(last.of(text));
    if (RoleWords.tail(text.substring(clause.start(), more ? sign : clause.end())) == null) {
      return false;
    }
    FieldReader.Field field = FieldReader.read(text, clause, null);
    return field.said() && field.rejected() == 0 && !field.parties().isEmpty() && field.believed();
  }

  /**
   * What is said before, since the phrase before this one, where this ends the sentence or divides
   * the work; else the rest of the sentence on the side that says more.
   */
  private static Span covered(String text, Span sentence, int from, Span phrase, boolean several) {
    Span before = DutySentences.task(text, from, phrase.start());
    Span after = DutySentences.task(text, phrase.end(), sentence.end());
    boolean closes = several || MANNER_LAST.matcher(phrase.of(text)).find();
    Span given = DutyPhrases.given(text, from, phrase.start());
    if (given != null) {
      return given;
    }
    if (closes && before.length() > 2 && !WHY.matcher(before.of(text)).lookingAt()) {
      return before;
    }
    if (before.length() < DutySentences.SHORTEST_TASK
        && after.length() < DutySentences.SHORTEST_TASK) {
      return sentence;
    }
    return before.length() >= after.length() ? before : after;
  }
}
