package org.policygraph.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.DimensionKind;
import org.policygraph.vocabulary.Enumerations.ParameterKind;
import org.policygraph.vocabulary.Enumerations.ValueKind;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Targets, observations and policy parameters of input objects, as facts. */
final class EnteredFigures {
  private final DocumentGraph graph;
  private final EnteredIds ids;
  private final EnteredAmounts amounts;
  private final Labels labels;

  EnteredFigures(DocumentGraph graph, EnteredIds ids, EnteredAmounts amounts, Labels labels) {
    this.graph = graph;
    this.ids = ids;
    this.amounts = amounts;
    this.labels = labels;
  }

  void target(InputFields in, Replacement statement, String quotes) {
    String to = figure(in, statement, quotes);
    statement.integer(Pg.dueYear, Times.year(to).orElse(null));
    statement.integer(Pg.baselineYear, in.integer("baselineYear"));
    statement.clear(Pg.baseline);
    if (in.has("baseline")) {
      amounts.quantity(in, "baseline", statement, Pg.baseline, "-baseline", null);
    } else {
      statement.notStated(Pg.baseline);
    }
  }

  void observation(InputFields in, Replacement statement, String quotes) {
    String to = figure(in, statement, quotes);
    statement.integer(Pg.year, Times.year(to).orElse(null));
    if (in.has("baseline") || in.has("baselineYear")) {
      in.fault("baseline", "only targets have a baseline", "it is an observation");
    }
  }

  /** What both have; gives the end of the time. */
  private @Nullable String figure(InputFields in, Replacement statement, String quotes) {
    in.only(
        "indicator",
        "scope",
        "quantity",
        "valueKind",
        "perUnit",
        "from",
        "to",
        "recurring",
        "baseline",
        "baselineYear");
    String indicator = ids.entry(in, "indicator", "indicator");
    String scope = ids.entry(in, "scope", "area");
    statement.link(Pg.indicator, indicator);
    statement.link(Pg.scope, scope);
    Quantities.@Nullable Given quantity =
        amounts.quantity(in, "quantity", statement, Pg.quantity, "", quotes);
    ValueKind valueKind = in.value("valueKind", ValueKind.class);
    statement.value(Pg.valueKind, valueKind);
    if (valueKind == null) {
      statement.notStated(Pg.valueKind);
    }
    statement.flag(Pg.growthRate, valueKind == ValueKind.GROWTH_RATE);
    statement.flag(Pg.perUnit, in.flag("perUnit"));
    String to = amounts.time(in, statement, "from", "to", in.flag("recurring"));
    if (indicator != null && scope != null && quantity != null) {
      Labels.Figure told = new Labels.Figure(indicator, scope, quantity, dimensions(statement), to);
      statement.label(labels.figure(told, "zh"), "zh");
      statement.label(labels.figure(told, "en"), "en");
    }
    return to;
  }

  private List<Sheet.DimensionPart> dimensions(Replacement statement) {
    return graph.objects(statement.resource(), Pg.dimension).stream()
        .map(
            it ->
                new Sheet.DimensionPart(
                    graph
                        .object(it, Pg.dimensionKind)
                        .flatMap(k -> Enumerations.value(DimensionKind.class, k.getURI()))
                        .orElse(null),
                    graph
                        .object(it, Pg.dimensionValue)
                        .flatMap(v -> Iris.DEFAULT.id(v.getURI()))
                        .orElse(null),
                    graph.string(it, Pg.writtenAs).orElse(null)))
        .toList();
  }

  void parameter(InputFields in, Replacement statement, String quotes) {
    in.only("kind", "quantity", "base", "payers", "measure");
    ParameterKind kind = in.requiredValue("kind", ParameterKind.class);
    Quantities.@Nullable Given quantity =
        amounts.quantity(in, "quantity", statement, Pg.quantity, "", quotes);
    String base = in.text("base");
    statement.value(Pg.parameterKind, kind);
    statement.string(Pg.base, base);
    List<String> payers = in.texts("payers");
    statement.clear(Pg.payer);
    payers.forEach(it -> statement.add(Pg.payer, ids.entry(in, "payers", it, "agency")));
    if (payers.isEmpty()) {
      statement.notStated(Pg.payer);
    }
    statement.clear(Pg.forMeasure);
    if (in.has("measure")) {
      statement.add(Pg.forMeasure, ids.own(in, "measure", Pg.Measure));
    }
    if (kind != null && quantity != null) {
      statement.label(Labels.parameter(kind, quantity, base, "zh"), "zh");
      statement.label(Labels.parameter(kind, quantity, base, "en"), "en");
    }
  }
}
