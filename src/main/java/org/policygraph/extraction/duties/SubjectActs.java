package org.policygraph.extraction.duties;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * What the body that a clause begins with does: the words of acts and of duties behind its name.
 */
final class SubjectActs {
  private static final Map<String, String> ACTS = WordList.pairs("subject-acts");

  private static final Pattern ACT =
      Pattern.compile(
          "(?:委员|负责人|(?:主要)?领导|班子成员|之间)?(?:已|已经|将|要)?(?:在[^，,。；;\\n]{2,30}?[日月年天]内|在[^，,。；;\\n]{2,16}?(?:方面|领域|环节|工作中|(?=增设|新增|设置|设立|开设)))?(?:都|均|要|应|应当|须|将|还|也|已|已经|正|正在|相继|联合|共同|分别|进一步|切实|积极|认真|持续|累计|先后|依法|共|率先|不断|各自(?:在本[省市县区州])?|及时、足额|及时足额|及时|定期|具体|统一|继续|深入|大力|着力|全面|全力|主动|充分|每(?:半?年|个?月|季度|周|日|天)(?:\\d{1,2}[日号]之?前)?|于?(?:(?:19|20)\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|底|初|[上中下]旬)?之?前){0,3}(?<act>"
              + WordList.any(ACTS.keySet(), false)
              + ")(?!部|长|者|人(?!民)|的|在|、|和|体系|机构|架构|局|中心|办|房|会(?![议展商谈见场同])|(?<=实施)(?:方案|意见|细则|办法|条例|计划)|(?<=发布)新闻|(?<=审[核查]|核查)(?:复核)?(?:意见|结果|结论)|(?<=实行)[^，,。；;\\n]{0,12}(?:负责制|责任制|领导体制|分工))(?<rest>[^，,。；;\\n]{0,40})");

  /** 市路灯局应当…, 市路灯局负责…: whatever follows is a duty; 要求, 要点 are none. */
  private static final Pattern OUGHT =
      Pattern.compile(
          "(?:在(?:各自)?的?(?:法定)?(?:职责|职权|权限)范围内[，,]?)?(?:依照?本(?:法|条例|办法|规定)[^，,。；;\\n]{0,14}规定[，,]|[，,]?(?:都|均)?(?:应当|应(?![急对用聘邀])|必?须)|(?:具体|主要|统一|分别|共同|各自)?负责(?!人|同志|解释)(?:[，,](?![^，,。；;\\n]{2,30}(?:配合|参与|协助|协同|牵头|负责)))?"
              + "|(?:尽快|抓紧|务必|立即)(?!了)"
              + "|[，,]?将(?:会|于(?=\\d)|要(?!求)|继续|进一步|积极|加快|加大|新增|增设|完成|持续|不断|实时|不?定期|适时|及时|严格|认真|切实|同步|统一|陆续|逐步|尽快|依法|密切|深入|充分|坚持|抓紧|全力|大力|着力|重点|主动|联合|全面|按照|根据|结合)"
              + "|[，,]?(?:都|均)?要(?![求素点害职务领件闻道案员])(?:进一步|切实|积极|认真|及时|继续|主动|务必)?)(?<act>)(?<rest>[^，,。；;\\n]{2,40})");

  /** 市路灯局按照各自职责，协助…; 市路灯局对湖边路灯要依法…; 市路灯局将换灯纳入…: a duty without 应当. */
  private static final Pattern DUTIFUL =
      Pattern.compile(
          "(?:[，,]?(?:都|均)?(?:应当?|要)?(?:依法)?(?:按照?|依照|根据|依据|在)(?:本(?:法|条例|办法|规定)(?:和|及|以及)?)?(?:国务院|(?:省|市|县|本级|同级)(?:人民)?政府)?(?:的?规定的?)?(?:各自)?的?(?:法定|工作)?(?:职责|职能|权限|分工){1,2}(?:范围|分工|权限|任务)?内?(?:[和及][^，,。；;\\n]{1,12}的?(?:分工|规定))?[，,]?(?:依法|共同|分别|具体|密切|认真|切实)*"
              + "|(?:负责)?(?:在[^，,。；;\\n]{2,30}?[日月年天]内)?(?=进行(?:专项|全面|定期|跟踪|实地|现场)*(?:复核|审核|核查|审计|检查|督查|考核|评估|监督|监测|验收))"
              + "|(?:已|已经|依法)?(?=[对将把][^，,。；;\\n]{2,40}?(?:要|应当?|负(?:总)?责(?![人任])|(?:进行|予以|实施|给予|纳入|列入|开展|展开|加强|作出)(?!了)|严格|依法|(?:拨付|下达|兑付|上报|报送)(?!了)|进行了(?:集中|全面|专项|现场|安排|拉网式){0,2}(?:检查|整治|排查|部署|清理|督查|治理|摸排|抽检|巡查)))"
              + "|是[^，,。；;\\n]{0,30}?(?:主管|牵头|责任|综合|管理|执行|实施|监管|归口)(?:部门|单位|主体|机构)[，,]?(?:具体|主要)?(?=负责|承担|要|应)"
              + "|(?=是[^，,。；;\\n]{2,30}?的(?:行政)?(?:(?:主管|牵头|责任|监管|管理|组织|实施|工作)(?:部门|单位|主体|机构)|主体)[，,。；;])"
              + "|作为[^，,。；;\\n]{2,20}(?:主体|部门|单位)[，,](?:具体|主要)?(?=负责|承担|要|应当|须)"
              + "|(?=(?:统一)?领导(?:本|全)(?:行政区域|[省市县区州旗国])|主管(?:本|全)(?:行政区域|[省市县区州旗国]))"
              + "|(?=为(?:[^，,。；;、为\\n]{2,20}的)?(?:牵头|责任|主办|主责|第一责任|承办|实施|监管|主管)(?:单位|部门|主体)))(?<act>)(?<rest>[^，,。；;\\n]{2,40})");

  /** 为牵头单位 */
  private static final Pattern IS_LEAD = Pattern.compile("为(?:牵头|主办)");

  /** 高度重视, 提高认识: what calls upon a body and asks for no act. */
  private static final Pattern APPEAL =
      Pattern.compile(
          "(?:进一步|切实|充分|高度|深刻|不断|要|务必|认真)*" + WordList.any(WordList.of("appeals"), false));

  /** 在核发灯照时， */
  private static final String WHEN = "在[^，,。；;\\n]{2,30}(?:时|中|后|前|期间|同时|基础上)[，,]";

  private static final String GUIDE =
      "(?:(?:各司其职|各负其责|密切配合|高度重视|分工协作|协调联动|受[^，,。；;\\n]{2,20}委托|在[^，,。；;\\n]{2,30}?(?:领导|指导|指挥|部署|统筹)下|以[^，,。；;\\n]{2,40}为[^，,。；;\\n]{2,12}|(?:紧紧|紧密|始终|牢牢|严格|认真|坚决)?(?:围绕|按照|依照|依据|坚持|聚焦|立足|突出|紧扣|根据|针对|结合|依托|落实|通过)[^，,。；;\\n]{2,40})[，,])";

  /** 市路灯局以…为主线，围绕…，开展…: what stands between a body and what it does. */
  private static final Pattern GUIDED =
      Pattern.compile("(?:将|要|应当?|须|已|已经)?(?:" + WHEN + GUIDE + "{0,6}|" + GUIDE + "{1,6})");

  /** 市路灯局制定的…: up to a title or a name the clause tells of a thing. */
  private static final Pattern OF_A_THING =
      Pattern.compile("^[了过]?(?:实施|开展|发布|出台|起草|制定|制订|编制|印发|组织|建设|举办|主办|承办|负责|推进)*的");

  private static final Pattern IN_FORCE =
      Pattern.compile("了?《[^》\\n]{2,60}》[，,]自[^，,。；;\\n]{2,16}起(?:施行|实施|执行)");

  private static final Pattern NEXT_ACT =
      Pattern.compile(
          "[，,](?:并|及时|尽快|认真|切实|积极|抓紧|具体){0,2}(?:"
              + WordList.any(WordList.of("concrete-acts"), false)
              + "|制订|开展|安排|建立)");

  private static final Pattern DONE = Pattern.compile("[了过](?!解|程|渡|境|关)");

  private static final Pattern DAY_BEFORE =
      Pattern.compile("(?:(?:19|20)\\d\\d年|去年|上年|此前)(?:\\d{1,2}月)?(?:\\d{1,2}日|底|初)?[，,]?$");

  private static final int LONGEST_DAY = 16;

  /** （以下简称市灯办）, （含湖边新区管委会，下同） */
  private static final Pattern BRIEF =
      Pattern.compile(
          "[(（〔](?:(?:以下)?(?:统一?|分别)?[简统]称|以下称|含|包括|不含)(?:[^()（）〔〕\\n]|[(（][^()（）\\n]{1,8}[)）]){1,60}[)）〕]");

  /** 市路灯局及其分支机构, 市路灯局，以及灯报等媒体，: what is told with a body and is none that is named */
  private static final Pattern BELOW =
      Pattern.compile(
          "及其所属的?\\p{IsHan}{0,8}(?:机构|单位|部门)|及(?:其|所属)(?:各级)?(?:分支|派出|下属|所属|内设|直属)?(?:机构|单位|部门)|[，,]以及[^，,。；;\\n]{2,30}[，,]|(?<=部门|机关)[及和](?:\\p{IsHan}{2,8}、){1,8}\\p{IsHan}{2,8}等(?:有关|相关)?(?:单位|机构)");

  /** 市路灯局会同有关部门|制定…: others that are not named */
  private static final Pattern WITH_OTHERS =
      Pattern.compile(
          "(?:会同|联合|协同|商)(?:市|省|区|县|国务院)?(?:各?有关|各?相关|其他)[^，,。；;\\n的]{0,12}?(?:部门|单位|机构|方面|地区)(?:和(?:单位|地区))?");

  private static final Set<String> ISSUES = Set.of("印发", "发布", "公布");

  /** How documents come into the world, those also that a text goes by. */
  private static final Set<String> MAKES =
      Set.of("印发", "发布", "公布", "颁布", "出台", "制定", "制订", "修订", "研究制定");

  private static final Pattern NOTICE = Pattern.compile("的(?:通知|公告|通告|函|批复)[》\\s　]*$");

  private final String text;
  private final UpperBodies upper;

  SubjectActs(String text) {
    this.text = text;
    this.upper = UpperBodies.of(text);
  }

  /** The role that an act gives. */
  static Role role(Matcher act) {
    Role opening =
        IS_LEAD.matcher(act.group("rest")).lookingAt()
            ? Role.LEAD
            : RoleWords.opening(act.group("rest"));
    return act.group("act").isEmpty() && opening != null ? opening : role(act.group("act"));
  }

  static Role role(String act) {
    return Role.valueOf(ACTS.getOrDefault(act, Role.RESPONSIBLE.name()));
  }

  /** Where behind its name begins what a body does. */
  int task(int end, int limit) {
    Matcher brief = BRIEF.matcher(text).region(end, limit);
    int start = brief.lookingAt() ? brief.end() : end;
    while (start < limit && "，, 　".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** 2019年4月，市路灯局印发了…: what was done once and is over gives nobody a duty. */
  private boolean isPast(int subject, String rest) {
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
  @Nullable Matcher of(int start, int end, int limit, boolean unnamed) {
    int from = end;
    Matcher brief = BRIEF.matcher(text).region(end, limit);
    if (brief.lookingAt()) {
      from = brief.end();
    }
    Matcher below = BELOW.matcher(text).region(from, limit).useTransparentBounds(true);
    if (below.lookingAt()) {
      from = below.end();
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
    Matcher act = act(start, end, from, limit, unnamed);
    if (act != null) {
      return act;
    }
    Matcher guided = GUIDED.matcher(text).region(from, limit);
    return guided.lookingAt() ? act(start, end, guided.end(), limit, unnamed) : null;
  }

  private @Nullable Matcher act(int start, int end, int from, int limit, boolean unnamed) {
    for (Pattern acts : unnamed ? List.of(OUGHT) : List.of(ACT, OUGHT, DUTIFUL)) {
      Matcher act = acts.matcher(text).region(from, limit);
      if (act.lookingAt()
          && !OF_A_THING.matcher(act.group("rest")).find()
          && !isPast(start, act.group("rest"))
          && !isDecreed(text.substring(start, end), act.group("act"))
          && !(MAKES.contains(act.group("act")) && isUpper(start, end))
          && !isNotice(act, limit)
          && !(MAKES.contains(act.group("act")) && comesIntoForce(act, limit))
          && (!APPEAL.matcher(act.group("rest")).lookingAt()
              || !unnamed && acts(act.end(), limit))) {
        return act;
      }
    }
    return null;
  }

  /** 要高度重视，制定方案: whether a call goes on with an act, up to the end of the sentence. */
  private boolean acts(int from, int limit) {
    Matcher next = NEXT_ACT.matcher(text).region(from, limit);
    return next.find();
  }

  /** 省路灯厅、省教育厅印发了…: told by the first of them. */
  private boolean isUpper(int start, int end) {
    int sign = start;
    while (sign < end && "、和与及".indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    return upper.isAbove(text.substring(start, sign)) || upper.isAbove(text.substring(start, end));
  }

  /** 市路灯局发布《灯会办法》，自发布之日起施行: how the rule that follows came into the world. */
  private boolean comesIntoForce(Matcher act, int limit) {
    return IN_FORCE.matcher(text).region(act.end("act"), limit).lookingAt();
  }

  /** 市路灯局印发《灯会办法》的通知: a title and no sentence. */
  private boolean isNotice(Matcher act, int limit) {
    return ISSUES.contains(act.group("act"))
        && NOTICE.matcher(text).region(act.end("act"), limit).find();
  }
}
