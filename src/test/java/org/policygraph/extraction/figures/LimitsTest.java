package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.vocabulary.Enumerations.Comparator;

class LimitsTest {
  @ParameterizedTest
  @CsvSource({
    "湖湾水位不应小于1.6米。,AT_LEAST",
    "湖湾水位不得小于1.6米。,AT_LEAST",
    "湖湾水位不宜小于1.6米。,AT_LEAST",
    "码头标高不应低于2.5米。,AT_LEAST",
    "护岸坡度不应大于9%。,AT_MOST",
    "湖滨房屋檐高不得超过12米。,AT_MOST",
    "灯杆间距不宜大于25米。,AT_MOST"
  })
  void a_forbidden_side_is_a_norm_of_the_other_side(String sentence, Comparator comparator) {
    Draft.Figure figure = Figures.only(Figures.PLAN + sentence);
    assertThat(figure.kind()).isEqualTo(Draft.FigureKind.PARAMETER);
    assertThat(figure.comparator()).isEqualTo(comparator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"泵房噪声夜间不超过48分贝。", "油罐容积不超过30立方米。", "泳池水温不高于31摄氏度。"})
  void noise_volume_and_warmth_that_may_not_be_exceeded_are_norms(String sentence) {
    assertThat(Figures.of(Figures.PLAN + sentence))
        .allMatch(it -> it.kind() == Draft.FigureKind.PARAMETER);
  }

  @Test
  void a_price_that_is_set_is_a_parameter_and_what_things_cost_is_told() {
    assertThat(
            Figures.in(Figures.PLAN + "一、目标\n到2023年，供灯普及率达到98%。\n二、价格\n灯油每升2.35元；湖水每立方米0.95元。\n"))
        .containsExactly("TARGET 2023 供灯普及率", "PARAMETER null 灯油金额", "PARAMETER null 湖水金额");
    assertThat(Figures.of(Figures.REPORT + "湖鱼均价每公斤12元，同比上涨3%。\n").get(0).kind())
        .isEqualTo(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void noise_that_is_measured_is_a_figure() {
    assertThat(Figures.in(Figures.REPORT + "2021年,湖区噪声平均值为52分贝。"))
        .allMatch(it -> it.startsWith("OBSERVATION"))
        .hasSize(1);
  }

  @Test
  void what_who_applies_must_have_is_a_parameter() {
    assertThat(Figures.of(Figures.PLAN + "从事游船经营满两年的企业可以申请,且持证船员不少于15人。"))
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.PARAMETER);
  }

  @Test
  void a_coordinate_is_no_figure() {
    assertThat(Figures.of(Figures.PLAN + "湖心站位于东经114度18分、北纬30度35分。")).isEmpty();
  }

  @Test
  void how_far_a_coverage_reaches_belongs_to_its_name() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,湖区驿站800米覆盖率达到95%。"))
        .containsExactly("TARGET 2023 湖区驿站800米覆盖率");
  }

  @Test
  void the_number_of_an_article_is_no_part_of_its_first_figure() {
    String text = Figures.PLAN + "第七条 游船码头水位不低于3.5米。";
    Draft.Figure figure = Figures.only(text);
    assertThat(figure.indicator()).startsWith("游船码头水位");
    assertThat(figure.span().of(text)).isEqualTo("游船码头水位不低于3.5米");
  }

  @ParameterizedTest
  @ValueSource(strings = {"对改造码头的单位给予不超过合同额25%的补贴。", "对改造码头的单位给予最高40万元的补贴。"})
  void what_is_given_at_most_is_a_parameter_with_its_ceiling(String sentence) {
    Draft.Figure figure = Figures.only(Figures.PLAN + sentence);
    assertThat(figure.kind()).isEqualTo(Draft.FigureKind.PARAMETER);
    assertThat(figure.comparator()).isEqualTo(Comparator.AT_MOST);
  }

  @ParameterizedTest
  @CsvSource({
    "湖鲜企业按不超过投资额的30%抵免税款。,AT_MOST",
    "湖税起征点提高到10万元。,STATED",
    "预留采购份额不低于30%。,AT_LEAST",
    "码头项目资本金比例最低为20%。,AT_LEAST"
  })
  void what_a_policy_sets_is_a_parameter(String sentence, Comparator comparator) {
    Draft.Figure figure = Figures.only(Figures.PLAN + sentence);
    assertThat(figure.kind()).isEqualTo(Draft.FigureKind.PARAMETER);
    assertThat(figure.comparator()).isEqualTo(comparator);
  }
}
