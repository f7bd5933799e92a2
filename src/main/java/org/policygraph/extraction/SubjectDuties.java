package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * A body that is the subject of a sentence and does what the sentence tells: 市路灯局出台…, 市灯会中心组织开展….
 * 市路灯局出台的办法 tells of the measure, not of the body.
 */
final class SubjectDuties {
  private static final Map<String, String> ACTS = WordList.pairs("subject-acts");

  /** What may stand before the subject. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零〇\\d]{1,6}条[\\s　]*)?请?(?:(?:同时|此外|另外|其中|下一步|近年来|目前|截至目前|20\\d{2}年(?:以来|起)?|今年(?:以来)?)[，,]?)?(?:我[厅局委办院部市省区县](?:与|和|会同|联合))?");

  private static final Pattern ACT =
      Pattern.compile(
          "(?:委员|负责人|(?:主要)?领导|班子成员)?(?:要|应|应当|须|将|还|也|已|已经|正|正在|相继|联合|共同|进一步|切实|积极|认真|持续|累计|先后|依法|共|率先|不断|及时|定期|具体|统一|继续|深入|大力|着力|全面|全力|主动|充分|每(?:半?年|个?月|季度|周|日|天)(?:\\d{1,2}[日号]之?前)?|于?(?:(?:19|20)\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|底|初|[上中下]旬)?之?前){0,3}(?<act>"
              + WordList.any(ACTS.keySet(), false)
              + ")(?!部|长|者|人|的|在|、|和|体系|机构|架构|局|中心|办|房|会|(?<=实施)(?:方案|意见|细则|办法|条例|计划))(?<rest>[^，,。；;\\n]{0,40})");

  /** 市路灯局应当…, 市路灯局负责…: whatever follows is a duty; 要求, 要点 are none. */
  private static final Pattern OUGHT =
      Pattern.compile(
          "(?:依照?本(?:法|条例|办法|规定)[^，,。；;\\n]{0,14}规定[，,]|[，,]?(?:应当|应(?![急对用聘邀])|必?须)|(?:具体|主要|统一|分别|共同|各自)?负责(?!人|同志|解释)"
              + "|(?:尽快|抓紧|务必|立即)(?!了)"
              + "|[，,]?要(?![求素点害职务领件闻道案员])(?:进一步|切实|积极|认真|及时|继续|主动|务必)?)(?<act>)(?<rest>[^，,。；;\\n]{2,40})");

  /** 市路灯局按照各自职责，协助…; 市路灯局对湖边路灯要依法…; 市路灯局将换灯纳入…: a duty without 应当. */
  private static final Pattern DUTIFUL =
      Pattern.compile(
          "(?:[，,]?(?:应当?|要)?(?:依法)?(?:按照?|依照|根据|依据|在)(?:本(?:法|条例|办法|规定)(?:和|及|以及)?)?(?:国务院|(?:省|市|县|本级|同级)(?:人民)?政府)?(?:的?规定的?)?(?:各自)?的?(?:法定|工作)?(?:职责|职能|权限|分工){1,2}(?:范围|分工|权限|任务)?内?(?:[和及][^，,。；;\\n]{1,12}的?(?:分工|规定))?[，,]?(?:依法|共同|分别|具体|密切|认真|切实)*"
              + "|(?=[对将把][^，,。；;\\n]{2,40}?(?:要|应当?|负(?:总)?责(?![人任])|(?:进行|予以|实施|给予|纳入|列入|开展|展开|加强)(?!了)|严格|依法))"
              + "|是[^，,。；;\\n]{0,30}?(?:主管|牵头|责任|综合|管理|执行|实施|监管|归口)(?:部门|单位|主体|机构)[，,]?(?:具体|主要)?(?=负责|承担|要|应)"
              + "|作为[^，,。；;\\n]{2,20}(?:主体|部门|单位)[，,](?:具体|主要)?(?=负责|承担|要|应当|须)"
              + "|(?=为(?:牵头|责任|主办|主责|第一责任|承办)(?:单位|部门)))(?<act>)(?<rest>[^，,。；;\\n]{2,40})");

  private static final Pattern CHARGED = Pattern.compile("(?:具体|主要)?负责(?!人|同志|解释)");

  /** 为牵头单位 */
  private static final Pattern IS_LEAD = Pattern.compile("为(?:牵头|主办)");

  /** 高度重视, 提高认识: what calls upon a body and asks for no act. */
  private static final Pattern APPEAL =
      Pattern.compile(
          "(?:进一步|切实|充分|高度|深刻|不断|要|务必|认真)*" + WordList.any(WordList.of("appeals"), false));

  /** 市路灯局以…为主线，围绕…，开展…: what stands between a body and what it does. */
  private static final Pattern GUIDED =
      Pattern.compile(
          "(?:(?:以[^，,。；;\\n]{2,40}为[^，,。；;\\n]{2,12}|(?:紧紧|紧密|始终|牢牢)?(?:围绕|按照|依照|依据|坚持|聚焦|立足|突出|紧扣|根据|针对|结合|依托|落实|通过)[^，,。；;\\n]{2,40})[，,]){1,6}");

  /** 发挥各区作为建设主体的积极性, 强化市路灯局统筹职能: who is called upon. */
  private static final FirstSigns CALLED =
      FirstSigns.of(
          "(?:充分|切实|进一步)?(?:发挥|强化|压实|夯实)(?:好)?(?<name>[^，,。；;：:、的\\n]{2,20}?)(?:作为[^，,。；;的\\n]{2,12})?的?(?:统筹|牵头|主体|属地|主导|监管|指导|协调|建设|协同)*(?:职能|职责|责任|作用|积极性|主动性)(?:作用)?(?=[，,。；;])(?:[，,](?<act>指导|督促))?");

  /** 市级路灯部门: the body of a level by what it is for. */
  private static final Pattern OF_A_LEVEL =
      Pattern.compile("(?:国家|省级?|市级?|区级?|县级?)(?!级|有关|相关|各)\\p{IsHan}{2,8}部门");

  /** 市路灯局制定的…: up to a title or a name the clause tells of a thing. */
  private static final Pattern OF_A_THING =
      Pattern.compile("^[了过]?(?:实施|开展|发布|出台|起草|制定|制订|编制|印发|组织|建设|举办|主办|承办|负责|推进)*的");

  private static final Pattern DONE = Pattern.compile("[了过](?!解|程|渡|境|关)");

  private static final Pattern DAY_BEFORE =
      Pattern.compile("(?:(?:19|20)\\d\\d年|去年|上年|此前)(?:\\d{1,2}月)?(?:\\d{1,2}日|底|初)?[，,]?$");

  private static final int LONGEST_DAY = 16;

  private static final Pattern UNNAMED =
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
          "^(?:[对将为与并及以向在据按经]|负责|协同|充分|指导|督促|引导|支持|推动|鼓励|组织(?!部)|协调|要求|争取|联合|会同|配合|协助|委托|授权|根据|通过|发挥)|[由把被的]");

  /** 市财政设专项资金, 由市路灯局给予补助: who pays. */
  private static final Pattern FUNDS =
      Pattern.compile(
          "(?<name>(?:中央|国家|省|市|区|县|州)(?:本?级)?财政)(?:部门)?(?:每年|统筹|将|要|也|还|再){0,2}(?:设|安排|列支|拨付|出资|投入)");

  private static final Pattern GIVES =
      Pattern.compile(
          "由(?<name>[^由，,。；;：:\\n]{2,40}?)(?:按规定|统一|分别|适当)?(?:给予|予以)[^，,。；;]{0,20}?(?:资金|补助|补贴|奖励|资助|经费|贴息)");

  /** （以下简称市灯办）, （含湖边新区管委会，下同） */
  private static final Pattern BRIEF =
      Pattern.compile("[(（〔](?:(?:以下)?(?:统一?|分别)?[简统]称|以下称|含|包括|不含)[^()（）〔〕\\n]{1,60}[)）〕]");

  /** 市路灯局会同有关部门|制定…: others that are not named */
  private static final Pattern WITH_OTHERS =
      Pattern.compile(
          "(?:会同|联合|协同|商)(?:市|省|区|县|国务院)?(?:各?有关|各?相关|其他)[^，,。；;\\n的]{0,12}?(?:部门|单位|机构|方面|地区)(?:和(?:单位|地区))?");

  private static final Set<String> ISSUES = Set.of("印发", "发布", "公布");

  private static final Pattern NOTICE = Pattern.compile("的(?:通知|公告|通告|函|批复)[》\\s　]*$");

  private static final int LONGEST_SUBJECT = 80;

  /** How many ends of a name are tried. */
  private static final int MOST_ENDS = 4;

  private SubjectDuties() {}

  static List<Duty> read(PolicyText policy, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    for (Span sentence : policy.sentences()) {
      int end = Math.min(sentence.end(), sentence.start() + Brackets.LONGEST);
      for (Duty duty : read(policy.text(), new Span(sentence.start(), end))) {
        if (!taken.overlaps(duty.span())) {
          duties.add(duty);
          taken.add(duty.span());
        }
      }
    }
    return duties;
  }

  /** Who acts in a sentence, and from each what it does, up to the next that acts. */
  private static List<Duty> read(String text, Span sentence) {
    List<Duty> found = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (Span clause : clauses(text, sentence)) {
      boolean first = clause.start() == sentence.start();
      if (OTHERS_ACT.matcher(text).region(clause.start(), clause.end()).lookingAt()) {
        starts.add(clause.start());
      }
      Duty duty = acting(text, new Span(clause.start(), sentence.end()), first);
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
  private static List<Span> clauses(String text, Span sentence) {
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
  private static @Nullable Duty acting(String text, Span rest, boolean first) {
    Marker.Found marker = Marker.at(text, rest.start(), first);
    int start = marker == null ? rest.start() : marker.span().end();
    Matcher before = BEFORE.matcher(text).region(Math.min(start, rest.end()), rest.end());
    start = before.lookingAt() ? before.end() : start;
    int limit = Math.min(rest.end(), start + LONGEST_SUBJECT);
    if (start >= limit) {
      return null;
    }
    boolean asked = start > rest.start() && text.charAt(start - 1) == '请';
    boolean unnamed = UNNAMED.matcher(text).region(start, limit).lookingAt();
    if (unnamed && TOLD_ELSEWHERE.matcher(text).region(start, limit).lookingAt()) {
      return null;
    }
    for (Pattern pays : List.of(FUNDS, GIVES)) {
      Matcher payer = pays.matcher(text).region(start, rest.end());
      if (payer.lookingAt()) {
        return funding(text, payer, rest);
      }
    }
    if (CALLED.mayBegin(text.charAt(start))) {
      Matcher called = CALLED.matcher(text, new Span(start, rest.end()));
      if (called.lookingAt()) {
        return called(text, called, rest);
      }
    }
    int end = NameEnd.of(text, start, limit);
    Matcher act = null;
    for (int tries = 0; end > 0 && act == null && tries < MOST_ENDS; tries++) {
      if (end != AgencyNames.byItsWork(text, start, limit)
          && NOT_FIRST.matcher(text).region(start, end).find()) {
        return null;
      }
      act = act(text, start, end, rest.end(), unnamed && !asked);
      // 市人民政府|土地管理部门负责…
      end = act == null ? NameEnd.of(text, start, limit, end) : end;
    }
    if (act == null) {
      return null;
    }
    List<Party> parties = SureNames.of(text, new Span(start, end));
    if (parties.isEmpty()) {
      return null;
    }
    Role opening =
        IS_LEAD.matcher(act.group("rest")).lookingAt()
            ? Role.LEAD
            : RoleWords.opening(act.group("rest"));
    Role role =
        act.group("act").isEmpty() && opening != null
            ? opening
            : Role.valueOf(ACTS.getOrDefault(act.group("act"), Role.RESPONSIBLE.name()));
    // between the body and its act may stand more than a quote holds
    int close = act.start() > end ? end : act.end("act");
    Span task = new Span(task(text, end, act.end()), rest.end());
    return new Duty(new Span(start, close), SureNames.as(parties, role), task, Confidence.MEDIUM);
  }

  /** Where behind its name begins what a body does. */
  private static int task(String text, int end, int limit) {
    Matcher brief = BRIEF.matcher(text).region(end, limit);
    int start = brief.lookingAt() ? brief.end() : end;
    while (start < limit && "，, 　".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** 2019年4月，市路灯局印发了…: what was done once and is over gives nobody a duty. */
  private static boolean isPast(String text, int subject, String rest) {
    return DONE.matcher(rest).lookingAt()
        && DAY_BEFORE.matcher(text.substring(Math.max(0, subject - LONGEST_DAY), subject)).find();
  }

  /** 省人民政府公布: how a rule came into the world. */
  private static boolean isDecreed(String body, String act) {
    return (act.equals("公布") || act.equals("颁布")) && (body.endsWith("政府") || body.endsWith("国务院"));
  }

  /**
   * What the body between two offsets does; null where no act stands behind it.
   *
   * @param unnamed whether bodies are meant by their kind, who are only told what they ought to do
   */
  private static @Nullable Matcher act(
      String text, int start, int end, int limit, boolean unnamed) {
    int from = end;
    Matcher brief = BRIEF.matcher(text).region(end, limit);
    if (brief.lookingAt()) {
      from = brief.end();
    }
    Matcher others = WITH_OTHERS.matcher(text).region(from, limit);
    if (others.lookingAt()) {
      from = others.end();
    }
    if (from < limit
        && "，,".indexOf(text.charAt(from)) >= 0
        && AgencyNames.byItsWork(text, start, limit) == end) {
      from++;
    }
    Matcher act = act(text, start, end, from, limit, unnamed);
    if (act != null) {
      return act;
    }
    Matcher guided = GUIDED.matcher(text).region(from, limit);
    return guided.lookingAt() ? act(text, start, end, guided.end(), limit, unnamed) : null;
  }

  private static @Nullable Matcher act(
      String text, int start, int end, int from, int limit, boolean unnamed) {
    for (Pattern acts : unnamed ? List.of(OUGHT) : List.of(ACT, OUGHT, DUTIFUL)) {
      Matcher act = acts.matcher(text).region(from, limit);
      if (act.lookingAt()
          && !OF_A_THING.matcher(act.group("rest")).find()
          && !isPast(text, start, act.group("rest"))
          && !isDecreed(text.substring(start, end), act.group("act"))
          && !isNotice(text, act, limit)
          && !APPEAL.matcher(act.group("rest")).lookingAt()) {
        return act;
      }
    }
    return null;
  }

  /** 市路灯局印发《灯会办法》的通知: a title and no sentence. */
  private static boolean isNotice(String text, Matcher act, int limit) {
    return ISSUES.contains(act.group("act"))
        && NOTICE.matcher(text).region(act.end("act"), limit).find();
  }

  private static @Nullable Duty called(String text, Matcher called, Span rest) {
    Span name = new Span(called.start("name"), called.end("name"));
    List<Party> parties =
        UNNAMED.matcher(name.of(text)).lookingAt()
            ? List.of()
            : OF_A_LEVEL.matcher(name.of(text)).matches()
                ? List.of(new Party(name, name.of(text), Role.RESPONSIBLE, RoleBasis.WORD, true))
                : SureNames.of(text, name);
    Role role =
        called.group("act") == null
            ? Role.RESPONSIBLE
            : Role.valueOf(ACTS.getOrDefault(called.group("act"), Role.RESPONSIBLE.name()));
    return parties.isEmpty()
        ? null
        : new Duty(
            new Span(called.start(), called.end()),
            parties.stream().map(party -> party.as(role, RoleBasis.WORD)).toList(),
            rest,
            Confidence.LOW);
  }

  private static @Nullable Duty funding(String text, Matcher payer, Span rest) {
    Span name = new Span(payer.start("name"), payer.end("name"));
    List<Party> parties =
        payer.pattern() == FUNDS
            ? List.of(new Party(name, name.of(text), Role.FUND, RoleBasis.WORD, true))
            : SureNames.as(SureNames.of(text, name), Role.FUND);
    return parties.isEmpty()
        ? null
        : new Duty(new Span(payer.start(), payer.end()), parties, rest, Confidence.MEDIUM);
  }
}
