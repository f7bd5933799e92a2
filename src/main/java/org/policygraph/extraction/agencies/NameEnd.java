package org.policygraph.extraction.agencies;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a name of a body ends that running text goes on behind: 市税务局|开展培训. */
public final class NameEnd {
  private static final int LONGEST = 36;

  /** 市委|相继出台, 市委|、市政府: behind a name of two signs; 市委宣传部 is a longer one. */
  private static final String BEHIND_SHORT = "、和与及等相联先将已也要还负应须协";

  /** 各区|依照…, 各县|对…: what may follow them too. */
  private static final String BEHIND_EACH = "依按根结对在于每立尽抓务积切认组加做";

  /** 各区|开展, but 各市开发区. */
  private static final List<String> ACTS = List.of("开展", "落实", "制定", "推进", "推动", "研究", "完善", "督促");

  private static final String[] LONGER = {
    "员会", "公室", "办公室", "领导小组", "政府", "办", "局", "处", "中心", "事处"
  };

  private static final List<String> ALSO = List.of("，以及", ",以及");

  /** 灯油银行|江城分行 */
  private static final Pattern BRANCH = Pattern.compile("\\p{IsHan}{2,6}?(?:分行|支行)");

  private static final Pattern BRACKET =
      Pattern.compile("[(（][^()（），,。；;：:\\n]{2,20}[)）](?=[、和与及])");

  private NameEnd() {}

  /** The end of the first name, or of a list of names, that begins at an offset; -1 for none. */
  public static int of(String text, int from, int limit) {
    return of(text, from, limit, from);
  }

  /**
   * The next end behind one that was found: behind 市人民政府 that of 市人民政府土地管理部门.
   *
   * @param after an end that did not do
   */
  public static int of(String text, int from, int limit, int after) {
    int departments =
        Math.max(Departments.end(text, from, limit), AgencyNames.byItsWork(text, from, limit));
    if (departments > after) {
      return UnknownNames.firms(text, departments, limit);
    }
    int start = from;
    int end = name(text, start, limit, start);
    if (end < 0) {
      start = UnknownNames.behind(text, from, limit);
      end = start == from ? -1 : listed(text, start, limit);
    }
    while (end > 0) {
      int on = behindBracket(text, end, limit);
      if (on > 0) {
        start = on;
        end = listed(text, start, limit);
        continue;
      }
      boolean more = UnknownNames.others(text, end, limit) == end;
      int next =
          more && end < limit && "、和与及".indexOf(text.charAt(end)) >= 0
              ? listed(text, end + 1, limit)
              : -1;
      if (more && next < 0) {
        next = behindUnknown(text, end, limit);
      }
      if (next > 0) {
        start = end + 1;
        end = next;
      } else if (UnknownNames.others(text, end, limit) <= after) {
        end = name(text, start, limit, end);
      } else {
        break;
      }
    }
    if (end < 0) {
      return end;
    }
    int others = UnknownNames.others(text, end, limit);
    return others == end ? UnknownNames.firms(text, end, limit) : others;
  }

  /** 市甲局（市乙办）、|市丙局, 市甲局，以及|市丙局: where the list goes on; -1 for nowhere. */
  private static int behindBracket(String text, int end, int limit) {
    for (String also : ALSO) {
      if (text.startsWith(also, end) && listed(text, end + also.length(), limit) > 0) {
        return end + also.length();
      }
    }
    if (end >= limit || "(（".indexOf(text.charAt(end)) < 0) {
      return -1;
    }
    Matcher bracket = BRACKET.matcher(text).region(end, limit);
    return bracket.lookingAt()
            && UnknownNames.others(text, bracket.end(), limit) == bracket.end()
            && listed(text, bracket.end() + 1, limit) > 0
        ? bracket.end() + 1
        : -1;
  }

  /** 市甲局|、湖投、市乙局, 市甲局|、湖投负责: the end of a list that goes on with names of no known kind. */
  private static int behindUnknown(String text, int end, int limit) {
    if (end >= limit || text.charAt(end) != '、') {
      return -1;
    }
    int start = UnknownNames.behind(text, end + 1, limit);
    int known = start == end + 1 ? -1 : listed(text, start, limit);
    return known > 0 ? known : UnknownNames.last(text, start, limit);
  }

  /** The end of a further name of a list. */
  private static int listed(String text, int from, int limit) {
    int departments = Departments.end(text, from, limit);
    return departments > 0 ? departments : name(text, from, limit, from);
  }

  private static int name(String text, int from, int limit, int after) {
    int stop = Math.min(limit, from + LONGEST);
    if (after <= from + 1
        && stop > from + 2
        && isBehindShort(text, from)
        && AgencyNames.isAgency(text.substring(from, from + 2))) {
      return from + 2;
    }
    int depth = 0;
    for (int end = from + 1; end <= stop; end++) {
      char sign = text.charAt(end - 1);
      depth += "(（".indexOf(sign) >= 0 ? 1 : ")）".indexOf(sign) >= 0 ? -1 : 0;
      if (depth == 0
          && end > from + 2
          && "、，,".indexOf(sign) >= 0
          && !NameSplitter.areas(text, from, end - 1)) {
        return -1;
      }
      if (depth == 0
          && end > from + 2
          && end > after
          && AgencyNames.mayEnd(sign)
          && AgencyNames.isAgency(text.substring(from, end))
          && !goesOn(text, end, stop)) {
        return end;
      }
    }
    return -1;
  }

  /** Whether the sign behind the first two at an offset shows that these are a name. */
  private static boolean isBehindShort(String text, int from) {
    char behind = text.charAt(from + 2);
    return BEHIND_SHORT.indexOf(behind) >= 0
        || text.charAt(from) == '各'
            && (BEHIND_EACH.indexOf(behind) >= 0
                || ACTS.stream().anyMatch(act -> text.startsWith(act, from + 2)));
  }

  private static boolean goesOn(String text, int end, int stop) {
    if (end < stop && text.startsWith("部门", end - 1)) {
      return true;
    }
    if (text.startsWith("银行", end - 2) && BRANCH.matcher(text).region(end, stop).lookingAt()) {
      return true;
    }
    if (text.charAt(end - 1) == '府' || text.startsWith("国务院", end - 3)) {
      for (int to = end + 4; to <= stop; to++) {
        if (Departments.isOne(text.substring(end, to))) {
          return true;
        }
      }
    }
    for (String longer : LONGER) {
      if (end + longer.length() <= stop && text.startsWith(longer, end)) {
        return true;
      }
    }
    return false;
  }
}
