package org.policygraph.store;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Between our values and Jena's nodes, both ways. */
public final class Terms {
  private Terms() {}

  public static Node node(Value value) {
    if (value instanceof Value.Literal literal) {
      return literal.language() != null
          ? NodeFactory.createLiteralLang(literal.text(), literal.language())
          : NodeFactory.createLiteralDT(
              literal.text(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()));
    }
    return NodeFactory.createURI(value.text());
  }

  /**
   * @throws IllegalArgumentException for a blank node: the published graph has none
   */
  public static Value value(Node node) {
    if (node.isURI()) {
      return new Value.Iri(node.getURI());
    }
    if (node.isLiteral()) {
      String language = node.getLiteralLanguage();
      return new Value.Literal(
          node.getLiteralLexicalForm(),
          node.getLiteralDatatypeURI(),
          language.isEmpty() ? null : language);
    }
    throw new IllegalArgumentException("neither IRI nor literal: " + node);
  }

  public static Triple triple(Fact fact) {
    return Triple.create(node(fact.subject()), node(fact.predicate()), node(fact.object()));
  }

  public static Fact fact(Triple triple) {
    return new Fact(
        (Value.Iri) value(triple.getSubject()),
        (Value.Iri) value(triple.getPredicate()),
        value(triple.getObject()));
  }
}
