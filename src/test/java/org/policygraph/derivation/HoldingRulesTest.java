package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/** Who holds a responsibility over time, one case for each kind of change and each edge. */
class HoldingRulesTest {
  private static final String PREFIXES =
      """
      @base <https://w3id.org/policygraph/id/> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private final StringBuilder registry =
      new StringBuilder(
          """
          <function/lamps> a pg:Topic . <function/street-lamps> a pg:Topic ; skos:broader <function/lamps> .
          <function/roads> a pg:Topic .
          """);
  private final StringBuilder document = new StringBuilder();
  private final StringBuilder later = new StringBuilder();

  HoldingRulesTest() {
    for (String key : List.of("a", "b", "c", "d")) {
      registry.append("<agency/%1$s> a pg:Agency ; rdfs:label \"%1$s局\"@zh .\n".formatted(key));
    }
    plan("eli:date_document \"2018-05-01\"^^xsd:date");
  }

  @Test
  void without_a_change_the_agency_named_holds_from_the_documents_day_on() {
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–");
  }

  @Test
  void a_document_of_a_year_or_month_is_held_from_that_year_or_month() {
    document.setLength(0);
    plan("pg:spoken \"2018-05\"^^xsd:gYearMonth ; pg:year 2018");
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05–");
  }

  @Test
  void after_a_renaming_the_same_agency_holds_under_its_new_name() {
    change("r", "Renamed", "a", "a", "2019-03-02", 0.9);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "a 2019-03-02– r 0.9");
  }

  @Test
  void between_the_bounds_of_a_renaming_the_agency_holds_on_both_sides_and_neither_is_certain() {
    change("r", "Renamed", "a", "a", "2019", 0.9);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2018", "a 2019–2019?", "a 2019–2019? r 0.9", "a 2020– r 0.9");
  }

  @ParameterizedTest
  @CsvSource({
    // the names end and begin with the bounds, beyond them, and somewhere between them
    "2024-03,2024",
    "2023-12-31,2024-04-01",
    "2024-02-15,2024-02-16",
    "2024-03,2024-03",
  })
  void either_side_of_a_renaming_goes_by_its_own_name(String to, String from) {
    registry.append(
        """
        <agency/a> pg:name <agency-name/a-1>, <agency-name/a-2> .
        <agency-name/a-1> pg:official true ; rdfs:label "旧局"@zh ; pg:to %s .
        <agency-name/a-2> pg:official true ; rdfs:label "新局"@zh ; pg:from %s .
        """
            .formatted(partial(to), partial(from)));
    bounded("r", "Renamed", "a", "a", "2024-01-01", "2024-03", 0.9);
    named("a", "lamps");
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Holding) && !it.all(Pg.responsibility).isEmpty())
        .extracting(it -> it.text(Rdfs.label) + " " + it.text(Pg.holderName))
        .containsExactlyInAnyOrder(
            "旧局（2018-05-01–2023-12-31） ",
            "旧局（2024-01-01–2024-03，不确定） 旧局",
            "新局（2024-01-01–2024-03，不确定） 新局",
            "新局（2024-04–） ");
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Holding) && it.keys(Pg.ofAgency).contains("a"))
        .extracting(it -> it.text(Pg.holderName))
        .containsExactlyInAnyOrder("", "旧局", "新局", "");
  }

  @Test
  void who_took_over_and_may_be_renamed_holds_under_either_name() {
    registry.append(
        """
        <agency/c> pg:name <agency-name/c-1>, <agency-name/c-2> .
        <agency-name/c-1> pg:official true ; rdfs:label "旧局"@zh ; pg:to "2021"^^xsd:gYear .
        <agency-name/c-2> pg:official true ; rdfs:label "新局"@zh ; pg:from "2021"^^xsd:gYear .
        """);
    change("m", "Merged", "a b", "c", "2019-03-02", 0.9);
    change("r", "Renamed", "c", "c", "2021", 0.9);
    named("a", "lamps");
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Holding) && !it.all(Pg.responsibility).isEmpty())
        .extracting(it -> it.text(Rdfs.label))
        .containsExactlyInAnyOrder(
            "a局（2018-05-01–2019-03-01）",
            "旧局（2019-03-02–2020）",
            "旧局（2021–2021，不确定）",
            "新局（2021–2021，不确定）",
            "新局（2022–）");
  }

  @Test
  void a_renaming_that_a_document_shows_to_be_done_is_none_after_it() {
    bounded("r", "Renamed", "a", "a", "2017-06", "2018-05-01", 0.8);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–");
  }

  @Test
  void on_a_known_day_a_merger_hands_over_without_doubt() {
    change("m", "Merged", "a b", "c", "2019-03-02", 0.9);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "c 2019-03-02– m 0.9");
  }

  @Test
  void between_the_bounds_of_a_merger_both_sides_hold_and_neither_for_certain() {
    change("m", "Merged", "a b", "c", "2019", 0.9);
    named("b", "lamps");
    assertThat(holders())
        .containsExactly(
            "b 2018-05-01–2018", "b 2019–2019?", "c 2019–2019? m 0.9", "c 2020– m 0.9");
  }

  @Test
  void bounds_are_kept_as_exact_as_they_are() {
    bounded("m", "Merged", "a", "c", "2019-11", "2020-02-03", 0.9);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2019-10",
            "a 2019-11–2020-02-03?",
            "c 2019-11–2020-02-03? m 0.9",
            "c 2020-02-04– m 0.9");
  }

  @Test
  void a_change_without_a_last_day_leaves_it_open() {
    bounded("m", "Merged", "a", "c", "2019", null, 0.9);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2018", "a 2019–?", "c 2019–? m 0.9");
  }

  @Test
  void a_change_without_a_first_day_may_have_been_at_any_time_since_the_document() {
    bounded("m", "Merged", "a", "c", null, "2019", 0.9);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly("a 2018-05-01–2019?", "c 2018-05-01–2019? m 0.9", "c 2020– m 0.9");
  }

  @Test
  void what_happened_before_the_document_does_not_count() {
    change("m", "Merged", "a", "c", "2018-04-30", 0.9);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–");
  }

  @Test
  void a_document_of_the_very_day_of_a_change_is_held_by_the_successor() {
    change("m", "Merged", "a", "c", "2018-05-01", 0.9);
    named("a", "lamps");
    assertThat(holders()).containsExactly("c 2018-05-01– m 0.9");
  }

  @Test
  void a_document_between_the_bounds_of_a_change_is_held_by_either_from_its_day_on() {
    change("m", "Merged", "a", "c", "2018", 0.9);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly("a 2018-05-01–2018?", "c 2018-05-01–2018? m 0.9", "c 2019– m 0.9");
  }

  @Test
  void after_a_split_any_of_the_parts_may_hold() {
    change("s", "Split", "a", "b c", "2019-03-02", 0.9);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly("a 2018-05-01–2019-03-01", "b 2019-03-02–? s 0.9", "c 2019-03-02–? s 0.9");
  }

  @Test
  void after_a_co_location_the_one_body_holds_what_was_the_others() {
    change("k", "CoLocated", "a b", "a", "2019-03-02", 0.8);
    named("a", "lamps");
    named("b", "lamps");
    assertThat(holders())
        .containsExactly("a 2018-05-01–", "b 2018-05-01–2019-03-01", "a 2019-03-02– k 0.8");
  }

  @Test
  void a_reorganisation_hands_everything_over() {
    change("o", "Reorganised", "a", "b", "2019-03-02", 0.8);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "b 2019-03-02– o 0.8");
  }

  @Test
  void an_establishment_takes_nothing_from_anybody() {
    change("e", "Established", "a", "b", "2019-03-02", 0.8);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–");
  }

  @Test
  void after_a_dissolution_nobody_holds() {
    change("x", "Dissolved", "a", "", "2019-03-02", 0.8);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01");
  }

  @Test
  void a_change_less_than_half_sure_is_not_followed_and_nobody_is_known_afterwards() {
    change("m", "Merged", "a", "b", "2019", 0.4);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2018", "a 2019–2019?");
  }

  @Test
  void a_guess_without_a_last_day_tells_nothing_after_the_year_of_its_first() {
    bounded("x", "Dissolved", "a", "", "2018-12-30", null, 0.4);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2018-12-29", "a 2018-12-30–2018?");
  }

  @ParameterizedTest
  @CsvSource({
    // from the day after it was named last to the end of that year, it may have ended
    "2021-06-01, a 2018-05-01–2021-06-01, a 2021-06-02–2021?, a 2021-06-01–2021-06-01, a 2021-06-02–2021?",
    "2021-12-31, a 2018-05-01–2021-12-31, a 2022-01-01–2022?, a 2021-12-31–2021-12-31, a 2022-01-01–2022?",
    "2021, a 2018-05-01–2020, a 2021–2021?, a 2021–2021?, ",
  })
  void whoever_a_later_document_names_was_there_then_for_the_earlier_one_too(
      String when, String first, String last, String ofLater, @Nullable String lastOfLater) {
    bounded("x", "Dissolved", "a", "", "2018-12-30", null, 0.4);
    named("a", "lamps");
    later.append(
        """
        <document/later> a pg:Document ; %s ; pg:year 2021 .
        <measure/later> a pg:Measure ; pg:statedIn <document/later> ; pg:order 1 ; pg:function <function/lamps> .
        <responsibility/later> a pg:Responsibility ; pg:measure <measure/later> ; pg:agency <agency/a> ;
          pg:basis pg:BasisExplicit ; pg:statedIn <document/later> .
        """
            .formatted(
                when.length() == 4 ? "a pg:Document" : "eli:date_document " + partial(when)));
    assertThat(holdings(it -> it.keys(Pg.responsibility).contains("alamps")))
        .containsExactly(first, last);
    assertThat(holdings(it -> it.keys(Pg.responsibility).contains("later")))
        .containsExactlyElementsOf(
            lastOfLater == null ? List.of(ofLater) : List.of(ofLater, lastOfLater));
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Handover))
        .singleElement()
        .satisfies(it -> assertThat(it.keys(Pg.premise)).containsExactlyInAnyOrder("x", "later"));
  }

  @Test
  void an_earlier_document_tells_nothing_of_a_guess() {
    bounded("x", "Dissolved", "a", "", "2019-12-30", "2020", 0.4);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-12-29", "a 2019-12-30–2020?");
  }

  @Test
  void that_a_document_names_an_agency_does_not_tell_that_a_function_is_still_its_own() {
    moved("x", "lamps", "a", "b", "2017", 0.4);
    named("a", "lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–");
  }

  @Test
  void a_moved_function_takes_what_is_of_it_or_below_it_and_leaves_the_rest() {
    moved("f", "lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "street-lamps");
    named("a", "roads");
    assertThat(holders())
        .containsExactly("a 2018-05-01–", "a 2018-05-01–2019-03-01", "b 2019-03-02– f 0.9");
  }

  @Test
  void what_is_broader_than_the_function_that_moved_may_be_of_it_or_not() {
    moved("f", "street-lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly("a 2018-05-01–2019-03-01", "a 2019-03-02–?", "b 2019-03-02–? f 0.9");
  }

  @Test
  void what_goes_across_the_function_that_moved_may_be_of_it_or_not() {
    registry.append("<function/repairs> a pg:Topic ; skos:related <function/street-lamps> .\n");
    moved("f", "street-lamps", "a", "b", "2019-03-02", 0.9);
    change("m", "Merged", "a", "c", "2019-03-02", 0.8);
    named("a", "repairs");
    named("a", "roads");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2019-03-01",
            "b 2019-03-02–? f 0.9",
            "c 2019-03-02– m 0.8",
            "c 2019-03-02–? m 0.8");
  }

  @Test
  void a_measure_that_names_the_function_that_moved_beside_a_broader_one_is_decided() {
    registry.append("<function/repairs> a pg:Topic ; skos:related <function/street-lamps> .\n");
    moved("f", "street-lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "street-lamps", "repairs");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "b 2019-03-02– f 0.9");
  }

  @Test
  void a_function_that_moves_from_a_successor_leaves_open_what_is_broader() {
    change("m", "Merged", "a", "b", "2019-03-02", 0.9);
    moved("f", "street-lamps", "b", "c", "2021-01-01", 0.5);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2019-03-01",
            "b 2019-03-02–2020-12-31 m 0.9",
            "b 2021-01-01–? m 0.9",
            "c 2021-01-01–? f,m 0.45");
  }

  @Test
  void beside_a_function_that_moved_another_one_decides_nothing() {
    moved("f", "lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "lamps", "roads");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "b 2019-03-02– f 0.9");
  }

  @Test
  void nor_does_it_beside_one_that_may_have_moved() {
    moved("f", "street-lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "lamps", "roads");
    assertThat(holders())
        .containsExactly("a 2018-05-01–2019-03-01", "a 2019-03-02–?", "b 2019-03-02–? f 0.9");
  }

  @Test
  void of_a_function_that_moved_and_one_that_is_the_agencys_own_either_may_hold() {
    registry.append(
        """
        <function/works> a pg:Topic . <function/roads> skos:broader <function/works> .
        <agency/a> pg:function <function/works> .
        """);
    moved("f", "lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "lamps", "roads");
    assertThat(holders())
        .containsExactly("a 2018-05-01–2019-03-01", "a 2019-03-02–?", "b 2019-03-02–? f 0.9");
  }

  @Test
  void a_function_of_its_own_that_moved_is_its_own_no_longer() {
    registry.append("<agency/a> pg:function <function/lamps> .\n");
    moved("f", "lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "lamps", "roads");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "b 2019-03-02– f 0.9");
  }

  @Test
  void what_the_whole_agency_hands_over_it_hands_over_for_each_function() {
    change("m", "Merged", "a", "c", "2019-03-02", 0.9);
    named("a", "lamps", "roads");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "c 2019-03-02– m 0.9");
  }

  @Test
  void a_broader_function_beside_a_narrower_one_of_the_measure_says_no_more() {
    moved("f", "street-lamps", "a", "b", "2019-03-02", 0.9);
    named("a", "lamps", "street-lamps");
    assertThat(holders()).containsExactly("a 2018-05-01–2019-03-01", "b 2019-03-02– f 0.9");
  }

  @Test
  void a_measure_without_function_stays_and_may_have_moved_neither_for_certain() {
    moved("f", "lamps", "a", "b", "2019-03-02", 0.9);
    named("a");
    assertThat(holders())
        .containsExactly("a 2018-05-01–2019-03-01", "a 2019-03-02–?", "b 2019-03-02–? f 0.9");
  }

  @Test
  void a_moved_function_comes_before_a_merger_of_the_same_year() {
    change("m", "Merged", "a", "c", "2019", 0.9);
    moved("f", "lamps", "a", "b", "2019", 0.7);
    named("a", "lamps");
    named("a", "roads");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2018",
            "a 2019–2019?",
            "b 2019–2019? f 0.7",
            "c 2019–2019? m 0.9",
            "b 2020– f 0.7",
            "c 2020– m 0.9");
  }

  @Test
  void a_function_that_moved_after_a_merger_moves_from_nobody() {
    change("m", "Merged", "a", "c", "2019", 0.9);
    moved("f", "lamps", "a", "b", "2021", 0.7);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2018", "a 2019–2019?", "c 2019–2019? m 0.9", "c 2020– m 0.9");
  }

  @Test
  void two_changes_are_followed_one_after_the_other_and_their_confidences_multiply() {
    change("m", "Merged", "a", "b", "2019-03-02", 0.9);
    moved("f", "lamps", "b", "c", "2021-01-01", 0.5);
    named("a", "lamps");
    named("a", "roads");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2019-03-01",
            "b 2019-03-02– m 0.9",
            "b 2019-03-02–2020-12-31 m 0.9",
            "c 2021-01-01– f,m 0.45");
  }

  @Test
  void a_change_that_may_be_before_the_one_that_led_there_never_ends_before_it_began() {
    change("m", "Merged", "a", "b", "2019", 0.9);
    bounded("n", "Merged", "b", "c", "2018", "2020", 0.9);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2018",
            "a 2019–2019?",
            "b 2019–2019? m 0.9",
            "c 2019–2020? m,n 0.81",
            "b 2020–2020? m 0.9",
            "c 2021– m,n 0.81");
  }

  @Test
  void agencies_that_change_into_each_other_come_to_an_end() {
    change("m", "Reorganised", "a", "b", "2019-01-01", 1);
    change("n", "Reorganised", "b", "a", "2020-01-01", 1);
    change("o", "Reorganised", "a", "b", "2021-01-01", 1);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2018-12-31",
            "b 2019-01-01–2019-12-31 m 1",
            "a 2020-01-01–2020-12-31 m,n 1",
            "b 2021-01-01– m,n,o 1");
  }

  @Test
  void a_circle_within_one_year_ends_too() {
    change("m", "Reorganised", "a", "b", "2019", 1);
    change("n", "Reorganised", "b", "a", "2019", 1);
    named("a", "lamps");
    assertThat(holders())
        .containsExactly(
            "a 2018-05-01–2018",
            "a 2019–2019?",
            "a 2019–2019? m,n 1",
            "b 2019–2019? m 1",
            "a 2020– m,n 1");
  }

  @Test
  void two_changes_that_cannot_be_ordered_leave_both_successors_uncertain() {
    change("m", "Merged", "a", "b", "2019", 0.9);
    change("n", "Merged", "a", "c", "2019", 0.8);
    named("a", "lamps");
    assertThat(holders())
        .contains("b 2020–? m 0.9", "c 2020–? n 0.8")
        .noneMatch(it -> it.startsWith("b 2020– ") || it.startsWith("c 2020– "));
  }

  @Test
  void every_agency_holds_its_own_and_its_successors_after_it_each_function_apart() {
    change("m", "Merged", "a", "c", "2019-03-02", 0.9);
    moved("f", "lamps", "a", "b", "2019-01-01", 0.7);
    assertThat(successors("a"))
        .containsExactly(
            "a –2018-12-31 of lamps",
            "a –2018-12-31 of street-lamps",
            "a –2019-03-01",
            "b 2019-01-01– f 0.7 of lamps",
            "b 2019-01-01– f 0.7 of street-lamps",
            "c 2019-03-02– m 0.9");
    assertThat(successors("d")).containsExactly("d –");
  }

  @Test
  void an_agencys_function_is_held_as_its_measures_of_that_function_are() {
    registry.append(
        """
        <function/repairs> a pg:Topic ; skos:related <function/street-lamps> .
        <function/cables> a pg:Topic ; skos:broader <function/street-lamps> .
        """);
    change("m", "Merged", "a", "b", "2019-03-02", 0.9);
    moved("f", "street-lamps", "b", "c", "2021-01-01", 0.5);
    for (String function : List.of("lamps", "street-lamps", "cables", "repairs", "roads")) {
      document.setLength(0);
      plan("eli:date_document \"2018-05-01\"^^xsd:date");
      named("a", function);
      List<String> ofMeasure =
          holders().stream().map(it -> it.replace(" 2018-05-01–", " –")).toList();

      List<String> ofFunction =
          successors("a").stream()
              .filter(it -> it.endsWith(" of " + function))
              .map(it -> it.replace(" of " + function, ""))
              .toList();

      assertThat(ofFunction.isEmpty() ? rest("a") : ofFunction)
          .as(function)
          .containsExactlyInAnyOrderElementsOf(ofMeasure);
    }
  }

  private List<String> rest(String agency) {
    return successors(agency).stream().filter(it -> !it.contains(" of ")).toList();
  }

  @ParameterizedTest
  @CsvSource({"2019-03-02,2019-03-02,2019-03-02", "2019,2019,2020", "2019-12,2019-12,2020-01"})
  void an_agency_holds_nothing_before_its_first_name_begins(
      String since, String possibly, String certainly) {
    registry.append(
        """
        <agency/a> pg:name <agency-name/a-1>, <agency-name/a-2> .
        <agency-name/a-1> pg:official true ; rdfs:label "新局"@zh ; pg:from %s .
        <agency-name/a-2> rdfs:label "局"@zh ; pg:from %s .
        """
            .formatted(partial(since), partial(since)));
    change("m", "Merged", "a", "c", "2024-03-02", 0.9);

    List<String> expected = new ArrayList<>();
    if (!possibly.equals(certainly)) {
      expected.add("a " + possibly + "–" + possibly + "?");
    }
    expected.add("a " + certainly + "–2024-03-01");
    expected.add("c 2024-03-02– m 0.9");
    assertThat(successors("a")).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Established,2019-03-02,,a 2019-03-02–",
    "Merged,2019,,a 2019–2019?;a 2020–",
    "Split,2019-03,,a 2019-03–2019-03?;a 2019-04–",
    "Reorganised,2019,2019,a 2019–2019?;a 2020–",
    // the name began within the bounds of the change, so that no more than these days are open
    "Merged,2019,2019-03,a 2019-03–2019-03?;a 2019-04–",
    "Merged,2019-03,2019,a 2019-03–2019-03?;a 2019-04–",
    "Merged,2019,2019-03-02,a 2019-03-02–",
    // the registry knows the name only from later documents
    "Merged,2019,2021,a 2019–2019?;a 2020–",
    // it had a name before, so that the change did not make it
    "Merged,2019,2015,a 2015–2015?;a 2016–",
    "Merged,2019,2018-12-31,a 2018-12-31–",
    // these make nobody
    "FunctionMoved,2019,,a –",
    "CoLocated,2019,,a –",
  })
  void an_agency_holds_nothing_before_the_change_that_made_it(
      String kind, String when, @Nullable String named, String expected) {
    if (named != null) {
      registry.append(
          "<agency/a> pg:name <agency-name/a-1> . <agency-name/a-1> rdfs:label \"局\"@zh ; pg:from %s .\n"
              .formatted(partial(named)));
    }
    change("m", kind, "b", "a", when, 0.9);
    assertThat(successors("a")).containsExactly(expected.split(";"));
  }

  @Test
  void of_a_change_that_made_an_agency_the_bound_that_is_not_known_stays_open() {
    bounded("m", "Merged", "b", "a", null, "2019-03", 0.9);
    bounded("n", "Merged", "b", "c", "2019-03", null, 0.9);
    assertThat(successors("a")).containsExactly("a –2019-03?", "a 2019-04–");
    assertThat(successors("c")).containsExactly("c 2019-03–?");
  }

  @Test
  void of_several_changes_that_made_an_agency_the_first_counts() {
    change("m", "Merged", "b", "a", "2019", 0.9);
    change("n", "Merged", "c", "a", "2021-05-01", 0.9);
    assertThat(successors("a")).containsExactly("a 2019–2019?", "a 2020–");
  }

  @Test
  void a_change_that_is_not_believed_or_that_an_agency_outlives_made_nobody() {
    change("m", "Merged", "b", "a", "2019", 0.4);
    change("n", "Merged", "b c", "c", "2019", 0.9);
    assertThat(successors("a")).containsExactly("a –");
    assertThat(successors("c")).containsExactly("c –");
  }

  @Test
  void an_agency_that_has_names_without_a_beginning_begins_with_the_change_that_made_it() {
    registry.append(
        """
        <agency/a> pg:name <agency-name/a-1>, <agency-name/a-2> .
        <agency-name/a-1> rdfs:label "局"@zh . <agency-name/a-2> rdfs:label "新局"@zh ; pg:from "2020"^^xsd:gYear .
        """);
    change("m", "Merged", "b", "a", "2019-03-02", 0.9);
    change("n", "Merged", "a", "c", "2024-03-02", 0.9);
    assertThat(successors("a")).containsExactly("a 2019-03-02–2024-03-01", "c 2024-03-02– n 0.9");
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Holding) && it.text(Pg.rule).equals("agency-holds"))
        .filteredOn(it -> it.keys(Pg.agency).contains("a"))
        .allSatisfy(it -> assertThat(it.keys(Pg.premise)).contains("a", "m"));
  }

  @Test
  void a_name_that_ended_before_a_change_shows_that_the_agency_was_there() {
    registry.append(
        """
        <agency/a> pg:name <agency-name/a-1> . <agency-name/a-1> rdfs:label "旧局"@zh ; pg:to "2018"^^xsd:gYear .
        """);
    change("m", "Merged", "b", "a", "2019-03-02", 0.9);
    assertThat(successors("a")).containsExactly("a –");
  }

  @Test
  void a_holding_that_begins_between_two_names_is_labelled_by_both() {
    registry.append(
        """
        <agency/a> pg:name <agency-name/a-1>, <agency-name/a-2> .
        <agency-name/a-1> pg:official true ; rdfs:label "旧局"@zh ; pg:to "2017-06"^^xsd:gYearMonth .
        <agency-name/a-2> pg:official true ; rdfs:label "新局"@zh ; pg:from "2018-12-29"^^xsd:date .
        """);
    named("a", "lamps");
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Holding) && !it.all(Pg.responsibility).isEmpty())
        .extracting(it -> it.text(Rdfs.label))
        .containsExactly("旧局 / 新局（2018-05-01–）");
  }

  @Test
  void a_holding_is_labelled_by_the_name_of_the_day_on_which_it_begins() {
    registry.append(
        """
        <agency/a> pg:name <agency-name/a-1>, <agency-name/a-2> .
        <agency-name/a-1> pg:official true ; rdfs:label "旧局"@zh ; pg:to "2019-03-02"^^xsd:date .
        <agency-name/a-2> pg:official true ; rdfs:label "新局"@zh ; pg:from "2019-03-02"^^xsd:date .
        """);
    change("r", "Renamed", "a", "a", "2019-03-02", 0.9);
    named("a", "lamps");
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Holding) && !it.all(Pg.responsibility).isEmpty())
        .extracting(it -> it.text(Rdfs.label))
        .containsExactlyInAnyOrder("旧局（2018-05-01–2019-03-01）", "新局（2019-03-02–）");
  }

  @ParameterizedTest
  @CsvSource({
    ",unstated",
    "lamps,lamps",
    "street-lamps,street-lamps",
    "roads,other",
    // beside the function that moved another one decides nothing
    "lamps roads,lamps",
    // nor does what is broader than a narrower one of the measure
    "lamps street-lamps,street-lamps",
  })
  void the_functions_of_a_responsibility_are_the_narrowest_that_decide(
      @Nullable String functions, String keys) {
    moved("f", "lamps", "a", "b", "2019-01-01", 0.7);
    named("a", functions == null ? new String[0] : functions.split(" "));
    assertThat(derived())
        .filteredOn(it -> !it.all(Pg.functionKey).isEmpty())
        .filteredOn(it -> !it.is(Pg.Handover) && !it.is(Pg.Succession))
        .singleElement()
        .extracting(it -> it.keys(Pg.functionKey))
        .isEqualTo(List.of(keys));
  }

  @Test
  void every_holding_names_rule_and_premises() {
    change("m", "Merged", "a", "c", "2019", 0.9);
    named("a", "lamps");
    assertThat(derived())
        .filteredOn(it -> it.is(Pg.Holding))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            holding -> {
              assertThat(holding.all(Pg.rule)).hasSize(1);
              assertThat(holding.all(Pg.premise)).isNotEmpty();
            });
  }

  private void plan(String dated) {
    document.append("<document/plan> a pg:Document ; %s .\n".formatted(dated));
  }

  private void named(String agency, String... functions) {
    String key = agency + String.join("-", functions);
    document.append(
        "<measure/%s> a pg:Measure ; pg:statedIn <document/plan> ; pg:order 1 .\n".formatted(key));
    for (String function : functions) {
      document.append("<measure/%s> pg:function <function/%s> .\n".formatted(key, function));
    }
    document.append(
        """
        <responsibility/%1$s> a pg:Responsibility ; pg:measure <measure/%1$s> ; pg:agency <agency/%2$s> ;
          pg:basis pg:BasisExplicit ; pg:statedIn <document/plan> .
        """
            .formatted(key, agency));
  }

  private void moved(
      String key, String function, String before, String after, String when, double confidence) {
    change(key, "FunctionMoved", before, after, when, confidence);
    registry.append("<agency-change/%s> pg:function <function/%s> .\n".formatted(key, function));
  }

  private void change(
      String key, String kind, String before, String after, String when, double confidence) {
    if (when.length() == 10) {
      change(key, kind, before, after, confidence);
      registry.append("<agency-change/%s> pg:date %s .\n".formatted(key, partial(when)));
    } else {
      bounded(key, kind, before, after, when, when, confidence);
    }
  }

  private void bounded(
      String key,
      String kind,
      String before,
      String after,
      @Nullable String notBefore,
      @Nullable String notAfter,
      double confidence) {
    change(key, kind, before, after, confidence);
    if (notBefore != null) {
      registry.append("<agency-change/%s> pg:notBefore %s .\n".formatted(key, partial(notBefore)));
    }
    if (notAfter != null) {
      registry.append("<agency-change/%s> pg:notAfter %s .\n".formatted(key, partial(notAfter)));
    }
  }

  private void change(String key, String kind, String before, String after, double confidence) {
    registry.append(
        """
        <agency-change/%1$s> a pg:AgencyChange ; pg:changeKind pg:ChangeKind%2$s ; pg:changeConfidence %3$s ;
          rdfs:label "变动%1$s"@zh .
        """
            .formatted(key, kind, confidence));
    for (String agency : before.split(" ")) {
      registry.append("<agency-change/%s> pg:before <agency/%s> .\n".formatted(key, agency));
    }
    for (String agency : after.isEmpty() ? new String[0] : after.split(" ")) {
      registry.append("<agency-change/%s> pg:after <agency/%s> .\n".formatted(key, agency));
    }
  }

  private static String partial(String date) {
    String type = date.length() == 4 ? "gYear" : date.length() == 7 ? "gYearMonth" : "date";
    return "\"%s\"^^xsd:%s".formatted(date, type);
  }

  /** {@code agency from–to}, ? where uncertain, then changes and confidence; in time order. */
  private List<String> holders() {
    return holdings(it -> !it.all(Pg.responsibility).isEmpty());
  }

  private List<String> successors(String agency) {
    return holdings(it -> it.keys(Pg.ofAgency).contains(agency));
  }

  private List<String> holdings(java.util.function.Predicate<Entity> which) {
    TreeMap<String, String> ordered = new TreeMap<>();
    for (Entity it : derived()) {
      if (it.is(Pg.Holding) && which.test(it)) {
        TreeSet<String> via = new TreeSet<>(it.keys(Pg.via));
        String said =
            it.keys(Pg.agency).get(0)
                + " "
                + it.text(Pg.from)
                + "–"
                + it.text(Pg.to)
                + (it.text(Pg.uncertain).equals("true") ? "?" : "")
                + (via.isEmpty()
                    ? ""
                    : " "
                        + String.join(",", via)
                        + " "
                        + new java.math.BigDecimal(it.text(Pg.holdingConfidence))
                            .stripTrailingZeros()
                            .toPlainString())
                + (it.keys(Pg.function).isEmpty() ? "" : " of " + it.keys(Pg.function).get(0));
        ordered.put(it.text(Pg.validFrom) + " " + said, said);
      }
    }
    return List.copyOf(ordered.values());
  }

  private record Entity(Map<String, List<Value>> facts) {
    boolean is(String type) {
      return all(Rdf.type).contains(new Value.Iri(type));
    }

    List<Value> all(String property) {
      return facts.getOrDefault(property, List.of());
    }

    String text(String property) {
      return all(property).stream().map(Value::text).findFirst().orElse("");
    }

    List<String> keys(String property) {
      return all(property).stream().map(it -> it.text().replaceFirst(".*/", "")).toList();
    }
  }

  private Collection<Entity> derived() {
    Map<Value.Iri, Collection<Fact>> stated = new HashMap<>();
    stated.put(graph("registry/agencies"), facts(registry));
    stated.put(graph("document/plan"), facts(document));
    stated.put(graph("document/later"), facts(later));
    Map<Value, Entity> entities = new HashMap<>();
    new Derivation(Iris.DEFAULT, Rules.packaged())
        .of(stated)
        .values()
        .forEach(
            facts ->
                facts.forEach(
                    fact ->
                        Objects.requireNonNull(
                                entities.computeIfAbsent(
                                    fact.subject(), s -> new Entity(new HashMap<>())))
                            .facts()
                            .computeIfAbsent(fact.predicate().text(), p -> new ArrayList<>())
                            .add(fact.object())));
    return entities.values();
  }

  private static Value.Iri graph(String name) {
    return new Value.Iri(Iris.DEFAULT.graphs() + name);
  }

  private static List<Fact> facts(CharSequence turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph.find().mapWith(Terms::fact).toList();
  }
}
