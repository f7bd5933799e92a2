package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.draft.Draft;

/** Ways to tell a number, a year or a share that a plan uses. */
class FigureWordingTest {
  @Test
  void tenths_may_go_on_to_hundredths() {
    assertThat(Figures.values(Figures.PLAN + "湖岸绿化率达到四成五以上。"))
        .containsExactly("45 percent AT_LEAST");
  }

  @Test
  void a_year_may_be_written_in_chinese_signs() {
    assertThat(Figures.in(Figures.PLAN + "二〇二二年完成护湖税收30亿元。")).containsExactly("TARGET 2022 护湖税收");
    assertThat(Figures.only(Figures.PLAN + "到二零二三年，建成湖湾12个。").year()).isEqualTo(2023);
  }

  @Test
  void within_some_years_counts_from_the_year_of_the_document() {
    assertThat(Figures.in(Figures.PLAN + "两年内建成湖湾公园12个。")).containsExactly("TARGET 2023 建成湖湾公园数量");
    assertThat(Figures.in(Figures.PLAN + "五年内建成湖湾公园12个。")).containsExactly("TARGET 2026 建成湖湾公园数量");
  }

  @Test
  void as_many_years_as_a_plan_has_are_those_of_the_plan() {
    String plan = "江城市湖区“十三五”发展规划\n2016年3月1日\n";

    assertThat(Figures.in(plan + "五年内建成湖湾公园12个。")).containsExactly("TARGET 2020 建成湖湾公园数量");
    assertThat(Figures.in(Figures.PLAN + "“十四五”期间，五年内建成湖湾公园12个。"))
        .containsExactly("TARGET 2025 建成湖湾公园数量");
  }

  @Test
  void the_growth_of_a_part_of_this_year_is_an_observation() {
    assertThat(Figures.in(Figures.PLAN + "今年上半年，全市湖鲜出口额120.3亿美元，下降2.1%。"))
        .containsExactly("OBSERVATION 2021 湖鲜出口额", "OBSERVATION 2021 湖鲜出口额下降率");
    assertThat(Figures.only(Figures.PLAN + "今年上半年，力争湖鲜出口额增长5%。").kind())
        .isEqualTo(Draft.FigureKind.TARGET);
  }

  @Test
  void what_is_doubled_has_the_number_before_as_its_baseline() {
    Draft.Figure doubled = Figures.only(Figures.PLAN + "巡湖船只从80艘翻一番。");

    assertThat(doubled.value()).isEqualByComparingTo("2");
    assertThat(doubled.baselineValue()).isEqualByComparingTo("80");
    assertThat(doubled.indicator()).isEqualTo("巡湖船只倍数");
  }

  @Test
  void what_is_done_again_by_a_later_time_counts_the_same_thing() {
    assertThat(Figures.in(Figures.PLAN + "2021年完成3个湖湾改造、年底前再完成5个。"))
        .containsExactly("TARGET 2021 湖湾改造数量", "TARGET 2021 湖湾改造数量");
  }

  @Test
  void an_index_and_a_score_have_no_unit() {
    assertThat(Figures.values(Figures.PLAN + "湖区生态指数达到160以上。护湖机房PUE值降至1.25以下。"))
        .containsExactly("160  AT_LEAST", "1.25  AT_MOST");
    assertThat(Figures.of(Figures.PLAN + "湖区生态指数达到2020年水平。")).isEmpty();
  }

  @Test
  void the_ratio_by_which_money_is_matched_or_shared_is_a_parameter() {
    assertThat(Figures.of(Figures.PLAN + "市县按1:0.5比例配套护湖资金，市区乡按5:3:2比例分担。"))
        .allMatch(it -> it.kind() == Draft.FigureKind.PARAMETER)
        .extracting(it -> Objects.requireNonNull(it.value()).toPlainString() + it.unit())
        .containsExactly("50percent", "5份");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "按照1:1的比例配套护湖资金。",
        "按照与省财政1:1的比例配套护湖资金。",
        "市、区按照3:2的比例给予补助。",
        "护湖经费由市、区6:4的比例分担。",
        "省、市、县按5:3:2的比例分担。"
      })
  void a_ratio_is_one_parameter_that_is_quoted_whole(String sentence) {
    String text = Figures.PLAN + sentence;
    Draft.Figure figure = Figures.only(text);
    assertThat(figure.kind()).isEqualTo(Draft.FigureKind.PARAMETER);
    assertThat(figure.span().of(text)).containsPattern("1:1|3:2|6:4|5:3:2");
  }

  @Test
  void a_number_below_a_hundred_in_chinese_signs_counts_what_stands_before_it() {
    assertThat(
            Figures.values(
                Figures.PLAN
                    + "湖鲜加工企业达到二十三家。湖区学校总数为三十所。湖上巡逻艇三十二艘。\n"
                    + "新增湖鲜合作社十八家，建设湖畔公园十二个。护湖驿站增至五座。"))
        .containsExactly(
            "23 家 STATED",
            "30 所 STATED",
            "32 艘 STATED",
            "18 家 STATED",
            "12 个 STATED",
            "5 座 STATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“十三五”期间湖区面貌一新。",
        "学习党的二十大精神。",
        "本方案全文共二十三条。",
        "护湖措施分为十二个方面。",
        "护湖坚持一个目标，抓好四个方面。",
        "打造湖鲜三大品牌。",
        "护湖重点任务共十二项。",
        "这二十三家门店统一挂牌。",
        "湖区居民年满六十岁的免票。",
        "湖鲜加工列全省第二十三位。",
        "召开第二十三次湖长会议。",
        "全市湖泊分十二片。"
      })
  void points_parts_ages_and_ordinals_in_chinese_signs_are_no_figures(String sentence) {
    assertThat(Figures.of(Figures.PLAN + sentence)).isEmpty();
  }

  @Test
  void what_has_doubled_is_twice_as_much() {
    assertThat(Figures.values(Figures.REPORT + "湖鲜产值翻了一番。湖鲜出口额比上年翻了两番。"))
        .containsExactly("2 倍 STATED", "4 倍 STATED");
  }

  @Test
  void half_a_month_is_a_length_of_time() {
    assertThat(Figures.values(Figures.PLAN + "养殖许可、捕捞许可审批时间分别减至1个月、半个月。"))
        .containsExactly("1 个月 STATED", "0.5 个月 STATED");
  }

  @Test
  void a_period_of_as_many_years_gives_each_figure_its_own() {
    assertThat(Figures.in(Figures.PLAN + "2022—2023年，培训湖长分别达到100人、200人。"))
        .containsExactly("TARGET 2022 培训湖长数量", "TARGET 2023 培训湖长数量");
  }

  @Test
  void how_many_get_a_subsidy_is_a_figure_and_what_each_gets_a_parameter() {
    assertThat(Figures.of(Figures.PLAN + "到2023年，补助人数增加40%。对养湖单位给予补贴，每年不超过10万元。"))
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.TARGET, Draft.FigureKind.PARAMETER);
  }

  @Test
  void a_note_says_the_year_of_a_tables_values_in_brackets() {
    String table =
        Figures.PLAN + "指标\t单位\t2023年目标\n湖湾数量\t个\t80\n其中:城区湖湾数量〔1.38〕\t个\t[62]\n注：[ ]内为2022年数据。\n";

    assertThat(Figures.in(table)).containsExactly("TARGET 2023 湖湾数量", "TARGET 2022 城区湖湾数量");
  }

  @Test
  void how_far_a_plan_was_passed_is_an_observation() {
    String text = Figures.REPORT + "一、主要成绩\n湖鲜合格率达88%、较年初提升7个百分点、超目标任务1个百分点，建成泊位52处，超出计划22处。";

    assertThat(Figures.of(text))
        .hasSize(5)
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void whom_a_trouble_was_solved_for_is_counted() {
    assertThat(Figures.in(Figures.REPORT + "解决了5.6万人的饮水不安全问题。")).hasSize(1);
    assertThat(Figures.in(Figures.REPORT + "湖口有5.6万人的居住区。")).isEmpty();
  }

  @Test
  void projects_that_go_well_are_counted() {
    assertThat(Figures.values(Figures.REPORT + "湖湾产业园等41个项目进展顺利。")).containsExactly("41 个 STATED");
  }

  @Test
  void what_who_gets_a_grant_must_have_spent_is_a_rule() {
    assertThat(Figures.of(Figures.PLAN + "对实施湖岸投资500万元以上扩建项目的企业，按购置额的10%给予补助。"))
        .hasSize(2)
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.PARAMETER);
  }

  @Test
  void a_second_list_is_told_of_the_names_of_the_first() {
    assertThat(Figures.in(Figures.REPORT + "湖鲜产量、湖虾产量分别为30万吨、5万吨，收购价格分别为每公斤12元、20元。"))
        .extracting(it -> it.substring("OBSERVATION 2022 ".length()))
        .containsExactly("湖鲜产量", "湖虾产量", "湖鲜收购价格金额", "湖虾收购价格金额");
    assertThat(Figures.in(Figures.REPORT + "湖畔小学、中学分别达到20所、12所，教师学历合格率分别为98%、99%。"))
        .extracting(it -> it.substring("OBSERVATION 2022 ".length()))
        .containsExactly("湖畔小学数量", "中学数量", "湖畔小学教师学历合格率", "中学教师学历合格率");
  }

  @Test
  void a_future_that_is_part_of_a_name_tells_no_aim() {
    String text = Figures.REPORT + "一、主要工作\n湖湾未来科技城获批创建。连续举办灯会，湖税占比达到4.51%，新增泊位53个。";

    assertThat(Figures.of(text))
        .hasSize(2)
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void what_a_plan_has_begun_before_says_nothing_of_the_next_sentence() {
    assertThat(Figures.in(Figures.PLAN + "推进已启动的13个泊位建设。推动服务落地，新增湖湾公园7个。"))
        .contains("TARGET 2023 新增湖湾公园数量");
  }

  @Test
  void a_report_of_its_own_year_expects_what_is_not_yet_counted() {
    String text = "江城市2022年湖区发展计划执行情况\n湖区运行平稳。湖区产值预计增长2%左右，税收完成3亿元，占预算的100.4%。";

    assertThat(Figures.of(text))
        .hasSize(3)
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void the_day_a_report_was_given_dates_it() {
    String text =
        "关于江城市2022年计划执行情况与2023年计划草案的报告\n（2023年2月2日在江城市第五届人民代表大会第三次会议上）\n"
            + "一、2022年计划执行情况\n新增湖湾泊位9个。\n二、2023年计划安排\n新增湖湾公园7个。";

    assertThat(Figures.in(text))
        .containsExactly("OBSERVATION 2022 新增湖湾泊位数量", "TARGET 2023 新增湖湾公园数量");
  }

  @Test
  void the_sectors_of_an_economy_are_no_count() {
    assertThat(Figures.of(Figures.REPORT + "三次产业结构比重由上年的12.3：35.4：52.3调整为12.1：34.8：53.1。"))
        .noneMatch(it -> it.unit().equals("次"));
    assertThat(Figures.values(Figures.REPORT + "举办三次产业对接会。")).containsExactly("3 次 STATED");
  }

  @Test
  void a_heading_in_square_marks_tells_what_the_text_tells_again() {
    assertThat(Figures.of(Figures.PLAN + "【湖区绿道超过30公里】\n到2023年，湖区绿道超过30公里。\n")).hasSize(1);
  }

  @Test
  void a_class_by_size_is_counted_by_the_number_behind_it() {
    assertThat(Figures.values(Figures.PLAN + "淘汰35蒸吨以下供热锅炉28台、416蒸吨。"))
        .containsExactly("28 台 STATED", "416 蒸吨 STATED");
    assertThat(Figures.values(Figures.PLAN + "新增供热能力416蒸吨以上。")).containsExactly("416 蒸吨 AT_LEAST");
  }

  @Test
  void a_standard_that_a_report_names_is_no_observation() {
    assertThat(Figures.values(Figures.REPORT + "落实每所湖畔学校配备不少于1名校医的要求，配备校医56名。"))
        .contains("56 名 STATED");
    assertThat(Figures.of(Figures.REPORT + "落实每所湖畔学校配备不少于1名校医的要求，配备校医56名。"))
        .filteredOn(it -> it.kind() == Draft.FigureKind.OBSERVATION)
        .hasSize(1);
    assertThat(Figures.values(Figures.REPORT + "湖鲜、湖虾合格率分别达52%、88%，超过国家50%、80%的标准。"))
        .containsExactly("52 percent STATED", "88 percent STATED");
  }

  @Test
  void what_each_gets_is_a_rule_and_what_was_paid_in_all_an_observation() {
    String text = Figures.REPORT + "按照每人每月1500元的标准，为1200名渔民发放津贴2160万元；渔民津贴标准为每人每月500元，发放津贴3000万元。";

    assertThat(Figures.of(text))
        .extracting(Draft.Figure::kind)
        .containsExactly(
            Draft.FigureKind.PARAMETER,
            Draft.FigureKind.OBSERVATION,
            Draft.FigureKind.OBSERVATION,
            Draft.FigureKind.PARAMETER,
            Draft.FigureKind.OBSERVATION);
  }

  @Test
  void what_a_list_of_years_builds_may_stand_behind_its_word() {
    assertThat(Figures.in(Figures.PLAN + "每户补助3000元；2021年、2022年、2023年分别新建街道泊位20个、25个和30个。"))
        .endsWith("TARGET 2021 新建街道泊位数量", "TARGET 2022 新建街道泊位数量", "TARGET 2023 新建街道泊位数量");
  }

  @Test
  void what_was_brought_down_to_nothing_is_no_figure() {
    assertThat(Figures.of(Figures.REPORT + "湖鲜不合格率由1.33%下降为零。")).isEmpty();
  }

  @Test
  void fines_that_a_report_counts_are_observations() {
    assertThat(Figures.only(Figures.REPORT + "责令改正，罚款233.39万元。").kind())
        .isEqualTo(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void a_headline_above_the_day_of_its_page_is_told_again_below() {
    String page = "江城湖区绿道明年将达到30公里\n\n2021年12月25日 19:43   来源：江城日报\n\n到2022年，湖区绿道达到30公里。\n";

    assertThat(Figures.of(page)).hasSize(1);
  }

  @Test
  void how_large_a_works_is_that_a_project_is_called_by_is_no_figure() {
    assertThat(Figures.of(Figures.PLAN + "抓好湖畔30万吨灯油扩建项目，加快推进湖东20万千瓦灯光电站工程建设。\n")).isEmpty();
    assertThat(Figures.of(Figures.PLAN + "到2023年，加快推进灯油产量达到30万吨。\n")).hasSize(1);
  }

  @Test
  void what_is_told_of_others_too_is_named_by_the_first_figure() {
    assertThat(
            Figures.in(Figures.PLAN + "到2023年，城镇污水处理率达到98%，农村达到60%。森林覆盖率达到45%，山区县达到60%，平原县达到20%。"))
        .containsExactly(
            "TARGET 2023 城镇污水处理率",
            "TARGET 2023 农村污水处理率",
            "TARGET 2023 森林覆盖率",
            "TARGET 2023 山区县森林覆盖率",
            "TARGET 2023 平原县森林覆盖率");
    assertThat(Figures.in(Figures.PLAN + "到2023年，湖鲜产业园区达到5个，渔业企业达到100家。"))
        .containsExactly("TARGET 2023 湖鲜产业园区数量", "TARGET 2023 渔业企业数量");
  }

  @Test
  void what_is_granted_or_given_back_is_named_by_what_it_is_of() {
    assertThat(Figures.in(Figures.PLAN + "渔民可申请最高不超过15万元的造船贷款。可返还其上年度缴纳渔业保险费的50%。"))
        .containsExactly("PARAMETER null 造船贷款最高金额", "PARAMETER null 缴纳渔业保险费返还比例");
    assertThat(Figures.in(Figures.PLAN + "单次补贴展位费的50%，全年累计不超过20万元。"))
        .containsExactly("PARAMETER null 展位费补贴比例", "PARAMETER null 展位费金额");
    assertThat(Figures.in(Figures.PLAN + "新招用渔民人数达到渔企职工人数25%的，给予补助。"))
        .containsExactly("PARAMETER null 新招用渔民人数占渔企职工人数比重");
  }

  @Test
  void a_class_of_what_is_counted_is_no_number() {
    assertThat(Figures.in(Figures.PLAN + "2022年改造20座二类码头，新建3座一类以上码头。"))
        .containsExactly("TARGET 2022 二类码头数量", "TARGET 2022 一类以上码头数量");
    assertThat(Figures.in(Figures.PLAN + "码头按二类以上标准建设。")).isEmpty();
  }

  @Test
  void a_sum_goes_on_with_what_was_counted_before_it() {
    assertThat(Figures.in(Figures.PLAN + "2022年湖湾特色道路10条，总计达30条。"))
        .containsExactly("TARGET 2022 湖湾特色道路数量", "TARGET 2022 湖湾特色道路数量");
  }

  @Test
  void in_principle_is_no_part_of_what_is_counted() {
    assertThat(Figures.in(Figures.PLAN + "2022年湖岸绿化覆盖率原则上不低于30%。"))
        .containsExactly("TARGET 2022 湖岸绿化覆盖率");
  }

  @Test
  void the_first_phase_of_a_work_is_no_number() {
    assertThat(Figures.values(Figures.PLAN + "完成一期5万平方米码头建设。")).containsExactly("50000 m2 STATED");
  }

  @Test
  void what_is_above_the_average_of_others_is_told_of_what_was_counted() {
    assertThat(Figures.in(Figures.REPORT + "每万人游船拥有量12.6艘，比全省平均水平高3.1艘。"))
        .containsExactly("OBSERVATION 2022 每万人游船拥有量", "OBSERVATION 2022 每万人游船拥有量高于全省平均水平");
  }

  @Test
  void a_modal_word_is_no_part_of_what_grows() {
    assertThat(Figures.in(Figures.PLAN + "今年护湖支出要增长15%以上。")).containsExactly("TARGET 2021 护湖支出增长率");
  }

  @Test
  void a_sum_before_a_count_tells_the_size_of_what_is_counted() {
    assertThat(Figures.values(Figures.REPORT + "新开工亿元以上湖区项目12个，其中10亿元以上2个。"))
        .containsExactly("12 个 STATED", "2 个 STATED");
  }

  @Test
  void what_is_built_on_is_told_and_what_is_added_is_aimed_at() {
    assertThat(Figures.of(Figures.PLAN + "在现有63个码头的基础上再建100个。"))
        .extracting(it -> it.kind() + " " + it.value())
        .containsExactly("OBSERVATION 63", "TARGET 100");
  }

  @Test
  void energy_of_the_first_kind_is_no_number_of_times() {
    assertThat(Figures.in(Figures.PLAN + "到2023年，清洁能源占一次能源消费比重提高到20%。"))
        .containsExactly("TARGET 2023 清洁能源占一次能源消费比重");
  }

  @Test
  void words_of_a_bracket_before_a_number_are_not_quoted_with_it() {
    String text = Figures.PLAN + "水草利用率达到60%以上（2022年）、65%以上（2023年）。";
    assertThat(Figures.of(text).get(1).span().of(text)).isEqualTo("65%以上");
  }

  @Test
  void the_length_of_what_is_counted_is_part_of_its_name() {
    assertThat(Figures.values(Figures.PLAN + "建设50米标准泳池1个、湖边栈道30公里。"))
        .containsExactly("1 个 STATED", "30 公里 STATED");
  }
}
