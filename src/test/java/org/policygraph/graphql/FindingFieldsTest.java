package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.loading.PackagedStore;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Enumerations.FindingKind;
import org.policygraph.vocabulary.Pg;

/** What an auditor is shown. Today is 2034-07-01. */
class FindingFieldsTest {
  private static final String FINDINGS =
      """
      query($kinds: [FindingKind!], $document: ID, $agency: ID, $about: [ID!], $day: Date) {
        findings(kinds: $kinds, document: $document, agency: $agency, about: $about, asOf: $day, first: 200) {
          totalCount edges { node { id kind message(lang: "en") about { id } } } } }
      """;

  private static Fictional graph() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.document("e", 2031);
    graph
        .finding("missed", FindingKind.TARGET_MISSED)
        .to(Pg.inDocument, "document/d")
        .to(Pg.ofAgency, "agency/a")
        .to(Pg.about, "document/d")
        .date(Pg.from, "2034")
        .date(Pg.validFrom, "2034-01-01");
    graph
        .finding("copy", FindingKind.COPY_NOT_OFFICIAL)
        .to(Pg.inDocument, "document/d", "document/e")
        .to(Pg.about, "document/d");
    return graph;
  }

  private static List<Object> ids(Ask ask, Map<String, Object> variables) {
    return ask.ask(FINDINGS, variables).withoutErrors().all("findings.edges.node.id");
  }

  @Test
  void findings_are_those_of_the_kinds_document_agency_and_day() {
    Ask ask = new Ask(graph());
    assertThat(ids(ask, Map.of())).containsExactly("finding/missed", "finding/copy");
    assertThat(ids(ask, Map.of("kinds", List.of("TARGET_MISSED"))))
        .containsExactly("finding/missed");
    assertThat(ids(ask, Map.of("kinds", List.of()))).isEmpty();
    assertThat(ids(ask, Map.of("document", "document/e"))).containsExactly("finding/copy");
    assertThat(ids(ask, Map.of("agency", "agency/a"))).containsExactly("finding/missed");
    assertThat(ids(ask, Map.of("day", "2033-12-31"))).containsExactly("finding/copy");
  }

  @Test
  void who_holds_on_the_day_what_a_finding_is_about_is_concerned() {
    Fictional graph = graph();
    graph
        .finding("overdue", FindingKind.MEASURE_OVERDUE)
        .to(Pg.inDocument, "document/e")
        .to(Pg.ofAgency, "agency/a")
        .to(Pg.about, "measure/e-m");
    graph.entity("responsibility/e-m-a", Pg.Responsibility).to(Pg.measure, "measure/e-m");
    graph
        .entity("holding/h", Pg.Holding)
        .to(Pg.responsibility, "responsibility/e-m-a")
        .to(Pg.agency, "agency/b")
        .date(Pg.validFrom, "2033-01-01");
    Ask ask = new Ask(graph);
    assertThat(ids(ask, Map.of("agency", "agency/b"))).containsExactly("finding/overdue");
    assertThat(ids(ask, Map.of("agency", "agency/b", "day", "2032-12-31"))).isEmpty();
    assertThat(ids(ask, Map.of("agency", "agency/a", "document", "document/e")))
        .containsExactly("finding/overdue");
  }

  @Test
  void findings_about_some_entities_are_those_about_any_of_them() {
    Fictional graph = graph();
    graph
        .finding("overdue", FindingKind.MEASURE_OVERDUE)
        .to(Pg.inDocument, "document/e")
        .to(Pg.about, "document/e");
    Ask ask = new Ask(graph);
    assertThat(ids(ask, Map.of("about", List.of("document/e")))).containsExactly("finding/overdue");
    assertThat(ids(ask, Map.of("about", List.of("document/e", "document/d"))))
        .containsExactly("finding/missed", "finding/overdue", "finding/copy");
    assertThat(ids(ask, Map.of("about", List.of("document/d"), "agency", "agency/a")))
        .containsExactly("finding/missed");
    assertThat(ids(ask, Map.of("about", List.of("document/none")))).isEmpty();
    assertThat(ids(ask, Map.of("about", List.of()))).isEmpty();
    assertThat(ask.ask(FINDINGS, Map.of("about", List.of("nope"))).codes())
        .containsExactly("BAD_REQUEST");
  }

  @Test
  void the_subject_of_a_finding_stands_first_and_the_rest_as_the_text_runs() {
    Fictional graph = graph();
    graph.agency("z", "灯局");
    graph.measure("d", "a", 30);
    graph.measure("d", "b", 20).to(Pg.partOf, "measure/d-z");
    graph.measure("d", "c", 10).to(Pg.partOf, "measure/d-z");
    graph.measure("d", "z", 15);
    graph
        .finding("silent", FindingKind.MEASURE_OVERDUE)
        .to(Pg.inDocument, "document/d")
        .to(Pg.about, "measure/d-a", "measure/d-b", "measure/d-c", "measure/d-z", "agency/z");
    assertThat(
            new Ask(graph)
                .ask(FINDINGS, Map.of("kinds", List.of("MEASURE_OVERDUE")))
                .withoutErrors()
                .all("findings.edges.node.about.id"))
        .containsExactly("agency/z", "measure/d-z", "measure/d-a", "measure/d-c", "measure/d-b");
  }

  @Test
  void the_freshest_are_those_that_hold_since_the_latest_day() {
    Fictional graph = graph();
    graph
        .finding("overdue", FindingKind.MEASURE_OVERDUE)
        .to(Pg.inDocument, "document/e")
        .to(Pg.about, "document/e")
        .date(Pg.from, "2034-05-01")
        .date(Pg.validFrom, "2034-05-01");
    Ask.Answer answer =
        new Ask(graph)
            .ask("{ findings(orderBy: SINCE_DESC) { edges { node { id since } } } }", Map.of())
            .withoutErrors();
    assertThat(answer.all("findings.edges.node.id"))
        .containsExactly("finding/overdue", "finding/missed", "finding/copy");
    assertThat(answer.all("findings.edges.node.since"))
        .as("as exactly as the graph says")
        .containsExactly("2034-05-01", "2034", null);
    assertThat(ids(new Ask(graph), Map.of()))
        .as("unless asked for, by kind")
        .containsExactly("finding/missed", "finding/overdue", "finding/copy");
  }

  @Test
  void a_kind_does_not_crowd_out_others_where_only_some_of_each_are_asked_for() {
    Fictional graph = graph();
    for (int i = 0; i < 3; i++) {
      graph
          .finding("overdue" + i, FindingKind.MEASURE_OVERDUE)
          .to(Pg.inDocument, "document/e")
          .to(Pg.about, "document/e")
          .date(Pg.validFrom, "2034-05-0" + (i + 1));
    }
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                "{ findings(orderBy: SINCE_DESC, ofAKind: 2) { totalCount kinds { kind count }"
                    + " edges { node { id } } } }",
                Map.of())
            .withoutErrors();
    assertThat(answer.all("findings.edges.node.id"))
        .containsExactly("finding/overdue2", "finding/overdue1", "finding/missed", "finding/copy");
    assertThat(answer.one("findings.totalCount")).isEqualTo(4);
    assertThat(answer.all("findings.kinds.kind"))
        .containsExactly("COPY_NOT_OFFICIAL", "MEASURE_OVERDUE", "TARGET_MISSED");
    assertThat(answer.all("findings.kinds.count")).as("all of them").containsExactly(1, 3, 1);
    assertThat(new Ask(graph).ask("{ findings(ofAKind: 0) { totalCount } }", Map.of()).codes())
        .containsExactly("BAD_REQUEST");
  }

  @Test
  void a_quote_that_is_not_at_its_place_in_the_mounted_text_is_found(@TempDir Path folder)
      throws Exception {
    Fictional graph = Fictional.complete(1);
    SourceText text = SourceText.decode("d0.txt", "另一份文件".getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("d0.txt"), text.text());
    graph.withText("d0", "d0.txt", text.sha256(), text.length());
    Ask ask = new Ask(graph).with(SourceTexts.in(folder));
    Map<String, Object> broken = Map.of("kinds", List.of("EVIDENCE_BROKEN"));
    Ask.Answer answer = ask.ask(FINDINGS, broken).withoutErrors();
    assertThat(answer.all("findings.edges.node.id")).containsExactly("finding/d0-evidence-broken");
    assertThat((String) answer.one("findings.edges.node.message"))
        .containsPattern(
            "of “.+” (is not at its place|are not at their places) in the mounted text");
    List<Object> about = answer.all("findings.edges.node.about.id");
    assertThat(about).isNotEmpty();
    assertThat(ids(ask, Map.of("kinds", List.of("EVIDENCE_BROKEN"), "about", about)))
        .containsExactly("finding/d0-evidence-broken");
    assertThat(ids(ask, Map.of("kinds", List.of("EVIDENCE_BROKEN"), "about", List.of("agency/a"))))
        .isEmpty();
    assertThat((String) answer.one("findings.edges.node.message"))
        .as("the very version that was read is mounted")
        .contains("the quoted words are not in this version", "reject")
        .doesNotContain("Hand the mounted text in again");
    Files.writeString(folder.resolve("d0.txt"), "又一份不同的文件");
    assertThat(
            (String)
                new Ask(graph)
                    .with(SourceTexts.in(folder))
                    .ask(FINDINGS, broken)
                    .one("findings.edges.node.message"))
        .contains("Hand the mounted text in again")
        .doesNotContain("reject");
    assertThat(
            ids(ask, Map.of("kinds", List.of("EVIDENCE_BROKEN"), "document", "document/d0cited")))
        .isEmpty();
    assertThat(ids(new Ask(graph), broken)).as("nothing is mounted").isEmpty();
  }

  private static final String BROKEN = "finding/d0-evidence-broken";

  private static Fictional unlike(Path folder) throws Exception {
    Fictional graph = Fictional.complete(2);
    SourceText text = SourceText.decode("d0.txt", "另一份文件".getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("d0.txt"), text.text());
    return graph.withText("d0", "d0.txt", text.sha256(), text.length());
  }

  @Test
  void broken_evidence_is_told_alike_by_its_id_and_in_a_list(@TempDir Path folder)
      throws Exception {
    Ask ask = new Ask(unlike(folder)).with(SourceTexts.in(folder));
    String told = "... on Finding { id kind label message about { id } evidence { quote start } }";
    String why =
        "statement truncated rule { id label(lang: \"en\") } premises { conclusion { id } evidence"
            + " { quote quoteMatches } }";
    String node = "node(id: \"%s\") { %s }".formatted(BROKEN, told);
    String explain = "explain(id: \"%s\") { %s }".formatted(BROKEN, why);
    Ask.Answer list =
        ask.ask("{ findings(kinds: [EVIDENCE_BROKEN]) { edges { node { %s } } } }".formatted(told))
            .withoutErrors();
    Ask.Answer all =
        ask.ask(
                "{ findings(kinds: [EVIDENCE_BROKEN]) { totalCount } %s %s }"
                    .formatted(node, explain))
            .withoutErrors();
    Ask.Answer alone = ask.ask("{ %s }".formatted(node)).withoutErrors();
    assertThat(alone.one("node"))
        .isNotNull()
        .isEqualTo(all.one("node"))
        .isEqualTo(list.one("findings.edges.node"));
    Ask.Answer explained = ask.ask("{ %s }".formatted(explain)).withoutErrors();
    assertThat(explained.one("explain")).isNotNull().isEqualTo(all.one("explain"));
    assertThat(explained.one("explain.rule.id")).isEqualTo("rule/finding-evidence-broken");
    assertThat(explained.one("explain.rule.label")).isEqualTo("Evidence broken");
    assertThat((String) explained.one("explain.statement")).contains("所载文本");
    assertThat(explained.all("explain.premises.conclusion.id"))
        .as("what lost its evidence")
        .contains("measure/d0-m", "document/d0")
        .containsExactlyInAnyOrderElementsOf(alone.all("node.about.id"));
    assertThat(explained.all("explain.premises.evidence.quote")).isNotEmpty();
    assertThat(explained.all("explain.premises.evidence.quoteMatches")).contains(false);
    assertThat(alone.queries()).as("one of them for the order of about").isLessThanOrEqualTo(8);
  }

  @Test
  void evidence_that_is_not_broken_is_no_finding_by_its_id(@TempDir Path folder) throws Exception {
    Ask ask = new Ask(unlike(folder)).with(SourceTexts.in(folder));
    for (String id : List.of("d1-evidence-broken", "none-evidence-broken", "-evidence-broken")) {
      Ask.Answer answer =
          ask.ask(
              "{ node(id: \"finding/%1$s\") { id } explain(id: \"finding/%1$s\") { truncated } }"
                  .formatted(id));
      assertThat(answer.one("node")).isNull();
    }
    assertThat(
            new Ask(unlike(folder))
                .ask("{ node(id: \"%s\") { id } }".formatted(BROKEN))
                .one("node"))
        .as("nothing is mounted")
        .isNull();
  }

  @Test
  void a_quote_of_an_earlier_version_is_found_whatever_is_mounted(@TempDir Path folder)
      throws Exception {
    String old = "旧稿:照明灯杆五百盏。";
    SourceText earlier = SourceText.decode("d-old.txt", old.getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("d-old.txt"), old);
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.measure("d", "m", 0);
    graph.without("measure/d-m", Pg.evidence);
    graph.entity("measure/d-m").to(Pg.evidence, graph.superseded("d", 3, "照明灯杆", earlier.sha256()));
    Map<String, Object> broken = Map.of("kinds", List.of("EVIDENCE_BROKEN"));

    for (SourceTexts texts : List.of(SourceTexts.in(folder), SourceTexts.absent())) {
      Ask.Answer answer = new Ask(graph).with(texts).ask(FINDINGS, broken).withoutErrors();
      assertThat(answer.all("findings.edges.node.about.id")).containsExactly("measure/d-m");
      assertThat((String) answer.one("findings.edges.node.message"))
          .contains("1 quote of “", "of an earlier version", "reject")
          .doesNotContain("mounted text");
    }
  }

  @Test
  void the_talent_bureau_has_no_known_successor() {
    Ask.Answer answer =
        new Ask(PackagedStore.get())
            .ask(FINDINGS, Map.of("kinds", List.of("HOLDER_UNKNOWN"), "day", "2024-10-01"))
            .withoutErrors();
    assertThat(answer.all("findings.edges.node.about.id")).contains("agency/wuhan-talent-bureau");
    assertThat(answer.one("findings.totalCount")).isEqualTo(1);
  }

  @Test
  void every_finding_of_the_packaged_documents_can_be_explained() {
    Ask ask = new Ask(PackagedStore.get());
    for (Object id : ids(ask, Map.of())) {
      assertThat(
              ask.ask(
                      "query($id: ID!) { explain(id: $id) { rule { id } premises { conclusion { id"
                          + " } } } }",
                      Map.of("id", id))
                  .withoutErrors()
                  .all("explain.premises.conclusion.id"))
          .as(id.toString())
          .isNotEmpty();
    }
  }
}
