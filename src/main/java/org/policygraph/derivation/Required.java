package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/**
 * What a graph must hold, in any case, for a rule to conclude something from it: the triples of the
 * outermost pattern, which no OPTIONAL, UNION or FILTER encloses. To look for each by itself costs
 * far less than to prepare and run a query, and most rules have nothing to say of most foci.
 */
final class Required {
  private final List<Triple> patterns = new ArrayList<>();

  Required(Query rule) {
    if (rule.getQueryPattern() instanceof ElementGroup group) {
      group.getElements().forEach(this::take);
    }
  }

  private void take(Element element) {
    if (element instanceof ElementTriplesBlock block) {
      block.patternElts().forEachRemaining(this::take);
    } else if (element instanceof ElementPathBlock block) {
      for (TriplePath path : block.getPattern()) {
        if (path.isTriple()) {
          take(path.asTriple());
        }
      }
    }
  }

  private void take(Triple pattern) {
    patterns.add(
        Triple.create(
            known(pattern.getSubject()),
            known(pattern.getPredicate()),
            known(pattern.getObject())));
  }

  private static Node known(Node node) {
    return node.isConcrete() && !node.isBlank() ? node : Node.ANY;
  }

  /** False where the rule has certainly nothing to conclude. */
  boolean mayBeIn(Graph graph) {
    return patterns.stream().allMatch(graph::contains);
  }
}
