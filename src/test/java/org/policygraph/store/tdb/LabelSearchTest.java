package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.replace;
import static org.policygraph.store.Given.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Fact;
import org.policygraph.store.Snapshot;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/** What people type, and what they find. */
class LabelSearchTest {
  private final Tdb2Store store = Tdb2Store.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"港务", "港务局", "雾港港务局", "雾港", "务局"})
  void a_fragment_of_a_chinese_label_finds_it(String fragment) {
    replace(store, "graph", label("harbour", "雾港港务局"), label("park", "雪原园林处"));

    assertThat(found(store, fragment)).containsExactly("harbour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"局", "港", "务"})
  void a_single_character_finds_the_labels_that_hold_it(String character) {
    replace(store, "graph", label("harbour", "雾港港务局"), label("park", "雪原园林处"));

    assertThat(found(store, character)).containsExactly("harbour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5G网", "5G", "网络", "第20300100号", "20300100", "５Ｇ网络"})
  void fragments_that_mix_letters_digits_and_chinese_find_their_label(String fragment) {
    replace(store, "graph", label("plan", "5G网络第20300100号"), label("park", "雪原园林处"));

    assertThat(found(store, fragment)).containsExactly("plan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"务港", "港局", "雾务", "港务处"})
  void characters_that_do_not_stand_together_in_this_order_find_nothing(String characters) {
    replace(store, "graph", label("harbour", "雾港港务局"));

    assertThat(found(store, characters)).isEmpty();
  }

  @Test
  void english_words_are_found_whole_in_any_case_and_order() {
    replace(
        store, "graph", fact("harbour", Rdfs.label, text("Bureau of the Port of Wugang", "en")));

    assertThat(found(store, "port")).containsExactly("harbour");
    assertThat(found(store, "WUGANG bureau")).containsExactly("harbour");
    assertThat(found(store, "the")).containsExactly("harbour");
    assertThat(found(store, "por")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "patent, Patents granted",
    "patents, Patent law",
    "Enterprises, An enterprise",
    "enterprise, Small enterprises",
    "policy, Industrial policies",
    "businesses, Business services",
    "district's, The districts",
    "5g, 5G networks",
    "network, 5G网络 (networks)"
  })
  void an_english_word_is_found_in_any_of_its_forms(String asked, String label) {
    replace(
        store,
        "graph",
        fact("harbour", Rdfs.label, text(label, "en")),
        fact("park", Rdfs.label, text("police, paten, busy, enterprising", "en")));

    assertThat(found(store, asked)).containsExactly("harbour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"雾港 园林", "园林  雾港", " 园林\t雾港 ", "园林　雾港"})
  void several_words_must_all_be_in_one_label(String words) {
    replace(
        store, "graph", label("harbour", "雾港港务局"), label("park", "雾港园林局"), label("wood", "雪原园林处"));

    assertThat(found(store, words)).containsExactly("park");
  }

  @Test
  void preferred_and_other_labels_and_titles_are_searched_and_nothing_else() {
    replace(
        store,
        "graph",
        fact("a", Skos.prefLabel, text("甲指标", "zh")),
        fact("b", Skos.altLabel, text("乙指标", "zh")),
        fact("c", Dcterms.title, text("丙指标", "zh")),
        fact("d", Skos.definition, text("丁指标", "zh")));

    assertThat(found(store, "指标")).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void a_withdrawn_label_is_no_longer_found() {
    replace(store, "graph", label("harbour", "雾港港务局"));
    replace(store, "graph", label("harbour", "雾港港航局"));

    assertThat(found(store, "港务局")).isEmpty();
    assertThat(found(store, "港航局")).containsExactly("harbour");
  }

  @Test
  void a_label_that_stays_is_found_when_an_equal_one_is_withdrawn() {
    Fact label = fact("harbour", Rdfs.label, text("Port 7", "zh"));
    Fact english = fact("harbour", Rdfs.label, text("Port 7", "en"));
    Fact title = fact("harbour", Dcterms.title, text("Port 7", "zh"));
    replace(store, "graph", label, english, title);
    replace(store, "other", label);

    replace(store, "graph", label, title);
    assertThat(found(store, "port")).as("withdrawn in English").containsExactly("harbour");
    replace(store, "graph", label);
    assertThat(found(store, "port")).as("withdrawn as title").containsExactly("harbour");
    replace(store, "other", List.of());
    assertThat(found(store, "port")).as("withdrawn elsewhere").containsExactly("harbour");
    replace(store, "graph", List.of());
    assertThat(found(store, "port")).as("withdrawn everywhere").isEmpty();
  }

  @Test
  void writing_a_label_again_does_not_double_it_in_the_index() {
    replace(store, "graph", label("harbour", "雾港港务局"));
    replace(store, "graph", label("harbour", "雾港港务局"));
    replace(store, "graph", List.of());
    replace(store, "graph", label("harbour", "雾港港务局"));
    store.write(
        writer -> {
          writer.add(iri("graph"), List.of(label("harbour", "雾港港务局")));
          return null;
        });

    assertThat(found(store, "港务局")).containsExactly("harbour");
    assertThat(entriesOfIndex("港务局")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "\"",
        "\\",
        "*",
        "?",
        "(",
        "港务局)",
        "AND",
        "OR NOT",
        "label:雾",
        "graph:*",
        "雾港~",
        "[a TO z]",
        "/.*/",
        "&& ||",
        "+ -",
        "\"雾港",
        "雾港^9",
        "\u0000",
        "，。",
        "《》",
        "{!}",
        "\ud83d\ude80",
        "\ud83d"
      })
  void query_syntax_and_odd_characters_are_only_words(String words) {
    replace(store, "graph", label("park", "雪原园林处"));

    assertThat(found(store, words)).isEmpty();
  }

  @Test
  void a_star_is_no_wildcard_and_a_quoted_word_is_found_as_a_word() {
    replace(store, "graph", label("harbour", "雾港港务局"));

    assertThat(found(store, "港务*")).containsExactly("harbour");
    assertThat(found(store, "雾*局")).isEmpty();
    assertThat(found(store, "\"港务局\"")).containsExactly("harbour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"港", "港 ", "ab ", "x", "\"", "\\ "})
  void ten_thousand_characters_find_nothing_and_break_nothing(String repeated) {
    replace(store, "graph", label("harbour", "雾港港务局"));

    assertThat(found(store, repeated.repeat(10_000 / repeated.length()) + "鱼")).isEmpty();
  }

  @Test
  void no_more_than_the_limit_are_found_and_each_entity_once() {
    List<Fact> facts = new ArrayList<>();
    IntStream.range(0, 30)
        .forEach(i -> facts.add(fact("many", Skos.altLabel, text("港 " + i, "zh"))));
    IntStream.range(0, 3).forEach(i -> facts.add(label("other-" + i, "港口与码头以及灯塔 " + i)));
    replace(store, "graph", facts);

    assertThat(search("港", 0)).isEmpty();
    assertThat(search("港", 1)).hasSize(1);
    assertThat(search("港", 3)).hasSize(3).doesNotHaveDuplicates();
    assertThat(search("港", 4)).hasSize(4).doesNotHaveDuplicates();
    assertThat(search("港", Integer.MAX_VALUE)).hasSize(4);
  }

  @Test
  void the_label_that_is_all_of_what_was_typed_comes_before_longer_ones() {
    replace(store, "graph", label("long", "雾港港务局与雪原园林处及其他单位联合办公室"), label("exact", "港务局"));

    List<Snapshot.Hit> hits = store.read(snapshot -> snapshot.search("港务局", 5));

    assertThat(hits).extracting(Snapshot.Hit::label).startsWith("港务局").hasSize(2);
    assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
  }

  private List<String> search(String words, int limit) {
    return store.read(
        snapshot ->
            snapshot.search(words, limit).stream().map(hit -> hit.entity().text()).toList());
  }

  /** The index as SPARQL sees it, where nothing hides what is there twice. */
  private long entriesOfIndex(String word) {
    store.dataset().begin(TxnType.READ);
    try (QueryExec exec =
        QueryExec.dataset(store.dataset())
            .query(
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?s ?score"
                    + " { (?s ?score) text:query '\""
                    + word
                    + "\"' }")
            .build()) {
      return exec.select().materialize().stream().count();
    } finally {
      store.dataset().end();
    }
  }
}
