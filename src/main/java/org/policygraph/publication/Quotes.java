package org.policygraph.publication;

import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Places;
import org.policygraph.curation.Span;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Pg;

/** Where the words that an editor quotes stand in the text of a document. */
final class Quotes {
  private final SourceTexts texts;

  Quotes(SourceTexts texts) {
    this.texts = texts;
  }

  /**
   * The text that a document's facts speak of.
   *
   * @param key of the document
   * @throws Refused where it is not here
   */
  SourceText text(String key, DocumentFacts facts) {
    Value.Iri version =
        facts.facts().stream()
            .filter(it -> it.predicate().text().equals(Eli.realizes))
            .map(Fact::subject)
            .filter(it -> facts.first(it, Dcterms.isReplacedBy).isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    Refused.of(
                        Refused.Reason.NOT_FOUND,
                        "document/" + key + " names no version of its text"));
    String name = String.valueOf(facts.text(version, Pg.fileName));
    String sha256 = String.valueOf(facts.text(version, Pg.sha256));
    return texts
        .find(name, sha256)
        .orElseThrow(
            () ->
                Refused.of(
                    Refused.Reason.NOT_FOUND,
                    "the text "
                        + name
                        + " of document/"
                        + key
                        + " (SHA-256 "
                        + sha256
                        + ") is in no folder of texts, and no quote can be looked up"));
  }

  /**
   * The place of a quote.
   *
   * @param occurrence which of several equal ones, from 1; null where they stand once
   * @throws Refused where it is too long, or stands nowhere, or more than once and none is chosen
   */
  static Span span(SourceText text, String quote, @Nullable Integer occurrence) {
    int length = quote.codePointCount(0, quote.length());
    if (quote.isBlank() || length > Places.QUOTE) {
      throw Refused.of(
          Refused.Reason.QUOTE,
          "a quote has 1 to " + Places.QUOTE + " characters, “" + quote + "” has " + length);
    }
    int places = text.occurrences(quote);
    if (occurrence == null && places > 1) {
      throw stands(text, quote, places, ": say which by occurrence");
    }
    return Places.of(text, null)
        .find(new Anchor(quote, places == 1 && occurrence == null ? null : occurrence, null))
        .orElseThrow(
            () -> stands(text, quote, places, occurrence == null ? "" : ", not " + occurrence));
  }

  private static Refused stands(SourceText text, String quote, int places, String more) {
    return Refused.of(
        Refused.Reason.QUOTE,
        "“" + quote + "” stands " + places + " times in " + text.name() + more);
  }
}
