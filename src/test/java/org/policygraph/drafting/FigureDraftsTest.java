package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.curation.Sheet;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Enumerations.Binding;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Enumerations.DimensionKind;

/** What a drafted figure says beside its number. */
class FigureDraftsTest {
  private static final String PLAN = "江城市人民政府关于印发江城市湖区建设方案(2021—2023年)的通知\n2021年3月1日\n";

  private static Sheet draft(String sentences) throws Exception {
    Workspace workspace = Workspace.of(Path.of("data/samples/registry"), Path.of("no-graphs"));
    byte[] text = (PLAN + sentences).getBytes(StandardCharsets.UTF_8);
    return new Drafter(workspace).draft("lake", SourceText.decode("lake.txt", text));
  }

  @Test
  void a_figure_of_the_documents_own_area_says_no_other() throws Exception {
    assertThat(draft("到2023年全市湖鲜企业达到120家。").targets())
        .extracting(Sheet.FigurePart::scope)
        .containsOnlyNulls();
  }

  @Test
  void a_figure_of_another_area_never_passes_for_one_of_the_documents_own() throws Exception {
    Sheet draft = draft("到2023年湖东区湖鲜企业达到120家。");

    assertThat(draft.targets())
        .extracting(Sheet.FigurePart::scope)
        .singleElement()
        .asString()
        .startsWith("proposed-");
    assertThat(Objects.requireNonNull(draft.proposed()).areas())
        .extracting(Sheet.ProposedEntry::label)
        .containsExactly("湖东区");
  }

  @ParameterizedTest
  @CsvSource({"不足80家, LESS_THAN", "80余家, MORE_THAN", "约80家, ABOUT", "80家, STATED"})
  void a_baseline_is_compared_as_its_words_say(String baseline, Comparator comparator)
      throws Exception {
    List<Sheet.FigurePart> targets = draft("到2023年湖鲜企业由" + baseline + "增加到120家。").targets();

    assertThat(targets)
        .singleElement()
        .extracting(it -> Objects.requireNonNull(it.baseline()).comparator())
        .isEqualTo(comparator);
  }

  @Test
  void words_of_change_are_no_part_of_a_baseline() throws Exception {
    assertThat(draft("到2023年湿地面积由200万平方米提升到300万平方米。").targets())
        .singleElement()
        .extracting(it -> Objects.requireNonNull(it.baseline()).verbatim())
        .isEqualTo("200万平方米");
  }

  @Test
  void a_figure_of_a_part_says_so_unless_that_is_what_is_counted() throws Exception {
    assertThat(draft("到2023年国家级湿地公园达到3个。").targets())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.dimensions())
                    .extracting(Sheet.DimensionPart::kind, Sheet.DimensionPart::writtenAs)
                    .containsExactly(tuple(DimensionKind.ADMINISTRATIVE_LEVEL, "国家级")));
    assertThat(draft("到2023年湖区中小企业达到300家。").targets())
        .singleElement()
        .satisfies(it -> assertThat(it.dimensions()).isEmpty());
  }

  @Test
  void whether_a_figure_binds_is_told_where_the_line_says_it() throws Exception {
    assertThat(draft("到2023年湖水达标率达到95%(约束性)。").targets())
        .extracting(Sheet.FigurePart::binding)
        .containsExactly(Binding.BINDING);
  }
}
