package org.policygraph.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the last word of aim or of state stands that speaks of the words behind it. */
public final class LastCue {
  private static final Pattern REACHED =
      Pattern.compile(
          "(?:完成|超额|超出|超(?=(?:年度|全年|年初|省定|市定|既定|原定)?$)|超过|达到|占|对照|高于|低于|好于|快于|优于)[^，。；]{0,6}$|(?:完成了|超额完成|圆满完成|顺利完成|全面完成|提前完成)[^，。；]{0,48}$|(?:(?:全面|如期|圆满|顺利|较好|胜利)实现|实现了?年初)[^，。；]{0,24}$|(?:聚焦|围绕|紧扣|锚定|紧盯|瞄准|咬住)[^，。；]{0,24}$");

  private static final int REACH = 60;

  private static final FirstSigns CLAUSE_END = FirstSigns.of("[，,。；;]");

  private static final Pattern HOPED =
      Pattern.compile("(?:确保|保障|保证|力争|争取|推动|推进|促进|加快)[^，,。；;]{0,20}$");

  private static final Pattern NAMED =
      Pattern.compile("科[技学创]|社区|乡村|产业|工厂|农场|城|学校|学院|教室|网络|医院|市场|园|智谷|之|星|实验室|企业");

  /** 不设年度目标任务 */
  private static final Pattern NONE_SET =
      Pattern.compile("(?:不设|未设|没有|不定|不再设|未下达)定?(?:年度|具体|量化)?$");

  /** 拜访目标企业150家: whom something is aimed at. */
  private static final Pattern AIMED_AT = Pattern.compile("(?:企业|客户|群体|人群|市场|对象|客商|公司|项目)");

  /** 目标提前达成 tells of what is over. */
  private static final Pattern MET =
      Pattern.compile("(?:任务)?(?:已|提前|如期|全面|顺利|圆满|超额|均|全部)+(?:达成|完成|实现)");

  private static final int NEAR = 24;

  private LastCue() {}

  /** The offset of the last such word; -1 where there is none. */
  public static int of(FirstSigns cues, String words) {
    int last = -1;
    Matcher matcher = cues.matcher(words);
    for (int at = 0; cues.find(matcher, words, at); at = matcher.end()) {
      // 比上年提高, 由目前的51%提高到65%: what it is compared with says nothing of now
      boolean compared =
          matcher.start() > 0 && "比较由从".indexOf(words.charAt(matcher.start() - 1)) >= 0;
      boolean none =
          compared
              || words.startsWith("率", matcher.end())
              || isNamed(words, matcher)
              || isPartOfWord(words, matcher)
              || NONE_SET
                  .matcher(words.substring(Math.max(0, matcher.start() - NEAR), matcher.start()))
                  .find()
              || isReached(words, matcher)
              || isNear(words, matcher)
              || isHoped(words, matcher);
      last = none ? last : matcher.start();
    }
    return last;
  }

  /** 未来社区, 未来科技城: a name tells no time; 为今后打下基础 tells what for. */
  private static boolean isNamed(String words, Matcher cue) {
    if (cue.group().equals("今后") || cue.group().equals("未来")) {
      int before = cue.start() - 1;
      if (before >= 0 && "为给".indexOf(words.charAt(before)) >= 0) {
        return true;
      }
    }
    return cue.group().equals("未来")
        && NAMED.matcher(words).region(cue.end(), words.length()).lookingAt();
  }

  /** 目标企业, 虚拟, 确保了: the signs of a cue that say something else. */
  private static boolean isPartOfWord(String words, Matcher cue) {
    return switch (cue.group()) {
      case "目标" ->
          AIMED_AT.matcher(words).region(cue.end(), words.length()).lookingAt()
              || MET.matcher(words).region(cue.end(), words.length()).lookingAt()
                  && !HOPED.matcher(words.substring(0, cue.start())).find();
      case "拟" -> cue.start() > 0 && "虚模比草".indexOf(words.charAt(cue.start() - 1)) >= 0;
      case "确保" -> words.startsWith("了", cue.end());
      default -> false;
    };
  }

  /** 粮库即将建成投产。新建烤房190座: what is about to be says nothing of the next clause. */
  private static boolean isNear(String words, Matcher cue) {
    return cue.start() > 0
        && words.charAt(cue.start() - 1) == '即'
        && CLAUSE_END.in(words.substring(cue.end()));
  }

  /** 确保目标顺利实现 tells no result. */
  private static boolean isHoped(String words, Matcher cue) {
    return cue.group().equals("顺利")
        && HOPED.matcher(words.substring(Math.max(0, cue.start() - NEAR), cue.start())).find();
  }

  /** 完成年度目标任务的62%: a goal that is measured up to says what was done. */
  private static boolean isReached(String words, Matcher cue) {
    return (cue.group().equals("目标") || cue.group().startsWith("预") || cue.group().contains("计划"))
        && REACHED.matcher(words.substring(Math.max(0, cue.start() - REACH), cue.start())).find()
        && !words.startsWith("是", cue.end())
        && !words.startsWith("为", cue.end());
  }
}
