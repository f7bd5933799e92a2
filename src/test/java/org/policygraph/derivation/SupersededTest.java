package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.derivation.StatedFigures.Derived;
import org.policygraph.derivation.StatedFigures.Number;

/** What only an earlier version of a text states is said today no more. */
class SupersededTest {
  private static final String OLD_TEXT =
      "<text/%1$s-old> eli:realizes <document/%1$s> ; dcterms:isReplacedBy <text/%1$s> ."
          + " <text/%1$s> eli:realizes <document/%1$s> .";
  private static final String SOURCE =
      "THIS pg:evidence <evidence/%1$s-%2$s> . <evidence/%1$s-%2$s>"
          + " <http://www.w3.org/ns/oa#hasSource> <text/%1$s> .";

  private static final Number HUNDRED = Number.of("100");

  private static Number quoted(Number number, String... texts) {
    StringBuilder more = new StringBuilder(number.more());
    for (String text : texts) {
      more.append(SOURCE.formatted(text, number.value()));
    }
    return number.with(more.toString());
  }

  private static StatedFigures reported(String... texts) {
    return new StatedFigures()
        .document("plan", "2030-03-01", OLD_TEXT.formatted("plan"))
        .target("t", "plan", "2035", quoted(HUNDRED, "plan"))
        .document("report", "2037-02-01", OLD_TEXT.formatted("report"))
        .report("o", "report", "2035", quoted(Number.of("120"), texts));
  }

  private static List<String> superseded(Derived derived) {
    return derived.subjects("superseded");
  }

  @Test
  void a_report_that_the_text_has_no_more_decides_no_target() {
    Derived derived = reported("report-old").derive();
    assertThat(superseded(derived)).containsExactly("o");
    assertThat(derived.status("t")).isEqualTo("NotObserved");
    assertThat(derived.values(derived.figure("observation/o"), "comparisonKey")).isEmpty();
  }

  @Test
  void one_quote_in_the_text_that_is_read_now_is_enough() {
    for (String[] texts : List.of(new String[] {"report"}, new String[] {"report-old", "report"})) {
      Derived derived = reported(texts).derive();
      assertThat(superseded(derived)).isEmpty();
      assertThat(derived.status("t")).isEqualTo("Met");
    }
  }

  @Test
  void a_target_that_the_text_has_no_more_is_not_assessed_and_not_revised() {
    StatedFigures figures =
        new StatedFigures()
            .document("plan", "2030-03-01", OLD_TEXT.formatted("plan"))
            .target("a", "plan", "2035", quoted(HUNDRED, "plan-old"))
            .document("next", "2032-03-01", OLD_TEXT.formatted("next"))
            .target("b", "next", "2036", quoted(Number.of("200"), "next"))
            .target("c", "next", "2036", quoted(Number.of("300"), "next-old"))
            .document("last", "2034-03-01")
            .target("d", "last", "2037", Number.of("400"));
    Derived derived = figures.derive();
    assertThat(superseded(derived)).containsExactly("a", "c");
    assertThat(derived.revisions())
        .hasSize(1)
        .allMatch(revision -> revision.startsWith("b d Raised"));
    assertThat(derived.all("Assessment"))
        .extracting(it -> derived.value(it, "target"))
        .containsOnly("b", "d");
    assertThat(derived.all("Finding"))
        .extracting(it -> derived.value(it, "findingKind"))
        .doesNotContain("FindingKindConflictingStatements");
  }

  @Test
  void what_was_replaced_contradicts_nothing_and_is_not_counted() {
    StatedFigures figures =
        reported("report").report("p", "report", "2035", quoted(Number.of("90"), "report-old"));
    Derived derived = figures.derive();
    assertThat(derived.all("Finding"))
        .extracting(it -> derived.value(it, "findingKind"))
        .doesNotContain("FindingKindConflictingStatements");
    assertThat(derived.status("t")).isEqualTo("Met");
    assertThat(
            derived.all("Count").stream()
                .filter(it -> derived.value(it, "inDocument").equals("report"))
                .filter(it -> derived.value(it, "countOf").equals("OBSERVATION"))
                .map(it -> derived.value(it, "count")))
        .containsExactly("1");
  }
}
