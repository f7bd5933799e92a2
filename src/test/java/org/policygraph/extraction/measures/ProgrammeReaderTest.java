package org.policygraph.extraction.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.outline.PolicyText;

class ProgrammeReaderTest {
  private static List<Draft.Programme> read(String text) {
    PolicyText policy = PolicyText.of(text);
    return ProgrammeReader.read(policy, HeaderReader.read(policy));
  }

  private static List<String> names(String text) {
    return read(text).stream().map(Draft.Programme::name).toList();
  }

  @Test
  void quoted_name_takes_its_sort_along() {
    assertThat(names("开展“点灯”专项行动，建设“百灯工程”。\n")).containsExactly("“点灯”专项行动", "“百灯工程”");
  }

  @Test
  void quoted_words_without_a_sort_are_no_programme() {
    assertThat(names("落实“放管服”要求，做到“一次办好”。\n")).isEmpty();
  }

  @Test
  void what_is_carried_out_by_name_and_the_list_goes_on() {
    assertThat(names("实施路灯节能工程和湖泊清淤工程，启动夜游提升行动计划。\n"))
        .containsExactly("路灯节能工程", "湖泊清淤工程", "夜游提升行动计划");
  }

  @Test
  void one_of_many_is_no_name() {
    assertThat(names("实施一批重点工程，推进年度工作计划，开展相关试点。\n")).isEmpty();
  }

  @Test
  void fund_is_named_where_it_is_set_up() {
    assertThat(names("设立规模不低于两亿元的灯会发展引导基金，统筹财政资金。\n")).containsExactly("灯会发展引导基金");
  }

  @Test
  void body_is_named_by_its_place_or_level() {
    assertThat(names("江城市人民政府关于办好灯会的意见\n推动国家级夜游示范区建设，发挥江城灯会中心作用，建设服务中心。\n"))
        .containsExactly("国家级夜游示范区", "江城灯会中心");
  }

  @Test
  void each_name_is_one_programme_with_its_further_mentions() {
    String text = "启动灯台维护计划。安排资金。灯台维护计划由各区落实。\n";
    List<Draft.Programme> programmes = read(text);
    assertThat(programmes).hasSize(1);
    assertThat(programmes.get(0).again()).extracting(it -> it.of(text)).containsExactly("灯台维护计划");
  }

  @Test
  void a_second_verb_is_no_part_of_the_name() {
    assertThat(names("支持实施路灯节能工程，争取纳入国家灯会试点，启动推动百灯富民工程。\n"))
        .containsExactly("路灯节能工程", "国家灯会试点", "百灯富民工程");
  }

  @Test
  void money_that_is_set_aside_is_no_name() {
    assertThat(names("江城市人民政府关于灯会的意见\n支持市财政每年安排不低于1亿元专项资金，设立市财政设专项资金。\n")).isEmpty();
  }

  @Test
  void what_a_bureau_sets_up_does_not_begin_with_the_bureau() {
    assertThat(names("江城市人民政府关于灯会的意见\n我局会同市发改委、市路灯局建立灯会联席会议制度，按月研究。\n"))
        .noneMatch(it -> it.contains("局"));
  }
}
