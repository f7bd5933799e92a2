package org.policygraph.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;

/** Figures, and what was concluded by holding them against each other. */
final class Figures {
  private final Gathering gathering;

  Figures(Gathering gathering) {
    this.gathering = gathering;
  }

  Item figure(Tree figure) {
    return gathering.statement(figure, facts(figure), null);
  }

  List<Fact> facts(Tree figure) {
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.coded("kind", "Figure", figure.find("__typename")));
    facts.add(gathering.fact("value", figure.at("quantity").text("verbatim")));
    facts.add(
        gathering.coded("comparator", "Comparator", figure.at("quantity").find("comparator")));
    facts.add(gathering.fact("indicator", figure.at("indicator").text("label")));
    facts.add(gathering.fact("scope", figure.at("scope").text("label")));
    figure
        .trees("dimensions")
        .forEach(it -> facts.add(gathering.fact("dimension", it.text("writtenAs"))));
    facts.add(gathering.coded("valueKind", "ValueKind", figure.find("valueKind")));
    if (figure.is("perUnit")) {
      facts.addAll(gathering.yesOrNo("perUnit", true));
    }
    facts.addAll(gathering.known("due", figure.find("dueYear")));
    facts.addAll(gathering.time("time", figure.tree("time")));
    Tree baseline = figure.tree("baseline");
    if (baseline != null) {
      facts.add(gathering.fact("baseline", baseline.text("verbatim")));
      facts.addAll(gathering.known("baselineYear", figure.find("baselineYear")));
    }
    if (figure.find("binding") != null) {
      facts.add(gathering.coded("binding", "Binding", figure.find("binding")));
    }
    return facts;
  }

  Item assessment(Tree judged) {
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.fact("target", judged.at("target").text("label")));
    facts.addAll(gathering.known("reason", judged.find("reason")));
    facts.addAll(gathering.yesOrNo("selfReported", judged.flag("selfReported")));
    for (Tree deciding : judged.trees("deciding")) {
      figure(deciding);
      facts.add(gathering.fact("deciding", deciding.text("label")));
    }
    return gathering.conclusion(
        judged,
        gathering.words().of("AssessmentStatus", judged.find("status")),
        facts,
        judged.trees("deciding").stream().flatMap(it -> gathering.quotes(it).stream()).toList());
  }

  Item revision(Tree revised) {
    figure(revised.at("earlier"));
    figure(revised.at("later"));
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.fact("earlier", revised.at("earlier").text("label")));
    facts.add(gathering.fact("later", revised.at("later").text("label")));
    facts.addAll(gathering.known("ratio", revised.find("ratio")));
    facts.addAll(gathering.known("reason", revised.find("reason")));
    return gathering.conclusion(
        revised,
        gathering.words().of("Direction", revised.find("direction")),
        facts,
        List.of(revised.at("earlier"), revised.at("later")).stream()
            .flatMap(it -> gathering.quotes(it).stream())
            .toList());
  }

  Item report(Tree report) {
    Tree observation = report.at("observation");
    figure(observation);
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.fact("report", observation.text("label")));
    facts.add(gathering.coded("timing", "ReportTiming", report.find("timing")));
    facts.addAll(gathering.known("reason", report.find("reason")));
    facts.addAll(gathering.yesOrNo("selfReported", report.flag("selfReported")));
    return gathering.conclusion(
        report,
        gathering.words().of("ReportOutcome", report.find("outcome")),
        facts,
        gathering.quotes(observation));
  }

  /** The history of an indicator in an area; null where it has none. */
  @Nullable Tree history(String indicator, String scope) {
    Tree found =
        gathering
            .ask("history", Map.of("id", indicator, "scope", scope, "asOf", gathering.asOf()))
            .tree("indicator");
    return found == null ? null : found.tree("history");
  }
}
