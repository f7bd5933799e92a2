package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Compilation.Candidate;
import org.policygraph.curation.Compilation.Placed;
import org.policygraph.vocabulary.Enumerations.ValueKind;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Compiles targets and observations. */
final class FigureCompiler {
  private record Figure(Sheet.FigurePart part, String indicator, String scope) {}

  private final Compilation compilation;
  private final Facts facts;
  private final Times times;
  private final Quantities quantities;
  private final Labels labels;

  FigureCompiler(Compilation compilation, Times times, Quantities quantities, Labels labels) {
    this.compilation = compilation;
    this.facts = compilation.facts;
    this.times = times;
    this.quantities = quantities;
    this.labels = labels;
  }

  /** Compiles both lists: a part of one may belong to a whole of the other. */
  void compile(Sheet sheet, @Nullable String area) {
    compilation.declare("targets", sheet.targets(), Sheet.FigurePart::id);
    compilation.declare("observations", sheet.observations(), Sheet.FigurePart::id);
    List<Placed<Figure>> targets = place(StatementKind.TARGET, "targets", sheet.targets(), area);
    List<Placed<Figure>> observations =
        place(StatementKind.OBSERVATION, "observations", sheet.observations(), area);
    targets.forEach(it -> write(StatementKind.TARGET, it));
    observations.forEach(it -> write(StatementKind.OBSERVATION, it));
  }

  private List<Placed<Figure>> place(
      StatementKind kind, String list, List<Sheet.FigurePart> parts, @Nullable String area) {
    List<Candidate<Figure>> candidates = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Sheet.FigurePart part = parts.get(i);
      String where = Compilation.where(list, i, part.id());
      String key = compilation.required(where, "indicator", part.indicator());
      String indicator = compilation.entity(where, "indicator", key);
      String scopeKey = part.scope() == null ? area : part.scope();
      String scope =
          compilation.entity(where, "area", compilation.required(where, "scope", scopeKey));
      Anchor quote = compilation.required(where, "quote", part.quote());
      Span span = compilation.finder.inBody(where, quote, Finder.QUOTE);
      if (span != null && indicator != null && scope != null) {
        Figure figure = new Figure(part, indicator, scope);
        candidates.add(new Candidate<>(where, figure, span, discriminator(part), part.key()));
      }
    }
    List<Placed<Figure>> placed = compilation.place(kind, candidates);
    for (Placed<Figure> it : placed) {
      String id = it.part().part.id();
      if (id != null) {
        compilation.byId.put(id, Compilation.iri(kind, it));
      }
    }
    return placed;
  }

  private static String discriminator(Sheet.FigurePart part) {
    List<String> parts = new ArrayList<>();
    parts.add(String.valueOf(part.indicator()));
    parts.add(part.value() == null ? "" : Facts.plain(part.value()));
    part.dimensions().stream()
        .map(it -> String.valueOf(it.writtenAs()))
        .sorted()
        .forEach(parts::add);
    return String.join("|", parts);
  }

  private void write(StatementKind kind, Placed<Figure> placed) {
    Sheet.FigurePart part = placed.part().part;
    String where = placed.where();
    Labels.Figure told =
        new Labels.Figure(
            placed.part().indicator,
            placed.part().scope,
            Quantities.Given.of(part),
            part.dimensions(),
            part.time() == null ? null : part.time().to());
    String iri =
        compilation.statement(
            kind,
            placed,
            part.label() != null ? part.label() : labels.figure(told, "zh"),
            part.en() != null ? part.en() : labels.figure(told, "en"),
            part.confidence());
    facts.link(iri, Pg.indicator, placed.part().indicator);
    facts.link(iri, Pg.scope, placed.part().scope);
    quantities.state(
        where,
        iri,
        Pg.quantity,
        placed.key(),
        told.quantity(),
        compilation.registry.unitOf(placed.part().indicator).orElse(null),
        placed.span());
    if (part.valueKind() != null) {
      facts.value(iri, Pg.valueKind, part.valueKind());
    }
    compilation.notStated(iri, Pg.valueKind, part.valueKind());
    boolean growth = Boolean.TRUE.equals(part.growthRate());
    if (growth != (part.valueKind() == ValueKind.GROWTH_RATE)) {
      compilation.faults.add(
          where,
          "growthRate goes with GROWTH_RATE",
          "growthRate " + growth + ", " + part.valueKind());
    }
    facts.bool(iri, Pg.growthRate, growth);
    facts.bool(iri, Pg.perUnit, Boolean.TRUE.equals(part.perUnit()));
    if (part.partsAreWhole() != null) {
      facts.bool(iri, Pg.partsAreWhole, part.partsAreWhole());
    }
    for (int i = 0; i < part.dimensions().size(); i++) {
      dimension(where, iri, placed.key() + "-" + (i + 1), part.dimensions().get(i));
    }
    belongsTo(where, iri, part, kind);
    times.ofStatement(where, iri, placed.key(), part.time(), placed.span());
    Optional<Integer> year = part.time() == null ? Optional.empty() : Times.year(part.time().to());
    String property = kind == StatementKind.TARGET ? Pg.dueYear : Pg.year;
    year.ifPresent(it -> facts.integer(iri, property, it));
    compilation.notStated(iri, property, year.orElse(null));
    if (kind == StatementKind.TARGET) {
      target(placed, iri);
    } else if (part.baseline() != null || part.binding() != null) {
      compilation.faults.add(
          where, "only targets have baseline and binding", "it is an observation");
    }
    compilation.note(iri, part.note());
  }

  private void belongsTo(String where, String iri, Sheet.FigurePart part, StatementKind kind) {
    if (part.partOf() != null) {
      String whole = compilation.byId(where, part.partOf(), "targets", "observations");
      if (whole != null) {
        facts.link(iri, Pg.partOf, whole);
      }
      if (iri.equals(whole)) {
        compilation.faults.add(where, "a figure is no part of itself", "partOf " + part.partOf());
      }
    }
    for (String id : part.goals()) {
      String goal = compilation.byId(where, id, "goals");
      if (goal != null && kind == StatementKind.TARGET) {
        facts.link(iri, Pg.forGoal, goal);
      } else if (goal != null) {
        compilation.faults.add(where, "only targets belong to goals", "goals: " + id);
      }
    }
    for (String id : part.measures()) {
      String measure = compilation.byId(where, id, "measures");
      if (measure != null) {
        facts.link(iri, Pg.forMeasure, measure);
      }
    }
  }

  private void dimension(String where, String figure, String key, Sheet.DimensionPart part) {
    String iri = Iris.DEFAULT.entity("dimension", key);
    facts.type(iri, Pg.Dimension);
    facts.link(figure, Pg.dimension, iri);
    var kind = compilation.required(where + ".dimensions", "kind", part.kind());
    if (kind != null) {
      facts.value(iri, Pg.dimensionKind, kind);
    }
    String writtenAs = compilation.required(where + ".dimensions", "writtenAs", part.writtenAs());
    facts.string(iri, Pg.writtenAs, writtenAs);
    if (part.value() != null) {
      int slash = part.value().indexOf('/');
      String type = slash < 0 ? "" : part.value().substring(0, slash);
      String value = compilation.entity(where, type, part.value().substring(slash + 1));
      if (value != null) {
        facts.link(iri, Pg.dimensionValue, value);
      }
    }
  }

  private void target(Placed<Figure> placed, String iri) {
    Sheet.FigurePart part = placed.part().part;
    if (part.binding() != null) {
      facts.value(iri, Pg.binding, part.binding());
    }
    compilation.notStated(iri, Pg.binding, part.binding());
    Sheet.BaselinePart baseline = part.baseline();
    compilation.notStated(iri, Pg.baseline, baseline);
    compilation.notStated(iri, Pg.baselineYear, baseline == null ? null : baseline.year());
    if (baseline == null) {
      return;
    }
    String where = placed.where() + ".baseline";
    if (baseline.year() != null) {
      facts.integer(iri, Pg.baselineYear, baseline.year());
    }
    Span quote = compilation.finder.inBody(where, baseline.quote(), Finder.QUOTE);
    if (quote != null) {
      compilation.passages.support(iri, List.of(placed.span()), quote);
    }
    quantities.state(
        where,
        iri,
        Pg.baseline,
        placed.key() + "-baseline",
        Quantities.Given.of(baseline).orIn(part.unit()),
        compilation.registry.unitOf(placed.part().indicator).orElse(null),
        quote == null ? placed.span() : quote);
  }
}
