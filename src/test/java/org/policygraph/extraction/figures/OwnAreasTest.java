package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.DraftRows;

class OwnAreasTest {
  private static List<String> scopes(String text, Set<String> known) {
    return DraftRows.of(text, known).stream()
        .filter(row -> "target".equals(row.get("kind")))
        .map(row -> String.valueOf(row.get("scope")))
        .toList();
  }

  private static final String AIMS = "一、主要目标\n到2025年，新建船坞12个，全区码头达到30座，全市船只达到3000艘。\n";

  @Test
  void what_a_district_issues_holds_for_the_district() {
    String text = "云溪市湖东区人民政府关于加快湖区建设的意见\n" + AIMS + "云溪市湖东区人民政府\n2022年5月6日\n";
    assertThat(scopes(text, Set.of())).containsExactly("湖东区", "湖东区", "云溪市");
  }

  @Test
  void the_bureau_of_a_district_is_of_the_district() {
    String text = "关于加快湖东区码头建设的方案\n" + AIMS + "云溪市湖东区民政局\n2022年5月6日\n";
    assertThat(scopes(text, Set.of())).containsExactly("湖东区", "湖东区", "云溪市");
  }

  @Test
  void the_innermost_of_several_areas_issues() {
    String text = "湖北省云溪市湖东新技术开发区管委会关于建设码头的意见\n到2025年，新建船坞12个。\n2022年5月6日\n";
    assertThat(scopes(text, Set.of())).containsExactly("湖东新技术开发区");
  }

  @Test
  void a_district_may_stand_alone_in_a_title() {
    String text = "湖东区码头规划（2021—2025年）\n到2025年，新建船坞12个，全区码头达到30座，云溪市船只达到3000艘。\n";
    assertThat(scopes(text, Set.of())).containsExactly("湖东区", "湖东区", "云溪市");
  }

  @Test
  void a_word_that_ends_like_an_area_is_none() {
    String text = "云溪市功能区规划\n到2025年，新建船坞12个。\n云溪市人民政府\n2022年5月6日\n";
    assertThat(scopes(text, Set.of())).containsExactly("云溪市");
  }

  @Test
  void what_is_relied_on_is_no_area() {
    String text = "云溪市湖区规划\n到2025年，依托市湖区中心，新建船坞12个。\n云溪市人民政府\n2022年5月6日\n";
    assertThat(scopes(text, Set.of())).containsExactly("云溪市");
  }
}
