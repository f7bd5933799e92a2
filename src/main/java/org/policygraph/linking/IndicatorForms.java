package org.policygraph.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of indicators as they are compared. */
final class IndicatorForms {
  private static final List<String> SCOPES = Words.of("indicator-scopes");
  private static final List<String> NARROWING = Words.of("indicator-narrowing");
  private static final List<String> ENDINGS = Words.of("indicator-endings");
  private static final Set<String> GENERAL = Set.copyOf(Words.of("indicator-general"));
  private static final Map<String, String> SAME = Words.pairs("indicator-same");
  private static final Pattern CHANGE =
      Pattern.compile("(?:累计|年均|每年|逐年|平均|同比|环比|年)*(?:增长率|增长速度|增长|增速|[増增]幅|涨幅|下降率|下降|降幅|减少|倍数)$");
  private static final int SHORTEST = 2;

  private IndicatorForms() {}

  static String form(String written) {
    String form = Words.bare(Words.widths(written)).replace("(", "").replace(")", "");
    for (Map.Entry<String, String> pair : SAME.entrySet()) {
      form = form.replace(pair.getKey(), pair.getValue());
    }
    return form;
  }

  /** Without 全市, 其中 and the like before it. */
  static String unscoped(String form) {
    return withoutHeads(form, SCOPES);
  }

  /** Without 新增, 国家级, 查处 and the like before or 新增 behind it, which narrow what is counted. */
  static String widened(String form) {
    String rest = withoutHeads(unscoped(form), NARROWING);
    return unscoped(rest.endsWith("新增") ? rest.substring(0, rest.length() - 2) : rest);
  }

  /** Without 数量, 总数, 比重: what is counted, not that it is. */
  static String core(String form) {
    for (String ending : ENDINGS) {
      if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST) {
        return form.substring(0, form.length() - ending.length());
      }
    }
    return form;
  }

  /** Without 年均增长率, 同比增长: what changes; the same where no word of change stands there. */
  static String unchanged(String form) {
    return CHANGE.matcher(form).replaceFirst("");
  }

  /** Whether this is a word for anything: 企业, 项目. */
  static boolean general(String core) {
    return core.length() < SHORTEST || GENERAL.contains(core);
  }

  private static String withoutHeads(String form, List<String> heads) {
    String rest = form;
    for (boolean again = true; again; ) {
      again = false;
      for (String head : heads) {
        if (rest.startsWith(head) && rest.length() - head.length() >= SHORTEST) {
          rest = rest.substring(head.length());
          again = true;
          break;
        }
      }
    }
    return rest;
  }
}
