package org.policygraph.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policygraph.derivation.DerivationRule;
import org.policygraph.derivation.Rules;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/**
 * Why a derived entity is in the graph, as triples of PROV-O: the same tree as {@code explain} of
 * the contract.
 */
final class Explanation {
  private static final Template EXPLANATION = Template.beside(Explanation.class, "explanation.rq");
  private static final Rules RULES = Rules.packaged();

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
    for (Value plan : plans) {
      RULES
          .find(plan.text().substring(rules.length()))
          .ifPresent(rule -> facts.addAll(told((Value.Iri) plan, rule)));
    }
    return facts;
  }

  private static List<Fact> told(Value.Iri plan, DerivationRule rule) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(plan, new Value.Iri(Rdf.type), new Value.Iri(Prov.Plan)));
    facts.addAll(inBoth(plan, Rdfs.label, rule.label()));
    facts.addAll(inBoth(plan, Rdfs.comment, rule.meaning()));
    return facts;
  }

  private static List<Fact> inBoth(Value.Iri plan, String property, DerivationRule.Words words) {
    Value.Iri predicate = new Value.Iri(property);
    return List.of(
        new Fact(plan, predicate, new Value.Literal(words.zh(), Rdf.NS + "langString", "zh")),
        new Fact(plan, predicate, new Value.Literal(words.en(), Rdf.NS + "langString", "en")));
  }
}
