package org.policygraph.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.figures.Figures;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.outline.PolicyText;

/** Lines that break inside sentences: at the width of a narrow column, and here and there. */
class BrokenLinesTest {
  private static List<String> figures(String text) {
    return Figures.of(text).stream()
        .map(it -> it.indicator() + " " + it.value() + " " + it.unit())
        .toList();
  }

  private static List<String> agencies(String text) {
    return Extractor.read(text).drafts().stream()
        .filter(Draft.Responsibility.class::isInstance)
        .map(it -> ((Draft.Responsibility) it).agency())
        .toList();
  }

  @Test
  void a_narrow_column_is_read_over_its_breaks() {
    String column =
        "江城市湖区建设方案\n一、主要目标\n到2025年，新建码头\n12座，水面面积达到\n26万亩，建成船坞40\n座，培训船员3000\n人次。\n"
            + "二、主要任务\n（一）建设码头。推\n进码头建设（责任单\n位：市水务局、市发展\n改革委、市财政局）。\n（二）建设船坞。加\n快船坞建设。\n";
    assertThat(figures(column))
        .containsExactly("新建码头数量 12 座", "水面面积 173333333.33 m2", "建成船坞数量 40 座", "培训船员人次 3000 人次");
    assertThat(agencies(column)).containsExactly("市水务局", "市发展改革委", "市财政局");
  }

  @Test
  void a_column_of_a_fixed_number_of_signs_is_read_over_its_breaks_also_inside_numbers() {
    String column =
        "江城市人民政府关于印发江城市湖区建设实施方案的通知\n江政发〔2021〕3号\n各区人民政府：\n\n一、主要目标\n"
            + "到2025年，全市湖区旅\n游收入由2020年的200\n亿元增长到400亿元，新\n建码头120座，培训船员\n人数达到1200人以上。\n"
            + "二、重点任务\n（一）建设码头。到202\n5年建成湖边码头25座，\n修缮旧码头8座。（责任单\n位：市水务局、市财政局\n、市发展改革委）\n";
    assertThat(figures(column)).contains("湖区旅游收入 40000000000 CNY", "建成湖边码头数量 25 座", "修缮旧码头数量 8 座");
    assertThat(agencies(column)).containsExactly("市水务局", "市财政局", "市发展改革委");
    assertThat(Extractor.read(column).open()).isEmpty();
  }

  @Test
  void a_number_is_read_with_the_measure_word_and_the_name_on_other_lines() {
    String text = "江城市湖区建设方案\n为建设湖区，制定本方案。\n一、主要目标\n到2025年，湖边座椅\n达到1.2万张，建成船坞40\n个。\n";
    assertThat(figures(text)).containsExactly("湖边座椅数量 12000 张", "建成船坞数量 40 个");
    List<Draft.Figure> figures = Figures.of(text);
    assertThat(figures.get(1).span().of(text)).isEqualTo("建成船坞40\n个");
  }

  @Test
  void cells_and_headings_are_not_joined() {
    String cells = "指标\t2025年\n湖边座椅\t40\n个数\t30\n";
    assertThat(Unwrapped.of(PolicyText.of(cells)).text()).isEqualTo(cells);
    String heading = "一、加强领导，压实责任\n2025年，新建码头12座。\n";
    assertThat(Unwrapped.of(PolicyText.of(heading)).text()).isEqualTo(heading);
    String column = "序号\n任务\n单位\n1\n新建码头\n市甲局\n2\n清理湖面\n市乙局\n3\n修缮船坞\n市丙局\n";
    assertThat(Unwrapped.of(PolicyText.of(column)).text()).isEqualTo(column);
  }

  @Test
  void a_numbered_heading_that_does_not_fill_its_column_ends_with_its_line() {
    String column =
        "云溪市人民政府\n关于做好清湖工\n作的通知\n为做好清湖工\n作，现通知如下：\n一、加强值守\n各区要落实24\n小时值班制度，\n储备编织袋10\n万条。\n"
            + "二、强化巡查\n全市购置巡查船\n30艘，更换渔网\n200张。\n";
    assertThat(figures(column)).containsExactly("储备编织袋数量 100000 条", "购置巡查船数量 30 艘", "更换渔网数量 200 张");
    PolicyText text = PolicyText.of(Unwrapped.of(PolicyText.of(column)).text());
    assertThat(MeasureReader.read(text, List.of()))
        .extracting(Draft.Measure::label)
        .containsExactly("加强值守", "强化巡查");
  }

  @Test
  void line_that_numbers_a_page_is_read_over_also_inside_a_bracket() {
    for (String page : List.of("# Page 1083:", "Page 3 of 10", "— 12 —", "第 3 页 共 10 页")) {
      String column =
          "江城市湖区建设方案\n一、主要任务\n（一）建设码头。推进湖区码头建设，完善配套道路，\n改善湖区环境，方便市民出行。（市水\n\n"
              + page
              + "\n务局、市财政局负责）\n（二）建设船坞。加快湖区船坞建设，培训湖区船员，\n提高船坞使用效率，改进管理办法。（市\n交通局负责）\n";
      assertThat(agencies(column)).as(page).containsExactly("市水务局", "市财政局", "市交通局");
      assertThat(Extractor.read(column).open()).as(page).isEmpty();
    }
  }

  @Test
  void digits_that_the_end_of_a_line_parts_are_one_number() {
    String text =
        "江城市湖区建设方案\n一、主要目标\n到2025年，湖边座椅达到2\n500 张，建成灯塔105\n00 座。\n"
            + "培育高价值船坞0.6\n个，推广省电技术，引进2-3\n\n个适宜湖区使用的船型。\n";
    assertThat(figures(text)).contains("湖边座椅数量 2500 张", "建成灯塔数量 10500 座", "培育高价值船坞数量 0.6 个");
    assertThat(Extractor.read(text).open()).isEmpty();
  }

  @Test
  void line_of_a_page_that_is_broken_behind_its_commas_too_is_read_over() {
    String text =
        "江城市湖区建设方案\n江政发〔2021〕3号\n一、主要目标\n"
            + "湖区建设进入新的阶段，码头设施持续完善，市民出行更加方便，湖面环境明显改\n"
            + "善，船坞管理更加规范，岸线保护得到加强，湖区面貌焕然一新，基本形成良好的\n"
            + "局面。到2023年，全市湖区旅游码头总数超过80座，\n其中新建码头20座，建成新湖\n"
            + "边座椅2500张，培训湖区船员300人次以上，改造湖边旧船坞管理用房12处，修缮湖\n"
            + "边灯塔8座，更新湖区航标60个，新增湖区游船30艘，基本满足市民出行的需要。\n"
            + "二、保障措施\n加强领导，完善制度，落实经费，强化监督，营造良好的湖区建设氛围，确保各\n项任务落实。\n";
    assertThat(figures(text)).contains("建成新湖边座椅数量 2500 张", "新建码头数量 20 座", "修缮湖边灯塔数量 8 座");
    assertThat(Figures.of(text)).allMatch(it -> Integer.valueOf(2023).equals(it.year()));
  }

  @Test
  void a_number_is_whole_over_a_break_where_its_sentence_goes_on() {
    String report = Figures.REPORT + "全市投入湖区资金57.3亿元，争取湖岸指标交易资金1\n4.28亿元。湖滨、柳岸、桃溪等9条\n湖边公路建成通车。\n";
    assertThat(figures(report))
        .containsExactly("投入湖区资金规模 5730000000 CNY", "湖岸指标交易资金规模 1428000000 CNY", "建成通车湖边公路数量 9 条");
    String indented =
        Figures.REPORT + "新增渔船 2.6 万艘，建成渔业园 109\n            个，改造码头6座、船屋30.4\n万平方米。湖区建设加快。\n";
    assertThat(figures(indented))
        .containsExactly("新增渔船数量 26000 艘", "建成渔业园数量 109 个", "改造码头数量 6 座", "船屋面积 304000 m2");
  }

  @Test
  void digits_that_a_break_parted_are_a_place_to_look_at() {
    String text = Figures.REPORT + "清理湖面12处，改造湖边小巷1\n30条，修缮灯塔。\n";
    assertThat(figures(text)).containsExactly("清理湖面数量 12 处");
    assertThat(Extractor.read(text).unclear())
        .extracting(it -> it.span().of(text) + " " + it.reason())
        .containsExactly("改造湖边小巷1\n30条 a number is broken over two lines");
    String lost = Figures.REPORT + "清理湖面12处，湖区产值增长5.2%、约4.\n万亿元，修缮灯塔。\n";
    assertThat(Extractor.read(lost).unclear())
        .extracting(it -> it.span().of(lost) + " " + it.reason())
        .containsExactly("约4.\n万亿元 a number is broken over two lines");
    assertThat(figures(lost)).containsExactly("清理湖面数量 12 处", "湖区产值增长率 5.2 percent");
    String list = Figures.REPORT + "湖区码头数量1\n30座\n";
    assertThat(Extractor.read(list).unclear()).isEmpty();
  }

  @Test
  void a_verb_and_its_number_on_the_next_line_are_one_clause() {
    String text = Figures.REPORT + "湖区面貌一新，湖区财政收入增长\n            12.5%，渔船数量达到\n            200艘。\n";
    assertThat(figures(text)).containsExactly("湖区财政收入增长率 12.5 percent", "渔船数量 200 艘");
  }

  @Test
  void the_room_before_a_paragraph_is_part_of_its_first_line() {
    String text =
        "　　江城市湖区建设方案\n　　为建设美丽湖区，根据城市\n规划，现提出如下意见。\n　　一、主要目标\n"
            + "　　到2025年，全市湖湾观\n景码头达到60座，湖鲜产值达\n到120亿元，湖水达标率达到\n28%。\n"
            + "　　二、重点任务\n　　（一）建设湖边的步行路。\n支持各区建设步行路，培训湖长\n300名。（责任单位：市水\n务局、市财政局）\n";
    assertThat(figures(text))
        .containsExactly(
            "湖湾观景码头数量 60 座", "湖鲜产值 12000000000 CNY", "湖水达标率 28 percent", "培训湖长数量 300 名");
    assertThat(agencies(text)).containsExactly("市水务局", "市财政局");
  }

  @Test
  void a_line_of_the_page_about_the_document_goes_on_in_none() {
    String text =
        "江城市人民政府办公室关于加快湖区建设的实施意见\n来源：江城市政府办　发布时间：2021-03-10 10:22　浏览次数：152次　字体：【 】\n"
            + "为加快建设湖区，现提出如下意见，请各区各部门认真照办，按期完成。\n一、主要目标\n到2025年，全市湖湾观景码头达到60座，湖鲜企业达到90家。\n";
    assertThat(Extractor.read(text).header().body().of(text)).startsWith("为加快建设湖区");
    assertThat(Extractor.read(text).unclear()).isEmpty();
  }

  @Test
  void a_text_that_a_scan_gives_sign_by_sign_is_read_but_for_its_numbers() {
    String plain =
        "江城市湖区建设方案\n一、主要任务\n（一）建设码头。推进湖湾码头建设，培训船员300名。（责任单位：市水务局、市财政局）\n（二）完善船坞。支持各区修建船坞。（责任单位：市交通局）\n";
    String spaced = plain.replaceAll("(?<=[^\n])(?=[^\n])", " ");
    assertThat(agencies(spaced)).containsExactly("市水务局", "市财政局", "市交通局");
    assertThat(figures(spaced)).isEmpty();
    assertThat(Extractor.read(spaced).unclear())
        .extracting(it -> it.span().of(spaced) + ": " + it.reason())
        .containsExactly("培 训 船 员 3 0 0 名: blanks stand among the digits of a number");
  }

  @Test
  void signs_out_of_their_order_are_not_put_together() {
    String text = "码 设 头 建 湾 湖 20 个 了 到 达 座\n训 员 300 船 名 培 的 在 里 区\n坞 修 各 船 40 建 区 持 支 座\n";
    assertThat(figures(text)).isEmpty();
    assertThat(Extractor.read(text).unclear()).isNotEmpty();
  }

  @Test
  void a_verb_before_a_number_is_whole_over_a_break_also_in_a_cell() {
    String cells =
        "江城市湖区任务分工表\n序号\n任务\n责任部门\n配合部门\n1\n扩大巡查面，力争2023年码头覆盖率提\n高到40%以上\n市水务局\n市财政局\n"
            + "2\n培育渔业合作社3个\n市渔业局\n市财政局\n";
    assertThat(figures(cells)).containsExactly("码头覆盖率 40 percent", "培育渔业合作社数量 3 个");
    assertThat(agencies(cells)).containsExactly("市水务局", "市财政局", "市渔业局", "市财政局");
  }

  @Test
  void blanks_around_numbers_and_signs_of_a_sentence_say_nothing() {
    String set =
        "江城市 2021 年湖区建设方案\n一、主要目标\n到 2025 年，湖面垃圾比 2020 年下降 20%以上，新建码头 120 座。\n"
            + "二 、 主要任务\n( 一 ) 建设码头 。 2024 年底前 ， 修缮旧码头 8 座 。 ( 责任单位 ： 市水务局 、 市财政局 )\n";
    assertThat(Figures.in(set))
        .containsExactly("TARGET 2025 湖面垃圾下降率", "TARGET 2025 新建码头数量", "TARGET 2024 修缮旧码头数量");
    assertThat(agencies(set)).containsExactly("市水务局", "市财政局");
    assertThat(Extractor.read(set).drafts())
        .filteredOn(Draft.Measure.class::isInstance)
        .extracting(it -> ((Draft.Measure) it).label())
        .containsExactly("主要任务", "建设码头");
  }

  @Test
  void a_blank_that_parts_a_heading_or_a_row_from_what_follows_stays() {
    for (String text :
        List.of("江城市湖区方案\n一、建设码头 2024年底前，修缮旧码头8座。\n", "江城市湖区方案\n1 建设码头，修缮船坞\n2 清理湖面，打捞水草\n")) {
      assertThat(Unwrapped.of(PolicyText.of(text)).text()).isEqualTo(text);
    }
  }

  @Test
  void line_ends_that_became_blanks_are_read_over() {
    String joined =
        "江城市湖区建设方案\n"
            + ("一、清理湖面。每周打捞水草并公布各处水质监测结果，湖边各街道安排专 人看守灯台和码头，每月检查湖堤一次并及时修补裂缝，汛期每天巡查湖 堤不少于两遍。"
                    + "（责任单位：市水务局、市财政局、市城市管 理局、市应急管理局）\n")
                .repeat(3);
    assertThat(agencies(joined)).contains("市城市管理局").doesNotContain("市城市管");
    String parted = "江城市湖区建设方案\n一、清理湖面 每周打捞水草并公布各处水质监测结果，湖边各街道安排专人看守灯台和码头。\n";
    assertThat(Unwrapped.of(PolicyText.of(parted)).text()).isEqualTo(parted);
  }
}
