package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.replace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

class DatasetCountsTest {
  private final Tdb2Store store = Tdb2Store.inMemory();

  @BeforeEach
  void fill() {
    replace(store, "graph", fact("a", "is", "b"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private DatasetCounts counted() {
    return store.read(graph -> DatasetCounts.of(graph, Iris.DEFAULT));
  }

  @Test
  void one_state_is_counted_once() {
    DatasetCounts counts = counted();

    int queries =
        store.read(
            graph -> {
              assertThat(counts.or(graph, Iris.DEFAULT)).isSameAs(counts);
              return graph.queries();
            });

    assertThat(queries).isZero();
  }

  @Test
  void a_state_that_was_written_since_is_counted_anew() {
    DatasetCounts before = counted();
    replace(store, "graph", fact("a", "is", "b"), fact("a", "is", "c"));

    DatasetCounts after = store.read(graph -> before.or(graph, Iris.DEFAULT));

    assertThat(before.triples()).isEqualTo(1);
    assertThat(after.triples()).isEqualTo(2);
  }
}
