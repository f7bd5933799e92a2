package org.policygraph.graphql;

import java.util.Comparator;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Pg;

/** Measures and who answers for them. */
final class MeasureFields {
  /** Leads first, then as the text names them. */
  private static final Comparator<Row> AS_NAMED =
      Order.number("rank")
          .thenComparing(Order.number("order"))
          .thenComparing(Order.number("place"))
          .thenComparing(Order.text("agency"));

  private static final Links RESPONSIBILITIES =
      Links.query(
          Template.beside(MeasureFields.class, "responsibilities.rq"),
          call -> Parameters.NONE,
          AS_NAMED);

  /** Nearest in time first. */
  private static final Comparator<Row> LATEST_FIRST =
      Order.text("dated").reversed().thenComparing(Order.number("order"));

  private static final Comparator<Row> EARLIEST_FIRST =
      Order.text("dated").thenComparing(Order.number("order"));

  private MeasureFields() {}

  static void add(Contract contract) {
    StatementFields.statement(contract, "Measure")
        .put("Measure", "number", Values.text(Pg.number))
        .put("Measure", "stage", Values.enumeration(Pg.stage))
        .put("Measure", "time", Links.to(Pg.time).one())
        .put("Measure", "functions", Links.to(Pg.function).many())
        .put("Measure", "instruments", Links.to(Pg.instrument).many())
        .put("Measure", "targetGroups", Links.to(Pg.targetGroup).many())
        .put("Measure", "sectors", Links.to(Pg.sector).many())
        .put("Measure", "places", Links.listed(Pg.place).many())
        .put("Measure", "partOf", Links.to(Pg.partOf).one())
        .put("Measure", "parts", inverse(Pg.partOf, Pg.Measure))
        .put("Measure", "serves", Links.to(Pg.serves).many(Contract.by(Pg.order)))
        .put("Measure", "targets", inverse(Pg.forMeasure, Pg.Target))
        .put("Measure", "parameters", inverse(Pg.forMeasure, Pg.PolicyParameter))
        .put("Measure", "responsibilities", RESPONSIBILITIES.many())
        .put("Measure", "continues", continuations("continues.rq", LATEST_FIRST))
        .put("Measure", "continuedBy", continuations("continued-by.rq", EARLIEST_FIRST));
    contract
        .node("Continuation")
        .put("Continuation", "earlier", Links.to(Pg.earlier).one())
        .put("Continuation", "later", Links.to(Pg.later).one())
        .put("Continuation", "confidence", Values.enumeration(Pg.confidence))
        .put("Continuation", "reason", Values.inLanguage(Pg.reason))
        .put("Continuation", "evidence", StatementFields.EVIDENCE);
    StatementFields.statement(contract, "Responsibility")
        .put("Responsibility", "measure", Links.to(Pg.measure).one())
        .put("Responsibility", "agency", Links.to(Pg.agency).one())
        .put("Responsibility", "writtenAs", Values.text(Pg.writtenAs))
        .put("Responsibility", "role", Values.enumeration(Pg.role))
        .put("Responsibility", "roleBasis", Values.enumeration(Pg.roleBasis))
        .put("Responsibility", "basis", Values.enumeration(Pg.basis));
  }

  private static Field continuations(String file, Comparator<Row> order) {
    return Links.query(Template.beside(MeasureFields.class, file), call -> Parameters.NONE, order)
        .many();
  }

  private static Field inverse(String property, String type) {
    return Links.inverse(property, type).many();
  }
}
