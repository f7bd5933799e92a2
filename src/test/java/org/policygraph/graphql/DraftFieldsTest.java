package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which drafts and which of their statements are listed, and in what order. */
class DraftFieldsTest {
  private final Ask ask = new Ask(Fictional.complete(2));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kinds: [TARGET]; target/",
        "kinds: [MEASURE]; measure/",
        "kinds: [GOAL]; goal/",
        "kinds: [REFERENCE]; reference/",
        "kinds: [PROGRAMME]; programme/"
      })
  void statements_are_of_the_kinds_that_were_asked_for(String argument, String prefix) {
    List<Object> some = statements("(first: 200, " + argument + ")");
    List<Object> all = statements("(first: 200)");

    assertThat(some).isNotEmpty().allSatisfy(id -> assertThat((String) id).startsWith(prefix));
    assertThat(all).hasSizeGreaterThan(some.size()).containsAll(some);
    assertThat(all.stream().filter(id -> ((String) id).startsWith(prefix)).count())
        .isEqualTo(some.size());
  }

  @Test
  void statements_are_in_the_state_that_was_asked_for() {
    assertThat(statements("(first: 200, status: REJECTED)")).isEmpty();
    int all = statements("(first: 200)").size();
    int byState = 0;
    for (String state : List.of("DRAFTED", "ACCEPTED", "CORRECTED", "REJECTED", "ENTERED")) {
      byState += statements("(first: 200, status: " + state + ")").size();
    }
    assertThat(byState).isEqualTo(all).isPositive();
  }

  @Test
  void drafts_are_in_the_order_of_their_titles_and_paged() {
    List<Object> titles =
        ask.ask("{ drafts { edges { node { document { title } } } } }")
            .withoutErrors()
            .all("drafts.edges.node.document.title");
    assertThat(titles)
        .hasSizeGreaterThan(2)
        .isSortedAccordingTo((a, b) -> ((String) a).compareTo((String) b));

    Ask.Answer first =
        ask.ask("{ drafts(first: 1) { edges { cursor node { document { title } } } } }")
            .withoutErrors();
    Ask.Answer second =
        ask.ask(
                "query ($after: String) { drafts(first: 1, after: $after) {"
                    + " edges { node { document { title } } } } }",
                Map.of("after", first.all("drafts.edges.cursor").get(0)))
            .withoutErrors();
    assertThat(first.all("drafts.edges.node.document.title")).containsExactly(titles.get(0));
    assertThat(second.all("drafts.edges.node.document.title")).containsExactly(titles.get(1));
  }

  @Test
  void what_to_look_at_is_told_in_a_language_with_its_place() {
    String look =
        "{ drafts(first: 200) { edges { node { look { property reason message(lang: \"%s\")"
            + " evidence { quote start end document { id } } } } } } }";
    String path = "drafts.edges.node.look.";

    Ask.Answer english = ask.ask(look.formatted("en")).withoutErrors();
    assertThat(english.all(path + "message")).contains("nothing accounts for it");
    assertThat(english.all(path + "property")).contains("statements");
    assertThat(english.all(path + "evidence.quote")).contains("灯");
    assertThat(english.all(path + "evidence.start")).contains(11);
    assertThat(english.all(path + "evidence.document.id")).contains("document/d0", "document/d1");
    assertThat(ask.ask(look.formatted("zh")).withoutErrors().all(path + "message"))
        .contains("此数字尚无归属");
  }

  @Test
  void pages_of_statements_hold_each_once() {
    List<Object> all =
        ask.ask(
                "{ drafts(first: 1) { edges { node { statements(first: 200) { edges { node { id } }"
                    + " } } } } }")
            .withoutErrors()
            .all("drafts.edges.node.statements.edges.node.id");
    List<Object> paged = new ArrayList<>();
    String after = null;
    for (int page = 0; page <= all.size(); page++) {
      Map<String, Object> variables = after == null ? Map.of() : Map.of("after", after);
      Ask.Answer answer =
          ask.ask(
                  "query ($after: String) { drafts(first: 1) { edges { node {"
                      + " statements(first: 3, after: $after) {"
                      + " edges { cursor node { id } } } } } } }",
                  variables)
              .withoutErrors();
      List<Object> cursors = answer.all("drafts.edges.node.statements.edges.cursor");
      if (cursors.isEmpty()) {
        break;
      }
      paged.addAll(answer.all("drafts.edges.node.statements.edges.node.id"));
      after = (String) cursors.get(cursors.size() - 1);
    }

    assertThat(paged).isEqualTo(all).hasSizeGreaterThan(3);
  }

  @Test
  void counts_are_by_kind_and_add_up_to_the_lists() {
    Ask.Answer answer =
        ask.ask(
                "{ drafts(first: 200) { edges { node { counts { count keys { key value } }"
                    + " goals: statements(kinds: [GOAL, TARGET, OBSERVATION, PARAMETER, MEASURE,"
                    + " PROGRAMME, REFERENCE]) { totalCount } } } } }")
            .withoutErrors();

    assertThat(sum(answer.all("drafts.edges.node.counts.count")))
        .isEqualTo(sum(answer.all("drafts.edges.node.goals.totalCount")))
        .isPositive();
    assertThat(answer.all("drafts.edges.node.counts.keys.key")).containsOnly("DOCUMENT", "KIND");
    assertThat(answer.all("drafts.edges.node.counts.keys.value")).contains("TARGET", "MEASURE");
  }

  private static int sum(List<Object> numbers) {
    return numbers.stream().mapToInt(it -> (Integer) it).sum();
  }

  private List<Object> statements(String arguments) {
    return ask.ask(
            "{ drafts(first: 200) { edges { node { statements"
                + arguments
                + " { edges { node { id } } } } } } }")
        .withoutErrors()
        .all("drafts.edges.node.statements.edges.node.id");
  }
}
