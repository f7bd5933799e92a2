package org.policygraph.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Places;
import org.policygraph.curation.Span;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.vocabulary.Enumerations.CopyKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a document says of itself, as the document part of a draft sheet. */
final class HeaderDraft {
  private static final int BODY_ANCHOR = 20;

  private final DraftText text;
  private final Header header;
  private final Links links;
  private final Proposed proposed;
  private final Told told;

  /** {@code header}: of the text, with what was told in the place of what it says itself. */
  HeaderDraft(DraftText text, Header header, Links links, Proposed proposed, Told told) {
    this.text = text;
    this.header = header;
    this.links = links;
    this.proposed = proposed;
    this.told = told;
  }

  /** Null where the text does not tell its place. */
  @Nullable String area() {
    Stated place = header.place();
    return place == null
        ? null
        : links.area(place.value()).orElseGet(() -> proposed.area(place.value()));
  }

  /** {@code fileName}: of the text that places are counted in. */
  ObjectNode document(String key, String fileName) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("key", key);
    row.put("text", fileName);
    row.put("sha256", text.source().sha256());
    row.put("title", header.title() == null ? key : header.title().value());
    put(row, "type", header.type());
    String area = area();
    if (area != null) {
      row.put("area", area);
    }
    put(row, "documentNumber", header.number());
    date(row, "issued", header.issued());
    date(row, "published", header.published());
    date(row, "spoken", header.spoken());
    if (header.period() != null) {
      period(row.putObject("period"), header.period());
    }
    agencies(row, "issuers", header.issuers());
    agencies(row, "addressees", header.addressees());
    if (header.reply() != null) {
      reply(row.putObject("reply"), header.reply());
    }
    ObjectNode source = row.putObject("source");
    put(source, "publisher", header.publisher());
    if (told.url() != null) {
      source.put("url", told.url());
    }
    source.put("copy", (told.copy() == null ? CopyKind.UNKNOWN : told.copy()).name());
    body(row);
    return row;
  }

  private static void put(ObjectNode row, String name, @Nullable Stated stated) {
    if (stated != null) {
      row.put(name, stated.value());
    }
  }

  private void date(ObjectNode row, String name, @Nullable Stated stated) {
    if (stated != null) {
      ObjectNode date = row.putObject(name);
      date.put("date", stated.value());
      quote(date, stated);
    }
  }

  /** Where the text says it; nothing where a person told it. */
  private void quote(ObjectNode row, Stated stated) {
    if (stated.written()) {
      row.set("quote", text.anchorInFile(text.beginning(text.span(stated.span()))));
    }
  }

  /** 2018/2020, or one year. */
  private void period(ObjectNode period, Stated stated) {
    String[] years = stated.value().split("/", -1);
    period.put("from", years[0]);
    period.put("to", years[years.length - 1]);
    period.put("basis", "STATED");
    quote(period, stated);
  }

  private void agencies(ObjectNode row, String name, List<Stated> stated) {
    if (stated.isEmpty()) {
      return;
    }
    ArrayNode agencies = row.putArray(name);
    for (Stated it : stated) {
      ObjectNode agency = agencies.addObject();
      agency.put("agency", links.agency(it.value()).orElseGet(() -> proposed.agency(it.value())));
      quote(agency, it);
    }
  }

  private void reply(ObjectNode row, Header.Reply reply) {
    row.put("kind", reply.suggestion() ? "NPC_SUGGESTION" : "CPPCC_PROPOSAL");
    row.put("body", reply.suggestion() ? "人大" : "政协");
    if (reply.session() != null) {
      row.put("session", reply.session());
    }
    row.put("number", reply.number().value());
    quote(row, reply.number());
  }

  /** Where the document stands on its page; nothing where it is all of the text. */
  private void body(ObjectNode row) {
    Span body = text.span(header.body());
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    if (body.start() > 0) {
      line(body.start()).ifPresent(it -> part.set("from", text.anchorInFile(it)));
    }
    int behind = body.end();
    while (behind < text.source().length() && text.slice(new Span(behind, behind + 1)).isBlank()) {
      behind++;
    }
    line(behind).ifPresent(it -> part.set("until", text.anchorInFile(it)));
    if (!part.isEmpty()) {
      row.set("body", part);
    }
  }

  /** The beginning of a line. */
  private Optional<Span> line(int start) {
    int end = start;
    while (end < text.source().length()
        && end - start < Math.min(BODY_ANCHOR, Places.QUOTE)
        && !text.slice(new Span(end, end + 1)).equals("\n")) {
      end++;
    }
    return end == start ? Optional.empty() : Optional.of(new Span(start, end));
  }
}
