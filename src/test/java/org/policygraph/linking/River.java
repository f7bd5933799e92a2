package org.policygraph.linking;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small registry of a fictional city, 江城市 in 楚州省, with one district and the country around. */
final class River {
  static final Known KNOWN =
      new Known(
          List.of(
              agency(
                  "science",
                  "jiangcheng",
                  name("江城市科学技术局", true, null, "2030"),
                  name("市科技局", false, null, "2030"),
                  name("江城市科学技术委员会", true, "2031", null)),
              agency("patents", "jiangcheng", name("江城市专利局", true, null, "2028-05")),
              agency("market", "jiangcheng", name("江城市市场监督管理局", true, "2028-06", null)),
              agency("market-patents", "jiangcheng", name("江城市专利局", true, "2028-06", null)),
              agency("ministry", "china", name("财政部", true, null, null)),
              agency("province", "chuzhou", name("楚州省人民政府", true, null, null)),
              agency("east", "east-district", name("江城市东门区人民政府", true, null, null)),
              new Known.Agency(
                  "agency/districts",
                  "area/jiangcheng",
                  true,
                  List.of(name("江城市各区人民政府", true, null, null)))),
          List.of(
              new Known.Area("area/china", "中国", List.of(), null),
              new Known.Area("area/chuzhou", "楚州省", List.of("楚州"), "area/china"),
              new Known.Area("area/jiangcheng", "江城市", List.of("江城", "全市"), "area/chuzhou"),
              new Known.Area("area/east-district", "东门区", List.of(), "area/jiangcheng"),
              new Known.Area("area/shancheng", "山城市", List.of(), "area/chuzhou")),
          List.of(
              indicator("lamps", "路灯数量", "盏"),
              indicator("applied", "发明专利申请量", "件"),
              indicator("granted", "发明专利授权量", "件"),
              indicator("held", "发明专利拥有量", "件", "有效发明专利拥有量"),
              indicator("held-per-10000", "每万人发明专利拥有量", "件"),
              indicator("trees", "新增行道树数量", "棵", "行道树"),
              indicator("firms", "企业总数", "家"),
              indicator("bridge-toll", "江城大桥收费额", "CNY"),
              indicator("bridge-traffic", "江城大桥收费量", "辆")),
          List.of(
              document("plan-2031", "江城市路灯建设行动计划（2031—2033年）", "江政〔2031〕7号"),
              document("plan-2034", "江城市路灯建设行动计划（2034—2036年）", null),
              document("rules", "江城市行道树养护管理办法（2030年）", null)));

  static final Setting JIANGCHENG_2029 = new Setting("area/jiangcheng", Days.of("2029-03-01"));

  private River() {}

  static Known.Name name(
      String text, boolean official, @Nullable String from, @Nullable String to) {
    return new Known.Name(text, official, Days.between(from, to));
  }

  private static Known.Agency agency(String key, String area, Known.Name... names) {
    return new Known.Agency("agency/" + key, "area/" + area, false, List.of(names));
  }

  private static Known.Indicator indicator(
      String key, String label, String unit, String... others) {
    return new Known.Indicator("indicator/" + key, label, List.of(others), unit);
  }

  private static Known.Document document(String key, String title, @Nullable String number) {
    return new Known.Document("document/" + key, List.of(title), number, Set.of(key + "-sha"));
  }
}
