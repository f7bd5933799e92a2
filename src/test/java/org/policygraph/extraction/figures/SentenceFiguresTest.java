package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;

/** What stands around a number in its sentence and decides what it is. */
class SentenceFiguresTest {
  @ParameterizedTest
  @CsvSource({
    "湖水供应能力由2020年的80万吨/日提高到120万吨/日。, 800000, 1200000",
    "灯会能耗由0.5吨标准煤/万元降至0.4吨标准煤/万元。, 0.5, 0.4",
    "人均湖岸面积由12平方米/人提高到14平方米/人。, 12, 14"
  })
  void unit_of_another_unit_ends_before_the_verb_behind_it(
      String sentence, String base, String value) {
    Draft.Figure figure = Figures.only(Figures.PLAN + "到2023年," + sentence);

    assertThat(figure.baselineValue()).isEqualByComparingTo(base);
    assertThat(figure.value()).isEqualByComparingTo(value);
    assertThat(figure.perUnit()).isTrue();
    assertThat(figure.indicator()).doesNotContain("由");
  }

  @Test
  void year_that_opens_a_sentence_of_aims_holds_for_it_and_the_next() {
    String head = "江城市“十四五”湖区项目一览\n发布时间:2022-09-24\n";

    assertThat(Figures.in(head + "2021年,全市将扩大湖区投资。全市计划建设湖畔公园24个。"))
        .containsExactly("TARGET 2021 建设湖畔公园数量");
    assertThat(Figures.in(head + "2021年,全市计划建设湖畔公园24个。")).containsExactly("TARGET 2021 建设湖畔公园数量");
    assertThat(Figures.in(head + "2021年,已扩大湖区投资。到2025年,全市建设湖畔公园24个。"))
        .containsExactly("TARGET 2025 建设湖畔公园数量");
  }

  @Test
  void total_in_brackets_is_read_and_a_number_of_a_document_is_not() {
    assertThat(Figures.values(Figures.PLAN + "到2023年,湖区累计投资〔300〕亿元。"))
        .containsExactly("30000000000 CNY STATED");
    assertThat(Figures.of(Figures.PLAN + "按照江政发〔2021〕3号文件要求办好灯会。")).isEmpty();
  }

  @Test
  void ratio_of_two_numbers_is_unclear() {
    String text = Figures.PLAN + "到2023年,城乡湖鲜价格比缩小到1.8:1以内。灯会8:30开始。";

    assertThat(Figures.of(text)).isEmpty();
    assertThat(Extractor.read(text).unclear())
        .extracting(it -> it.span().of(text))
        .containsExactly("城乡湖鲜价格比缩小到1.8:1以内");
  }

  @Test
  void bound_of_a_class_of_things_is_no_target() {
    assertThat(Figures.of(Figures.PLAN + "湖区范围内6亩以下(不含6亩)的土地手续,由区政府审查。")).isEmpty();
    assertThat(Figures.values(Figures.PLAN + "到2023年,湖畔公园达到20个以上(含改建3个)。"))
        .contains("20 个 AT_LEAST");
  }

  @Test
  void ratio_of_three_parts_and_one_that_moves_are_unclear() {
    String text = Figures.PLAN + "湖区三次产业结构调整为5:45:50。城乡湖鲜价格比由2.1:1降至1.9:1。";

    assertThat(Figures.of(text)).isEmpty();
    assertThat(Extractor.read(text).unclear())
        .extracting(it -> it.span().of(text))
        .containsExactly("湖区三次产业结构调整为5:45:50", "城乡湖鲜价格比由2.1:1降至1.9:1");
  }

  @Test
  void fine_with_both_ends_is_one_range() {
    assertThat(Figures.of(Figures.PLAN + "违规垂钓的,处200元以上2000元以下的罚款。"))
        .singleElement()
        .satisfies(
            fine -> {
              assertThat(fine.kind()).isEqualTo(Draft.FigureKind.PARAMETER);
              assertThat(fine.value()).hasToString("200");
              assertThat(fine.upperValue()).hasToString("2000");
            });
    assertThat(Figures.values(Figures.PLAN + "处湖鲜价款一倍以上三倍以下的罚款。")).containsExactly("1 倍 BETWEEN");
  }

  @Test
  void what_a_value_is_compared_with_gives_it_no_year() {
    assertThat(Figures.in(Figures.REPORT + "2021年湖鲜产量增长5%。与上年相比,湖虾占比提高3个百分点。与2015年相比,湖蟹占比提高2个百分点。"))
        .allMatch(row -> row.startsWith("OBSERVATION 2021"));
  }

  @Test
  void share_of_those_that_have_something_is_a_figure() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,80%以上的村庄通湖鲜冷链,60%以上的渔民使用湖鲜平台。"))
        .containsExactly("TARGET 2023 村庄通湖鲜冷链比例", "TARGET 2023 渔民使用湖鲜平台比例");
  }

  @Test
  void thousandth_points_are_a_unit_of_their_own() {
    assertThat(Figures.values(Figures.REPORT + "湖区人口自然增长率3.31‰,比上年下降0.42个千分点。"))
        .containsExactly("3.31 permille STATED", "0.42 个千分点 STATED");
  }

  @Test
  void of_two_ranks_the_one_that_was_come_to_counts() {
    assertThat(Figures.values(Figures.REPORT + "2021年,湖城旅游全国排名由第85位上升到第62位。"))
        .containsExactly("62 位 STATED");
  }

  @Test
  void what_is_paid_for_each_bed_is_per_unit() {
    for (String words : List.of("每张床位不低于1万元", "每床每月200元", "每张床位每月补贴150元")) {
      assertThat(Figures.of(Figures.PLAN + "湖区养老院补助标准为" + words + "。"))
          .isNotEmpty()
          .allMatch(Draft.Figure::perUnit);
    }
  }
}
