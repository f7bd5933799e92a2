package org.policygraph.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Part;

/** One indicator: its definition, and area by area everything stated of it. */
final class IndicatorAudit {
  private final Gathering gathering;
  private final Figures figures;

  IndicatorAudit(Gathering gathering) {
    this.gathering = gathering;
    this.figures = new Figures(gathering);
  }

  List<Part> parts(Tree indicator) {
    String id = indicator.text("id");
    gathering.subjects().add(id);
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            "indicator",
            "",
            List.of(
                new Item(id, indicator.text("label"), facts(indicator), List.of(), null, null))));
    for (Tree scope : indicator.trees("scopes")) {
      Tree history = figures.history(id, scope.text("id"));
      if (history != null) {
        String area = ": " + scope.text("label");
        parts.add(
            part(
                "figures",
                area,
                Stream.concat(
                        history.trees("points").stream().map(this::point),
                        history.trees("undated").stream().map(figures::figure))
                    .toList()));
        parts.add(
            part(
                "revisions",
                area,
                history.trees("targetRevisions").stream().map(figures::revision).toList()));
        parts.add(
            part(
                "assessments",
                area,
                history.trees("assessments").stream().map(figures::assessment).toList()));
      }
    }
    return parts;
  }

  private Part part(String key, String of, List<Item> items) {
    return new Part(key, gathering.words().say("part." + key) + of, null, items);
  }

  private List<Fact> facts(Tree indicator) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(gathering.known("definition", indicator.find("definition")));
    facts.addAll(
        gathering.known("alsoCalled", gathering.words().list(indicator.labels("altLabels"))));
    facts.add(gathering.fact("unit", indicator.at("unit").text("label")));
    facts.add(gathering.coded("desired", "Desired", indicator.find("desired")));
    facts.addAll(
        gathering.known("functions", gathering.words().list(indicator.labels("functions"))));
    for (Tree related : indicator.trees("related")) {
      facts.add(
          gathering.fact(
              "notTheSame", related.at("indicator").text("label") + " — " + related.text("why")));
    }
    return facts;
  }

  /** What is comparable has the same number of series. */
  private Item point(Tree point) {
    Tree figure = point.at("figure");
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.coded("point", "PointKind", point.find("kind")));
    facts.add(gathering.fact("year", point.text("year")));
    facts.add(gathering.fact("statedYear", point.text("statedYear")));
    facts.add(gathering.fact("pointValue", point.at("quantity").text("verbatim")));
    facts.add(gathering.fact("series", point.text("series")));
    facts.addAll(figures.facts(figure));
    return gathering.statement(figure, facts, null);
  }
}
