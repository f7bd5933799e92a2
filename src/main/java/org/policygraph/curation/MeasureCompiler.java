package org.policygraph.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Compilation.Candidate;
import org.policygraph.curation.Compilation.Placed;
import org.policygraph.vocabulary.Enumerations.Stage;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;

/** Compiles goals and measures. */
final class MeasureCompiler {
  static final int LABEL = 40;

  private final Compilation compilation;
  private final Facts facts;
  private final Times times;
  private final Map<String, Placed<Sheet.MeasurePart>> measures = new HashMap<>();

  MeasureCompiler(Compilation compilation, Times times) {
    this.compilation = compilation;
    this.facts = compilation.facts;
    this.times = times;
  }

  /** The measure of an id; null where there is none or it is faulty. */
  @Nullable Placed<Sheet.MeasurePart> measure(String id) {
    return measures.get(id);
  }

  void goals(List<Sheet.GoalPart> parts) {
    compilation.declare("goals", parts, Sheet.GoalPart::id);
    List<Candidate<Sheet.GoalPart>> candidates = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Sheet.GoalPart part = parts.get(i);
      String where = Compilation.where("goals", i, part.id());
      label(where, part.label());
      Span span = quote(where, part.quote());
      if (span != null) {
        candidates.add(new Candidate<>(where, part, span, "", part.key()));
      }
    }
    for (Placed<Sheet.GoalPart> it : compilation.place(StatementKind.GOAL, candidates)) {
      Sheet.GoalPart part = it.part();
      String iri =
          compilation.statement(StatementKind.GOAL, it, part.label(), part.en(), part.confidence());
      if (part.id() != null) {
        compilation.byId.put(part.id(), iri);
      }
      times.ofStatement(it.where(), iri, it.key(), part.time(), it.span());
      compilation.note(iri, part.note());
    }
  }

  void measures(List<Sheet.MeasurePart> parts) {
    compilation.declare("measures", parts, Sheet.MeasurePart::id);
    List<Candidate<Sheet.MeasurePart>> candidates = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Sheet.MeasurePart part = parts.get(i);
      String where = Compilation.where("measures", i, part.id());
      label(where, part.label());
      compilation.required(where, "stage", part.stage());
      Span span = quote(where, part.quote());
      if (span != null) {
        coverNumber(span, part.number());
        candidates.add(new Candidate<>(where, part, span, "", part.key()));
      }
    }
    List<Placed<Sheet.MeasurePart>> placed = compilation.place(StatementKind.MEASURE, candidates);
    for (Placed<Sheet.MeasurePart> it : placed) {
      Sheet.MeasurePart part = it.part();
      String iri =
          compilation.statement(
              StatementKind.MEASURE, it, part.label(), part.en(), part.confidence());
      if (part.id() != null) {
        compilation.byId.put(part.id(), iri);
        measures.put(part.id(), it);
      }
    }
    placed.forEach(this::measure);
  }

  private void measure(Placed<Sheet.MeasurePart> placed) {
    Sheet.MeasurePart part = placed.part();
    String where = placed.where();
    String iri = Compilation.iri(StatementKind.MEASURE, placed);
    facts.string(iri, Pg.number, part.number());
    compilation.notStated(iri, Pg.number, part.number());
    if (part.stage() != null) {
      boolean plan = part.stage() == Stage.PLANNED || part.stage() == Stage.STANDING;
      facts.type(iri, plan ? Prov.Plan : Prov.Activity);
      facts.value(iri, Pg.stage, part.stage());
    }
    compilation.entities(where, iri, Pg.function, "function", part.functions());
    compilation.entities(where, iri, Pg.instrument, "instrument", part.instruments());
    compilation.entities(where, iri, Pg.targetGroup, "target-group", part.targetGroups());
    compilation.entities(where, iri, Pg.sector, "sector", part.sectors());
    compilation.entities(where, iri, Pg.place, "area", part.places());
    if (part.partOf() != null) {
      String whole = compilation.byId(where, part.partOf(), "measures");
      if (whole != null) {
        facts.link(iri, Pg.partOf, whole);
      }
      if (isPartOfItself(part)) {
        compilation.faults.add(where, "a measure is no part of itself", "partOf " + part.partOf());
      }
    }
    for (String goal : part.serves()) {
      String served = compilation.byId(where, goal, "goals");
      if (served != null) {
        facts.link(iri, Pg.serves, served);
      }
    }
    times.ofStatement(where, iri, placed.key(), part.time(), placed.span());
    compilation.note(iri, part.note());
  }

  private boolean isPartOfItself(Sheet.MeasurePart part) {
    String whole = part.partOf();
    for (int steps = 0; whole != null && steps <= measures.size(); steps++) {
      if (whole.equals(part.id())) {
        return true;
      }
      Placed<Sheet.MeasurePart> next = measures.get(whole);
      whole = next == null ? null : next.part().partOf();
    }
    return false;
  }

  private @Nullable Span quote(String where, @Nullable Anchor quote) {
    return compilation.finder.inBody(
        where, compilation.required(where, "quote", quote), Finder.QUOTE);
  }

  private void label(String where, @Nullable String label) {
    String given = compilation.required(where, "label", label);
    if (given != null && given.codePointCount(0, given.length()) > LABEL) {
      compilation.faults.add(where, "label is at most " + LABEL + " characters", "“" + given + "”");
    }
  }

  /** The outline number at the beginning of a measure is no figure: 1. or (2). */
  private void coverNumber(Span span, @Nullable String number) {
    if (number != null) {
      Span head = new Span(span.start(), Math.min(span.end(), span.start() + number.length() + 3));
      Span found = compilation.finder.first(number, head);
      if (found != null) {
        compilation.coverage.cover(new Span(span.start(), found.end()));
      }
    }
  }
}
