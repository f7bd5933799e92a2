package org.policygraph.derivation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/**
 * What every document may point to: the ontology and the registries, and what follows from these.
 * Not changed once it is made, so that several threads may read it.
 */
public final class Background {
  private final Graph ontology = GraphFactory.createDefaultGraph();
  private final Graph registries = GraphFactory.createDefaultGraph();

  /** With the conclusions: one graph to search, where most of a derivation's time goes. */
  private final Graph all = GraphFactory.createDefaultGraph();

  private final Supertypes supertypes;
  private final Set<Value.Iri> guessed;

  Background(
      Collection<Triple> ontology, Collection<Triple> registries, Collection<Triple> conclusions) {
    ontology.forEach(this.ontology::add);
    // No triple is in both, as an overlay needs it.
    registries.stream().filter(it -> !this.ontology.contains(it)).forEach(this.registries::add);
    List.of(ontology, registries, conclusions).forEach(it -> it.forEach(all::add));
    this.supertypes = new Supertypes(this.ontology);
    this.guessed = guessed(this.registries);
  }

  /** The same with what follows. */
  Background with(Collection<Triple> conclusions) {
    return new Background(ontology.stream().toList(), registries.stream().toList(), conclusions);
  }

  /** Agencies of which a change that is less than half sure, and not asserted, would be the end. */
  Set<Value.Iri> guessed() {
    return guessed;
  }

  private static Set<Value.Iri> guessed(Graph registries) {
    Set<Value.Iri> found = new HashSet<>();
    Node before = NodeFactory.createURI(Pg.before);
    registries
        .find(Node.ANY, NodeFactory.createURI(Pg.changeConfidence), Node.ANY)
        .filterKeep(it -> Double.parseDouble(it.getObject().getLiteralLexicalForm()) < 0.5)
        .forEachRemaining(
            change ->
                registries
                    .find(change.getSubject(), before, Node.ANY)
                    .forEachRemaining(
                        it -> {
                          if (Terms.value(it.getObject()) instanceof Value.Iri agency) {
                            found.add(agency);
                          }
                        }));
    return Set.copyOf(found);
  }

  /** What is stated in the registries, the ontology not among it. */
  public Graph registries() {
    return registries;
  }

  /** A graph of what is stated in ontology and registries, and of these facts. */
  public Graph with(Iterable<Fact> facts) {
    Graph graph = new Overlay(ontology, registries);
    facts.forEach(it -> graph.add(Terms.triple(it)));
    return graph;
  }

  /** All of it, conclusions too. */
  Graph all() {
    return all;
  }

  Supertypes supertypes() {
    return supertypes;
  }

  /** Two that say and conclude the same have the same, whatever store they are of. */
  String fingerprint() {
    List<String> lines = new ArrayList<>();
    all.find()
        .forEachRemaining(
            it ->
                lines.add(
                    it.getSubject() + " " + it.getPredicate() + " " + canonical(it.getObject())));
    MessageDigest digest = Sha256.begin();
    lines.stream()
        .sorted()
        .forEach(it -> digest.update((it + "\n").getBytes(StandardCharsets.UTF_8)));
    return "sha256:" + Sha256.hex(digest.digest());
  }

  /** A store keeps the value of a number, not how it was written. */
  private static String canonical(Node node) {
    if (node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Number number
        && !(number instanceof Double || number instanceof Float)) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
          + "^^"
          + node.getLiteralDatatypeURI();
    }
    return node.toString();
  }
}
