package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.FirstSigns;

/**
 * The grammar of promise and report, where no word of the lists says it: 将 and 要 before a verb, 于
 * behind what is planned, 了 behind a verb, 实际 before one, a part of the year that opens a clause.
 */
final class ModalVerbs {
  /** Verbs that a promise or a report counts the results of, by their first sign. */
  private static final String VERB = "[新完实建投新开达增扩改培引打争形超突启设提组举推布创发派招选募治修造种栽植拆购配减压降淘翻集聚吸孵转签落]";

  /** 将于2020年开办, 将再投入2亿元; 将38个村纳入 takes an object. */
  private static final FirstSigns WILL =
      FirstSigns.of(
          "(?<![即])将(?=(?:[于在再有力确重陆逐努还会继][^，,。；;]|全[面部力]|进一步|累计|达|通过|以上?|"
              + VERB
              + "(?![市区县镇村省建])[\\u4e00-\\u9fff]))|[拟定]于(?=\\d|今|明|年)|计划于|任务中(?=[，,])|(?<![按照成过占])计划的(?=[\\u4e00-\\u9fff]{2,10}$)|后[，,]?(?:预计|每年|年)?[可将能](?=[有为达带满供保惠使让吸接处产]|"
              + VERB
              + ")");

  /** 今年要再建20个; 需要, 主要 and 只要 are words of their own. */
  private static final FirstSigns SHALL =
      FirstSigns.of(
          "(?<![需主重必首只不还都简纪概摘提次紧机])要(?=再|力|确|全[面部力]|尽快|基本|"
              + VERB
              + "(?!求|素|件|点)[\\u4e00-\\u9fff])");

  /** 新增了300张, 引进了近20家: an act that is over. */
  private static final FirstSigns OVER =
      FirstSigns.of("[\\u4e00-\\u9fff&&[^为除罢极到]]了(?=[^，,。；;]{0,12}(?:\\d|$))");

  /** 还有12个项目没有开工, 仍有3家 */
  private static final FirstSigns LEFT =
      FirstSigns.of("[还仍尚]有(?=[^，,。；;]{0,8}(?:\\d|$))(?![^，,。；;]{0,16}(?:将|拟|计划))");

  /** 实际完成; 实际使用外资 is the name of what is counted, in plans too. */
  private static final FirstSigns IN_FACT =
      FirstSigns.of(
          "实际(?=(?:已|共|累计|新)?[完开到竣建投支发签落招利交使改新实培引安种栽争])(?!(?:利用|使用|吸收|到位)[^，,。；;\\d]{0,4}[外内]资)");

  /** 上半年，新开工86个; 上半年前 and 一季度末 are times by which something is due. */
  private static final FirstSigns PART_OF_YEAR =
      FirstSigns.of(
          "(?:上半年|第?一季度|前[二三两23]个?季度|[1一][月]?[—－\\-–~～至到]{1,2}[\\d一二三四五六七八九十]{1,2}月份?|前[\\d一二三四五六七八九十]{1,2}个?月)(?!底|末|前|之前|以前|内|要|将|力争|计划|目标|任务|拟|确保|应)");

  /** 今年上半年, 2023年1—9月, 全市上半年: whose, or of which year, the part is. */
  private static final Pattern WHOSE =
      Pattern.compile(
          "(?:^|[，,。；;：:、（(\\n　 ])(?<whose>(?:[今去上本当]年度?|(?:19|20)\\d\\d年|[全我本该][市省县区州国镇乡委局]|[\\u4e00-\\u9fff]{2,3}[市省县区州])*)$");

  private static final Pattern PLANNED_FOR =
      Pattern.compile("(?:(?<!即)将|计划|力争|争取|确保|(?<![虚模])拟|要|可)[于在到至]?$|预计[于在到至]$");

  /** How far before the part of a year its clause may begin. */
  private static final int LONGEST_OPENING = 16;

  private ModalVerbs() {}

  /** Where the last sign of a promise stands; -1 where there is none. */
  static int promise(String words) {
    return Math.max(last(WILL, words), last(SHALL, words));
  }

  /** Where the last sign of a report stands; -1 where there is none. */
  static int report(String words) {
    return Math.max(Math.max(last(OVER, words), last(LEFT, words)), last(IN_FACT, words));
  }

  /**
   * Where the last part of a year stands that opens a clause; -1 where there is none.
   *
   * @param owned only one that is said to be this year's, or somebody's
   */
  static int partOfYear(String words, boolean owned) {
    int last = -1;
    Matcher part = PART_OF_YEAR.matcher(words);
    for (int at = 0; PART_OF_YEAR.find(part, words, at); at = part.end()) {
      Matcher whose =
          WHOSE.matcher(words).region(Math.max(0, part.start() - LONGEST_OPENING), part.start());
      boolean opens = whose.find() && !(owned && whose.group("whose").isEmpty());
      last = opens ? part.start() : last;
    }
    return last;
  }

  /** Whether a time that stands at an offset is that of a promise: 将于2020年, 计划在2021年. */
  static boolean plans(String words, int time) {
    return time > 1 && PLANNED_FOR.matcher(words.substring(Math.max(0, time - 4), time)).find();
  }

  private static int last(FirstSigns signs, String words) {
    int last = -1;
    Matcher sign = signs.matcher(words);
    for (int at = 0; signs.find(sign, words, at); at = sign.end()) {
      last = sign.start();
    }
    return last;
  }
}
