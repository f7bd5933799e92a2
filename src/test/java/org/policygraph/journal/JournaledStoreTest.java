package org.policygraph.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.quads;
import static org.policygraph.store.Given.replace;
import static org.policygraph.store.Given.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Xsd;

/** A publication is in the journal and in the store, or in neither. */
class JournaledStoreTest {
  private static final Instant NOON = Instant.parse("2030-05-01T04:00:00.123Z");
  private static final Value.Iri PLAN = iri("document/plan");

  private Path folder;
  private Tdb2Store store;
  private JournaledStore gate;

  @BeforeEach
  void open(@TempDir Path directory) {
    folder = directory.resolve("journal");
    store = Tdb2Store.open(directory.resolve("store"));
    gate = gate(store);
  }

  @AfterEach
  void close() {
    gate.close();
    store.close();
  }

  private JournaledStore gate(Tdb2Store store) {
    return JournaledStore.open(store, folder, Iris.DEFAULT, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private Optional<Revision> publish(String graph, Fact... facts) {
    return gate.commit(
        new Note("editor", "because of " + graph, PLAN),
        writer -> writer.replace(iri(graph), List.of(facts)));
  }

  @Test
  void a_publication_is_numbered_and_tells_who_made_it_when_why_and_how_much_it_changed() {
    publish("graph", fact("a", "is", "b"), label("a", "雾港港务局"));
    Optional<Revision> second = publish("graph", fact("a", "is", "c"), label("a", "雾港港务局"));

    assertThat(second)
        .contains(new Revision(2, NOON, "editor", "because of graph", PLAN, 1, 1))
        .isEqualTo(gate.journal().head());
    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(2);
    assertThat(gate.journal().changes(2).added().get(iri("graph")))
        .containsExactly(fact("a", "is", "c"));
    assertThat(gate.journal().changes(2).removed().get(iri("graph")))
        .containsExactly(fact("a", "is", "b"));
  }

  @Test
  void what_changes_nothing_has_no_entry_and_takes_no_number() {
    publish("graph", fact("a", "is", "b"));

    assertThat(publish("graph", fact("a", "is", "b"))).isEmpty();
    assertThat(publish("other")).isEmpty();

    assertThat(gate.journal().count(null)).isEqualTo(1);
    assertThat(publish("graph")).map(Revision::number).contains(2L);
  }

  @Test
  void conclusions_and_notes_are_in_the_entry_and_not_counted() {
    Iris iris = Iris.DEFAULT;
    Optional<Revision> revision =
        gate.commit(
            new Note("editor", "all kinds", null),
            writer -> {
              List<Fact> facts = List.of(fact("a", "is", "b"));
              writer.add(iri(iris.documentGraph("plan")), facts);
              writer.add(iri(iris.derivedGraph("registry", "agencies")), facts);
              writer.add(iri(iris.derivedGraph("document", "plan")), facts);
              writer.add(iri(iris.catalogueGraph()), facts);
            });

    assertThat(revision).map(Revision::added).contains(1);
    assertThat(gate.journal().changes(1).graphs()).hasSize(4);
  }

  @Test
  void numbers_that_are_taken_elsewhere_are_passed_over() {
    publish("graph", fact("a", "is", "b"));

    Optional<Revision> later =
        gate.commit(
            new Note("editor", "after reviews", null),
            () -> 6,
            writer -> writer.replace(iri("graph"), List.of()));

    assertThat(later).map(Revision::number).contains(7L);
    assertThat(publish("graph", fact("a", "is", "c"))).map(Revision::number).contains(8L);
    assertThat(gate.journal().newest(null, Long.MAX_VALUE, 10))
        .extracting(Revision::number)
        .containsExactly(8L, 7L, 1L);
  }

  @Test
  void work_that_fails_leaves_store_and_journal_as_they_were() {
    publish("graph", label("a", "雾港港务局"));
    Set<String> before = quads(store);

    assertThatThrownBy(
            () ->
                gate.commit(
                    new Note("editor", "fails", null),
                    writer -> {
                      writer.replace(iri("graph"), List.of(label("a", "雾港港航局")));
                      throw new IllegalStateException("half-way");
                    }))
        .hasMessage("half-way");

    assertThat(quads(store)).isEqualTo(before);
    assertThat(found(store, "港航局")).isEmpty();
    assertThat(gate.journal().count(null)).isEqualTo(1);
    assertThat(publish("graph")).map(Revision::number).contains(2L);
  }

  @Test
  void every_kind_of_term_comes_back_from_the_journal_as_it_was() {
    Fact[] facts = {
      fact("a", "is", Value.Literal.string("\"\\ \n\r\t'' 雾港 \ud83d\ude80 \u0001 . @zh <x>")),
      fact("a", "is", text("words", "zh-Hans")),
      fact("a", "is", text("words", "en-us")),
      fact("a", "is", text("", "en")),
      fact("a", "share", new Value.Literal("12.50", Xsd.decimal, null)),
      fact("a", "rank", new Value.Literal("007", Xsd.integer, null)),
      fact("a", "big", new Value.Literal("123456789012345678901234567890.5", Xsd.decimal, null)),
      fact("a", "day", new Value.Literal("2030-05-01", Xsd.date, null)),
      fact("a", "yes", new Value.Literal("true", Xsd.NS + "boolean", null)),
      fact("a", "real", new Value.Literal("1e3", Xsd.NS + "double", null)),
      fact("a", "odd", new Value.Literal("x", "https://example.org/own-type", null)),
      fact("a", "iri", iri("https://example.org/雾港?a=b&c#d%20e"))
    };
    publish("graph", facts);
    Changes written = gate.journal().changes(1);

    Set<String> before = quads(store);
    rebuild();

    assertThat(quads(store)).isEqualTo(before).hasSize(facts.length);
    assertThat(written.added().get(iri("graph"))).hasSize(facts.length);
  }

  /** Gives the store up and makes a new one of the journal. */
  private void rebuild() {
    gate.close();
    store.close();
    store = Tdb2Store.open(folder.resolveSibling("rebuilt"));
    gate = gate(store);
  }

  @Test
  void an_iri_that_cannot_be_written_is_refused_and_nothing_is_published() {
    for (String bad : List.of("https://example.org/a b", "https://example.org/a>b", "x:\n")) {
      assertThatThrownBy(() -> publish("graph", fact("a", "is", iri(bad))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no publication can hold the IRI");
    }
    assertThat(quads(store)).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.{rdfp,part}");
    assertThat(publish("graph", fact("a", "is", "b"))).map(Revision::number).contains(1L);
  }

  @Test
  void publications_are_paged_newest_first_also_those_about_one_document() {
    for (int i = 1; i <= 7; i++) {
      Value.Iri document = i % 2 == 0 ? PLAN : null;
      Collection<Fact> facts = List.of(fact("a", "is", "b" + i));
      gate.commit(new Note("editor", "", document), writer -> writer.add(iri("graph"), facts));
    }
    Journal journal = gate.journal();

    assertThat(numbers(journal.newest(null, Long.MAX_VALUE, 3))).containsExactly(7L, 6L, 5L);
    assertThat(numbers(journal.newest(null, 5, 3))).containsExactly(4L, 3L, 2L);
    assertThat(numbers(journal.newest(PLAN, Long.MAX_VALUE, 2))).containsExactly(6L, 4L);
    assertThat(numbers(journal.newest(PLAN, 4, 2))).containsExactly(2L);
    assertThat(journal.count(PLAN)).isEqualTo(3);
    assertThat(journal.newest(iri("document/other"), Long.MAX_VALUE, 2)).isEmpty();
  }

  private static List<Long> numbers(List<Revision> revisions) {
    return revisions.stream().map(Revision::number).toList();
  }

  @Test
  void what_differs_between_two_numbers_is_told_net() {
    publish("graph", fact("a", "is", "b"), fact("a", "is", "c"));
    publish("graph", fact("a", "is", "d"), fact("a", "is", "c"));
    publish("graph", fact("a", "is", "b"), fact("a", "is", "e"));
    Journal journal = gate.journal();

    assertThat(journal.changes(1, 3).added().get(iri("graph")))
        .containsExactly(fact("a", "is", "e"));
    assertThat(journal.changes(1, 3).removed().get(iri("graph")))
        .containsExactly(fact("a", "is", "c"));
    assertThat(journal.changes(0, 3).added().get(iri("graph"))).hasSize(2);
    assertThat(journal.changes(2, 2).isEmpty()).isTrue();
    assertThatThrownBy(() -> journal.changes(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_store_of_before_journals_begins_one_with_all_that_it_holds() {
    gate.close();
    replace(store, "graph", fact("a", "is", "b"), label("a", "雾港港务局"));
    replace(store, "other", fact("a", "is", "b"));
    Set<String> before = quads(store);

    gate = gate(store);

    assertThat(gate.journal().head())
        .hasValueSatisfying(
            first -> {
              assertThat(first.number()).isEqualTo(1);
              assertThat(first.added()).isEqualTo(3);
            });
    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(1);
    rebuild();
    assertThat(quads(store)).isEqualTo(before);
    assertThat(found(store, "港务局")).containsExactly("a");
  }

  @Test
  void a_second_gate_to_one_journal_is_refused() {
    try (Tdb2Store other = Tdb2Store.inMemory()) {
      assertThatThrownBy(() -> gate(other))
          .isInstanceOf(JournalFault.class)
          .hasMessageContaining("in use");
    }
    assertThat(Files.exists(folder)).isTrue();
  }
}
