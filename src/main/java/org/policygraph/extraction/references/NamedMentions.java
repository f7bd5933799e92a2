package org.policygraph.extraction.references;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/**
 * Documents, meetings and doctrines that a text names without title marks. Only what has a name of
 * its own counts: 国家有关规定 names nothing.
 */
public final class NamedMentions {
  private static final String HAN = "[一二三四五六七八九十]{1,3}";

  private static final int HELD_REACH = 40;

  /** （2018年3月）批准: how far behind a session stands what it did. */
  private static final int BEHIND_SESSION = 18;

  /** A word of two signs before a name that is no part of it. */
  public static final String VERB = "(?:贯彻|落实|学习|按照|根据|传达|关于|围绕|会同|联合|自从|通过|召开|提交|对于|以来|[和对在为向以于])";

  private static final String AREA = "[省市区县州]";

  /** 党的十九大精神; 党的十八大以来 is a time. */
  private static final FirstSigns CONGRESS =
      FirstSigns.of(
          "(?:中国共产党第"
              + HAN
              + "次(?:全国)?代表大会|党的"
              + HAN
              + "大(?!以来)|(?<![一-鿿])(?:十[六七八九]|二十)大(?=精神|报告))"
              + "(?:精神|报告)?");

  /** 江城市第五次党代会; 市党代会精神; 市委十二届八次全会 */
  private static final Pattern LOCAL_CONGRESS =
      Pattern.compile(
          "(?:(?!"
              + VERB
              + ")[一-鿿]{2}(?="
              + AREA
              + "第))?"
              + AREA
              + "(?:第?"
              + HAN
              + "次党代会(?:精神|报告)?|党代会(?:精神|报告))"
              + "|(?:中共)?"
              + AREA
              + "委(?:第?"
              + HAN
              + "届)?(?:第?"
              + HAN
              + "次(?:全体)?(?:全会|会议)|"
              + HAN
              + "中全会)(?:精神)?");

  /** 二十届中央纪委三次全会精神, 市纪委十届四次全会 */
  private static final Pattern DISCIPLINE =
      Pattern.compile(
          "(?:(?:第?"
              + HAN
              + "届)?(?:中央|[省市区县州])纪委(?:第?"
              + HAN
              + "届)?)(?:第?"
              + HAN
              + "次(?:全体会议|全会))(?:精神)?");

  /**
   * 县十二届人大三次会议确定的: a session by its number, where it decided something; the session that a proposal
   * was made at is named with the proposal.
   */
  private static final Pattern SESSION =
      Pattern.compile(
          "(?:(?:(?=第?[一二三四五六七八九十]{1,3}届全国)|全国|镇|乡|旗|"
              + AREA
              + ")第?"
              + HAN
              + "届(?:全国)?(?:人大(?:常委会)?|人民代表大会(?:常务委员会)?|政协)|"
              + AREA
              + "?政协第?"
              + HAN
              + "届(?:委员会)?)(?:第?"
              + HAN
              + "|历)次(?:全体)?会议(?=(?:[（(](?:19|20)\\d\\d年[^（）()\\n]{0,8}[）)])?(?:上)?(?:确定|表决|审议|通过|批准|部署|明确|作出|精神|决议))(?:精神)?");

  /** 十九届二中、三中全会精神: several plenums of one congress are named together. */
  private static final FirstSigns PLENUM =
      FirstSigns.of(
          "(?:党的|中共)?" + HAN + "届(?:" + HAN + "中(?:全会)?[、和及,，]){0,6}" + HAN + "中全会(?:精神)?");

  /** 十九届历次全会精神: all of them in one name. */
  private static final FirstSigns ALL_PLENUMS = FirstSigns.of("(?:党的|中共)?" + HAN + "届历次全会(?:精神)?");

  private static final FirstSigns MEETING =
      FirstSigns.of(
          "(?:中央|全国|全省|全市|全区|全县|国务院|党中央|省委省政府|市委市政府|省委|市委|区委|县委|州委|省政府|市政府|国家)"
              + "(?<more>(?:(?:、|和|及|以及)(?:全国|全省|全市|全区|全县|(?:省|市|区|县|州)委(?!员)|[省市区县州](?=(?![省市区县州])[一-鿿]{2,10}会议|[、和]))){0,4})(?<mid>(?:(?!中央|全国|全省|全市|国务院|省委|市委)[一-鿿“”]|[(（][一-鿿]{1,4}[)）]){2,26}?(?:、[一-鿿]{2,6}工作(?=会议))?)(?:(?<!联席|座谈|委员|董事|理事)会议(?!室|制|纪|决|中心)|(?<=工作)会(?=精神|部署|要求|确定)|大会(?!员|堂)|(?:推进会|现场会|动员会|部署会|表彰会|调度会)(?!议|上|后|前|商|[在于][^，,。；;]{1,10}(?:召开|举行|举办)))(?:精神)?");

  /** 召开各类会议, 全国人民代表大会: what is held, or an institution. */
  private static final Pattern NO_MEETING =
      Pattern.compile(
          "人大|政协|召开|举办|贯彻|落实|学习|参加|出席|承办|举行|常委|各类|各级|各种|有关|相关|重要会议|等会议|人民代表|领导小组|办公会|常务|[对将把的]");

  /** 市政府第87次常务会议: a meeting by its number. */
  private static final FirstSigns NUMBERED_MEETING =
      FirstSigns.of(
          "(?:国务院|(?:(?:省|市|县|区|州)(?:人民)?政府))(?:第?\\d{1,4}次|第"
              + HAN
              + "次|第?"
              + HAN
              + "届第?\\d{1,4}次|\\d{4}年第?\\d{1,3}次)(?:常务会议?|全体会议|专题会议|办公会议?)"
              + "|(?:19|20)\\d\\d年第?\\d{1,3}次(?:省|市|县|区|州)(?:人民)?政府(?:常务会议?|全体会议|专题会议|办公会议?)");

  /** 中国共产党第十九届中央委员会第四次全体会议: a plenum in full. */
  private static final FirstSigns PLENUM_IN_FULL =
      FirstSigns.of("中国共产党第" + HAN + "届中央委员会第" + HAN + "次全体会议(?:精神)?");

  private static final Pattern NUMBER_BEFORE = Pattern.compile("第" + HAN + "次$");

  /**
   * 我们召开全市灯会大会, 每年召开一次全市灯会大会: a meeting that is held here or again and again is not cited; nor is
   * one that was held, as a clause of its own says (。召开全市灯会大会，).
   */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:(?:今[天日]|我们|每[年半季月]|定期)[^，,。；;]{0,12}(?:召开|举办|举行)(?:一次|一届)?|(?:召开|举办|举行)(?:一次|一届)|(?:开好|办好|筹办|筹备)(?:好)?|(?:^|[，,。；;、\\n　])(?:成功|隆重|顺利|圆满|胜利)?(?:召开|举办|举行)了?)$");

  private static final Pattern HELD_BEHIND =
      Pattern.compile(
          "(?:原则上)?(?:每[年半季]|定期)|等?(?:成功|顺利|圆满)(?:召开|举办|举行)|(?:在[^，,。；;\\n]{1,10})?(?:召开|举行)(?=[，,。\\n])|(?:上)?的(?:讲话|致辞|发言|报告)[\\s　]*(?:\\n|$)");

  private static final FirstSigns DOCTRINE =
      FirstSigns.of(
          "习(?:近平|总书记)(?!同志为核心)[^，,。；;：:《》\\n]{0,36}?(?:思想|重要讲话|讲话|论述|指示批示|指示|贺信|批示)(?:和重要指示批示|和指示批示|、重要指示批示)?(?:精神)?"
              + "|总书记[^，,。；;：:《》\\n]{0,24}?(?:重要讲话|重要论述|重要指示批示|重要指示)(?:和重要指示批示|和指示批示|、重要指示批示)?精神"
              + "|(?:全国|[省市县区州])[“\"]?两会[”\"]?精神"
              + "|(?:总书记)?新时代中国特色社会主义思想"
              + "|科学发展观|邓小平理论|[“\"]?三个代表[”\"]?重要思想|毛泽东思想|马克思列宁主义"
              + "|(?:视察|考察)[一-鿿]{2,8}(?:时的?)?重要讲话(?:[和、]?[一-鿿]{0,4}指示批?示?)?精神"
              + "|对[一-鿿]{2,5}的(?:系列)?重要(?:讲话|指示|批示)[一-鿿]{0,8}精神"
              + "|(?:座谈会|交流会)(?:上的?)?重要讲话精神");

  /** A name right behind a day or 经, which no verb parts from it: 8月15日|江城|县人民政府. */
  private static final Pattern PLACE_NAME =
      Pattern.compile("(?:\\d日|[经由])(?<name>(?![全各本我该])[一-鿿]{2,3})$");

  /** 江湖流域保护座谈会精神: whatever meeting has a spirit to follow. */
  private static final FirstSigns SPIRIT = FirstSigns.of("(?:座谈会|(?<!座谈|全体)会议|推进会|现场会|大会|论坛)精神");

  private static final Pattern MEETING_NAME = Pattern.compile("[一-鿿]{3,24}$");

  /** Words before the name of a meeting that are no part of it. */
  private static final Pattern BEFORE_MEETING =
      Pattern.compile(
          "(?:贯彻|落实|学习|传达|宣传|领会|把握)了?|按照|根据|遵照|围绕|结合|认真|深入|全面|迅速|切实|精神|以及|召开|[和及与将把对的在以按]");

  /** 各级会议精神, 本次会议精神: no meeting of a name. */
  private static final Pattern ANY_MEETING =
      Pattern.compile("各级|上级|各类|有关|相关|系列|本次|此次|这次|历次|多次|一次|重要|专题|该");

  private static final FirstSigns WORK_REPORT =
      FirstSigns.of("(?<![作做])(?:20\\d{2}年)?(?:国务院|" + AREA + ")?政府工作报告");

  private static final FirstSigns FIVE_YEARS =
      FirstSigns.of(
          "(?:国民经济和社会发展)?(?:第"
              + HAN
              + "个五年规划|[“\"]?十[一二三四五六]五[”\"]?(?:(?!期间|时期|目标|以来|[初末的])[一-鿿]){0,24}?规划(?!期|编制|前期|思路|研究|谋划))(?:纲要)?(?:和2035年远景目标纲要)?");

  /** 中央一号文件, 2021年省委1号文件: the first document of a year. */
  private static final FirstSigns FIRST_OF_A_YEAR =
      FirstSigns.of("(?:(?:19|20)\\d\\d年)?(?:中央|省委|市委|县委|区委)(?:一|1)号文件(?:精神)?");

  /** “健康湖区2030”规划纲要 */
  private static final FirstSigns HORIZON_PLAN =
      FirstSigns.of("[“\"](?:(?!十)[一-鿿]){2,8}20[2-5]\\d[”\"](?:规划|行动)(?!期)(?:纲要|计划)?");

  private static final FirstSigns WHITE_PAPER =
      FirstSigns.of("(?:发布|编制|编写|编印|出版|印发|公布|编撰|形成|撰写|推出)(?<name>[一-鿿\\w]{2,24}?白皮书)");

  private static final List<FirstSigns> WHOLE =
      List.of(
          PLENUM,
          ALL_PLENUMS,
          NUMBERED_MEETING,
          PLENUM_IN_FULL,
          CONGRESS,
          DOCTRINE,
          WORK_REPORT,
          FIVE_YEARS,
          HORIZON_PLAN,
          FIRST_OF_A_YEAR,
          WHITE_PAPER);

  private static final FirstSigns CONGRESS_WORD = FirstSigns.of("党代会|全会|全体会议|次会议");

  private NamedMentions() {}

  static List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    for (FirstSigns pattern : WHOLE) {
      Matcher matcher = pattern.matcher(text);
      for (int at = 0; pattern.find(matcher, text, at); at = matcher.end()) {
        String group = pattern == WHITE_PAPER ? matcher.group("name") : matcher.group();
        int end = matcher.end();
        int start = end - group.length();
        found.add(named(text, pattern == NUMBERED_MEETING ? withPlace(text, start) : start, end));
      }
    }
    found.addAll(LawNames.find(text));
    localCongresses(text, found);
    meetings(text, found);
    spirits(text, found);
    found.addAll(PlainTitles.find(text));
    found.addAll(Proposals.find(text));
    return apart(found);
  }

  /** A congress is looked for where its last word stands: few places of a long text. */
  private static void localCongresses(String text, List<Mention> found) {
    Matcher word = CONGRESS_WORD.matcher(text);
    for (int at = 0; CONGRESS_WORD.find(word, text, at); at = word.end()) {
      for (Pattern pattern : List.of(LOCAL_CONGRESS, DISCIPLINE, SESSION)) {
        Matcher matcher =
            pattern
                .matcher(text)
                .region(
                    Math.max(0, word.start() - 20),
                    Math.min(text.length(), word.end() + BEHIND_SESSION));
        while (matcher.find()) {
          if (!isHistory(text, matcher.start())) {
            found.add(named(text, matcher.start(), matcher.end()));
          }
        }
      }
    }
  }

  /** Where the name of the place begins that stands before 县人民政府, 市第十届 and the like. */
  private static int withPlace(String text, int start) {
    Matcher place = PLACE_NAME.matcher(text).region(Math.max(0, start - 6), start);
    return "省市县区州旗".indexOf(text.charAt(start)) >= 0 && place.find() ? place.start("name") : start;
  }

  /** （2001年4月29日…第四次会议通过） below the title of a law tells of the law itself. */
  private static boolean isHistory(String text, int at) {
    int line = text.lastIndexOf('\n', at) + 1;
    return line + 2 < text.length()
        && "（(".indexOf(text.charAt(line)) >= 0
        && Character.isDigit(text.charAt(line + 1));
  }

  /** 全国、全省创新大会 are two meetings, 全国、全省、全市创新大会 three. */
  private static void meetings(String text, List<Mention> found) {
    Matcher matcher = MEETING.matcher(text);
    int from = 0;
    while (MEETING.find(matcher, text, from)) {
      if (NO_MEETING.matcher(matcher.group("mid")).find()) {
        from = matcher.start() + 2;
        continue;
      }
      from = matcher.end();
      Matcher number =
          NUMBER_BEFORE.matcher(text).region(Math.max(0, matcher.start() - 6), matcher.start());
      int start = number.find() ? number.start() : matcher.start();
      if (isHeld(text, start, matcher.end())) {
        continue;
      }
      found.add(named(text, start, matcher.end()));
      for (int at = matcher.start("more"); at < matcher.end("more"); at++) {
        if ("、和及".indexOf(text.charAt(at)) >= 0) {
          found.add(
              new Mention(
                  new Span(at + 1, matcher.end()),
                  text.substring(at + 1, matcher.end()),
                  null,
                  true));
        }
      }
    }
  }

  private static boolean isHeld(String text, int start, int end) {
    return HELD.matcher(text.substring(Math.max(0, start - HELD_REACH), start)).find()
        || HELD_BEHIND.matcher(text).region(end, text.length()).lookingAt();
  }

  private static void spirits(String text, List<Mention> found) {
    Matcher spirit = SPIRIT.matcher(text);
    for (int at = 0; SPIRIT.find(spirit, text, at); at = spirit.end()) {
      Matcher name =
          MEETING_NAME.matcher(text).region(Math.max(0, spirit.start() - 24), spirit.start());
      if (!name.find()) {
        continue;
      }
      int start = name.start();
      Matcher before = BEFORE_MEETING.matcher(text).region(start, spirit.start());
      while (before.find()) {
        start = before.end();
      }
      String own = text.substring(start, spirit.start());
      if (own.length() >= 4 && !ANY_MEETING.matcher(own).find()) {
        found.add(named(text, start, spirit.end()));
      }
    }
  }

  static Mention named(String text, int start, int end) {
    return Mention.named(new Span(start, end), Names.joined(text.substring(start, end)));
  }

  /** Of two readings of one place the one that begins first, or is longer. */
  private static List<Mention> apart(List<Mention> found) {
    found.sort(
        Comparator.comparingInt((Mention mention) -> mention.span().start())
            .thenComparingInt(mention -> -mention.span().end()));
    List<Mention> apart = new ArrayList<>();
    int end = 0;
    for (Mention mention : found) {
      if (mention.span().start() >= end || mention.inner()) {
        apart.add(mention);
        end = Math.max(end, mention.span().end());
      }
    }
    return apart;
  }
}
