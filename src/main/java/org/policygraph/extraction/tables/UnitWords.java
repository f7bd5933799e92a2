package org.policygraph.extraction.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.quantities.Units;

/** Where a table of indicators says what it counts in: in a cell, behind a name, in a heading. */
final class UnitWords {
  private static final int LONGEST_UNIT = 6;
  private static final Pattern POWERS = Pattern.compile("^[十百千万亿]{1,2}");

  /** 条（段）: or, of some things, another unit. */
  private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]{1,3}[）)]$");

  private static final Pattern NAMED_UNIT =
      Pattern.compile("[（(\\[](?<powers>[十百千万亿]{0,2})(?<unit>[^（()）\\]]{1,9})[）)\\]] ?$");

  private UnitWords() {}

  /** Whether a cell holds a unit and nothing else: 个, 万平方米, 条（段）. */
  static boolean isUnit(String cell) {
    String unit = ASIDE.matcher(POWERS.matcher(cell).replaceFirst("")).replaceFirst("");
    Units.Found found = unit.length() > LONGEST_UNIT ? null : Units.at(unit, 0, unit.length());
    return cell.equals("%") || found != null && found.end() == unit.length();
  }

  /** The unit of words that begin with it, powers before it left out; null for other words. */
  static Units.@Nullable Unit unit(String words) {
    String unit = words.replaceFirst("^[十百千万亿]{1,2}", "").strip();
    Units.Found found = Units.at(unit, 0, unit.length());
    return found == null ? null : found.unit();
  }

  /** A unit in brackets at the end of words: 产量（万吨）; null where there is none. */
  static @Nullable Matcher inBrackets(String words) {
    Matcher named = NAMED_UNIT.matcher(words);
    return named.find() && Units.at(named.group("unit"), 0, named.group("unit").length()) != null
        ? named
        : null;
  }

  /** Where the unit begins that stands behind a name without a blank (湖鲜产量万吨); the end for none. */
  static int glued(String words) {
    for (int at = Math.max(2, words.length() - LONGEST_UNIT); at < words.length(); at++) {
      String unit = POWERS.matcher(words.substring(at)).replaceFirst("");
      Units.Found found = Units.at(unit, 0, unit.length());
      if (found != null && found.end() == unit.length()) {
        return at;
      }
    }
    return words.length();
  }

  /** The unit that a column's head names in brackets: 绝对数（亿元）; else the one of the row. */
  static String headed(String heading, String row) {
    Matcher named = inBrackets(heading);
    return named == null ? row : named.group("powers") + named.group("unit");
  }
}
