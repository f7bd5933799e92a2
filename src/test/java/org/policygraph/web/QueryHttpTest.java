package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverHttp
class QueryHttpTest {
  private static final String PLAN = "document=document/2020-lakeport-plan";
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @Test
  void the_list_says_what_each_query_takes_returns_and_where_it_is() {
    HttpResponse<String> response = client.get("/queries");
    assertThat(Client.type(response)).isEqualTo("application/json");
    JsonNode queries = JSON.readTree(response.body()).get("queries");
    assertThat(queries.valueStream().map(q -> q.get("name").asString()))
        .containsExactly(
            "endless",
            "everything",
            "is-stated",
            "measures",
            "named",
            "nameless-violation",
            "names");
    JsonNode measures = queries.get(3);
    assertThat(measures.at("/title/zh").asString()).isEqualTo("措施清单");
    assertThat(measures.at("/title/en").asString()).isEqualTo("List of measures");
    assertThat(measures.at("/parameters/0/required").asBoolean()).isTrue();
    assertThat(measures.at("/parameters/3/defaultValue").asString()).isEqualTo("zh");
    assertThat(measures.at("/returns/2/type").asString()).isEqualTo("integer");
    assertThat(measures.at("/links/csv").asString())
        .isEqualTo("http://localhost:" + port + "/queries/measures.csv");
    assertThat(queries.get(6).at("/links/ttl").asString()).endsWith("/queries/names.ttl");
  }

  @Test
  void links_are_those_of_the_proxy_that_the_client_speaks_to() {
    String body =
        client
            .get("/queries", "X-Forwarded-Host", "graph.example", "X-Forwarded-Proto", "https")
            .body();
    assertThat(JSON.readTree(body).at("/queries/0/links/self").asString())
        .isEqualTo("https://graph.example/queries/endless");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "application/sparql-results+json, application/sparql-results+json",
    "*/*, application/sparql-results+json",
    "text/csv, text/csv",
    "application/sparql-results+xml, application/sparql-results+xml",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html",
    "'text/csv;q=0.1, application/sparql-results+xml;q=0.2', application/sparql-results+xml"
  })
  void the_accept_header_chooses_the_format_of_rows(String accept, String type) {
    HttpResponse<String> response = client.get("/queries/measures?" + PLAN, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept");
    assertThat(response.body()).contains("沿湖悬挂灯笼");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "nt, application/n-triples",
    "jsonld, application/ld+json",
    "rdf, application/rdf+xml",
    "html, text/html"
  })
  void the_extension_chooses_the_format_of_triples(String extension, String type) {
    HttpResponse<String> response = client.get("/queries/names." + extension);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body()).contains("湖港市灯笼局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"measures.xlsx", "measures.csv", "measures.rq"})
  void what_is_kept_is_named_after_the_query(String file) {
    assertThat(
            client.get("/queries/" + file + "?" + PLAN).headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"" + file + "\"");
  }

  @Test
  void csv_begins_with_the_byte_order_mark_and_quotes_what_needs_it() {
    assertThat(client.get("/queries/measures.csv?" + PLAN).body().split("\r\n"))
        .containsExactly(
            "\uFEFFmeasure,label,order",
            "https://w3id.org/policygraph/id/measure/2020-lakeport-plan-hang,沿湖悬挂灯笼,12",
            "https://w3id.org/policygraph/id/measure/2020-lakeport-plan-light,"
                + "\"点亮, \"\"灯笼\"\"\",30");
  }

  @Test
  void json_tells_iris_numbers_and_languages_apart() {
    JsonNode row =
        JSON.readTree(client.get("/queries/measures.json?lang=en&" + PLAN).body())
            .at("/results/bindings/0");
    assertThat(row.at("/measure/type").asString()).isEqualTo("uri");
    assertThat(row.at("/label/value").asString()).isEqualTo("Hang lanterns along the lake");
    assertThat(row.at("/label/xml:lang").asString()).isEqualTo("en");
    assertThat(row.at("/order/datatype").asString())
        .isEqualTo("http://www.w3.org/2001/XMLSchema#integer");
  }

  @Test
  void parameters_narrow_the_answer_and_defaults_stand_in() {
    assertThat(rows("/queries/measures.json?" + PLAN)).isEqualTo(2);
    assertThat(rows("/queries/measures.json?from=&" + PLAN)).isEqualTo(2);
    assertThat(rows("/queries/measures.json?from=13&" + PLAN)).isEqualTo(1);
    assertThat(rows("/queries/measures.json?until=2019-12-31&" + PLAN)).isZero();
  }

  private int rows(String path) {
    return JSON.readTree(client.get(path).body()).at("/results/bindings").size();
  }

  @Test
  void a_value_is_a_term_and_never_syntax() {
    String injected = Client.encoded("x\") } # ");
    HttpResponse<String> response = client.get("/queries/is-stated.json?text=" + injected);
    assertThat(JSON.readTree(response.body()).get("boolean").asBoolean()).isFalse();
    response = client.get("/queries/is-stated.json?text=" + Client.encoded("点亮, \"灯笼\""));
    assertThat(JSON.readTree(response.body()).get("boolean").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|document|Parameter \"document\" is missing; it must be an ID of the form type/key",
        "document=nowhere|document|it is \"nowhere\"",
        "document=document/2020-lakeport-plan&from=soon|from|must be a whole number such as 2020;"
            + " it is \"soon\"",
        "document=document/2020-lakeport-plan&until=2020-02-30|until|it is \"2020-02-30\"",
        "document=document/2020-lakeport-plan&lang=fr|lang|must be zh or en; it is \"fr\"",
        "document=document/a&document=document/b|document|may be given once",
        "documnet=document/2020-lakeport-plan|documnet|is unknown to the query measures, which"
            + " takes document, from, until, lang"
      })
  void a_parameter_that_does_not_fit_is_named_with_its_rule_and_value(
      String parameters, String name, String message) {
    HttpResponse<String> response = client.get("/queries/measures.json?" + parameters);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Client.type(response)).isEqualTo("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("parameter").asString()).isEqualTo(name);
    assertThat(problem.get("detail").asString()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|参数“document”缺失；须为形如 类型/键 的 ID",
        "document=document/2020-lakeport-plan&from=soon|须为整数，例如 2020；所给的是“soon”",
        "document=document/2020-lakeport-plan&until=2020-02-30|所给的是“2020-02-30”",
        "document=agency/a|须为形如 document/键 的 ID",
        "document=document/2020-lakeport-plan&lang=fr|须为 zh 或 en；所给的是“fr”",
        "document=document/a&document=document/b|只能给一次",
        "documnet=document/2020-lakeport-plan|不是查询 measures 的参数，该查询的参数为 document"
      })
  void whoever_reads_chinese_is_told_so_in_chinese(String parameters, String message) {
    String problem =
        client.get("/queries/measures.json?" + parameters, "Accept-Language", "zh-CN").body();
    assertThat(JSON.readTree(problem).get("detail").asString())
        .contains(message)
        .doesNotContain("must be");
    if (!parameters.isEmpty() && !parameters.contains("lang=")) {
      String page = client.get("/queries/measures.html?" + parameters).body();
      assertThat(page).contains(message).doesNotContain("must be");
      assertThat(client.get("/queries/measures.html?lang=en&" + parameters).body())
          .contains("Parameter &quot;")
          .doesNotContain("参数“");
    }
  }

  @Test
  void an_unknown_query_is_not_found_and_the_list_is_named() {
    HttpResponse<String> response = client.get("/queries/nothing", "Accept", "text/csv");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Client.type(response)).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("/queries\"");
  }

  @Test
  void what_is_not_offered_is_not_acceptable_and_the_offer_is_named() {
    HttpResponse<String> response =
        client.get("/queries/measures?" + PLAN, "Accept", "text/turtle");
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.body()).contains("text/csv (.csv)");
    assertThat(client.get("/queries/names.csv").statusCode()).isEqualTo(406);
    assertThat(client.get("/queries", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void every_query_takes_the_language_of_its_page() {
    String zh = client.get("/queries/everything.html").body();
    String en = client.get("/queries/everything.html?lang=en").body();
    assertThat(zh).contains("<html lang=\"zh\">", "全部机构", "查询");
    assertThat(en).contains("<html lang=\"en\">", "All agencies", "Queries");
    assertThat(client.get("/queries/everything.html", "Accept-Language", "en-GB,en").body())
        .contains("All agencies");
  }

  @Test
  void a_page_links_our_entities_and_escapes_what_the_data_say() {
    String page = client.get("/queries/everything.html").body();
    assertThat(page)
        .contains("href=\"/id/agency/lakeport-lanterns\"")
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void a_page_asks_for_what_is_missing_and_says_what_is_wrong() {
    HttpResponse<String> form = client.get("/queries/measures.html");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("<input name=\"document\"").doesNotContain("class=\"fault\"");
    HttpResponse<String> wrong =
        client.get("/queries/measures.html?document=" + Client.encoded("\"><script>"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("class=\"fault\"").doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "html"})
  void a_query_that_takes_too_long_is_given_up(String extension) {
    HttpResponse<String> response = client.get("/queries/endless." + extension);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Client.type(response)).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("1.0 seconds");
  }

  @Test
  void a_page_shows_a_name_for_an_iri_where_the_query_gives_one() {
    String page = client.get("/queries/named.html").body();
    assertThat(page)
        .containsPattern("href=\"/id/agency/lakeport-lanterns\"[^>]*>湖港市灯笼局</a>")
        .contains("title=\"agency\"")
        .doesNotContain("title=\"agencyName\"");
  }

  @Test
  void a_page_leads_to_its_other_language_and_formats_with_the_same_question() {
    String page = client.get("/queries/measures.html?from=13&" + PLAN + "&lang=en").body();
    assertThat(page)
        .contains("<a href=\"?from=13&amp;document=document%2F2020-lakeport-plan&amp;lang=zh\"")
        .contains(
            "<a href=\"/queries/measures.csv?from=13&amp;document=document%2F2020-lakeport-plan&amp;lang=en\"");
  }

  @Test
  void the_list_as_a_page_sets_checks_apart() {
    String page = client.get("/queries", "Accept", "text/html").body();
    assertThat(page.indexOf("/queries/measures?"))
        .isPositive()
        .isLessThan(page.indexOf("<h2>检查</h2>"));
    assertThat(page.indexOf("/queries/nameless-violation?"))
        .isGreaterThan(page.indexOf("<h2>检查</h2>"));
  }

  @Test
  void pages_name_no_other_host() {
    for (String path : new String[] {"/queries", "/queries/measures?" + PLAN, "/sparql"}) {
      HttpResponse<String> page = client.get(path, "Accept", "text/html");
      assertThat(page.body()).doesNotContainPattern("(src|rel=\"stylesheet\" href)=\"https?://");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
    }
    assertThat(client.get("/pages/page.css").statusCode()).isEqualTo(200);
  }
}
