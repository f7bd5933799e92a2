package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * Responsibility in plain sentences, read only where the edges of the names are sure: 由甲局负责…,
 * 甲局牵头,乙局配合, 会同甲局.
 */
final class DutySentences {
  private static final int LONGEST = 160;

  private static final Pattern BY =
      Pattern.compile(
          "(?:原则上|均|统一|主要)?由(?<names>[^由，,。；;：:\\n]{2,60}?)(?<brief>[(（]以下简称[^()（）\\n]{1,20}[)）])?(?:具体|统一|统筹)?(?<verb>牵头|负责|总牵头|主办|承办)(?![人单部]|解释)(?<more>统筹)?");

  private static final Pattern WITH = Pattern.compile("(?<with>会同|会商|联合)(?<names>[^，,。；;：:\\n]{2,40})");

  /** 会同有关部门 names nobody. */
  private static final Pattern UNNAMED = Pattern.compile("(?:国务院|市|省)?(?:有关|相关|各|其他|其它|所在)");

  /** Who explains a document carries out none of its measures. */
  private static final Pattern EXPLAINS = Pattern.compile("负责解释");

  /** 由市甲局商市乙局确定: what is agreed with another. */
  private static final Pattern AGREED =
      Pattern.compile("由(?<names>[^由，,。；;：:\\n]{2,30}?)(?:商|会商)(?<with>[^，,。；;：:\\n]{2,40})");

  /** 本办法的解释工作由市甲局承担 */
  private static final Pattern EXPLAINED = Pattern.compile("解释(?:工作|权)?[，,]?(?:均)?由");

  /** 市甲局要会同市乙局: what stands between the one who does and 会同. */
  private static final Pattern OUGHT =
      Pattern.compile("(?:(?:应当?|要|须|必须|将|负责|可以?|并|牵头)(?:及时|定期|进一步|积极|主动)?)$");

  /** 甲局负责,乙局配合 */
  private static final FirstSigns DIVIDES =
      FirstSigns.of("(?:负责|落实|实施)[，,、][^。；;]{2,80}(?:配合|参与|协助|协同)");

  /** 市甲局、市乙局按职责分工负责 */
  private static final FirstSigns JOINT = FirstSigns.of("(?:职责|职能|分工)[^，,。；;]{0,8}负责(?=[，,。；;\\s]|$)");

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
  private static final Pattern TOGETHER = Pattern.compile("(?:联合)?会同");

  /** 为加强…: a clause that says why is no task. */
  private static final Pattern WHY = Pattern.compile("[\\s　]*(?:为|按照|根据|依据|针对|鉴于|通过|结合)");

  /** What may stand around the names in a sentence that only divides the work. */
  private static final Pattern FRAME =
      Pattern.compile(
          "[\\s　]*(?:以上|上述)?(?:工作|任务|事项)?(?:原则上|均|统一|主要)?由?(?:牵头|负责|共同负责|组织实施|组织落实|落实|实施|按职责分工负责|推进)?[。；;\\s　]*");

  /** Less than this before it is no task. */
  private static final int SHORTEST_TASK = 6;

  /** 此项工作请市甲局牵头, 责成市甲局牵头 */
  private static final Pattern ASKED = Pattern.compile("(?:(?<![申邀提报恳聘])请|责成)(?=[国省市区县州旗镇乡各])");

  private static final String EDGES = "，,。；;：:、\n";

  private DutySentences() {}

  /**
   * @param plain whether no bracket, label or table of the document says who does what; else what a
   *     body is told in passing (市甲局要会同市乙局检查) is none of the tasks that are divided there
   */
  static List<Duty> read(PolicyText text, Taken taken, boolean plain) {
    List<Duty> duties = new ArrayList<>();
    for (Span sentence : text.sentences()) {
      String written = text.text();
      int end = Math.min(sentence.end(), sentence.start() + Brackets.LONGEST);
      Span bounded = new Span(sentence.start(), end);
      String said = bounded.of(written);
      boolean explained = said.contains("解释") && EXPLAINED.matcher(said).find();
      if (!explained && (said.contains("牵头")
              || said.contains("由")
              || JOINT.in(said)
              || DIVIDES.in(said))) {
        clauses(written, bounded).forEach(duty -> add(duties, taken, duty));
        add(duties, taken, by(written, bounded));
      }
      if (said.contains("会同") || said.contains("会商") || said.contains("联合")) {
        add(duties, taken, with(written, bounded, plain));
      }
      if (said.indexOf('商') > 0 && said.indexOf('由') >= 0) {
        add(duties, taken, agreed(written, bounded));
      }
    }
    return placed(text, duties);
  }

  /** A sentence that does nothing but divide the work speaks of what its part says before it. */
  private static List<Duty> placed(PolicyText text, List<Duty> duties) {
    Spans sentences = new Spans(text.sentences());
    List<Span> dividing = new ArrayList<>();
    Map<Duty, Integer> places = new IdentityHashMap<>();
    for (Duty duty : duties) {
      Span covers = duty.covers();
      int start = sentences.startBefore(duty.span().start());
      if (covers != null
          && covers.start() <= duty.span().start()
          && onlyDivides(text.text(), start, covers, duty.span())) {
        places.put(duty, dividing.size());
        dividing.add(new Span(start, covers.end()));
      }
    }
    Coverage coverage = new Coverage(text, dividing);
    List<Duty> placed = new ArrayList<>();
    for (Duty duty : duties) {
      Integer place = places.get(duty);
      Span before =
          place == null ? null : behindLast(text.text(), coverage.of(place), duty, duties);
      placed.add(
          before == null || before.length() < SHORTEST_TASK || before.end() > duty.span().start()
              ? duty
              : new Duty(duty.span(), duty.parties(), before, duty.confidence()));
    }
    return placed;
  }

  /** A text without what the last clause of duties in it and those before it speak of. */
  private static Span behindLast(String text, Span covers, Duty duty, List<Duty> duties) {
    int from = covers.start();
    for (Duty other : duties) {
      if (other != duty && other.span().end() <= duty.span().start()) {
        from = Math.max(from, other.span().end());
      }
    }
    return from == covers.start() ? covers : task(text, from, Math.max(from, covers.end()));
  }

  /** What is said between two offsets, without the signs around it. */
  private static Span task(String text, int from, int to) {
    int start = from;
    while (start < to
        && (EDGES.indexOf(text.charAt(start)) >= 0 || Lines.blank(text.charAt(start)))) {
      start++;
    }
    return NameSplitter.trim(text, start, to);
  }

  /** Whether a sentence holds names and roles only: 由市甲局会同市乙局负责。 */
  private static boolean onlyDivides(String text, int start, Span covers, Span phrase) {
    return covers.overlaps(phrase)
        && FRAME.matcher(text.substring(Math.min(start, phrase.start()), phrase.start())).matches()
        && FRAME
            .matcher(text.substring(phrase.end(), Math.max(phrase.end(), covers.end())))
            .matches();
  }

  private static void add(List<Duty> duties, Taken taken, @Nullable Duty duty) {
    if (duty != null && !taken.overlaps(duty.span())) {
      duties.add(duty);
      taken.add(duty.span());
    }
  }

  /** 由市甲局牵头,市乙局、市丙局配合: clauses that hold nothing but names and a role. */
  private static List<Duty> clauses(String text, Span sentence) {
    int start = sentence.start();
    Marker.Found marker = Marker.at(text, start, true);
    if (marker != null) {
      start = Math.min(marker.span().end(), sentence.end());
    }
    List<Span> phrases = new ArrayList<>();
    Span open = null;
    Span before = null;
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
          && clause.length() <= LONGEST
          && (namesWithRole(text, clause) || open != null && helpers(text, clause))) {
        Span first = open == null ? before : open;
        open = new Span(first == null ? clause.start() : first.start(), clause.end());
        named++;
      } else if (open != null) {
        phrases.add(open);
        open = null;
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
              && field.parties().stream().anyMatch(it -> !AgencyNames.isCollective(it.name()));
      if ((leads || helped || divided || text.charAt(phrase.start()) == '由')
          && field.rejected() == 0
          && field.believed()) {
        Span covers = covered(text, sentence, from, phrase, phrases.size() > 1);
        duties.add(new Duty(phrase, field.parties(), covers, Confidence.MEDIUM));
        from = phrase.end();
      }
    }
    return duties;
  }

  /** 由市甲局、市乙局，各区政府负责: names whose role stands behind the next comma; null for others. */
  private static @Nullable Span onlyNames(String text, Span clause, @Nullable Span before) {
    if (clause.length() < 4 || clause.length() > LONGEST) {
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

  /** 水草清理由市甲局牵头: the names begin behind the task; 自由贸易区 is none. */
  private static Span behindTask(String text, Span clause) {
    if (clause.length() > LONGEST) {
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
    Matcher together = TOGETHER.matcher(text).region(clause.start(), clause.end());
    if (!together.lookingAt()
        || UNNAMED.matcher(text).region(together.end(), clause.end()).lookingAt()) {
      return false;
    }
    return NameEnd.of(text, together.end(), clause.end()) == clause.end()
        && !SureNames.of(text, new Span(together.end(), clause.end())).isEmpty();
  }

  private static boolean namesWithRole(String text, Span clause) {
    int sign = text.lastIndexOf('、', clause.end() - 1);
    Span last = new Span(Math.max(clause.start(), sign + 1), clause.end());
    boolean more = sign > clause.start() && FieldReader.goesOn(last.of(text));
    if (RoleWords.tail(text.substring(clause.start(), more ? sign : clause.end())) == null) {
      return false;
    }
    FieldReader.Field field = FieldReader.read(text, clause, null);
    return field.said()
        && field.rejected() == 0
        && !field.parties().isEmpty()
        && field.believed();
  }

  /**
   * What is said before, since the phrase before this one, where this ends the sentence or divides
   * the work; else the rest of the sentence on the side that says more.
   */
  private static Span covered(String text, Span sentence, int from, Span phrase, boolean several) {
    Span before = task(text, from, phrase.start());
    Span after = task(text, phrase.end(), sentence.end());
    boolean closes = several || MANNER_LAST.matcher(phrase.of(text)).find();
    if (closes && before.length() > 2 && !WHY.matcher(before.of(text)).lookingAt()) {
      return before;
    }
    if (before.length() < SHORTEST_TASK && after.length() < SHORTEST_TASK) {
      return sentence;
    }
    return before.length() >= after.length() ? before : after;
  }

  /**
   * What a sentence tells those to do who stand between two offsets: what follows at once
   * (会同市乙局|检查路灯), else what stands before (路灯检查|由市甲局负责).
   */
  private static Span told(String text, Span sentence, int start, int end) {
    Span after = NameSplitter.trim(text, end, sentence.end());
    boolean atOnce = after.length() > 0 && EDGES.indexOf(text.charAt(after.start())) < 0;
    int from = start > sentence.start() && text.charAt(start - 1) == '由' ? start - 1 : start;
    Span before = task(text, sentence.start(), from);
    if (atOnce && after.length() >= SHORTEST_TASK) {
      return after;
    }
    return before.length() >= SHORTEST_TASK ? before : sentence;
  }

  /** 由市甲局负责统筹…: also with an object behind the verb. */
  private static @Nullable Duty by(String text, Span sentence) {
    Matcher by = BY.matcher(text).region(sentence.start(), sentence.end());
    while (by.find()) {
      // 自由, 理由, 事由: no word of who does it
      boolean edge =
          by.start() == sentence.start() || "自理事缘案来".indexOf(text.charAt(by.start() - 1)) < 0;
      Span names = NameSplitter.trim(text, by.start("names"), by.end("names"));
      List<Party> parties = edge ? SureNames.of(text, names) : List.of();
      if (!parties.isEmpty()) {
        boolean leads =
            by.group("more") != null
                || by.group("verb").endsWith("牵头")
                || by.group("verb").equals("主办");
        return new Duty(
            new Span(names.start(), by.end()),
            SureNames.as(parties, leads ? Role.LEAD : Role.RESPONSIBLE),
            told(text, sentence, names.start(), by.end()),
            Confidence.MEDIUM);
      }
    }
    return null;
  }

  /** 由市甲局会同市乙局开展…: the last name ends where a verb begins. */
  private static @Nullable Duty with(String text, Span sentence, boolean plain) {
    Matcher with = WITH.matcher(text).region(sentence.start(), sentence.end());
    while (with.find()) {
      int from = with.start("names");
      if (UNNAMED.matcher(text).region(from, with.end("names")).lookingAt()) {
        continue;
      }
      int end = NameEnd.of(text, from, with.end("names"));
      List<Party> helpers = end < 0 ? List.of() : SureNames.of(text, new Span(from, end));
      if (helpers.isEmpty() || EXPLAINS.matcher(text).region(end, with.end("names")).lookingAt()) {
        continue;
      }
      Span subject = before(text, sentence.start(), with.start());
      boolean told = text.charAt(Math.max(0, subject.start() - 1)) != '由';
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

  private static @Nullable Duty agreed(String text, Span sentence) {
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
        && end - start < LONGEST
        && "，,。；;：:\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    Marker.Found marker = Marker.at(text, start, start == limit);
    if (marker != null && marker.span().end() <= end) {
      start = marker.span().end();
    }
    int by = text.lastIndexOf('由', end - 1);
    start = by >= start ? by + 1 : start;
    Matcher ought = OUGHT.matcher(text).region(start, end);
    return NameSplitter.trim(text, start, ought.find() ? ought.start() : end);
  }
}
