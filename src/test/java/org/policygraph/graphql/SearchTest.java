package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Skos;

/** Search over labels. */
class SearchTest {
  private static final String SEARCH =
      """
      query($text: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
        search(text: $text, kinds: $kinds, first: $first, after: $after) {
          totalCount edges { cursor node { kind snippet node { id } } } } }
      """;
  private static final Ask ASK = new Ask(city());

  private static Fictional city() {
    Fictional graph = new Fictional();
    graph.document("plan", 2030);
    graph.agency("lamps", "灯市路灯管理局").to(Pg.name, "agency-name/lamps-2", "agency-name/lamps-3");
    graph.name("lamps", 2, "灯市照明管理处").flag(Pg.official, true).date(Pg.to, "2010");
    graph.name("lamps", 3, "市路灯局").flag(Pg.official, false);
    graph.indicator("count").text(Skos.altLabel, "智慧灯杆数", "smart lamp posts");
    graph.measure("plan", "m", 1).inChinese(Skos.altLabel, "建设智慧灯杆");
    graph.goal("plan", "g", 2).inChinese(Skos.altLabel, "智慧灯杆全覆盖并且带动其他设施全面智慧化");
    graph.target("plan", "t", 3, "indicator/count").inChinese(Skos.altLabel, "智慧灯杆");
    graph.section("plan", "s", 4).inChinese(Skos.altLabel, "智慧灯杆");
    return graph;
  }

  private static List<Object> found(String text) {
    return ASK.ask(SEARCH, Map.of("text", text)).withoutErrors().all("search.edges.node.node.id");
  }

  @Test
  void a_label_is_found_in_chinese_and_in_english() {
    assertThat(found("智慧灯杆数")).containsExactly("indicator/count");
    assertThat(found("smart LAMP")).containsExactly("indicator/count");
    assertThat(found("posts smart")).as("words in any order").containsExactly("indicator/count");
    assertThat(found("灯杆数　智慧"))
        .as("words between spaces as Chinese writes them")
        .containsExactly("indicator/count");
    assertThat(found("灯杆能智慧吗"))
        .as("in another order, where no label holds it all")
        .contains("indicator/count");
  }

  @Test
  void traditional_characters_find_simplified_ones() {
    assertThat(found("智慧燈桿數")).containsExactly("indicator/count");
    assertThat(found("市路燈局")).containsExactly("agency/lamps");
    assertThat(
            ASK.ask("{ agencies(name: \"照明管理處\") { edges { node { id } } } }", Map.of())
                .withoutErrors()
                .all("agencies.edges.node.id"))
        .containsExactly("agency/lamps");
    assertThat(
            ASK.ask("{ indicators(label: \"燈桿數\") { edges { node { id } } } }", Map.of())
                .withoutErrors()
                .all("indicators.edges.node.id"))
        .containsExactly("indicator/count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"灯市路灯管理局", "照明管理处", "市路灯局", "Agency lamps"})
  void an_agency_is_found_by_each_name_it_has_or_had(String name) {
    Ask.Answer answer = ASK.ask(SEARCH, Map.of("text", name)).withoutErrors();
    assertThat(answer.all("search.edges.node.node.id")).containsExactly("agency/lamps");
    assertThat(answer.all("search.edges.node.kind")).containsExactly("AGENCY");
  }

  @Test
  void the_snippet_is_the_label_that_was_found() {
    assertThat(ASK.ask(SEARCH, Map.of("text", "照明")).all("search.edges.node.snippet"))
        .containsExactly("灯市照明管理处");
  }

  @Test
  void the_less_a_label_says_besides_the_words_the_earlier_it_comes() {
    assertThat(found("智慧灯杆"))
        .as("another name of the indicator says less than the label that it is shown by")
        .containsExactly("target/plan-t", "measure/plan-m", "indicator/count", "goal/plan-g");
  }

  @Test
  void kinds_choose_and_each_hit_names_its_kind() {
    Ask.Answer answer =
        ASK.ask(SEARCH, Map.of("text", "智慧灯杆", "kinds", List.of("MEASURE", "GOAL")));
    assertThat(answer.withoutErrors().all("search.edges.node.kind"))
        .containsExactly("MEASURE", "GOAL");
    assertThat(answer.one("search.totalCount")).isEqualTo(2);
    assertThat(ASK.ask(SEARCH, Map.of("text", "智慧灯杆", "kinds", List.of())).one("search.totalCount"))
        .as("no kinds are all kinds")
        .isEqualTo(4);
  }

  @Test
  void pages_of_hits_are_the_whole() {
    List<Object> all = found("智慧灯杆");
    List<Object> paged = new ArrayList<>();
    Map<String, Object> variables = Map.of("text", "智慧灯杆", "first", 1);
    while (paged.size() < all.size()) {
      Ask.Answer page = ASK.ask(SEARCH, variables).withoutErrors();
      paged.addAll(page.all("search.edges.node.node.id"));
      variables =
          Map.of("text", "智慧灯杆", "first", 1, "after", page.all("search.edges.cursor").get(0));
    }
    assertThat(paged).containsExactlyElementsOf(all);
    assertThat(ASK.ask(SEARCH, variables).withoutErrors().all("search.edges")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"*:( AND",
        "*",
        "*:*",
        "label:智慧",
        "a OR b",
        "AND",
        "NOT",
        "/.*/",
        "智慧~2",
        "[a TO z]",
        "\\",
        "\"",
        "((((((",
        "!",
        "？！",
        "the",
        "\u0000",
        "𠮷",
        "^5",
        "&& ||",
        "+ -"
      })
  void nothing_typed_is_query_syntax(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\n", "\u3000"})
  void nothing_typed_at_all_is_a_bad_request(String text) {
    assertThat(ASK.ask(SEARCH, Map.of("text", text)).codes()).containsExactly("BAD_REQUEST");
  }

  @Test
  void a_very_long_text_is_answered() {
    assertThat(found("灯".repeat(10_000))).isEmpty();
    assertThat(found("a".repeat(10_000))).isEmpty();
  }

  @Test
  void very_many_words_are_a_bad_request() {
    String words = String.join(" ", IntStream.range(0, 5_000).mapToObj(i -> "w" + i).toList());
    Ask.Answer answer = ASK.ask(SEARCH, Map.of("text", words));
    assertThat(answer.codes()).containsExactly("BAD_REQUEST");
  }
}
