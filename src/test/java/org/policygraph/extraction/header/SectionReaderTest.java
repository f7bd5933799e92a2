package org.policygraph.extraction.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Speaker;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.PolicyText;

class SectionReaderTest {
  private static List<Draft.Section> read(String text) {
    PolicyText policy = PolicyText.of(text);
    return SectionReader.read(policy, HeaderReader.read(policy));
  }

  private static List<String> outline(String text) {
    return read(text).stream()
        .map(it -> it.level() + " " + it.number() + " " + it.heading())
        .toList();
  }

  @Test
  void headings_have_number_and_level() {
    assertThat(outline("一、办好灯会\n(一)增设灯台\n1.建灯台。在湖边建十座灯台并派人看守。\n二、服务市民\n"))
        .containsExactly("1 一 办好灯会", "2 (一) 增设灯台", "3 1 建灯台", "1 二 服务市民");
  }

  @Test
  void colon_of_a_ratio_ends_no_heading() {
    assertThat(outline("一、灯会经费\n(一)市、区两级财政按照7:3的比例分担。逐年安排。\n(二)增设灯台：在湖边建十座。\n"))
        .containsExactly("1 一 灯会经费", "2 (一) 市、区两级财政按照7:3的比例分担", "2 (二) 增设灯台");
  }

  @Test
  void questions_and_answers_of_an_interview_are_parts() {
    assertThat(outline("湖区规划答记者问\n问：灯会何时举办？\n答：明年举办。\n一、办好灯会\n1.增设灯台。\n问题2：船票多少？\n答：两元。\n"))
        .containsExactly("1 null 问", "1 null 答", "2 一 办好灯会", "1 null 问题2", "1 null 答");
    assertThat(outline("湖区规划答记者问\n记者问：灯会何时举办？\n答：明年举办。\n【主持人】谢谢。\n"))
        .containsExactly("1 null 记者问", "1 null 答", "1 null 【主持人】");
    assertThat(outline("湖区通知\n答：明年举办。\n")).isEmpty();
  }

  @Test
  void points_of_a_paragraph_and_tasks_in_a_sentence_are_no_headings() {
    assertThat(outline("一、办好灯会\n一是增设灯台。尽快完成。\n1.2035年底前建成灯台，开通夜班车，延长展期。（市灯会局负责）\n"))
        .containsExactly("1 一 办好灯会");
  }

  @Test
  void chapter_runs_on_to_its_first_part_where_lines_were_lost() {
    assertThat(outline("为办好灯会，提出以下意见。一、办好灯会（一）增设灯台。在湖边增设灯台。（二）清理湖面。每周清理一次。"))
        .containsExactly("1 一 办好灯会", "2 （一） 增设灯台", "2 （二） 清理湖面");
  }

  @Test
  void a_text_whose_first_page_is_lost_begins_with_another_number() {
    assertThat(outline("三、办好灯会\n(四)增设灯台\n(五)修缮灯台\n四、服务市民\n"))
        .containsExactly("1 三 办好灯会", "2 (四) 增设灯台", "2 (五) 修缮灯台", "1 四 服务市民");
    assertThat(outline("会议决定\n三、办好灯会\n其他事项另议。\n")).isEmpty();
  }

  @Test
  void an_excerpt_leaves_out_articles() {
    assertThat(outline("第一章 总则\n第一条 灯会按年举办。\n第二章 灯台\n第九条 灯台建在湖边。\n(一)湖东灯台\n(二)湖西灯台\n"))
        .contains("1 第一章 总则", "1 第二章 灯台", "3 (一) 湖东灯台");
  }

  @Test
  void annex_and_what_comes_next_are_sections_without_number() {
    assertThat(outline("一、办好灯会\n灯台已经建好。\n下一步，我市将清理湖面。\n附件\n灯台名单\n湖东灯台。\n"))
        .containsExactly("1 一 办好灯会", "1 null 下一步", "1 null 灯台名单");
  }

  @Test
  void speakers_of_a_press_conference_head_what_they_say() {
    List<Draft.Section> sections =
        read("江城湖上灯会新闻发布会\n市灯会局副局长李明:\n一、办好灯会\n灯台已经建好。\n主持人：谢谢。\n李明：不客气。\n");
    assertThat(sections).extracting(Draft.Section::level).containsExactly(1, 2, 1, 1);
    Speaker first = Objects.requireNonNull(sections.get(0).speaker());
    assertThat(Objects.requireNonNull(first.name()).value()).isEqualTo("李明");
    assertThat(Objects.requireNonNull(first.post()).value()).isEqualTo("市灯会局副局长");
    Speaker again = Objects.requireNonNull(sections.get(3).speaker());
    assertThat(Objects.requireNonNull(again.name()).value()).isEqualTo("李明");
    assertThat(again.post()).isNull();
  }

  @Test
  void who_was_presented_or_has_the_post_behind_the_name_speaks_from_the_same_line_on() {
    List<Draft.Section> sections =
        read(
            "江城湖上灯会新闻发布会\n主持人（市委宣传部副部长 李明）：今天我们请到了市灯会局局长王建国先生、市路灯局副局长赵敏女士。\n"
                + "王建国：灯台已经建好。\n赵敏：路灯已经换好。\n李某（市园林局局长）：花已种好。\n");
    assertThat(sections)
        .extracting(it -> Objects.requireNonNull(it.speaker()).span().length())
        .containsExactly(16, 3, 2, 10);
    assertThat(sections.subList(1, 3))
        .extracting(
            it -> Objects.requireNonNull(Objects.requireNonNull(it.speaker()).name()).value())
        .containsExactly("王建国", "赵敏");
    Stated post = Objects.requireNonNull(Objects.requireNonNull(sections.get(3).speaker()).post());
    assertThat(post.value()).isEqualTo("市园林局局长");
  }

  @Test
  void a_label_with_a_colon_is_no_speaker() {
    assertThat(read("一、办好灯会\n联系人：王强\n地点：湖边\n")).allMatch(it -> it.speaker() == null);
  }

  @Test
  void an_article_is_a_section_with_its_number_or_its_title() {
    assertThat(outline("第一章 总则\n第一条 为规范灯会，制定本办法。\n第二条 灯会期限\n灯会每年办三十天。\n第二章 附则\n第三条 本办法自公布之日起施行。\n"))
        .containsExactly("1 第一章 总则", "2 第一条 第一条", "2 第二条 灯会期限", "1 第二章 附则", "2 第三条 第三条");
  }

  @Test
  void heading_ends_before_the_bracket_of_who_is_responsible_and_at_no_colon_in_a_bracket() {
    assertThat(
            outline(
                "一、办好灯会\n(一)增设灯台(责任单位:市甲局;配合单位:市乙局)\n在湖边增设灯台。\n（二）清理湖面（市甲局、市乙局负责）\n(三)开通夜班车(试点:东湖)\n尽快开通。\n"))
        .containsExactly("1 一 办好灯会", "2 (一) 增设灯台", "2 （二） 清理湖面", "2 (三) 开通夜班车(试点:东湖)");
  }

  @Test
  void who_holds_a_report_is_named_below_its_title_and_heads_all_of_it() {
    List<Draft.Section> sections =
        read("政府工作报告\n——2022年1月10日在江城县第五届人民代表大会第一次会议上\n江城县县长　李某\n各位代表：\n一、办好灯会\n（一）增设灯台\n");
    assertThat(sections).extracting(Draft.Section::level).containsExactly(1, 2, 3);
    Speaker speaker = Objects.requireNonNull(sections.get(0).speaker());
    assertThat(Objects.requireNonNull(speaker.name()).value()).isEqualTo("李某");
    assertThat(Objects.requireNonNull(speaker.post()).value()).isEqualTo("江城县县长");
  }

  @Test
  void parts_may_be_numbered_by_decimals() {
    assertThat(
            outline(
                "江城市灯会应急预案\n1 总则\n1.1 编制目的\n保障观灯安全。\n1.2 编制依据\n依据有关规定。\n"
                    + "2 组织体系\n2.1 灯会指挥部\n2.1.1 指挥长\n市长任指挥长。\n2.1.2 成员\n3.5亿元用于灯会。\n"))
        .containsExactly(
            "1 1 总则",
            "2 1.1 编制目的",
            "2 1.2 编制依据",
            "1 2 组织体系",
            "2 2.1 灯会指挥部",
            "3 2.1.1 指挥长",
            "3 2.1.2 成员");
    assertThat(outline("江城市灯会方案\n1.5万人观灯。\n2.3亿元用于灯会。\n")).isEmpty();
  }

  @Test
  void a_text_that_lost_its_line_ends_has_its_paragraphs_by_their_indents() {
    String rest = "在湖边增设灯台并派人看守，每夜点灯，使游人都能看清湖岸的道路和码头的台阶。";
    assertThat(
            outline(
                "一、办好灯会　  （一）增设灯台。　  "
                    + rest.repeat(4)
                    + "　  （二）修缮码头。　  "
                    + rest.repeat(5)
                    + "　  二、服务市民　  "
                    + rest))
        .containsExactly("1 一 办好灯会", "2 （一） 增设灯台", "2 （二） 修缮码头", "1 二 服务市民");
  }

  @Test
  void signs_of_one_character_number_as_those_of_several_do() {
    assertThat(outline("一、办好灯会\n㈠增设灯台。在湖边建十座。\n⒈建灯台。每座高三米。\n⒉修灯台。一年一修。\n㈡办好展会。每年一次。\n"))
        .containsExactly("1 一 办好灯会", "2 ㈠ 增设灯台", "3 ⒈ 建灯台", "3 ⒉ 修灯台", "2 ㈡ 办好展会");
  }

  @Test
  void indicators_of_a_table_that_has_a_cell_a_line_are_no_parts() {
    assertThat(
            outline(
                "江城市湖区主要指标\n指标\n2020年\n2025年\n属性\n1.人均产值（万元/人）\n12.5\n17.0\n预期性\n"
                    + "2.新增码头（座）\n—\n〔25〕\n预期性\n"))
        .isEmpty();
  }
}
