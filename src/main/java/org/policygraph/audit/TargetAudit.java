package org.policygraph.audit;

import java.util.ArrayList;
import java.util.List;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Part;

/** One target: what it says, how it moved, what was reported, and who answers for it. */
final class TargetAudit {
  private final Gathering gathering;
  private final Figures figures;

  TargetAudit(Gathering gathering) {
    this.gathering = gathering;
    this.figures = new Figures(gathering);
  }

  List<Part> parts(Tree target) {
    String id = target.text("id");
    List<Tree> measures = target.trees("measures");
    List<Tree> responsibilities =
        measures.stream().flatMap(it -> it.trees("responsibilities").stream()).toList();
    List<Item> revisions = new ArrayList<>();
    Tree history =
        figures.history(target.at("indicator").text("id"), target.at("scope").text("id"));
    if (history != null) {
      history.trees("targetRevisions").stream()
          .filter(
              it -> it.at("earlier").text("id").equals(id) || it.at("later").text("id").equals(id))
          .forEach(it -> revisions.add(figures.revision(it)));
    }
    Tree assessment = target.tree("assessment");
    return List.of(
        part("target", List.of(figures.figure(target))),
        part(
            "assessments",
            assessment == null ? List.of() : List.of(figures.assessment(assessment))),
        part("reports", target.trees("reports").stream().map(figures::report).toList()),
        part("revisions", revisions),
        part(
            "measures",
            measures.stream().map(it -> gathering.statement(it, List.of(), null)).toList()),
        new Responsible(gathering).held(responsibilities));
  }

  private Part part(String key, List<Item> items) {
    return new Part(key, gathering.words().say("part." + key), null, items);
  }
}
