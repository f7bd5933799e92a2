package org.policygraph.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * Statements of a document with the parts (quantities, times, dimensions) that are named after
 * them.
 */
final class OwnParts {
  private final Iris iris;
  private final DocumentFacts facts;

  OwnParts(Iris iris, DocumentFacts facts) {
    this.iris = iris;
    this.facts = facts;
  }

  /** Names a statement anew, with the parts that are named after it. */
  void rename(Value.Iri from, Value.Iri to) {
    List<Fact> all = facts.facts();
    Map<Value, Value.Iri> names = new LinkedHashMap<>();
    String old = iris.key(from.text()).orElseThrow();
    for (Value.Iri part : facts.withParts(from)) {
      if (isOf(part, old)) {
        String rest = iris.key(part.text()).orElseThrow().substring(old.length());
        String name = iris.key(to.text()).orElseThrow() + rest;
        names.put(part, new Value.Iri(iris.entity(iris.type(part.text()).orElseThrow(), name)));
      }
    }
    all.stream().map(Fact::subject).distinct().toList().forEach(facts::drop);
    for (Fact fact : all) {
      facts.add(
          new Fact(
              names.getOrDefault(fact.subject(), fact.subject()),
              fact.predicate(),
              names.containsKey(fact.object()) ? names.get(fact.object()) : fact.object()));
    }
  }

  /** Drops what is said of a statement alone; others may have the rest of its parts too. */
  void drop(Value.Iri statement) {
    String own = iris.key(statement.text()).orElseThrow();
    for (Value.Iri node : facts.withParts(statement)) {
      if (isOf(node, own)) {
        facts.drop(node);
      }
    }
  }

  private boolean isOf(Value.Iri node, String statement) {
    return iris.key(node.text())
        .filter(it -> it.equals(statement) || it.startsWith(statement + "-"))
        .isPresent();
  }
}
