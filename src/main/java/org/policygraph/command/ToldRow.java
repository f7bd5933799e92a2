package org.policygraph.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.drafting.Told;
import org.policygraph.extraction.header.DocumentHead;

/**
 * The row of the document itself: the text that all places are in, and what a person tells of it,
 * also in what it is linked by.
 */
final class ToldRow {
  private ToldRow() {}

  /**
   * The rows; that of the document comes first, and is made where the text says nothing of it.
   *
   * @param sha256 of the version of the text that the places of all rows are in
   */
  static List<Map<String, @Nullable Object>> into(
      List<Map<String, @Nullable Object>> rows, Told told, String text, String sha256) {
    if (rows.isEmpty() && told.equals(Told.NOTHING)) {
      return rows;
    }
    List<Map<String, @Nullable Object>> all = new ArrayList<>(rows);
    if (all.isEmpty() || !"document".equals(all.get(0).get("kind"))) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("kind", "document");
      row.put("start", 0);
      row.put("end", text.codePointCount(0, text.length()));
      all.add(0, row);
    }
    Map<String, @Nullable Object> row = all.get(0);
    row.put("sha256", sha256);
    put(row, "title", told.title());
    put(row, "documentNumber", told.number());
    put(row, "type", told.type());
    put(row, "issuers", told.issuers().isEmpty() ? null : told.issuers());
    put(row, "issued", told.date());
    put(row, "place", told.area());
    put(row, "publisher", told.publisher());
    put(row, "url", told.url());
    put(row, "copy", told.copy() == null ? null : told.copy().name());
    return all;
  }

  /** Says one thing more of the document where there are rows. */
  static void say(List<Map<String, @Nullable Object>> rows, String name, String value) {
    if (!rows.isEmpty()) {
      rows.get(0).put(name, value);
    }
  }

  private static void put(Map<String, @Nullable Object> row, String name, @Nullable Object value) {
    if (value != null) {
      row.put(name, value);
    }
  }

  /** The head with what was told in its place. */
  static DocumentHead over(DocumentHead head, Told told) {
    return new DocumentHead(
        told.title() == null ? head.title() : told.title(),
        told.number() == null ? head.number() : told.number(),
        told.area() == null ? head.place() : told.area(),
        told.issuers().isEmpty() ? head.issuers() : told.issuers(),
        told.date() == null ? head.date() : told.date());
  }
}
