package org.policygraph.intake;

import java.time.Instant;
import java.util.List;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Iris;

/**
 * What people left out of a document that they curated, when its text is read again. They went
 * through the whole text: what the reader finds in it and they do not state, under another name or
 * cut otherwise, they decided against, and it is rejected.
 *
 * @param rejected of them
 * @param look what a person has to look at
 */
record LeftOut(List<DraftLog.Entry> rejected, List<Look> look) {
  static final LeftOut NOTHING = new LeftOut(List.of(), List.of());

  private static final String BY = "curation";
  private static final String NOTE = "整理时未采用 (left out when it was curated)";

  /**
   * @param text that was curated
   * @param curated what is stated of it
   * @param read what the reader finds in it now
   */
  static LeftOut of(
      Iris iris, String key, SourceText text, DocumentFacts curated, DocumentFacts read) {
    DocumentFacts both =
        new Reconciliation(
                iris,
                key,
                text,
                curated,
                new DocumentFacts(List.of()),
                new DraftHistory(List.of()),
                read)
            .run()
            .facts();
    Instant now = Instant.now();
    return new LeftOut(
        both.statements().stream()
            .filter(it -> !curated.has(it))
            .map(
                it ->
                    new DraftLog.Entry(
                        0, now, BY, DraftLog.Act.REJECTED, it, NOTE, both.written(it)))
            .toList(),
        List.of());
  }

  /** Where the text that was curated cannot be read. */
  static LeftOut unknown(DraftTexts.Version text) {
    String message =
        "people curated this document, and the text that they read ("
            + text.file()
            + ") is not here: what they left out of it is drafted as if it were new";
    String chinese = "此文件经人工整理，但所整理的文本（" + text.file() + "）不在此处：当时未采用的内容会作为新内容列入草稿";
    return new LeftOut(
        List.of(), List.of(new Look(Look.STATEMENTS, message, chinese, null, List.of())));
  }
}
