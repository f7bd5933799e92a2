package org.policygraph.extraction.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that share what follows their level: 市、区人民政府 are two bodies, 省、市发改委 too. 各省、自治区、直辖市人民政府 and
 * 县、区人民政府 mean bodies of one level and are one. Names that ran together (市路灯局市公安局) are two.
 */
final class SharedNames {
  private static final String LEVEL =
      "(?:自治区|直辖市|计划单列市|县级市|区县|县区|省|市|州|盟|县|区|旗)(?:[(（][^()（）\\n]{1,8}[)）])?";
  private static final Pattern SHARED =
      Pattern.compile(
          "(?<levels>(?:" + LEVEL + "、){1,3}" + LEVEL + ")(?<of>级?)(?<rest>\\p{IsHan}.{1,40})");
  private static final Pattern ONE = Pattern.compile(LEVEL);

  private static final Pattern LEVELS = Pattern.compile("[两三四]级");

  private static final Pattern LEFT =
      Pattern.compile(
          "(?<each>(?:全[国省市区县])?(?:各|有关|相关|所在){0,2})(?:" + LEVEL + "、)*(?<last>" + LEVEL + ")");

  /** 市直, 市属, 区级 and 市委 begin a name of their own. */
  private static final Pattern RIGHT =
      Pattern.compile(
          "(?:"
              + LEVEL
              + "[、及和]){0,3}(?<level>"
              + LEVEL
              + ")(?![直属级内委政、，,及和]|外(?![经贸事办侨]))\\p{IsHan}{2}");

  /** 市路灯局|市公安局; 市城管局市容管理处 is one. */
  private static final Pattern RAN_TOGETHER =
      Pattern.compile(
          "(?<first>(?<level>[省市区县])\\p{IsHan}{1,10}?(?:局|厅|中心|支队|办公室|委员会))"
              + "(?<rest>\\k<level>(?!容|政(?!府)|场|民|区|县|域|会|辖|长|郊|[直属级内委])\\p{IsHan}{2,16})");

  private SharedNames() {}

  /** The names, each written out; the name itself where it is one. */
  static List<String> of(String name) {
    if (name.indexOf('、') < 0) {
      return apart(name);
    }
    Matcher shared = SHARED.matcher(name);
    // 市、区两级财政部门 are told of as one
    if (!shared.matches() || LEVELS.matcher(shared.group("rest")).lookingAt()) {
      return List.of(name);
    }
    List<String> names = new ArrayList<>();
    Matcher level = ONE.matcher(shared.group("levels"));
    int before = Integer.MAX_VALUE;
    while (level.find()) {
      if (rank(level.group()) >= before) {
        return List.of(name);
      }
      before = rank(level.group());
      // of 市、县级人民政府 the last is written 县级人民政府
      String of = level.end() == shared.end("levels") ? shared.group("of") : "";
      names.add(level.group() + of + shared.group("rest"));
    }
    return List.copyOf(names);
  }

  /** The names of one level between which a sign is lost. */
  private static List<String> apart(String name) {
    Matcher both = RAN_TOGETHER.matcher(name);
    if (!both.matches()
        || !AgencyNames.isAgency(both.group("first"))
        || !AgencyNames.isAgency(both.group("rest"))) {
      return List.of(name);
    }
    List<String> names = new ArrayList<>(List.of(both.group("first")));
    names.addAll(apart(both.group("rest")));
    return names;
  }

  /**
   * Whether the sign at an offset parts no names: 市、县财政局, 各市、区教育局. In 各区、市财政局 it does, for no body
   * of all districts is one of the city.
   */
  static boolean goesOn(String text, int start, int at) {
    Matcher left = LEFT.matcher(text).region(start, at);
    Matcher right = RIGHT.matcher(text).region(at + 1, Math.min(text.length(), at + 20));
    return left.matches()
        && right.lookingAt()
        && (left.group("each").isEmpty() || rank(right.group("level")) <= rank(left.group("last")));
  }

  private static int rank(String level) {
    char sign = level.charAt(0);
    return "省自直计".indexOf(sign) >= 0 ? 3 : "市州盟".indexOf(sign) >= 0 ? 2 : 1;
  }
}
