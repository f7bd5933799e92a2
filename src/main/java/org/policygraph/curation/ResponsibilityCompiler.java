package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Compilation.Candidate;
import org.policygraph.curation.Compilation.Placed;
import org.policygraph.vocabulary.Enumerations.Basis;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Compiles who answers for a measure. A bracket (责任单位:…) covers the text since the previous bracket
 * or since the measure's own heading, whichever is later; each agency in it is one responsibility,
 * with its mention as evidence and the whole bracket beside it.
 */
final class ResponsibilityCompiler {
  private static final String OPENING = "(\uFF08〈<《【[〔";
  private static final String CLOSING = ")\uFF09〉>》】]〕";
  private static final String IDLE = " \n\r\t\u00a0\u3000。";

  /** A bracket or phrase whose place is known; {@code covers} may be unknown for a phrase. */
  private record Phrase(
      String where, Sheet.ResponsibilityPart part, Span span, @Nullable Span covers) {}

  private record Named(Phrase phrase, Sheet.NamedPart part, String measure, String agency) {}

  private final Compilation compilation;
  private final MeasureCompiler measures;
  private final Labels labels;

  ResponsibilityCompiler(Compilation compilation, MeasureCompiler measures, Labels labels) {
    this.compilation = compilation;
    this.measures = measures;
    this.labels = labels;
  }

  void compile(List<Sheet.ResponsibilityPart> parts) {
    List<@Nullable Span> spans = new ArrayList<>();
    List<Span> brackets = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Span span = span(where(i, parts.get(i)), parts.get(i));
      spans.add(span);
      if (span != null && parts.get(i).bracket() != null) {
        brackets.add(span);
      }
    }
    List<Candidate<Named>> candidates = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Span span = spans.get(i);
      if (span != null) {
        String where = where(i, parts.get(i));
        Span covers = covers(where, parts.get(i), span, brackets);
        named(new Phrase(where, parts.get(i), span, covers), candidates);
      }
    }
    compilation.place(StatementKind.RESPONSIBILITY, candidates).forEach(this::write);
  }

  private static String where(int index, Sheet.ResponsibilityPart part) {
    return Compilation.where("responsibilities", index, part.measure());
  }

  private @Nullable Span span(String where, Sheet.ResponsibilityPart part) {
    if ((part.bracket() == null) == (part.quote() == null)) {
      compilation.faults.add(where, "entry is complete", "it needs one of bracket and quote");
      return null;
    }
    if (part.bracket() == null) {
      Span first = compilation.finder.inBody(where + ".quote", part.quote(), Finder.QUOTE);
      Span last = compilation.finder.inBody(where + ".through", part.through(), Finder.QUOTE);
      return first == null || last == null || last.end() <= first.end()
          ? first
          : new Span(first.start(), last.end());
    }
    Span start = compilation.finder.inBody(where + ".bracket", part.bracket(), Finder.QUOTE);
    if (start == null) {
      return null;
    }
    int end = closing(start.start());
    if (end < 0) {
      compilation.faults.add(where, "bracket opens and closes", part.bracket() + " does not");
      return null;
    }
    return new Span(start.start(), end);
  }

  /** One past the bracket that closes the one at {@code start}; -1 if none opens or closes. */
  private int closing(int start) {
    int end = compilation.finder.body().end();
    String rest = compilation.text.slice(start, end);
    int depth = 0;
    int point = start;
    for (int c : rest.codePoints().toArray()) {
      point++;
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth--;
      }
      if (depth <= 0) {
        return point == start + 1 ? -1 : point;
      }
    }
    return -1;
  }

  private @Nullable Span covers(
      String where, Sheet.ResponsibilityPart part, Span span, List<Span> brackets) {
    Placed<?> measure = part.measure() == null ? null : measures.measure(part.measure());
    if (part.bracket() == null || part.covers() != null) {
      return phraseCovers(where, part.covers(), measure);
    }
    int from = -1;
    for (Span bracket : brackets) {
      from = bracket.end() <= span.start() ? Math.max(from, bracket.end()) : from;
    }
    if (measure != null && measure.span().end() <= span.start()) {
      from = Math.max(from, measure.span().end());
    }
    Span given = compilation.finder.inBody(where + ".coversFrom", part.coversFrom(), Finder.QUOTE);
    if (given != null) {
      from = given.start();
    } else if (from >= 0) {
      from = skipIdle(from, span.start());
    }
    if (from < 0 || from >= span.start()) {
      compilation.faults.add(
          where,
          "bracket covers text before it",
          "neither coversFrom nor the measure's own quote stands before it");
      return null;
    }
    return new Span(from, span.start());
  }

  private @Nullable Span phraseCovers(
      String where, Sheet.@Nullable BodyPart given, @Nullable Placed<?> measure) {
    if (given == null) {
      return measure == null ? null : measure.span();
    }
    Span from = compilation.finder.inBody(where + ".covers.from", given.from(), Finder.QUOTE);
    Span until = compilation.finder.inBody(where + ".covers.until", given.until(), Finder.QUOTE);
    if (from == null || (until == null && measure == null)) {
      return null;
    }
    int end = until != null ? until.start() : Objects.requireNonNull(measure).span().end();
    if (end <= from.start()) {
      compilation.faults.add(where + ".covers", "covered text is not empty", "it ends at " + end);
      return null;
    }
    return new Span(from.start(), end);
  }

  /** The full stop of the measure's heading and the space behind a bracket cover nothing. */
  private int skipIdle(int from, int end) {
    int at = from;
    while (at < end && IDLE.contains(compilation.text.slice(at, at + 1))) {
      at++;
    }
    return at;
  }

  /**
   * Looks for each agency behind the one before it, so that the order of the sheet is the text's.
   */
  private void named(Phrase phrase, List<Candidate<Named>> candidates) {
    String where = phrase.where;
    String id = compilation.required(where, "measure", phrase.part.measure());
    String measure = id == null ? null : compilation.byId(where, id, "measures");
    if (phrase.part.agencies().isEmpty()) {
      compilation.required(where, "agencies", null);
    }
    int from = phrase.span.start();
    for (Sheet.NamedPart part : phrase.part.agencies()) {
      String key = compilation.required(where, "agency", part.agency());
      String agency = compilation.entity(where, "agency", key);
      String writtenAs = compilation.required(where, "writtenAs", part.writtenAs());
      compilation.required(where, "role", part.role());
      compilation.required(where, "roleBasis", part.roleBasis());
      Span rest = new Span(from, phrase.span.end());
      Span mention = writtenAs == null ? null : compilation.finder.first(writtenAs, rest);
      if (writtenAs != null && mention == null) {
        compilation.faults.add(
            where,
            "agencies are named in order",
            "“" + writtenAs + "” is not in it, behind the agency before it");
      }
      if (mention != null) {
        from = mention.end();
      }
      if (agency != null && measure != null && mention != null && part.role() != null) {
        String discriminator =
            String.join(
                "|",
                Iris.DEFAULT.key(measure).orElseThrow(),
                Iris.DEFAULT.key(agency).orElseThrow(),
                part.role().name());
        Named named = new Named(phrase, part, measure, agency);
        candidates.add(new Candidate<>(where, named, mention, discriminator, part.key()));
      }
    }
  }

  private void write(Placed<Named> placed) {
    Named named = placed.part();
    Sheet.NamedPart part = named.part;
    String iri =
        compilation.statement(
            StatementKind.RESPONSIBILITY,
            placed,
            labels.responsibility(named.measure, named.agency, part, "zh"),
            labels.responsibility(named.measure, named.agency, part, "en"),
            named.phrase.part.confidence());
    Facts facts = compilation.facts;
    facts.link(iri, Pg.measure, named.measure);
    facts.link(iri, Pg.agency, named.agency);
    facts.string(iri, Pg.writtenAs, part.writtenAs());
    facts.value(iri, Pg.role, Objects.requireNonNull(part.role()));
    if (part.roleBasis() != null) {
      facts.value(iri, Pg.roleBasis, part.roleBasis());
    }
    facts.value(iri, Pg.basis, Basis.EXPLICIT);
    compilation.passages.support(iri, List.of(placed.span()), named.phrase.span);
    if (named.phrase.covers != null) {
      facts.integer(iri, Pg.coversStart, named.phrase.covers.start());
      facts.integer(iri, Pg.coversEnd, named.phrase.covers.end());
    }
    compilation.note(iri, part.note() != null ? part.note() : named.phrase.part.note());
  }
}
