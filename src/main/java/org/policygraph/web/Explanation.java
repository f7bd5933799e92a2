package org.policygraph.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;

/**
 * Why a derived entity is in the graph, as triples of PROV-O: the same tree as {@code explain} of
 * the contract.
 */
final class Explanation {
  private static final Template EXPLANATION = Template.beside(Explanation.class, "explanation.rq");

  private Explanation() {}

  /**
   * @param own what is said of the entity itself
   * @return nothing for what no rule concludes
   */
  static List<Fact> of(Snapshot graph, Value.Iri entity, List<Fact> own, Iris iris) {
    if (own.stream().noneMatch(fact -> fact.predicate().text().equals(Pg.rule))) {
      return List.of();
    }
    String rules = iris.ids() + "rule/";
    Parameters about = Parameters.of("entity", entity).with("rules", new Value.Iri(rules));
    List<Fact> facts = new ArrayList<>(graph.construct(EXPLANATION, about));
    Set<Value> plans = new LinkedHashSet<>();
    facts.stream()
        .filter(fact -> fact.predicate().text().equals(Prov.hadPlan))
        .forEach(fact -> plans.add(fact.object()));
    plans.forEach(plan -> facts.addAll(RuleFacts.of((Value.Iri) plan, iris)));
    return facts;
  }
}
