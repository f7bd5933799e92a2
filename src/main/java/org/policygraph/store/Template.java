package org.policygraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A SPARQL 1.1 query, parsed once and then only bound. Immutable. */
public final class Template {
  private final String name;
  private final Query query;

  private Template(String name, Query query) {
    this.name = name;
    this.query = query;
  }

  /**
   * @param name what messages call it, such as its file name
   * @throws IllegalArgumentException with name, line and column where it is not SPARQL 1.1
   */
  public static Template of(String name, String sparql) {
    try {
      return new Template(name, QueryFactory.create(sparql, Syntax.syntaxSPARQL_11));
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
   * one name are one variable.
   */
  public Template and(List<Template> conditions) {
    if (conditions.isEmpty()) {
      return this;
    }
    List<Element> elements = new ArrayList<>();
    for (Template condition : conditions) {
      elements.addAll(((ElementGroup) condition.query.getQueryPattern()).getElements());
    }
    return new Template(name, joined(List.of(), elements));
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
    Query bound = query;
    if (parameters.batchVariable() != null) {
      Var variable = Var.alloc(parameters.batchVariable());
      ElementData values = new ElementData();
      values.add(variable);
      parameters.batch().forEach(v -> values.add(BindingFactory.binding(variable, Terms.node(v))));
      bound = joined(List.of(values), List.of());
    }
    if (!parameters.values().isEmpty()) {
      java.util.Map<Var, Node> nodes = new java.util.HashMap<>();
      parameters.values().forEach((name, value) -> nodes.put(Var.alloc(name), Terms.node(value)));
      bound = QueryTransformOps.replaceVars(bound, nodes);
    }
    return bound;
  }

  private Query joined(List<Element> before, List<Element> after) {
    ElementGroup group = new ElementGroup();
    before.forEach(group::addElement);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
    after.forEach(group::addElement);
    Query copy = query.cloneQuery();
    copy.setQueryPattern(group);
    return copy;
  }

  @Override
  public String toString() {
    return query.serialize();
  }
}
