package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.policygraph.derivation.StatedFigures.Derived;
import org.policygraph.derivation.StatedFigures.Number;
import org.policygraph.vocabulary.Pg;

/**
 * What is found, in small cases of a city that does not exist; a finding is its kind and subject.
 */
class FindingRulesTest {
  private static final String SAID =
      """
      <text/plan> a pg:TextVersion ; eli:realizes <document/plan> ; pg:copyKind pg:CopyKindOfficial .
      <document/plan> pg:issuer <agency/city> . <agency/city> rdfs:label "市政府"@zh, "City"@en .
      """;

  /** A plan that its issuer published officially, with more Turtle. */
  private static StatedFigures plan(String turtle) {
    return new StatedFigures().document("plan", "2030-03-01", SAID + turtle);
  }

  private static String measure(String key, String more) {
    return """
    <measure/%1$s> a pg:Measure ; pg:statedIn <document/plan> ; pg:order 1 ; pg:reviewStatus pg:ReviewStatusEntered ;
      rdfs:label "措施%1$s"@zh, "Measure %1$s"@en %2$s .
    """
        .formatted(key, more);
  }

  private static String named(String measure, String agency) {
    return """
    <responsibility/%1$s-%2$s> a pg:Responsibility ; pg:statedIn <document/plan> ; pg:measure <measure/%1$s> ; pg:order 2 ;
      pg:agency <agency/%2$s> ; pg:basis pg:BasisExplicit ; pg:role pg:RoleLead ; pg:roleBasis pg:RoleBasisWord ;
      pg:writtenAs "%2$s局" ; rdfs:label "%2$s局"@zh ; pg:evidence <evidence/%1$s> .
    <agency/%2$s> a pg:Agency ; rdfs:label "%2$s局"@zh, "%2$s"@en .
    """
        .formatted(measure, agency);
  }

  private static List<String> found(StatedFigures figures) {
    return found(figures.derive());
  }

  private static List<String> found(Derived derived) {
    return derived.all("Finding").stream()
        .map(
            it ->
                derived.value(it, "findingKind").replace("FindingKind", "")
                    + " "
                    + derived.value(it, "about"))
        .sorted()
        .toList();
  }

  private static List<String> messages(Derived derived, String language) {
    return derived.all("Finding").stream()
        .flatMap(it -> derived.graph().stream(it, NodeFactory.createURI(Pg.message), Node.ANY))
        .map(triple -> triple.getObject())
        .filter(text -> text.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  @Test
  void nothing_is_found_where_all_is_said() {
    assertThat(found(plan(measure("m", "") + named("m", "lamps")))).isEmpty();
  }

  @Test
  void a_measure_without_an_owner_is_told_once_with_its_parts() {
    Derived derived =
        plan(measure("whole", "") + measure("part", "; pg:partOf <measure/whole>")).derive();
    assertThat(found(derived)).containsExactly("MeasureWithoutOwner part | whole");
    assertThat(messages(derived, "zh").get(0)).contains("措施whole", "其下1项");
    assertThat(messages(derived, "en").get(0)).contains("Measure whole", "with 1 below it");
  }

  @Test
  void a_part_that_names_somebody_who_supports_is_not_counted_and_nothing_below_it() {
    Derived derived =
        plan(measure("whole", "")
                + measure("silent", "; pg:partOf <measure/whole>")
                + measure("helped", "; pg:partOf <measure/whole>")
                + measure("below", "; pg:partOf <measure/helped>")
                + named("helped", "lamps").replace("RoleLead", "RoleSupport"))
            .derive();
    assertThat(found(derived)).containsExactly("MeasureWithoutOwner silent | whole");
    assertThat(messages(derived, "zh").get(0)).contains("其下1项");
  }

  @Test
  void
      a_measure_whose_payer_is_named_has_somebody_who_answers_and_what_is_below_it_is_told_apart() {
    String payer =
        """
        <parameter/r> a pg:PolicyParameter ; pg:statedIn <document/plan> ; rdfs:label "配套比例"@zh ;
          pg:reviewStatus pg:ReviewStatusEntered ; pg:parameterKind pg:ParameterKindMatchingRatio ;
          pg:forMeasure <measure/paid> ; pg:payer <agency/treasury> .
        """;
    assertThat(found(plan(measure("paid", "") + payer))).isEmpty();

    Derived derived =
        plan(measure("whole", "")
                + measure("silent", "; pg:partOf <measure/whole>")
                + measure("paid", "; pg:partOf <measure/whole>")
                + measure("below", "; pg:partOf <measure/paid>")
                + payer)
            .derive();
    assertThat(found(derived))
        .containsExactly("MeasureWithoutOwner below", "MeasureWithoutOwner silent | whole");
    assertThat(messages(derived, "en"))
        .anySatisfy(it -> assertThat(it).contains("Measure whole", "with 1 below it"));
  }

  @Test
  void a_finding_about_a_document_holds_from_its_day_on() {
    Derived derived =
        new StatedFigures()
            .document(
                "plan",
                "2030-03-01",
                "<text/plan> eli:realizes <document/plan> ; pg:copyKind pg:CopyKindReprint . "
                    + measure("m", "").replace("ReviewStatusEntered", "ReviewStatusDrafted")
                    + "<reference/r> a pg:Reference ; pg:statedIn <document/plan> ; pg:citedText"
                    + " \"旧方案\" .")
            .report("o", "plan", "2029", Number.of("100"))
            .target("due", "plan", "2029", Number.of("100"))
            .document("other", "2031", SAID.replace("plan", "other"))
            .report("p", "other", "2029", Number.of("110"))
            .derive();
    assertThat(
            derived.all("Finding").stream()
                .map(it -> derived.value(it, "findingKind") + " " + derived.value(it, "validFrom"))
                .sorted())
        .containsExactly(
            "FindingKindConflictingStatements 2031-01-01",
            "FindingKindCopyNotOfficial 2030-03-01",
            "FindingKindIssuerNotStated 2030-03-01",
            "FindingKindMeasureWithoutOwner 2030-03-01",
            "FindingKindUnresolvedReference 2030-03-01",
            "FindingKindUnreviewedStatement 2030-03-01");
    assertThat(
            derived.all("Finding").stream()
                .map(it -> derived.value(it, "findingKind") + " " + derived.value(it, "from")))
        .as("the year alone where the document states no more")
        .contains("FindingKindConflictingStatements 2031", "FindingKindIssuerNotStated 2030-03-01");
  }

  @Test
  void a_finding_begins_as_exactly_as_is_known() {
    StatedFigures ofAYear =
        new StatedFigures()
            .document("plan", "2032", SAID)
            .target("late", "plan", "2031", Number.of("100"))
            .target("ahead", "plan", "2034", Number.of("200"));
    assertThat(begins(ofAYear.derive()).stream().filter(it -> it.startsWith("TargetNotObserved")))
        .as("stated in a year of which no day is known, and due at its end")
        .containsExactly("TargetNotObserved 2032", "TargetNotObserved 2035-01-01");
    String overdue =
        measure("m", "; pg:stage pg:StagePlanned ; pg:time <time/m>")
            + named("m", "lamps")
            + "<time/m> pg:to \"2032-06\"^^xsd:gYearMonth ; pg:timeBasis pg:TimeBasisStated .";
    assertThat(begins(plan(overdue).derive())).contains("MeasureOverdue 2032-07-01");
  }

  private static List<String> begins(Derived derived) {
    return derived.all("Finding").stream()
        .map(it -> derived.value(it, "findingKind") + " " + derived.value(it, "from"))
        .map(it -> it.substring("FindingKind".length()))
        .sorted()
        .toList();
  }

  @Test
  void a_fallback_is_no_owner_and_is_named() {
    Derived derived =
        plan(measure("m", "; pg:section <section/s>")
                + """
                <section/s> a pg:Section ; pg:speaker <speaker/s> .
                <speaker/s> a pg:Speaker ; pg:agency <agency/city> ; pg:post "市长" ; pg:evidence <evidence/s> .
                """)
            .derive();
    assertThat(found(derived)).containsExactly("MeasureWithoutOwner m");
    assertThat(messages(derived, "zh").get(0)).contains("仅由市政府兜底");
    assertThat(derived.value(derived.all("Finding").get(0), "ofAgency")).isEqualTo("city");
  }

  @Test
  void a_fallback_is_named_as_it_was_called_when_it_was_stated() {
    String registered =
        """
        <agency/lights> a pg:Agency ; rdfs:label "灯光局"@zh, "Illumination"@en ; pg:name <agency-name/lights-1>, <agency-name/lights-2> .
        <agency-name/lights-1> a pg:AgencyName ; rdfs:label "灯具局"@zh, "Lamps"@en ; pg:official true ; pg:to "2032"^^xsd:gYear .
        <agency-name/lights-2> a pg:AgencyName ; rdfs:label "灯光局"@zh, "Illumination"@en ; pg:official true ; pg:from "2032"^^xsd:gYear .
        """;
    Derived derived =
        plan(measure("m", "; pg:section <section/s>")
                + """
                <section/s> a pg:Section ; pg:speaker <speaker/s> .
                <speaker/s> a pg:Speaker ; pg:agency <agency/lights> ; pg:post "局长" ; pg:evidence <evidence/s> .
                """)
            .registered(registered)
            .derive();
    assertThat(messages(derived, "zh").get(0)).contains("成文时仅由灯具局兜底");
    assertThat(messages(derived, "en").get(0)).contains("when it was stated only Lamps");
  }

  @Test
  void a_measure_whose_parts_or_whole_name_somebody_has_an_owner() {
    String parts = measure("whole", "") + measure("part", "; pg:partOf <measure/whole>");
    assertThat(found(plan(parts + named("whole", "lamps")))).isEmpty();
    assertThat(found(plan(parts + named("part", "lamps")))).isEmpty();
  }

  @Test
  void a_document_is_told_once_for_its_issuer_its_copy_and_what_nobody_reviewed() {
    String drafted =
        (measure("a", "") + measure("b", "") + named("a", "lamps") + named("b", "lamps"))
            .replace("ReviewStatusEntered", "ReviewStatusDrafted");
    Derived derived =
        new StatedFigures()
            .document(
                "plan",
                "2030-03-01",
                "<text/plan> eli:realizes <document/plan> ; pg:copyKind pg:CopyKindReprint . "
                    + drafted)
            .derive();
    assertThat(found(derived))
        .containsExactly(
            "CopyNotOfficial plan", "IssuerNotStated plan", "UnreviewedStatement plan");
    assertThat(messages(derived, "zh")).anyMatch(it -> it.contains("有2条草拟的陈述"));
  }

  @Test
  void a_reference_is_resolved_only_by_a_document_of_the_graph() {
    String cites =
        Stream.of("a", "b")
            .map(
                key ->
                    """
                    <reference/%s> a pg:Reference ; pg:statedIn <document/plan> ; pg:citedText "旧方案" ; pg:citedDocument <document/old> .
                    """
                        .formatted(key))
            .reduce("", String::concat);
    assertThat(found(plan(cites))).containsExactly("UnresolvedReference a | b");
    assertThat(found(plan(cites).document("old", "2028-01-01", SAID.replace("plan", "old"))))
        .isEmpty();
  }

  @Test
  void a_planned_measure_is_overdue_from_the_day_after_its_stated_end() {
    String timed =
        named("m", "lamps")
            + """
            <time/m> pg:to "2032-06"^^xsd:gYearMonth ; pg:timeBasis pg:TimeBasisStated .
            """;
    String planned = "; pg:stage pg:StagePlanned ; pg:time <time/m>";
    Derived derived = plan(measure("m", planned) + timed).derive();
    assertThat(found(derived)).containsExactly("MeasureOverdue m");
    assertThat(derived.value(derived.all("Finding").get(0), "validFrom")).isEqualTo("2032-07-01");
    assertThat(found(plan(measure("m", planned.replace("Planned", "Standing")) + timed))).isEmpty();
    assertThat(found(plan(measure("m", planned) + timed.replace("BasisStated", "BasisPlanPeriod"))))
        .as("where the document states no period")
        .isEmpty();
  }

  private static final String PERIOD =
      """
      <document/plan> pg:period <time/period> ; eli:jurisdiction <area/city> . <area/city> a pg:Area .
      <time/period> pg:from "2030"^^xsd:gYear ; pg:to "2032"^^xsd:gYear ; pg:timeBasis pg:TimeBasisStated .
      """;

  private static final String BRANCH =
      PERIOD
          + measure("whole", "; pg:stage pg:StagePlanned")
          + measure("part", "; pg:stage pg:StagePlanned ; pg:partOf <measure/whole>")
          + named("whole", "lamps")
          + named("part", "poles");

  @Test
  void measures_without_a_time_are_overdue_by_the_period_of_the_plan_one_finding_a_branch() {
    Derived derived = plan(BRANCH).derive();
    assertThat(found(derived)).containsExactly("MeasureOverdue part | whole");
    Node finding = derived.all("Finding").get(0);
    assertThat(derived.value(finding, "validFrom")).isEqualTo("2033-01-01");
    assertThat(derived.value(finding, "ofAgency")).isEqualTo("lamps | poles");
    assertThat(derived.value(finding, "rule")).isEqualTo("finding-measure-overdue-by-period");
    assertThat(messages(derived, "zh").get(0))
        .contains("措施whole", "其下1项", "规划期（2030—2032）", "2032年底前")
        .contains("其后文件中未认出对它及其各部分的延续或报告（措辞不同的可能未认出）", "请先查其后文件");
    assertThat(messages(derived, "en").get(0))
        .contains("with 1 below it", "by the plan's period (2030–2032)", "the end of 2032")
        .contains("nothing is recognised that continues or reports it", "Look there first");
  }

  @Test
  void a_period_that_is_only_inferred_makes_nothing_overdue_nor_what_is_not_planned() {
    assertThat(found(plan(BRANCH.replace("TimeBasisStated", "TimeBasisInferred")))).isEmpty();
    assertThat(found(plan(BRANCH.replace("StagePlanned", "StageStanding")))).isEmpty();
  }

  @Test
  void the_time_of_a_measure_or_of_its_whole_goes_before_the_period_of_the_plan() {
    String timed =
        "<measure/whole> pg:time <time/own> . <time/own> pg:to \"2031\"^^xsd:gYear ; pg:timeBasis"
            + " pg:TimeBasis";
    Derived stated = plan(BRANCH + timed + "Stated .").derive();
    assertThat(found(stated)).containsExactly("MeasureOverdue whole");
    assertThat(messages(stated, "en").get(0)).doesNotContain("period");
    assertThat(found(plan(BRANCH + timed + "Inferred ."))).isEmpty();
    assertThat(found(plan(BRANCH + timed + "PlanPeriod .")))
        .containsExactly("MeasureOverdue part | whole");
  }

  private static StatedFigures followed(String whole, String part, String beside) {
    return planned(
        BRANCH.replace("措施whole", whole).replace("措施part", part)
            + measure("beside", "; pg:stage pg:StagePlanned ; pg:partOf <measure/whole>")
                .replace("措施beside", beside)
            + named("beside", "lamps"));
  }

  /** A plan, and a document after its period which plants trees. */
  private static StatedFigures planned(String measures) {
    return plan(measures)
        .registered(TREES)
        .document(
            "next",
            "2034-01-01",
            SAID.replace("plan", "next")
                + "<document/next> eli:jurisdiction <area/city> ."
                + (measure("new", "") + named("new", "lamps"))
                    .replace("document/plan", "document/next")
                    .replace("措施new", "补种植树"));
  }

  @Test
  void a_branch_of_which_a_part_is_continued_leaves_the_silent_parts_overdue() {
    assertThat(found(followed("绿化", "道路", "排水")))
        .containsExactly("MeasureOverdue beside | part | whole");
    assertThat(found(followed("绿化", "组织植树", "排水"))).containsExactly("MeasureOverdue beside");
    assertThat(found(followed("组织植树", "道路", "排水"))).isEmpty();
  }

  @Test
  void a_measure_of_whose_theme_a_later_document_speaks_is_not_silent() {
    Derived derived = followed("绿化", "组织植树", "奖励植树先进").derive();
    assertThat(derived.all("Continuation")).as("the nearer one of two").hasSize(1);
    assertThat(found(derived)).isEmpty();
    String due =
        TIMED
            + measure("a", DUE).replace("措施a", "组织植树")
            + measure("b", DUE).replace("措施b", "奖励植树先进")
            + named("a", "lamps")
            + named("b", "lamps");
    assertThat(found(planned(due))).isEmpty();
    assertThat(found(planned(due.replace("植树先进", "路灯先进")))).containsExactly("MeasureOverdue b");
  }

  /** A plan, and a document after its period which states nothing but a goal. */
  private static StatedFigures aimed(String goal, String area, String dated) {
    return plan(BRANCH.replace("措施part", "组织植树")
            + measure("beside", "; pg:stage pg:StagePlanned")
            + named("beside", "lamps"))
        .registered(TREES)
        .document(
            "next",
            dated,
            SAID.replace("plan", "next")
                + "<document/next> eli:jurisdiction <area/%s> .\n".formatted(area)
                + "<goal/new> a pg:Goal ; pg:statedIn <document/next> ; pg:order 1 ; rdfs:label \"%s\"@zh .\n"
                    .formatted(goal)
                + measure("other", "").replace("document/plan", "document/next")
                + named("other", "lamps").replace("document/plan", "document/next"));
  }

  @Test
  void a_measure_for_whose_theme_a_later_document_sets_a_goal_is_not_silent() {
    Derived derived = aimed("植树面积翻番", "city", "2034-01-01").derive();
    assertThat(found(derived)).containsExactly("MeasureOverdue beside");
    assertThat(derived.all("Continuation")).as("a goal carries no measure on").isEmpty();
    assertThat(derived.all("GoalMention")).hasSize(1);
    String silent = "MeasureOverdue part | whole";
    assertThat(found(aimed("城市更美", "city", "2034-01-01"))).contains(silent);
    assertThat(found(aimed("植树面积翻番", "town", "2034-01-01"))).contains(silent);
    assertThat(found(aimed("植树面积翻番", "city", "2029-01-01"))).contains(silent);
  }

  private static final String CHAPTER =
      BRANCH
          + measure("step", "; pg:stage pg:StagePlanned ; pg:partOf <measure/part>")
          + measure("beside", "; pg:stage pg:StagePlanned ; pg:partOf <measure/whole>");

  @Test
  void a_chapter_of_which_the_parts_have_parts_is_answered_by_its_parts() {
    Derived derived = plan(CHAPTER).derive();
    assertThat(found(derived))
        .containsExactly("MeasureOverdue beside", "MeasureOverdue part | step");
    assertThat(messages(derived, "zh"))
        .anyMatch(it -> it.contains("措施part”及其下1项"))
        .noneMatch(it -> it.contains("措施whole"));
  }

  @Test
  void that_a_chapter_is_continued_says_nothing_of_each_of_its_parts() {
    assertThat(found(planned(CHAPTER.replace("措施whole", "组织植树"))))
        .containsExactly("MeasureOverdue beside", "MeasureOverdue part | step");
    assertThat(found(planned(CHAPTER.replace("措施step", "组织植树"))))
        .containsExactly("MeasureOverdue beside");
  }

  @Test
  void a_measure_is_not_overdue_by_the_period_where_its_target_is_reported() {
    Number hundred = Number.of("100");
    assertThat(
            found(
                plan(BRANCH)
                    .target(
                        "t", "plan", "2032", hundred.with("THIS pg:forMeasure <measure/part> ."))
                    .document("report", "2033-02-01", SAID.replace("plan", "report"))
                    .report("o", "report", "2032", hundred)))
        .isEmpty();
  }

  @Test
  void a_planned_measure_is_not_overdue_where_its_target_is_reported() {
    String timed =
        measure("m", "; pg:stage pg:StagePlanned ; pg:time <time/m>")
            + named("m", "lamps")
            + """
            <time/m> pg:to "2032"^^xsd:gYear ; pg:timeBasis pg:TimeBasisHeading .
            """;
    Number hundred = Number.of("100");
    assertThat(
            found(
                plan(timed)
                    .target("t", "plan", "2032", hundred.with("THIS pg:forMeasure <measure/m> ."))
                    .document("report", "2033-02-01", SAID.replace("plan", "report"))
                    .report("o", "report", "2032", hundred)))
        .isEmpty();
  }

  private static final String TIMED =
      """
      <time/whole> pg:to "2032"^^xsd:gYear ; pg:timeBasis pg:TimeBasisStated . <area/city> a pg:Area .
      <document/plan> eli:jurisdiction <area/city> .
      """;

  private static final String TREES =
      """
      <theme/trees> a pg:Theme ; skos:prefLabel "植树"@zh .
      """;

  private static final String DUE = "; pg:stage pg:StagePlanned ; pg:time <time/whole>";

  private static StatedFigures planted(String whole, String part) {
    return planned(
        TIMED
            + measure("whole", DUE).replace("措施whole", whole)
            + measure("part", DUE + "; pg:partOf <measure/whole>").replace("措施part", part)
            + named("whole", "lamps"));
  }

  @Test
  void a_measure_is_not_silent_where_a_part_or_its_whole_is_continued() {
    assertThat(found(planted("绿化", "道路")))
        .containsExactly("MeasureOverdue part", "MeasureOverdue whole");
    assertThat(found(planted("绿化", "组织植树"))).isEmpty();
    assertThat(found(planted("组织植树", "道路"))).isEmpty();
  }

  @Test
  void a_measure_is_not_silent_where_a_target_of_a_part_is_reported() {
    String planned = "; pg:stage pg:StagePlanned ; pg:time <time/whole>";
    Number hundred = Number.of("100");
    assertThat(
            found(
                plan(TIMED
                        + measure("whole", planned)
                        + measure("part", "; pg:partOf <measure/whole>")
                        + named("whole", "lamps"))
                    .target(
                        "t", "plan", "2032", hundred.with("THIS pg:forMeasure <measure/part> ."))
                    .document("report", "2033-02-01", SAID.replace("plan", "report"))
                    .report("o", "report", "2032", hundred)))
        .isEmpty();
  }

  @Test
  void related_indicators_that_are_reported_are_told_where_the_own_one_is_not() {
    String related =
        """
        <indicator/lanterns> a pg:Indicator ; skos:prefLabel "灯笼"@zh, "Lanterns"@en ; skos:related <indicator/lamps> .
        """;
    StatedFigures figures =
        plan("")
            .target("t", "plan", "2032", Number.of("100"))
            .registered(related)
            .document(
                "report",
                "2033-02-01",
                SAID.replace("plan", "report")
                    + "<observation/l> a pg:Observation ; pg:indicator <indicator/lanterns> ;"
                    + " pg:statedIn <document/report> .");
    Derived derived = figures.derive();
    assertThat(found(derived)).containsExactly("TargetNotMentionedAgain t", "TargetNotObserved t");
    assertThat(messages(derived, "zh"))
        .anyMatch(it -> it.contains("没有该指标的任何数值；有公布值的是登记为相关的其他指标：“灯笼”"));
    assertThat(messages(derived, "en"))
        .anyMatch(it -> it.contains("related indicators") && it.contains("“Lanterns”"));
    assertThat(
            messages(
                plan("").target("t", "plan", "2032", Number.of("100")).registered(related).derive(),
                "zh"))
        .noneMatch(it -> it.contains("相关"));
  }

  private static StatedFigures reported(String later) {
    return plan("")
        .target("t", "plan", "2032", Number.of("100"))
        .document("report", "2034-02-01", SAID.replace("plan", "report"))
        .report("o", "report", "2032", Number.of(later));
  }

  @Test
  void a_target_is_found_missed_not_observed_and_not_mentioned_again_from_its_due_time_on() {
    assertThat(found(reported("120"))).isEmpty();
    Derived missed = reported("90").derive();
    assertThat(found(missed)).containsExactly("TargetMissed t");
    assertThat(missed.value(missed.all("Finding").get(0), "validFrom")).isEqualTo("2033-01-01");
    assertThat(found(plan("").target("t", "plan", "2032", Number.of("100"))))
        .containsExactly("TargetNotMentionedAgain t", "TargetNotObserved t");
  }

  @Test
  void a_target_is_lowered_where_a_later_one_asks_for_less() {
    StatedFigures lowered =
        reported("120")
            .document("next", "2035-01-01", SAID.replace("plan", "next"))
            .target("u", "next", "2040", Number.of("80"))
            .document("last", "2042-01-01", SAID.replace("plan", "last"))
            .report("p", "last", "2040", Number.of("80"));
    Derived derived = lowered.derive();
    assertThat(found(derived)).containsExactly("TargetLowered t | u");
    assertThat(derived.value(derived.all("Finding").get(0), "inDocument")).isEqualTo("next | plan");
    assertThat(found(lowered.desired("Lower"))).noneMatch(it -> it.startsWith("TargetLowered"));
  }

  @Test
  void reports_of_one_time_that_cannot_both_be_so_conflict() {
    StatedFigures reports =
        plan("")
            .report("o", "plan", "2029", Number.of("100"))
            .document("other", "2031-01-01", SAID.replace("plan", "other"))
            .report("p", "other", "2029", Number.of("110"));
    Derived derived = reports.derive();
    assertThat(found(derived)).containsExactly("ConflictingStatements o | p");
    assertThat(messages(derived, "zh").get(0)).contains("《plan文》称“路灯o”", "《other文》称“路灯p”");
    assertThat(messages(derived, "en").get(0)).contains("“plan” says “Lamps o”");
    assertThat(
            found(
                plan("")
                    .report("o", "plan", "2029", Number.of("100").is("MoreThan"))
                    .report("p", "plan", "2029", Number.of("110"))))
        .as("more than 100 and 110")
        .isEmpty();
    assertThat(
            found(
                plan("")
                    .report("o", "plan", "2028", Number.of("100"))
                    .report("p", "plan", "2029", Number.of("110"))))
        .as("two years")
        .isEmpty();
  }

  @Test
  void targets_conflict_within_one_document_and_not_between_two() {
    assertThat(
            found(
                plan("")
                    .target("t", "plan", "2032", Number.of("100"))
                    .target("u", "plan", "2032", Number.of("120"))))
        .contains("ConflictingStatements t | u");
    assertThat(
            found(
                plan("")
                    .target("t", "plan", "2032", Number.of("100"))
                    .document("other", "2031-01-01", SAID.replace("plan", "other"))
                    .target("u", "other", "2032", Number.of("120"))))
        .noneMatch(it -> it.startsWith("Conflicting"));
  }

  private static StatedFigures parts(String whole, Number... parts) {
    return parts(Number.of(whole), parts);
  }

  private static StatedFigures parts(Number whole, Number... parts) {
    StatedFigures figures =
        plan("").report("w", "plan", "2029", whole.with("THIS pg:partsAreWhole true ."));
    int i = 0;
    for (Number part : parts) {
      figures.report(
          "p" + ++i,
          "plan",
          "2029",
          part.at("district")
              .with(
                  "THIS pg:partOf <observation/w> . THIS pg:dimension <dimension/"
                      + i
                      + "> ."
                      + "<dimension/"
                      + i
                      + "> pg:dimensionKind pg:DimensionKindSector ; pg:writtenAs \""
                      + i
                      + "\" ."));
    }
    return figures;
  }

  @Test
  void parts_that_are_said_to_make_the_whole_add_up_to_it() {
    assertThat(found(parts("30", Number.of("10"), Number.of("20")))).isEmpty();
    Derived derived = parts("30", Number.of("10"), Number.of("21.5")).derive();
    assertThat(found(derived)).containsExactly("SumMismatch p1 | p2 | w");
    assertThat(messages(derived, "zh").get(0)).contains("合计为31.5盏");
    Derived large = parts("30000000", Number.of("10000000"), Number.of("21500000")).derive();
    assertThat(messages(large, "zh").get(0)).contains("合计为3150万盏");
    assertThat(messages(large, "en").get(0))
        .contains("add up to 31.5 million in the unit “Lamps (zhan)”,");
    Derived money =
        parts(
                Number.of("30000000").in("yuan"),
                Number.of("10000000").in("yuan"),
                Number.of("21500000").in("yuan"))
            .derive();
    assertThat(messages(money, "zh").get(0)).contains("合计为3150万元");
    assertThat(messages(money, "en").get(0)).contains("add up to CNY 31.5 million,");
    assertThat(found(parts("30", Number.of("10"), Number.of("20"), Number.of("5").in("percent"))))
        .as("a part in another unit is not added")
        .isEmpty();
  }

  @Test
  void who_follows_an_agency_that_was_dissolved_is_not_known() {
    String registered =
        """
        <agency/talent> a pg:Agency ; rdfs:label "招才局"@zh, "Talent"@en .
        <agency-change/end> a pg:AgencyChange ; pg:before <agency/talent> ; pg:changeKind pg:ChangeKindDissolved ;
          pg:date "2031-05-01"^^xsd:date ; pg:changeConfidence 1.0 .
        """;
    Derived derived = plan(measure("m", "") + named("m", "talent")).registered(registered).derive();
    assertThat(found(derived)).containsExactly("HolderUnknown m-talent | talent");
    Node finding = derived.all("Finding").get(0);
    assertThat(derived.value(finding, "validFrom")).isEqualTo("2031-05-01");
    assertThat(begins(derived)).containsExactly("HolderUnknown 2031-05-01");
    assertThat(derived.value(finding, "ofAgency")).isEqualTo("talent");
  }

  @Test
  void a_change_that_is_only_guessed_gives_no_day_from_which_nobody_is_known() {
    String registered =
        """
        <agency/talent> a pg:Agency ; rdfs:label "招才局"@zh, "Talent"@en .
        <agency-change/end> a pg:AgencyChange ; pg:before <agency/talent> ; pg:changeKind pg:ChangeKindDissolved ;
          pg:notBefore "2031"^^xsd:gYear ; pg:notAfter "2031"^^xsd:gYear ; pg:changeConfidence 0.4 .
        """;
    Derived derived = plan(measure("m", "") + named("m", "talent")).registered(registered).derive();
    assertThat(found(derived)).containsExactly("HolderUnknown m-talent | talent");
    assertThat(messages(derived, "zh").get(0))
        .contains("招才局", "仅为推测", "0.4", "未予采信")
        .doesNotContain("2032", "2031");
    assertThat(messages(derived, "en").get(0))
        .contains("only a guess (confidence 0.4, not asserted)")
        .doesNotContain("2032", "2031");
    assertThat(begins(derived)).containsExactly("HolderUnknown ");
  }

  private static final String PAYERS =
      """
      <measure/fund> a pg:Measure ; pg:statedIn <document/plan> . <measure/match> a pg:Measure ; pg:statedIn <document/plan> ; pg:partOf <measure/fund> .
      <dimension/a> pg:dimensionKind pg:DimensionKindPayer ; pg:dimensionValue <administrative-level/national> .
      <dimension/b> pg:dimensionKind pg:DimensionKindPayer ; pg:dimensionValue <administrative-level/municipal> .
      <dimension/c> pg:dimensionKind pg:DimensionKindPayer ; pg:dimensionValue <administrative-level/national> .
      <parameter/r> a pg:PolicyParameter ; pg:statedIn <document/plan> ; pg:parameterKind pg:ParameterKindMatchingRatio ;
        pg:forMeasure <measure/match> ; pg:payer <agency/treasury> ; pg:quantity <quantity/r> ; pg:evidence <evidence/r> .
      <quantity/r> qudt:numericValue 1.0 ; pg:comparator pg:ComparatorStated ; pg:verbatim "1∶1" .
      """;

  private static final String TOGETHER =
      "THIS pg:dimension <dimension/a>, <dimension/b> ; pg:evidence <evidence/j> .";
  private static final String MATCHED =
      "THIS pg:dimension <dimension/c> ; pg:forMeasure <measure/fund> ; pg:evidence <evidence/s> .";

  private static List<String> amounts(String together, String one, String more) {
    return found(
            plan(PAYERS + more)
                .target("joint", "plan", "2032", Number.of(together).with(TOGETHER))
                .target("share", "plan", "2032", Number.of(one).with(MATCHED)))
        .stream()
        .filter(it -> it.startsWith("ConflictingStatements") && it.contains("| r |"))
        .toList();
  }

  @Test
  void what_two_pay_together_is_held_against_what_one_pays_and_the_other_matches() {
    assertThat(amounts("2000", "2000", ""))
        .containsExactly("ConflictingStatements joint | r | share");
    assertThat(amounts("4000", "2000", "")).isEmpty();
  }

  @Test
  void an_amount_that_is_stated_as_part_of_the_other_is_no_contradiction() {
    assertThat(amounts("2000", "2000", "<target/joint> pg:partOf <target/whole> .")).isEmpty();
    assertThat(amounts("9000", "2000", "<target/share> pg:partOf <target/joint> .")).isEmpty();
  }

  @Test
  void amounts_of_three_payers_are_not_held_against_those_of_two() {
    assertThat(
            amounts(
                "2000",
                "2000",
                """
                <target/joint> pg:dimension <dimension/d> .
                <dimension/d> pg:dimensionKind pg:DimensionKindPayer ; pg:dimensionValue <administrative-level/provincial> .
                """))
        .isEmpty();
  }

  @Test
  void who_matches_is_named_and_nothing_is_claimed_beyond_the_texts() {
    Derived derived =
        plan(PAYERS)
            .target("joint", "plan", "2032", Number.of("200000000").with(TOGETHER))
            .target("share", "plan", "2032", Number.of("200000000").with(MATCHED))
            .derive();
    assertThat(messages(derived, "zh")).anyMatch(it -> it.contains("合计4亿") && it.contains("未说明"));
    assertThat(messages(derived, "en")).anyMatch(it -> it.contains("makes 400 million"));
  }
}
