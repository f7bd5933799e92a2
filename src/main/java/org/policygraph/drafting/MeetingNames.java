package org.policygraph.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What meetings and speeches are called in full where a text names them in short, one after the
 * other: without 精神, and with the term of those before (十八届三中、四中全会).
 */
final class MeetingNames {
  private static final String NUMBER = "[一二三四五六七八九十]";

  private static final Pattern PLENUM =
      Pattern.compile(
          "(?:(?:党的|中共)?(?<term>" + NUMBER + "{1,3}届))?(?<plenum>" + NUMBER + "中)(?:全会)?");

  private static final String LEVEL = "(?:中央|全国|全省|全市|全区|全县|省委|市委|区委|县委)";

  /** 全国、全省科技创新大会 names the first of two. */
  private static final Pattern OF_SEVERAL =
      Pattern.compile("(?<level>" + LEVEL + ")(?:[、和及]" + LEVEL + ")+(?<name>.{4,})");

  private static final String SPIRIT = "精神";
  private static final int SHORTEST = 3;

  private @Nullable String term;

  /** The full name; the name itself where it is of no such form. */
  String of(String name) {
    String bare =
        name.endsWith(SPIRIT) && name.length() >= SHORTEST + SPIRIT.length()
            ? name.substring(0, name.length() - SPIRIT.length())
            : name;
    Matcher plenum = PLENUM.matcher(bare);
    if (plenum.matches()) {
      term = plenum.group("term") == null ? term : plenum.group("term");
      return term == null ? bare : "党的" + term + plenum.group("plenum") + "全会";
    }
    Matcher several = OF_SEVERAL.matcher(bare);
    return several.matches() ? several.group("level") + several.group("name") : bare;
  }
}
