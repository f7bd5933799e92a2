package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a sheet is said with its place, its rule and its value. */
class SheetFaultsTest {
  private Path folder;
  private Fictional plan;

  @BeforeEach
  void a_sound_sheet(@TempDir Path temporary) throws Exception {
    folder = temporary;
    plan = new Fictional(folder);
    assertThat(plan.compile().faults()).isEmpty();
  }

  @Test
  void an_unknown_key_is_named_with_line_and_column() throws Exception {
    plan.with("titleEn:", "titel:");

    Fault fault = only();
    assertThat(fault.statement()).matches("line 6, column \\d+");
    assertThat(fault.message()).contains("titel");
    assertThat(fault.sheet()).isEqualTo("2021-fictional-plan.yaml");
  }

  @Test
  void all_faults_are_reported_at_once() throws Exception {
    plan.with("titleEn:", "titel:")
        .with("stage: UNDER_WAY", "stage: SOMEDAY")
        .with("value: 5000,", "value: 500,")
        .without("kind: CAP");

    assertThat(faults())
        .extracting(Fault::rule)
        .containsExactlyInAnyOrder(
            "key is known",
            "value is allowed",
            "entry is complete",
            "value agrees with verbatim",
            "every number is accounted for");
  }

  @Test
  void a_word_that_is_no_value_of_its_enumeration() throws Exception {
    plan.with("comparator: AT_MOST", "comparator: NO_MORE");

    assertThat(faults()).first().asString().contains("NO_MORE").contains("AT_MOST");
  }

  @Test
  void a_map_where_a_text_belongs() throws Exception {
    plan.with("base: 技术交易额", "base: {of: 技术交易额}");

    assertThat(only().rule()).isEqualTo("value is allowed");
  }

  @Test
  void an_entry_that_is_no_map() throws Exception {
    plan.add("goals", "基本建成创新城市").add("measures", "");

    assertThat(only().rule()).isEqualTo("value is allowed");
    assertThat(only().message()).contains("GoalPart");
  }

  @Test
  void a_key_given_twice() throws Exception {
    plan.with("  area: fiction-city\n", "  area: fiction-city\n  area: fiction-city\n");

    assertThat(only().message()).contains("uplicate").contains("area");
  }

  @Test
  void broken_yaml() throws Exception {
    plan.with("goals:\n", "goals: [\n");

    assertThat(only().rule()).isEqualTo("sheet is YAML of its format");
  }

  @Test
  void a_checksum_of_another_file() throws Exception {
    Files.writeString(
        folder.resolve(Fictional.KEY + ".txt"), Fictional.resource(Fictional.KEY + ".txt") + "\n");

    assertThat(only().rule()).isEqualTo("sha256 is that of the text");
  }

  @Test
  void a_text_that_is_not_mounted() throws Exception {
    Files.delete(folder.resolve(Fictional.KEY + ".txt"));

    assertThat(only().message()).contains("no file named 2021-fictional-plan.txt");
  }

  @Test
  void a_quote_that_does_not_occur_says_what_comes_nearest() throws Exception {
    plan.with("quote: 企业5000件", "quote: 企业5000项");

    assertThat(faults())
        .anySatisfy(
            it -> {
              assertThat(it.statement()).isEqualTo("targets #2");
              assertThat(it.rule()).isEqualTo("quote is found");
              assertThat(it.message()).contains("企业5000项").contains("企业5000件");
            });
  }

  @Test
  void a_quote_that_occurs_twice_wants_its_occurrence() throws Exception {
    plan.with("quote: {text: “强链”工程, occurrence: 1}", "quote: “强链”工程");

    assertThat(only().rule()).isEqualTo("quote is unique");
    assertThat(only().message()).contains("2 times");
  }

  @Test
  void an_occurrence_that_does_not_exist() throws Exception {
    plan.with("{text: “强链”工程, occurrence: 2}", "{text: “强链”工程, occurrence: 3}");

    assertThat(only().rule()).isEqualTo("occurrence exists");
  }

  @Test
  void after_must_be_unique_itself() throws Exception {
    plan.with("{text: “强链”工程, occurrence: 2}", "{text: “强链”工程, after: 工程}");

    assertThat(only().rule()).isEqualTo("after is unique");
  }

  @Test
  void a_quote_outside_the_body_is_not_found() throws Exception {
    plan.add("none", "{quote: '13800000000', reason: contact}");

    assertThat(only().rule()).isEqualTo("quote is found");
  }

  @Test
  void a_quote_of_more_than_40_characters_is_a_sentence() throws Exception {
    plan.with("quote: 企业5000件", "quote: '发明专利拥有量由2000件提升到8000件,其中企业5000件、高校3000件。光电子、生物医药产业收入'");

    assertThat(only().rule()).isEqualTo("quote is at most 40 characters");
  }

  @Test
  void a_number_that_nobody_accounts_for() throws Exception {
    plan.without("quote: 高校3000件");

    Fault fault = only();
    assertThat(fault.rule()).isEqualTo("every number is accounted for");
    assertThat(fault.message()).contains("3000").hasSizeLessThan(32);
  }

  @Test
  void a_number_of_a_quote_is_not_accounted_for_by_the_other_one() throws Exception {
    plan.without("verbatim: 100亿元");

    assertThat(only().message()).contains("100亿元");
  }

  @Test
  void a_number_can_be_none_of_these() throws Exception {
    plan.without("quote: 高校3000件").add("none", "{quote: 高校3000件, reason: component}");

    assertThat(faults()).isEmpty();
  }

  @Test
  void a_value_that_disagrees_with_its_words() throws Exception {
    plan.with("value: 15000000,", "value: 15,");

    assertThat(only().message()).contains("15平方公里").contains("15000000").contains("valueReason");
  }

  @Test
  void a_value_that_disagrees_for_a_reason() throws Exception {
    plan.with("value: 15000000,", "value: 15, valueReason: a printing error of the source,");

    assertThat(faults()).isEmpty();
  }

  @Test
  void a_verbatim_that_cuts_a_number_in_two() throws Exception {
    plan.with("value: 120, verbatim: 120家", "value: 20, verbatim: 20家");

    assertThat(faults()).extracting(Fault::rule).contains("verbatim is a whole number");
  }

  @Test
  void a_verbatim_outside_its_quote() throws Exception {
    plan.with("verbatim: 3000件", "verbatim: 3000项");

    assertThat(faults()).extracting(Fault::rule).contains("quote contains verbatim");
  }

  @Test
  void an_upper_value_belongs_to_between() throws Exception {
    plan.with("upperValue: 5, comparator: BETWEEN", "upperValue: 5");

    assertThat(only().rule()).isEqualTo("upperValue belongs to BETWEEN");
  }

  @Test
  void what_the_registry_does_not_have() throws Exception {
    plan.with("indicator: park-area", "indicator: park-size")
        .with("agency: fiction-tax-bureau", "agency: fiction-tax-office")
        .with("functions: [intellectual-property]", "functions: [innovation]")
        .with("scope: fiction-province", "scope: nowhere")
        .with("value: 10, unit: percent", "value: 10, unit: bushel");

    assertThat(faults())
        .filteredOn(it -> it.rule().equals("registry has it"))
        .extracting(Fault::message)
        .containsExactlyInAnyOrder(
            "there is no indicator/park-size",
            "there is no agency/fiction-tax-office",
            "there is no function/innovation",
            "there is no area/nowhere",
            "there is no unit bushel");
  }

  @Test
  void an_id_that_no_entry_has() throws Exception {
    plan.with("partOf: m2,", "partOf: m7,");

    assertThat(only().message()).contains("m7").contains("measures");
  }

  @Test
  void a_reference_to_a_faulty_entry_is_not_a_fault_of_its_own() throws Exception {
    plan.with("quote: 2.实施“强链”工程", "quote: 2.实施“强练”工程");

    assertThat(faults()).extracting(Fault::rule).containsOnly("quote is found");
  }

  @Test
  void an_id_used_twice() throws Exception {
    plan.with("{id: o1,", "{id: t1,");

    assertThat(faults()).extracting(Fault::rule).contains("id is unique");
  }

  @Test
  void a_measure_that_is_part_of_itself() throws Exception {
    plan.with("quote: 2.实施“强链”工程,", "quote: 2.实施“强链”工程, partOf: m2-1,");

    assertThat(faults()).extracting(Fault::rule).contains("a measure is no part of itself");
  }

  @Test
  void two_statements_that_nothing_tells_apart() throws Exception {
    plan.add("goals", "{label: 另一目标, en: Another, quote: 基本建成创新城市}");

    assertThat(only().rule()).isEqualTo("key is unique");
  }

  @Test
  void a_written_key_of_another_document() throws Exception {
    plan.with("{id: g1,", "{id: g1, key: 1999-other-plan-0123456789,");

    assertThat(only().rule()).isEqualTo("key belongs to the document");
  }

  @Test
  void agencies_in_another_order_than_the_bracket() throws Exception {
    plan.with("writtenAs: 市财政局", "writtenAs: 市财务局");

    assertThat(only().message()).contains("市财务局");
  }

  @Test
  void a_bracket_that_never_closes() throws Exception {
    plan.with("bracket: {text: (责任单位:市科技局〈市知识产权局〉, occurrence: 2}", "bracket: 新增高新技术企业");

    assertThat(only().rule()).isEqualTo("bracket opens and closes");
  }

  @Test
  void sections_out_of_reading_order() throws Exception {
    plan.with("heading: 一、总体目标", "heading: X")
        .with("heading: 三、已有成效", "heading: 一、总体目标")
        .with("heading: X", "heading: 三、已有成效");

    assertThat(faults()).extracting(Fault::rule).contains("sections are in reading order");
  }

  @Test
  void time_that_runs_backward_or_is_no_date() throws Exception {
    plan.with("{from: '2021', to: '2025'", "{from: '2026', to: '2025'")
        .with("published: {date: 2021-03-05", "published: {date: 2021-02-30");

    assertThat(faults())
        .extracting(Fault::rule)
        .contains("time runs forward", "date is yyyy-mm-dd");
  }

  @Test
  void a_cited_document_that_is_not_in_the_graph() throws Exception {
    plan.with("to: 2021-fictional-plan", "to: 2020-other-plan");

    assertThat(only().message()).contains("2020-other-plan");
  }

  @Test
  void observations_have_no_baseline() throws Exception {
    plan.with("{id: o1,", "{id: o1, binding: ANTICIPATED,");

    assertThat(only().rule()).isEqualTo("only targets have baseline and binding");
  }

  private List<Fault> faults() throws Exception {
    return plan.compile().faults();
  }

  private Fault only() throws Exception {
    assertThat(faults()).hasSize(1);
    return faults().get(0);
  }
}
