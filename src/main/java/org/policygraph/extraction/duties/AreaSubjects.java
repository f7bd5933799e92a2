package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * Districts, counties and towns that are named for those who govern them: 东湖镇负责…, 东湖乡、西山乡要…. One of
 * them alone counts where the text names it elsewhere too. So do departments of a field of no list
 * (灯油部门) in a text that names others.
 */
final class AreaSubjects {
  private static final String ONE = "\\p{IsHan}{2,4}?(?:区|县|镇|乡|街道)";

  private static final Pattern AREAS =
      Pattern.compile(ONE + "(?:[、和及与]" + ONE + "){0,12}(?=[，,]?(?:负责|要|应|须|必须|作为))");

  /** 灯油部门负责…: a department of a field of no list, beside others. */
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?!各|有关|相关|其他|其它|主管|职能|业务|责任|牵头|成员|所属|上级|下级|同级|本|该|其|此|两|多|执法|监管|监督|管理|行政|用人|专业|具体|直属|内设|政府|国家|涉)\\p{IsHan}{2,4}部门(?=负责|牵头|要|应当)");

  private static final Pattern OTHER_DEPARTMENT =
      Pattern.compile("(?:财政|公安|教育|民政|审计|交通|卫生|环保|农业|宣传|应急)\\p{IsHan}{0,4}(?:部门|机关)");

  private static final Pattern NAME = Pattern.compile(ONE);

  private static final Pattern NO_NAME =
      Pattern.compile(
          WordList.any(WordList.of("areas-of-a-kind"), false) + "|[各全本我该其所有相每两是的在对为将把被由从向与和及等]");

  private AreaSubjects() {}

  /** The areas that a clause begins with; none where these are no names. */
  static List<Party> at(String text, int start, int limit) {
    Matcher areas = AREAS.matcher(text).region(start, Math.max(start, limit));
    areas.useTransparentBounds(true);
    List<Party> parties = new ArrayList<>();
    if (!areas.lookingAt()) {
      return department(text, start, limit);
    }
    Matcher name = NAME.matcher(text).region(start, areas.end());
    while (name.find()) {
      if (NO_NAME.matcher(name.group()).find()) {
        return List.of();
      }
      Span span = new Span(name.start(), name.end());
      parties.add(new Party(span, name.group(), Role.RESPONSIBLE, RoleBasis.LISTED, false));
    }
    boolean known =
        parties.size() > 1
            || text.indexOf(parties.get(0).name()) != text.lastIndexOf(parties.get(0).name());
    return known ? parties : List.of();
  }

  private static List<Party> department(String text, int start, int limit) {
    Matcher department = DEPARTMENT.matcher(text).region(start, Math.max(start, limit));
    department.useTransparentBounds(true);
    if (!department.lookingAt() || !OTHER_DEPARTMENT.matcher(text).find()) {
      return List.of();
    }
    Span name = new Span(start, department.end());
    return List.of(new Party(name, name.of(text), Role.RESPONSIBLE, RoleBasis.LISTED, false));
  }
}
