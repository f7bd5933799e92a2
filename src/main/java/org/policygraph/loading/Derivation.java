package org.policygraph.loading;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.store.Parameters;

/** What follows from a seed: supertypes, superproperties and the conclusions of the rules. */
final class Derivation {
  private Derivation() {}

  /**
   * The triples that follow and are not stated. Rules are run in memory, stratum by stratum, so
   * that every engine below stores the same.
   */
  static Set<Triple> of(Loader.Parsed seed, List<DerivationRule> rules) {
    Graph known = GraphFactory.createDefaultGraph();
    seed.all().forEach(file -> file.triples().forEach(known::add));
    Set<Triple> derived = new LinkedHashSet<>(Materialisation.of(seed.ontology(), seed.data()));
    derived.forEach(known::add);
    Collection<List<DerivationRule>> strata =
        rules.stream()
            .collect(
                Collectors.groupingBy(DerivationRule::stratum, TreeMap::new, Collectors.toList()))
            .values();
    for (List<DerivationRule> stratum : strata) {
      Set<Triple> conclusions = new LinkedHashSet<>();
      for (DerivationRule rule : stratum) {
        try (QueryExec run =
            QueryExec.graph(known).query(rule.query().bind(Parameters.NONE)).build()) {
          run.constructTriples().forEachRemaining(conclusions::add);
        }
      }
      conclusions.stream().filter(triple -> !known.contains(triple)).forEach(derived::add);
      conclusions.forEach(known::add);
    }
    return derived;
  }
}
