package org.policygraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A SPARQL 1.1 query, parsed once and then only bound. Immutable. */
public final class Template {
  private final String name;
  private final Query query;

  /** What is asked beside the query's own pattern. */
  private final List<Element> conditions;

  private Template(String name, Query query, List<Element> conditions) {
    this.name = name;
    this.query = query;
    this.conditions = conditions;
  }

  /**
   * @param name what messages call it, such as its file name
   * @throws IllegalArgumentException with name, line and column where it is not SPARQL 1.1
   */
  public static Template of(String name, String sparql) {
    try {
      return new Template(name, QueryFactory.create(sparql, Syntax.syntaxSPARQL_11), List.of());
    } catch (QueryParseException e) {
      throw new IllegalArgumentException(name + ": not a SPARQL 1.1 query: " + e.getMessage(), e);
    }
  }

  /** The query in the file that stands beside a class. */
  public static Template beside(Class<?> type, String file) {
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
      return of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /**
   * This query with more conditions: the patterns of the others are joined to its own. Variables of
   * one name are one variable; unnamed nodes stay apart.
   */
  public Template and(List<Template> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<Element> all = new ArrayList<>(conditions);
    for (Template other : others) {
      all.addAll(elements(apart(other.query, all.size())));
      all.addAll(other.conditions);
    }
    return new Template(name, query, List.copyOf(all));
  }

  public String name() {
    return name;
  }

  /** Names of the variables that a solution may bind. */
  public List<String> variables() {
    return query.getResultVars();
  }

  public boolean isSelect() {
    return query.isSelectType();
  }

  public boolean isAsk() {
    return query.isAskType();
  }

  /** CONSTRUCT or DESCRIBE. */
  public boolean isGraph() {
    return query.isConstructType() || query.isDescribeType();
  }

  /** The query with its parameters in place, for an engine to run. */
  public Query bind(Parameters parameters) {
    if (parameters.equals(Parameters.NONE) && conditions.isEmpty()) {
      return query;
    }
    ElementGroup pattern = new ElementGroup();
    if (parameters.batchVariable() != null) {
      Var variable = Var.alloc(parameters.batchVariable());
      ElementData values = new ElementData();
      values.add(variable);
      parameters.batch().forEach(v -> values.add(BindingFactory.binding(variable, Terms.node(v))));
      pattern.addElement(values);
    }
    elements(query).forEach(pattern::addElement);
    conditions.forEach(pattern::addElement);
    Query bound = query.cloneQuery();
    bound.setQueryPattern(pattern);
    Map<Var, Node> nodes = new HashMap<>();
    parameters.values().forEach((name, value) -> nodes.put(Var.alloc(name), Terms.node(value)));
    return nodes.isEmpty() ? bound : QueryTransformOps.replaceVars(bound, nodes);
  }

  /** The parser numbers the unnamed nodes of each query from 0. */
  private static Query apart(Query query, int number) {
    return QueryTransformOps.transform(
        query,
        (NodeTransform)
            node -> Var.isBlankNodeVar(node) ? Var.alloc(node.getName() + "_" + number) : node);
  }

  private static List<Element> elements(Query query) {
    Element pattern = query.getQueryPattern();
    return pattern == null
        ? List.of()
        : pattern instanceof ElementGroup group ? group.getElements() : List.of(pattern);
  }

  @Override
  public String toString() {
    return bind(Parameters.NONE).toString();
  }
}
