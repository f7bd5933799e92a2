package org.policygraph.extraction.references;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.text.FirstSigns;

/**
 * Titles without marks: behind a word that one says of documents (发布, 落实, 按照) and before the sort
 * of document they are. What is yet to be drawn up (研究制定…办法) has no name.
 */
final class PlainTitles {
  private static final String SIGNS = "[一-鿿\\w“”—-]";

  /** （2024—2026年）: a title's last part. */
  private static final String YEARS = "(?:[(（]20\\d\\d ?年?[—－\\-–~～至到]{1,2}20\\d\\d ?年?[)）])?";

  private static final FirstSigns BEHIND_A_CUE =
      FirstSigns.of(
          "(?:发布|印发|公布|出台|颁布|实施|落实|执行|贯彻|按照|根据|依据|依照|遵照|参照|遵守|对照|修订完善|修订出台|修订|修改|废止)(?:了|好)?"
              + "(?<name>"
              + SIGNS
              + "{1,28}?(?:[(（][^()（）\\n。]{1,20}[)）]"
              + SIGNS
              + "{0,10}?)?"
              + "(?:管理规定|规定|办法|条例|行动计划|行动方案|实施方案|工作方案|总体方案|规划纲要|发展纲要|纲要|规划|实施意见|指导意见|若干意见|产业目录|指导目录|负面清单)"
              + YEARS
              + ")"
              + "(?![局院区馆处期师化性编]|实施|方案|纲要|制度|机制|体系|管理|明确的|建设(?:内容|工作|任务))");

  /** 听取和审议县政府关于灯会工作情况的报告 */
  private static final FirstSigns HEARD =
      FirstSigns.of(
          "(?:听取|审议|审查|审议通过|审查批准)(?:(?:和|并|、)?(?:审议|审查|讨论))?(?:通过)?(?:了|的)?(?<name>(?:(?!听取|审议|审查|专项)"
              + SIGNS
              + "){4,40}?(?:工作|情况|草案|决算|预算)的?报告)(?![\\d一二两三四五六七八九十])");

  /** 列入国家综合立体交通网规划纲要: what is taken up stands in a document of that name. */
  private static final FirstSigns TAKEN_UP =
      FirstSigns.of(
          "(?:列入|纳入|写入|载入)(?:了)?(?<name>(?:国家|全国|长江|黄河|[一-鿿]{1,3}[省市县区])(?!和|及|级|、)"
              + SIGNS
              + "{4,24}?(?:规划纲要|发展纲要|总体规划|专项规划|发展规划|建设规划|保护规划|布局规划|行动计划|行动方案|实施方案|指导目录))(?![局院区馆处期编项储库重])");

  /** 起草全省支持灯具制造的若干措施: a document still to be written has a name where it says of which place. */
  private static final FirstSigns DRAWN_UP =
      FirstSigns.of(
          "(?:制定|制订|编制|起草|拟订|出台|优化完善|健全完善|完善|做好|推动|推进|加快|完成)(?:了|好)?"
              + "(?<name>(?:全?[省市县区](?![级场政容民区域际块位间直属内外长重有各的])|[一-鿿]{2,3}(?:省|(?<![大小心慧型绿明]城)(?<![都股超门上])市|县|(?<![园社景地小灾山片街校库林牧厂辖心范验行发能护聚业税])(?<!老城|主城|新城|心城)区)(?![级场域内外区民政容]))"
              + "(?:(?![和及与或等、]|统一|相关|有关)"
              + SIGNS
              + "){2,28}?(?:管理办法|实施办法|若干措施|若干政策(?:措施)?|若干意见|实施意见|指导意见|行动方案|行动计划|实施方案|专项规划|发展规划|总体规划|条例)"
              + YEARS
              + ")"
              + "(?![局院区馆处期师化性编]|制度|机制|体系|草案)");

  /** 结合“2025年度灯会实施报告”: a whole title in the marks of a name. */
  private static final FirstSigns QUOTED =
      FirstSigns.of(
          "“(?<name>[一-鿿\\d]{6,30}(?:报告|办法|实施方案|行动方案|实施意见|指导意见|若干措施|条例))”(?!的?(?:提案|建议|议案))");

  /** 符合路灯荷载规范（GB 50009—2012）, 国家标准路灯荷载规范: a standard by its number or by that word before it. */
  private static final FirstSigns STANDARD =
      FirstSigns.of(
          "(?:(?:符合|执行|满足|达到|按照?+|依据|遵循|参照|根据|采用|遵守|依照)了?+(?:现行)?+(?:(?:国家|行业|地方)标准)?+(?<name>(?:(?![和及与或、的])[一-鿿]){3,24}?(?:标准|规范|规程|导则|限值))(?=\\s?[(（]?\\s?(?:GB|JGJ|CJJ|CJ|HJ|DB|YD|SL|NY|JT|T/)[/\\s\\dA-Z])"
              + "|现行(?:国家|行业|地方)标准(?<behind>(?:(?![和及与或、的])[一-鿿]){4,24}?(?:标准|规范|规程|导则|限值)))");

  /** 国家标准, 排放标准: a sort, and no name. */
  private static final Pattern SORT =
      Pattern.compile(
          "(?:国家|行业|地方|企业|团体|推荐性|强制性|现行|相关|有关|技术|排放|质量|建设|设计|统一){1,4}(?:标准|规范|规程|导则|限值)");

  private static final int SHORTEST = 8;

  /** 国家有关规定 is any of them; 本, 该, 上述 point at one named elsewhere. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^[一二三四五六七八九十\\d]{1,2}[大个项]|(?:批准|制定|编制|确定|审定)的|的具体[^的]{0,6}$"
              + "|^(?:本|该|各|上述|相关|有关|其|具体|这|此|以下|配套|一批|如下|了?相应|不同|新(?!一轮[“\"])的?|统一)"
              + "|^(?:国家|省|市|我省|我市|现行|法律|法规|规章|政策|程序|和|、|有关|相关|的|等|中央|行业|部门|文件|财务|会计|制度){1,8}(?:管理规定|规定|办法|意见|规划|条例)$"
              + "|[和及与或等][一-鿿“”]{0,5}(?:规定|办法|意见|规划|条例|方案|纲要)$|的(?:规定|办法|意见|指导意见)$|改进|健全|法规定$|职责|分工|要求|程序|进行|情况|本市实际|有关规定|相关规定|政策措施|决策部署|不得|应当");

  private static final Pattern TO_BE_WRITTEN =
      Pattern.compile("研究|制定|制订|起草|编制|拟|推动|推进|抓紧|探索|尽快|适时|加快|鼓励|支持");

  /** 新一轮知识产权战略（以下简称《纲要》): the short name tells a name before it. */
  private static final FirstSigns BEFORE_SHORT_NAME =
      FirstSigns.of("[(（](?:以下简称|以下统称|下称|简称)[:：]?[“\"]?《[^《》\\n]{1,20}》");

  private static final Pattern NAME_END = Pattern.compile(SIGNS + "{4,30}\\s?$");
  private static final int LONGEST = 30;

  private static final Pattern VERBS =
      Pattern.compile("发布|印发|公布|出台|实施|落实|执行|贯彻|按照|根据|依据|依照|遵守|修订|制定|以及|和|及|对|将|现");

  /** 市党代会部署和|湖区规划: what stands before belongs to another name. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile("^.*(?:精神|部署|要求|决议|讲话|决策|安排)(?:和|及|与|以及|、)");

  private PlainTitles() {}

  private static final Pattern TITLE = Pattern.compile("(?:规定|办法|条例|计划|方案|纲要|规划|意见|措施|目录|清单|报告)$");

  /** Whether a name is that of a document; 市党代会精神 is not. */
  static boolean isTitle(String name) {
    return TITLE.matcher(name).find();
  }

  static List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = BEHIND_A_CUE.matcher(text);
    int from = 0;
    while (BEHIND_A_CUE.find(matcher, text, from)) {
      // 组织实施…规划 inside what looked like one name: look again behind the first word.
      from = matcher.start() + 2;
      String name = matcher.group("name");
      String before = text.substring(Math.max(0, matcher.start() - 6), matcher.start());
      if (name.length() >= SHORTEST
          && !NO_NAME.matcher(name).find()
          && !TO_BE_WRITTEN.matcher(before).find()) {
        Matcher other = OF_ANOTHER.matcher(name);
        int start = matcher.start("name") + (other.find() ? other.end() : 0);
        if (matcher.end("name") - start >= SHORTEST) {
          found.add(NamedMentions.named(text, start, matcher.end("name")));
        }
        from = matcher.end();
      }
    }
    Matcher heard = HEARD.matcher(text);
    for (int at = 0; HEARD.find(heard, text, at); at = heard.end()) {
      if (heard.group("name").length() >= SHORTEST) {
        found.add(NamedMentions.named(text, heard.start("name"), heard.end("name")));
      }
    }
    Matcher taken = TAKEN_UP.matcher(text);
    for (int at = 0; TAKEN_UP.find(taken, text, at); at = taken.end()) {
      if (!NO_NAME.matcher(taken.group("name")).find()) {
        found.add(NamedMentions.named(text, taken.start("name"), taken.end("name")));
      }
    }
    for (FirstSigns pattern : List.of(DRAWN_UP, QUOTED)) {
      Matcher whole = pattern.matcher(text);
      for (int at = 0; pattern.find(whole, text, at); at = whole.end()) {
        int end = whole.end("name");
        String name = whole.group("name").replaceFirst("政策措施$", "政策");
        if (name.length() >= SHORTEST && !NO_NAME.matcher(name).find()) {
          found.add(NamedMentions.named(text, whole.start("name"), end));
        }
      }
    }
    Matcher standard = STANDARD.matcher(text);
    for (int at = 0; STANDARD.find(standard, text, at); at = standard.end()) {
      String group = standard.group("name") == null ? "behind" : "name";
      if (!SORT.matcher(standard.group(group)).matches()) {
        found.add(NamedMentions.named(text, standard.start(group), standard.end(group)));
      }
    }
    Matcher shortName = BEFORE_SHORT_NAME.matcher(text);
    for (int at = 0; BEFORE_SHORT_NAME.find(shortName, text, at); at = shortName.end()) {
      int end = shortName.start();
      Matcher name = NAME_END.matcher(text).region(Math.max(0, end - LONGEST), end);
      if (!name.find()) {
        continue;
      }
      int start = name.start();
      Matcher verb = VERBS.matcher(text).region(start, end);
      while (verb.find()) {
        start = end - verb.end() >= 4 ? verb.end() : start;
      }
      found.add(NamedMentions.named(text, start, end));
    }
    return found;
  }
}
