package org.policygraph.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations.CopyKind;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Xsd;

/**
 * Compiles the document itself: title, dates, who issued it to whom, what it replies to, its copy.
 */
final class DocumentPartCompiler {
  private final Compilation compilation;
  private final Facts facts;
  private final Times times;
  private final String iri;

  DocumentPartCompiler(Compilation compilation, Times times) {
    this.compilation = compilation;
    this.facts = compilation.facts;
    this.times = times;
    this.iri = compilation.documentIri();
  }

  void compile(Sheet.DocumentPart part) {
    facts.type(iri, Pg.Document);
    String title = compilation.required("document", "title", part.title());
    facts.text(iri, Rdfs.label, title, "zh");
    facts.text(iri, Rdfs.label, part.titleEn(), "en");
    facts.text(iri, Dcterms.title, title, "zh");
    facts.text(iri, Dcterms.title, part.titleEn(), "en");
    if (title != null) {
      List<Span> places = compilation.finder.all(title, compilation.finder.whole());
      places.forEach(compilation.coverage::cover);
      places.stream().findFirst().ifPresent(it -> compilation.passages.state(iri, Pg.evidence, it));
    }
    facts.string(iri, Eli.id_local, part.documentNumber());
    compilation.notStated(iri, Eli.id_local, part.documentNumber());
    link(Eli.type_document, "document-type", compilation.required("document", "type", part.type()));
    link(Eli.jurisdiction, "area", part.area());
    link(Pg.level, "administrative-level", part.level());
    dates(part);
    evidence(times.period(iri, part.period()));
    agencies("issuers", Pg.issuer, part.issuers());
    agencies("addressees", Pg.addressee, part.addressees());
    if (part.reply() != null) {
      reply(part.reply());
    }
    text(part, title);
  }

  private void link(String property, String type, @Nullable String key) {
    String entity = compilation.entity("document", type, key);
    if (entity != null) {
      facts.link(iri, property, entity);
    }
  }

  private void dates(Sheet.DocumentPart part) {
    day("issued", Eli.date_document, part.issued());
    day("published", Eli.date_publication, part.published());
    if (part.spoken() != null) {
      times.date("document.spoken", iri, Pg.spoken, part.spoken().date());
      cover(evidence(quote("spoken", part.spoken().quote())));
    }
    Optional<Integer> year =
        year(part.issued()).or(() -> year(part.published())).or(() -> year(part.spoken()));
    year.ifPresentOrElse(
        it -> facts.integer(iri, Pg.year, it),
        () -> compilation.required("document", "a date (issued, published or spoken)", null));
  }

  private void day(String name, String property, Sheet.@Nullable DatePart part) {
    compilation.notStated(iri, property, part);
    if (part == null) {
      return;
    }
    String date = compilation.required("document." + name, "date", part.date());
    if (date != null) {
      typedDay("document." + name, iri, property, date);
    }
    cover(evidence(quote(name, part.quote())));
  }

  private void typedDay(String where, String subject, String property, String date) {
    try {
      facts.typed(subject, property, LocalDate.parse(date).toString(), Xsd.date);
    } catch (DateTimeException e) {
      compilation.faults.add(where, "date is yyyy-mm-dd", "found “" + date + "”");
    }
  }

  private static Optional<Integer> year(Sheet.@Nullable DatePart part) {
    return part == null ? Optional.empty() : Times.year(part.date());
  }

  private void agencies(String name, String property, List<Sheet.AgencyPart> parts) {
    if (parts.isEmpty()) {
      compilation.notStated(iri, property, null);
    }
    for (int i = 0; i < parts.size(); i++) {
      String where = Compilation.where("document." + name, i, null);
      String key = compilation.required(where, "agency", parts.get(i).agency());
      String agency = compilation.entity(where, "agency", key);
      if (agency != null) {
        facts.link(iri, property, agency);
      }
      evidence(compilation.finder.inFile(where, parts.get(i).quote(), Finder.QUOTE));
    }
  }

  private void reply(Sheet.ReplyPart part) {
    String where = "document.reply";
    String reply = Iris.DEFAULT.entity("reply", compilation.document);
    facts.type(reply, Pg.Reply);
    facts.link(iri, Pg.reply, reply);
    var kind = compilation.required(where, "kind", part.kind());
    if (kind != null) {
      facts.value(reply, Pg.replyKind, kind);
    }
    facts.string(reply, Pg.replyBody, compilation.required(where, "body", part.body()));
    facts.string(reply, Pg.replySession, part.session());
    facts.string(reply, Pg.replyNumber, compilation.required(where, "number", part.number()));
    facts.string(reply, Pg.proposer, part.proposer());
    Span quote = quote("reply", compilation.required(where, "quote", part.quote()));
    if (quote != null) {
      compilation.passages.state(reply, Pg.evidence, quote);
      compilation.coverage.cover(quote);
    }
  }

  private void text(Sheet.DocumentPart part, @Nullable String title) {
    String text = Iris.DEFAULT.entity("text", compilation.document);
    facts.type(text, Pg.TextVersion, Prov.Entity);
    facts.link(text, Eli.realizes, iri);
    facts.text(text, Eli.title, title, "zh");
    facts.string(text, Pg.sha256, compilation.text.sha256());
    facts.integer(text, Pg.length, compilation.text.length());
    facts.string(text, Dcterms.format, "text/plain");
    facts.string(text, Pg.fileName, compilation.text.name());
    Sheet.SourcePart source = part.source();
    compilation.notStated(iri, Pg.sourceUrl, source == null ? null : source.url());
    if (source == null) {
      compilation.required("document", "source", null);
      return;
    }
    facts.string(text, Eli.publisher, source.publisher());
    if (source.url() != null) {
      facts.typed(text, Pg.sourceUrl, source.url(), Xsd.anyURI);
    }
    if (source.retrieved() != null) {
      typedDay("document.source.retrieved", text, Pg.retrieved, source.retrieved());
    }
    facts.value(text, Pg.copyKind, source.copy() == null ? CopyKind.UNKNOWN : source.copy());
  }

  private @Nullable Span quote(String name, @Nullable Anchor anchor) {
    return compilation.finder.inFile("document." + name + ".quote", anchor, Finder.QUOTE);
  }

  private @Nullable Span evidence(@Nullable Span span) {
    if (span != null) {
      compilation.passages.state(iri, Pg.evidence, span);
    }
    return span;
  }

  private void cover(@Nullable Span span) {
    if (span != null) {
      compilation.coverage.cover(span);
    }
  }
}
