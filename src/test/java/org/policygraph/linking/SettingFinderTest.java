package org.policygraph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingFinderTest {
  private static final SettingFinder FINDER = new SettingFinder(River.KNOWN);

  @Test
  void the_place_that_the_head_names_comes_first() {
    assertThat(FINDER.find("江城市", List.of("财政部"), List.of(), null).area())
        .isEqualTo("area/jiangcheng");
  }

  @Test
  void a_place_that_the_registry_lacks_is_no_other_place() {
    assertThat(FINDER.find("湖城市", List.of("江城市专利局"), List.of("江城市专利局"), null).area()).isNull();
  }

  @Test
  void a_document_of_a_ministry_is_of_the_country() {
    assertThat(FINDER.find(null, List.of("财政部"), List.of("江城市专利局"), null).area())
        .isEqualTo("area/china");
  }

  @Test
  void else_it_is_the_one_city_that_agencies_are_named_with() {
    List<String> one = List.of("市科技局", "江城市林业局", "江城市东门区人民政府");

    assertThat(FINDER.find(null, List.of(), one, null).area()).isEqualTo("area/jiangcheng");
    assertThat(FINDER.find(null, List.of(), List.of("江城市林业局", "山城市林业局"), null).area()).isNull();
    assertThat(FINDER.find(null, List.of(), List.of("江城市林业局", "湖城市林业局"), null).area()).isNull();
    assertThat(FINDER.find(null, List.of("市科技局"), List.of("市林业局"), null).area()).isNull();
  }

  @Test
  void a_district_is_the_place_of_its_document_and_not_its_city() {
    assertThat(FINDER.find("江城市东门区", List.of(), List.of(), null).area())
        .isEqualTo("area/east-district");
    assertThat(FINDER.find("江城市西门区", List.of(), List.of("江城市专利局"), null).area()).isNull();
    assertThat(FINDER.find("西门区", List.of(), List.of("江城市专利局"), null).area()).isNull();
  }
}
