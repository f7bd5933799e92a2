package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Skos;

/** Questions as people write them, where no label holds all of their words. */
class QuestionSearchTest {
  private static final String SEARCH =
      "query($text: String!) { search(text: $text, first: 50) { edges { node { kind snippet node {"
          + " id } } } } }";
  private static final Ask ASK = new Ask(city());

  private static Fictional city() {
    Fictional graph = new Fictional();
    graph.document("plan", 2030).inChinese(Skos.altLabel, "灯市照明提升实施方案");
    graph
        .document("conference", 2032)
        .text(Skos.altLabel, "路灯建设新闻发布会", "Press conference on lamps");
    graph.document("other", 2034).text(Skos.altLabel, "路灯建设新闻发布会", "Press conference on lamps");
    graph.indicator("posts").text(Skos.altLabel, "智慧灯杆数量", "smart lamp posts");
    graph.measure("plan", "m", 1).text(Skos.altLabel, "推进实施智慧照明导航", "Promote light navigation");
    graph.programme("plan", "p", 2, "p").inChinese(Skos.altLabel, "智慧照明导航工程");
    graph
        .target("plan", "t", 3, "indicator/posts")
        .to(Pg.evidence, graph.evidence("plan", 40, "改造8万件老旧灯头"))
        .text(Skos.altLabel, "智慧灯杆数量 8万件 (2035)", "Smart lamp posts: 80,000 (2035)");
    return graph;
  }

  private static List<Object> found(String text) {
    return ASK.ask(SEARCH, Map.of("text", text)).withoutErrors().all("search.edges.node.node.id");
  }

  @Test
  void a_measure_stands_before_a_programme_of_which_neither_is_just_the_words() {
    assertThat(found("照明导航")).containsExactly("measure/plan-m", "programme/plan-p");
    assertThat(found("智慧照明导航工程")).as("nothing but the words").first().isEqualTo("programme/plan-p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"谁负责照明导航", "照明导航由谁负责？", "照明导航归哪个部门管", "who answers for light navigation?"})
  void the_words_of_asking_are_not_looked_for(String question) {
    assertThat(found(question)).first().isEqualTo("measure/plan-m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"80000件", "8万件", "80,000件", "0.08百 80000件 灯杆", "智慧灯杆 80000件", "8万件 灯杆 2035年"})
  void a_number_is_found_in_each_of_its_forms(String question) {
    assertThat(found(question)).first().isEqualTo("target/plan-t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2035年目标", "2035 targets", "目标 2035", "2035年承诺"})
  void a_year_and_a_kind_are_enough(String question) {
    assertThat(found(question)).first().isEqualTo("target/plan-t");
  }

  @Test
  void what_a_document_promised_for_a_year_is_found_beside_the_document() {
    assertThat(found("what did the 2030 light conference promise for 2035"))
        .contains("target/plan-t");
  }

  @Test
  void the_year_of_a_document_counts_as_one_of_its_words() {
    assertThat(found("2032年新闻发布会")).containsExactly("document/conference", "document/other");
    assertThat(found("2034 press conference 2019")).first().isEqualTo("document/other");
    assertThat(found("照明 2030 计划")).first().isEqualTo("document/plan");
  }

  @ParameterizedTest
  @CsvSource({
    "灯杆 目标,target/plan-t",
    "灯杆目标,target/plan-t",
    "lamp posts targets,target/plan-t",
    "灯杆 指标,indicator/posts",
    "灯杆指标,indicator/posts"
  })
  void a_word_may_name_the_kind(String question, String first) {
    assertThat(found(question)).first().isEqualTo(first);
  }

  @Test
  void what_has_more_of_the_words_comes_first_and_what_has_few_is_left_out() {
    assertThat(found("智慧 导航 机场")).startsWith("measure/plan-m", "programme/plan-p");
    assertThat(found("智慧 机场 港口 铁路")).isEmpty();
  }

  @Test
  void of_the_kinds_asked_for_alone_it_is_told_what_has_most_of_the_words() {
    assertThat(
            ASK.ask(
                    "{ search(text: \"智慧照明导航工程\", kinds: [MEASURE]) { edges { node { node { id } } } } }",
                    Map.of())
                .withoutErrors()
                .all("search.edges.node.node.id"))
        .containsExactly("measure/plan-m");
  }

  @Test
  void what_is_stated_is_found_by_its_quote() {
    Ask.Answer answer = ASK.ask(SEARCH, Map.of("text", "老旧灯头")).withoutErrors();
    assertThat(answer.all("search.edges.node.node.id")).containsExactly("target/plan-t");
    assertThat(answer.all("search.edges.node.snippet")).containsExactly("改造8万件老旧灯头");
  }
}
