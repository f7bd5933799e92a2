package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.graphs;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.quads;
import static org.policygraph.store.Given.query;
import static org.policygraph.store.Given.replace;
import static org.policygraph.store.Given.text;
import static org.policygraph.store.Given.values;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Changes;
import org.policygraph.store.OutOfTimeException;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Dcterms;

/** Transactions, graphs and the difference between two states, on a store in a directory. */
class Tdb2StoreTest {
  private static final Template BUREAUS = query("SELECT ?s { ?s <https://example.org/is> ?o }");

  private Path directory;
  private Tdb2Store store;

  @BeforeEach
  void open(@TempDir Path directory) {
    this.directory = directory;
    store = Tdb2Store.open(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_write_tells_what_differs_from_the_state_it_began_with() {
    store.write(
        writer -> {
          writer.replace(iri("graph"), List.of(fact("a", "is", "b"), fact("b", "is", "c")));
          return null;
        });

    Changes changes =
        store.write(
            writer -> {
              writer.replace(iri("graph"), List.of(fact("b", "is", "c"), fact("c", "is", "d")));
              writer.add(iri("graph"), List.of(fact("a", "is", "b"), fact("b", "is", "c")));
              writer.replace(iri("other"), List.of(fact("x", "is", "y")));
              writer.replace(iri("other"), List.of());
              return writer.changes();
            });

    assertThat(changes)
        .isEqualTo(new Changes(Map.of(iri("graph"), Set.of(fact("c", "is", "d"))), Map.of()));
  }

  @Test
  void a_read_sees_one_state_while_another_thread_writes() {
    replace(store, "graph", label("harbour", "雾港港务局"));

    store.read(
        snapshot -> {
          Set<String> before = quads(snapshot);
          elsewhere(
              () -> replace(store, "graph", label("harbour", "雾港港航局"), label("park", "雾港园林局")));

          assertThat(quads(snapshot)).isEqualTo(before).hasSize(1);
          assertThat(snapshot.graphs()).containsExactly(iri("graph"));
          return null;
        });

    assertThat(quads(store)).hasSize(2).allMatch(quad -> !quad.contains("港务局"));
  }

  @Test
  void a_search_finds_nothing_that_its_snapshot_does_not_hold() {
    replace(store, "graph", label("harbour", "雾港港务局"));

    store.read(
        snapshot -> {
          elsewhere(() -> replace(store, "graph", label("park", "雾港园林局")));

          assertThat(found(snapshot, "园林局")).isEmpty();
          return null;
        });

    assertThat(found(store, "园林局")).containsExactly("park");
  }

  @Test
  void a_write_that_throws_leaves_triples_graphs_and_labels_as_they_were() {
    replace(store, "graph", label("harbour", "雾港港务局"));
    Set<String> before = quads(store);

    assertThatThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.replace(iri("graph"), List.of(label("harbour", "雾港海事局")));
                      writer.add(iri("other"), List.of(label("park", "雾港园林局")));
                      throw new IllegalArgumentException("half-way");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("half-way");

    assertThat(quads(store)).isEqualTo(before);
    assertThat(graphs(store)).containsExactly(iri("graph"));
    assertThat(found(store, "港务局")).containsExactly("harbour");
    assertThat(found(store, "海事局")).isEmpty();
    assertThat(found(store, "园林局")).isEmpty();
  }

  @Test
  void after_a_failed_write_the_next_one_is_kept() {
    assertThatThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.add(iri("graph"), List.of(label("park", "雾港园林局")));
                      throw new AssertionError("an error, not an exception");
                    }))
        .isInstanceOf(AssertionError.class);

    replace(store, "graph", label("harbour", "雾港港务局"));
    store.close();
    store = Tdb2Store.open(directory);

    assertThat(quads(store)).hasSize(1);
    assertThat(found(store, "雾港")).containsExactly("harbour");
  }

  @Test
  void a_read_inside_a_read_sees_the_state_of_the_outer_one() {
    replace(store, "graph", fact("a", "is", "b"));

    store.read(
        outer -> {
          elsewhere(() -> replace(store, "graph"));

          assertThat(quads(store)).hasSize(1);
          assertThat(quads(outer)).as("the outer read goes on").hasSize(1);
          return null;
        });

    assertThat(quads(store)).isEmpty();
  }

  @Test
  void a_read_inside_a_write_sees_what_was_written_so_far() {
    store.write(
        writer -> {
          writer.add(iri("graph"), List.of(fact("a", "is", "b")));

          assertThat(quads(store)).hasSize(1);
          assertThat(values(writer.select(BUREAUS, Parameters.NONE), "s")).containsExactly("a");
          return null;
        });

    assertThat(quads(store)).hasSize(1);
  }

  @Test
  void a_write_inside_a_read_or_a_write_is_refused_and_the_outer_work_goes_on() {
    store.read(
        snapshot -> {
          assertThatIllegalStateException()
              .isThrownBy(() -> replace(store, "graph", fact("a", "is", "b")))
              .withMessageContaining("inside a read or another write");
          assertThat(quads(snapshot)).isEmpty();
          return null;
        });

    store.write(
        writer -> {
          assertThatIllegalStateException()
              .isThrownBy(() -> replace(store, "graph", fact("a", "is", "b")));
          writer.add(iri("graph"), List.of(fact("c", "is", "d")));
          return null;
        });

    assertThat(values(select(BUREAUS), "s")).containsExactly("c");
  }

  @Test
  void a_read_that_throws_leaves_the_thread_free_to_write() {
    assertThatThrownBy(
            () ->
                store.read(
                    snapshot -> {
                      throw new IllegalArgumentException("half-way");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    replace(store, "graph", fact("a", "is", "b"));

    assertThat(quads(store)).hasSize(1);
  }

  @Test
  void the_default_graph_is_the_union_of_all_graphs_with_each_triple_once() {
    replace(store, "one", fact("a", "is", "b"));
    replace(store, "two", fact("a", "is", "b"), fact("c", "is", "d"));

    assertThat(values(select(BUREAUS), "s")).containsExactlyInAnyOrder("a", "c");
    assertThat(
            values(select(query("SELECT ?g { GRAPH ?g { ?s <https://example.org/is> ?o } }")), "g"))
        .containsExactlyInAnyOrder("one", "two", "two");
    assertThat(
            values(
                select(query("SELECT ?s { GRAPH <https://example.org/one> { ?s ?p ?o } }")), "s"))
        .containsExactly("a");
  }

  @Test
  void replace_makes_a_graph_hold_exactly_the_given_triples_and_no_other_graph_changes() {
    replace(store, "one", fact("a", "is", "b"), fact("c", "is", "d"));
    replace(store, "two", fact("a", "is", "b"));

    replace(store, "one", fact("c", "is", "d"), fact("e", "is", "f"), fact("e", "is", "f"));

    assertThat(quads(store))
        .containsExactlyInAnyOrder(
            quad("one", "c", "d"), quad("one", "e", "f"), quad("two", "a", "b"));
  }

  @Test
  void an_emptied_graph_is_no_longer_named() {
    replace(store, "graph", fact("a", "is", "b"));
    replace(store, "graph");

    assertThat(graphs(store)).isEmpty();
  }

  @Test
  void what_was_committed_is_there_after_closing_and_opening_again() {
    replace(
        store,
        "graph",
        label("harbour", "雾港港务局"),
        fact("plan", Dcterms.title, text("雾港市 plan", "zh")));
    Set<String> before = quads(store);

    store.close();
    store = Tdb2Store.open(directory);

    assertThat(quads(store)).isEqualTo(before);
    assertThat(found(store, "港务局")).containsExactly("harbour");
  }

  @Test
  void a_query_is_given_up_when_its_time_is_over() {
    replace(
        store, "graph", IntStream.range(0, 200).mapToObj(i -> fact("a" + i, "is", "b")).toList());
    Template endless =
        query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    Template any = query("ASK { ?s ?p ?o }");
    Duration limit = Duration.ofMillis(100);

    assertThatThrownBy(
            () -> store.read(graph -> graph.within(limit).select(endless, Parameters.NONE)))
        .isInstanceOfSatisfying(
            OutOfTimeException.class, e -> assertThat(e.limit()).isEqualTo(limit));
    assertThatThrownBy(
            () -> store.read(graph -> graph.within(Duration.ZERO).ask(any, Parameters.NONE)))
        .isInstanceOf(OutOfTimeException.class);
    assertThat(
            store.<Boolean>read(
                graph -> graph.within(Duration.ofMinutes(1)).ask(any, Parameters.NONE)))
        .isTrue();
  }

  @Test
  void the_number_of_a_state_changes_with_every_write() {
    replace(store, "graph", fact("a", "is", "b"));
    long before = store.read(Snapshot::version);

    assertThat(store.read(Snapshot::version)).isEqualTo(before);
    replace(store, "graph", fact("a", "is", "c"));
    assertThat(store.read(Snapshot::version)).isNotEqualTo(before);
  }

  @Test
  void a_snapshot_counts_its_queries() {
    int queries =
        store.read(
            snapshot -> {
              snapshot.select(BUREAUS, Parameters.NONE);
              snapshot.ask(query("ASK { ?s ?p ?o }"), Parameters.NONE);
              snapshot.construct(
                  query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"), Parameters.NONE);
              snapshot.search("雾港", 5);
              return snapshot.queries();
            });

    assertThat(queries).isEqualTo(4);
    assertThat(store.<Integer>read(snapshot -> snapshot.queries())).isZero();
  }

  private List<Row> select(Template template) {
    return store.read(snapshot -> snapshot.select(template, Parameters.NONE));
  }

  private static String quad(String graph, String subject, String object) {
    return iri(graph) + " " + iri(subject) + " " + iri("is") + " " + iri(object);
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Test
  void a_state_has_the_number_that_was_given_with_it_and_no_query_sees_it() {
    assertThat(store.<Long>read(Snapshot::revision)).isZero();
    store.write(
        writer -> {
          writer.add(iri("graph"), List.of(fact("a", "is", "b")));
          writer.revision(7);
          assertThat(writer.revision()).isEqualTo(7);
          assertThat(writer.changes().graphs()).containsExactly(iri("graph"));
          return null;
        });
    assertThat(quads(store)).hasSize(1);
    assertThat(graphs(store)).containsExactly(iri("graph"));
    for (long number : new long[] {7, 6, 0}) {
      assertThatThrownBy(() -> number(store, number))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("revision 7");
    }

    store.close();
    store = Tdb2Store.open(directory);
    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(7);
    number(store, 9);
    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(9);
  }

  private static void number(Tdb2Store store, long number) {
    store.write(
        writer -> {
          writer.revision(number);
          return null;
        });
  }

  @Test
  void triples_are_taken_out_of_one_graph_as_far_as_they_are_there() {
    replace(store, "graph", fact("a", "is", "b"), label("a", "雾港港务局"));
    replace(store, "other", fact("a", "is", "b"));

    Changes changes =
        store.write(
            writer -> {
              writer.remove(
                  iri("graph"),
                  List.of(fact("a", "is", "b"), fact("a", "is", "c"), label("a", "雾港港务局")));
              return writer.changes();
            });

    assertThat(changes.removed().get(iri("graph"))).hasSize(2);
    assertThat(quads(store)).hasSize(1);
    assertThat(found(store, "港务局")).isEmpty();
  }
}
