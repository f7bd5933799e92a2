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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
          + " counts { count keys { value } } look { property reason message(lang: \"zh\")"
          + " evidence { quote quoteMatches start end } }"
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

    String counted = "{ drafts { edges { node { statements { totalCount } } } } }";
    assertThat(
            graphql(counted, token).at("/data/drafts/edges/0/node/statements/totalCount").asInt())
        .isEqualTo(done.get("statements").asInt());
    JsonNode draft = graphql(DRAFTS, token).at("/data/drafts/edges/0/node");
    assertThat(draft.at("/document/title").asString()).contains("江城市");
    assertThat(draft.at("/counts").size()).isGreaterThan(3);
    assertThat(draft.at("/look").size()).isPositive();
    assertThat(draft.at("/look/0/property").asString()).isEqualTo("statements");
    assertThat(draft.at("/look").valueStream())
        .allMatch(it -> !it.get("message").asString().isBlank());
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

    assertThat(handIn(token, file("x.txt", new byte[0]), 400).toString())
        .contains("x.txt", "empty");
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

  @Test
  void what_the_text_does_not_state_is_told_beside_the_file() throws Exception {
    String token = tokens.create("reader");
    String said = "一、路灯维护\n1.检查全部灯杆，到2025年路灯达到8 00 盏。(责任单位:市城管局)\n";
    byte[] text = said.getBytes(StandardCharsets.UTF_8);

    JsonNode undated = ended(token, handIn(token, "undated.txt", text).get(0).get("id").asString());
    assertThat(undated.get("state").asString()).isEqualTo("FAILED");
    assertThat(undated.get("failure").asString()).contains("states no day", "the field date");

    String fields =
        field("date", "2022-05-06")
            + field("title", "江城市路灯维护安排")
            + field("issuer", "江城市人民政府")
            + field("issuer", "市城管局")
            + field("area", "江城市")
            + field("number", "江政发〔2022〕9号")
            + field("publisher", "江城市政府网")
            + field("url", "https://jiangcheng.example/9")
            + field("copy", "REPRINT");
    JsonNode taken = handIn(token, fields + file("undated.txt", text), 202);
    JsonNode done = ended(token, taken.get(0).get("id").asString());
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");

    JsonNode all =
        graphql(
            "{ drafts(first: 200) { edges { node { look { property message(lang: \"en\")"
                + " evidence { quote quoteMatches start end } } document"
                + " { id title issued year documentNumber type { id } area { id label } issuers {"
                + " id } source { publisher url copy }  } } } } }",
            token);
    JsonNode draft = draft(all, "document/undated");
    JsonNode document = draft.get("document");
    assertThat(document.get("title").asString()).isEqualTo("江城市路灯维护安排");
    assertThat(document.get("issued").asString()).isEqualTo("2022-05-06");
    assertThat(document.get("year").asInt()).isEqualTo(2022);
    assertThat(document.get("documentNumber").asString()).isEqualTo("江政发〔2022〕9号");
    assertThat(document.at("/area/label").asString()).isEqualTo("江城市");
    assertThat(document.get("issuers").size()).isEqualTo(2);
    assertThat(document.at("/source/publisher").asString()).isEqualTo("江城市政府网");
    assertThat(document.at("/source/url").asString()).isEqualTo("https://jiangcheng.example/9");
    assertThat(document.at("/source/copy").asString()).isEqualTo("REPRINT");
    // Nobody told the kind, and no rule knows it.
    assertThat(document.at("/type/id").asString()).isEqualTo("document-type/other");
    assertThat(draft.get("look").toString())
        .contains("document.type", "no rule knows the kind of this document");
    assertThat(draft.at("/look").valueStream().map(it -> it.at("/evidence/0")))
        .filteredOn(it -> !it.isMissingNode())
        .isNotEmpty()
        .allSatisfy(
            it -> {
              int start = said.offsetByCodePoints(0, it.get("start").asInt());
              int end = said.offsetByCodePoints(0, it.get("end").asInt());
              assertThat(said.substring(start, end)).isEqualTo(it.get("quote").asString());
              assertThat(it.get("quoteMatches").asBoolean()).isTrue();
            });

    assertThat(send("DELETE", "/drafts/undated", token, "", null).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "date; 2021-02-30; yyyy-mm-dd",
        "date; 2021; yyyy-mm-dd",
        "type; novel; document-type",
        "title; '  '; one line",
        "issuer; agency/nobody; registry",
        "area; area/nowhere; registry",
        "number; ''; one line",
        "publisher; ''; one line",
        "url; file:///x; https://",
        "copy; COPY; REPRINT",
        "colour; red; file, date, type"
      })
  void a_field_that_cannot_be_meant_is_refused_with_its_rule(
      String field, String value, String rule) throws Exception {
    String token = tokens.create("reader");

    JsonNode problem =
        handIn(token, field(field, value) + file("a.txt", Files.readAllBytes(SAMPLE)), 400);

    assertThat(problem.get("field").asString()).isEqualTo(field);
    assertThat(problem.get("rule").asString()).contains(rule);
    assertThat(problem.get("value").asString()).isEqualTo(value.strip());
    assertThat(problem.get("detail").asString()).contains(field, rule, value.strip());
  }

  @Test
  void fields_tell_of_one_document_once() throws Exception {
    String token = tokens.create("reader");
    byte[] text = Files.readAllBytes(SAMPLE);

    String two = field("date", "2021-03-01") + file("a.txt", text) + file("b.txt", text);
    assertThat(handIn(token, two, 400).get("detail").asString()).contains("date", "one document");
    String twice = field("date", "2021-03-01") + field("date", "2021-03-02") + file("a.txt", text);
    assertThat(handIn(token, twice, 400).get("rule").asString()).contains("once");
    String other = file("a.txt", text) + file("a.txt", text).replace("\"file\"", "\"annex\"");
    assertThat(handIn(token, other, 400).get("field").asString()).isEqualTo("annex");
  }

  @Test
  void a_document_that_is_too_large_is_refused_with_the_limit() throws Exception {
    String token = tokens.create("reader");
    byte[] large = new byte[72 << 20];

    JsonNode problem = handIn(token, file("large.txt", large), 413);

    assertThat(problem.get("field").asString()).isEqualTo("file");
    assertThat(problem.get("rule").asString()).contains("64 MB");
    assertThat(problem.get("value").asString()).matches("a request of 7549\\d{4} bytes");
    assertThat(problem.get("detail").asString()).contains("file", "64 MB");
  }

  @Test
  void a_name_that_is_too_long_is_not_called_a_file_that_is_too_large() throws Exception {
    String token = tokens.create("reader");
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);

    JsonNode problem = handIn(token, file("x".repeat(9000) + ".txt", text), 400);

    assertThat(problem.get("rule").asString()).contains("a name of at most 4 kB");
    assertThat(handIn(token, file("x".repeat(900) + ".txt", text), 202).get(0)).isNotNull();
  }

  @Test
  void as_many_documents_are_taken_at_once_as_may_wait() throws Exception {
    String token = tokens.create("reader");
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);
    StringBuilder files = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      files.append(file("n" + i + ".txt", text));
    }

    assertThat(handIn(token, files.toString(), 202)).hasSize(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"415; application/json", "415; text/plain", "415; ", "400; multipart/form-data"})
  void a_request_that_is_not_in_parts_is_refused_with_the_form_it_needs(
      int status, @Nullable String type) throws Exception {
    String token = tokens.create("reader");

    HttpResponse<String> answer = send("POST", "/documents", token, "text", type);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("header").asString()).isEqualTo("Content-Type");
    assertThat(problem.get("rule").asString()).contains("multipart/form-data");
    assertThat(problem.get("value").asString()).isEqualTo(type == null ? "" : type);
    assertThat(problem.get("detail").asString()).contains("Content-Type", "multipart/form-data");
  }

  private static JsonNode draft(JsonNode all, String id) {
    for (JsonNode edge : all.at("/data/drafts/edges")) {
      if (edge.at("/node/document/id").asString().equals(id)) {
        return edge.get("node");
      }
    }
    throw new AssertionError("no draft " + id + ": " + all);
  }

  private static String file(String name, byte[] content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\n\r\n"
        + new String(content, StandardCharsets.ISO_8859_1)
        + "\r\n";
  }

  private static String field(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        + "\r\n";
  }

  private JsonNode handIn(String token, String name, byte[] content) throws Exception {
    return handIn(token, file(name, content), 202);
  }

  private JsonNode handIn(String token, String parts, int status) throws Exception {
    HttpResponse<String> answer =
        send("POST", "/documents", token, parts + "--x--\r\n", "multipart/form-data; boundary=x");
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
