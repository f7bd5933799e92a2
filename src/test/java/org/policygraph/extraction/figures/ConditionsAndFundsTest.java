package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Draft.FigureKind;

/** What is asked of those who apply, and how large funds are to be, are or may pay. */
class ConditionsAndFundsTest {
  private static List<FigureKind> kinds(String text) {
    return Figures.of(text).stream().map(Draft.Figure::kind).toList();
  }

  @Test
  void what_a_list_of_conditions_asks_for_is_no_aim_whoever_has_to_act_on_it() {
    assertThat(
            kinds(
                PLAN + "具备以下条件的船坞，均应积极改造：\n1.单个船坞面积1500平方米以上；\n2.使用寿命应在20年以上。\n二、重点任务\n新建码头20座。\n"))
        .containsExactly(FigureKind.PARAMETER, FigureKind.PARAMETER, FigureKind.TARGET);
  }

  @Test
  void what_stands_under_a_standard_of_choice_or_under_those_who_are_supported_is_asked_of_each() {
    assertThat(
            kinds(
                PLAN
                    + "一、认定标准\n示范船社：成员50户以上，年经营收入100万元以上。\n二、支持对象\n灯企，年产值达到2000万元以上。\n三、目标\n成员达到500户以上。\n"))
        .containsExactly(
            FigureKind.PARAMETER, FigureKind.PARAMETER, FigureKind.PARAMETER, FigureKind.TARGET);
  }

  @Test
  void share_of_new_hands_that_an_employer_must_have_taken_on_is_a_rule() {
    assertThat(kinds(PLAN + "船企新招用渔民达到在职职工总数的15%（超过100人的企业达到8%），并签订1年以上劳动合同。\n全市船企新招用渔民达到500人。\n"))
        .containsExactly(FigureKind.PARAMETER, FigureKind.PARAMETER, FigureKind.TARGET);
  }

  @Test
  void bracket_behind_a_class_says_what_makes_one_of_it() {
    assertThat(kinds(PLAN + "发展龙头企业（年产值达到1亿元以上）。湖区建设码头（到2023年投资达到2亿元）。\n"))
        .containsExactly(FigureKind.PARAMETER, FigureKind.TARGET);
  }

  @Test
  void size_of_those_that_the_next_number_counts_is_no_aim() {
    assertThat(Figures.values(PLAN + "培育年产值5000万元以上灯企20家。")).containsExactly("20 家 STATED");
    assertThat(Figures.values(PLAN + "完成投资5000万元以上，新建码头20座。")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "设立规模10亿元的湖鲜产业基金。",
        "设立10亿元湖区产业基金。",
        "建立1亿元的渔业应急周转金。",
        "组建首期规模3亿元的渔业风险补偿资金池。",
        "组建总规模100亿元以上的“1+N”湖区基金群。",
        "设立湖区发展基金（总规模20亿元）。",
        "湖区产业基金规模扩大到50亿元。",
        "设立不低于2亿元的灯会发展专项资金。",
        "每年安排不少于3000万元专项资金用于湖区治理。",
        "发行专项债券15亿元。"
      })
  void size_of_a_fund_to_be_set_up_is_an_aim(String sentence) {
    assertThat(kinds(PLAN + sentence)).containsExactly(FigureKind.TARGET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单个项目补助最高500万元。",
        "基金对单个企业的投资不超过2000万元。",
        "按基金规模的10%出资。",
        "基金管理费不超过实缴规模的2%。",
        "贷款额度最高可达1000万元。",
        "对新设立的规模1亿元以上的基金，给予100万元奖励。"
      })
  void what_a_fund_or_a_grant_may_give_is_a_rule(String sentence) {
    assertThat(kinds(PLAN + sentence)).isNotEmpty().containsOnly(FigureKind.PARAMETER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"已设立规模8亿元的渔业基金。", "去年发放补贴3亿元。", "已累计投入财政资金12亿元。", "现有渔业基金规模12亿元。"})
  void money_that_was_spent_or_set_up_is_told(String sentence) {
    assertThat(kinds(PLAN + sentence)).containsExactly(FigureKind.OBSERVATION);
  }

  @Test
  void what_the_heading_of_a_grant_asks_for_is_a_condition_and_what_is_spent_on_it_an_aim() {
    assertThat(
            kinds(
                PLAN
                    + "一、支持范围\n（一）固定资产投资支持。新上项目固定资产投资5000万元以上，在建设期给予支持。\n二、强化资金支持\n信贷规模达到5亿元以上。\n三、财政扶持\n设立规模不低于1亿元的灯会基金。\n"))
        .containsExactly(FigureKind.PARAMETER, FigureKind.TARGET, FigureKind.TARGET);
  }

  @Test
  void what_those_have_who_are_given_something_is_a_condition() {
    assertThat(kinds(PLAN + "对种植5亩以上湖藕农户给予每亩200元补助。"))
        .containsExactly(FigureKind.PARAMETER, FigureKind.PARAMETER);
  }
}
