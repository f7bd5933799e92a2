package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Org;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** What each step of a chain rests on. */
class ChainTest {
  private static final String QUERY =
      """
      query($measure: ID!, $day: Date!, $lang: String) { measure(id: $measure) {
        responsibilityChain(asOf: $day) {
          kind date basis uncertain from { label } fromName to { label } toName reason(lang: $lang)
          evidence { quote start document { id } } } } }
      """;

  private record Step(Map<?, ?> answer) {
    String text(String field) {
      return String.valueOf(answer.get(field));
    }

    List<String> quotes() {
      return ((List<?>) Objects.requireNonNull(answer.get("evidence")))
          .stream().map(it -> String.valueOf(((Map<?, ?>) it).get("quote"))).toList();
    }
  }

  /**
   * A plan of 2030 by the office of the lamp city names 路灯局, which belongs to the city; a notice of
   * 2032 names it again, a reply of 2034 is its own.
   */
  private static Fictional named() {
    Fictional graph = new Fictional();
    graph.agency("city", "灯市政府");
    graph.agency("office", "灯市政府办").to(Org.subOrganizationOf, "agency/city");
    graph
        .agency("lamps", "灯市路灯局")
        .to(Org.subOrganizationOf, "agency/city")
        .to(Pg.name, graph.name("lamps", 2, "市路灯局").flag(Pg.official, false).id());
    graph
        .document("a", 2030)
        .date(Eli.date_document, "2030-05-01")
        .to(Pg.issuer, "agency/office")
        .to(Pg.evidence, graph.evidence("a", 0, "换灯方案"), graph.evidence("a", 40, "灯市政府办"));
    graph.measure("a", "m", 10);
    named(graph, "a", 20, "路灯局");
    graph.document("b", 2032).date(Eli.date_document, "2032-03-01");
    graph.measure("b", "m", 10);
    named(graph, "b", 30, "市路灯局");
    graph
        .document("c", 2034)
        .date(Eli.date_publication, "2034-04-01")
        .to(Pg.issuer, "agency/lamps")
        .to(Pg.evidence, graph.evidence("c", 0, "来源:灯市路灯局"));
    graph
        .entity("holding/a", Pg.Holding)
        .to(Pg.responsibility, "responsibility/a-m-lamps")
        .to(Pg.agency, "agency/lamps")
        .date(Pg.validFrom, "2030-05-01")
        .flag(Pg.uncertain, false)
        .decimal(Pg.holdingConfidence, "1.0");
    return graph;
  }

  private static void named(Fictional graph, String document, int start, String writing) {
    graph.responsibility("measure/" + document + "-m", "agency/lamps", 20);
    graph.without("responsibility/" + document + "-m-lamps", Pg.writtenAs);
    graph
        .entity("responsibility/" + document + "-m-lamps")
        .string(Pg.writtenAs, writing)
        .to(
            Pg.evidence,
            graph.evidence(document, start - 5, "责任单位:" + writing),
            graph.evidence(document, start, writing));
  }

  private static List<Step> chain(Fictional graph, String day, String language) {
    return new Ask(graph)
            .ask(QUERY, Map.of("measure", "measure/a-m", "day", day, "lang", language))
            .withoutErrors()
            .all("measure.responsibilityChain")
            .stream()
            .map(it -> new Step((Map<?, ?>) it))
            .toList();
  }

  private static Step belongs(Fictional graph, String day, String language) {
    return chain(graph, day, language).stream()
        .filter(it -> it.text("kind").equals("BELONGS_TO"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_membership_is_attested_by_the_latest_document_up_to_the_day_that_names_the_agency() {
    Fictional graph = named();
    Step then = belongs(graph, "2030-05-01", "zh");
    assertThat(then.quotes()).containsExactly("路灯局");
    assertThat(then.text("date")).isEqualTo("2030-05-01");
    assertThat(belongs(graph, "2032-02-29", "zh").quotes()).containsExactly("路灯局");
    assertThat(belongs(graph, "2032-03-01", "zh").quotes()).containsExactly("市路灯局");
    Step later = belongs(graph, "2034-04-01", "zh");
    assertThat(later.quotes()).containsExactly("来源:灯市路灯局");
    assertThat(later.text("date")).isEqualTo("2034-04-01");
  }

  @Test
  void the_registry_tells_the_membership_and_the_document_only_the_name() {
    Step step = belongs(named(), "2032-03-01", "en");
    assertThat(step.text("basis")).isEqualTo("EXPLICIT");
    assertThat(step.text("reason"))
        .contains("the registry says whom it belongs to", "“市路灯局”", "not that it belongs there");
    assertThat(belongs(named(), "2032-03-01", "zh").text("reason"))
        .contains("登记簿所载隶属关系", "“市路灯局”", "并非隶属关系本身");
  }

  @Test
  void where_no_document_names_the_agency_nothing_is_cited_and_the_reason_says_so() {
    Fictional graph = named().without("document/a", Pg.evidence);
    Step office = last(chain(graph, "2032-03-01", "en"));
    // Told of the office, which the measure's document does not name anywhere.
    assertThat(office.text("from")).contains("灯市政府办");
    assertThat(office.quotes()).isEmpty();
    assertThat(office.text("date")).isEqualTo("null");
    assertThat(office.text("reason"))
        .contains(
            "no document names the agency, or whom it belongs to, as who answers, issues, is addressed or speaks");
    assertThat(last(chain(graph, "2032-03-01", "zh")).text("reason")).contains("没有文件");
  }

  @Test
  void where_only_a_later_document_names_the_agency_that_is_cited_and_said() {
    Fictional graph = named().without("document/a", Pg.evidence);
    graph
        .document("d", 2036)
        .date(Eli.date_publication, "2036-05-01")
        .to(Pg.addressee, "agency/office")
        .to(Pg.evidence, graph.evidence("d", 0, "送:灯市政府办"));
    Step office = last(chain(graph, "2032-03-01", "en"));
    assertThat(office.text("from")).contains("灯市政府办");
    assertThat(office.quotes()).containsExactly("送:灯市政府办");
    assertThat(office.text("date")).isEqualTo("2036-05-01");
    assertThat(office.text("reason"))
        .contains("no document up to the day", "the later one", "“灯市政府办” (2036-05-01)");
  }

  @Test
  void where_no_document_names_the_agency_the_name_of_the_other_is_cited_as_that() {
    Fictional graph = named().without("document/a", Pg.evidence);
    graph.document("d", 2029).date(Eli.date_document, "2029-01-01");
    graph.measure("d", "m", 10);
    graph.responsibility("measure/d-m", "agency/city", 20);
    graph.without("responsibility/d-m-city", Pg.writtenAs);
    graph
        .entity("responsibility/d-m-city")
        .string(Pg.writtenAs, "灯市政府")
        .to(Pg.evidence, graph.evidence("d", 30, "灯市政府"));
    Step office = last(chain(graph, "2032-03-01", "en"));
    assertThat(office.quotes()).containsExactly("灯市政府");
    assertThat(office.text("date")).isEqualTo("2029-01-01");
    assertThat(office.text("reason"))
        .contains("only whom it belongs to, “灯市政府” (2029-01-01)", "not the membership");
  }

  @Test
  void the_issuer_is_shown_where_the_document_names_it_and_by_nothing_else_of_its_head() {
    List<Step> chain = chain(named(), "2030-05-01", "en");
    Step issued =
        chain.stream().filter(it -> it.text("kind").equals("ISSUED_BY")).findFirst().orElseThrow();
    assertThat(issued.quotes()).containsExactly("灯市政府办");
    assertThat(last(chain).quotes()).containsExactly("灯市政府办");
    assertThat(last(chain).text("date")).isEqualTo("2030-05-01");
  }

  @Test
  void a_name_within_the_longer_name_of_another_issuer_is_not_its_place() {
    Fictional graph = named();
    graph.entity("document/a").to(Pg.issuer, "agency/city");
    graph.entity("document/a").to(Pg.evidence, graph.evidence("a", 60, "印发:灯市政府"));
    assertThat(
            chain(graph, "2030-05-01", "en").stream()
                .filter(it -> it.text("kind").equals("ISSUED_BY"))
                .map(Step::quotes))
        .containsExactly(List.of("印发:灯市政府"), List.of("灯市政府办"));
  }

  @Test
  void a_change_says_how_sure_it_is_and_on_which_spans_that_rests() {
    assertThat(succeeded(handedOver(true)).quotes()).containsExactly("并入");
    assertThat(succeeded(handedOver(true)).text("reason"))
        .contains("confidence of 0.9", "the cited spans are what it rests on", "A made-up notice");
    assertThat(succeeded(handedOver(true)).text("reason")).doesNotContain("names only");
  }

  @Test
  void a_change_without_a_text_is_shown_by_the_names_before_and_after_and_says_that_it_is_not() {
    Fictional graph = handedOver(false);
    graph.document("e", 2033).date(Eli.date_document, "2033-03-01");
    graph.measure("e", "m", 10);
    graph.responsibility("measure/e-m", "agency/light", 20);
    graph.without("responsibility/e-m-light", Pg.writtenAs);
    graph
        .entity("responsibility/e-m-light")
        .string(Pg.writtenAs, "照明局")
        .to(Pg.evidence, graph.evidence("e", 30, "照明局"));
    Step change = succeeded(graph);
    assertThat(change.quotes()).containsExactly("路灯局", "照明局");
    assertThat(change.text("reason"))
        .contains(
            "confidence of 0.9",
            "the change itself has no text to cite, and the cited spans show names only",
            "“路灯局” (2030-05-01) before the change, “照明局” (2033-03-01) after it",
            "the change rests on what the registry says: A made-up notice");
  }

  @ParameterizedTest
  @CsvSource({
    "2012, 2017-06, null, lies within 2012/2017-06",
    "2031-02, 2031-06, 2031, lies within 2031-02/2031-06",
    "2031-06, 2031-06, 2031-06, inferred from a change"
  })
  void of_a_change_between_two_bounds_only_what_they_share_is_its_date(
      String earliest, String latest, String date, String reason) {
    Fictional graph = handedOver(false).without("agency-change/merged", Pg.date);
    graph.entity("agency-change/merged").date(Pg.notBefore, earliest).date(Pg.notAfter, latest);
    Step change = succeeded(graph);
    assertThat(change.text("date")).isEqualTo(date);
    assertThat(change.text("reason")).contains(reason);
    assertThat(change.text("reason").contains("lies within")).isEqualTo(!earliest.equals(latest));
  }

  @Test
  void a_name_after_a_change_is_not_one_of_before_it_and_a_missing_side_is_said() {
    Fictional graph = handedOver(false);
    // Of the day before the change: it shows nothing of after it.
    graph.document("e", 2031).date(Eli.date_document, "2031-05-31").to(Pg.issuer, "agency/light");
    graph.entity("document/e").to(Pg.evidence, graph.evidence("e", 0, "灯市照明局"));
    Step change = succeeded(graph);
    assertThat(change.quotes()).containsExactly("路灯局");
    assertThat(change.text("reason"))
        .contains("before the change, no document writes the later one after it");
  }

  @Test
  void a_change_of_which_no_document_names_a_side_has_no_span() {
    Fictional graph = handedOver(false);
    graph.without("responsibility/a-m-lamps", Pg.evidence);
    graph.without("responsibility/b-m-lamps", Pg.evidence);
    graph.without("document/c", Pg.evidence);
    assertThat(succeeded(graph).quotes()).isEmpty();
    assertThat(succeeded(graph).text("reason")).contains("with no text to cite");
  }

  @Test
  void a_step_of_the_registry_has_the_basis_of_the_responsibility_that_it_carries_on() {
    Fictional graph = handedOver(true).without("responsibility/a-m-lamps", Pg.basis);
    graph.entity("responsibility/a-m-lamps").is(Pg.basis, Enumerations.Basis.SPEAKER);
    List<Step> chain = chain(graph, "2032-03-01", "en");
    assertThat(chain.stream().map(it -> it.text("kind") + " " + it.text("basis")))
        .containsExactly(
            "NAMES SPEAKER", "SUCCEEDED_BY SPEAKER", "ISSUED_BY EXPLICIT", "BELONGS_TO EXPLICIT");
    assertThat(chain.get(1).text("reason")).startsWith("inferred from a change of agencies");
    assertThat(chain.get(3).text("reason")).startsWith("the registry says whom it belongs to");
  }

  /** The lamps agency is renamed in the first months of 2032, nobody knows the day. */
  private static Fictional renamed() {
    Fictional graph = named();
    graph.without("agency/lamps", Rdfs.label).entity("agency/lamps").text(Rdfs.label, "灯市照明局", "L");
    graph
        .without("agency-name/lamps-1", Rdfs.label)
        .name("lamps", 1, "灯市路灯局")
        .date(Pg.to, "2032-03");
    graph.name("lamps", 3, "灯市照明局").flag(Pg.official, true).date(Pg.from, "2032");
    graph.entity("agency/lamps").to(Pg.name, "agency-name/lamps-3");
    graph.change("renamed", "2032-03-31", "agency/lamps", "agency/lamps");
    graph
        .entity("handover/renamed", Pg.Handover)
        .to(Pg.giver, "agency/lamps")
        .date(Pg.possibleFrom, "2032")
        .to(Pg.change, "agency-change/renamed");
    graph
        .entity("succession/renamed", Pg.Succession)
        .to(Pg.agency, "agency/lamps")
        .to(Pg.handover, "handover/renamed")
        .string(Pg.steps, "1")
        .date(Pg.certainFrom, "2032-04")
        .flag(Pg.uncertain, false);
    for (String side : new String[] {"灯市路灯局", "灯市照明局"}) {
      graph
          .entity("holding/" + side, Pg.Holding)
          .to(Pg.responsibility, "responsibility/a-m-lamps")
          .to(Pg.agency, "agency/lamps")
          .date(Pg.validFrom, "2032-01-01")
          .date(Pg.validUntil, "2032-04-01")
          .inChinese(Pg.holderName, side)
          .flag(Pg.uncertain, true)
          .decimal(Pg.holdingConfidence, side.equals("灯市照明局") ? "0.9" : "1.0");
    }
    graph.entity("holding/灯市照明局").to(Pg.succession, "succession/renamed");
    graph.entity("holding/a").date(Pg.validUntil, "2032-01-01");
    return graph;
  }

  @Test
  void between_the_bounds_of_a_renaming_both_names_hold_uncertain() {
    Ask.Answer answer =
        new Ask(renamed())
            .ask(
                "{ measure(id: \"measure/a-m\") { responsibilities { holdings(asOf: \"2032-02-01\") {"
                    + " name uncertain agency { id label } } } } }")
            .withoutErrors();
    assertThat(answer.all("measure.responsibilities.holdings.name"))
        .containsExactly("灯市路灯局", "灯市照明局");
    assertThat(answer.all("measure.responsibilities.holdings.uncertain"))
        .containsExactly(true, true);
    assertThat(answer.all("measure.responsibilities.holdings.agency.label")).containsOnly("灯市照明局");
  }

  @Test
  void a_step_tells_the_names_of_its_day_and_an_agency_has_one_label() {
    List<Step> chain = chain(renamed(), "2032-02-01", "zh");
    Step step =
        chain.stream()
            .filter(it -> it.text("kind").equals("SUCCEEDED_BY"))
            .findFirst()
            .orElseThrow();
    assertThat(step.text("uncertain")).isEqualTo("true");
    assertThat(step.text("fromName")).isEqualTo("灯市路灯局");
    assertThat(step.text("toName")).isEqualTo("灯市照明局");
    assertThat(step.text("from")).isEqualTo(step.text("to")).contains("灯市照明局");
    Step named = chain.get(0);
    assertThat(named.text("kind")).isEqualTo("NAMES");
    assertThat(named.text("fromName")).isEqualTo("null");
    assertThat(named.text("toName")).isEqualTo("灯市路灯局");
    assertThat(named.text("to")).contains("灯市照明局");
  }

  @Test
  void several_days_ask_the_graph_as_often_as_one() {
    Fictional graph = handedOver(true);
    String days =
        """
        query { measure(id: "measure/a-m") { %s } }
        """;
    String of =
        """
        d%d: responsibilityChain(asOf: "%s") { kind from { label } to { label } evidence { quote } }
        """;
    int one = new Ask(graph).ask(days.formatted(of.formatted(0, "2035-01-01"))).queries();
    Ask.Answer several =
        new Ask(graph)
            .ask(
                days.formatted(
                    of.formatted(0, "2034-05-01")
                        + of.formatted(1, "2035-01-01")
                        + of.formatted(2, "2036-01-01")))
            .withoutErrors();
    assertThat(several.queries()).isEqualTo(one);
    assertThat(several.all("measure.d1")).isNotEmpty().isEqualTo(several.all("measure.d0"));
  }

  private static Fictional handedOver(boolean cited) {
    Fictional graph = named().without("holding/a", Pg.agency);
    graph.agency("light", "灯市照明局");
    GivenGraph.Entity change = graph.change("merged", "2031-06-01", "agency/lamps", "agency/light");
    if (cited) {
      change.to(Pg.evidence, graph.evidence("b", 5, "并入"));
    }
    graph
        .entity("handover/merged", Pg.Handover)
        .to(Pg.giver, "agency/lamps")
        .date(Pg.possibleFrom, "2031-06-01")
        .to(Pg.change, "agency-change/merged");
    graph
        .entity("succession/merged", Pg.Succession)
        .to(Pg.agency, "agency/light")
        .to(Pg.handover, "handover/merged")
        .string(Pg.steps, "1")
        .date(Pg.certainFrom, "2031-06-01")
        .flag(Pg.uncertain, false);
    graph.entity("holding/a").to(Pg.agency, "agency/light").to(Pg.succession, "succession/merged");
    return graph;
  }

  private static Step succeeded(Fictional graph) {
    return chain(graph, "2032-03-01", "en").stream()
        .filter(it -> it.text("kind").equals("SUCCEEDED_BY"))
        .findFirst()
        .orElseThrow();
  }

  private static Step last(List<Step> chain) {
    return chain.get(chain.size() - 1);
  }
}
