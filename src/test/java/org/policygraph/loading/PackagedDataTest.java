package org.policygraph.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policygraph.loading.SmallSeed.ids;
import static org.policygraph.loading.SmallSeed.select;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.tdb.Tdb2Store;

/** What the program carries with it, as it stands in a store. */
class PackagedDataTest {
  private final Tdb2Store store = PackagedStore.get();

  @Test
  void it_is_loaded_without_a_fault_and_holds_documents() {
    assertThat(PackagedStore.outcome().changed()).isTrue();
    assertThat(PackagedStore.outcome().documents()).isPositive();
    assertThat(PackagedStore.outcome().warnings()).noneMatch(Violation::fatal);
    assertThat(select(store, "SELECT ?d { ?d a pg:Document }"))
        .hasSize(PackagedStore.outcome().documents());
  }

  @Test
  void what_is_derived_conforms_to_the_shapes_as_well() {
    List<Triple> triples = new ArrayList<>();
    Template everything = Template.of("everything", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
    store.read(
        snapshot ->
            triples.addAll(
                snapshot.construct(everything, Parameters.NONE).stream()
                    .map(Terms::triple)
                    .toList()));
    ParsedFile union = new ParsedFile("store", "", triples, Map.of());

    assertThat(new Validation(Seed.packaged().shapes()).check(List.of(union)))
        .filteredOn(Violation::fatal)
        .isEmpty();
    assertThat(
            select(store, "SELECT ?r { ?r pg:rule ?rule FILTER NOT EXISTS { ?r pg:premise ?p } }"))
        .isEmpty();
  }

  @Test
  void it_has_no_blank_node() {
    Template blank = Template.of("blank", "ASK { ?s ?p ?o FILTER (ISBLANK(?s) || ISBLANK(?o)) }");

    assertThat(store.<Boolean>read(snapshot -> snapshot.ask(blank, Parameters.NONE))).isFalse();
  }

  @Test
  void every_entity_and_term_that_is_pointed_at_is_described() {
    assertThat(
            ids(
                select(
                    store,
                    """
                    SELECT DISTINCT ?o {
                      ?s ?p ?o
                      FILTER (ISIRI(?o))
                      FILTER (STRSTARTS(STR(?o), "https://w3id.org/policygraph/id/")
                        || STRSTARTS(STR(?o), STR(pg:)))
                      FILTER NOT EXISTS { ?o ?q ?r }
                    }
                    """),
                "o"))
        .isEmpty();
  }

  @Test
  void every_property_and_class_of_ours_that_is_used_is_one_of_the_ontology() {
    assertThat(
            ids(
                select(
                    store,
                    """
                    SELECT DISTINCT ?t {
                      { ?s ?t ?o } UNION { ?s a ?t }
                      FILTER (STRSTARTS(STR(?t), STR(pg:)))
                      FILTER NOT EXISTS {
                        GRAPH <https://w3id.org/policygraph/graph/ontology> { ?t a ?kind }
                      }
                    }
                    """),
                "t"))
        .isEmpty();
  }

  @Test
  void loading_it_again_does_nothing() {
    assertThat(SmallSeed.load(store, Seed.packaged()).changed()).isFalse();
  }

  @Test
  void every_evidence_is_what_stands_at_its_place_in_the_source_text() throws Exception {
    String set =
        System.getProperty("policygraph.documents", System.getenv("POLICYGRAPH_DOCUMENTS"));
    SourceTexts texts = SourceTexts.in(Path.of(set == null ? "../shared/documents" : set));
    assumeTrue(
        texts.mounted(),
        "the source texts are not here (policygraph.documents), so quotes cannot be compared");
    List<Row> evidence =
        select(
            store,
            """
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT * {
              ?evidence a pg:Evidence ; oa:hasSource ?text ;
                oa:hasSelector/oa:start ?start ; oa:hasSelector/oa:end ?end ;
                oa:hasSelector/oa:exact ?exact .
              ?text pg:fileName ?file ; pg:sha256 ?sha256 .
            }
            """);

    assertThat(evidence)
        .hasSameSizeAs(select(store, "SELECT ?e { ?e a pg:Evidence }"))
        .isNotEmpty();
    for (Row row : evidence) {
      SourceText text = texts.get(row.get("file").text());
      assertThat(text.sha256()).isEqualTo(row.get("sha256").text());
      assertThat(text.slice(number(row, "start"), number(row, "end")))
          .as(row.get("evidence").text())
          .isEqualTo(row.get("exact").text());
    }
  }

  private static int number(Row row, String variable) {
    return Integer.parseInt(row.get(variable).text());
  }
}
