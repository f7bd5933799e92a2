package org.policygraph.extraction.quantities;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the noun out of the words before or behind a quantity. */
public final class NounPhrases {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:以及|或者|其中|[、和及与且并或而的 "
              + "　·—]|另外|同时|——|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[一二三四五六七八九十]是|\\d{1,2}[.．、)）]"
              + "|(?:到|至|在|自|从|截至|截止|力争|于)*(?:\\d{4}年?[—－\\-–~至到]+)?\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底前|底|末|初|之?前|起|以来|期间|间|度)*"
              + "|(?:每个?|各)(?:设区市|县|市|区|州|乡镇|镇|乡|街道|行政村|村|社区|园区|学校)(?=$|至少|要|建|有|不|均|都)"
              + "|\\d{1,2}月?[—－\\-–~至到]{1,2}\\d{1,2}月份?|(?:今年|去年)?(?:上半年|前[二三两]季度|第?[一二三四]季度)(?=[^，,。]{2})"
              + "|\\d{1,2}月份?(?:\\d{1,2}日)?(?:底|末|初)?(?:之?前|以前)?"
              + "|[较比]\\d{4}年(?:底|末)(?=翻)?|“?十[一二三四五六七]五”?(?:期末|末|时期|期间|以来)*"
              + "|截至目前|截至|目前|今年|去年|明年|当年|全年|每年|年内|[一二两三四五六七八九十\\d]{1,2}年(?:之内|以内|内)|(?:到|至)?年底(?:之?前)?|[再另](?=[完新建开实])|未来|近年来|[一二三四五]年来|累计|合计|总共|共计|共(?!同|性|享|有|建|青)|现有|已有|共有(?!产权|资源)|已|年末|力争|争取|努力|要(?=确保|力争|新[建增]|建成|实现|完成)|全力(?=确保)|确保完成(?=全年|年度)|确保|预计|计划"
              + "|还将|我[市省县区国](?:将|共|已)?|在[我全本][市省县区]|全[市省县区](?!域)|全国(?!性)|本[市省县区]|最终|基本(?=实现|建成|完成|形成|建立)|实现(?!率)|推动|促进|带动|使(?!用|命)|让|将(?!来|军)|把|[\\u4e00-\\u9fff]{2,12}(?:局|委|厅|政府|办公室|委员会)(?:将|要|须|负责)(?=[\\u4e00-\\u9fff]{2})|各类|各级)");
  private static final Pattern VERB_INSIDE =
      Pattern.compile(
          "(?<=.{2})(?:通过|建立|入选|进入|成功|获批|获评|获得(?!者)|提供|参与|落户|纳入|形成|实现|建成|开展|参加|完成|获(?!得者)|被|接受|享受|到|从事|达到|具备|异地|办理)");
  private static final Pattern AS =
      Pattern.compile("(?:作为|设立|用于设立|组建)(?<fund>.*(?:基金|资金|资金池|周转金|风险金|补偿金|准备金))$");
  private static final Pattern GRANTED = Pattern.compile("(?:给予|予以)(?:最高|不超过)?");
  private static final Pattern CARRIED_OUT = Pattern.compile("(?:进行|开展|予以|给予)");
  private static final Pattern ADVERB =
      Pattern.compile(
          "(?<=.{2})(?:为(?:重点|主体|依托|核心|基础|骨干|载体|支撑)|(?:全部|双双|率先|先行)(?=[\\u4e00-\\u9fff])|加快|进一步|不断|全面|积极|大力|持续|同时|其中|累计|(?<!公)共(?=[新改建培完实开引推获投创])|按(?=[户人照每]))");

  /** 20万吨产量目标如期实现: what is aimed at is counted, not the aim. */
  private static final Pattern AIM =
      Pattern.compile("(?<what>[^，,。]{2,20}?)目标(?:任务)?(?:如期|顺利|全面|圆满)?(?:实现|完成|达成|落实)?");

  /** 园区改造、年底前再完成: what comes behind the next time is another clause. */
  private static final Pattern NEXT_TIME =
      Pattern.compile("、(?:(?:到|至)?(?:(?:19|20)\\d\\d年|年底|月底|年内|明年)|[再另](?=[完新建开实])).*$");

  /** 71家养殖场的关闭拆除工作: what is done names what is counted only with what it is done to. */
  private static final Pattern ACT_ON =
      Pattern.compile(
          "(?<what>.{2,16})的(?<act>(?:[\\u4e00-\\u9fff]{2}){0,3}?(?:改造|整治|拆除|排查|整改|创建|治理|修复|维修|搬迁|清理|清退|关闭|提升|建设|更新|改建|升级|提质增效))(?:工作|任务)?");

  /** What stands before a quantity without what belongs to the quantity before. */
  public static String behindList(String head) {
    Matcher next = NEXT_TIME.matcher(head);
    return next.find() ? head.substring(next.start() + 1) : head;
  }

  private NounPhrases() {}

  /** A head without times, scopes and modal words before its noun. */
  public static String lead(String head) {
    String words = head;
    while (true) {
      Matcher lead = LEAD.matcher(words);
      if (!lead.find() || lead.end() == 0) {
        return words.strip();
      }
      words = words.substring(lead.end());
    }
  }

  public static String withoutVerbs(String head) {
    String words = head;
    while (true) {
      Matcher verb = FigureCues.LEADING_VERB.matcher(words);
      if (!verb.find()) {
        return words.strip();
      }
      words = lead(words.substring(verb.end()));
    }
  }

  /** 甲、乙等骨干企业规模: the names before 等 are left out where the noun behind it is enough. */
  public static String afterList(String noun) {
    int etc = noun.lastIndexOf('等');
    if (etc > 2 && noun.length() - etc > 3 && "》”".indexOf(noun.charAt(etc - 1)) >= 0) {
      // 《…条例》等法规
      return noun.substring(etc + 1);
    }
    if (etc < 2 || noun.indexOf('、') < 0 || etc + 1 >= noun.length()) {
      return noun;
    }
    if (noun.length() - etc > 4) {
      return noun.substring(etc + 1);
    }
    int name = noun.lastIndexOf('、', etc);
    return noun.length() <= 24 || name < 0
        ? noun
        : noun.substring(name + 1, etc) + noun.substring(etc + 1);
  }

  /** What stands behind a measure word, without its adjectives: …的知识产权密集型企业. */
  public static String tail(String words) {
    String noun =
        NEXT_TIME
            .matcher(words)
            .replaceFirst("")
            .replaceFirst("^的", "")
            .replaceFirst("的?基础上.*$", "")
            .replaceFirst("(?:[、和及与或并]|以及|或者|，)+$", "")
            .strip();
    if (FigureCues.LEADING_VERB.matcher(noun).replaceFirst("").isEmpty()
        || GRANTED.matcher(noun).matches()
        || noun.startsWith("进行")) {
      // 投入3600万元完成126所学校…, 按投资额的10%给予最高…: what follows is an act, not what is counted
      return "";
    }
    Matcher aim = AIM.matcher(noun);
    if (aim.matches()) {
      return aim.group("what");
    }
    Matcher adverb = ADVERB.matcher(noun);
    if (adverb.find()) {
      noun = noun.substring(0, adverb.start());
    }
    noun = noun.replaceFirst("(?:[的为对向给由在从中内被]|提供|常驻.*|等)+$", "");
    Matcher as = AS.matcher(noun);
    if (as.find()) {
      return as.group("fund");
    }
    Matcher verb = VERB_INSIDE.matcher(noun);
    if (verb.find() && noun.lastIndexOf('的') < verb.start()) {
      String what = noun.substring(verb.start());
      return noun.substring(0, verb.start()).length() > 24
          ? noun.substring(0, verb.start())
          : what.replaceFirst("^(?:到|被)", "") + noun.substring(0, verb.start());
    }
    Matcher carried = CARRIED_OUT.matcher(noun);
    if (carried.find() && carried.start() >= 2) {
      noun = noun.substring(0, carried.start());
    }
    int of = noun.lastIndexOf('的');
    if (of >= 0 && noun.length() - of > 2) {
      Matcher act = ACT_ON.matcher(noun);
      return act.matches()
          ? act.group("what").replaceFirst("^.*的", "") + act.group("act")
          : noun.substring(of + 1);
    }
    return noun;
  }

  /** 重点项目1—5月完成投资: when is no part of what is counted. */
  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "(?<=[\\u4e00-\\u9fff])\\d{1,2}月?[-—－–~至到]{1,2}\\d{1,2}月份?(?=[\\u4e00-\\u9fff])");

  public static String clean(String words) {
    String plain = words.replaceAll("[、，,;；:：“”\"'《》①-⑳\\s　]", "");
    return plain.indexOf('月') < 0 ? plain : PART_OF_YEAR.matcher(plain).replaceAll("");
  }
}
