package org.policygraph.extraction;

/** Where a name of a body ends that running text goes on behind: 市税务局|开展培训. */
final class NameEnd {
  private static final int LONGEST = 24;

  /** 市委|相继出台, 市委|、市政府: behind a name of two signs; 市委宣传部 is a longer one. */
  private static final String BEHIND_SHORT = "、和与及相联先将已也要还";

  private static final String[] LONGER = {"员会", "公室", "办公室", "领导小组", "政府", "办", "局", "处", "中心"};

  private NameEnd() {}

  /** The end of the first name, or of a list of names, that begins at an offset; -1 for none. */
  static int of(String text, int from, int limit) {
    int end = name(text, from, limit);
    while (end > 0 && end < limit && "、和与及".indexOf(text.charAt(end)) >= 0) {
      int next = name(text, end + 1, limit);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int name(String text, int from, int limit) {
    int stop = Math.min(limit, from + LONGEST);
    if (stop > from + 2
        && BEHIND_SHORT.indexOf(text.charAt(from + 2)) >= 0
        && AgencyNames.isAgency(text.substring(from, from + 2))) {
      return from + 2;
    }
    for (int end = from + 3; end <= stop; end++) {
      if ("、，,".indexOf(text.charAt(end - 1)) >= 0 && !NameSplitter.areas(text, from, end - 1)) {
        return -1;
      }
      if (AgencyNames.isAgency(text.substring(from, end)) && !goesOn(text, end, stop)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean goesOn(String text, int end, int stop) {
    if (end < stop && text.startsWith("部门", end - 1)) {
      return true;
    }
    for (String longer : LONGER) {
      if (end + longer.length() <= stop && text.startsWith(longer, end)) {
        return true;
      }
    }
    return false;
  }
}
