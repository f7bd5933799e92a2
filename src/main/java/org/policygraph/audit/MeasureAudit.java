package org.policygraph.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Part;

/** One measure: what it is, who was named, the chain to whoever holds it, what carries it on. */
final class MeasureAudit {
  /** A chain of documents is shorter by far. */
  private static final int MOST_STEPS = 40;

  private final Gathering gathering;
  private final Figures figures;
  private final Responsible responsible;

  MeasureAudit(Gathering gathering) {
    this.gathering = gathering;
    this.figures = new Figures(gathering);
    this.responsible = new Responsible(gathering);
  }

  List<Part> parts(Tree measure) {
    List<Tree> responsibilities = measure.trees("responsibilities");
    return List.of(
        part("measure", List.of(gathering.statement(measure, facts(measure), null))),
        responsible.named(responsibilities),
        responsible.held(responsibilities),
        new Part(
            "chain",
            gathering.words().say("part.chain"),
            gathering.words().say("note.chain"),
            measure.trees("responsibilityChain").stream().map(this::link).toList()),
        carriedOn(measure.text("id")),
        part("targets", measure.trees("targets").stream().map(figures::figure).toList()),
        part(
            "assessments",
            measure.trees("targets").stream()
                .filter(it -> it.tree("assessment") != null)
                .map(it -> figures.assessment(it.at("assessment")))
                .toList()),
        part("parameters", measure.trees("parameters").stream().map(this::parameter).toList()));
  }

  private Part part(String key, List<Item> items) {
    return new Part(key, gathering.words().say("part." + key), null, items);
  }

  private List<Fact> facts(Tree measure) {
    List<Fact> facts = new ArrayList<>(gathering.known("number", measure.find("number")));
    facts.add(gathering.coded("stage", "Stage", measure.find("stage")));
    facts.addAll(gathering.time("time", measure.tree("time")));
    facts.addAll(gathering.known("functions", gathering.words().list(measure.labels("functions"))));
    Tree whole = measure.tree("partOf");
    if (whole != null) {
      facts.add(gathering.fact("partOf", whole.text("label")));
    }
    measure.labels("parts").forEach(it -> facts.add(gathering.fact("part", it)));
    measure.labels("serves").forEach(it -> facts.add(gathering.fact("serves", it)));
    return facts;
  }

  private Item link(Tree link) {
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.coded("link", "LinkKind", link.find("kind")));
    facts.addAll(gathering.known("date", link.find("date")));
    facts.add(gathering.fact("basis", link.text("reason")));
    if (link.is("uncertain")) {
      facts.addAll(gathering.yesOrNo("uncertain", true));
    }
    return new Item(
        null,
        end(link, "from") + " → " + end(link, "to"),
        facts,
        gathering.quotes(link),
        null,
        null);
  }

  /** An agency by its name on the day of the step. */
  private static String end(Tree link, String which) {
    String name = link.find(which + "Name");
    return name == null ? link.at(which).text("label") : name;
  }

  private Item parameter(Tree parameter) {
    List<Fact> facts = new ArrayList<>();
    facts.add(gathering.coded("kind", "ParameterKind", parameter.find("kind")));
    facts.add(gathering.fact("value", parameter.at("quantity").text("verbatim")));
    facts.addAll(gathering.known("base", parameter.find("base")));
    facts.addAll(gathering.known("payers", gathering.words().list(parameter.labels("payers"))));
    return gathering.statement(parameter, facts, null);
  }

  /** All earlier and later steps, however many documents lie between. */
  private Part carriedOn(String measure) {
    Map<String, Tree> continuations = new LinkedHashMap<>();
    Set<String> reached = new LinkedHashSet<>(List.of(measure));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty() && reached.size() <= MOST_STEPS) {
      Tree step = gathering.askOn("continuations", open.removeFirst()).at("measure");
      for (String direction : List.of("continues", "continuedBy")) {
        for (Tree each : step.trees(direction)) {
          continuations.putIfAbsent(each.text("id"), each);
          String next = each.at(direction.equals("continues") ? "earlier" : "later").text("id");
          if (reached.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return new Part(
        "continuations",
        gathering.words().say("part.continuations"),
        gathering.words().say("note.continuations"),
        continuations.values().stream().map(this::continuation).toList());
  }

  private Item continuation(Tree each) {
    List<Fact> facts = new ArrayList<>();
    for (String side : List.of("earlier", "later")) {
      Tree step = each.at(side);
      gathering.statement(step, List.of(), null);
      facts.add(
          gathering.fact(side, step.text("label") + " — " + step.at("statedIn").text("label")));
      for (Tree responsibility : step.trees("responsibilities")) {
        facts.add(gathering.fact("answers", answers(responsibility)));
      }
    }
    facts.add(gathering.coded("confidence", "Confidence", each.find("confidence")));
    facts.addAll(gathering.known("reason", each.find("reason")));
    return gathering.conclusion(each, each.text("label"), facts, gathering.quotes(each));
  }

  private String answers(Tree responsibility) {
    List<String> holders =
        responsibility.trees("holdings").stream()
            .map(
                it ->
                    it.text("name")
                        + (it.is("uncertain")
                            ? " (" + gathering.words().say("uncertain") + ")"
                            : ""))
            .toList();
    return responsibility.text("writtenAs")
        + " ("
        + gathering.words().of("Basis", responsibility.find("basis"))
        + ") → "
        + (holders.isEmpty()
            ? gathering.words().say("nobody-known")
            : gathering.words().list(holders));
  }
}
