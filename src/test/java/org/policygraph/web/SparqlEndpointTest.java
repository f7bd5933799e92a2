package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class SparqlEndpointTest {
  private static final String CSV = "text/csv";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LABELS =
      "SELECT ?s WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> \"湖港市灯笼局\"@zh }";
  private static final String AGENCY = "https://w3id.org/policygraph/id/agency/lakeport-lanterns";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";
  private static final String CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

  @LocalServerPort int port;
  private Client client;
  private HttpServer elsewhere;
  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void connect() throws IOException {
    client = new Client(port);
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.getResponseHeaders().add("Content-Type", "text/turtle");
          byte[] body =
              "<urn:a> <urn:b> <urn:c> .".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    elsewhere.start();
  }

  @AfterEach
  void disconnect() {
    elsewhere.stop(0);
  }

  private String elsewhere() {
    return "http://localhost:" + elsewhere.getAddress().getPort() + "/data.ttl";
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values"
  })
  void rows_come_in_each_standard_format(String accept, String type) {
    HttpResponse<String> response = client.sparql(LABELS, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body()).contains(AGENCY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/rdf+xml",
        "application/n-triples"
      })
  void triples_come_in_each_standard_format(String type) {
    HttpResponse<String> response =
        client.sparql("CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }", "Accept", type);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body()).contains("lakeport-lanterns");
  }

  @Test
  void ask_and_describe_are_answered() {
    assertThat(client.sparql("ASK { <" + AGENCY + "> ?p ?o }").body()).contains("true");
    assertThat(client.sparql("DESCRIBE <" + AGENCY + ">").body()).contains("湖港市灯笼局");
  }

  @Test
  void chinese_is_right_in_a_form_and_in_a_body() {
    String encoded = "query=" + Client.encoded(LABELS);
    assertThat(client.post("/sparql", FORM, encoded, "Accept", CSV).body()).contains(AGENCY);
    assertThat(client.post("/sparql", "application/sparql-query", LABELS, "Accept", CSV).body())
        .contains(AGENCY);
  }

  @Test
  void the_default_graph_is_the_union_of_the_named_ones() {
    assertThat(number(client.sparql(COUNT, "Accept", CSV)))
        .isEqualTo(
            number(
                client.sparql(
                    "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }", "Accept", CSV)))
        .isGreaterThan(50);
  }

  @Test
  void a_request_may_name_the_graphs_it_wants() {
    String graph = WebUnderTest.IRIS.registryGraph("agencies");
    String query = "/sparql?query=" + Client.encoded(COUNT);
    int all = number(client.get(query, "Accept", CSV));
    int some =
        number(client.get(query + "&default-graph-uri=" + Client.encoded(graph), "Accept", CSV));
    assertThat(some).isBetween(1, all - 1);
    String named = "SELECT (COUNT(DISTINCT ?g) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }";
    HttpResponse<String> graphs =
        client.get(
            "/sparql?query=" + Client.encoded(named) + "&named-graph-uri=" + Client.encoded(graph),
            "Accept",
            CSV);
    assertThat(number(graphs)).isEqualTo(1);
    String from = COUNT.replace("WHERE", "FROM <" + graph + "> WHERE");
    assertThat(number(client.sparql(from, "Accept", CSV))).isEqualTo(some);
  }

  @Test
  void without_a_query_it_gives_a_hint_and_not_the_data() {
    HttpResponse<String> response = client.get("/sparql");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Client.type(response)).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("?query=").doesNotContain("lakeport");
    HttpResponse<String> page = client.get("/sparql", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<form").doesNotContain("lakeport");
  }

  @Test
  void a_query_that_is_none_is_the_client_s_fault() {
    HttpResponse<String> response = client.sparql("SELECT * WHERE {");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Encountered");
  }

  @Test
  void nothing_changes_the_graph() {
    int before = number(client.sparql(COUNT, "Accept", CSV));
    String insert = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    String load = "LOAD <" + elsewhere() + ">";
    String turtle = "<urn:a> <urn:b> <urn:c> .";
    assertThat(client.post("/sparql", "application/sparql-update", insert).statusCode())
        .isEqualTo(405);
    assertThat(client.post("/sparql", "application/sparql-update", load).statusCode())
        .isEqualTo(405);
    assertThat(client.post("/sparql", FORM, "update=" + Client.encoded(insert)).statusCode())
        .isEqualTo(405);
    assertThat(
            client
                .post(
                    "/sparql",
                    FORM,
                    "query=" + Client.encoded(COUNT) + "&update=" + Client.encoded(insert))
                .statusCode())
        .isEqualTo(405);
    assertThat(client.get("/sparql?query=" + Client.encoded(insert)).statusCode()).isEqualTo(400);
    assertThat(client.post("/sparql", "text/turtle", turtle).statusCode()).isEqualTo(415);
    assertThat(client.post("/sparql?default", "text/turtle", turtle).statusCode()).isEqualTo(405);
    for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
      assertThat(client.method(method, "/sparql?default", turtle).statusCode()).isEqualTo(405);
    }
    assertThat(client.get("/sparql?default").statusCode()).isEqualTo(405);
    assertThat(client.get("/sparql?graph=urn:x").statusCode()).isEqualTo(405);
    for (String path : new String[] {"update", "data", "upload", "shacl", "query", "get"}) {
      assertThat(client.post("/sparql/" + path, "text/turtle", turtle).statusCode()).isEqualTo(404);
    }
    assertThat(number(client.sparql(COUNT, "Accept", CSV))).isEqualTo(before);
    assertThat(calls).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * WHERE { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * WHERE { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * WHERE { { SELECT ?s WHERE { SERVICE SILENT <%s> { ?s ?p ?o } } } }",
        "SELECT * WHERE { BIND (<%s> AS ?there) SERVICE ?there { ?s ?p ?o } }",
        "SELECT ((EXISTS { SERVICE <%s> { ?s ?p ?o } }) AS ?x) WHERE { }",
        "SELECT ?s WHERE { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } }) LIMIT 1",
        "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p"
            + " HAVING (EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } })",
        "SELECT (SUM(IF(EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } }, 1, 0)) AS ?n) WHERE { ?a ?b ?c }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "DESCRIBE ?s WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "ASK { SERVICE <%s> { ?s ?p ?o } }"
      })
  void it_calls_no_other_endpoint(String query) {
    HttpResponse<String> response = client.sparql(query.formatted(elsewhere()));
    assertThat(calls).hasValue(0);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("SERVICE", "refused");
  }

  @Test
  void graphs_that_it_does_not_hold_are_empty_and_are_not_fetched(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.ttl"), "<urn:a> <urn:b> <urn:c> .");
    for (String graph : new String[] {elsewhere(), file.toUri().toString()}) {
      String from = COUNT.replace("WHERE", "FROM <" + graph + "> WHERE");
      assertThat(number(client.sparql(from, "Accept", CSV))).isZero();
      HttpResponse<String> protocol =
          client.get(
              "/sparql?query="
                  + Client.encoded(COUNT)
                  + "&default-graph-uri="
                  + Client.encoded(graph),
              "Accept",
              CSV);
      assertThat(number(protocol)).isZero();
      String named =
          "SELECT (COUNT(*) AS ?n) FROM NAMED <" + graph + "> WHERE { GRAPH ?g { ?s ?p ?o } }";
      assertThat(number(client.sparql(named, "Accept", CSV))).isZero();
    }
    assertThat(calls).hasValue(0);
  }

  @Test
  void a_query_that_takes_too_long_is_given_up() {
    HttpResponse<String> response =
        client.sparql("SELECT (COUNT(*) AS ?rows) WHERE " + CROSS, "Accept", CSV);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(client.sparql("SELECT * WHERE " + CROSS + " ORDER BY ?c").statusCode())
        .isEqualTo(503);
  }

  @Test
  void rows_that_were_cut_short_are_no_whole_answer() {
    assertThatThrownBy(() -> client.sparql("SELECT * WHERE " + CROSS, "Accept", CSV))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void what_was_cut_short_ends_with_a_row_and_without_a_note() throws IOException {
    StringBuilder answer = new StringBuilder();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String query = Client.encoded("SELECT * WHERE " + CROSS);
      socket
          .getOutputStream()
          .write(
              ("GET /sparql?query="
                      + query
                      + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      byte[] piece = new byte[1 << 16];
      try {
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          answer.append(new String(piece, 0, read, StandardCharsets.UTF_8));
          answer.delete(0, Math.max(0, answer.length() - 4000));
        }
      } catch (SocketException e) {
        // A connection may also be broken off with a reset.
        assertThat(e).hasMessageContaining("reset");
      }
    }
    assertThat(answer.toString())
        .contains("https://w3id.org/")
        .doesNotContain("timestamp", "cancelled", "Error")
        .doesNotEndWith("\r\n0\r\n\r\n");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void what_was_cut_short_is_one_line_of_the_log(CapturedOutput output) {
    assertThatThrownBy(() -> client.sparql("SELECT * WHERE " + CROSS, "Accept", CSV))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(output.getAll())
        .containsOnlyOnce("time ran out in the middle of its answer")
        .doesNotContain("ERROR", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", FORM})
  void what_is_larger_than_any_question_is_refused_unread(String type) {
    String longest = "query=" + "a".repeat(BodyLimit.MOST - 6);
    for (boolean known : new boolean[] {true, false}) {
      HttpResponse<String> over = send(known, type, longest + "a");
      assertThat(over.statusCode()).isEqualTo(413);
      assertThat(Client.type(over)).isEqualTo("application/problem+json");
      assertThat(send(known, type, longest).statusCode()).isEqualTo(400);
    }
  }

  private HttpResponse<String> send(boolean known, String type, String body) {
    return known ? client.post("/sparql", type, body) : client.postInPieces("/sparql", type, body);
  }

  @Test
  void a_form_is_read_also_where_its_length_is_not_told() {
    String encoded = "query=" + Client.encoded(LABELS);
    assertThat(client.postInPieces("/sparql", FORM, encoded, "Accept", CSV).body())
        .contains(AGENCY);
    assertThat(
            client
                .postInPieces("/sparql", "application/sparql-query", LABELS, "Accept", CSV)
                .body())
        .contains(AGENCY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "("})
  void a_query_that_is_too_deep_is_not_called_wrong(String bracket) {
    String deep = bracket.repeat(100_000) + (bracket.equals("{") ? "}" : ")").repeat(100_000);
    String query =
        bracket.equals("{") ? "ASK " + deep : "ASK { FILTER " + deep.replace("()", "(1)") + " }";
    HttpResponse<String> response = client.post("/sparql", "application/sparql-query", query);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("nested more deeply");
  }

  @Test
  void a_request_may_not_lengthen_its_time() {
    HttpResponse<String> response =
        client.get(
            "/sparql?timeout=600&query="
                + Client.encoded("SELECT (COUNT(*) AS ?rows) WHERE " + CROSS));
    assertThat(response.statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.05", "0.0001"})
  void a_request_may_shorten_its_time_also_before_the_first_row(String seconds) {
    // What else runs may hold up a request or two; one that keeps to the service's time is never
    // quicker.
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5 && least >= WebUnderTest.LIMIT.toNanos(); i++) {
      long begun = System.nanoTime();
      HttpResponse<String> response =
          client.get(
              "/sparql?timeout="
                  + seconds
                  + "&query="
                  + Client.encoded("SELECT (COUNT(*) AS ?rows) WHERE " + CROSS));
      least = Math.min(least, System.nanoTime() - begun);
      assertThat(response.statusCode()).isEqualTo(503);
    }
    assertThat(Duration.ofNanos(least)).isLessThan(WebUnderTest.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0", "0.000", "-1", "1e400", "", "1,2"})
  void a_time_that_is_none_is_the_client_s_fault(String timeout) {
    HttpResponse<String> response =
        client.get("/sparql?timeout=" + timeout + "&query=" + Client.encoded(COUNT));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("timeout", "seconds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (STDEV(?o) AS ?n) WHERE { ?s ?p ?o }",
        "SELECT * WHERE { ?s ?p ?o LET (?x := 1) }",
        "SELECT * WHERE { LATERAL { ?s ?p ?o } }",
        "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "JSON { 's': ?s } WHERE { ?s ?p ?o }"
      })
  void extensions_of_the_engine_are_no_sparql(String query) {
    HttpResponse<String> response = client.sparql(query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("SPARQL 1.1");
    assertThat(client.post("/sparql", "application/sparql-query", query).statusCode())
        .isEqualTo(400);
  }

  @Test
  void head_is_get_without_the_body() {
    String path = "/sparql?query=" + Client.encoded(LABELS);
    HttpResponse<String> head = client.head(path, "Accept", CSV);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(Client.type(head)).isEqualTo(CSV);
    assertThat(head.body()).isEmpty();
    assertThat(client.head("/sparql").statusCode()).isEqualTo(400);
    assertThat(client.head("/sparql", "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(client.head("/sparql?default").statusCode()).isEqualTo(405);
  }

  private static int number(HttpResponse<String> csv) {
    assertThat(csv.statusCode()).isEqualTo(200);
    return Integer.parseInt(csv.body().split("\r\n")[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:org.apache.jena.sparql.function.library.sha1sum>('a') AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER (<java:java.lang.System>(?o)) }",
        "SELECT (SUM(<java:java.lang.System>(?o)) AS ?n) { ?s ?p ?o }",
        "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.str> ?y }"
      })
  void no_query_loads_a_class(String query) {
    assertThat(client.get("/sparql?query=" + Client.encoded(query)).statusCode()).isEqualTo(403);
  }
}
