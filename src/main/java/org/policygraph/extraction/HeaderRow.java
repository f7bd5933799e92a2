package org.policygraph.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.text.CodePoints;

/** What a document says of itself as a flat row; its span is that of the document on its page. */
final class HeaderRow {
  private HeaderRow() {}

  static Map<String, @Nullable Object> of(Header header, CodePoints points) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("kind", "document");
    row.put("start", points.before(header.body().start()));
    row.put("end", points.before(header.body().end()));
    row.put("title", value(header.title()));
    row.put("documentNumber", value(header.number()));
    row.put("type", value(header.type()));
    row.put("issuers", values(header.issuers()));
    row.put("addressees", values(header.addressees()));
    row.put("issued", value(header.issued()));
    row.put("published", value(header.published()));
    row.put("spoken", value(header.spoken()));
    row.put("period", value(header.period()));
    row.put("place", value(header.place()));
    row.put("publisher", value(header.publisher()));
    Header.Reply reply = header.reply();
    if (reply != null) {
      row.put("replyKind", reply.suggestion() ? "npcSuggestion" : "cppccProposal");
      row.put("replySession", reply.session());
      row.put("replyNumber", reply.number().value());
    }
    row.values().removeIf(value -> value == null);
    return row;
  }

  private static @Nullable String value(@Nullable Stated stated) {
    return stated == null ? null : stated.value();
  }

  /** Null for none. */
  private static @Nullable List<String> values(List<Stated> all) {
    return all.isEmpty() ? null : all.stream().map(Stated::value).toList();
  }
}
