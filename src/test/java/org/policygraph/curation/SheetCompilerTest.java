package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.Stage;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

class SheetCompilerTest {
  private Path folder;
  private Fictional plan;
  private Model model;
  private DocumentGraph graph;
  private SourceText text;

  @BeforeEach
  void the_fictional_plan_is_compiled(@TempDir Path temporary) throws Exception {
    folder = temporary;
    plan = new Fictional(folder);
    model = plan.graph();
    graph = new DocumentGraph(model);
    text =
        SourceText.decode(
            "x", Fictional.resource(Fictional.KEY + ".txt").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void every_evidence_is_exactly_what_stands_at_its_place() {
    List<Resource> evidence = graph.instances(Pg.Evidence);

    assertThat(evidence).hasSizeGreaterThan(30);
    for (Resource it : evidence) {
      Resource position = selector(it, Oa.TextPositionSelector);
      Resource quote = selector(it, Oa.TextQuoteSelector);
      int start = graph.integer(position, Oa.start).orElseThrow();
      int end = graph.integer(position, Oa.end).orElseThrow();
      String prefix = graph.string(quote, Oa.prefix).orElse("");
      String exact = graph.string(quote, Oa.exact).orElseThrow();
      String suffix = graph.string(quote, Oa.suffix).orElse("");
      assertThat(text.slice(start, end)).isEqualTo(exact);
      assertThat(text.slice(start - points(prefix), end + points(suffix)))
          .isEqualTo(prefix + exact + suffix);
      assertThat(points(exact)).isLessThanOrEqualTo(40);
      assertThat(points(prefix + exact + suffix)).isLessThanOrEqualTo(60);
    }
  }

  @Test
  void a_quote_has_surroundings_only_where_it_needs_them_to_be_unique() {
    for (Resource it : graph.instances(Pg.Evidence)) {
      Resource quote = selector(it, Oa.TextQuoteSelector);
      String prefix = graph.string(quote, Oa.prefix).orElse("");
      String exact = graph.string(quote, Oa.exact).orElseThrow();
      String suffix = graph.string(quote, Oa.suffix).orElse("");
      assertThat(text.occurrences(prefix + exact + suffix)).as(exact).isEqualTo(1);
      assertThat((prefix + suffix).isEmpty()).as(exact).isEqualTo(text.occurrences(exact) == 1);
    }
  }

  @Test
  void the_document_says_what_it_is_and_what_it_does_not_state() {
    Resource document = entity("document/" + Fictional.KEY);

    assertThat(graph.text(document, Dcterms.title, "zh")).contains("虚构市创新发展行动方案(2021—2025年)");
    assertThat(graph.integer(document, Pg.year)).hasValue(2021);
    assertThat(graph.string(document, Eli.date_document)).contains("2021-03-01");
    assertThat(notStated(document)).containsExactlyInAnyOrder(Eli.id_local, Pg.sourceUrl);
    assertThat(graph.key(document, Pg.issuer)).isEqualTo("fiction-government");
    Resource period = graph.object(document, Pg.period).orElseThrow();
    assertThat(graph.string(period, Pg.verbatim)).contains("2021—2025年");
  }

  @Test
  void the_text_version_is_the_file() {
    Resource version = entity("text/" + Fictional.KEY);

    assertThat(graph.string(version, Pg.sha256)).contains(text.sha256());
    assertThat(graph.integer(version, Pg.length)).hasValue(text.length());
    assertThat(graph.key(version, Eli.realizes)).isEqualTo(Fictional.KEY);
  }

  @Test
  void a_section_runs_to_the_next_heading_of_its_level_or_above() {
    Resource second = entity("section/" + Fictional.KEY + "-s2");
    Resource nested = entity("section/" + Fictional.KEY + "-s2-1");
    Resource third = entity("section/" + Fictional.KEY + "-s3");

    assertThat(graph.integer(second, Pg.end)).isEqualTo(graph.integer(third, Pg.start));
    assertThat(graph.integer(nested, Pg.end)).isEqualTo(graph.integer(third, Pg.start));
    assertThat(graph.object(nested, Pg.parentSection)).contains(second);
    assertThat(graph.object(third, Pg.parentSection)).isEmpty();
    assertThat(graph.integer(third, Pg.end))
        .hasValue(text.indexOf("虚构市人民政府\n2021", 0).orElseThrow());
  }

  @Test
  void a_statement_stands_in_the_deepest_section_that_contains_it() {
    assertThat(graph.key(measure("实施育苗工程"), Pg.section)).isEqualTo(Fictional.KEY + "-s2-1");
    assertThat(graph.key(target("8000件"), Pg.section)).isEqualTo(Fictional.KEY + "-s1");
  }

  @Test
  void the_heading_is_a_speakers_evidence_where_no_quote_is() {
    Resource speaker = entity("speaker/" + Fictional.KEY + "-s3");

    assertThat(graph.text(speaker, Rdfs.label, "zh")).contains("甲某");
    assertThat(exact(graph.object(speaker, Pg.evidence).orElseThrow())).isEqualTo("三、已有成效");
  }

  @Test
  void planned_measures_are_plans_and_reported_ones_activities() {
    assertThat(graph.objects(measure("实施育苗工程"), Rdf.type)).contains(Facts.resource(Prov.Plan));
    assertThat(graph.objects(measure("实施强链工程"), Rdf.type)).contains(Facts.resource(Prov.Activity));
    assertThat(graph.object(measure("落实税收政策"), Pg.stage).orElseThrow().getURI())
        .isEqualTo(Enumerations.iri(Stage.REPORTED_DONE));
    assertThat(graph.object(measure("落实税收政策"), Pg.partOf)).contains(measure("实施强链工程"));
    assertThat(notStated(measure("落实税收政策"))).containsExactlyInAnyOrder(Pg.number, Pg.time);
  }

  @Test
  void a_bracket_names_each_of_its_agencies_in_order() {
    List<String> named =
        graph.instances(Pg.Responsibility).stream()
            .filter(it -> graph.object(it, Pg.measure).equals(Optional.of(measure("实施育苗工程"))))
            .map(it -> graph.string(it, Pg.writtenAs).orElseThrow())
            .toList();

    assertThat(named)
        .containsExactly(
            "市科技局〈市知识产权局〉", "市财政局", "各区人民政府〈含开发区(高新区)管委会,下同〉", "虚构经济技术开发区管委会", "市科技局〈市知识产权局〉");
  }

  @Test
  void a_responsibility_is_shown_by_the_mention_and_supported_by_the_whole_bracket() {
    Resource finance = responsibility("市财政局");

    assertThat(graph.mainPassages(finance))
        .extracting(DocumentGraph.Passage::exact)
        .containsExactly("市财政局");
    List<DocumentGraph.Passage> pieces =
        graph.objects(finance, Pg.supportingEvidence).stream().map(this::passage).toList();
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0).exact() + pieces.get(1).exact())
        .startsWith("(责任单位:市科技局")
        .endsWith("虚构经济技术开发区管委会)");
  }

  @Test
  void nobody_is_labelled_as_the_lead_whom_the_text_does_not_call_so() throws Exception {
    assertThat(labels("市科技局〈市知识产权局〉", "zh"))
        .containsExactly("市科技局〈市知识产权局〉:首列（文中未称牵头） 实施育苗工程", "市科技局〈市知识产权局〉:负责 实施育苗工程");
    assertThat(labels("市科技局〈市知识产权局〉", "en"))
        .containsExactly(
            "Fiction City Science and Technology Bureau, first listed (the text does not call it the lead): Carry out the seedling programme",
            "Fiction City Science and Technology Bureau, responsible: Carry out the seedling programme");

    graph = new DocumentGraph(plan.with("role: PARTICIPANT,", "role: LEAD,").graph());

    assertThat(labels("市税务局", "zh")).containsExactly("市税务局:牵头 实施强链工程");
  }

  private List<String> labels(String writtenAs, String language) {
    return graph.instances(Pg.Responsibility).stream()
        .filter(it -> graph.string(it, Pg.writtenAs).equals(Optional.of(writtenAs)))
        .map(it -> graph.text(it, Rdfs.label, language).orElseThrow())
        .toList();
  }

  @Test
  void a_bracket_covers_the_text_since_the_measures_heading() {
    assertThat(covered(responsibility("市财政局"))).startsWith("新增高新技术企业百余家").endsWith("每家每年最高100万元。");
  }

  @Test
  void the_next_bracket_covers_the_text_since_the_previous_one() {
    Resource last = graph.instances(Pg.Responsibility).get(4);

    assertThat(covered(last)).isEqualTo("支持企业设立研发机构。");
  }

  @Test
  void covers_from_overrules_the_default() throws Exception {
    model =
        plan.with(
                "occurrence: 2}\n    agencies",
                "occurrence: 2}\n    coversFrom: 设立研发机构\n    agencies")
            .graph();
    graph = new DocumentGraph(model);

    assertThat(covered(graph.instances(Pg.Responsibility).get(4))).isEqualTo("设立研发机构。");
  }

  @Test
  void a_phrase_covers_what_it_says_it_covers() {
    assertThat(covered(responsibility("市税务局"))).startsWith("会同市税务局").doesNotContain("三、");
  }

  @Test
  void a_target_has_quantity_baseline_year_and_absences() {
    Resource target = target("8000件");
    Resource quantity = graph.object(target, Pg.quantity).orElseThrow();
    Resource baseline = graph.object(target, Pg.baseline).orElseThrow();

    assertThat(graph.string(quantity, Qudt.numericValue)).contains("8000.0");
    assertThat(graph.key(quantity, Qudt.hasUnit)).isEqualTo("jian");
    assertThat(graph.string(baseline, Qudt.numericValue)).contains("2000.0");
    assertThat(graph.integer(target, Pg.dueYear)).hasValue(2025);
    assertThat(notStated(target)).containsExactly(Pg.baselineYear);
    assertThat(notStated(target("3—5家")))
        .containsExactlyInAnyOrder(
            Pg.baseline, Pg.baselineYear, Pg.binding, Pg.dueYear, Pg.time, Pg.valueKind);
    assertThat(graph.object(target("5000件"), Pg.partOf)).contains(target);
  }

  @Test
  void a_time_of_another_place_supports_the_statement() {
    assertThat(graph.objects(target("8000件"), Pg.supportingEvidence))
        .extracting(this::exact)
        .containsExactly("到2025年");
  }

  @Test
  void nobodys_rule_is_worth_anything_for_what_a_person_entered() {
    for (Resource statement : graph.instances(Pg.Observation)) {
      assertThat(graph.objects(statement, Pg.notApplicable))
          .containsExactly(Facts.resource(Pg.confidence));
      assertThat(graph.object(statement, Pg.reviewStatus).orElseThrow().getLocalName())
          .isEqualTo("ReviewStatusEntered");
    }
  }

  @Test
  void labels_of_figures_say_what_how_much_and_when() {
    assertThat(labels(target("200亿元")))
        .containsExactly(
            "产业收入 (光电子) >200亿元 (2025)",
            "Industry revenue (Optoelectronics): more than CNY 20 billion (2025)");
    assertThat(labels(target("3—5家")))
        .containsExactly("链主企业数 3—5家", "Chain-leading enterprises: 3–5");
    assertThat(labels(graph.instances(Pg.Observation).get(1)))
        .containsExactly(
            "高新技术企业数 (虚构省) 1/3 (2020)", "High-tech enterprises (Fiction Province): 33.33% (2020)");
  }

  @Test
  void labels_of_parameters_and_responsibilities() {
    assertThat(labels(graph.instances(Pg.PolicyParameter).get(1)))
        .containsExactly("上限 ≤100万元 (每家每年)", "Cap: at most CNY 1 million");
    assertThat(labels(responsibility("市税务局")))
        .containsExactly(
            "市税务局:参与 实施强链工程", "Fiction City Tax Bureau, participant: Strengthen supply chains");
  }

  @Test
  void a_long_title_is_evidence_in_consecutive_pieces() {
    Resource reference = graph.instances(Pg.Reference).get(0);
    List<DocumentGraph.Passage> pieces = graph.mainPassages(reference);

    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0).end()).isEqualTo(pieces.get(1).start());
    assertThat(pieces.get(0).exact() + pieces.get(1).exact()).startsWith("《").endsWith("9号)");
  }

  @Test
  void an_unresolved_citation_is_not_in_the_graph() {
    Resource unresolved = graph.instances(Pg.Reference).get(0);
    Resource resolved = graph.instances(Pg.Reference).get(1);

    assertThat(graph.objects(unresolved, Pg.notInGraph))
        .containsExactly(Facts.resource(Pg.citedDocument));
    assertThat(graph.key(resolved, Pg.citedDocument)).isEqualTo(Fictional.KEY);
    assertThat(notStated(resolved)).containsExactly(Pg.documentNumber);
  }

  @Test
  void a_programme_has_one_key_for_all_its_spellings() {
    assertThat(CitationCompiler.nameKey("“强链” 工程"))
        .isEqualTo(CitationCompiler.nameKey("強链工程".replace('強', '强')));
    Resource programme = graph.instances(Pg.Programme).get(0);
    assertThat(graph.string(programme, Pg.nameKey)).contains("强链工程");
    assertThat(graph.objects(programme, Pg.supportingEvidence)).hasSize(1);
  }

  @Test
  void a_fragment_supports_a_fact_of_the_registry() {
    Resource name = entity("agency-name/fiction-science-bureau-2");

    assertThat(exact(graph.object(name, Pg.evidence).orElseThrow())).isEqualTo("市科技局");
  }

  @Test
  void a_key_stays_when_a_value_is_corrected() throws Exception {
    Resource before = target("100亿元");

    Model after =
        plan.with("value: 10000000000,", "value: 10000000001, valueReason: corrected,")
            .graph(model);

    assertThat(after.contains(before, Facts.property(Rdf.type))).isTrue();
  }

  @Test
  void a_key_stays_where_it_is_written_although_the_quote_is_corrected() throws Exception {
    String key = Iris.DEFAULT.key(target("5000件").getURI()).orElseThrow();

    Model after =
        plan.with(
                "{indicator: invention-patents-held, quote: 企业5000件",
                "{indicator: invention-patents-held, key: " + key + ", quote: 其中企业5000件")
            .graph(model);

    assertThat(after.contains(entity("target/" + key), Facts.property(Rdf.type))).isTrue();
    assertThat(plan.graph(after).isIsomorphicWith(after)).isTrue();
  }

  @Test
  void a_stored_key_that_was_minted_otherwise_stays() throws Exception {
    String minted = measure("实施育苗工程").getURI();
    String stored = Iris.DEFAULT.entity("measure", Fictional.KEY + "-older-key");
    String turtle = StableTurtle.write(model).replace(local(minted), local(stored));
    Model old = StableTurtleTest.parse(turtle);

    Model after = plan.graph(old);

    assertThat(after.contains(Facts.resource(stored), Facts.property(Rdf.type))).isTrue();
    assertThat(after.contains(Facts.resource(minted), Facts.property(Rdf.type))).isFalse();
  }

  @Test
  void a_new_statement_of_the_same_quote_does_not_take_a_stored_key() throws Exception {
    String before = target("200亿元").getURI();

    model =
        plan.add(
                "targets",
                "{indicator: park-area, quote: 光电子、生物医药产业收入分别突破200亿元、100亿元, value: 20000000000, unit: CNY, verbatim: 200亿元}")
            .graph(model);
    graph = new DocumentGraph(model);

    assertThat(graph.key(Facts.resource(before), Pg.indicator)).isEqualTo("industry-revenue");
  }

  @Test
  void a_key_survives_a_change_of_the_text_around_it() throws Exception {
    String changed = "新的一行\n" + Fictional.resource(Fictional.KEY + ".txt");
    Files.writeString(folder.resolve(Fictional.KEY + ".txt"), changed);
    String sha = SourceText.decode("x", changed.getBytes(StandardCharsets.UTF_8)).sha256();
    String stored =
        StableTurtle.write(model)
            .replace(local(target("8000件").getURI()), "target:" + Fictional.KEY + "-kept");

    Model after = plan.with(text.sha256(), sha).graph(StableTurtleTest.parse(stored));

    assertThat(
            after.contains(entity("target/" + Fictional.KEY + "-kept"), Facts.property(Rdf.type)))
        .isTrue();
  }

  @Test
  void rows_are_flat_and_speak_the_scores_language() throws Exception {
    List<String> rows = Rows.of(model, plan.registry()).lines().toList();

    assertThat(rows)
        .anySatisfy(
            it ->
                assertThat(it)
                    .contains("\"kind\":\"target\"")
                    .contains("\"value\":8000,")
                    .contains("\"indicator\":\"发明专利拥有量\"")
                    .contains("\"unit\":\"件\"")
                    .contains("\"baselineValue\":2000")
                    .contains("\"year\":2025"))
        .anySatisfy(
            it ->
                assertThat(it)
                    .contains("\"agency\":\"市财政局\"")
                    .contains("\"role\":\"responsible\"")
                    .contains("\"start\":346,\"end\":407,\"measureStart\":300,\"measureEnd\":346"))
        .anySatisfy(it -> assertThat(it).contains("\"kind\":\"measure\"").contains("\"level\":2"))
        .anySatisfy(it -> assertThat(it).contains("\"documentNumber\":\"虚科发〔2020〕9号\""))
        .anySatisfy(it -> assertThat(it).contains("\"comparator\":\"moreThan\""));
  }

  @Test
  void a_number_that_is_quoted_apart_from_the_title_is_the_same_mention() throws Exception {
    Optional<String> together = numberRow(model);

    Model apart = plan.with("工作的通知》(虚科发〔2020〕9号)}", "工作的通知》, numberQuote: 虚科发〔2020〕9号}").graph();

    assertThat(together).isPresent();
    assertThat(numberRow(apart)).isEqualTo(together);
  }

  /** The row of the document number itself. */
  private Optional<String> numberRow(Model document) throws Exception {
    return Rows.of(document, plan.registry())
        .lines()
        .filter(it -> it.contains("\"text\":\"虚科发〔2020〕9号\""))
        .findFirst();
  }

  private Resource target(String verbatim) {
    return graph.instances(Pg.Target).stream()
        .filter(
            it ->
                graph
                    .object(it, Pg.quantity)
                    .flatMap(quantity -> graph.string(quantity, Pg.verbatim))
                    .equals(Optional.of(verbatim)))
        .findFirst()
        .orElseThrow();
  }

  private Resource measure(String label) {
    return graph.instances(Pg.Measure).stream()
        .filter(it -> graph.text(it, Rdfs.label, "zh").equals(Optional.of(label)))
        .findFirst()
        .orElseThrow();
  }

  private Resource responsibility(String writtenAs) {
    return graph.instances(Pg.Responsibility).stream()
        .filter(it -> graph.string(it, Pg.writtenAs).equals(Optional.of(writtenAs)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> labels(Resource statement) {
    return List.of(
        graph.text(statement, Rdfs.label, "zh").orElse(""),
        graph.text(statement, Rdfs.label, "en").orElse(""));
  }

  private List<String> notStated(Resource subject) {
    return graph.objects(subject, Pg.notStated).stream().map(Resource::getURI).toList();
  }

  private String covered(Resource responsibility) {
    return text.slice(
        graph.integer(responsibility, Pg.coversStart).orElseThrow(),
        graph.integer(responsibility, Pg.coversEnd).orElseThrow());
  }

  private String exact(Resource evidence) {
    return graph.string(selector(evidence, Oa.TextQuoteSelector), Oa.exact).orElseThrow();
  }

  private DocumentGraph.Passage passage(Resource evidence) {
    Resource position = selector(evidence, Oa.TextPositionSelector);
    return new DocumentGraph.Passage(
        graph.integer(position, Oa.start).orElseThrow(),
        graph.integer(position, Oa.end).orElseThrow(),
        exact(evidence));
  }

  private Resource selector(Resource evidence, String type) {
    return graph.objects(evidence, Oa.hasSelector).stream()
        .filter(it -> graph.objects(it, Rdf.type).contains(Facts.resource(type)))
        .findFirst()
        .orElseThrow();
  }

  private static Resource entity(String id) {
    return Facts.resource(Iris.DEFAULT.ofId(id));
  }

  private static String local(String iri) {
    return Iris.DEFAULT.type(iri).orElseThrow() + ":" + Iris.DEFAULT.key(iri).orElseThrow();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
