package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.derivation.BrokenEvidenceRule;
import org.policygraph.derivation.DerivationRule;
import org.policygraph.derivation.Rules;
import org.policygraph.loading.PackagedStore;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/**
 * What counts by several keys, and what the service runs itself, concludes the same on two engines.
 */
class RulesOnEnginesTest {
  private static final Value.Iri GRAPH = new Value.Iri(Iris.DEFAULT.documentGraph("given"));
  private static final Set<String> SEVERAL =
      Set.of("count-holders", "count-measures-by-two", "count-target-holders", "count-targets");
  private static final Value.Iri PLAN =
      new Value.Iri(Iris.DEFAULT.entity("document", "2017-wuhan-science-work-plan"));

  /**
   * What is stated in a plan and follows from it, and the registries with what follows from them.
   */
  private static Set<Fact> given() {
    Template query =
        Template.of(
            "seen",
            """
            CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o }
              FILTER (CONTAINS(STR(?g), "2017-wuhan-science-work-plan") || CONTAINS(STR(?g), "registry")
                || CONTAINS(STR(?g), "/derived/indicator/")) }
            """);
    return new HashSet<>(
        PackagedStore.get().read(graph -> graph.construct(query, Parameters.NONE)));
  }

  private static Set<Value> all(Set<Fact> facts, String type) {
    Set<Value> found = new LinkedHashSet<>();
    facts.stream()
        .filter(it -> it.predicate().text().equals(Rdf.type))
        .filter(it -> it.object().equals(new Value.Iri(type)))
        .forEach(it -> found.add(it.subject()));
    return found;
  }

  @TestFactory
  Stream<DynamicTest> counts_by_several_keys_are_the_same_on_both() {
    return Rules.packaged().all().stream()
        .filter(it -> SEVERAL.contains(it.name()))
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> same(rule)));
  }

  private static void same(DerivationRule rule) throws Exception {
    Set<Fact> given = given();
    try (Engine one = new Tdb2Engine(GRAPH, given);
        Engine other = new Rdf4jEngine(GRAPH, given)) {
      Parameters focus = Parameters.of("focus", PLAN);
      Set<Fact> found = one.facts(rule.query(), focus);
      assertThat(found).as("so that it can differ").isNotEmpty();
      assertThat(plain(other.facts(rule.query(), focus))).isEqualTo(plain(found));
    }
  }

  @Test
  void what_follows_from_broken_evidence_is_the_same_on_both() throws Exception {
    Set<Fact> given = given();
    Parameters spans = Parameters.each(BrokenEvidenceRule.SPAN, all(given, Pg.Evidence));
    try (Engine one = new Tdb2Engine(GRAPH, given);
        Engine other = new Rdf4jEngine(GRAPH, given)) {
      Set<Fact> found = one.facts(BrokenEvidenceRule.query(), spans);
      assertThat(all(found, Pg.Finding)).hasSize(1);
      assertThat(plain(other.facts(BrokenEvidenceRule.query(), spans))).isEqualTo(plain(found));
    }
  }

  private static List<String> plain(Set<Fact> facts) {
    return facts.stream().map(it -> QueryCase.plain(it).toString()).sorted().toList();
  }
}
