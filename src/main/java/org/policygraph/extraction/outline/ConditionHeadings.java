package org.policygraph.extraction.outline;

import java.util.regex.Pattern;
import org.policygraph.extraction.words.WordList;

/** Headings of what who applies must have: 申报条件, 入选标准, 支持对象, 具备以下条件. */
public final class ConditionHeadings {
  private static final Pattern HEADING =
      Pattern.compile(
          "^[^，,。；;]{0,10}"
              + WordList.any(WordList.of("condition-headings"), false)
              + "[^，,。；;]{0,8}条件[^，,。；;]{0,6}$"
              + "|(?:符合|具备|满足|达到|有)[^，,。；;]{0,12}条件(?:之一)?的?$"
              + "|^(?:基本|必备|具体)条件$"
              + "|^[^，,。；;]{0,10}(?:认定|评定|评选|申报|入选|准入|入库)[^，,。；;]{0,4}标准$"
              + "|^[^，,。；;]{0,6}(?:支持|扶持|补贴|补助|奖补|奖励|贷款|资助|申请|申报|适用|享受)(?:的)?对象$");

  private ConditionHeadings() {}

  public static boolean is(String heading) {
    return HEADING.matcher(heading).find();
  }
}
