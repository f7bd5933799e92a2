package org.policygraph.extraction.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/**
 * Cuts a list of agencies into its names: at 、 , ; and line ends, not inside 〈〉 or (), and at 和, 及,
 * 等 and blanks only where both sides are names, so that 工业和信息化部 stays whole.
 */
public final class NameSplitter {
  private static final String SEPARATORS = "、，,；;。/｜|";
  private static final String LEVEL =
      "(?:自治区|直辖市|计划单列市|县级市|区县|县区|省|市|县|区|旗|州|盟|乡镇?|镇|街道)(?:[(（][^()（）\\n]{1,8}[)）])?";

  /** 各县, 有关市 */
  private static final Pattern AREA =
      Pattern.compile("(?:(?:全[国省市区县])?(?:各|有关|相关|所在|所属|沿线){0,2}" + LEVEL + "[、和及]?)+");

  /** 各区、|县级市: all areas of these levels, for those who govern them. */
  private static final Pattern EACH =
      Pattern.compile("(?:全[国省市区县])?(?:各|有关|相关|所在|所属|沿线){1,2}(?:" + LEVEL + "、){0,3}" + LEVEL);

  private static final Pattern LAST_LEVELS =
      Pattern.compile(
          "(?:"
              + LEVEL
              + "、){0,3}"
              + LEVEL
              + "(?=[，,；;。)）】〕\\]\\s]|$|负责|牵头|配合|参与|要|应|须|按|分别|具体|共同)");

  private static final Pattern GOVERNMENTS =
      Pattern.compile("(?:" + LEVEL + "[、和及]){0,4}" + LEVEL + "(?:级)?(?:人民)?政府");

  /** 江边区 and 湖边区: areas that may answer for a thing. */
  private static final Pattern ONE_AREA =
      Pattern.compile("(?![全本我各其有相]|自治)\\p{IsHan}{1,4}(?:区|县|市|镇|乡|街道)(?![委人政教公内外级域])");

  /** 各区党委和政府, 湖边新区党工委和管委会 are each one of a place. */
  private static final Pattern PARTY = Pattern.compile("党(?:工?委|组)$");

  private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府|管(?:理)?委(?:员)?会|办事处");

  /** 湖边区 | 人民政府: a blank or the end of a line parts no government from its place. */
  private static final Pattern OF_AREA = Pattern.compile("(?:区|县|市|州|旗|乡|镇|街道)$");

  private static final int LONGEST_AREA = 30;
  private static final int LONGEST_AREAS = 50;
  private static final String OPEN = "〈<(（〔[“";
  private static final String CLOSE = "〉>)）〕]”";
  private static final List<String> JOINTS = List.of("以及", "及", "和", "与", "并", "暨");

  /** Endings that go on in the next line: 市委 | 组织部. */
  private static final List<String> HEADS =
      List.of(
          "市委", "省委", "区委", "县委", "州委", "党委", "中央", "国务院", "市政府", "省政府", "区政府", "县政府", "市人民政府",
          "省人民政府");

  private NameSplitter() {}

  /** The pieces between separators, without blanks at their ends. */
  public static List<Span> pieces(String text, Span field) {
    List<Span> pieces = new ArrayList<>();
    int depth = 0;
    int start = field.start();
    for (int at = field.start(); at < field.end(); at++) {
      char sign = text.charAt(at);
      if (OPEN.indexOf(sign) >= 0) {
        depth++;
      } else if (CLOSE.indexOf(sign) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0
          && (SEPARATORS.indexOf(sign) >= 0 && !areas(text, start, at)
              || Lines.blank(sign) && parts(text, start, at, field.end()))) {
        add(text, pieces, start, at);
        start = at + 1;
      }
    }
    add(text, pieces, start, field.end());
    return pieces;
  }

  /**
   * 市、区人民政府, 各省、自治区、直辖市人民政府, 市、县财政局, 各区、县级市: the sign behind a level of areas parts no names where
   * the governments or the offices of all these levels are meant.
   */
  static boolean areas(String text, int start, int at) {
    if (at >= text.length() || text.charAt(at) != '、' || at - start > LONGEST_AREA) {
      return false;
    }
    Span left = trim(text, start, at);
    if (left.length() > 1 && "请由".indexOf(text.charAt(left.start())) >= 0) {
      left = new Span(left.start() + 1, left.end());
    }
    return AREA.matcher(text).region(left.start(), left.end()).matches()
        && (GOVERNMENTS
                .matcher(text)
                .region(at + 1, Math.min(text.length(), at + 1 + LONGEST_AREAS))
                .lookingAt()
            || EACH.matcher(text).region(left.start(), left.end()).matches()
                && LAST_LEVELS
                    .matcher(text)
                    .region(at + 1, Math.min(text.length(), at + 1 + LONGEST_AREAS))
                    .useTransparentBounds(true)
                    .lookingAt()
            || SharedNames.goesOn(text, left.start(), left.end()));
  }

  /** Whether a blank stands between two names and not inside one. */
  private static boolean parts(String text, int start, int at, int end) {
    if (at == start || Lines.blank(text.charAt(at - 1)) || at - start > AgencyNames.LONGEST + 10) {
      return false;
    }
    int next = at;
    while (next < end && Lines.blank(text.charAt(next))) {
      next++;
    }
    int stop = next;
    while (stop < end
        && SEPARATORS.indexOf(text.charAt(stop)) < 0
        && !Lines.blank(text.charAt(stop))) {
      stop++;
    }
    String left = AgencyNames.core(text.substring(start, at));
    String right = text.substring(next, stop);
    RoleWords.Tail leftTail = RoleWords.tail(left);
    String leftName = leftTail == null ? left : left.substring(0, leftTail.start());
    RoleWords.Tail rightTail = RoleWords.tail(right);
    String rightName = rightTail == null ? right : right.substring(0, rightTail.start());
    return AgencyNames.isAgency(leftName)
        && !(leftTail == null && HEADS.contains(leftName))
        && !isGovernment(leftName, rightName)
        && (AgencyNames.isTime(right)
            || AgencyNames.core(rightName).length() > 2 && AgencyNames.isAgency(rightName));
  }

  /** Whether a name is that of a place and what stands behind it that of its government. */
  public static boolean isGovernment(String left, String right) {
    return OF_AREA.matcher(left).find() && GOVERNMENT.matcher(right).matches();
  }

  private static void add(String text, List<Span> pieces, int start, int end) {
    Span piece = trim(text, start, end);
    if (piece.length() > 0) {
      pieces.add(piece);
    }
  }

  public static Span trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Lines.blank(text.charAt(from))) {
      from++;
    }
    while (to > from && Lines.blank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** 甲局和乙局 is two names, 工业和信息化部 and 有关部门和单位 are one; 甲局等有关部门 is two. */
  static List<Span> joined(String text, Span names) {
    List<Span> found = new ArrayList<>();
    int start = names.start();
    int depth = 0;
    for (int at = names.start() + 1; at < names.end() - 1; at++) {
      char sign = text.charAt(at);
      if (OPEN.indexOf(sign) >= 0) {
        depth++;
      } else if (CLOSE.indexOf(sign) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      if (depth > 0) {
        continue;
      }
      int skip = joint(text, start, at, names.end());
      if (skip > 0) {
        found.add(trim(text, start, at));
        start = at + skip;
        at = start;
      }
    }
    Span last = trim(text, start, names.end());
    if (last.length() > 0) {
      found.add(last);
    }
    return found;
  }

  /** The length of a joint that stands here between two names; 0 for none. */
  private static int joint(String text, int start, int at, int end) {
    if (text.charAt(at) == '等') {
      String left = text.substring(start, at);
      return AgencyNames.isAgency(left) ? 1 : 0;
    }
    for (String joint : JOINTS) {
      if (text.startsWith(joint, at) && at + joint.length() < end) {
        String left = text.substring(start, at);
        String right = text.substring(at + joint.length(), end);
        if (AgencyNames.isAgency(left)
                && startsWithName(right)
                && !right.startsWith("计划单列市")
                && !(PARTY.matcher(left).find() && GOVERNMENT.matcher(right).matches())
            || ONE_AREA.matcher(left).matches() && ONE_AREA.matcher(right).lookingAt()
            || AgencyNames.isAgency(left) && ONE_AREA.matcher(right).matches()) {
          return joint.length();
        }
      }
    }
    return 0;
  }

  private static boolean startsWithName(String right) {
    if (AgencyNames.isAgency(right) || FieldReader.namesOthers(right)) {
      return true;
    }
    for (String joint : List.of("以及", "及", "和", "与", "等")) {
      int at = right.indexOf(joint);
      while (at > 0) {
        if (AgencyNames.isAgency(right.substring(0, at))) {
          return true;
        }
        at = right.indexOf(joint, at + 1);
      }
    }
    return false;
  }
}
