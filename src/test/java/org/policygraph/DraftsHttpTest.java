package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.access.Tokens;
import org.policygraph.service.PolicyGraphService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document is handed in, seen as a draft by editors and by nobody else, and thrown away. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DraftsHttpTest {
  private static final Path SAMPLE = Path.of("data/samples/jiangcheng-lighting-plan-2021.txt");
  private static final String STATED =
      URLEncoder.encode(
          "ASK { ?s <https://w3id.org/policygraph/ontology#statedIn> ?d }", StandardCharsets.UTF_8);
  private static final String DRAFTS =
      "{ drafts { totalCount edges { node { document { id title absences { property } }"
          + " counts { count keys { value } } look { property reason }"
          + " statements(kinds: [TARGET, MEASURE], status: DRAFTED, first: 200) { totalCount"
          + " edges { node { id label review { status confidence }"
          + " evidence { quote quoteMatches context } } } } } } } }";

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    Path folder = Files.createTempDirectory("drafts-http");
    settings.add("policygraph.data", () -> "data/samples");
    settings.add("policygraph.documents", () -> "");
    for (String name : new String[] {"store.directory", "tokens", "drafts"}) {
      settings.add("policygraph." + name, () -> folder.resolve(name).toString());
    }
  }

  @LocalServerPort private int port;
  @Autowired private Tokens tokens;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_document_is_a_draft_for_editors_and_for_nobody_else() throws Exception {
    String token = tokens.create("reader");
    JsonNode taken = handIn(token, SAMPLE.getFileName().toString(), Files.readAllBytes(SAMPLE));

    JsonNode done = ended(token, taken.get(0).get("id").asString());
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
    assertThat(done.get("document").asString()).isEqualTo("document/jiangcheng-lighting-plan-2021");

    JsonNode draft = graphql(DRAFTS, token).at("/data/drafts/edges/0/node");
    assertThat(draft.at("/document/title").asString()).contains("江城市");
    assertThat(draft.at("/counts").size()).isGreaterThan(3);
    assertThat(draft.at("/look").size()).isPositive();
    JsonNode statements = draft.at("/statements/edges");
    assertThat(statements.size()).isGreaterThan(10);
    for (JsonNode edge : statements) {
      assertThat(edge.at("/node/review/status").asString()).isEqualTo("DRAFTED");
      assertThat(edge.at("/node/review/confidence").asString()).isNotEmpty();
      assertThat(edge.at("/node/evidence/0/quoteMatches").asBoolean()).isTrue();
      assertThat(edge.at("/node/evidence/0/context").asString())
          .contains(edge.at("/node/evidence/0/quote").asString());
    }

    assertThat(graphql(DRAFTS, null).at("/errors/0/extensions/code").asString())
        .isEqualTo("UNAUTHORIZED");
    String published =
        "{ documents { totalCount } measures { totalCount }"
            + " node(id: \"document/jiangcheng-lighting-plan-2021\") { id }"
            + " search(text: \"路灯\", kinds: [DOCUMENT, TARGET, MEASURE]) { totalCount } }";
    for (String who : new @Nullable String[] {token, null}) {
      JsonNode data = graphql(published, who).get("data");
      assertThat(data.at("/documents/totalCount").asInt()).isZero();
      assertThat(data.at("/measures/totalCount").asInt()).isZero();
      assertThat(data.at("/search/totalCount").asInt()).isZero();
      assertThat(data.get("node").isNull()).isTrue();
    }
    assertThat(send("GET", "/sparql?query=" + STATED, token, "", null).body()).contains("false");

    assertThat(
            send("DELETE", "/drafts/jiangcheng-lighting-plan-2021", token, "", null).statusCode())
        .isEqualTo(204);
    assertThat(graphql(DRAFTS, token).at("/data/drafts/totalCount").asInt()).isZero();
  }

  @Test
  void what_is_no_document_is_refused_with_its_reason() throws Exception {
    String token = tokens.create("reader");

    assertThat(handIn(token, "x.txt", new byte[0], 400).toString()).contains("x.txt", "empty");
    assertThat(
            send("POST", "/documents", token, "", "multipart/form-data; boundary=x").statusCode())
        .isEqualTo(400);
    JsonNode picture =
        handIn(token, "x.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    JsonNode failed = ended(token, picture.get(0).get("id").asString());
    assertThat(failed.get("state").asString()).isEqualTo("FAILED");
    assertThat(failed.get("failure").asString()).contains("image/png");
    assertThat(send("GET", "/drafts/submissions/unknown", token, "", null).statusCode())
        .isEqualTo(404);
  }

  private JsonNode handIn(String token, String name, byte[] content) throws Exception {
    return handIn(token, name, content, 202);
  }

  private JsonNode handIn(String token, String name, byte[] content, int status) throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\n\r\n"
            + new String(content, StandardCharsets.ISO_8859_1)
            + "\r\n--x--\r\n";
    HttpResponse<String> answer =
        send("POST", "/documents", token, body, "multipart/form-data; boundary=x");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  private JsonNode ended(String token, String id) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    AtomicReference<JsonNode> last = new AtomicReference<>();
    while (Instant.now().isBefore(end)) {
      JsonNode now =
          JsonMapper.shared()
              .readTree(send("GET", "/drafts/submissions/" + id, token, "", null).body());
      last.set(now);
      if (now.get("state").asString().matches("DONE|FAILED")) {
        return now;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it does not end: " + last.get());
  }

  private JsonNode graphql(String query, @Nullable String token) throws Exception {
    String body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
    return JsonMapper.shared()
        .readTree(send("POST", "/graphql", token, body, "application/json").body());
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String token, String body, @Nullable String type)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
