package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.access.Tokens;
import org.policygraph.intake.Drafts;
import org.policygraph.service.PolicyGraphService;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** README's section on review and publication does what it says, and what it forbids is refused. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewHttpTest {
  private static final String KEY = "jiangcheng-lighting-plan-2021";
  private static final String PLAN = "\"document/" + KEY + "\"";
  private static final String LAMPS = "\"measure/" + KEY + "-ea4644a59f\"";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(graphql|json)\\n(.*?)^```$");

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    Path folder = Files.createTempDirectory("review-http");
    settings.add("policygraph.data", () -> "data/samples");
    settings.add("policygraph.documents", () -> "");
    for (String name : new String[] {"store.directory", "tokens", "drafts"}) {
      settings.add("policygraph." + name, () -> folder.resolve(name).toString());
    }
  }

  @LocalServerPort private int port;
  @Autowired private Tokens tokens;
  @Autowired private Drafts drafts;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";

  @BeforeEach
  void an_editor() {
    token = tokens.create("Ada");
  }

  @Test
  @Order(1)
  void each_step_of_the_readme_answers_as_it_says() throws Exception {
    handIn();
    String readme = Files.readString(Path.of("README.md"));
    String section =
        readme.substring(
            readme.indexOf("### Review and publish"), readme.indexOf("## Map of the packages"));
    JsonNode answer = null;
    int compared = 0;
    for (Matcher block = BLOCK.matcher(section); block.find(); ) {
      if (block.group(1).equals("graphql")) {
        answer = graphql(block.group(2), token);
      } else {
        assertThat(answer).isEqualTo(JsonMapper.shared().readTree(block.group(2)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(4);
  }

  @ParameterizedTest
  @Order(2)
  @ValueSource(
      strings = {
        "publishDocument(id: " + PLAN + ", expectedRevision: 99) { number }",
        "withdrawDocument(id: " + PLAN + ", expectedRevision: 99, note: \"x\") { number }",
        "reviewStatement(input: {id: "
            + LAMPS
            + ", decision: ACCEPT, expectedRevision: 99}) { id }",
        "addStatement(input: {document: "
            + PLAN
            + ", expectedRevision: 99, quote: \"路灯\", statement: {goal: {label: \"x\"}}}) { id }"
      })
  void without_a_token_nothing_can_be_changed(String mutation) throws Exception {
    JsonNode before = graphql("{ revision }", token);

    JsonNode answer = graphql("mutation { " + mutation + " }", null);

    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHORIZED");
    assertThat(answer.get("data").isNull()).isTrue();
    assertThat(graphql("{ revision }", token)).isEqualTo(before);
  }

  @ParameterizedTest
  @Order(3)
  @ValueSource(
      strings = {
        "NOTHING_CHANGED;withdrawDocument(id: "
            + PLAN
            + ", expectedRevision: 8, note: \"x\") { number }",
        "INVALID;withdrawDocument(id: " + PLAN + ", expectedRevision: 99, note: \"x\") { number }",
        "CONFLICT;publishDocument(id: " + PLAN + ", expectedRevision: 1) { number }",
        "NOT_FOUND;publishDocument(id: \"document/none\", expectedRevision: 9) { number }",
        "BAD_REQUEST;publishDocument(id: \"none\", expectedRevision: 9) { number }",
        "CONFLICT;reviewStatement(input: {id: "
            + LAMPS
            + ", decision: ACCEPT, expectedRevision: 1}) { id }",
        "INVALID;reviewStatement(input: {id: "
            + LAMPS
            + ", decision: CORRECT, expectedRevision: 99}) { id }",
        "INVALID;reviewStatement(input: {id: "
            + LAMPS
            + ", decision: CORRECT, expectedRevision: 99, correction: {measure: {label: \"x\","
            + " stage: PLANNED, functions: [\"function/none\"]}}}) { id }",
        "VALIDATION_ERROR;reviewStatement(input: {id: "
            + LAMPS
            + ", decision: CORRECT, expectedRevision: 99, correction: {measure: {label: \"x\","
            + " stage: PLANNED}, goal: {label: \"y\"}}}) { id }",
        "QUOTE;addStatement(input: {document: "
            + PLAN
            + ", expectedRevision: 8, quote: \"不在文中\", statement: {goal: {label: \"x\"}}})"
            + " { id }"
      })
  void a_refusal_has_a_code_and_changes_nothing(String given) throws Exception {
    JsonNode before = graphql("{ revision journal { totalCount } }", token);
    String[] parts = given.split(";", 2);

    JsonNode answer = graphql("mutation { " + parts[1] + " }", token);

    assertThat(answer.at("/errors/0/extensions/code").asString())
        .as(answer.toString())
        .isEqualTo(parts[0]);
    assertThat(graphql("{ revision journal { totalCount } }", token)).isEqualTo(before);
    if (parts[0].equals("CONFLICT")) {
      assertThat(answer.at("/errors/0/extensions/by").asString()).isEqualTo("Ada");
      assertThat(answer.at("/errors/0/extensions/revision").asInt()).isGreaterThan(1);
      assertThat(answer.at("/errors/0/extensions/what").asString()).contains(KEY);
    }
  }

  @Test
  @Order(4)
  void everybody_reads_the_journal_and_pages_of_it() throws Exception {
    JsonNode first =
        graphql("{ journal(first: 1) { edges { cursor node { number } } totalCount } }", null);
    String cursor = first.at("/data/journal/edges/0/cursor").asString();
    JsonNode second =
        graphql(
            "{ journal(first: 1, after: \"" + cursor + "\") { edges { node { number } } } }", null);

    assertThat(second.at("/data/journal/edges/0/node/number").asInt())
        .isPositive()
        .isLessThan(first.at("/data/journal/edges/0/node/number").asInt());
    assertThat(
            graphql("{ changes(from: 3, to: 2) { totalCount } }", null)
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("BAD_REQUEST");
  }

  @Test
  @Order(4)
  void new_findings_are_those_that_publications_since_then_brought() throws Exception {
    JsonNode answer =
        graphql(
            "{ "
                + " all: findings { totalCount } broken: findings(kinds: [EVIDENCE_BROKEN]) {"
                + " totalCount } since0: findings(newSince: 0) { totalCount } ever:"
                + " findings(newSince: 1000000) { totalCount } }",
            null);
    int all = answer.at("/data/all/totalCount").asInt();
    int broken = answer.at("/data/broken/totalCount").asInt();

    assertThat(answer.at("/data/since0/totalCount").asInt()).isEqualTo(all - broken);
    assertThat(answer.at("/data/ever/totalCount").asInt()).isZero();
    assertThat(
            graphql("{ findings(newSince: -1) { totalCount } }", null)
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("BAD_REQUEST");
  }

  @Test
  @Order(5)
  void what_breaks_the_shapes_is_refused_with_place_rule_and_value() throws Exception {
    Value.Iri graph = new Value.Iri(Iris.DEFAULT.documentGraph("broken"));
    Value.Iri document = new Value.Iri(Iris.DEFAULT.entity("document", "broken"));
    List<Fact> facts =
        List.of(
            new Fact(document, new Value.Iri(Rdf.type), new Value.Iri(Pg.Document)),
            new Fact(document, new Value.Iri(Pg.year), Value.Literal.string("last year")));
    drafts.<Boolean>change(
        (writer, number) -> {
          writer.add(graph, facts);
          return true;
        });
    JsonNode before = graphql("{ revision journal { totalCount } }", token);

    JsonNode answer =
        graphql(
            "mutation { publishDocument(id: \"document/broken\", expectedRevision: "
                + before.at("/data/revision").asInt()
                + ") { number } }",
            token);

    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID");
    assertThat(answer.at("/errors/0/message").asString())
        .contains("document/broken", "year", "last year");
    JsonNode fault = answer.at("/errors/0/extensions/faults/0");
    assertThat(fault.at("/words/zh").asString()).matches("(?s).*[一-龥].*").doesNotContain(" / ");
    assertThat(fault.at("/words/en").asString()).doesNotMatch("(?s).*[一-龥].*");
    assertThat(answer.at("/data").isNull()).isTrue();
    assertThat(graphql("{ revision journal { totalCount } }", token)).isEqualTo(before);
    drafts.tidy(writer -> writer.replace(graph, List.of()));
  }

  private void handIn() throws Exception {
    Path sample = Path.of("data/samples/" + KEY + ".txt");
    String parts =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + sample.getFileName()
            + "\"\r\n\r\n"
            + Files.readString(sample)
            + "\r\n--x--\r\n";
    send("/documents", token, parts, "multipart/form-data; boundary=x");
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (graphql("{ drafts { totalCount } }", token).at("/data/drafts/totalCount").asInt() == 0) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(100);
    }
  }

  private JsonNode graphql(String query, @Nullable String who) throws Exception {
    String body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
    return JsonMapper.shared().readTree(send("/graphql", who, body, "application/json"));
  }

  private String send(String path, @Nullable String who, String body, String type)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (who != null) {
      request.header("Authorization", "Bearer " + who);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }
}
