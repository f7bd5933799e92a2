package org.policygraph.extraction.duties;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.words.WordList;

/**
 * The bodies above the one that a text is of. A text of a city that tells of a ministry's programme
 * tells what it goes by, and gives the ministry nothing to do.
 */
final class UpperBodies {
  private static final int COUNTY = 1;
  private static final int CITY = 2;
  private static final int PROVINCE = 3;
  private static final int STATE = 4;

  /** 我市, 本县: whose the text is. 我区 is said of a district and of a region, which a province is. */
  private static final FirstSigns OWN = FirstSigns.of("[我本](?<level>[省市县区旗州盟镇乡])(?![长委民级])");

  private static final Pattern OF_STATE =
      Pattern.compile(
          "(?:党中央|中共中央|中央|国务院|国家|全国|最高人民|中国|"
              + WordList.any(WordList.of("ministries"), false)
              + ")\\p{IsHan}*|(?!.{0,7}[省市县州区])\\p{IsHan}{2,12}(?:总局|总署)");

  private static final Pattern OF_PROVINCE =
      Pattern.compile("(?:省|自治区|\\p{IsHan}{2,3}省)\\p{IsHan}+");

  private static final Pattern OF_CITY = Pattern.compile("市\\p{IsHan}+");

  private final int own;

  private UpperBodies(int own) {
    this.own = own;
  }

  /** By the word that a text calls its own place by; the first counts. */
  static UpperBodies of(String text) {
    Matcher own = OWN.matcher(text);
    return new UpperBodies(OWN.find(own, text, 0) ? level(own.group("level").charAt(0)) : STATE);
  }

  private static int level(char sign) {
    return switch (sign) {
      case '省', '区' -> PROVINCE;
      case '市', '州', '盟' -> CITY;
      default -> COUNTY;
    };
  }

  /** Whether a body stands above the one that the text is of. */
  boolean isAbove(String body) {
    return own < STATE && OF_STATE.matcher(body).matches()
        || own < PROVINCE && OF_PROVINCE.matcher(body).matches()
        || own < CITY && OF_CITY.matcher(body).matches();
  }
}
