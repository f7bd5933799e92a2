package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Fuseki's query operation over the store alone. Graphs named by FROM or by the protocol are looked
 * up in the store and never fetched.
 */
final class QueryOnly extends SPARQL_QueryDataset {
  /** Set on a request whose answer was begun and could not be ended. */
  static final String CUT_SHORT = QueryOnly.class.getName() + ".cutShort";

  private static final Pattern SECONDS = Pattern.compile("(?=.*[1-9])\\d{1,9}(\\.\\d{1,9})?");

  private final Duration longest;
  private final HeapGuard heap;

  /**
   * @param longest after which a query is given up with 503; a request may ask for less
   */
  QueryOnly(Duration longest, HeapGuard heap) {
    this.longest = longest;
    this.heap = heap;
  }

  /** Fuseki itself reads Jena's extensions too, which no other engine would answer. */
  @Override
  protected void execute(String query, HttpAction action) {
    try {
      QueryFactory.create(query, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      // The parser takes every error for one of syntax, also its own.
      if (e.getCause() instanceof VirtualMachineError error) {
        beyondMeans(error);
      }
      ServletOps.errorBadRequest("This is no SPARQL 1.1 query: " + e.getMessage());
    } catch (StackOverflowError e) {
      beyondMeans(e);
    }
    long begun = System.nanoTime();
    try {
      super.execute(query, action);
    } catch (ActionErrorException e) {
      if (e.getRC() == HttpStatus.SERVICE_UNAVAILABLE.value() && heap.relievedSince(begun)) {
        ServletOps.error(
            HttpStatus.SERVICE_UNAVAILABLE.value(),
            "The query was given up: it or those beside it need more memory than this service has."
                + " Ask for less at once");
      }
      throw e;
    } catch (StackOverflowError e) {
      beyondMeans(e);
    }
  }

  private static void beyondMeans(VirtualMachineError error) {
    ServletOps.error(
        HttpStatus.SERVICE_UNAVAILABLE.value(),
        error instanceof StackOverflowError
            ? "The query is nested more deeply than this service can read"
            : "This service has not the memory to read the query now");
  }

  /** Fuseki itself would let the request's time begin with the first row only. */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    long time = time(action.getRequestParameter("timeout")).toMillis();
    return heap.watch(
        QueryExec.newBuilder()
            .dataset(dataset)
            .query(query)
            .context(action.getContext())
            .initialTimeout(time, TimeUnit.MILLISECONDS)
            .overallTimeout(time, TimeUnit.MILLISECONDS)
            .build());
  }

  private Duration time(@Nullable String seconds) {
    if (seconds == null) {
      return longest;
    }
    if (!SECONDS.matcher(seconds).matches()) {
      ServletOps.errorBadRequest(
          "timeout must be a number of seconds above 0, such as 5 or 0.5: " + seconds);
    }
    // No time at all would be no limit to the engine.
    long asked = Math.max(1, (long) (1000 * Double.parseDouble(seconds)));
    return asked < longest.toMillis() ? Duration.ofMillis(asked) : longest;
  }

  /** Refused before anything runs: SERVICE SILENT would hide what the engine says of it. */
  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), new OutsideRefused(), new NoJava());
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    QueryExecResult result = super.executeQuery(action, execution, query, log);
    return result.isRowSet()
        ? new QueryExecResult(watched(result.rowSet(), action.getRequest()))
        : result;
  }

  /** Fuseki writes a note in the middle of the rows when time runs out, and ends as ever. */
  private static RowSet watched(RowSet rows, HttpServletRequest request) {
    return RowSetStream.create(
        rows.getResultVars(),
        new Iterator<Binding>() {
          @Override
          public boolean hasNext() {
            return watch(rows::hasNext);
          }

          @Override
          public Binding next() {
            return watch(rows::next);
          }

          private <T> T watch(Supplier<T> step) {
            try {
              return step.get();
            } catch (QueryCancelledException e) {
              request.setAttribute(CUT_SHORT, true);
              throw e;
            }
          }
        });
  }

  private static final class OutsideRefused extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      ServletOps.errorForbidden(
          "SERVICE " + service.getService() + " is refused: this endpoint calls no other");
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> refuseJava(triple.getPredicate()));
    }

    /** Jena's walker passes the expressions of aggregates by. */
    @Override
    public void visit(OpGroup group) {
      group.getAggregators().stream()
          .map(aggregator -> aggregator.getAggregator().getExprList())
          .filter(Objects::nonNull)
          .flatMap(expressions -> expressions.getList().stream())
          .forEach(expression -> Walker.walk(expression, this, new NoJava()));
    }

    /** Nor does it look into the conditions of an order. */
    @Override
    public void visit(OpOrder order) {
      order
          .getConditions()
          .forEach(condition -> Walker.walk(condition.getExpression(), this, new NoJava()));
    }
  }

  /** Jena would load any class that a function's IRI names. */
  private static final class NoJava extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      String iri = function.getFunctionIRI();
      if (iri != null) {
        refuseJava(NodeFactory.createURI(iri));
      }
      super.visit(function);
    }
  }

  private static void refuseJava(Node name) {
    if (name.isURI() && name.getURI().startsWith("java:")) {
      ServletOps.errorForbidden("<" + name.getURI() + "> is refused: no query calls Java");
    }
  }
}
