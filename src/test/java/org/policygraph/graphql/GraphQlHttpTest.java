package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.service.PolicyGraphService;
import org.policygraph.store.Terms;
import org.policygraph.vocabulary.Pg;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.ObjectMapper;

/** The service over HTTP, on a small city. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(GraphQlHttpTest.Inspection.class)
class GraphQlHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<SchemaReport> REPORTS = new ArrayList<>();

  @TestConfiguration
  static class Inspection {
    @Bean
    GraphQlSourceBuilderCustomizer inspection() {
      return builder -> builder.inspectSchemaMappings(REPORTS::add);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) throws IOException {
    Path folder = Files.createTempDirectory("policygraph-http");
    Files.createDirectories(folder.resolve("data/documents"));
    Fictional graph = new Fictional();
    graph.document("d", 2030).to(Pg.issuer, "agency/a");
    graph.agency("a", "路灯局");
    Graph turtle = GraphFactory.createDefaultGraph();
    graph.facts().forEach(fact -> turtle.add(Terms.triple(fact)));
    Files.writeString(
        folder.resolve("data/documents/d.ttl"),
        RDFWriter.source(turtle).lang(Lang.TURTLE).asString());
    registry.add("policygraph.data", () -> folder.resolve("data").toString());
    registry.add("policygraph.documents", () -> folder.resolve("texts").toString());
    registry.add("policygraph.store.directory", () -> folder.resolve("store").toString());
    registry.add("policygraph.tokens", () -> folder.resolve("tokens.json").toString());
  }

  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String request(String query) {
    return JSON.writeValueAsString(Map.of("query", query));
  }

  @Test
  void the_schema_is_wholly_mapped() {
    assertThat(REPORTS).hasSize(1);
    SchemaReport report = REPORTS.get(0);
    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    // The inspection does not look into lists: each field below them must have its fetcher too.
    for (GraphQLObjectType type : OperationsTest.objects()) {
      for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
        assertThat(report.dataFetcher(FieldCoordinates.coordinates(type, field)))
            .as("%s.%s", type.getName(), field.getName())
            .isInstanceOf(SelfDescribingDataFetcher.class);
      }
    }
  }

  @Test
  void what_is_larger_than_any_question_is_refused() throws Exception {
    HttpResponse<String> response = post(request(" ".repeat(1 << 20) + "{ __typename }"));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void a_document_is_served() throws Exception {
    HttpResponse<String> response =
        post(request("{ document(id: \"document/d\") { title year issuers { label } } }"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(response.body()))
        .isEqualTo(
            JSON.readTree(
                """
                {"data":{"document":{"title":"文件d","year":2030,"issuers":[{"label":"路灯局"}]}}}
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Agency a",
        "en-GB,zh;q=0.5 | Agency a",
        "zh-CN,en;q=0.9 | 路灯局",
        "fr,en;q=0.5 | Agency a",
        "fr | 路灯局",
        "en;q=0 | 路灯局",
        "en;q=0.2,zh;q=0.8 | 路灯局",
        "* | 路灯局",
        ";;;,=,q | 路灯局",
        "en;q=x | 路灯局"
      })
  void labels_are_in_the_language_that_the_caller_prefers(String accepted, String label)
      throws Exception {
    HttpResponse<String> response =
        post(request("{ agency(id: \"agency/a\") { label } }"), "Accept-Language", accepted);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(response.body()).at("/data/agency/label").asString()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"x\"",
        "1",
        "true",
        "null",
        " null\n",
        "[null]",
        "{\"variables\": {}}",
        "{}"
      })
  void a_body_that_is_no_request_is_refused_with_a_reason(String body) throws Exception {
    HttpResponse<String> response = post(body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(JSON.readTree(response.body()).at("/detail").asString())
        .contains("JSON object", "query");
  }

  @Test
  void a_body_that_is_no_json_is_refused() throws Exception {
    assertThat(post("query=x", "Content-Type", "text/plain").statusCode()).isIn(400, 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ documents { totalCount nonsense } }",
        "{ documents(first: \"x\") { totalCount } }",
        "{ documents(orderBy: SIDEWAYS) { totalCount } }",
        "{ documents",
        "{ document { id } }",
        "mutation { x }",
        "subscription { x }",
        "{ agency(id: \"agency/a\") { nameOn(date: \"yesterday\") } }"
      })
  void a_query_that_the_contract_does_not_know_is_answered_with_errors_and_no_data(String query)
      throws Exception {
    var answer = JSON.readTree(post(request(query)).body());
    assertThat(answer.at("/errors").size()).isPositive();
    assertThat(answer.at("/errors/0/message").asString()).isNotBlank();
    assertThat(answer.at("/data").isMissingNode() || answer.at("/data").isNull()).isTrue();
  }

  @Test
  void a_problem_has_a_code_that_stays() throws Exception {
    var answer =
        JSON.readTree(
            post(request("{ a: node(id: \"x y\") { id } documents { totalCount } }")).body());
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("a");
    assertThat(answer.at("/data/documents/totalCount").asInt()).isEqualTo(1);
  }

  @Test
  void a_query_that_is_too_deep_is_refused() throws Exception {
    String below = "id";
    for (int i = 0; i < 40; i++) {
      below = "parent { " + below + " }";
    }
    var answer =
        JSON.readTree(post(request("{ agency(id: \"agency/a\") { " + below + " } }")).body());
    assertThat(answer.at("/errors/0/message").asString()).contains("depth");
    assertThat(answer.at("/data").isMissingNode() || answer.at("/data").isNull()).isTrue();
  }

  @Test
  @Timeout(60)
  void fragments_that_spread_one_another_twice_are_refused_before_they_are_written_out()
      throws Exception {
    StringBuilder query = new StringBuilder("{ documents { edges { node { ...F0 } } } }");
    for (int i = 0; i < 40; i++) {
      query.append(" fragment F%d on Document { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
    }
    query.append(" fragment F40 on Document { id }");

    var answer = JSON.readTree(post(request(query.toString())).body());

    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_LARGE");
    assertThat(answer.at("/data").isMissingNode() || answer.at("/data").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"*:( AND",
        "' OR 1=1 --",
        "} UNION { ?s ?p ?o",
        "\\u0000",
        "<script>",
        "../../etc/passwd"
      })
  void hostile_words_are_words(String words) throws Exception {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "query",
                "query($t: String!) { search(text: $t) { totalCount } documents(filter: {text: $t}) { totalCount } }",
                "variables",
                Map.of("t", words)));
    HttpResponse<String> response = post(body);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(response.body()))
        .isEqualTo(
            JSON.readTree(
                "{\"data\":{\"search\":{\"totalCount\":0},\"documents\":{\"totalCount\":0}}}"));
  }

  @Test
  void a_query_of_seventy_thousand_fields_is_refused() throws Exception {
    // Less than the longest body: it is the contract that refuses it.
    String fields = "a: __typename ".repeat(70_000);
    var answer = JSON.readTree(post(request("{ " + fields + " }")).body());
    assertThat(answer.at("/errors").size()).isPositive();
  }

  @Test
  void the_schema_can_be_read() throws Exception {
    HttpResponse<String> schema =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql/schema"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(schema.statusCode()).isEqualTo(200);
    assertThat(schema.body()).contains("type Query", "type Responsibility");
    var answer = JSON.readTree(post(request("{ __schema { types { name } } }")).body());
    assertThat(answer.at("/data/__schema/types").size()).isGreaterThan(50);
  }
}
