package org.policygraph.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.drafting.Told;
import org.policygraph.extraction.DraftRows;
import org.policygraph.extraction.header.DocumentHead;
import org.policygraph.linking.Days;
import org.policygraph.linking.DocumentLinker;
import org.policygraph.linking.Known;
import org.policygraph.linking.LinkedRows;
import org.policygraph.linking.Setting;
import org.policygraph.linking.SettingFinder;
import org.policygraph.reading.ReadDocument;
import org.policygraph.vocabulary.Iris;

/** What the rules find in a text, linked to what a registry knows. */
final class LinkedDrafts {
  private static final int HASH = 10;

  private final Known known;
  private final LinkedRows rows;
  private final SettingFinder settings;
  private final DocumentLinker documents;
  private final Set<String> places;

  LinkedDrafts(Known known) {
    this.known = known;
    rows = new LinkedRows(known);
    settings = new SettingFinder(known);
    documents = new DocumentLinker(known);
    places = known.areaNames();
  }

  /**
   * The rows of a document.
   *
   * @param name of its file without ending: what is proposed is named after it where it may be a
   *     key, else after the file's hash
   * @param sha256 of the version of its text that places are in
   * @param told what a person tells of it
   */
  List<Map<String, @Nullable Object>> of(
      ReadDocument document, String name, String sha256, Told told) {
    String text = document.text();
    List<Map<String, @Nullable Object>> drafted =
        ToldRow.into(DraftRows.of(text, places), told, text, sha256);
    DocumentHead head = ToldRow.over(named(DocumentHead.of(text), name), told);
    List<String> agencies = new ArrayList<>();
    drafted.forEach(row -> agencies.add(Objects.toString(row.get("agency"), "")));
    Days date = head.date() == null ? null : Days.of(head.date());
    String area = told.area();
    Setting setting =
        area != null && area.startsWith("area/")
            ? new Setting(area, date)
            : settings.find(head.place(), head.issuers(), agencies, date);
    String own =
        known
            .documentOfText(document.sha256())
            .or(() -> documents.link(head.title(), head.number(), null).linkedId())
            .orElse(null);
    String key = Iris.isKey(name) ? name : "file-" + document.sha256().substring(0, HASH);
    return rows.of(drafted, setting, key, own);
  }

  /** A head that tells no place or no day has them from the name of the file: 武汉市2024年工作要点. */
  private static DocumentHead named(DocumentHead head, String name) {
    if (head.place() != null && head.date() != null) {
      return head;
    }
    DocumentHead file = DocumentHead.of(name);
    boolean placed = head.place() != null || !head.issuers().isEmpty();
    return new DocumentHead(
        head.title(),
        head.number(),
        placed ? head.place() : file.place(),
        head.issuers(),
        head.date() == null ? file.date() : head.date());
  }
}
