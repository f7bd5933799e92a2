package org.policygraph.extraction.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "市委",
        "市甲局",
        "省发展改革委",
        "市中级人民法院",
        "共青团江城市委",
        "市工商联",
        "东湾管委会〈西湾区人民政府〉",
        "市推进平台建设领导小组",
        "推进平台建设工作领导小组",
        "人民银行江城市分行",
        "国务院办公厅",
        "教育部门",
        "市级城市管理行政主管部门",
        "公安机关",
        "教委"
      })
  void a_body_is_known_by_its_ending(String name) {
    assertThat(AgencyNames.isAgency(name)).isTrue();
    assertThat(AgencyNames.isCollective(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"各区人民政府", "各县（市、区）人民政府", "国务院相关部门", "各地区", "有关部门和单位", "市直各单位", "各设区市", "其他成员单位"})
  void bodies_meant_by_their_kind_are_collectives(String name) {
    assertThat(AgencyNames.isAgency(name)).isTrue();
    assertThat(AgencyNames.isCollective(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "部门",
        "单位",
        "干部",
        "机会",
        "进行",
        "平台",
        "含东湾管委会",
        "建设园区",
        "打造制造中心",
        "推进湖边规划研究市甲局",
        "介绍国务院",
        "此次市人民政府",
        "2031年底前",
        "按职责分工",
        "政府",
        "灯笼质量由市甲局",
        "兜牢社会",
        "江城灯会博览会",
        "22日前通过平台向市人民政府"
      })
  void other_words_are_no_names(String words) {
    assertThat(AgencyNames.isAgency(words)).isFalse();
  }
}
