package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.name;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Xsd;

/** What reaches the engine when a graph is replaced. */
class Tdb2WriterTest {
  private static final Fact LABEL = label("harbour", "雾港港务局");
  private static final Fact KIND = fact("harbour", "is", "bureau");
  private final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();

  @Test
  void replacing_a_graph_writes_what_is_new_and_deletes_what_is_gone_and_nothing_else() {
    replace(LABEL, KIND);

    assertThat(replace(LABEL, fact("park", "is", "bureau")))
        .containsExactly("DELETE harbour is bureau", "ADD park is bureau");
  }

  @Test
  void replacing_a_graph_by_itself_writes_nothing() {
    replace(LABEL, KIND);

    assertThat(replace(KIND, LABEL, KIND)).isEmpty();
  }

  @Test
  void numbers_that_the_engine_writes_another_way_are_not_written_again() {
    Fact share = fact("harbour", "share", new Value.Literal("12.50", Xsd.decimal, null));
    Fact rank = fact("harbour", "rank", new Value.Literal("007", Xsd.integer, null));
    replace(share, rank);

    assertThat(replace(share, rank)).isEmpty();
  }

  /** The engine's changes, in order. */
  private List<String> replace(Fact... facts) {
    List<String> changes = new ArrayList<>();
    DatasetGraph recording =
        new DatasetGraphWrapper(dataset) {
          @Override
          public void add(Quad quad) {
            changes.add("ADD " + words(quad));
            super.add(quad);
          }

          @Override
          public void delete(Quad quad) {
            changes.add("DELETE " + words(quad));
            super.delete(quad);
          }
        };
    dataset.begin(TxnType.WRITE);
    new Tdb2Writer(recording, LabelIndex.inMemory()).replace(iri("graph"), List.of(facts));
    dataset.commit();
    dataset.end();
    return changes;
  }

  private static String words(Quad quad) {
    return word(quad.getSubject()) + " " + word(quad.getPredicate()) + " " + word(quad.getObject());
  }

  private static String word(Node node) {
    return name(Terms.value(node));
  }
}
