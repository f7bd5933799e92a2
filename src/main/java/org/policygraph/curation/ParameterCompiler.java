package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.policygraph.curation.Compilation.Candidate;
import org.policygraph.curation.Compilation.Placed;
import org.policygraph.vocabulary.Enumerations.ParameterKind;
import org.policygraph.vocabulary.Pg;

/** Compiles the numbers that govern measures. */
final class ParameterCompiler {
  private final Compilation compilation;
  private final Facts facts;
  private final Times times;
  private final Quantities quantities;

  ParameterCompiler(Compilation compilation, Times times, Quantities quantities) {
    this.compilation = compilation;
    this.facts = compilation.facts;
    this.times = times;
    this.quantities = quantities;
  }

  void compile(List<Sheet.ParameterPart> parts) {
    compilation.declare("parameters", parts, Sheet.ParameterPart::id);
    List<Candidate<Sheet.ParameterPart>> candidates = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Sheet.ParameterPart part = parts.get(i);
      String where = Compilation.where("parameters", i, part.id());
      Anchor quote = compilation.required(where, "quote", part.quote());
      Span span = compilation.finder.inBody(where, quote, Finder.QUOTE);
      if (compilation.required(where, "kind", part.kind()) != null && span != null) {
        String value = part.value() == null ? "" : Facts.plain(part.value());
        String discriminator = part.kind() + "|" + value;
        candidates.add(new Candidate<>(where, part, span, discriminator, part.key()));
      }
    }
    compilation.place(StatementKind.PARAMETER, candidates).forEach(this::write);
  }

  private void write(Placed<Sheet.ParameterPart> placed) {
    Sheet.ParameterPart part = placed.part();
    String where = placed.where();
    ParameterKind kind = Objects.requireNonNull(part.kind());
    Quantities.Given quantity = Quantities.Given.of(part);
    String iri =
        compilation.statement(
            StatementKind.PARAMETER,
            placed,
            part.label() != null
                ? part.label()
                : Labels.parameter(kind, quantity, part.base(), "zh"),
            part.en() != null ? part.en() : Labels.parameter(kind, quantity, part.base(), "en"),
            part.confidence());
    facts.value(iri, Pg.parameterKind, kind);
    quantities.state(where, iri, Pg.quantity, placed.key(), quantity, null, placed.span());
    facts.string(iri, Pg.base, part.base());
    compilation.notStated(iri, Pg.base, part.base());
    compilation.entities(where, iri, Pg.payer, "agency", part.payers());
    compilation.notStated(iri, Pg.payer, part.payers().isEmpty() ? null : part.payers());
    if (part.measure() != null) {
      String measure = compilation.byId(where, part.measure(), "measures");
      if (measure != null) {
        facts.link(iri, Pg.forMeasure, measure);
      }
    }
    times.ofStatement(where, iri, placed.key(), part.time(), placed.span());
    compilation.note(iri, part.note());
  }
}
