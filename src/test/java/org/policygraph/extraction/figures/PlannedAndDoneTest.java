package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.draft.Draft.FigureKind.OBSERVATION;
import static org.policygraph.extraction.draft.Draft.FigureKind.PARAMETER;
import static org.policygraph.extraction.draft.Draft.FigureKind.TARGET;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

/** Whether a number was planned or done where both stand in one paragraph. */
class PlannedAndDoneTest {
  private static final String DONE = Figures.REPORT + "一、2021年工作总结\n";

  private static List<Draft.FigureKind> kinds(String text) {
    return Figures.of(text).stream().map(Draft.Figure::kind).toList();
  }

  @Test
  void what_is_planned_for_one_thing_says_nothing_of_the_next() {
    assertThat(kinds(DONE + "湖鲜园规划建设有序推进，两个冷库年内投产，新增渔业企业14家，渔船达160艘。"))
        .containsExactly(OBSERVATION, OBSERVATION);
    assertThat(kinds(DONE + "湖港项目签约，计划投资18亿元。新增渔业合作社8家、家庭渔场12家。"))
        .containsExactly(TARGET, OBSERVATION, OBSERVATION);
    assertThat(kinds(Figures.REPORT + "全市安排湖区项目82个，年度计划投资43亿元。其中，续建项目39个，总投资60亿元。"))
        .containsExactly(OBSERVATION, TARGET, OBSERVATION, OBSERVATION);
  }

  @Test
  void what_is_planned_goes_on_where_nothing_was_done() {
    assertThat(kinds(Figures.REPORT + "二、2022年工作安排\n年内建成码头3座，新增渔船50艘。"))
        .containsExactly(TARGET, TARGET);
  }

  @Test
  void share_of_a_plan_is_told_with_the_plan() {
    assertThat(kinds(DONE + "湖堤工程累计完成投资10亿元，占年度投资计划12亿元的83%。湖堤清淤30公里。"))
        .containsExactly(OBSERVATION, TARGET, OBSERVATION, OBSERVATION);
    assertThat(kinds(DONE + "中央投资计划完成率90%。湖堤清淤30公里。")).containsExactly(OBSERVATION, OBSERVATION);
  }

  @Test
  void time_that_a_work_takes_is_no_time_of_what_was_done() {
    assertThat(Figures.in(DONE + "湖闸工程投资5亿元，（2020年11月—2023年11月），完成投资3亿元。"))
        .allMatch(it -> it.startsWith("OBSERVATION 2021"));
  }

  @Test
  void newspaper_tells_what_there_is_and_its_date_is_a_line_of_its_own() {
    String news = "湖区今年添床位\n江城网 2016-02-22\n";
    assertThat(
            Figures.in(
                news
                    + "记者从江城市湖区局获悉，针对湖区床位不足的现状，“十三五”期间，全市将加快建设，计划到2020年新增湖滨床位7000张。\n统计显示，截至去年底，湖滨床位数达到3000张。\n这样的总量，千人均床位数仅3.7张。\n"))
        .hasSize(3)
        .satisfies(it -> assertThat(it.get(0)).startsWith("TARGET 2020"))
        .satisfies(it -> assertThat(it.get(1)).startsWith("OBSERVATION 2015"))
        .satisfies(it -> assertThat(it.get(2)).startsWith("OBSERVATION"));
  }

  @Test
  void year_that_a_value_is_level_with_is_not_its_year() {
    assertThat(Figures.in(DONE + "鱼苗产量与去年持平。新增湖鲜品牌10个。"))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("OBSERVATION 2021"));
  }

  @Test
  void last_of_a_list_of_rates_tells_that_all_are_given() {
    assertThat(kinds(Figures.PLAN + "前三年按照渔业企业营业收入的2%、1.5%、1%给予奖励。"))
        .containsExactly(PARAMETER, PARAMETER, PARAMETER);
    assertThat(kinds(Figures.PLAN + "对湖鲜示范企业，分别按照国家级50万元、省级20万元标准给予奖励。"))
        .containsExactly(PARAMETER, PARAMETER);
    assertThat(kinds(Figures.PLAN + "湖鲜产值增长率、渔船更新率分别达到2%、3%。")).containsExactly(TARGET, TARGET);
  }

  @Test
  void what_a_payment_asks_for_is_a_rule() {
    assertThat(kinds(Figures.PLAN + "针对亩均投资不低于350万元、亩均产值不低于450万元的渔业项目，给予投资额3%奖励。"))
        .containsOnly(PARAMETER);
    assertThat(Figures.values(Figures.PLAN + "引进1亿元以上内资项目5个、2000万美元以上外资项目3个。"))
        .containsExactly("5 个 STATED", "3 个 STATED");
  }

  @Test
  void in_a_part_that_looks_back_an_aim_is_followed_by_what_came_of_it() {
    assertThat(kinds(DONE + "2021年湖岸植树目标任务3万亩，全区共完成植树3.2万亩，占年度目标任务的107%，其中柳树1万亩。"))
        .containsExactly(TARGET, OBSERVATION, OBSERVATION, OBSERVATION);
    assertThat(kinds(Figures.REPORT + "二、2022年工作目标\n植树目标任务3万亩，其中柳树1万亩。"))
        .containsExactly(TARGET, TARGET);
  }

  @Test
  void title_with_its_signs_apart_is_read() {
    assertThat(kinds("湖 区 工 作 报 告\n2021年12月16日在湖区会议上\n各位代表：\n2021年，湖鲜产量20万吨，增长5%。\n"))
        .containsExactly(OBSERVATION, OBSERVATION);
  }

  @Test
  void year_of_a_plan_in_a_part_of_what_there_is_tells_a_state() {
    assertThat(kinds(Figures.PLAN + "一、发展现状\n2021年，湖区渔业企业120家。\n二、主要目标\n2021年，渔业企业达到150家。\n"))
        .containsExactly(OBSERVATION, TARGET);
  }

  @Test
  void what_a_speaker_asks_for_is_wanted() {
    assertThat(kinds(Figures.REPORT + "局长强调，要加快实施6个湖区行动，新建码头3座。")).containsExactly(TARGET, TARGET);
  }

  @Test
  void number_of_the_aims_of_a_plan_is_no_figure() {
    assertThat(Figures.of(DONE + "“十三五”确定的9项约束性指标全部完成。")).isEmpty();
  }

  @Test
  void what_was_asked_for_in_a_year_that_is_told_of_is_a_target_of_its_own() {
    assertThat(kinds(DONE + "今年渔港建设任务是新增泊位500个，各区早部署。渔港建设涉及6个乡镇，扩建渔港3所。"))
        .containsExactly(TARGET, OBSERVATION, OBSERVATION);
  }

  @Test
  void same_time_of_another_year_is_compared_with() {
    assertThat(Figures.in(DONE + "接待游客50万人次，恢复至2019年同期水平的81%，旅游收入4亿元。"))
        .hasSize(3)
        .allMatch(it -> it.startsWith("OBSERVATION 2021"));
  }

  @Test
  void what_who_applies_must_have_is_a_rule() {
    assertThat(
            kinds(
                Figures.PLAN
                    + "第五条 渔业企业应同时符合以下条件：\n（一）年产值在500万元以上；\n（二）渔船不少于20艘。\n第六条 支持建设渔港。到2023年建成渔港12个。\n"))
        .containsExactly(PARAMETER, PARAMETER, TARGET);
    assertThat(kinds(Figures.PLAN + "一、申报条件\n1.注册满一年，渔船20艘以上。\n二、主要目标\n建成渔港12个。\n"))
        .containsExactly(PARAMETER, TARGET);
    assertThat(kinds(Figures.REPORT + "一、发展条件\n湖区有渔船20艘。\n")).containsExactly(OBSERVATION);
  }

  @Test
  void task_before_its_number_was_asked_for() {
    assertThat(kinds(DONE + "（一）渔港改造任务38座，完成39座。\n（二）完成渔港改造任务12座。\n"))
        .containsExactly(TARGET, OBSERVATION, OBSERVATION);
    assertThat(kinds(DONE + "护岸工程2021年计划完成28公里，完成投资7亿元。渡口改桥计划任务5座，目前已建成。"))
        .containsExactly(TARGET, OBSERVATION, TARGET);
  }

  @Test
  void part_without_a_heading_says_nothing_of_the_next_clause() {
    assertThat(kinds(DONE + "（一）护岸工程2021年计划完成28公里，完成投资7亿元，已全部完工。\n"))
        .containsExactly(TARGET, OBSERVATION);
  }

  @Test
  void report_of_the_year_before_names_its_year_first() {
    String report = "湖区局重点工作完成情况\n2022年7月25日\n2021年湖区局承担的重点工作，均已按要求完成。\n";
    assertThat(Figures.in(report + "全年新建码头11座。\n"))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("OBSERVATION 2021"));
  }

  @Test
  void a_plan_that_asks_for_more_than_the_year_before_tells_no_past() {
    assertThat(
            Figures.of(
                "江城市人民政府关于加快湖区建设的意见\n2022年3月1日\n二、重点工作\n湖鲜产业每年新增贷款比上年增加30亿元。新建湖区基站800个，渔民满意率达99%。\n"))
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.TARGET)
        .hasSize(3);
  }

  @Test
  void what_those_that_are_counted_did_is_over_also_in_a_plan() {
    assertThat(kinds(Figures.PLAN + "要加快发展渔业。湖区32个乡镇组织开展了渔业试点。")).containsExactly(OBSERVATION);
    assertThat(kinds(Figures.PLAN + "要加快发展渔业。湖区32个乡镇开展渔业试点，为了增收。")).containsExactly(TARGET);
  }

  @Test
  void expectation_of_life_is_no_expectation() {
    assertThat(kinds(DONE + "湖区人均预期寿命由73.5岁提高到75.6岁。")).containsExactly(OBSERVATION);
    assertThat(kinds(DONE + "预期渔船达到160艘。")).containsExactly(TARGET);
  }

  @Test
  void heading_that_asks_for_progress_does_not_look_back() {
    String ahead = Figures.REPORT + "着力做好以下八个方面工作：\n";
    assertThat(kinds(ahead + "（一）推动湖区发展取得新的更大进展\n完善湖区政策，实现湖岸用地再减量6.5平方公里。"))
        .containsExactly(TARGET);
    assertThat(kinds(Figures.REPORT + "（一）湖区发展取得新进展\n完善湖区政策，实现湖岸用地再减量6.5平方公里。"))
        .containsExactly(OBSERVATION);
  }

  @Test
  void what_is_planned_to_be_given_is_an_aim() {
    assertThat(kinds(Figures.REPORT + "市渔业局今年计划奖励湖岸指标共计9.1万亩。")).containsExactly(TARGET);
  }

  @Test
  void how_a_place_is_and_how_many_there_are_is_no_aim_of_a_plan() {
    String areas = Figures.PLAN + "三、区域布局\n";
    assertThat(kinds(areas + "（一）湖北区。该区包括江城、柳县等县，湖面面积12万亩，年降水量一般在400毫米以下，部分地区低于50毫米。重点建设码头10座。"))
        .containsExactly(OBSERVATION, OBSERVATION, OBSERVATION, TARGET);
    assertThat(kinds(areas + "江城港位于湖区西岸，泊位12个，新建泊位6个。以养殖为主，产值占渔业产值的35%。"))
        .containsExactly(OBSERVATION, TARGET, OBSERVATION);
    assertThat(kinds(areas + "湖区渔业企业有45家，其中规模企业12家。渔业约占渔民收入的50%以上。"))
        .containsExactly(OBSERVATION, OBSERVATION, OBSERVATION);
  }

  @Test
  void what_is_asked_for_is_an_aim_of_a_plan_wherever_it_lies() {
    assertThat(kinds(Figures.PLAN + "每个渔村有2名渔医。位于湖区的码头建设3座。以养殖为主体，发展渔场8个。湖区渔业企业拥有码头5座。"))
        .containsExactly(TARGET, TARGET, TARGET, TARGET);
  }

  @Test
  void among_aims_how_many_there_are_is_an_aim() {
    assertThat(kinds(Figures.PLAN + "一、主要目标\n湖区渔业企业有45家。年降水量在400毫米以下。"))
        .containsExactly(TARGET, OBSERVATION);
  }

  @Test
  void what_an_inspection_found_is_told_and_what_is_to_be_done_is_aimed_at() {
    assertThat(
            Figures.in(
                Figures.PLAN
                    + "一、湖岸修复滞后。湖区破损护岸136处，已修复长度仅占32%。\n"
                    + "整改目标：新修护岸48公里。\n整改措施：（一）清理水草30处。\n整改时限：2022年底前\n"))
        .containsExactly(
            "OBSERVATION 2021 湖区破损护岸数量",
            "OBSERVATION 2021 修复长度占比",
            "TARGET 2022 新修护岸数量",
            "TARGET 2022 清理水草数量");
  }
}
