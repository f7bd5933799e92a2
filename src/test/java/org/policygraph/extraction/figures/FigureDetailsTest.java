package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.DraftRows;

class FigureDetailsTest {
  private static final String PLAN = "江城市人民政府关于印发江城市湖区建设方案(2021—2025年)的通知\n2021年3月1日\n一、主要目标\n";

  @Test
  void a_figure_holds_where_its_sentence_or_heading_says_else_where_the_document_does() {
    assertThat(
            all("scope", PLAN + "全市建成湖湾公园12个，其中东湖区建成3个。全省建成80个。新增湖椅50个。\n二、南岭县任务\n新建湖边绿道30公里。\n"))
        .containsExactly("江城市", "东湖区", "全省", "江城市", "南岭县");
  }

  @Test
  void of_areas_told_one_by_one_each_has_its_own_figure_and_together_they_are_none() {
    assertThat(
            all(
                "scope",
                PLAN + "湖东区与湖西区湖湾公园分别达到50个与30个。湖东区、湖西区和湖南区绿道分别达到5公里、6公里和7公里。湖东区和湖西区共新建湖椅90张。\n"))
        .containsExactly("湖东区", "湖西区", "湖东区", "湖西区", "湖南区", "江城市");
  }

  @Test
  void what_only_looks_like_an_area_is_none() {
    assertThat(
            all(
                "scope",
                PLAN
                    + "提供湖鲜加工、开拓市场等服务，每年培育湖鲜企业40家。\n"
                    + "湖鲜商标有效注册，新增省著名湖鲜商标24件，新增市级湖鲜品牌30个。\n"
                    + "打造全国投资环境最优的湖区，新增湖鲜工厂50家。\n"
                    + "新建湖鲜基地12个，占全省三分之一，湖鲜产量居全省第二，新增湖鲜渔船90艘。\n"
                    + "会同市渔业局，培训湖鲜技工3000人。\n"))
        .isNotEmpty()
        .containsOnly("江城市");
  }

  @Test
  void a_part_about_an_area_and_one_spoken_by_its_head_are_of_that_area() {
    Set<String> known = Set.of("江城市", "南湖高新区", "南湖示范区", "全市");
    String text =
        PLAN
            + "全市新增湖鲜企业90家。\n二、加快推进南湖示范区建设\n新增湖鲜工厂50家，占全市30%%。高新区新建湖鲜基地8个。\n".replace("%%", "%")
            + "三、建设湖岸\n在南湖高新区新建湖鲜市场6个。新建湖边绿道30公里。\n";

    assertThat(
            DraftRows.of(text, known).stream()
                .filter(row -> List.of("target", "observation").contains(row.get("kind")))
                .map(row -> row.get("value") + " " + row.get("scope")))
        .contains("90 江城市", "50 南湖示范区", "6 南湖高新区", "30 江城市");
  }

  @Test
  void of_two_equal_figures_each_has_its_own_neighbours_and_many_are_soon_described() {
    String many = PLAN + "新增湖鲜企业50家。\n".repeat(40_000);

    // of the processor, which other work on the machine does not lengthen
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(all("alternatives", many)).hasSize(40_000);
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(spent)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void the_year_is_stated_headed_of_the_plan_or_inferred() {
    assertThat(all("yearBasis", PLAN + "到2023年，建成湖湾公园12个。\n二、重点任务\n新增湖边长椅50个。\n三年内新建湖边绿道30公里。\n"))
        .containsExactly("stated", "planPeriod", "inferred");
    assertThat(all("yearBasis", "江城市湖区方案\n一、2023年目标\n建成湖湾公园12个。\n")).containsExactly("heading");
  }

  @Test
  void the_sort_of_a_value_and_the_part_it_is_of_are_told_by_words() {
    Map<String, @Nullable Object> row = rows(PLAN + "累计建成国家级湖湾公园12个。").get(0);

    assertThat(row)
        .containsEntry("valueKind", "cumulative")
        .containsEntry(
            "dimensions", List.of(Map.of("kind", "administrativeLevel", "label", "国家级")));
  }

  @Test
  void what_either_of_two_figures_fulfils_are_alternatives() {
    List<Map<String, @Nullable Object>> rows = rows(PLAN + "湖鲜收入达到1亿元或者税收达到500万元。");

    assertThat(rows.get(0)).containsEntry("alternatives", List.of(rows.get(1).get("start")));
    assertThat(rows.get(1)).containsEntry("alternatives", List.of(rows.get(0).get("start")));
    assertThat(rows(PLAN + "湖鲜收入达到1亿元或以上。").get(0)).doesNotContainKey("alternatives");
  }

  @Test
  void alternatives_may_name_their_year_and_no_other_number_stands_between_them() {
    List<Map<String, @Nullable Object>> rows =
        rows(PLAN + "2022年湖鲜收入达到1亿元或者2022年税收达到500万元的企业，给予补助。");
    assertThat(rows.get(0)).containsEntry("alternatives", List.of(rows.get(1).get("start")));

    assertThat(all("alternatives", PLAN + "到2025年，年收入5亿元或者10亿元以上的渔企达到20家。")).containsOnlyNulls();
    assertThat(all("alternatives", PLAN + "湖鲜收入达到1亿元、税收达到500万元或者投资达到300万元。").get(0)).isNull();
  }

  @Test
  void the_column_of_a_table_says_what_is_binding() {
    String table =
        "指标\t单位\t2020年\t2025年\t属性\n湖岸绿化率\t%%\t38\t42\t约束性\n湖湾公园\t个\t8\t12\t预期性\n"
            .replace("%%", "%");

    assertThat(all("binding", PLAN + table)).containsExactly("binding", "anticipated");
  }

  private static List<@Nullable Object> all(String name, String text) {
    return rows(text).stream().<@Nullable Object>map(row -> row.get(name)).toList();
  }

  private static List<Map<String, @Nullable Object>> rows(String text) {
    return DraftRows.of(text).stream()
        .filter(row -> List.of("target", "observation", "parameter").contains(row.get("kind")))
        .toList();
  }
}
