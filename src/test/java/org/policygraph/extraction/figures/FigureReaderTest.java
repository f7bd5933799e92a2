package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.vocabulary.Enumerations.Comparator;

class FigureReaderTest {
  private static final String PLAN = "江城市人民政府关于印发江城市湖区建设方案(2021—2023年)的通知\n2021年3月1日\n";
  private static final String REPORT = "江城市湖区建设工作总结\n发布日期:2022-02-01\n";

  @Test
  void a_noun_before_the_number_is_what_is_counted() {
    Draft.Figure figure = only(PLAN + "全市游船码头总数突破1.2万座。");
    assertThat(figure.indicator()).isEqualTo("游船码头总数");
    assertThat(figure.value()).isEqualByComparingTo("12000");
    assertThat(figure.unit()).isEqualTo("座");
    assertThat(figure.comparator()).isEqualTo(Comparator.MORE_THAN);
    assertThat(figure.kind()).isEqualTo(Draft.FigureKind.TARGET);
  }

  @Test
  void a_noun_behind_the_measure_word_is_taken_without_its_adjectives() {
    Draft.Figure figure = only(PLAN + "培育30家以上规模较大、特色鲜明的湖鲜加工企业。");
    assertThat(figure.indicator()).isEqualTo("湖鲜加工企业数量");
    assertThat(figure.comparator()).isEqualTo(Comparator.AT_LEAST);
  }

  @Test
  void a_target_without_a_year_is_due_at_the_end_of_the_period_in_the_title() {
    assertThat(only(PLAN + "新建码头20座。").year()).isEqualTo(2023);
  }

  @Test
  void a_due_year_of_the_sentence_outweighs_the_period() {
    assertThat(only(PLAN + "到2022年,新建码头20座。").year()).isEqualTo(2022);
  }

  @Test
  void fen_bie_gives_each_subject_its_number() {
    List<Draft.Figure> figures = read(PLAN + "游船数量和码头数量分别达到300艘和40艘以上。");
    assertThat(figures).extracting(Draft.Figure::indicator).containsExactly("游船数量", "码头数量");
    assertThat(figures).extracting(Draft.Figure::comparator).containsOnly(Comparator.AT_LEAST);
  }

  @Test
  void the_unit_of_a_list_may_stand_behind_its_last_number_only() {
    List<Draft.Figure> figures = read(PLAN + "渔业、航运、旅游等产业收入分别突破20亿、30亿和40亿元。");
    assertThat(figures)
        .extracting(figure -> String.valueOf(figure.value()))
        .containsExactly("2000000000", "3000000000", "4000000000");
    assertThat(figures.get(1).indicator()).isEqualTo("航运产业收入");
  }

  @Test
  void one_rate_of_two_subjects_is_two_figures() {
    List<Draft.Figure> figures = read(PLAN + "全市游客接待量、住宿量年均增长8%。");
    assertThat(figures)
        .extracting(Draft.Figure::indicator)
        .containsExactly("游客接待量年均增长率", "游客住宿量年均增长率");
    assertThat(figures).allMatch(Draft.Figure::growthRate);
  }

  @Test
  void from_a_value_to_a_value_is_one_figure_with_a_baseline() {
    Draft.Figure figure = only(PLAN + "自2020年至2023年,湿地面积由50万平方米扩大到80万平方米。");
    assertThat(figure.value()).isEqualByComparingTo("800000");
    assertThat(figure.baselineValue()).isEqualByComparingTo("500000");
    assertThat(figure.baselineYear()).isEqualTo(2020);
    assertThat(figure.year()).isEqualTo(2023);
    assertThat(figure.unit()).isEqualTo("m2");
  }

  @Test
  void a_share_raised_to_a_level_is_no_growth_rate() {
    Draft.Figure level = only(PLAN + "污水处理率提高到95%。");
    assertThat(level.growthRate()).isFalse();
    assertThat(only(PLAN + "污水处理量提高15%。").growthRate()).isTrue();
  }

  @Test
  void a_growth_without_a_subject_goes_on_with_the_figure_before() {
    List<Draft.Figure> figures = read(REPORT + "接待游客320万人次,同比增长12.5%。");
    assertThat(figures.get(1).indicator()).isEqualTo("接待游客人次同比增长率");
  }

  @Test
  void levels_in_a_bracket_are_of_the_noun_before_it() {
    List<Draft.Figure> figures = read(REPORT + "湖泊公园达到42个(其中省级6个)。");
    assertThat(figures.get(1).indicator()).isEqualTo("省级湖泊公园数量");
  }

  @Test
  void rules_of_a_policy_are_parameters() {
    List<Draft.Figure> figures = read(PLAN + "对年收入达到100万元的,按投入的10%给予补助,每家每年最高补助30万元。");
    assertThat(figures).isNotEmpty();
    assertThat(figures).extracting(Draft.Figure::kind).containsOnly(Draft.FigureKind.PARAMETER);
  }

  @Test
  void numbers_of_dates_ages_deadlines_and_names_are_no_figures() {
    assertThat(
            read(
                PLAN
                    + "第12条 申请人年满18周岁,应当在30日内提交材料,5个工作日内办结。\n"
                    + "实施“3650人才计划”,落实《江城市二十条措施》,坚持三个导向,前10名给予通报。\n"
                    + "电话:027-12345678,江政发〔2021〕15号"))
        .isEmpty();
  }

  @Test
  void a_time_is_a_figure_where_it_is_to_be_shortened() {
    Draft.Figure figure = only(PLAN + "2021年底前将码头审批时限压缩至4个工作日以内。");
    assertThat(figure.unit()).isEqualTo("个工作日");
    assertThat(figure.comparator()).isEqualTo(Comparator.AT_MOST);
  }

  @Test
  void a_report_tells_what_was_done_and_what_is_aimed_at() {
    List<Draft.Figure> figures = read(REPORT + "目前已建成码头15座,到2025年力争达到40座。");
    assertThat(figures)
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.OBSERVATION, Draft.FigureKind.TARGET);
    assertThat(figures).extracting(Draft.Figure::year).containsExactly(2022, 2025);
  }

  @Test
  void a_year_holds_for_the_sentences_after_it_in_the_paragraph() {
    List<Draft.Figure> figures = read(REPORT + "2019年,建成码头15座。修复湿地6处。\n完成清淤3次。");
    assertThat(figures).extracting(Draft.Figure::year).containsExactly(2019, 2019, 2022);
  }

  @Test
  void a_number_inside_the_noun_of_another_is_part_of_it() {
    Draft.Figure figure = only(PLAN + "培育年产值超亿元的渔村10个以上。");
    assertThat(figure.value()).isEqualByComparingTo("10");
  }

  @Test
  void a_rank_counts_only_among_named_others() {
    assertThat(only(REPORT + "湿地保护率位居全省第三。").unit()).isEqualTo("位");
    assertThat(read(REPORT + "环境保护位居第一。")).isEmpty();
  }

  @Test
  void lines_broken_at_the_width_of_a_page_are_read_as_one() {
    String line = "湖区建设是全市生态文明建设的重要任务并且关系民生福祉";
    List<Draft.Figure> figures =
        read(PLAN + (line + "\n").repeat(5) + line.substring(0, 21) + "新建码头1\n20座。");
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).value()).isEqualByComparingTo("120");
  }

  @Test
  void a_place_of_a_broken_line_is_that_of_the_text_itself() {
    String line = "湖区建设是全市生态文明建设的重要任务并且关系民生福祉";
    String text = PLAN + (line + "\n").repeat(5) + line.substring(0, 21) + "新建码头1\n20座。";
    assertThat(read(text).get(0).number().of(text)).isEqualTo("1\n20座");
  }

  @Test
  void a_table_gives_targets_with_their_baselines() {
    List<Draft.Figure> figures =
        read(
            "东湖省湖泊保护规划(2021—2025年)\n序号\t指标\t2020年\t2025年\t属性\n"
                + "1\t湿地公园数量(万处)\t0.4\t>0.9\t预期性\n2\t水质达标率(%)\t—\t〔12〕\t约束性\n");
    assertThat(figures).extracting(Draft.Figure::indicator).containsExactly("湿地公园数量", "水质达标率");
    assertThat(figures.get(0).value()).isEqualByComparingTo("9000");
    assertThat(figures.get(0).baselineValue()).isEqualByComparingTo("4000");
    assertThat(figures.get(0).comparator()).isEqualTo(Comparator.MORE_THAN);
    assertThat(figures.get(1).baselineValue()).isNull();
    assertThat(figures).extracting(Draft.Figure::year).containsOnly(2025);
  }

  @Test
  void a_table_of_one_cell_a_line_is_read_the_same() {
    Draft.Figure figure =
        only("东湖省湖泊保护规划(2021—2025年)\n指标\n2020年\n2025年\n属性\n游船数量(艘)\n300\n500\n预期性\n");
    assertThat(figure.indicator()).isEqualTo("游船数量");
    assertThat(figure.value()).isEqualByComparingTo("500");
    assertThat(figure.baselineValue()).isEqualByComparingTo("300");
  }

  private static List<Draft.Figure> read(String text) {
    return Extractor.read(text).drafts().stream()
        .filter(Draft.Figure.class::isInstance)
        .map(Draft.Figure.class::cast)
        .toList();
  }

  private static Draft.Figure only(String text) {
    List<Draft.Figure> figures = read(text);
    assertThat(figures).hasSize(1);
    return figures.get(0);
  }

  @Test
  void a_scanned_table_parts_its_cells_with_blanks() {
    List<Draft.Figure> figures =
        read(
            "东湖省湖泊保护规划(2021—2025年)\n序号 指标 2020年（基期） 2025年（目标） 属性\n"
                + "1 湖水总量（亿立方米） 18.6 <20.5 约束性\n2 湖岸绿化 覆盖率（%） — [16] 预期性\n"
                + "3 灌溉有效利用系数 0.54 0.57 预期性\n4 5级以上湖堤达标率（%） 71 ≥80 预期性\n");
    assertThat(figures)
        .extracting(Draft.Figure::indicator)
        .containsExactly("湖水总量", "湖岸绿化覆盖率", "灌溉有效利用系数", "5级以上湖堤达标率");
    assertThat(figures)
        .extracting(figure -> figure.value() + figure.unit())
        .containsExactly("2050000000立方米", "16percent", "0.57", "80percent");
    assertThat(figures.get(0).baselineValue()).isEqualByComparingTo("1860000000");
    assertThat(figures.get(1).baselineValue()).isNull();
  }

  @Test
  void prose_under_a_line_of_words_with_blanks_is_no_table() {
    assertThat(read(PLAN + "指标 目标 2023年\n新建码头20座，游船达到30艘。\n"))
        .extracting(Draft.Figure::indicator)
        .containsExactly("新建码头数量", "游船数量");
  }

  @Test
  void the_noun_behind_the_last_level_is_that_of_all() {
    assertThat(read(PLAN + "建成1个国家级、31个省级船舶检测平台。"))
        .extracting(Draft.Figure::indicator)
        .containsExactly("国家级船舶检测平台数量", "省级船舶检测平台数量");
  }

  @Test
  void under_construction_goes_on_with_the_noun_before() {
    assertThat(read(REPORT + "建成湖上加油站6座、在建3座。").get(1).indicator()).isEqualTo("在建湖上加油站数量");
  }

  @Test
  void a_multiple_of_another_year_is_a_ratio_to_it() {
    assertThat(read(REPORT + "湖鲜交易总量476吨，是2019年的1.4倍。").get(1).indicator())
        .isEqualTo("湖鲜交易总量与2019年之比");
  }

  @Test
  void both_parts_of_a_list_share_the_topic_before_the_first() {
    assertThat(read(REPORT + "人均补助标准渔工、船工分别达到350元和420元。"))
        .extracting(Draft.Figure::indicator)
        .containsExactly("人均补助标准渔工金额", "人均补助标准船工金额");
  }

  @Test
  void titles_before_deng_are_no_part_of_what_is_counted() {
    assertThat(only(REPORT + "出台《江城市湖区管理办法》等制度文件8个。").indicator()).isEqualTo("制度文件数量");
  }

  @Test
  void a_figure_with_a_short_name_is_less_sure() {
    assertThat(only(REPORT + "改造湖鲜加工企业冷库12座。").confidence()).isEqualTo(Confidence.HIGH);
    assertThat(only(REPORT + "冷库12座。").confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void a_row_that_names_a_group_does_not_end_a_table() {
    String table =
        "指标\t单位\t2020年\t2023年\t属性\n一、码头\n1.码头数量\t座\t30\t60\t预期性\n二、湖泊\n2.湖水达标率\t%\t80\t≥90\t约束性\n";
    assertThat(Figures.in(Figures.PLAN + table))
        .containsExactly("TARGET 2023 码头数量", "TARGET 2023 湖水达标率");
    assertThat(Figures.of(Figures.PLAN + table))
        .extracting(it -> String.valueOf(it.baselineValue()))
        .containsExactly("30", "80");
  }

  @Test
  void a_column_of_yearly_growth_counts_in_percent_beside_the_value_reached() {
    String table = "指标\t单位\t2020年\t2023年\t年均增长(%)\n码头数量\t座\t30\t60\t26\n游船数量\t艘\t9\t10\t—\n";
    assertThat(Figures.values(Figures.PLAN + table))
        .containsExactly("60 座 STATED", "26 percent STATED", "10 艘 STATED");
    assertThat(Figures.of(Figures.PLAN + table))
        .extracting(Draft.Figure::growthRate)
        .containsExactly(false, true, false);
  }

  @Test
  void lengths_of_time_told_respectively_are_all_read() {
    assertThat(Figures.in(Figures.REPORT + "2021年，客船、货船平均靠岸时间分别为3小时和2小时。"))
        .containsExactly("OBSERVATION 2021 客船平均靠岸时间", "OBSERVATION 2021 货船平均靠岸时间");
  }

  @Test
  void a_step_may_be_taken_for_a_time_and_from_a_threshold() {
    Draft.Figure figure = Figures.only(Figures.PLAN + "湖鲜本地采购比例由20%以上阶段性提高至35%以上。");
    assertThat(figure.value()).isEqualByComparingTo("35");
    assertThat(figure.baselineValue()).isEqualByComparingTo("20");
  }

  @Test
  void an_average_price_is_that_of_what_stands_before_it() {
    assertThat(Figures.in(Figures.REPORT + "2021年，湖鲜销量20吨，均价4万元。"))
        .contains("OBSERVATION 2021 湖鲜销量均价");
  }
}
