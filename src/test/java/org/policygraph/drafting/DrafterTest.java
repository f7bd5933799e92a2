package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Fault;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.curation.StableTurtle;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Enumerations.Role;

/** Drafts of the sample. */
class DrafterTest {
  private static final String KEY = "jiangcheng-lighting-plan-2021";

  private static SourceText text() throws Exception {
    return SourceText.decode(
        KEY + ".txt", Files.readAllBytes(Path.of("data/samples", KEY + ".txt")));
  }

  private static Workspace workspace() throws Exception {
    return Workspace.of(Path.of("data/samples/registry"), Path.of("no-graphs"));
  }

  private static String words(@Nullable Anchor anchor) {
    return String.valueOf(Objects.requireNonNull(anchor).text());
  }

  private static Sheet draft() throws Exception {
    return new Drafter(workspace()).draft(KEY, text());
  }

  @Test
  void a_draft_is_a_sheet_that_reads_back() throws Exception {
    Sheet draft = draft();

    Sheets.Read read = Sheets.read(KEY, SheetWriter.write(draft));

    assertThat(read.faults()).isEmpty();
    assertThat(read.sheet()).isEqualTo(draft);
  }

  @Test
  void a_kind_that_the_registry_lacks_is_called_other_and_is_to_be_looked_at() throws Exception {
    SourceText decree =
        SourceText.decode(
            "decree.txt",
            "江城市路灯管理办法\n2022年5月6日\n一、路灯由市城管局负责维护。\n".getBytes(StandardCharsets.UTF_8));

    Sheet draft = new Drafter(workspace()).draft("decree", decree);

    assertThat(Objects.requireNonNull(draft.document()).type()).isEqualTo("other");
    assertThat(draft.unclear())
        .filteredOn(it -> "type".equals(it.property()))
        .singleElement()
        .satisfies(
            it -> {
              String reason = String.valueOf(it.reason());
              assertThat(reason).contains("no document-type/measures", "it is called other");
              assertThat(Reasons.inChinese(reason))
                  .hasValueSatisfying(zh -> assertThat(zh).contains("文种measures", "其他文件"));
            });
  }

  @Test
  void measures_say_what_they_are_a_part_of_and_figures_who_tells_them() throws Exception {
    Sheet draft =
        new Drafter(workspace())
            .draft(
                "plan",
                SourceText.decode(
                    "plan.txt",
                    "江城市路灯方案\n2022年5月6日\n一、重点任务\n(一)增设路灯。到2025年,新建路灯300盏。支持街道建设灯具仓库,到2025年建成灯具仓库20个。\n"
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(draft.measures())
        .extracting(
            Sheet.MeasurePart::label, Sheet.MeasurePart::granularity, Sheet.MeasurePart::partOf)
        .containsExactly(
            tuple("重点任务", Sheet.Granularity.SECTION, null),
            tuple("增设路灯", Sheet.Granularity.ITEM, "m1"),
            tuple("支持街道建设灯具仓库", Sheet.Granularity.SUB, "m1-1"));
    assertThat(draft.targets())
        .extracting(Sheet.FigurePart::value, Sheet.FigurePart::measures)
        .containsExactly(
            tuple(BigDecimal.valueOf(300), List.of("m1-1")),
            tuple(BigDecimal.valueOf(20), List.of("m1-1-1")));
  }

  @Test
  void a_bracket_is_about_every_measure_that_it_covers_or_about_their_whole() throws Exception {
    Sheet draft =
        new Drafter(workspace())
            .draft(
                "plan",
                SourceText.decode(
                    "plan.txt",
                    "江城市路灯方案\n2022年5月6日\n一、重点任务\n(一)增设路灯。一是增设湖边路灯。沿湖装灯。二是增设桥头路灯。(牵头单位:市城管局)\n(二)修补灯杆。一是修补湖边灯杆。沿湖修补。(牵头单位:市城管局)二是修补桥头灯杆。逐根修补。三是修补街口灯杆。(牵头单位:市财政局)\n"
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(draft.responsibilities())
        .extracting(it -> it.measure() + " " + it.agencies().get(0).writtenAs())
        .containsExactly("m1-1 市城管局", "m1-2-1 市城管局", "m1-2-2 市财政局", "m1-2-3 市财政局");
  }

  @Test
  void a_responsibility_in_tortoise_shell_brackets_stands_in_the_graph() throws Exception {
    String told = text().text().replaceFirst("\n二、", "\n——增设湖边长椅。〔市城管局牵头;市湖堤局参与〕\n二、");
    SourceText source = SourceText.decode(KEY + ".txt", told.getBytes(StandardCharsets.UTF_8));

    DraftedGraph.Drafted drafted =
        DraftedGraph.of(new Drafter(workspace()).draft(KEY, source), source, workspace());

    assertThat(drafted.faults()).isEmpty();
    assertThat(StableTurtle.write(drafted.model())).contains("pg:writtenAs \"市湖堤局\"");
  }

  @Test
  void agencies_are_linked_and_every_statement_has_its_confidence() throws Exception {
    Sheet draft = draft();

    assertThat(draft.responsibilities().get(0).agencies())
        .extracting(it -> it.agency() + " " + it.role())
        .startsWith("jiangcheng-urban-management-bureau " + Role.LEAD);
    assertThat(draft.measures()).isNotEmpty().allMatch(it -> it.confidence() != null);
    assertThat(draft.targets()).isNotEmpty().allMatch(it -> it.confidence() != null);
    assertThat(draft.references()).isNotEmpty().allMatch(it -> it.confidence() != null);
  }

  @Test
  void no_quote_is_longer_than_a_quote_may_be_and_titles_are_whole() throws Exception {
    Sheet draft = draft();

    assertThat(draft.targets())
        .extracting(it -> words(Objects.requireNonNull(it.quote())))
        .allMatch(it -> it.codePointCount(0, it.length()) <= 40);
    assertThat(draft.references())
        .extracting(it -> words(Objects.requireNonNull(it.quote())))
        .contains("《关于推进绿色照明工作的意见》(江建发〔2020〕33号)");
  }

  @Test
  void what_the_registry_lacks_is_proposed_and_stands_in_the_graph() throws Exception {
    Sheet draft = draft();
    String key = Objects.requireNonNull(draft.proposed()).indicators().get(0).key();

    String turtle = StableTurtle.write(DraftedGraph.of(draft, text(), workspace()).model());

    assertThat(turtle)
        .contains("indicator:" + key + " a pg:Indicator")
        .contains("pg:reviewStatus pg:ReviewStatusDrafted")
        .contains("pg:confidence pg:ConfidenceHigh")
        .doesNotContain("pg:ReviewStatusEntered");
  }

  @Test
  void a_number_that_nothing_accounts_for_is_listed_as_unclear() throws Exception {
    String limited = text().text().replaceFirst("\n二、", "\n南湖汛限水位132.5米，2021年不变。\n二、");
    SourceText source = SourceText.decode(KEY + ".txt", limited.getBytes(StandardCharsets.UTF_8));

    assertThat(new Drafter(workspace()).draft(KEY, source).unclear())
        .extracting(it -> words(Objects.requireNonNull(it.quote())))
        .contains("132.5米")
        .noneMatch(it -> it.contains("18号") || it.contains("2021年"));
  }

  @Test
  void a_number_in_a_cell_has_its_unit_from_another_cell_of_the_row() throws Exception {
    String table =
        text()
            .text()
            .replaceFirst("\n二、", "\n指标\t单位\t2020年\t2025年\t属性\n湖鲜产值\t亿元\t600\t800\t预期性\n二、");
    SourceText source = SourceText.decode(KEY + ".txt", table.getBytes(StandardCharsets.UTF_8));

    Sheet draft = new Drafter(workspace()).draft(KEY, source);
    Sheet.FigurePart figure =
        draft.targets().stream()
            .filter(it -> "800".equals(it.verbatim()))
            .findFirst()
            .orElseThrow();

    assertThat(figure.value()).isEqualByComparingTo("80000000000");
    assertThat(Objects.requireNonNull(figure.baseline()).value())
        .isEqualByComparingTo("60000000000");
    assertThat(workspace().compiler().compile(KEY + ".txt", draft, source).faults())
        .extracting(Fault::rule)
        .doesNotContain("value agrees with verbatim", "quote contains verbatim");
  }

  @Test
  void an_entry_that_the_compiler_finds_fault_with_is_left_out_and_told() throws Exception {
    String yaml = SheetWriter.write(draft()).replaceFirst("value: 600,", "value: 700,");
    Sheet faulty = Objects.requireNonNull(Sheets.read(KEY, yaml).sheet());

    DraftedGraph.Drafted drafted = DraftedGraph.of(faulty, text(), workspace());

    assertThat(drafted.faults())
        .extracting(Fault::message)
        .anySatisfy(it -> assertThat(it).contains("600处", "700"));
    assertThat(drafted.model().isEmpty()).isFalse();
    assertThat(StableTurtle.write(drafted.model())).doesNotContain("700.0");
  }

  @Test
  void drafting_that_nobody_waits_for_ends_behind_the_reading_too() throws Exception {
    AtomicBoolean unwanted = new AtomicBoolean();
    Workspace.Graphs graphs =
        new Workspace.Graphs() {
          @Override
          public Set<String> keys() {
            if (unwanted.get()) {
              Thread.currentThread().interrupt();
            }
            return Set.of();
          }

          @Override
          public Model read(String document) {
            return ModelFactory.createDefaultModel();
          }
        };
    Drafter drafter = new Drafter(Workspace.of(workspace().registry(), graphs));
    unwanted.set(true);
    try {
      SourceText text = text();
      assertThatThrownBy(() -> drafter.draft(KEY, text)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_document_is_called_by_its_file_and_by_its_text_where_the_name_gives_no_key()
      throws Exception {
    SourceText text = SourceText.decode("x", "换灯".getBytes(StandardCharsets.UTF_8));

    assertThat(List.of(Drafter.key("Plan 2021 (final).PDF", text), Drafter.key("路灯.txt", text)))
        .containsExactly("plan-2021-final", "document-" + text.sha256().substring(0, 10));
  }
}
