package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** Conclusions are drawn anew where they may differ, and only there. */
class DrawnTest {
  private static final Value.Iri PLAN = new Value.Iri("https://w3id.org/policygraph/id/document/d");
  private static final Value.Iri LAMPS =
      new Value.Iri("https://w3id.org/policygraph/id/measure/d-lamps");

  private final Background background = new Background(List.of(), List.of(), List.of());
  private final Drawn drawn = new Drawn(Rules.packaged());
  private int times;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s <p:read> ?o }",
        "SELECT * { ?s <p:other> ?o OPTIONAL { ?s <p:read> ?x } }",
        "SELECT * { ?s <p:other> ?o FILTER NOT EXISTS { ?s <p:read> ?x } }",
        "SELECT * { ?s <p:other> ?o BIND (EXISTS { ?s <p:other>/<p:read>* ?x } AS ?y) }",
        "SELECT * { { SELECT ?s { ?s <p:read> ?o } } }",
        "SELECT * { ?s !<p:other> ?o }",
        "SELECT * { ?s ?p ?o }",
      })
  void a_query_reads_what_it_looks_for_anywhere(String query) {
    assertThat(Reads.mayRead(QueryFactory.create(query), "p:read")).isTrue();
  }

  @Test
  void a_query_does_not_read_what_it_only_concludes() {
    String query = "CONSTRUCT { ?s <p:read> ?o } { ?s <p:other>+ ?o }";
    assertThat(Reads.mayRead(QueryFactory.create(query), "p:read")).isFalse();
  }

  @Test
  void a_signature_leaves_the_conclusions_as_they_are() {
    Collection<Fact> first = conclusions(background, said("DRAFTED"));

    assertThat(conclusions(background, Stream.concat(said("ACCEPTED"), signed("Ada"))))
        .isSameAs(first);
    assertThat(times).isEqualTo(1);
  }

  @Test
  void whatever_else_changes_has_them_drawn_anew() {
    conclusions(background, said("DRAFTED"));

    conclusions(background, Stream.concat(said("DRAFTED"), fact(Pg.order, "7")));
    conclusions(background, said("DRAFTED"));
    conclusions(new Background(List.of(), List.of(), List.of()), said("DRAFTED"));
    assertThat(times).isEqualTo(4);
  }

  private Collection<Fact> conclusions(Background seen, Stream<Fact> facts) {
    return drawn.of(
        PLAN,
        seen,
        facts.toList(),
        () -> List.of(fact(Pg.order, "" + ++times).findFirst().orElseThrow()));
  }

  private static Stream<Fact> said(String status) {
    return Stream.concat(fact(Pg.stage, "STANDING"), fact(Pg.reviewStatus, status));
  }

  private static Stream<Fact> signed(String by) {
    return Stream.concat(fact(Pg.reviewedBy, by), fact(Pg.reviewNote, "read twice"));
  }

  private static Stream<Fact> fact(String property, String value) {
    return Stream.of(new Fact(LAMPS, new Value.Iri(property), Value.Literal.string(value)));
  }
}
