package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.journal.JournaledStore;
import org.policygraph.release.Release;
import org.policygraph.release.ReleaseMaker;
import org.policygraph.service.PolicyGraphService;
import org.policygraph.store.Given;
import org.policygraph.store.Terms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release of a small graph: listed, described, cited and downloaded over HTTP. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasesHttpTest {
  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      return Files.createTempDirectory("releases-http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("policygraph.data", () -> "data/samples");
    settings.add("policygraph.documents", () -> "");
    for (String name : new String[] {"store.directory", "tokens", "drafts", "releases"}) {
      settings.add("policygraph." + name, () -> FOLDER.resolve(name).toString());
    }
  }

  @LocalServerPort private int port;
  @Autowired private JournaledStore gate;
  private final HttpClient http = HttpClient.newHttpClient();
  private String name = "";
  private String file = "";
  private byte[] dump = {};
  private final List<String> names = new ArrayList<>();

  /** On three days, of which the last is asked for. */
  @BeforeAll
  void make() throws IOException {
    Path releases = FOLDER.resolve("releases");
    for (int days = 0; days < 3; days++) {
      Clock clock = Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofDays(days));
      Release release =
          new ReleaseMaker(releases, clock, "policygraph test")
              .make(gate.store(), gate.journal(), null, "Harbour & Lamps");
      name = release.name();
      names.add(0, name);
      file = "/releases/" + name + "/" + release.dump().name();
      dump = Files.readAllBytes(releases.resolve(name).resolve(release.dump().name()));
    }
  }

  private String base() {
    return "http://localhost:" + port;
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private JsonNode json(String path) throws Exception {
    return JsonMapper.shared().readTree(get(path, "Accept", "application/json").body());
  }

  private JsonNode graphql(String query) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", query))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    assertThat(json.get("errors")).as(answer.body()).isNull();
    return json.get("data");
  }

  @Test
  @Order(1)
  void a_release_is_listed_and_described_and_its_iri_leads_there() throws Exception {
    JsonNode listed = json("/releases").get("releases");
    assertThat(listed.findValuesAsString("name").stream().filter(names::contains))
        .containsExactlyElementsOf(names);
    assertThat(listed.get(0)).isEqualTo(json("/releases/" + name));
    assertThat(listed.get(0).get("whole").asBoolean()).isTrue();
    assertThat(listed.at("/0/links/download").asString()).isEqualTo(base() + file);
    for (JsonNode link : listed.at("/0/links")) {
      assertThat(get(URI.create(link.asString()).getPath()).statusCode())
          .as(link.toString())
          .isEqualTo(200);
    }

    assertThat(text(get("/releases?lang=en", "Accept", "text/html"))).contains(name, "whole");
    assertThat(text(get("/releases/" + name, "Accept", "text/html")))
        .contains("GB/T 7714", "@misc", "Harbour &amp; Lamps", "sha256sum -c SHA256SUMS");
    HttpResponse<byte[]> entity = get("/id/release/" + name);
    assertThat(entity.statusCode()).isEqualTo(303);
    assertThat(header(entity, "Location")).isEqualTo(base() + "/releases/" + name);
    assertThat(get("/id/release/2031-01-01-r1").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(1)
  void the_contract_lists_it_with_its_publication_and_cites_it() throws Exception {
    JsonNode node =
        graphql(
                """
                { releases { totalCount pageInfo { hasNextPage } edges { cursor node {
                    id at sha256 download whole
                    revision { number by added removed document { id } }
                    bibtex: citation(style: BIBTEX)
                    csl: citation(style: CSL_JSON)
                    gb: citation(style: GB_T_7714) } } }
                  journal { edges { node { number by added removed document { id } } } } }
                """)
            .at("/releases/edges/0/node");
    assertThat(node.get("id").asString()).isEqualTo("release/" + name);
    assertThat(node.get("download").asString()).isEqualTo(base() + file);
    assertThat(node.get("sha256").asString()).isEqualTo(Sha256.of(dump));
    assertThat(node.at("/revision/number").asLong())
        .isEqualTo(gate.journal().head().orElseThrow().number());
    assertThat(node.get("whole").asBoolean()).isTrue();
    assertThat(node.get("bibtex").asString()).contains("Harbour \\& Lamps");
    assertThat(node.get("csl").asString()).contains("\"dataset\"");
    assertThat(node.get("gb").asString()).contains("[DS/OL]");
  }

  @Test
  @Order(1)
  void pages_of_the_list_hold_each_release_once_newest_first() throws Exception {
    String asked =
        "{ releases(first: 2%s) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }"
            + " edges { cursor node { id } } } }";
    JsonNode first = graphql(asked.formatted("")).get("releases");
    JsonNode rest =
        graphql(asked.formatted(", after: \"" + first.at("/pageInfo/endCursor").asString() + "\""))
            .get("releases");

    List<String> ids = new ArrayList<>(first.findValuesAsString("id"));
    ids.addAll(rest.findValuesAsString("id"));
    assertThat(ids).isEqualTo(names.stream().map(it -> "release/" + it).toList());
    assertThat(first.get("totalCount").asInt()).isEqualTo(3);
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(rest.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
  }

  @Test
  @Order(1)
  void the_dump_is_served_whole_in_ranges_and_by_its_tag() throws Exception {
    HttpResponse<byte[]> whole = get(file);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(dump);
    assertThat(header(whole, "Content-Type")).isEqualTo("application/gzip");
    assertThat(header(whole, "Content-Encoding")).isEmpty();
    assertThat(header(whole, "Content-Disposition"))
        .isEqualTo("inline; filename=\"policygraph-" + name + ".nq.gz\"");
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    String tag = header(whole, "ETag");
    assertThat(tag).contains(Sha256.of(dump));

    HttpResponse<byte[]> part = get(file, "Range", "bytes=10-19");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(dump, 10, 20));
    assertThat(get(file, "Range", "bytes=" + dump.length + "-").statusCode()).isEqualTo(416);
    assertThat(get(file, "If-None-Match", tag).statusCode()).isEqualTo(304);

    HttpResponse<byte[]> head = send("HEAD", file);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(dump.length));
    assertThat(head.body()).isEmpty();
    assertThat(send("DELETE", file).statusCode()).isEqualTo(401);
  }

  @Test
  @Order(1)
  void the_dump_is_the_graph_with_all_that_follows_triple_for_triple() throws Exception {
    Dataset read = DatasetFactory.create();
    RDFDataMgr.read(
        read, new GZIPInputStream(new ByteArrayInputStream(get(file).body())), Lang.NQUADS);
    Set<String> quads =
        read.asDatasetGraph().stream()
            .map(
                quad ->
                    Terms.value(quad.getGraph())
                        + " "
                        + Terms.value(quad.getSubject())
                        + " "
                        + Terms.value(quad.getPredicate())
                        + " "
                        + Terms.value(quad.getObject()))
            .collect(Collectors.toSet());

    assertThat(quads).isEqualTo(Given.quads(gate.store()));
    assertThat(quads).anyMatch(it -> it.startsWith("<https://w3id.org/policygraph/graph/derived/"));
  }

  @Test
  @Order(1)
  void the_data_set_names_the_newest_release_as_its_dump() throws Exception {
    String turtle = text(get("/.well-known/void"));

    assertThat(turtle)
        .contains("void:dataDump", "dcat:distribution", base() + file, Sha256.of(dump));
    assertThat(text(get("/.well-known/void?lang=en", "Accept", "text/html"))).contains(name);
  }

  @ParameterizedTest
  @Order(1)
  @ValueSource(
      strings = {
        "/releases/NAME/..%2f..%2ftokens",
        "/releases/NAME/%2e%2e/%2e%2e/tokens",
        "/releases/..%2ftokens",
        "/releases/%2e%2e/tokens",
        "/releases/NAME/..%5c..%5ctokens",
        "/releases/NAME/.unfinished",
        "/releases/NAME/manifest.json%00.gz",
        "/releases/.unfinished-NAME/manifest.json",
        "/releases/none/manifest.json"
      })
  void a_path_leads_to_nothing_but_the_files_of_a_release(String path) throws Exception {
    Files.writeString(FOLDER.resolve("tokens"), "[]");

    HttpResponse<byte[]> answer = get(path.replace("NAME", name));

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(text(answer)).isNotEqualTo("[]");
  }

  @Test
  @Order(2)
  void a_damaged_file_is_told_and_not_served_the_others_are() throws Exception {
    Path broken = FOLDER.resolve("releases" + file.substring("/releases".length()));
    byte[] bytes = dump.clone();
    bytes[bytes.length / 2] ^= 1;
    Files.write(broken, bytes);

    HttpResponse<byte[]> answer = get(file);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(text(answer)).contains("is damaged", Sha256.of(dump));
    assertThat(get("/releases/" + name + "/citation.bib").statusCode()).isEqualTo(200);

    JsonNode listed = json("/releases/" + name);
    assertThat(listed.get("whole").asBoolean()).isFalse();
    assertThat(listed.at("/faults/0").asString()).contains("is damaged");
    assertThat(text(get("/releases?lang=en", "Accept", "text/html"))).contains("damaged");
    assertThat(graphql("{ releases { edges { node { whole } } } }").findValuesAsString("whole"))
        .containsExactly("false", "true", "true");
    assertThat(text(get("/.well-known/void"))).doesNotContain(name).contains(names.get(1));
  }

  @Test
  @Order(3)
  void a_release_without_a_readable_manifest_is_listed_as_damaged_by_its_name() throws Exception {
    Files.writeString(FOLDER.resolve("releases").resolve(name).resolve(Release.MANIFEST), "{}");

    JsonNode listed = json("/releases").at("/releases/0");
    assertThat(listed.get("name").asString()).isEqualTo(name);
    assertThat(listed.get("whole").asBoolean()).isFalse();
    assertThat(text(get("/releases", "Accept", "text/html"))).contains(name, "已损坏");
    assertThat(get("/releases/" + name, "Accept", "text/html").statusCode()).isEqualTo(200);
    assertThat(get(file).statusCode()).isEqualTo(404);
    assertThat(graphql("{ releases { totalCount } }").at("/releases/totalCount").asInt())
        .isEqualTo(2);
  }
}
