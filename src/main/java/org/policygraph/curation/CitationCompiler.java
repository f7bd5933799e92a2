package org.policygraph.curation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.policygraph.curation.Compilation.Candidate;
import org.policygraph.curation.Compilation.Placed;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Compiles what a document names: other documents, programmes, and facts of the registry. */
final class CitationCompiler {
  private final Compilation compilation;
  private final Facts facts;

  CitationCompiler(Compilation compilation) {
    this.compilation = compilation;
    this.facts = compilation.facts;
  }

  /** {@code documents}: keys of the documents that are or will be in the graph. */
  void references(List<Sheet.ReferencePart> parts, Set<String> documents) {
    compilation.declare("references", parts, Sheet.ReferencePart::id);
    List<Candidate<Sheet.ReferencePart>> candidates = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Sheet.ReferencePart part = parts.get(i);
      String where = Compilation.where("references", i, part.id());
      String text = compilation.required(where, "text", part.text());
      Anchor quote = compilation.required(where, "quote", part.quote());
      Span span = compilation.finder.inBody(where, quote, Finder.TITLE);
      compilation.required(where, "relation", part.relation());
      if (part.to() != null && !documents.contains(part.to())) {
        compilation.faults.add(where, "cited document is in the graph", part.to() + " is not");
      }
      if (span != null && text != null) {
        compilation.coverage.cover(span);
        candidates.add(new Candidate<>(where, part, span, text, part.key()));
      }
    }
    compilation.place(StatementKind.REFERENCE, candidates).forEach(this::write);
  }

  private void write(Placed<Sheet.ReferencePart> placed) {
    Sheet.ReferencePart part = placed.part();
    String number = part.documentNumber();
    String label = part.text() + (number == null ? "" : "(" + number + ")");
    String iri =
        compilation.statement(StatementKind.REFERENCE, placed, label, null, part.confidence());
    facts.string(iri, Pg.citedText, part.text());
    facts.string(iri, Pg.documentNumber, number);
    compilation.notStated(iri, Pg.documentNumber, number);
    if (part.relation() != null) {
      facts.value(iri, Pg.relation, part.relation());
    }
    Span numberSpan =
        compilation.finder.inBody(
            placed.where() + ".numberQuote", part.numberQuote(), Finder.QUOTE);
    if (numberSpan != null) {
      compilation.coverage.cover(numberSpan);
      compilation.passages.support(iri, List.of(placed.span()), numberSpan);
    }
    if (part.to() == null) {
      facts.link(iri, Pg.notInGraph, Pg.citedDocument);
    } else if (Iris.isKey(part.to())) {
      facts.link(iri, Pg.citedDocument, Iris.DEFAULT.entity("document", part.to()));
    }
    compilation.note(iri, part.note());
  }

  void programmes(List<Sheet.ProgrammePart> parts) {
    compilation.declare("programmes", parts, Sheet.ProgrammePart::id);
    List<Candidate<Sheet.ProgrammePart>> candidates = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Sheet.ProgrammePart part = parts.get(i);
      String where = Compilation.where("programmes", i, part.id());
      String name = compilation.required(where, "name", part.name());
      Anchor quote = compilation.required(where, "quote", part.quote());
      Span span = compilation.finder.inBody(where, quote, Finder.QUOTE);
      if (name != null && !names.add(nameKey(name))) {
        compilation.faults.add(where, "a programme is given once", name + " (use also)");
      }
      if (name != null && span != null) {
        compilation.coverage.cover(span);
        candidates.add(new Candidate<>(where, part, span, nameKey(name), part.key()));
      }
    }
    for (Placed<Sheet.ProgrammePart> it : compilation.place(StatementKind.PROGRAMME, candidates)) {
      Sheet.ProgrammePart part = it.part();
      String iri =
          compilation.statement(
              StatementKind.PROGRAMME, it, part.name(), part.en(), part.confidence());
      facts.string(iri, Pg.nameKey, nameKey(String.valueOf(part.name())));
      for (Anchor mention : part.also()) {
        Span span = compilation.finder.inBody(it.where() + ".also", mention, Finder.QUOTE);
        if (span != null) {
          compilation.coverage.cover(span);
          compilation.passages.support(iri, List.of(it.span()), span);
        }
      }
      compilation.note(iri, part.note());
    }
  }

  /** One spelling for one name: compatibility forms, quotation marks, spaces and case fall away. */
  static String nameKey(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s“”‘’\"'《》〈〉「」]", "")
        .toLowerCase(Locale.ROOT);
  }

  void supports(List<Sheet.SupportPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Sheet.SupportPart part = parts.get(i);
      String where = Compilation.where("supports", i, part.fact());
      String fact = compilation.required(where, "fact", part.fact());
      Anchor quote = compilation.required(where, "quote", part.quote());
      Span span = compilation.finder.inBodyOrFile(where, quote, Finder.QUOTE);
      if (fact == null) {
        continue;
      }
      int slash = fact.indexOf('/');
      String iri =
          compilation.entity(
              where, slash < 0 ? "" : fact.substring(0, slash), fact.substring(slash + 1));
      if (iri != null && span != null) {
        compilation.passages.state(iri, Pg.evidence, span);
      }
    }
  }

  /** Numbers that nobody has decided on. */
  void unclear(List<Sheet.UnclearPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String where = Compilation.where("unclear", i, null);
      Anchor quote = compilation.required(where, "quote", parts.get(i).quote());
      Span span = compilation.finder.inBody(where, quote, Finder.QUOTE);
      if (span != null) {
        compilation.coverage.cover(span);
      }
    }
  }

  /** Numbers that are knowingly none of these. */
  void none(List<Sheet.NonePart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Sheet.NonePart part = parts.get(i);
      String where = Compilation.where("none", i, null);
      compilation.required(where, "reason", part.reason());
      Anchor quote = compilation.required(where, "quote", part.quote());
      Span span = compilation.finder.inBody(where, quote, Finder.QUOTE);
      if (span != null) {
        compilation.coverage.cover(span);
      }
    }
  }
}
