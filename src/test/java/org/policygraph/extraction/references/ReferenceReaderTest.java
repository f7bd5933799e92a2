package org.policygraph.extraction.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.vocabulary.Enumerations.ReferenceRelation;

class ReferenceReaderTest {
  private static List<Draft.Reference> read(String text) {
    return ReferenceReader.read(PolicyText.of(text), HeaderReader.read(PolicyText.of(text)));
  }

  private static List<String> names(String text) {
    return read(text).stream().map(Draft.Reference::text).toList();
  }

  private static ReferenceRelation relation(String text) {
    return read(text).get(0).relation();
  }

  @Test
  void laws_of_a_list_are_each_named() {
    assertThat(names("依据宪法、民法典、行政处罚法等法律规定，制定本办法。")).containsExactly("宪法", "民法典", "行政处罚法");
  }

  @Test
  void issuer_before_its_sign_is_no_part_of_a_number() {
    assertThat(names("按照省政府办公厅江政办发〔2017〕12号文件要求。")).containsExactly("江政办发〔2017〕12号");
    assertThat(names("按照江城府办发〔2017〕12号文件要求。")).containsExactly("江城府办发〔2017〕12号");
    assertThat(names("按照江党委办字〔2017〕12号文件要求。")).containsExactly("江党委办字〔2017〕12号");
  }

  @Test
  void plan_behind_what_a_congress_decided_is_named_apart() {
    assertThat(names("按照省第十四次党代会部署和江城市湖区发展规划要求推进。")).containsExactly("省第十四次党代会", "江城市湖区发展规划");
    assertThat(names("根据县第十五届人大常委会第六次会议决议。")).containsExactly("县第十五届人大常委会第六次会议");
  }

  @Test
  void the_year_may_stand_before_the_sign_of_the_issuer() {
    assertThat(names("根据(2021)江应急第12号和〔2020〕江灯发15号办理。"))
        .containsExactly("(2021)江应急第12号", "〔2020〕江灯发15号");
    assertThat(names("到（2021）年，建设江灯路12号楼。")).isEmpty();
  }

  @Test
  void tables_that_divide_the_work_are_documents() {
    assertThat(names("印发《2031年江城市点灯任务分解表》，填写《灯会登记表》。")).containsExactly("2031年江城市点灯任务分解表");
  }

  @Test
  void number_beside_a_title_is_a_row_of_its_own_and_given_to_the_title() {
    List<Draft.Reference> found = read("根据《江城市灯会管理办法》(江政规[2015]3号)办理。");
    assertThat(found).extracting(Draft.Reference::text).containsExactly("江城市灯会管理办法", "江政规[2015]3号");
    assertThat(found).extracting(Draft.Reference::documentNumber).containsOnly("江政规[2015]3号");
  }

  @Test
  void a_day_before_an_order_or_a_meeting_is_no_part_of_its_name() {
    assertThat(names("2019年8月15日江城县人民政府令第6号公布。")).containsExactly("江城县人民政府令第6号");
    assertThat(names("2020年3月5日江城市人民政府第12号令同时废止。")).containsExactly("江城市人民政府第12号令");
    assertThat(names("2019年7月30日江城县人民政府第38次常务会议通过。")).containsExactly("江城县人民政府第38次常务会议");
    assertThat(names("按照市政府2022年第8号公告办理。")).containsExactly("市政府2022年第8号公告");
  }

  @Test
  void document_numbers_have_brackets_of_many_forms() {
    for (String number : List.of("江政发〔2018〕9号", "江政发[2018]9号", "江政发(2018)9号", "江政发［2018］9号")) {
      assertThat(names("按照" + number + "执行。")).containsExactly(number);
    }
    assertThat(names("依照国务院令第711号办理。")).containsExactly("国务院令第711号");
  }

  @Test
  void document_number_whose_bracket_lost_a_sign_is_read_as_it_was() {
    assertThat(read("根据《灯会规划》（江政发〔201835号）和《灯会办法》（江政办发2019〕6号）办理。"))
        .extracting(Draft.Reference::documentNumber)
        .containsExactly("江政发〔2018〕35号", "江政发〔2018〕35号", "江政办发〔2019〕6号", "江政办发〔2019〕6号");
    assertThat(names("按照江政发〔2018〕20191号执行。")).containsExactly("江政发〔2018〕20191号");
    assertThat(names("装灯202018号，位于湖边路201935号。")).isEmpty();
  }

  @Test
  void bracketed_figure_of_a_table_is_no_document_number() {
    assertThat(names("湖面面积〔1.38〕 累计〔2020〕")).isEmpty();
  }

  @Test
  void name_inside_a_name_is_a_reference_of_its_own() {
    assertThat(names("出台《关于落实〈江城市灯会规划〉的意见》。")).containsExactly("关于落实〈江城市灯会规划〉的意见", "江城市灯会规划");
  }

  @Test
  void forms_and_newspapers_in_title_marks_are_none() {
    assertThat(names("填写《摊位申请表》，在《江城日报》刊登。")).isEmpty();
    assertThat(names("在报上开设《灯会专栏》，演出《灯火》诗会。")).isEmpty();
  }

  @Test
  void plenums_of_one_congress_are_named_together_and_meetings_of_two_levels_apart() {
    assertThat(names("贯彻党的二十大和二十届二中、三中全会精神。")).containsExactly("党的二十大", "二十届二中、三中全会精神");
    assertThat(names("落实全国、全省灯会创新大会部署。")).containsExactly("全国、全省灯会创新大会", "全省灯会创新大会");
  }

  @Test
  void time_since_a_congress_is_no_reference() {
    assertThat(names("党的十八大以来，灯会越办越好。")).isEmpty();
  }

  @Test
  void plan_behind_a_cue_has_a_name_without_marks_but_state_rules_have_none() {
    assertThat(names("组织实施江城湖泊灯会发展规划，按照国家有关规定办理。")).containsExactly("江城湖泊灯会发展规划");
    assertThat(names("研究制定江城湖泊灯会安全管理办法。")).isEmpty();
    assertThat(names("实施六大灯会人才行动计划。公布依法批准的江城路灯规划。公布灯会应急的具体工作方案。")).isEmpty();
  }

  @Test
  void short_name_stands_for_the_full_one_and_its_definition_is_no_mention() {
    List<Draft.Reference> found = read("落实《江城市灯会发展规划》（以下简称《规划》）。\n与《规划》一致。");
    assertThat(found).extracting(Draft.Reference::text).containsExactly("江城市灯会发展规划", "规划");
    assertThat(found.get(1).fullName()).isEqualTo("江城市灯会发展规划");
  }

  @Test
  void own_title_is_a_self_reference_and_own_number_none() {
    List<Draft.Reference> found =
        read("江城市人民政府关于印发江城市灯会发展规划的通知\n江政发〔2021〕2号\n各区人民政府：\n现将《江城市灯会发展规划》印发给你们。");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).selfReference()).isTrue();
    assertThat(found.get(0).relation()).isEqualTo(ReferenceRelation.ISSUES);
  }

  @Test
  void word_of_relation_decides() {
    assertThat(relation("根据《灯会办法》，现通知。")).isEqualTo(ReferenceRelation.BASED_ON);
    assertThat(relation("认真落实《灯会办法》。")).isEqualTo(ReferenceRelation.IMPLEMENTS);
    assertThat(relation("修订《灯会办法》。")).isEqualTo(ReferenceRelation.AMENDS);
    assertThat(relation("《灯会办法》同时废止。")).isEqualTo(ReferenceRelation.REPEALS);
    assertThat(relation("落实江城市出台的《灯会办法》。")).isEqualTo(ReferenceRelation.IMPLEMENTS);
    assertThat(relation("关于市政协五届二次会议第0123号提案的答复")).isEqualTo(ReferenceRelation.REPLIES_TO);
  }

  @Test
  void a_meeting_with_a_number_has_a_name_of_its_own() {
    assertThat(names("本方案已经市政府第87次常务会议审议通过。")).containsExactly("市政府第87次常务会议");
    assertThat(names("本方案已经市政府常务会议审议通过。")).isEmpty();
  }

  @Test
  void a_meeting_to_push_on_is_a_meeting() {
    assertThat(names("省政府召开全省湖泊治理现场推进会。")).containsExactly("全省湖泊治理现场推进会");
  }

  @Test
  void the_number_of_a_local_standard_may_have_its_region_apart() {
    assertThat(names("执行《湖水排放标准》(DB 42/517—2019)。")).contains("DB42/517—2019");
  }

  @Test
  void a_session_that_decided_something_is_named_by_its_number() {
    assertThat(names("完成了市十二届人大三次会议确定的任务。")).containsExactly("市十二届人大三次会议");
    assertThat(names("您在市十二届人大三次会议上提出的建议收悉。")).doesNotContain("市十二届人大三次会议");
  }

  @Test
  void the_title_of_a_work_report_cites_nothing() {
    assertThat(names("政府工作报告\n——2025年1月8日在江城市第十二届人民代表大会上\n各位代表：\n现在报告工作。\n")).isEmpty();
    assertThat(names("落实政府工作报告部署。")).containsExactly("政府工作报告");
  }

  @Test
  void all_plenums_of_a_congress_are_one_name() {
    assertThat(names("贯彻党的十九大和十九届历次全会精神。")).containsExactly("党的十九大", "十九届历次全会精神");
  }

  @Test
  void meetings_of_three_levels_are_three() {
    assertThat(names("落实全国、全省、全市灯会创新大会部署。"))
        .containsExactly("全国、全省、全市灯会创新大会", "全省、全市灯会创新大会", "全市灯会创新大会");
  }

  @Test
  void number_behind_the_own_title_is_no_reference() {
    assertThat(names("江城市人民政府关于印发江城市灯会措施的通知（江府〔2019〕31号）\n各区人民政府：\n请认真办理灯会。\n")).isEmpty();
    assertThat(names("灯会工作办公室关于做好灯会工作的通知\n纲要办发〔2018〕3号\n请认真办理灯会。\n")).isEmpty();
  }

  @Test
  void system_of_a_list_is_no_document() {
    assertThat(names("全面实施灯会市场准入负面清单制度，做好服务。")).isEmpty();
  }

  @Test
  void proposal_in_quotation_marks_is_named_by_its_title() {
    assertThat(names("您提出的“关于在街口和桥头增设花灯的建议”（以下简称《建议》）已收悉。")).containsExactly("关于在街口和桥头增设花灯的建议");
  }

  @Test
  void heading_that_repeats_a_title_in_marks_cites_nothing() {
    assertThat(names("现将《2020年政府工作报告灯会分解》印发给你们。\n\n2020年政府工作报告灯会分解\n\n一、办灯会\n"))
        .containsExactly("2020年政府工作报告灯会分解");
  }

  @Test
  void an_order_is_numbered_without_the_word_of_relation_before_it() {
    for (String word : List.of("依据", "根据", "按照")) {
      List<Draft.Reference> found = read(word + "第15号令，制定本方案。");

      assertThat(found).extracting(Draft.Reference::documentNumber).containsExactly("第15号令");
      assertThat(found.get(0).relation()).isEqualTo(ReferenceRelation.BASED_ON);
    }
  }

  @Test
  void the_spirit_of_a_plenum_is_implemented() {
    assertThat(relation("为贯彻落实市委十三届五次全会精神，制定本方案。")).isEqualTo(ReferenceRelation.IMPLEMENTS);
    assertThat(relation("深入贯彻落实党的二十届三中全会精神，制定本方案。")).isEqualTo(ReferenceRelation.IMPLEMENTS);
  }

  @Test
  void speech_given_on_a_visit_is_named_with_or_without_who_gave_it() {
    assertThat(names("贯彻习总书记考察湖区重要讲话精神。")).containsExactly("习总书记考察湖区重要讲话精神");
    assertThat(names("贯彻习近平总书记在湖区的重要讲话和视察江城重要讲话精神。"))
        .containsExactly("习近平总书记在湖区的重要讲话", "视察江城重要讲话精神");
  }

  @Test
  void plan_named_after_its_last_year_is_a_reference() {
    assertThat(names("落实好“健康湖区2030”规划纲要。")).containsExactly("“健康湖区2030”规划纲要");
  }

  @Test
  void number_behind_a_small_verb_begins_with_the_sign_of_its_issuer() {
    assertThat(names("结合江财〔2020〕3号文件执行。")).containsExactly("江财〔2020〕3号");
  }

  @Test
  void number_behind_its_label_is_the_documents_own() {
    for (String label : List.of("文 号：", "文　号 ", "发文字号:", "文件编号：")) {
      assertThat(names("江城市人民政府办公室关于印发灯会办法的通知\n" + label + "江政办发〔2021〕15号\n各区人民政府：\n现将办法印发给你们。\n"))
          .as(label)
          .isEmpty();
    }
  }

  @Test
  void plan_that_is_being_drawn_up_is_no_reference() {
    assertThat(names("有序推进“十五五”规划编制工作。")).isEmpty();
    assertThat(names("落实“十五五”规划。")).containsExactly("“十五五”规划");
  }

  @Test
  void meeting_that_a_letter_above_the_title_names_is_a_reference() {
    assertThat(
            names("各区人民政府：\n《江城市灯会措施》已经市政府第55次常务会议研究同意，现予印发。\n江城市人民政府\n2021年6月3日\n江城市灯会措施\n一、点灯\n"))
        .contains("市政府第55次常务会议");
  }

  @Test
  void proposal_begins_with_the_body_it_was_made_to() {
    assertThat(names("龙川市教育局对市政协十二届二次会议第098号提案的答复\n")).containsExactly("市政协十二届二次会议第098号提案");
  }

  @Test
  void session_in_the_history_of_a_law_is_no_reference() {
    assertThat(names("江城市灯会条例\n（2001年4月29日江城市第十一届人民代表大会第四次会议通过）\n第一条 办好灯会。\n")).isEmpty();
  }

  @Test
  void short_name_given_without_marks_stands_for_the_title_before_it() {
    assertThat(read("根据《江城市灯会总体规划》（以下简称总规）办理。严格执行《总规》。"))
        .last()
        .extracting(Draft.Reference::fullName)
        .isEqualTo("江城市灯会总体规划");
  }

  @Test
  void short_names_between_the_titles_of_a_list_leave_them_in_one_relation() {
    assertThat(read("根据《江城市灯会规划》（以下简称《规划》）、《江城市灯会条例》（下称《条例》）和《江城市灯会办法》，制定本细则。"))
        .extracting(Draft.Reference::relation)
        .containsExactly(
            ReferenceRelation.BASED_ON, ReferenceRelation.BASED_ON, ReferenceRelation.BASED_ON);
  }

  @Test
  void first_document_of_a_year_is_a_reference() {
    assertThat(names("落实2021年中央一号文件精神。")).containsExactly("2021年中央一号文件精神");
  }

  @Test
  void session_of_a_town_that_decided_is_a_reference() {
    assertThat(names("完成了镇三届人大二次会议确定的任务。")).containsExactly("镇三届人大二次会议");
  }

  @Test
  void meeting_whose_spirit_is_followed_is_a_reference_by_its_name() {
    assertThat(names("认真贯彻落实江湖流域发展座谈会精神和全省灯会工作会议精神。")).containsExactly("江湖流域发展座谈会精神", "全省灯会工作会议精神");
    assertThat(names("传达学习各级会议精神和本次座谈会精神，落实会议精神。")).isEmpty();
  }

  @Test
  void speech_of_the_general_secretary_is_a_reference_without_his_name() {
    assertThat(names("落实总书记来江重要指示精神。")).containsExactly("总书记来江重要指示精神");
  }

  @Test
  void report_that_a_session_hears_is_a_reference() {
    assertThat(names("会议听取和审议江城市政协常务委员会工作报告；听取和审议江城市灯会办关于点灯工作情况的报告。"))
        .containsExactly("江城市政协常务委员会工作报告", "江城市灯会办关于点灯工作情况的报告");
    assertThat(names("听取和审议县人民政府专项工作报告12项。")).isEmpty();
  }

  @Test
  void further_number_of_a_list_has_the_sign_and_year_of_the_first() {
    assertThat(read("根据江发改价格〔2021〕12号、13号和江政办〔2020〕5号文件执行。"))
        .extracting(Draft.Reference::documentNumber)
        .containsExactly("江发改价格〔2021〕12号", "江发改价格〔2021〕13号", "江政办〔2020〕5号");
    assertThat(names("根据江政办〔2020〕5号、6号楼管理办法执行。")).contains("江政办〔2020〕5号");
  }

  @Test
  void number_behind_the_date_below_the_title_is_the_documents_own() {
    assertThat(
            read("江城市人民政府关于印发江城市灯会办法的通知\n2006年10月26日 江政发〔2006〕89号\n各区人民政府：\n请办好灯会。\n").stream()
                .filter(it -> !it.selfReference()))
        .isEmpty();
  }

  @Test
  void name_that_a_plan_gives_itself_differs_from_its_title_in_the_years() {
    assertThat(read("江城市灯会建设规划\n(2022—2030年)\n一、总则\n按照要求，特编制《江城市灯会建设规划（2021—2030年）》。\n"))
        .filteredOn(it -> it.text().contains("2021"))
        .allMatch(Draft.Reference::selfReference);
  }

  @Test
  void report_of_a_towns_government_does_not_cite_itself() {
    assertThat(names("镇政府工作报告\n2021年3月1日\n各位代表：\n现在，我代表镇人民政府作工作报告。\n")).isEmpty();
  }

  @Test
  void proposal_is_known_by_its_title_in_quotes() {
    assertThat(names("张三委员：\n您提出的“关于灯会亟待改进”的提案收悉。\n")).containsExactly("关于灯会亟待改进");
  }

  @Test
  void meeting_of_two_fields_is_one_reference() {
    assertThat(names("传达贯彻全省灯会旅游、文物工作会议和市“两会”精神。")).containsExactly("全省灯会旅游、文物工作会议", "市“两会”精神");
  }

  @Test
  void play_in_title_marks_is_no_document() {
    assertThat(names("越剧《灯山》公演，落实《江城市灯会规划》。")).containsExactly("江城市灯会规划");
  }

  @Test
  void meeting_that_a_page_is_headed_by_is_no_reference() {
    assertThat(names("2019年全市灯会工作会议\n日期：2019-04-29\n会上总结了灯会工作。\n")).isEmpty();
  }

  @Test
  void meeting_of_each_level_is_a_reference() {
    assertThat(names("贯彻中央、省委和市委农村工作会议精神。"))
        .containsExactly("中央、省委和市委农村工作会议精神", "省委和市委农村工作会议精神", "市委农村工作会议精神");
    assertThat(names("落实中央、省、市经济工作会议部署。")).hasSize(3);
    assertThat(names("学习中央、省市区会议精神。")).hasSizeLessThan(2);
  }

  @Test
  void meeting_of_a_discipline_commission_is_a_reference() {
    assertThat(names("贯彻二十届中央纪委三次全会精神和市纪委五届四次全会精神。"))
        .containsExactly("二十届中央纪委三次全会精神", "市纪委五届四次全会精神");
  }

  @Test
  void plan_that_something_is_taken_up_in_is_a_reference() {
    assertThat(names("湖堤工程列入国家湖区防洪建设规划。")).containsExactly("国家湖区防洪建设规划");
    assertThat(names("码头纳入国家和省规划，湖堤列入规划编制范围。")).isEmpty();
  }

  @Test
  void meeting_that_was_held_and_report_that_was_given_are_events() {
    assertThat(names("全市湖区建设现场会在我县召开，县长作政府工作报告。")).isEmpty();
    assertThat(names("落实县委经济工作会精神。")).containsExactly("县委经济工作会精神");
  }

  @Test
  void session_that_decided_is_named_with_its_number() {
    assertThat(names("十二届全国人大二次会议表决通过了灯会决议。")).containsExactly("十二届全国人大二次会议");
    assertThat(names("在十二届全国人大二次会议上发言。")).isEmpty();
    assertThat(names("贯彻考察湖区重要讲话指示精神。")).containsExactly("考察湖区重要讲话指示精神");
  }

  @Test
  void what_stands_behind_the_last_name_of_a_list_is_said_of_all() {
    assertThat(read("贯彻落实党的十八大精神，以邓小平理论、“三个代表”重要思想和科学发展观为指导，加快发展。"))
        .extracting(Draft.Reference::relation)
        .containsExactly(
            ReferenceRelation.IMPLEMENTS,
            ReferenceRelation.BASED_ON,
            ReferenceRelation.BASED_ON,
            ReferenceRelation.BASED_ON);
  }

  @Test
  void words_may_stand_before_the_marks_of_a_short_name() {
    assertThat(names("根据《江城市灯会发展规划》（以下简称市“十四五”灯会《规划》）要求，办好灯会。")).containsExactly("江城市灯会发展规划");
  }

  @Test
  void what_is_told_to_have_come_out_is_issued_and_what_is_asked_about_is_cited() {
    assertThat(relation("近日，《江城市灯会规划》出台，提出目标。")).isEqualTo(ReferenceRelation.ISSUES);
    assertThat(relation("《江城市灯会规划》出台以来，灯会更多。")).isEqualTo(ReferenceRelation.CITES);
    assertThat(relation("市灯会局发布关于公开征求《江城市灯会办法》意见的公告。")).isEqualTo(ReferenceRelation.CITES);
  }

  @Test
  void the_name_of_a_page_above_its_text_cites_nothing() {
    String told = "各位代表：\n现在，我代表县人民政府向大会报告工作。\n";

    assertThat(names("（江北）2022年江城县人民政府工作报告（全文）\n" + told)).isEmpty();
    assertThat(names("江城县2022年政府工作报告_江城县人民政府网\n江城县2022年政府工作报告\n" + told)).isEmpty();
  }

  @Test
  void a_second_speech_goes_on_without_the_speaker() {
    assertThat(names("认真学习贯彻习近平总书记关于灯会工作的重要论述和对江城工作的重要讲话和指示精神。"))
        .containsExactly("习近平总书记关于灯会工作的重要论述", "对江城工作的重要讲话和指示精神");
  }

  @Test
  void all_sessions_of_a_congress_are_one_name_and_an_issuer_may_stand_behind_a_list() {
    assertThat(names("完成了市第五届人民代表大会历次会议确定的任务。")).containsExactly("市第五届人民代表大会历次会议");
    assertThat(read("日前，《江城市灯会方案》、《江城市渔业方案》由市政府办公厅正式印发。"))
        .extracting(Draft.Reference::relation)
        .containsOnly(ReferenceRelation.ISSUES);
  }

  @Test
  void a_document_that_is_still_to_be_written_is_named_with_its_place() {
    assertThat(
            names(
                "优化完善江城区湖岸项目库管理办法，编制省促进灯具产业发展行动方案。起草全省支持湖上经济的若干措施。制定江城市灯会实施方案，做好江城市湖岸总体规划（2021—2035年）报批，研究制定江城市灯具业若干政策措施。"))
        .containsExactly(
            "江城区湖岸项目库管理办法",
            "省促进灯具产业发展行动方案",
            "全省支持湖上经济的若干措施",
            "江城市灯会实施方案",
            "江城市湖岸总体规划（2021—2035年）",
            "江城市灯具业若干政策措施");
    assertThat(
            names(
                "制定老旧小区改造实施方案，完善城市路灯管理办法，制定市场监管行动方案，编制县域灯会行动方案，出台各区灯会实施意见，编制区域灯会发展规划，完善灯会管理办法，制定示范区灯会行动方案，制定全市统一的实施意见。"))
        .isEmpty();
  }

  @Test
  void a_title_in_the_marks_of_a_name_and_a_new_plan_are_named() {
    assertThat(names("结合“2024年度湖岸更新实施报告”，参照新一轮“美丽湖岸”三年行动计划（2024—2026年）推进，开展“灯会报告”活动。"))
        .containsExactly("2024年度湖岸更新实施报告", "新一轮“美丽湖岸”三年行动计划（2024—2026年）");
    assertThat(names("落实湖东绿色城区及湖西片区绿色城区规划建设内容。")).isEmpty();
  }

  @Test
  void a_headline_without_the_sign_of_the_year_cites_nothing() {
    assertThat(names("      2024政府工作报告\n　　湖区工作取得成效。\n")).isEmpty();
  }

  @Test
  void a_meeting_is_cited_by_its_number_or_with_its_month() {
    assertThat(names("按照2021年第3次市政府常务会议要求办理。")).containsExactly("2021年第3次市政府常务会议");
    assertThat(names("第十三届全国人民代表大会第一次会议（2018年3月）批准了灯会机构改革方案。")).contains("第十三届全国人民代表大会第一次会议");
    assertThat(names("中国共产党第十九届中央委员会第四次全体会议作出部署。")).containsExactly("中国共产党第十九届中央委员会第四次全体会议");
    assertThat(names("落实第十次全国灯会代表大会（2018年8月）部署。")).containsExactly("第十次全国灯会代表大会");
    assertThat(names("2019年9月召开的全市灯会大会作出部署。")).containsExactly("全市灯会大会");
  }

  @Test
  void a_meeting_that_is_held_is_not_cited() {
    assertThat(names("今天，我们召开全市灯会创新大会。每年举办一次全市灯会大会。全市灯油大会每年召开一次。")).isEmpty();
    assertThat(names("在全市灯会创新大会上的讲话\n（2022年1月10日）\n同志们：\n")).isEmpty();
    assertThat(names("2021年3月，市政府召开全市灯会创新大会，部署点灯。")).containsExactly("全市灯会创新大会");
  }

  @Test
  void a_meeting_that_a_clause_of_its_own_says_was_held_is_not_cited() {
    assertThat(names("灯会有声有色。召开全区灯会发展大会，实施点灯工程。成功举办全市灯会大会。")).isEmpty();
    assertThat(names("贯彻全市灯会大会精神。")).containsExactly("全市灯会大会精神");
  }

  @Test
  void a_proposal_at_the_head_of_a_page_needs_no_sign_before_its_number() {
    assertThat(read("关于灯会建议的答复\n\n29号提案收悉。"))
        .extracting(Draft.Reference::documentNumber)
        .contains("第29号");
    assertThat(names("关于灯会建议的答复\n\n湖边路29号提案箱已经装好。")).isEmpty();
  }

  @Test
  void a_standard_needs_no_title_marks_where_its_number_or_its_sort_tells_it() {
    assertThat(read("安装应符合路灯荷载规范（GB 50009—2012）的要求。"))
        .extracting(Draft.Reference::text, Draft.Reference::documentNumber)
        .contains(tuple("路灯荷载规范", "GB50009—2012"));
    assertThat(names("抗风等级按现行国家标准路灯结构荷载规范等文件计算。")).containsExactly("路灯结构荷载规范");
    assertThat(names("按照相关标准（GB 1234）办理，并符合国家标准的有关规定。")).containsExactly("GB1234");
  }

  @Test
  void a_meeting_that_was_held_is_what_a_page_tells_and_its_spirit_is_cited() {
    assertThat(names("3月5日，全市灯会工作会议召开。全区灯会大会在湖边举行，部署点灯。")).isEmpty();
    assertThat(names("会议传达了全省灯会工作会议精神。")).containsExactly("全省灯会工作会议精神");
  }
}
