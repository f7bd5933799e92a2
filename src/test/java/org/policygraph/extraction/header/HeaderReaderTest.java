package org.policygraph.extraction.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Span;

class HeaderReaderTest {
  private static Header read(String text) {
    return HeaderReader.read(PolicyText.of(text));
  }

  private static String value(@Nullable Stated stated) {
    return Objects.requireNonNull(stated).value();
  }

  @Test
  void title_runs_over_lines_and_its_end_tells_the_type() {
    Header header = read("江城市人民政府关于做好今后一个时期\n\n湖上灯会工作的若干意见\n\n江政发〔2018〕39号\n");
    assertThat(value(header.title())).isEqualTo("江城市人民政府关于做好今后一个时期湖上灯会工作的若干意见");
    assertThat(value(header.type())).isEqualTo("opinions");
    assertThat(value(header.number())).isEqualTo("江政发〔2018〕39号");
    assertThat(value(header.place())).isEqualTo("江城市");
  }

  @Test
  void the_short_name_of_the_issuer_may_have_the_first_line_of_a_title() {
    Header header = read("江城市人民政府\n关于印发江城市灯会发展\n方案的通知\n江政发〔2023〕5号\n各区人民政府：\n请照此办理。\n");
    assertThat(value(header.title())).isEqualTo("江城市人民政府关于印发江城市灯会发展方案的通知");
    assertThat(header.issuers()).extracting(Stated::value).containsExactly("江城市人民政府");
  }

  @Test
  void letterhead_and_number_above_a_title_are_no_part_of_it() {
    for (String head :
        List.of("江城市人民政府文件\n\n江政发〔2023〕5号\n\n", "江城市人民政府文件\n江政发〔2023〕5号\n", "江城市人民政府文件\n\n")) {
      Header header = read(head + "江城市人民政府关于印发\n江城市灯会发展方案的通知\n\n各区人民政府：\n请照此办理。\n");
      assertThat(value(header.title())).isEqualTo("江城市人民政府关于印发江城市灯会发展方案的通知");
      assertThat(value(header.type())).isEqualTo("notice");
    }
  }

  @Test
  void a_number_on_the_line_below_a_title_ends_it_however_wide_the_page_is() {
    String line = "全市花灯由三百盏增加到五百盏以上，湖边灯杆都换\n";
    Header header = read("江城市人民政府关于印发江城市灯会发展意见的通知\n江政发〔2023〕5号\n" + line.repeat(6));
    assertThat(value(header.title())).isEqualTo("江城市人民政府关于印发江城市灯会发展意见的通知");
    assertThat(value(header.number())).isEqualTo("江政发〔2023〕5号");
  }

  @Test
  void a_law_tells_below_its_title_by_which_order_it_was_published() {
    Header header =
        read("江城县灯会管理办法\n（2019年7月30日江城县人民政府第38次常务会议通过　2019年8月15日江城县人民政府令第6号公布）\n第一条　花灯应当明亮。\n");
    assertThat(value(header.number())).isEqualTo("江城县人民政府令第6号");
  }

  @Test
  void a_table_of_tasks_has_its_title_and_its_rows_are_none() {
    Header header = read("2031年江城市灯会任务分解表\n任务\t责任单位\n布置湖上花灯\t市园林局\n制定灯会保障措施\t市城管局\n");
    assertThat(value(header.title())).isEqualTo("2031年江城市灯会任务分解表");
    assertThat(value(header.type())).isEqualTo("division-of-work");

    assertThat(read("任务\t责任单位\n布置湖上花灯\t市园林局\n制定灯会保障措施\t市城管局和市交通局\n").title()).isNull();
  }

  @Test
  void what_heads_a_list_or_a_table_is_its_title_whatever_it_ends_in() {
    for (String text :
        List.of(
            "东湖区2023年度重点灯会项目\n1．新建灯台5座。\n2．修缮灯台3座。\n",
            "附件1\n东湖区2023年度重点灯会项目\n街道\t灯台（座）\n湖滨街道\t5\n")) {
      Header header = read(text);
      assertThat(value(header.title())).isEqualTo("东湖区2023年度重点灯会项目");
      assertThat(header.type()).isNull();
    }
    assertThat(read("东湖区2023年度很热闹，灯会很多\n1．新建灯台5座。\n").title()).isNull();
    assertThat(read("东湖区2023年度重点灯会项目\n灯台建在湖边。\n").title()).isNull();
  }

  @Test
  void day_of_signature_and_day_on_the_web_are_two() {
    Header header =
        read("关于举办湖上灯会的通知\n发布日期:2020-03-09\n各区人民政府,市人民政府各部门:\n请办理。\n江城市人民政府\n2018年12月29日\n");
    assertThat(value(header.issued())).isEqualTo("2018-12-29");
    assertThat(value(header.published())).isEqualTo("2020-03-09");
    assertThat(header.issuers()).extracting(Stated::value).containsExactly("江城市人民政府");
    assertThat(header.addressees()).extracting(Stated::value).containsExactly("各区人民政府", "市人民政府各部门");
  }

  @Test
  void signature_in_a_text_without_lines_is_at_its_end() {
    Header header = read("江城市人民政府关于湖上灯会的实施意见江政发〔2020〕24号\n各区人民政府：办好灯会。江城市人民政府2020年7月15日（此件公开发布）");
    assertThat(value(header.issued())).isEqualTo("2020-07-15");
    assertThat(value(header.title())).isEqualTo("江城市人民政府关于湖上灯会的实施意见");
  }

  @Test
  void reply_tells_number_session_and_kind() {
    Header header = read("关于市十五届人大三次会议第20240294号建议的答复\n");
    Header.Reply reply = Objects.requireNonNull(header.reply());
    assertThat(reply.number().value()).isEqualTo("20240294");
    assertThat(reply.session()).isEqualTo("十五届人大三次会议");
    assertThat(reply.suggestion()).isTrue();
  }

  @Test
  void planning_period_is_that_of_the_title() {
    assertThat(value(read("江城市湖上灯会实施方案(2018—2020年)\n").period())).isEqualTo("2018/2020");
    assertThat(value(read("江城市“十四五”灯会发展规划\n").period())).isEqualTo("2021/2025");
  }

  @Test
  void day_of_the_print_is_the_day_of_issue_where_nobody_signs() {
    Header header = read("江城市湖上灯会实施方案\n一、增设灯台\n江城市人民政府办公室 2031年3月1日印发\n");
    assertThat(value(header.issued())).isEqualTo("2031-03-01");
  }

  @Test
  void body_is_what_stands_between_the_lines_of_the_page() {
    String text =
        "首页\n江城市湖上灯会实施方案\n来源：江城灯会网\u00a0 发布日期：2031-03-01\n各区人民政府：\n请办好灯会。\n灯会方案.pdf\n上一篇：灯会公告\n版权所有：江城灯会协会\n";
    Header header = read(text);
    assertThat(header.body().of(text)).isEqualTo("各区人民政府：\n请办好灯会。");
    assertThat(value(header.publisher())).isEqualTo("江城灯会网");
  }

  @Test
  void owner_of_the_page_published_the_copy_where_no_source_is_named() {
    Header header = read("江城市湖上灯会实施方案\n发布单位: 来源: 办公室\n请办好灯会。\n版权所有：江城灯会协会\n");
    assertThat(value(header.publisher())).isEqualTo("江城灯会协会");
  }

  @Test
  void what_is_not_told_stays_absent() {
    Header header = read("湖上灯会热闹非凡。\n");
    assertThat(header)
        .isEqualTo(
            new Header(
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Span(0, 9)));
  }

  @Test
  void day_in_brackets_right_below_the_title_is_the_date() {
    Header header = read("江城市湖泊局关于印发江城市灯会办法的通知\n(2021年3月1日)\n各区湖泊局:\n一、目标\n办好灯会。\n");
    assertThat(value(header.issued())).isEqualTo("2021-03-01");
  }

  @Test
  void body_of_a_city_s_order_names_no_city() {
    Header header = read("关于印发灯会责任分解方案的通知\n一、点灯\n责任单位:区城市管理执法局、区灯会局\n二、收灯\n责任单位:区城市管理执法局\n");
    assertThat(header.place()).isNull();
    assertThat(header.addressees()).isEmpty();
  }

  @Test
  void marks_of_headings_and_labels_above_them_are_no_part_of_what_a_text_says() {
    Header header =
        read(
            "---\n标题: 江城市人民政府关于灯会的通知\n发布单位: 江城市人民政府\n---\n\n# 江城市人民政府关于灯会的通知\n\n各区人民政府，市政府各部门：\n\n请照此办理。\n");
    assertThat(value(header.title())).isEqualTo("江城市人民政府关于灯会的通知");
    assertThat(header.addressees())
        .extracting(it -> it.value())
        .containsExactly("各区人民政府", "市政府各部门");
  }

  @Test
  void the_lines_below_a_title_tell_when_a_report_was_held_and_of_which_place() {
    Header header =
        read("政府工作报告\n——2022年1月10日在江城县第五届人民代表大会第一次会议上\n县长 李 某\n\n各位代表：\n现在，我代表江城县人民政府，向大会报告工作。\n");
    assertThat(value(header.spoken())).isEqualTo("2022-01-10");
    assertThat(value(header.place())).isEqualTo("江城县");
    assertThat(header.issued()).isNull();
    assertThat(header.issuers()).extracting(Stated::value).containsExactly("江城县人民政府");
  }

  @Test
  void the_day_of_a_speech_stands_before_the_speaker_or_in_brackets() {
    for (String lines :
        List.of(
            "2022年1月10日　江城市人民政府市长　李某某\n",
            "（2022年1月10日）\n江城市市长李某某\n",
            "江城市市长 李某某\n（2022年1月10日，根据录音整理）\n")) {
      Header header = read("政府工作报告\n" + lines + "各位代表：\n");
      assertThat(value(header.spoken())).isEqualTo("2022-01-10");
      assertThat(value(header.place())).isEqualTo("江城市");
    }
  }

  @Test
  void a_day_below_a_title_is_that_of_issue_where_nobody_speaks() {
    Header header = read("江城市灯会工作情况报告\n（2022年1月10日）\n市长办公会议\n灯台已经建好。\n");
    assertThat(value(header.issued())).isEqualTo("2022-01-10");
    assertThat(header.spoken()).isNull();
  }

  @Test
  void what_a_meeting_passed_was_not_spoken() {
    Header header = read("江城市灯会条例\n（2022年1月10日在江城市第五届人民代表大会常务委员会第三次会议上通过）\n第一条　花灯应当明亮。\n");
    assertThat(header.spoken()).isNull();
  }

  @Test
  void the_whole_county_is_no_name_of_a_place() {
    assertThat(read("关于做好全县灯会工作的意见\n江城县人民政府\n2022年1月10日\n").place())
        .isNotNull()
        .extracting(Stated::value)
        .isEqualTo("江城县");
  }

  @Test
  void the_day_of_writing_is_not_that_of_the_copy() {
    String facts = "成文日期：\t2021年3月1日\t发布日期：\t2021年3月5日\n";
    Header header = read(facts + "江城市人民政府关于做好灯会工作的通知\n各区：\n请照此办理。\n");
    assertThat(value(header.issued())).isEqualTo("2021-03-01");
    assertThat(value(header.published())).isEqualTo("2021-03-05");
    assertThat(read("成文日期：2021年3月1日\n江城市人民政府关于做好灯会工作的通知\n").published()).isNull();
  }

  @Test
  void a_numbered_duty_addresses_nobody() {
    Header header = read("江城市灯会应急预案\n一、职责\n（1）市甲局：负责点灯。\n（2）市乙局：负责巡查。\n");
    assertThat(value(header.title())).isEqualTo("江城市灯会应急预案");
    assertThat(header.addressees()).isEmpty();
    assertThat(read("江城市灯会方案\n3. 建好灯台（责任单位：市甲局）。\n").addressees()).isEmpty();
  }

  @Test
  void a_short_title_is_one_where_it_begins_with_its_place() {
    assertThat(value(read("江城市灯会方案\n2031年5月1日\n一、增设灯台\n").title())).isEqualTo("江城市灯会方案");
    assertThat(read("灯会方案\n一、增设灯台\n").title()).isNull();
  }

  @Test
  void a_number_between_title_and_addressees_is_none_of_them() {
    Header header = read("江城市人民政府关于办好灯会的通知江政发〔2018〕39号各区人民政府，市直各部门：\n请照此办理。\n");
    assertThat(value(header.number())).isEqualTo("江政发〔2018〕39号");
    assertThat(header.addressees()).extracting(Stated::value).containsExactly("各区人民政府", "市直各部门");
  }
}
