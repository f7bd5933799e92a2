package org.policygraph.derivation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.policygraph.store.Parameters;

/** Runs rules in memory. */
final class Conclusions {
  private Conclusions() {}

  /**
   * Adds to a graph what the rules conclude from it, stratum by stratum. The rules of a stratum see
   * one state of the graph, so their order does not matter; the recursive ones are run again on
   * what they concluded, until nothing new follows.
   *
   * @return what was not there
   */
  static Set<Triple> add(Graph known, Collection<List<DerivationRule>> strata, Parameters focus) {
    Set<Triple> all = new LinkedHashSet<>();
    for (List<DerivationRule> stratum : strata) {
      List<DerivationRule> again = stratum.stream().filter(DerivationRule::recursive).toList();
      Set<Triple> more = of(known, stratum, focus);
      while (!more.isEmpty()) {
        more.forEach(known::add);
        all.addAll(more);
        more = of(known, again, focus);
      }
    }
    return all;
  }

  private static Set<Triple> of(Graph known, List<DerivationRule> stratum, Parameters focus) {
    Set<Triple> found = new LinkedHashSet<>();
    for (DerivationRule rule : stratum) {
      try (QueryExec run = QueryExec.graph(known).query(rule.query().bind(focus)).build()) {
        run.constructTriples()
            .forEachRemaining(
                triple -> {
                  if (!known.contains(triple)) {
                    found.add(triple);
                  }
                });
      }
    }
    return found;
  }
}
