package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.service.PolicyGraphService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor asks, of the running service and of the data of this repository. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AuditHttpTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path OPERATIONS = Path.of("src/main/resources/static/graphiql/operations");
  private static final String NAVIGATION =
      "/audit/measure/2018-wuhan-ip-operations-plan-df32668646";

  @TempDir static Path directory;

  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    for (String name : List.of("store.directory", "tokens", "drafts")) {
      settings.add("policygraph." + name, () -> directory.resolve(name).toString());
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path, String accept) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", accept));
  }

  private JsonNode graphql(String operation) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", operation)))));
    JsonNode whole = JSON.readTree(answer.body());
    assertThat(whole.has("errors")).as(answer.body()).isFalse();
    return whole.get("data");
  }

  @TestFactory
  Stream<DynamicTest> each_example_operation_is_answered_and_offered_as_a_tab() throws Exception {
    String page = Files.readString(OPERATIONS.resolveSibling("examples.js"));
    try (Stream<Path> files = Files.list(OPERATIONS)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSize(7);
      return all.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        String name = file.getFileName().toString().replace(".graphql", "");
                        assertThat(page).contains("'" + name + "'");
                        assertThat(Path.of("queries/" + name + ".rq")).exists();
                        assertThat(get("/graphiql/operations/" + name + ".graphql", "*/*").body())
                            .isEqualTo(Files.readString(file));
                        assertThat(graphql(Files.readString(file)).toString()).contains("\"node\"");
                      }));
    }
  }

  @Test
  void the_twenty_two_brackets_have_their_holders() throws Exception {
    String rows =
        get(
                "/queries/bracket-holders.csv?day=2026-01-01&document=document/2018-wuhan-ip-operations-plan",
                "text/csv")
            .body();
    assertThat(rows.lines().skip(1).map(it -> it.substring(0, it.indexOf(','))).distinct())
        .hasSize(22);
    assertThat(rows)
        .contains("市工商局,LEAD,FIRST_LISTED,武汉市市场监督管理局,false")
        .contains("市质监局,LEAD,FIRST_LISTED,武汉市市场监督管理局,false")
        .contains("市招才局,RESPONSIBLE,LISTED,,");
  }

  @Test
  void statuses_are_counted() throws Exception {
    JsonNode counts =
        graphql(Files.readString(OPERATIONS.resolve("target-outcomes.graphql"))).get("statistics");
    assertThat(counts.toString()).contains("NOT_OBSERVED", "REACHED_BY_LATER_DATE");
  }

  @Test
  void the_plan_of_2018_contradicts_itself_and_the_finding_shows_both_places() throws Exception {
    String found =
        graphql(Files.readString(OPERATIONS.resolve("contradictions.graphql"))).toString();
    assertThat(found).contains("2亿元资金作为引导基金", "中央财政支持2亿元资金", "按照1∶1的比例配套", "Nothing says whether");
  }

  /** From a sub-measure that names nobody to its holder and to the government that issued it. */
  @Test
  void the_chain_of_a_sub_measure_leads_to_the_government_with_kinds_dates_basis_and_spans()
      throws Exception {
    JsonNode chain =
        graphql(
                """
                { measure(id: "measure/2018-wuhan-ip-operations-plan-f5b828a448") {
                    responsibilityChain(asOf: "2024-10-01") {
                      kind date basis reason(lang: "en") from { label } to { label }
                      evidence { quote start end } } } }
                """)
            .get("measure")
            .get("responsibilityChain");
    assertThat(chain.valueStream().map(it -> it.get("kind").asString()))
        .containsExactly(
            "PART_OF",
            "PART_OF",
            "PART_OF",
            "INHERITS",
            "SUCCEEDED_BY",
            "BELONGS_TO",
            "INHERITS",
            "ISSUED_BY",
            "BELONGS_TO");
    // What the document says has its day; what the registry tells is not dated, and says so: there
    // it is the day of a document that names who belongs.
    for (int i : new int[] {0, 1, 2, 3, 6, 7, 8}) {
      assertThat(chain.get(i).get("date").asString()).isEqualTo("2018-12-29");
      assertThat(chain.get(i).get("evidence")).isNotEmpty();
    }
    assertThat(chain.get(0).get("basis").asString()).isEqualTo("EXPLICIT");
    assertThat(chain.get(4).get("basis").asString()).isEqualTo("INHERITED");
    assertThat(chain.get(4).get("reason").asString())
        .startsWith("inferred from a change of agencies in the registry; ")
        .contains("a confidence of 0.9, and the cited spans are what it rests on")
        .contains("; the registry says: ")
        .contains("2019");
    assertThat(chain.get(4).get("evidence").get(0).get("quote").asString())
        .isEqualTo("来源:武汉市市场监督管理局");
    assertThat(chain.get(5).get("date").asString()).isEqualTo("2024-09-30");
    assertThat(chain.get(5).get("basis").asString()).isEqualTo("INHERITED");
    assertThat(chain.get(5).get("evidence").get(0).get("quote").asString())
        .isEqualTo("来源:武汉市市场监督管理局");
    assertThat(chain.get(5).get("reason").asString())
        .contains("“武汉市市场监督管理局”", "not that it belongs there");
    assertThat(chain.get(7).get("evidence").valueStream().map(it -> it.get("quote").asString()))
        .containsExactly("武汉市人民政府办公厅");
    assertThat(chain.get(8).get("evidence").get(0).get("quote").asString()).isEqualTo("武汉市人民政府办公厅");
    assertThat(chain.get(8).get("reason").asString()).contains("not since when");
    assertThat(chain.get(8).get("from").get("label").asString()).isEqualTo("武汉市人民政府办公厅");
    assertThat(chain.get(8).get("to").get("label").asString()).isEqualTo("武汉市人民政府");
    assertThat(chain.get(3).get("basis").asString()).isEqualTo("INHERITED");
    assertThat(chain.get(3).get("evidence").get(0).get("quote").asString())
        .isEqualTo("市科技局〈市知识产权局〉");
    assertThat(chain.get(4).get("date").asString()).isEqualTo("2019");
    assertThat(chain.get(4).get("to").get("label").asString()).isEqualTo("武汉市市场监督管理局");
    assertThat(chain.get(5).get("to").get("label").asString()).isEqualTo("武汉市人民政府");
    assertThat(chain.get(7).get("date").asString()).isEqualTo("2018-12-29");
    assertThat(chain.get(7).get("to").get("label").asString()).isEqualTo("武汉市人民政府办公厅");
    assertThat(chain.get(7).get("evidence")).isNotEmpty();
  }

  @Test
  void a_span_of_years_is_not_compared_with_one_year_and_it_says_why() throws Exception {
    String rows =
        get(
                "/queries/target-reports.csv?indicator=indicator/international-standards&lang=en",
                "text/csv")
            .body();
    assertThat(rows).contains("NOT_COMPARABLE").containsPattern("(?i)span|36|period|months|year");
  }

  /** 20 geographical indications registered as trademarks are none of the 43 of all of them. */
  @Test
  void a_part_is_not_compared_with_the_whole_and_both_stand_in_one_history() throws Exception {
    JsonNode history =
        graphql(
                """
                { indicator(id: "indicator/geographical-indications") { history {
                    points { series quantity { value } }
                    targetRevisions { direction ratio reason(lang: "zh") } } } }
                """)
            .get("indicator")
            .get("history");
    assertThat(history.get("points").valueStream().map(it -> it.get("series").asInt()))
        .containsExactly(1, 2);
    JsonNode revision = history.get("targetRevisions").get(0);
    assertThat(revision.get("direction").asString()).isEqualTo("NOT_COMPARABLE");
    assertThat(revision.get("ratio").isNull()).isTrue();
    assertThat(revision.get("reason").asString()).contains("维度", "限于地理标志注册商标");
  }

  @Test
  void measures_on_technology_firms_are_held_by_the_innovation_bureau() throws Exception {
    assertThat(
            graphql(
                    """
                    { measures(filter: { document: "document/2012-wuhan-innovation-press-conference",
                          text: "推动科技型企业改制上市" }) {
                        edges { node { responsibilities { holdings(asOf: "2024-10-01") { name } } } } } }
                    """)
                .toString())
        .contains("武汉市科技创新局")
        .doesNotContain("市场监督");
  }

  @Test
  void a_pack_is_a_page_for_people_and_json_for_programs() throws Exception {
    HttpResponse<String> page = get(NAVIGATION + "?asOf=2024-10-01&lang=en", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).contains("default-src 'none'"));
    assertThat(page.body())
        .contains("Audit pack", "first listed (the text does not call it the lead)", "Signature")
        .doesNotContain("<script");
    HttpResponse<String> json = get(NAVIGATION + "?asOf=2024-10-01", "application/json");
    assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode pack = JSON.readTree(json.body());
    assertThat(pack.get("asOf").asString()).isEqualTo("2024-10-01");
    assertThat(pack.get("copies").get(0).get("kind").asString()).isEqualTo("REPRINT");
    assertThat(get("/pages/page.css", "*/*").body()).contains("@media print");
  }

  @Test
  void what_cannot_be_meant_is_told_as_a_page_to_a_browser_and_else_as_a_problem()
      throws Exception {
    for (Map.Entry<String, Integer> wrong :
        Map.of(
                "/audit/measure/nothing",
                404,
                "/audit/measure/%3Cx%3E",
                404,
                "/audit/target/nothing",
                404,
                "/audit/agency/wuhan-government",
                400,
                NAVIGATION + "?asOf=2024-13-01",
                400,
                NAVIGATION + "?asof=2024-10-01",
                400,
                NAVIGATION + "?asOf=2024-10-01&asOf=2018-12-31",
                400)
            .entrySet()) {
      HttpResponse<String> page = get(wrong.getKey(), "text/html,application/xhtml+xml,*/*;q=0.8");
      assertThat(page.statusCode()).as(wrong.getKey()).isEqualTo(wrong.getValue());
      assertThat(page.headers().firstValue("Content-Type").orElse(""))
          .as(wrong.getKey())
          .startsWith("text/html");
      String said =
          wrong.getValue() == 404
              ? "图谱中没有"
              : wrong.getKey().contains("agency") ? "没有“agency”" : "asOf";
      assertThat(page.body())
          .as(wrong.getKey())
          .contains("<h1>" + wrong.getValue(), "政策图谱", said)
          .doesNotContain("knows no", "takes", "is no day", "There are");
      String english = wrong.getKey() + (wrong.getKey().contains("?") ? "&" : "?") + "lang=en";
      assertThat(get(english, "text/html").body())
          .as(english)
          .contains(wrong.getValue() == 404 ? "knows no" : "no")
          .doesNotContain("图谱中没有", "审计底稿的参数", "形式的日期", "只取一个值");
      HttpResponse<String> answer = get(wrong.getKey(), "application/json");
      assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(wrong.getValue());
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(wrong.getKey())
          .hasValue("application/problem+json");
      assertThat(answer.body()).as("a program that asks for no language").contains("no");
      assertThat(
              send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + wrong.getKey()))
                      .header("Accept", "application/json")
                      .header("Accept-Language", "zh-CN"))
                  .body())
          .doesNotContain("knows no", "takes", "is no day", "There are");
    }
  }
}
