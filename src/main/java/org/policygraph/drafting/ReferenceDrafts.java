package org.policygraph.drafting;

import java.util.List;
import org.policygraph.curation.Span;
import org.policygraph.extraction.draft.Draft;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** References of a draft sheet: a title and the number behind it are one. */
final class ReferenceDrafts {
  /** What may stand between a title and its number, and behind it. */
  private static final String AROUND = "[\\s(（]*";

  private final DraftText text;
  private final Links links;

  ReferenceDrafts(DraftText text, Links links) {
    this.text = text;
    this.links = links;
  }

  void references(List<Draft.Reference> drafts, ArrayNode into) {
    MeetingNames meetings = new MeetingNames();
    for (int i = 0; i < drafts.size(); i++) {
      Draft.Reference draft = drafts.get(i);
      Span span = text.span(draft.span());
      if (draft.selfReference() || !text.inBody(span)) {
        continue;
      }
      if (i + 1 < drafts.size() && numbers(draft, drafts.get(i + 1))) {
        span = closed(new Span(span.start(), text.span(drafts.get(i + 1).span()).end()));
        i++;
      }
      String name = draft.fullName() == null ? meetings.of(draft.text()) : draft.fullName();
      ObjectNode row = into.addObject();
      row.put("text", name);
      if (draft.documentNumber() != null) {
        row.put("documentNumber", draft.documentNumber());
      }
      row.put("relation", draft.relation().name());
      row.set("quote", text.anchor(span));
      links.document(name, draft.documentNumber()).ifPresent(it -> row.put("to", it));
      row.put("confidence", draft.confidence().name());
    }
  }

  /** Whether the second is only the number of the first. */
  private boolean numbers(Draft.Reference title, Draft.Reference number) {
    int from = text.span(title.span()).end();
    int to = text.span(number.span()).start();
    return title.documentNumber() != null
        && title.documentNumber().equals(number.documentNumber())
        && !title.text().equals(number.text())
        && from <= to
        && text.slice(new Span(from, to)).matches(AROUND);
  }

  /** With the bracket that closes behind the number. */
  private Span closed(Span span) {
    boolean closes =
        span.end() < text.source().length()
            && ")）".contains(text.slice(new Span(span.end(), span.end() + 1)));
    return closes ? new Span(span.start(), span.end() + 1) : span;
  }
}
