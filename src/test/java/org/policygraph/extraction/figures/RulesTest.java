package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Draft.FigureKind;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.outline.PolicyText;

class RulesTest {
  private static final String RULES = "江城市湖区管理办法\n";

  private static List<FigureKind> kinds(String text) {
    return Figures.of(text).stream().map(Draft.Figure::kind).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "船主首期出资不低于注册资本的30%。",
        "租船保证金不超过合同价款的3%。",
        "湖区巡查时，执法人员不少于2人。",
        "听证人数不少于15人。",
        "评标委员会由5人以上单数组成。",
        "业主大会决定应当经三分之二以上的业主参与表决。",
        "渔民会议须有本村渔民过半数参加。",
        "停车场配建充电设施的车位比例不低于10%。",
        "住宅小区按建筑面积的千分之四配建社区用房。",
        "新建住宅小区按照每百户不少于二十平方米的标准配建养老用房。",
        "每人每月发放生活补贴800元。",
        "注册资本不低于500万元的企业方可参加投标。",
        "停船收费首小时5元。",
        "排放污水的悬浮物不高于70毫克/升。",
        "渔技员每年服务时间不少于60天。",
        "年产值达到2000万元的，奖励20万元。",
        "税收达到50万元的企业，给予10万元奖励。",
        "年纳税额达到30万元以上，一次性给予10万元奖励。",
        "种植湖藕5亩以上，每亩补助200元。",
        "湖鲜加工投资500万元以上项目，补贴8%。",
        "对违规捕捞的，处1万元以上5万元以下罚款。"
      })
  void what_rules_how_something_is_done_is_no_target_of_a_plan(String sentence) {
    assertThat(kinds(PLAN + sentence + "\n")).isNotEmpty().containsOnly(FigureKind.PARAMETER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "湖湾公园绿地率不低于35%。",
        "风险补偿资金池规模为5000万元。",
        "近三年累计税收不低于200万元。",
        "市财政每年安排湖区经费300万元。",
        "船队船只总数不少于5艘。"
      })
  void numbers_of_a_text_of_rules_are_rules(String sentence) {
    assertThat(kinds(RULES + "第一条 " + sentence + "\n")).containsExactly(FigureKind.PARAMETER);
  }

  @Test
  void an_aim_before_what_is_given_stays_one() {
    assertThat(kinds(PLAN + "到2025年，湖鲜加工企业达到30家以上，给予5万元奖励。\n"))
        .containsExactly(FigureKind.TARGET, FigureKind.PARAMETER);
  }

  @Test
  void an_aim_in_a_text_of_rules_stays_one() {
    assertThat(kinds(RULES + "第一条 到2025年，湖湾公园绿地率不低于35%。\n")).containsExactly(FigureKind.TARGET);
    assertThat(kinds(RULES + "第一章 发展目标\n第一条 湖湾公园绿地率不低于35%。\n")).containsExactly(FigureKind.TARGET);
  }

  @Test
  void an_article_of_a_plan_that_counts_what_is_done_is_a_target() {
    assertThat(kinds("江城市湖区扶持措施\n第一条 培育湖鲜企业20家。\n第二条 湖鲜企业应当有船5艘以上。\n"))
        .containsExactly(FigureKind.TARGET, FigureKind.PARAMETER);
  }

  @Test
  void the_share_that_is_set_aside_by_a_plan_is_its_target_where_it_says_by_when() {
    assertThat(kinds(PLAN + "到2023年，停车场配建充电设施的车位比例不低于10%。")).containsExactly(FigureKind.TARGET);
  }

  @Test
  void a_bound_may_stand_before_what_the_share_is_of() {
    assertThat(Figures.values(PLAN + "到2023年，研发投入不低于销售收入的5%。"))
        .containsExactly("5 percent AT_LEAST");
    assertThat(Figures.in(PLAN + "到2023年，研发投入不低于销售收入的5%。"))
        .containsExactly("TARGET 2023 研发投入占销售收入比重");
  }

  @Test
  void the_number_of_a_point_is_no_part_of_what_its_figure_quotes() {
    String text = PLAN + "一、任务\n1.新建码头20座。\n一是新建灯塔3座。二是新建船坞2座。\n";
    assertThat(Figures.of(text))
        .extracting(it -> it.span().of(text))
        .containsExactly("新建码头20座", "新建灯塔3座", "新建船坞2座");
  }

  @Test
  void what_is_given_of_a_share_names_it() {
    Draft.Figure given = Figures.only(PLAN + "按船票收入的10%给予补助。");
    assertThat(given.indicator()).isEqualTo("船票收入补助比例");
    assertThat(given.span().of(PLAN + "按船票收入的10%给予补助。")).isEqualTo("按船票收入的10%给予补助");
    assertThat(Figures.only(PLAN + "泊位租金按市场价的70%收取。").indicator()).isEqualTo("泊位租金按市场价收取比例");
  }

  @Test
  void a_name_with_words_of_a_sentence_in_it_is_not_sure() {
    assertThat(Figures.only(PLAN + "渔业决定事项须经三分之二以上成员同意。").confidence())
        .isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void what_stands_under_a_heading_of_conditions_is_asked_of_each_and_no_measure() {
    String text =
        "江城市湖区评比方案\n一、目标任务\n评出渔业合作社20家。\n二、参评条件\n（一）在本市注册满三年的合作社。\n（二）社员不少于50人，年收入不低于100万元。\n三、工作要求\n各区认真组织。\n";
    assertThat(Figures.of(text).stream().map(it -> it.kind() + " " + it.value().toPlainString()))
        .containsExactly("TARGET 20", "PARAMETER 50", "PARAMETER 1000000");
    assertThat(MeasureReader.read(PolicyText.of(text), List.of()))
        .noneMatch(it -> it.label().contains("社"));
    String article = text.replace("二、参评条件", "二、申请的合作社应当符合以下条件：");
    assertThat(MeasureReader.read(PolicyText.of(article), List.of()))
        .noneMatch(it -> it.label().contains("社员"));
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
