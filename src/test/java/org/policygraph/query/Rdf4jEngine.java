package org.policygraph.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** The other engine: what only one of them understands is no standard SPARQL. */
final class Rdf4jEngine implements Engine {
  private final SailRepository repository = new SailRepository(new MemoryStore());

  Rdf4jEngine(Value.Iri graph, Set<Fact> facts) {
    ValueFactory terms = repository.getValueFactory();
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin();
      IRI context = terms.createIRI(graph.text());
      for (Fact fact : facts) {
        connection.add(
            terms.createIRI(fact.subject().text()),
            terms.createIRI(fact.predicate().text()),
            term(terms, fact.object()),
            context);
      }
      connection.commit();
    }
  }

  @Override
  public List<List<String>> rows(Template query, Parameters parameters) {
    try (RepositoryConnection connection = repository.getConnection();
        TupleQueryResult result =
            connection.prepareTupleQuery(sparql(query, parameters)).evaluate()) {
      List<List<String>> rows = new ArrayList<>();
      for (BindingSet solution : result) {
        rows.add(query.variables().stream().map(name -> cell(solution, name)).toList());
      }
      return rows;
    }
  }

  private static String cell(BindingSet solution, String name) {
    var value = solution.getValue(name);
    return value == null ? "" : QueryCase.cell(value.stringValue());
  }

  @Override
  public Set<Fact> facts(Template query, Parameters parameters) {
    try (RepositoryConnection connection = repository.getConnection();
        GraphQueryResult result =
            connection.prepareGraphQuery(sparql(query, parameters)).evaluate()) {
      Set<Fact> facts = new HashSet<>();
      for (Statement statement : result) {
        facts.add(
            new Fact(
                new Value.Iri(statement.getSubject().stringValue()),
                new Value.Iri(statement.getPredicate().stringValue()),
                value(statement.getObject())));
      }
      return facts;
    }
  }

  @Override
  public boolean ask(Template query, Parameters parameters) {
    try (RepositoryConnection connection = repository.getConnection()) {
      return connection.prepareBooleanQuery(sparql(query, parameters)).evaluate();
    }
  }

  /** A term in the place of a variable is bound, but BOUND takes variables only. */
  private static String sparql(Template query, Parameters parameters) {
    Query bound = query.bind(parameters);
    return QueryTransformOps.transform(
            bound,
            new ElementTransformCopyBase(),
            new ExprTransformCopy() {
              @Override
              public Expr transform(ExprFunction1 function, Expr argument) {
                return function instanceof E_Bound && argument.isConstant()
                    ? NodeValue.TRUE
                    : super.transform(function, argument);
              }
            })
        .serialize();
  }

  private static org.eclipse.rdf4j.model.Value term(ValueFactory terms, Value value) {
    if (value instanceof Value.Literal literal) {
      return literal.language() != null
          ? terms.createLiteral(literal.text(), literal.language())
          : terms.createLiteral(literal.text(), terms.createIRI(literal.datatype()));
    }
    return terms.createIRI(value.text());
  }

  private static Value value(org.eclipse.rdf4j.model.Value value) {
    if (value instanceof Literal literal) {
      return new Value.Literal(
          literal.getLabel(),
          literal.getDatatype().stringValue(),
          literal.getLanguage().orElse(null));
    }
    return new Value.Iri(value.stringValue());
  }

  @Override
  public void close() {
    repository.shutDown();
  }
}
