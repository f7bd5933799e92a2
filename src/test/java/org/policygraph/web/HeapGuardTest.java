package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fills the heap is given up before the heap is full. */
class HeapGuardTest {
  private final HeapGuard guard = new HeapGuard();

  @AfterEach
  void close() {
    guard.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?f ?i",
        "SELECT ?a ?f ?i (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?f ?i"
      })
  void a_query_that_gathers_rows_is_given_up(String query) throws Exception {
    QueryExec running = guard.watch(QueryExec.dataset(triples()).query(query).build());
    CompletableFuture<Boolean> answer =
        CompletableFuture.supplyAsync(() -> running.select().hasNext());
    Thread.sleep(200);
    assertThat(answer).isNotDone();

    long before = System.nanoTime();
    assertThat(guard.relievedSince(before)).isFalse();
    guard.relieve();

    assertThat(guard.relievedSince(before)).isTrue();
    assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(QueryCancelledException.class);
  }

  @Test
  void the_heap_is_watched_below_its_end() {
    assertThat(HeapGuard.pool())
        .hasValueSatisfying(
            pool ->
                assertThat(pool.getUsageThreshold())
                    .isBetween(pool.getUsage().getMax() / 2, pool.getUsage().getMax() * 9 / 10));
  }

  private static DatasetGraph triples() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    IntStream.range(0, 1_500)
        .forEach(
            i ->
                dataset
                    .getDefaultGraph()
                    .add(
                        NodeFactory.createURI("urn:s" + i),
                        NodeFactory.createURI("urn:p"),
                        NodeFactory.createURI("urn:o" + i)));
    return dataset;
  }
}
