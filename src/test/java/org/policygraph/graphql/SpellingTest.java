package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.vocabulary.Pg;

/** Names are found however they are typed, the nearest first. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "市灯局〈市电局〉, 市灯局（市电局）",
    "市灯局（市电局）, 市灯局〈市电局〉",
    "市灯局(市电局), 灯市市灯局‹市电局›办公室",
    "市灯局《市电局》, 市灯局 <市电局>",
    "５Ｇ网络, 5g网络",
    "5g 网络, 5Ｇ网络",
    "灯 杆, 灯　杆数",
    "灯杆, 灯 杆",
    "Lamp  post, lamp post plan",
    "lamp　post, ＬＡＭＰ POST",
    "ｶﾌｴ, カフエ",
    "a[b]^-c, A[b]^-c",
    "r&d, Ｒ＆Ｄ"
  })
  void one_name_in_two_spellings_is_found(String asked, String name) {
    assertThat(name).containsPattern(pattern(asked));
  }

  @ParameterizedTest
  @CsvSource({
    "lamppost, lamp post",
    "lamp post, lamppost",
    "tax, data x",
    "灯.杆, 灯电杆",
    "灯局, 电局",
    "5G, 50 G",
    "(, 灯局"
  })
  void what_reads_otherwise_is_another_name(String asked, String name) {
    assertThat(name).doesNotContainPattern(pattern(asked));
    assertThat(Spelling.plain(name)).isNotEqualTo(Spelling.plain(asked));
  }

  private static Pattern pattern(String asked) {
    return Pattern.compile(
        Spelling.pattern("text", asked), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Test
  void a_text_longer_than_any_name_is_a_bad_request() {
    assertThat(Spelling.pattern("text", "灯".repeat(500))).isNotEmpty();
    assertThatThrownBy(() -> Spelling.pattern("text", "灯".repeat(501)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("text");
  }

  private static Fictional city() {
    Fictional graph = new Fictional();
    graph.agency("office", "灯局办");
    graph.agency("former", "电力局").to(Pg.name, "agency-name/former-2");
    graph.name("former", 2, "灯局").flag(Pg.official, false);
    graph.agency("city", "市灯局");
    graph.agency("long", "灯局〈电局〉直属单位");
    graph.agency("other", "水局");
    graph.document("d", 2030);
    graph.measure("d", "m", 1).inChinese(org.policygraph.vocabulary.Skos.altLabel, "建５Ｇ灯杆");
    return graph;
  }

  @Test
  void the_name_itself_comes_first_then_names_that_begin_with_it_then_the_rest() {
    for (String asked : List.of("灯局", " 灯　局 ")) {
      assertThat(
              new Ask(city())
                  .ask(
                      "query($n: String) { agencies(name: $n) { totalCount edges { node { id } } } }",
                      Map.of("n", asked))
                  .withoutErrors()
                  .all("agencies.edges.node.id"))
          .containsExactly("agency/former", "agency/office", "agency/long", "agency/city");
    }
  }

  @Test
  void filters_and_names_are_asked_in_any_spelling() {
    Ask.Answer answer =
        new Ask(city())
            .ask(
                """
                { agencies(name: "灯局(电局)") { edges { node { id } } }
                  measures(filter: {text: "5g灯杆"}) { totalCount } }
                """)
            .withoutErrors();
    assertThat(answer.all("agencies.edges.node.id")).containsExactly("agency/long");
    assertThat(answer.one("measures.totalCount")).isEqualTo(1);
  }
}
