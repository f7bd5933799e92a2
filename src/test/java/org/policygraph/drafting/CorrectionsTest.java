package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.source.SourceText;

/** Recording and applying, on a text of a city that does not exist. */
class CorrectionsTest {
  private static final String TEXT = "江城市路灯计划\n\n一、换灯。到2025年路灯达到300盏,灯杆达到40根。\n二、补盲。消除盲区20处。\n";
  private static final Registry REGISTRY = Registry.of(ModelFactory.createDefaultModel());

  private static final String DRAFT =
      """
      document: {key: plan, title: 江城市路灯计划}
      measures:
        - {id: m1, label: 换灯, quote: 一、换灯, stage: PLANNED, confidence: HIGH}
        - {id: m2, label: 补盲, quote: 二、补盲, stage: PLANNED, confidence: LOW}
      targets:
        - {indicator: lamps, quote: 路灯达到300盏, value: 300, unit: 盏, verbatim: 300盏, measures: [m1], confidence: HIGH}
        - {indicator: posts, quote: 灯杆达到40根, value: 40, unit: 根, verbatim: 40根, measures: [m1], confidence: HIGH}
      """;

  private static SourceText text() throws Exception {
    return SourceText.decode("plan.txt", TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private static Sheet sheet(String yaml) {
    Sheets.Read read = Sheets.read("plan", yaml);
    assertThat(read.faults()).isEmpty();
    return Objects.requireNonNull(read.sheet());
  }

  private static Recorder.Recorded record(String draft, String wanted) throws Exception {
    return Recorder.record(sheet(draft), sheet(wanted), text(), REGISTRY);
  }

  private static Applier.Applied apply(String draft, Corrections corrections) throws Exception {
    Corrections read = Corrections.read(corrections.write());
    return Applier.apply(sheet(draft), read, text(), REGISTRY);
  }

  private static final String WANTED =
      """
      document: {key: plan, title: 江城市路灯计划}
      measures:
        - {id: a, label: 更换路灯, quote: 一、换灯, stage: PLANNED}
      targets:
        - {indicator: lamps, quote: 路灯达到300盏, value: 300, unit: 盏, verbatim: 300盏, measures: [a]}
        - {indicator: dark-places, quote: 消除盲区20处, value: 20, unit: 处, verbatim: 20处}
      """;

  @Test
  void what_was_recorded_makes_the_sheet_of_the_draft_again() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();

    Applier.Applied applied = apply(DRAFT, corrections);

    assertThat(applied.conflicts()).isEmpty();
    assertThat(applied.fresh()).isZero();
    assertThat(applied.sheet()).isEqualTo(sheet(WANTED));
  }

  @Test
  void an_entry_is_kept_corrected_rejected_or_added() throws Exception {
    String yaml = record(DRAFT, WANTED).corrections().write();

    assertThat(yaml)
        .contains("- {correct: 一、, id: a, set: {label: 更换路灯}}")
        .contains("- {reject: 二、}")
        .contains("- {keep: 300盏}")
        .contains("- {reject: 40根}")
        .contains("- {add: {indicator: dark-places, quote: 消除盲区20处");
  }

  @Test
  void an_id_that_only_differs_between_the_two_sheets_is_no_correction() throws Exception {
    assertThat(record(DRAFT, WANTED).corrections().write()).doesNotContain("measures: [");
  }

  @Test
  void the_table_tells_what_was_left_out_from_what_was_wrong() throws Exception {
    String wanted =
        WANTED.replace("label: 更换路灯", "label: 换灯, en: Change lamps").replace("300盏,", "300盏,");

    assertThat(record(DRAFT, wanted).measure().table())
        .containsPattern("measures +2 +0 +1 +0 +1 +0\\R  left out: en 1")
        .containsPattern("targets +2 +1 +0 +0 +1 +1");
  }

  @Test
  void a_statement_that_the_reader_finds_since_stays_a_draft() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();
    String better =
        DRAFT.replace(
            "targets:\n",
            "goals:\n  - {id: g1, label: 消除盲区, quote: 消除盲区, confidence: LOW}\ntargets:\n");

    Applier.Applied applied = apply(better, corrections);

    assertThat(applied.conflicts()).isEmpty();
    assertThat(applied.fresh()).isEqualTo(1);
    assertThat(applied.sheet().goals().get(0).confidence()).isNotNull();
    assertThat(applied.sheet().measures().get(0).confidence()).isNull();
  }

  @Test
  void an_addition_that_the_reader_finds_by_itself_is_fulfilled() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();
    String better =
        DRAFT
            + "  - {indicator: dark-places, quote: 消除盲区20处, value: 20, unit: 处, verbatim: 20处, confidence: LOW}\n";

    Applier.Applied applied = apply(better, corrections);

    assertThat(applied.conflicts()).isEmpty();
    assertThat(applied.fulfilled()).isEqualTo(1);
    assertThat(applied.sheet()).isEqualTo(sheet(WANTED));
  }

  @Test
  void an_addition_that_the_reader_now_reads_otherwise_is_a_conflict_and_stays() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();
    String other =
        DRAFT
            + "  - {indicator: streets, quote: 消除盲区20处, value: 20, unit: 处, verbatim: 20处, confidence: LOW}\n";

    Applier.Applied applied = apply(other, corrections);

    assertThat(applied.conflicts()).hasSize(1);
    assertThat(applied.conflicts().get(0)).contains("20处", "dark-places", "streets");
    assertThat(applied.sheet()).isEqualTo(sheet(WANTED));
  }

  @Test
  void a_correction_without_its_draft_is_a_conflict_and_what_it_set_stays() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();
    String worse = DRAFT.replaceFirst("  - \\{id: m1.*\\n", "");

    Applier.Applied applied = apply(worse, corrections);

    assertThat(applied.conflicts()).hasSize(1);
    assertThat(applied.conflicts().get(0)).contains("measures", "一、", "更换路灯");
    assertThat(applied.sheet().measures())
        .anySatisfy(it -> assertThat(it.label()).isEqualTo("更换路灯"));
  }

  @Test
  void a_kept_draft_that_is_gone_is_a_conflict_and_a_rejected_one_is_none() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();
    String worse =
        DRAFT
            .replaceFirst("  - \\{indicator: lamps.*\\n", "")
            .replaceFirst("  - \\{indicator: posts.*\\n", "");

    assertThat(apply(worse, corrections).conflicts())
        .singleElement()
        .asString()
        .contains("targets", "300盏", "kept");
  }

  @Test
  void a_figure_keeps_its_correction_where_the_reader_cuts_its_clause_anew() throws Exception {
    String wanted = WANTED.replace("indicator: lamps", "indicator: street-lamps");
    Corrections corrections = record(DRAFT, wanted).corrections();

    Applier.Applied applied =
        apply(DRAFT.replace("quote: 路灯达到300盏", "quote: 到2025年路灯达到300盏"), corrections);

    assertThat(applied.conflicts()).isEmpty();
    assertThat(applied.sheet().targets().get(0).indicator()).isEqualTo("street-lamps");
  }

  @Test
  void two_figures_of_one_number_are_told_apart() throws Exception {
    String twice =
        DRAFT
            + "  - {indicator: lights, quote: 路灯达到300盏, value: 300, unit: 盏, verbatim: 300盏, confidence: LOW}\n";
    Corrections corrections = record(twice, WANTED).corrections();

    assertThat(corrections.write()).contains("keep: 300盏, nth: 1", "reject: 300盏, nth: 2");
    assertThat(apply(twice, corrections).sheet()).isEqualTo(sheet(WANTED));
  }

  @Test
  void corrections_of_another_document_are_refused() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();

    assertThatThrownBy(() -> apply(DRAFT.replace("key: plan", "key: other"), corrections))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plan")
        .hasMessageContaining("other");
  }

  @Test
  void a_changed_text_is_told() throws Exception {
    Corrections corrections = record(DRAFT, WANTED).corrections();
    SourceText changed =
        SourceText.decode("plan.txt", (TEXT + "三、附则。\n").getBytes(StandardCharsets.UTF_8));

    assertThat(Applier.apply(sheet(DRAFT), corrections, changed, REGISTRY).conflicts())
        .singleElement()
        .asString()
        .contains("the text has changed");
  }

  @Test
  void a_file_that_holds_no_corrections_is_refused_by_name_of_what_it_lacks() {
    assertThatThrownBy(() -> Corrections.read("document: plan\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sha256");
    assertThatThrownBy(
            () -> Corrections.read("document: plan\nsha256: x\nmeasures:\n  - {maybe: 一}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measures");
  }

  @Test
  void a_list_that_lacks_a_value_was_left_out_and_its_order_says_nothing() throws Exception {
    String drafted = DRAFT.replace("label: 换灯,", "label: 换灯, functions: [lamps, power],");
    String more = DRAFT.replace("label: 换灯,", "label: 换灯, functions: [light, power, lamps],");
    String other = DRAFT.replace("label: 换灯,", "label: 换灯, functions: [light, lamps],");
    String turned = DRAFT.replace("label: 换灯,", "label: 换灯, functions: [power, lamps],");

    assertThat(record(drafted, more).measure().table()).contains("left out: functions 1");
    assertThat(record(drafted, other).measure().table()).contains("wrong: functions 1");
    assertThat(record(drafted, turned).measure().table()).doesNotContain("functions");
  }
}
