package org.policygraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** Document, its copy, its outline, who spoke, what it answers. */
final class DocumentFields {
  private static final Links TEXT_VERSION =
      Links.query(
          Template.beside(DocumentFields.class, "current-text.rq"),
          call -> Parameters.NONE,
          Order.BY_IRI);

  private DocumentFields() {}

  static void add(Contract contract) {
    document(contract);
    contract
        .put("Source", "publisher", Values.text(Eli.publisher))
        .put("Source", "url", Values.text(Pg.sourceUrl))
        .put("Source", "retrieved", Values.date(Pg.retrieved))
        .put("Source", "copy", Values.enumeration(Pg.copyKind))
        .put("Source", "textSha256", Values.text(Pg.sha256))
        .put("Source", "length", Values.number(Pg.length))
        .put("Source", "mounted", Field.of((thing, call) -> text(thing, call).isPresent()));
    contract
        .put("Reply", "kind", Values.enumeration(Pg.replyKind))
        .put("Reply", "body", Values.text(Pg.replyBody))
        .put("Reply", "session", Values.text(Pg.replySession))
        .put("Reply", "number", Values.text(Pg.replyNumber))
        .put("Reply", "proposer", Values.text(Pg.proposer));
    contract
        .node("Section")
        .put("Section", "number", Values.text(Pg.number))
        .put("Section", "heading", Values.inChinese(Rdfs.label))
        .put("Section", "level", Values.number(Pg.depth))
        .put("Section", "startOffset", Values.number(Pg.start))
        .put("Section", "endOffset", Values.number(Pg.end))
        .put("Section", "speaker", Links.to(Pg.speaker).one())
        .put("Section", "parts", Links.inverse(Pg.parentSection, Pg.Section).many());
    contract
        .put("Speaker", "name", Values.inChinese(Rdfs.label))
        .put("Speaker", "post", Values.text(Pg.post))
        .put("Speaker", "agency", Links.to(Pg.agency).one())
        .put("Speaker", "evidence", StatementFields.EVIDENCE);
  }

  private static void document(Contract contract) {
    contract
        .node("Document")
        .put("Document", "title", Values.inChinese(Dcterms.title))
        .put("Document", "documentNumber", Values.text(Eli.id_local))
        .put("Document", "type", Links.to(Eli.type_document).one())
        .put("Document", "area", Links.to(Eli.jurisdiction).one())
        .put("Document", "level", Links.to(Pg.level).one())
        .put("Document", "issued", Values.date(Eli.date_document))
        .put("Document", "published", Values.date(Eli.date_publication))
        .put("Document", "year", Values.number(Pg.year))
        .put("Document", "period", Links.to(Pg.period).one())
        .put("Document", "issuers", Links.listed(Pg.issuer).many())
        .put("Document", "addressees", Links.listed(Pg.addressee).many())
        .put("Document", "reply", Links.to(Pg.reply).one())
        .put("Document", "source", TEXT_VERSION.one())
        .put("Document", "outline", outline())
        .put("Document", "absences", Absences.FIELD)
        .put("Document", "goals", stated(Pg.Goal))
        .put("Document", "targets", stated(Pg.Target))
        .put("Document", "observations", stated(Pg.Observation))
        .put("Document", "measures", stated(Pg.Measure))
        .put("Document", "parameters", stated(Pg.PolicyParameter))
        .put("Document", "programmes", stated(Pg.Programme))
        .put("Document", "references", stated(Pg.Reference))
        .put("Document", "citedBy", Links.inverse(Pg.citedDocument, Pg.Reference).connection())
        .put("Document", "text", slice());
  }

  private static Field stated(String type) {
    return Links.inverse(Pg.statedIn, type).connection();
  }

  /** The divisions of the highest level; those below are their parts. */
  private static Field outline() {
    Field all = Links.inverse(Pg.sectionOf, Pg.Section).many(Contract.by(Pg.order));
    return (things, call) ->
        all.read(things, call).stream()
            .<@Nullable Object>map(
                sections ->
                    ((List<?>) java.util.Objects.requireNonNull(sections))
                        .stream()
                            .map(Thing.class::cast)
                            .filter(section -> !section.has(Pg.parentSection))
                            .toList())
            .toList();
  }

  private static Field slice() {
    Field source = TEXT_VERSION.one();
    return (things, call) -> {
      int start = java.util.Objects.requireNonNull(call.number("start"));
      int end = java.util.Objects.requireNonNull(call.number("end"));
      if (start < 0 || end < start) {
        throw Problem.badRequest(
            "start and end must be 0 <= start <= end: start " + start + ", end " + end);
      }
      Call versions = new Call("Source", Map.of(), call.reading());
      return source.read(things, versions).stream()
          .<@Nullable Object>map(
              version ->
                  version instanceof Thing thing
                      ? text(thing, call)
                          .map(
                              text ->
                                  text.slice(
                                      Math.min(start, text.length()), Math.min(end, text.length())))
                          .orElse(null)
                      : null)
          .toList();
    };
  }

  /** The mounted text of a text version, or of evidence that knows its text version. */
  static Optional<SourceText> text(Thing thing, Call call) {
    return call.reading().text(thing.text(Pg.fileName), thing.text(Pg.sha256));
  }
}
