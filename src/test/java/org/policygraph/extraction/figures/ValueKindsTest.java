package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words say of the sort of a value, and where they leave it open. */
class ValueKindsTest {
  private static List<String> kinds(String text) {
    return Figures.of(text).stream().map(it -> ValueKinds.of(it, text).orElse("-")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "到2023年湖鲜企业达到120家。, STOCK",
    "到2023年护湖船只拥有量超过300件。, STOCK",
    "到2023年湖鲜产业增加值达到40亿元。, FLOW",
    "到2023年累计修复湖岸12处。, CUMULATIVE",
    "到2023年新增湿地公园5个。, INCREMENT",
    "培育湖鲜龙头企业8家。, INCREMENT",
    "培训渔民2000人次。, CUMULATIVE",
    "制定湖鲜标准6项。, CUMULATIVE",
    "每年为60家以上渔家提供贷款。, FLOW",
    "到2023年湖水达标率达到95%。, SHARE",
    "湖鲜产值年均增长12%。, GROWTH_RATE",
    "渔民满意度达到90分以上。, SCORE"
  })
  void of_a_target(String sentence, String kind) {
    assertThat(kinds(Figures.PLAN + sentence)).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "2021年全市新增湖鲜企业12家。, INCREMENT",
    "截至2021年底全市建成湿地公园9个。, STOCK",
    "五年来共举办湖鲜节25场。, CUMULATIVE",
    "“十三五”期间全市申请湖鲜商标420件。, CUMULATIVE",
    "目前全市有湖鲜企业80家。, -"
  })
  void of_an_observation(String sentence, String kind) {
    assertThat(kinds(Figures.REPORT + sentence)).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"到2023年湖鲜商标申请量突破500件。", "完成湖鲜商标登记80件。", "湖岸贷款40亿元。"})
  void what_may_be_of_a_year_or_a_total_stays_open(String sentence) {
    assertThat(kinds(Figures.PLAN + sentence)).containsExactly("-");
  }

  @Test
  void each_of_two_figures_has_its_own() {
    assertThat(kinds(Figures.PLAN + "到2023年湖鲜商标拥有量和湖鲜商标申请量分别突破500件和90件。"))
        .containsExactly("STOCK", "-");
    assertThat(kinds(Figures.PLAN + "年销售收入不低于300万元或者湖鲜专利拥有量达到10件。"))
        .containsExactly("FLOW", "STOCK");
    assertThat(kinds(Figures.PLAN + "每年为60家以上渔家提供贷款,开展6次以上专场。")).containsExactly("FLOW", "FLOW");
  }

  @ParameterizedTest
  @CsvSource({
    "截至2021年底全市上市湖鲜公司31家。, true",
    "截至2021年底湖区毕业企业31家。, false",
    "截至2021年底培训渔民31人。, false",
    "截至2021年底湖鲜商标31件。, false"
  })
  void what_lasts_is_told_from_what_comes_and_goes(String sentence, boolean lasts) {
    assertThat(Figures.of(sentence))
        .isNotEmpty()
        .allMatch(it -> ValueKinds.lasts(it, sentence) == lasts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021年湖鲜商标拥有量比上年增加1.6件。", "2021年湖区常住人口较2020年增加六万人。", "2021年湖区减少贫困人口1.26万人。"})
  void how_much_more_or_less_is_an_increment(String sentence) {
    assertThat(kinds(Figures.REPORT + sentence)).containsExactly("INCREMENT");
  }
}
