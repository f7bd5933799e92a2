package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Registry;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.CopyKind;

/**
 * What a person tells of a document because its text does not say it, or because it is read
 * wrongly. It stands in the place of what the text says; null or empty where nothing is told.
 *
 * @param date the day of issue
 * @param type a topic of the scheme document-type, by its key
 * @param issuers names, or IDs {@code agency/…} of the registry
 * @param area a name, or an ID {@code area/…} of the registry
 * @param url where this copy was found
 */
public record Told(
    @Nullable String date,
    @Nullable String type,
    @Nullable String title,
    List<String> issuers,
    @Nullable String area,
    @Nullable String number,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable CopyKind copy) {
  public static final Told NOTHING =
      new Told(null, null, null, List.of(), null, null, null, null, null);

  /** The kind of a document whose kind nobody tells. */
  public static final String OTHER = "other";

  private static final String TYPE = "document-type/";

  public Told {
    issuers = List.copyOf(issuers);
  }

  /**
   * Reads fields by their names; those of {@link ToldField}.
   *
   * @throws BadFieldException where one is unknown, given twice or breaks its rule
   */
  public static Told of(Map<String, List<String>> fields, Registry registry) {
    Map<ToldField, List<String>> values = new LinkedHashMap<>();
    fields.forEach(
        (name, given) -> {
          ToldField field = ToldField.of(name, given.isEmpty() ? "" : given.get(0));
          values.put(field, field.checked(given, registry));
        });
    String copy = first(values, ToldField.COPY);
    return new Told(
        first(values, ToldField.DATE),
        first(values, ToldField.TYPE),
        first(values, ToldField.TITLE),
        values.getOrDefault(ToldField.ISSUER, List.of()),
        first(values, ToldField.AREA),
        first(values, ToldField.NUMBER),
        first(values, ToldField.PUBLISHER),
        first(values, ToldField.URL),
        copy == null ? null : CopyKind.valueOf(copy));
  }

  private static @Nullable String first(Map<ToldField, List<String>> values, ToldField field) {
    return values.getOrDefault(field, List.of()).stream().findFirst().orElse(null);
  }

  /** What a text says of itself, with what was told in its place. */
  Header over(Header found, Registry registry) {
    Stated kind = told(type == null ? typeOf(title) : type, found.type());
    return new Header(
        told(title, found.title()),
        told(number, found.number()),
        issuers.isEmpty() ? found.issuers() : issuers(found.issuers()),
        found.addressees(),
        told(date, found.issued()),
        found.published(),
        found.spoken(),
        found.period(),
        told(area, found.place()),
        isKnown(kind, registry) || !registry.has(TYPE + OTHER) ? kind : Stated.told(OTHER),
        found.reply(),
        told(publisher, found.publisher()),
        found.body());
  }

  private static boolean isKnown(@Nullable Stated kind, Registry registry) {
    return kind != null && registry.has(TYPE + kind.value());
  }

  private static @Nullable String typeOf(@Nullable String title) {
    return title == null ? null : Header.typeOf(title).orElse(null);
  }

  /** What the text says of the same keeps its place. */
  private static @Nullable Stated told(@Nullable String told, @Nullable Stated found) {
    return told == null || found != null && found.value().equals(told) ? found : Stated.told(told);
  }

  private List<Stated> issuers(List<Stated> found) {
    return issuers.stream()
        .map(
            name ->
                found.stream()
                    .filter(it -> it.value().equals(name))
                    .findFirst()
                    .orElseGet(() -> Stated.told(name)))
        .toList();
  }

  /**
   * Something to look at in what a document says of itself.
   *
   * @param property what the API calls it, as a path from the document
   */
  record Remark(String property, Span place, String reason) {}

  /**
   * What a person should look at: what neither text nor person says, and where they differ.
   *
   * @param found what the text says
   * @param known the same with what was told
   */
  List<Remark> remarks(String text, Header found, Header known) {
    List<Remark> remarks = new ArrayList<>();
    Span head = head(text, found.body());
    if (known.title() == null) {
      remarks.add(
          new Remark("title", head, "no title is told or found: the key stands in its place"));
    }
    boolean other =
        known.type() == null || !known.type().written() && !wasTold(known.type().value());
    if (other) {
      remarks.add(
          new Remark(
              "type",
              head,
              found.type() == null
                  ? "no rule knows the kind of this document: it is called other"
                  : "the registry has no document-type/"
                      + found.type().value()
                      + ", as which its title is read: it is called other"));
    }
    differ(remarks, "title", found.title(), known.title());
    differ(remarks, "documentNumber", found.number(), known.number());
    differ(remarks, "issued", found.issued(), known.issued());
    if (!other) {
      differ(remarks, "type", found.type(), known.type());
    }
    differ(remarks, "source.publisher", found.publisher(), known.publisher());
    return remarks;
  }

  private boolean wasTold(String kind) {
    return kind.equals(type) || kind.equals(typeOf(title));
  }

  private static void differ(
      List<Remark> remarks, String property, @Nullable Stated found, @Nullable Stated known) {
    if (found != null && known != null && !Objects.equals(found, known)) {
      remarks.add(
          new Remark(
              property,
              found.span(),
              "it is read as " + found.value() + " here and was told as " + known.value()));
    }
  }

  /** The first line of the body. */
  private static Span head(String text, Span body) {
    int start = body.start();
    while (start < body.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf('\n', start);
    return new Span(start, end < 0 || end > body.end() ? body.end() : end);
  }
}
