package org.policygraph.graphql;

import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;

/** Targets, observations, policy parameters, and the quantities in them. */
final class FigureFields {
  private FigureFields() {}

  static void add(Contract contract) {
    figure(contract, "Target")
        .put("Target", "dueYear", Values.number(Pg.dueYear))
        .put("Target", "baseline", Links.to(Pg.baseline).one())
        .put("Target", "baselineYear", Values.number(Pg.baselineYear))
        .put("Target", "binding", Values.enumeration(Pg.binding))
        .put("Target", "measures", Links.statements(Pg.forMeasure).connection());
    figure(contract, "Observation").put("Observation", "year", Values.number(Pg.year));
    StatementFields.statement(contract, "PolicyParameter")
        .put("PolicyParameter", "kind", Values.enumeration(Pg.parameterKind))
        .put("PolicyParameter", "quantity", Links.to(Pg.quantity).one())
        .put("PolicyParameter", "base", Values.text(Pg.base))
        .put("PolicyParameter", "payers", Links.listed(Pg.payer).many())
        .put("PolicyParameter", "measure", Links.to(Pg.forMeasure).one())
        .put("PolicyParameter", "time", Links.to(Pg.time).one());
    contract
        .put("Quantity", "value", Values.decimal(Qudt.numericValue))
        .put("Quantity", "upperValue", Values.decimal(Pg.upperValue))
        .put("Quantity", "comparator", Values.enumeration(Pg.comparator))
        .put("Quantity", "unit", Links.to(Qudt.hasUnit).one())
        .put("Quantity", "verbatim", Values.text(Pg.verbatim));
    contract
        .put("Dimension", "kind", Values.enumeration(Pg.dimensionKind))
        .put("Dimension", "value", Links.to(Pg.dimensionValue).one())
        .put("Dimension", "writtenAs", Values.text(Pg.writtenAs));
  }

  private static Contract figure(Contract contract, String type) {
    return StatementFields.statement(contract, type)
        .put(type, "indicator", Links.to(Pg.indicator).one())
        .put(type, "scope", Links.to(Pg.scope).one())
        .put(type, "dimensions", Links.to(Pg.dimension).many())
        .put(type, "quantity", Links.to(Pg.quantity).one())
        .put(type, "valueKind", Values.enumeration(Pg.valueKind))
        .put(type, "growthRate", Values.flag(Pg.growthRate))
        .put(type, "perUnit", Values.flag(Pg.perUnit))
        .put(type, "time", Links.to(Pg.time).one())
        .put(type, "partOf", Links.to(Pg.partOf).one())
        .put(type, "parts", Links.inverse(Pg.partOf, Pg.Figure).many())
        .put(type, "partsAreWhole", Values.flag(Pg.partsAreWhole));
  }
}
