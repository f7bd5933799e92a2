package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class LinkedDataTest {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String DERIVED_FROM = PROV + "wasDerivedFrom";
  private static final String ID = "https://w3id.org/policygraph/id/";
  private static final String HANG = "/data/measure/2020-lakeport-plan-hang";

  @LocalServerPort int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void an_entity_leads_to_its_description() {
    HttpResponse<String> response = client.get("/id/agency/lakeport-lanterns");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location"))
        .contains("http://localhost:" + port + "/data/agency/lakeport-lanterns");
    assertThat(response.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/agency/nobody",
        "/data/agency/nobody",
        "/data/agency/nobody.ttl",
        "/id/Agency/%3Cscript%3E",
        "/data/agency/A"
      })
  void what_the_graph_does_not_know_is_not_found(String path) {
    HttpResponse<String> response = client.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Client.type(response)).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/finding/lamps-plan-evidence-broken",
        "/data/finding/lamps-plan-evidence-broken.jsonld",
      })
  void what_is_concluded_when_it_is_asked_for_is_not_found_with_the_reason(String path) {
    HttpResponse<String> response = client.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("is in no graph", "ask GraphQL");
    HttpResponse<String> chinese = client.get(path, "Accept-Language", "zh");
    assertThat(chinese.body()).contains("不入图谱").doesNotContain("is in no graph");
    assertThat(chinese.headers().allValues("Vary").toString()).contains("Accept-Language");
    assertThat(client.get("/id/finding/lamps-plan-other").body()).doesNotContain("GraphQL");
    assertThat(client.get("/id/rule/finding-evidence-broken").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id",
        "/id/",
        "/id/document",
        "/data/a/b/c",
        "/ontology/",
        "/ontology/policygraph"
      })
  void a_path_that_is_no_id_is_told_so_whatever_is_asked_for(String path) {
    for (String accept : new String[] {"text/turtle", "application/ld+json", "*/*"}) {
      HttpResponse<String> response = client.get(path, "Accept", accept);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(Client.type(response)).isEqualTo("application/problem+json");
      assertThat(response.body()).contains("\"status\":404", "\"detail\"");
    }
    HttpResponse<String> page = client.get(path, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(Client.type(page)).startsWith("text/html");
  }

  @Test
  void a_rule_says_what_it_means_as_page_and_as_data() {
    HttpResponse<String> response = client.get("/id/rule/responsibility-succeeded");
    assertThat(response.statusCode()).isEqualTo(303);
    String place = "/data/rule/responsibility-succeeded";
    assertThat(response.headers().firstValue("Location"))
        .contains("http://localhost:" + port + place);

    assertThat(client.get(place + "?lang=zh", "Accept", "text/html").body())
        .contains("责任的承接者", "责任由承接者承担", "the succeeding agencies answer");
    for (String type : List.of("text/turtle", "application/ld+json")) {
      Graph graph =
          parsed(
              client.get(place, "Accept", type).body(),
              type.equals("text/turtle") ? Lang.TURTLE : Lang.JSONLD);
      Node rule = NodeFactory.createURI(ID + "rule/responsibility-succeeded");
      assertThat(graph.contains(rule, uri(Rdf.type), uri(Prov.Plan))).isTrue();
      assertThat(graph.find(rule, uri(Rdfs.comment), Node.ANY).toList())
          .extracting(it -> it.getObject().getLiteralLanguage())
          .containsExactlyInAnyOrder("zh", "en");
    }
    assertThat(client.get("/id/rule/no-such-rule").statusCode()).isEqualTo(404);
    assertThat(client.get("/data/rule/no-such-rule.ttl").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, TTL",
    "application/ld+json, JSONLD",
    "application/rdf+xml, RDFXML",
    "application/n-triples, NT"
  })
  void a_description_says_the_same_in_every_format(String type, String lang) {
    HttpResponse<String> response = client.get(HANG, "Accept", type);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept");
    Graph expected = parsed(client.get(HANG + ".ttl").body(), Lang.TURTLE);
    Graph graph = parsed(response.body(), lang(lang));
    assertThat(graph.stream())
        .as(response.body())
        .containsExactlyInAnyOrderElementsOf(expected.find().toList());
  }

  private static Lang lang(String name) {
    return switch (name) {
      case "TTL" -> Lang.TURTLE;
      case "JSONLD" -> Lang.JSONLD;
      case "RDFXML" -> Lang.RDFXML;
      default -> Lang.NTRIPLES;
    };
  }

  @Test
  void a_description_holds_the_evidence_down_to_its_characters() {
    Graph graph = parsed(client.get(HANG + ".ttl").body(), Lang.TURTLE);
    assertThat(graph.contains(Node.ANY, uri(Oa.exact), NodeFactory.createLiteralString("沿湖悬挂灯笼")))
        .isTrue();
    assertThat(graph.contains(Node.ANY, uri(Oa.start), Node.ANY)).isTrue();
  }

  @Test
  void a_description_names_what_it_points_to_and_what_points_to_it() {
    String body = client.get("/data/document/2020-lakeport-plan.ttl").body();
    Graph graph = parsed(body, Lang.TURTLE);
    assertThat(body).contains("湖港市灯笼局", "沿湖悬挂灯笼");
    Node plan = uri("https://w3id.org/policygraph/id/document/2020-lakeport-plan");
    assertThat(graph.find(Node.ANY, uri(Pg.statedIn), plan).toList()).hasSize(3);
  }

  @Test
  void a_description_of_what_is_derived_holds_its_rule_premises_and_provenance() {
    HttpResponse<String> response =
        client.get("/data/assessment/2020-lakeport-plan-lanterns", "Accept", "application/ld+json");
    Graph graph = parsed(response.body(), Lang.JSONLD);
    Node assessment = uri("https://w3id.org/policygraph/id/assessment/2020-lakeport-plan-lanterns");
    Node target = uri("https://w3id.org/policygraph/id/target/2020-lakeport-plan-lanterns");
    assertThat(graph.find(assessment, uri(Pg.rule), Node.ANY).toList()).hasSize(1);
    assertThat(graph.find(assessment, uri(Pg.premise), Node.ANY).toList()).hasSize(2);
    assertThat(graph.find(assessment, uri(DERIVED_FROM), Node.ANY).toList())
        .as("an agency is no entity of PROV-O")
        .extracting(triple -> triple.getObject())
        .containsExactly(target);
    assertThat(objects(graph, assessment, PROV + "wasInfluencedBy"))
        .containsExactly(uri(ID + "agency/lakeport-lanterns"));
  }

  @ParameterizedTest
  @CsvSource({"text/turtle, TTL", "application/ld+json, JSONLD"})
  void what_is_derived_is_explained_down_to_the_characters_of_what_is_stated(
      String type, String lang) {
    Graph graph =
        parsed(
            client.get("/data/finding/2020-lakeport-plan-lanterns", "Accept", type).body(),
            lang(lang));
    Node finding = uri(ID + "finding/2020-lakeport-plan-lanterns");
    Node assessment = uri(ID + "assessment/2020-lakeport-plan-lanterns");
    Node target = uri(ID + "target/2020-lakeport-plan-lanterns");
    Node hang = uri(ID + "measure/2020-lakeport-plan-hang");
    assertThat(objects(graph, finding, DERIVED_FROM)).containsOnly(assessment, hang);
    assertThat(objects(graph, assessment, DERIVED_FROM)).containsOnly(target);
    assertThat(objects(graph, assessment, Rdf.type)).contains(uri(Pg.Assessment));
    assertThat(objects(graph, target, Rdfs.label))
        .containsExactly(NodeFactory.createLiteralLang("灯笼达到500盏以上", "zh"));

    Node activity = objects(graph, assessment, PROV + "wasGeneratedBy").get(0);
    assertThat(objects(graph, activity, Rdf.type)).containsExactly(uri(Prov.Activity));
    assertThat(objects(graph, activity, PROV + "used")).containsExactly(target);
    Node association = objects(graph, activity, PROV + "qualifiedAssociation").get(0);
    Node rule = uri(ID + "rule/assessment-open");
    assertThat(objects(graph, association, Prov.hadPlan)).containsExactly(rule);
    assertThat(objects(graph, rule, Rdf.type)).containsExactly(uri(Prov.Plan));
    assertThat(objects(graph, rule, Rdfs.comment))
        .extracting(Node::getLiteralLanguage)
        .containsExactlyInAnyOrder("zh", "en");

    Node evidence = objects(graph, hang, Pg.evidence).get(0);
    assertThat(objects(graph, evidence, Oa.hasSource))
        .containsExactly(uri(ID + "text/2020-lakeport-plan"));
    assertThat(objects(graph, evidence, Oa.hasSelector))
        .flatExtracting(selector -> objects(graph, selector, Oa.start))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("12");
    assertThat(objects(graph, evidence, Oa.hasSelector))
        .flatExtracting(selector -> objects(graph, selector, Oa.end))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("18");
    assertThat(objects(graph, evidence, Oa.hasSelector))
        .flatExtracting(selector -> objects(graph, selector, Oa.exact))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("沿湖悬挂灯笼");
  }

  @Test
  void what_is_stated_needs_no_explanation() {
    assertThat(client.get(HANG + ".ttl").body()).doesNotContain("prov:was", "#derivation");
  }

  @Test
  void a_description_holds_the_quantity_of_a_target() {
    assertThat(client.get("/data/target/2020-lakeport-plan-lanterns.ttl").body())
        .contains("500盏以上", "灯笼数");
  }

  @Test
  void a_page_speaks_the_reader_s_language_and_escapes_the_data() {
    String page = client.get("/data/agency/lakeport-markup.html").body();
    assertThat(page)
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "href=\"javascript:")
        .contains("javascript:alert(1)");
    String plan = client.get("/data/document/2020-lakeport-plan.html?lang=en").body();
    assertThat(plan)
        .contains("<html lang=\"en\">", "Lakeport Lantern Bureau", "stated in")
        .contains("href=\"/id/measure/2020-lakeport-plan-hang\"");
    assertThat(client.get(HANG + ".html").body()).contains("沿湖悬挂灯笼", "载于");
  }

  @Test
  void a_page_gives_evidence_in_one_line_with_its_place() {
    assertThat(client.get(HANG + ".html").body())
        .containsPattern(">沿湖悬挂灯笼</a><span class=\"note\"> \\d+–\\d+</span>")
        .doesNotContain("oa:hasSelector");
  }

  @Test
  void a_page_writes_a_whole_number_without_a_point() {
    assertThat(client.get("/data/target/2020-lakeport-plan-lanterns.html").body())
        .contains(">500</span>")
        .doesNotContain(">500.0<");
  }

  @Test
  void the_data_set_as_a_page_counts_classes_and_properties() {
    assertThat(client.get("/.well-known/void?lang=en", "Accept", "text/html").body())
        .contains("triples about 15 entities", ">pg:Agency</a>", "<h2>Properties</h2>");
  }

  @Test
  void an_unknown_format_is_not_acceptable() {
    assertThat(client.get(HANG + ".docx").statusCode()).isEqualTo(406);
    assertThat(client.get(HANG, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void the_ontology_is_served_as_data_and_as_a_page_with_anchors() {
    Graph graph = parsed(client.get("/ontology").body(), Lang.TURTLE);
    assertThat(graph.contains(uri(Pg.Document), Node.ANY, Node.ANY)).isTrue();
    assertThat(Client.type(client.get("/ontology.jsonld"))).isEqualTo("application/ld+json");
    String page = client.get("/ontology", "Accept", "text/html").body();
    assertThat(page)
        .contains("id=\"Document\"", "id=\"statedIn\"", "id=\"ComparatorAtLeast\"")
        .contains("作为作品的政策文件。", "A policy document as a work.");
  }

  @Test
  void the_data_set_counts_itself_and_promises_nothing_it_lacks() {
    HttpResponse<String> response = client.get("/.well-known/void");
    assertThat(Client.type(response)).isEqualTo("text/turtle");
    Graph graph = parsed(response.body(), Lang.TURTLE);
    Node dataset = uri("http://localhost:" + port + "/.well-known/void#dataset");
    String counted =
        client
            .sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
            .body()
            .split("\r\n")[1];
    assertThat(number(graph, dataset, "triples")).isEqualTo(counted);
    // 4 of the registry, agency's name among them; 10 of the plan
    assertThat(number(graph, dataset, "entities")).isEqualTo("15");
    assertThat(
            graph.contains(
                dataset, uri(VOID + "sparqlEndpoint"), uri("http://localhost:" + port + "/sparql")))
        .isTrue();
    assertThat(graph.find(dataset, uri(VOID + "exampleResource"), Node.ANY).toList()).hasSize(5);
    assertThat(graph.contains(dataset, uri(VOID + "vocabulary"), uri(Pg.NS))).isTrue();
    assertThat(response.body()).contains("政策图谱").doesNotContain("dataDump", "distribution");
    assertThat(Client.type(client.get("/.well-known/void", "Accept", "application/ld+json")))
        .isEqualTo("application/ld+json");
  }

  @Test
  void where_there_is_no_release_the_list_is_empty_and_names_the_command_that_makes_one() {
    assertThat(client.get("/releases", "Accept", "application/json").body())
        .contains("\"releases\":[]", "release create");
    assertThat(client.get("/releases?lang=en", "Accept", "text/html").body())
        .contains("There is none yet", "release create");
    assertThat(client.get("/releases/2026-11-26-r1").statusCode()).isEqualTo(404);
  }

  private static String number(Graph graph, Node subject, String property) {
    return graph
        .find(subject, uri(VOID + property), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }

  @Test
  void the_data_set_is_described_under_the_address_of_the_proxy() {
    assertThat(client.get("/.well-known/void", "X-Forwarded-Host", "graph.example").body())
        .contains("<http://graph.example/sparql>");
  }

  @Test
  void health_includes_the_store() {
    assertThat(client.get("/actuator/health").body()).contains("\"store\":{\"status\":\"UP\"}");
  }

  private static List<Node> objects(Graph graph, Node subject, String property) {
    return graph.find(subject, uri(property), Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Graph parsed(String body, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(body)).lang(lang).parse(graph);
    return graph;
  }
}
