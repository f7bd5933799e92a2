package org.policygraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policygraph.derivation.DerivationRule;
import org.policygraph.derivation.Rules;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/** The rules in force as entities: no graph holds them, the program carries them. */
final class RuleFacts {
  private static final String TYPE = "rule";
  private static final Rules RULES = Rules.packaged();

  private RuleFacts() {}

  static Value.Iri iri(String rule, Iris iris) {
    return new Value.Iri(iris.entity(TYPE, rule));
  }

  /** What a rule is called and what it means; nothing of what is no rule in force. */
  static List<Fact> of(Value.Iri entity, Iris iris) {
    Optional<DerivationRule> rule =
        iris.type(entity.text())
            .filter(TYPE::equals)
            .flatMap(type -> iris.key(entity.text()))
            .flatMap(RULES::find);
    List<Fact> facts = new ArrayList<>();
    rule.ifPresent(
        it -> {
          facts.add(new Fact(entity, new Value.Iri(Rdf.type), new Value.Iri(Prov.Plan)));
          facts.addAll(inBoth(entity, Rdfs.label, it.label()));
          facts.addAll(inBoth(entity, Rdfs.comment, it.meaning()));
        });
    return facts;
  }

  private static List<Fact> inBoth(Value.Iri plan, String property, DerivationRule.Words words) {
    Value.Iri predicate = new Value.Iri(property);
    return List.of(
        new Fact(plan, predicate, new Value.Literal(words.zh(), Rdf.NS + "langString", "zh")),
        new Fact(plan, predicate, new Value.Literal(words.en(), Rdf.NS + "langString", "en")));
  }
}
