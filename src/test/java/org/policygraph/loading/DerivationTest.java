package org.policygraph.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.loading.SmallSeed.file;
import static org.policygraph.loading.SmallSeed.id;
import static org.policygraph.loading.SmallSeed.load;
import static org.policygraph.loading.SmallSeed.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Given;
import org.policygraph.store.tdb.Tdb2Store;

/** Who answers for a measure where its document does not say so, in small cases. */
class DerivationTest {
  private static final String HEADER =
      """
      @base <https://w3id.org/policygraph/id/> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <document/plan> a pg:Document .
      <section/s1> a pg:Section .
      <section/s1-1> a pg:Section ; pg:parentSection <section/s1> .
      """;

  private final Tdb2Store store = Tdb2Store.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_measure_that_names_nobody_inherits_from_the_measure_it_is_part_of() {
    assertThat(
            derived(
                agency("a"),
                agency("b"),
                measure("whole"),
                named("whole", "a"),
                named("whole", "b"),
                measure("part", "whole")))
        .containsExactlyInAnyOrder("part a INHERITED", "part b INHERITED");
  }

  @Test
  void an_inherited_responsibility_keeps_role_words_and_evidence_of_the_stated_one() {
    load(agency("a"), measure("whole"), named("whole", "a"), measure("part", "whole"));

    assertThat(
            select(
                store,
                """
                SELECT * {
                  ?stated pg:basis pg:BasisExplicit ; pg:role ?role ; pg:roleBasis ?roleBasis ;
                    pg:writtenAs ?written ; pg:evidence ?evidence ; rdfs:label ?label .
                  ?derived pg:basis pg:BasisInherited ; pg:role ?role ; pg:roleBasis ?roleBasis ;
                    pg:writtenAs ?written ; pg:evidence ?evidence ; rdfs:label ?label .
                }
                """))
        .hasSize(1);
  }

  @Test
  void what_a_rule_concludes_is_drafted_and_unreviewed_whatever_its_premises_are() {
    load(
        agency("a"),
        agency("b"),
        measure("whole"),
        named("whole", "a"),
        measure("part", "whole"),
        measure("spoken"),
        speaker("s1", "b"),
        agency("c"),
        issuer("c"),
        measure("alone").replace("pg:section <section/s1> ;", ""));

    assertThat(
            select(
                store,
                """
                    SELECT ?rule ?status ?unknown {
                      ?r pg:rule ?rule ; pg:reviewStatus ?status ; pg:notReviewed ?unknown ;
                        pg:notApplicable pg:confidence
                    }
                    """))
        .extracting(
            row ->
                row.text("rule")
                    + " "
                    + row.get("status").text().replaceFirst(".*#", "")
                    + " "
                    + row.get("unknown").text().replaceFirst(".*#", ""))
        .contains(
            "responsibility-inherited ReviewStatusDrafted reviewedAt",
            "responsibility-inherited ReviewStatusDrafted reviewedBy",
            "responsibility-speaker ReviewStatusDrafted reviewedBy",
            "responsibility-issuer ReviewStatusDrafted reviewedBy")
        .allMatch(row -> row.contains("Drafted reviewed"));
  }

  @Test
  void what_falls_to_a_speaker_or_an_issuer_is_labelled_in_every_language_the_agency_is() {
    load(
        agency("b"),
        "<agency/b> rdfs:label \"Bureau b\"@en .",
        agency("c"),
        measure("spoken").replace("section/s1>", "section/s1-1>"),
        speaker("s1-1", "b"),
        issuer("c"),
        "<agency/c> rdfs:label \"Bureau c\"@en .",
        measure("alone"));

    assertThat(
            select(
                store,
                "SELECT ?label { ?r pg:rule ?rule ; pg:measure ?m ; rdfs:label ?label FILTER (LANG(?label) = 'en') }"))
        .extracting(row -> row.text("label"))
        .containsExactlyInAnyOrder("Bureau b (the speaker)", "Bureau c (the issuer)");
  }

  @Test
  void the_nearest_measure_above_that_names_somebody_is_inherited_from_and_none_beyond() {
    assertThat(
            derived(
                agency("far"),
                agency("near"),
                measure("top"),
                named("top", "far"),
                measure("middle", "top"),
                named("middle", "near"),
                measure("silent", "middle"),
                measure("leaf", "silent")))
        .containsExactlyInAnyOrder("silent near INHERITED", "leaf near INHERITED");
  }

  @Test
  void a_measure_that_names_somebody_inherits_nothing() {
    assertThat(
            derived(
                agency("a"), agency("b"),
                measure("whole"), named("whole", "a"),
                measure("part", "whole"), named("part", "b")))
        .isEmpty();
  }

  @Test
  void nothing_is_inherited_from_a_part_or_a_sibling() {
    assertThat(
            derived(
                agency("a"),
                measure("whole"),
                measure("one", "whole"),
                named("one", "a"),
                measure("two", "whole")))
        .isEmpty();
  }

  @Test
  void the_issuer_answers_where_nobody_is_named() {
    assertThat(derived(agency("a"), issuer("a"), measure("lone"))).containsExactly("lone a ISSUER");
    assertThat(roleBases()).containsExactly("RoleBasisSole");
  }

  @Test
  void several_issuers_answer_together() {
    assertThat(derived(agency("a"), agency("b"), issuer("a"), issuer("b"), measure("lone")))
        .containsExactlyInAnyOrder("lone a ISSUER", "lone b ISSUER");
    assertThat(roleBases()).containsExactly("RoleBasisListed");
  }

  @Test
  void without_an_issuer_there_is_no_fallback() {
    assertThat(derived(agency("a"), measure("lone"))).isEmpty();
  }

  @Test
  void a_measure_whose_parts_name_somebody_gets_no_fallback() {
    assertThat(
            derived(
                agency("a"),
                agency("issuing"),
                issuer("issuing"),
                speaker("s1", "a"),
                measure("whole"),
                measure("middle", "whole"),
                measure("part", "middle"),
                named("part", "a")))
        .isEmpty();
  }

  @Test
  void an_inherited_responsibility_comes_before_any_fallback() {
    assertThat(
            derived(
                agency("a"),
                agency("issuing"),
                issuer("issuing"),
                speaker("s1", "issuing"),
                measure("whole"),
                named("whole", "a"),
                measure("part", "whole")))
        .containsExactly("part a INHERITED");
  }

  @Test
  void the_speaker_answers_before_the_issuer() {
    assertThat(
            derived(
                agency("a"),
                agency("issuing"),
                issuer("issuing"),
                speaker("s1", "a"),
                measure("lone")))
        .containsExactly("lone a SPEAKER");
  }

  @Test
  void the_speaker_of_a_section_answers_for_the_sections_in_it() {
    assertThat(
            derived(
                agency("a"),
                speaker("s1", "a"),
                measure("lone").replace("section/s1>", "section/s1-1>")))
        .containsExactly("lone a SPEAKER");
  }

  @Test
  void the_speaker_of_the_innermost_section_answers_and_no_other() {
    assertThat(
            derived(
                agency("a"),
                agency("b"),
                speaker("s1", "a"),
                speaker("s1-1", "b"),
                measure("lone").replace("section/s1>", "section/s1-1>")))
        .containsExactly("lone b SPEAKER");
  }

  @Test
  void the_speaker_of_a_section_does_not_answer_for_the_one_around_it() {
    assertThat(derived(agency("a"), speaker("s1-1", "a"), measure("lone"))).isEmpty();
  }

  @Test
  void an_issuer_with_two_names_in_the_particulars_is_written_as_the_longest_once() {
    load(
        agency("a"),
        "<agency/a> pg:name <agency-name/a-2>, <agency-name/a-3> ."
            + " <agency-name/a-2> rdfs:label \"雾港市a局办公室\"@zh ."
            + " <agency-name/a-3> rdfs:label \"雾港市b局办公室\"@zh .",
        issuer("a"),
        "<document/plan> pg:evidence <evidence/seal> ."
            + " <evidence/seal> oa:hasSelector <evidence/seal-quote> ."
            + " <evidence/seal-quote> oa:exact \"雾港市a局办公室 雾港市b局办公室\" .",
        measure("lone"));

    assertThat(select(store, "SELECT ?w { ?r pg:basis pg:BasisIssuer ; pg:writtenAs ?w }"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("w")).endsWith("局办公室"));
  }

  @Test
  void a_party_group_issues_for_the_body_that_it_is_of() {
    String group =
        agency("g")
            + "<agency/g> <http://www.w3.org/ns/org#subOrganizationOf> <agency/a> ;"
            + " pg:agencyClass <agency-class/party-organ> .\n";

    assertThat(derived(agency("a"), group, issuer("a"), issuer("g"), measure("lone")))
        .containsExactly("lone a ISSUER");
    assertThat(roleBases()).containsExactly("RoleBasisSole");
  }

  @Test
  void of_a_party_group_that_issues_alone_the_body_answers_as_the_group_is_written() {
    String group =
        agency("g")
            + "<agency/g> <http://www.w3.org/ns/org#subOrganizationOf> <agency/a> ;"
            + " pg:agencyClass <agency-class/party-organ> .\n";

    assertThat(
            derived(
                agency("a"),
                group,
                issuer("g"),
                measure("lone"),
                measure("told"),
                named("told", "g")))
        .containsExactly("lone a ISSUER");
    assertThat(written("Issuer")).containsExactly("雾港市g局");
  }

  @Test
  void who_speaks_for_a_party_group_speaks_for_the_body_that_it_is_of() {
    String group =
        agency("g")
            + "<agency/g> <http://www.w3.org/ns/org#subOrganizationOf> <agency/a> ;"
            + " pg:agencyClass <agency-class/party-organ> .\n";

    assertThat(derived(agency("a"), group, speaker("s1", "g"), measure("lone")))
        .containsExactly("lone a SPEAKER");
  }

  @Test
  void a_committee_of_the_party_issues_for_itself() {
    String office =
        agency("g")
            + "<agency/g> <http://www.w3.org/ns/org#subOrganizationOf> <agency/a> ;"
            + " pg:agencyClass <agency-class/party-organ> .\n"
            + "<agency/a> pg:agencyClass <agency-class/party-organ> .\n";

    assertThat(derived(agency("a"), office, issuer("g"), measure("lone")))
        .containsExactly("lone g ISSUER");
  }

  @Test
  void nobody_steps_in_where_a_parameter_of_the_measure_names_who_pays() {
    assertThat(
            derived(
                agency("a"),
                agency("b"),
                issuer("a"),
                speaker("s1-1", "b"),
                measure("paid"),
                parameter("paid", "pg:payer <agency/b>"),
                measure("paid-spoken").replace("section/s1>", "section/s1-1>"),
                parameter("paid-spoken", "pg:payer <agency/a>"),
                measure("unpaid"),
                parameter("unpaid", "pg:base \"投入\"")))
        .containsExactly("unpaid a ISSUER");
  }

  @Test
  void a_speakers_agency_is_written_as_the_longest_of_its_names_that_the_post_holds() {
    load(
        agency("a"),
        "<agency/a> pg:name <agency-name/a-2>, <agency-name/a-3> ."
            + " <agency-name/a-2> rdfs:label \"a局\"@zh ."
            + " <agency-name/a-3> rdfs:label \"雾港市a局办公室\"@zh .",
        speaker("s1", "a").replace("局长", "雾港市a局副局长"),
        measure("lone"));

    assertThat(written("Speaker")).containsExactly("雾港市a局");
  }

  @Test
  void a_speakers_agency_is_written_as_the_post_where_that_holds_none_of_its_names() {
    load(agency("a"), speaker("s1", "a"), measure("lone"));

    assertThat(written("Speaker")).containsExactly("局长");
  }

  @Test
  void every_derived_responsibility_names_its_rule_and_premises_that_are_stated() {
    load(
        agency("a"),
        agency("b"),
        issuer("a"),
        speaker("s1-1", "b"),
        measure("whole"),
        named("whole", "a"),
        measure("part", "whole"),
        measure("spoken").replace("section/s1>", "section/s1-1>"),
        measure("lone"));

    assertThat(
            select(
                store,
                """
                SELECT ?rule {
                  ?r a pg:Responsibility ; pg:rule ?rule ; pg:premise ?premise ; pg:measure ?m .
                  ?r pg:premise ?m .
                  FILTER EXISTS { GRAPH ?g { ?premise ?p ?o }
                    FILTER (STRSTARTS(STR(?g), "https://w3id.org/policygraph/graph/document/")) }
                  FILTER (?premise != ?m)
                } ORDER BY ?rule
                """))
        .extracting(row -> row.text("rule"))
        .containsExactly(
            "responsibility-inherited", "responsibility-issuer", "responsibility-speaker");
    assertThat(
            select(
                store,
                "SELECT ?r { GRAPH <https://w3id.org/policygraph/graph/derived/document/plan>"
                    + " { ?r pg:measure ?m } FILTER NOT EXISTS { ?r pg:rule ?rule } }"))
        .isEmpty();
  }

  @Test
  void the_same_facts_in_another_order_give_the_same_derived_graphs() {
    List<String> facts =
        new ArrayList<>(
            List.of(
                agency("a"),
                agency("b"),
                issuer("a"),
                issuer("b"),
                speaker("s1-1", "b"),
                measure("whole"),
                named("whole", "a"),
                measure("part", "whole"),
                measure("spoken").replace("section/s1>", "section/s1-1>"),
                measure("lone")));
    load(facts.toArray(String[]::new));
    Set<String> first = derivedQuads(store);
    Collections.reverse(facts);

    Tdb2Store other = Tdb2Store.inMemory();
    try {
      SmallSeed.load(
          other,
          SmallSeed.withoutShapes(
              file("data/documents/plan.ttl", HEADER + String.join("\n", facts))));

      assertThat(derivedQuads(other)).isEqualTo(first).hasSizeGreaterThan(40);
    } finally {
      other.close();
    }
  }

  private void load(String... turtle) {
    SmallSeed.load(
        store,
        SmallSeed.withoutShapes(
            file("data/documents/plan.ttl", HEADER + String.join("\n", turtle))));
  }

  /** {@code measure agency BASIS} of each derived responsibility. */
  private List<String> derived(String... turtle) {
    load(turtle);
    return select(
            store,
            """
            SELECT ?m ?a ?b { GRAPH <https://w3id.org/policygraph/graph/derived/document/plan>
              { ?r pg:measure ?m ; pg:agency ?a ; pg:basis ?b } }
            """)
        .stream()
        .map(
            row ->
                id(row, "m").replace("measure/", "")
                    + " "
                    + id(row, "a").replace("agency/", "")
                    + " "
                    + row.get("b").text().replaceFirst(".*#Basis", "").toUpperCase(Locale.ROOT))
        .toList();
  }

  private Set<String> roleBases() {
    return select(store, "SELECT ?b { ?r pg:roleBasis ?b }").stream()
        .map(row -> row.get("b").text().replaceFirst(".*#", ""))
        .collect(Collectors.toSet());
  }

  private List<String> written(String basis) {
    return select(store, "SELECT ?w { ?r pg:basis pg:Basis" + basis + " ; pg:writtenAs ?w }")
        .stream()
        .map(row -> row.text("w"))
        .toList();
  }

  private static Set<String> derivedQuads(Tdb2Store store) {
    return Given.quads(store).stream()
        .filter(quad -> quad.startsWith("<https://w3id.org/policygraph/graph/derived/"))
        .collect(Collectors.toSet());
  }

  private static String agency(String key) {
    return """
        <agency/%1$s> a pg:Agency ; rdfs:label "雾港市%1$s局"@zh ; pg:name <agency-name/%1$s-1> .
        <agency-name/%1$s-1> rdfs:label "雾港市%1$s局"@zh .
        """
        .formatted(key);
  }

  private static String issuer(String agency) {
    return """
        <document/plan> pg:issuer <agency/%1$s> ; pg:evidence <evidence/%1$s> .
        <evidence/%1$s> oa:hasSelector <evidence/%1$s-quote> .
        <evidence/%1$s-quote> oa:exact "雾港市%1$s局关于印发" .
        """
        .formatted(agency);
  }

  private static String measure(String key) {
    return """
        <measure/%1$s> a pg:Measure ; pg:statedIn <document/plan> ; pg:section <section/s1> ;
          pg:order 7 ; pg:reviewStatus pg:ReviewStatusEntered .
        """
        .formatted(key);
  }

  private static String measure(String key, String whole) {
    return measure(key) + "<measure/%s> pg:partOf <measure/%s> .\n".formatted(key, whole);
  }

  private static String named(String measure, String agency) {
    return """
        <responsibility/%1$s-%2$s> a pg:Responsibility ; pg:measure <measure/%1$s> ;
          pg:agency <agency/%2$s> ; pg:basis pg:BasisExplicit ; pg:writtenAs "%2$s局" ;
          pg:role pg:RoleLead ; pg:roleBasis pg:RoleBasisWord ; pg:statedIn <document/plan> ;
          pg:order 9 ; pg:reviewStatus pg:ReviewStatusEntered ; rdfs:label "%2$s局（牵头）"@zh ;
          pg:evidence <evidence/%2$s> .
        """
        .formatted(measure, agency);
  }

  private static String speaker(String section, String agency) {
    return """
        <section/%1$s> pg:speaker <speaker/%1$s> .
        <speaker/%1$s> a pg:Speaker ; pg:agency <agency/%2$s> ; pg:post "局长" ;
          pg:evidence <evidence/speaker> .
        """
        .formatted(section, agency);
  }

  private static String parameter(String measure, String more) {
    return """
        <parameter/%1$s> a pg:PolicyParameter ; pg:forMeasure <measure/%1$s> ; %2$s .
        """
        .formatted(measure, more);
  }
}
