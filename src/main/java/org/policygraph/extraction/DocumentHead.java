package org.policygraph.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a document tells of where and when it speaks, as written.
 *
 * @param place the province, city or county it is of; null where it names none
 * @param date the day of its signature, else that it was spoken or published, else its year; null
 *     where it tells none
 */
public record DocumentHead(
    @Nullable String title,
    @Nullable String number,
    @Nullable String place,
    List<String> issuers,
    @Nullable String date) {

  public DocumentHead {
    issuers = List.copyOf(issuers);
  }

  public static DocumentHead of(String text) {
    PolicyText policy = PolicyText.of(text);
    Header header = HeaderReader.read(policy);
    return new DocumentHead(
        value(header.title()),
        value(header.number()),
        value(header.place()),
        header.issuers().stream().map(Stated::value).toList(),
        date(header, DocumentFacts.of(policy, text)));
  }

  private static @Nullable String date(Header header, DocumentFacts facts) {
    for (@Nullable Stated day :
        new @Nullable Stated[] {header.issued(), header.spoken(), header.published()}) {
      if (day != null) {
        return day.value();
      }
    }
    return facts.year() == null ? null : facts.year().toString();
  }

  private static @Nullable String value(@Nullable Stated stated) {
    return stated == null ? null : stated.value();
  }
}
