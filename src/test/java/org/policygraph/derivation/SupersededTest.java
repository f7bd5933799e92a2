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

  private static final String AGENCY =
      " <agency/%1$s> a pg:Agency ; rdfs:label \"%1$s\"@zh ; pg:name <agency-name/%1$s> ."
          + " <agency-name/%1$s> rdfs:label \"%1$s\"@zh .";

  private static String agency(String key) {
    return AGENCY.formatted(key);
  }

  /** A measure of the plan that stands in a version of its text. */
  private static String measure(String key, String text, String more) {
    return """
    <measure/%1$s> a pg:Measure ; pg:statedIn <document/plan> ; pg:order 1 ; rdfs:label "措施%1$s"@zh ;
      pg:stage pg:StagePlanned %3$s ; pg:evidence <evidence/m-%1$s> .
    <evidence/m-%1$s> <http://www.w3.org/ns/oa#hasSource> <text/%2$s> .
    """
        .formatted(key, text, more);
  }

  /** Who is named for a measure, in a version of the plan's text. */
  private static String named(String measure, String agency, String text) {
    return """
    <responsibility/%1$s-%2$s> a pg:Responsibility ; pg:statedIn <document/plan> ; pg:measure <measure/%1$s> ; pg:order 2 ;
      pg:agency <agency/%2$s> ; pg:basis pg:BasisExplicit ; pg:role pg:RoleLead ; pg:roleBasis pg:RoleBasisWord ;
      pg:writtenAs "%2$s" ; rdfs:label "%2$s"@zh ; pg:evidence <evidence/r-%1$s-%2$s> .
    <evidence/r-%1$s-%2$s> <http://www.w3.org/ns/oa#hasSource> <text/%3$s> .
    """
            .formatted(measure, agency, text)
        + agency(agency);
  }

  private static Derived plan(String... turtle) {
    return new StatedFigures()
        .document("plan", "2030-03-01", OLD_TEXT.formatted("plan") + String.join("", turtle))
        .derive();
  }

  /** The measures that somebody holds, each with who does. */
  private static List<String> held(Derived derived) {
    return derived.all("Holding").stream()
        .filter(it -> !derived.values(it, "responsibility").isEmpty())
        .map(it -> derived.value(it, "responsibility") + " " + derived.value(it, "agency"))
        .sorted()
        .toList();
  }

  private static List<String> withoutOwner(Derived derived) {
    return derived.all("Finding").stream()
        .filter(it -> derived.value(it, "findingKind").equals("FindingKindMeasureWithoutOwner"))
        .flatMap(it -> derived.values(it, "about").stream())
        .sorted()
        .toList();
  }

  @Test
  void nobody_holds_and_nobody_misses_a_measure_that_the_text_has_no_more() {
    Derived derived =
        plan(
            measure("here", "plan", ""),
            measure("gone", "plan-old", ""),
            measure("alone", "plan-old", ""),
            named("here", "lamps", "plan"),
            named("gone", "roads", "plan"));
    assertThat(held(derived)).containsExactly("here-lamps lamps");
    assertThat(withoutOwner(derived)).isEmpty();
  }

  @Test
  void who_was_named_in_an_earlier_text_only_does_not_answer_now() {
    Derived derived = plan(measure("m", "plan", ""), named("m", "lamps", "plan-old"));
    assertThat(held(derived)).isEmpty();
    assertThat(withoutOwner(derived)).containsExactly("m");
  }

  @Test
  void a_part_inherits_from_nobody_whom_the_text_names_no_more_and_then_from_further_above() {
    String[] measures = {
      measure("top", "plan", ""),
      measure("middle", "plan", "; pg:partOf <measure/top>"),
      measure("part", "plan", "; pg:partOf <measure/middle>"),
      measure("gone", "plan-old", "; pg:partOf <measure/middle>")
    };
    Derived before =
        plan(
            String.join("", measures),
            named("top", "city", "plan"),
            named("middle", "lamps", "plan"));
    assertThat(inherited(before)).containsExactly("part lamps");
    Derived after =
        plan(
            String.join("", measures),
            named("top", "city", "plan"),
            named("middle", "lamps", "plan-old"));
    assertThat(inherited(after)).containsExactly("middle city", "part city");
    assertThat(withoutOwner(after)).isEmpty();
  }

  private static List<String> inherited(Derived derived) {
    return derived.all("Responsibility").stream()
        .filter(it -> derived.values(it, "rule").contains("responsibility-inherited"))
        .map(it -> derived.value(it, "measure") + " " + derived.value(it, "agency"))
        .sorted()
        .toList();
  }
}
