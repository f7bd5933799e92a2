package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameEnd;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.Clauses;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * A body that is the subject of a sentence and does what the sentence tells: 市路灯局出台…, 市灯会中心组织开展….
 * 市路灯局出台的办法 tells of the measure, not of the body.
 */
final class SubjectDuties {
  /** What may stand before the subject. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零〇\\d]{1,6}条[\\s　]*)?(?:\\p{IsHan}{2,10}[(（][一二三四五六七八九十]{1,3}[)）])?(?:【[^】\\n]{1,20}】[\\s　]*)?(?:请|建议)?(?:其(?:所属|下属|直属|委托)的?)?(?:(?:同时|此外|另外|其中|下一步|近年来|目前|截至目前|20\\d{2}年(?:以来|起)?|今年(?:以来)?)[，,]?)?(?:我[厅局委办院部市省区县](?:将|已|正|还)?(?:进一步|积极|主动|继续)?(?:与|和|会同|联合))?(?:[^，,。；;：:、\\n]{0,14}(?:责成|要求|委托|授权|明确)(?=[省市区县]、|[^，,。；;：:、\\n]{4}))?");

  private static final Pattern CHARGED = Pattern.compile("(?:具体|主要)?负责(?!人|同志|解释)");

  static final Pattern UNNAMED =
      Pattern.compile("(?:国务院|市|省)?(?:有关|相关|其他|其它|所在)|(?:全[国省市区县州])?各(?:地|有关|级|相关|责任|牵头|成员|单位|部门)");

  /** 各责任单位, 各成员单位: who they are stands elsewhere. */
  private static final Pattern TOLD_ELSEWHERE =
      Pattern.compile(
          "(?:[市区县省]?(?:有关|相关|其他|其它)|所在|各?(?:相关|有关)?(?:责任|牵头|成员|参与|配合|承办|参建)|各(?:相关|有关)?单位)");

  /** 其他有关部门按照各自职责…: what others do who are not named is none of a body's before. */
  private static final Pattern OTHERS_ACT =
      Pattern.compile(
          "(?:其他|其它|各?有关|各?相关)[^，,。；;的\\n]{0,10}?(?:部门|单位|机构)(?:要|应|按照?|根据|在各自|依法|负责|配合|做好)");

  /** 资金由市路灯局安排, 指导各区装灯: the body stands behind another subject or an act. */
  private static final Pattern NOT_FIRST =
      Pattern.compile(
          "^(?:[将为与并及以向在据按]|对(?!外)|经(?![济信贸发开合委管])|负责|协同|充分|指导|督促|引导|支持|推动|鼓励|移交|移送|交由|转交|抄告|函告|告知|提请|报请|报送|组织(?!部)|协调|要求|争取|联合|会同|配合|协助|委托|授权|根据|通过|发挥)|[由把被]|(?<!所属)的|责成|(?:每[年月周日]|每季度|及时|定期|按时|统一|[并要应])向|已报|报(?=[国省市县区州])");

  /** 市人民政府有关部门和|街道办事处: those who are not named before one who is. */
  private static final Pattern BESIDE_OTHERS =
      Pattern.compile(
          "(?:[^，,。；;：:\\n]{0,14}的)?(?:其他|各)?(?:有关|相关)(?:部门|单位|机构)(?:和单位|、单位)?(?:以及|[、和及与])(?!有关|相关|其他|各有关|各相关)");

  private static final int LONGEST_SUBJECT = 200;

  /** How many ends of a name are tried. */
  private static final int MOST_ENDS = 4;

  private final String text;
  private final SubjectActs acts;

  private SubjectDuties(String text) {
    this.text = text;
    this.acts = new SubjectActs(text);
  }

  static List<Duty> read(PolicyText policy, Taken taken) {
    SubjectDuties reader = new SubjectDuties(policy.text());
    List<Duty> duties = new ArrayList<>();
    for (Span sentence : policy.sentences()) {
      int end = Math.min(sentence.end(), sentence.start() + Brackets.LONGEST);
      for (Duty duty : reader.read(new Span(sentence.start(), end))) {
        if (!taken.overlaps(duty.span())) {
          duties.add(duty);
          taken.add(duty.span());
        }
      }
    }
    return duties;
  }

  /** Who acts in a sentence, and from each what it does, up to the next that acts. */
  private List<Duty> read(Span sentence) {
    List<Duty> found = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (Span clause : clauses(sentence)) {
      boolean first = clause.start() == sentence.start();
      if (OTHERS_ACT.matcher(text).region(clause.start(), clause.end()).lookingAt()) {
        starts.add(clause.start());
      }
      Duty duty = acting(new Span(clause.start(), sentence.end()), first);
      // behind 同时, the same body is seen from the clause before too
      boolean again =
          !found.isEmpty()
              && duty != null
              && found.get(found.size() - 1).span().overlaps(duty.span());
      if (duty != null && !again) {
        found.add(duty);
      }
    }
    List<Duty> placed = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Duty duty = found.get(i);
      Span task = Objects.requireNonNull(duty.covers());
      int from = i == 0 ? sentence.start() : duty.span().start();
      from = Math.max(from, task.start());
      int to = i + 1 < found.size() ? found.get(i + 1).span().start() : sentence.end();
      for (int start : starts) {
        to = start > task.start() ? Math.min(to, start) : to;
      }
      placed.add(new Duty(duty.span(), duty.parties(), new Span(from, to), duty.confidence()));
    }
    return placed;
  }

  /** Also what a sign of a list parts: 市甲局负责点灯、市乙局负责收灯. */
  private List<Span> clauses(Span sentence) {
    List<Span> clauses = new ArrayList<>();
    for (Span clause : Clauses.of(text, sentence)) {
      int from = clause.start();
      Matcher charged = CHARGED.matcher(text).region(from, clause.end());
      boolean again = false;
      while (charged.find()) {
        int sign = text.lastIndexOf('、', charged.start());
        if (again
            && sign > from
            && NameEnd.of(text, sign + 1, charged.start()) == charged.start()) {
          clauses.add(new Span(from, sign));
          from = sign + 1;
        }
        again = true;
      }
      clauses.add(new Span(from, clause.end()));
    }
    return clauses;
  }

  /** The body that a clause begins with and what it does. */
  private @Nullable Duty acting(Span rest, boolean first) {
    Marker.Found marker = Marker.at(text, rest.start(), first);
    int start = marker == null ? rest.start() : marker.span().end();
    Matcher before = BEFORE.matcher(text).region(Math.min(start, rest.end()), rest.end());
    start = before.lookingAt() ? before.end() : start;
    start = NameSplitter.trim(text, start, rest.end()).start();
    int limit = Math.min(rest.end(), start + LONGEST_SUBJECT);
    if (start >= limit) {
      return null;
    }
    Matcher beside = BESIDE_OTHERS.matcher(text).region(start, limit);
    if (beside.lookingAt() && NameEnd.of(text, beside.end(), limit) > 0) {
      start = beside.end();
    }
    boolean asked = start > rest.start() && text.charAt(start - 1) == '请';
    boolean unnamed = UNNAMED.matcher(text).region(start, limit).lookingAt();
    if (unnamed && TOLD_ELSEWHERE.matcher(text).region(start, limit).lookingAt()) {
      return null;
    }
    SubjectCalls.Call call = SubjectCalls.read(text, start, rest);
    if (call != null) {
      return call.duty();
    }
    int end = NameEnd.of(text, start, limit);
    Matcher act = null;
    for (int tries = 0; end > 0 && act == null && tries < MOST_ENDS; tries++) {
      if (end != AgencyNames.byItsWork(text, start, limit)
          && NOT_FIRST.matcher(text).region(start, end).find()) {
        return null;
      }
      act = acts.of(start, end, rest.end(), unnamed && !asked);
      // 市人民政府|土地管理部门负责…
      end = act == null ? NameEnd.of(text, start, limit, end) : end;
    }
    List<Party> parties = act == null ? List.of() : SureNames.of(text, new Span(start, end));
    if (act == null) {
      parties = AreaSubjects.at(text, start, limit);
      end = parties.isEmpty() ? -1 : parties.get(parties.size() - 1).span().end();
      act = parties.isEmpty() ? null : acts.of(start, end, rest.end(), false);
    }
    if (act == null) {
      return null;
    }
    if (parties.isEmpty()) {
      return null;
    }
    // between the body and its act may stand more than a quote holds
    int close = act.start() > end ? end : act.end("act");
    Span task = new Span(acts.task(end, act.end()), rest.end());
    List<Party> acting = new ArrayList<>(SureNames.as(parties, SubjectActs.role(act)));
    if (act.group("act").equals("牵头")) {
      int led = DutyPhrases.ledEnd(text, act.end("act"), rest.end());
      acting.addAll(DutyPhrases.led(text, act.end("act"), led));
      close = led > act.end("act") ? led : close;
    }
    return new Duty(new Span(start, close), acting, task, Confidence.MEDIUM);
  }
}
