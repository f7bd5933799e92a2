package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/**
 * Where documents name agencies: for a measure, as who issued them, as whom they are addressed to,
 * as whom a speaker belongs to.
 */
final class Namings {
  private static final Template NAMINGS = Template.beside(Namings.class, "chain-namings.rq");

  /** An agency's writing as itself, not within a longer quote; the first in the text. */
  private static final Comparator<Row> PLAINEST =
      Comparator.comparing((Row row) -> !row.get("quote").text().contains(row.get("name").text()))
          .thenComparing(Order.length("quote"))
          .thenComparing(Order.number("start"))
          .thenComparing(Order.text("span"));

  /** By the fullest name, as who issued it and who is addressed. */
  private static final Comparator<Row> FULLEST =
      Order.length("name").reversed().thenComparing(PLAINEST);

  /**
   * A document of some day that names an agency.
   *
   * @param date as exactly as the document's day is known; null where it has none
   */
  record Naming(Value.Iri agency, Value.Iri document, @Nullable String date) {}

  /**
   * An agency as a document writes it.
   *
   * @param span the evidence of the writing
   */
  record Writing(String name, @Nullable String date, Value.Iri span) {}

  private final Map<List<Value>, List<Row>> rows = new HashMap<>();

  private Namings() {}

  /** What the documents name, in one query for those of which that was not asked before. */
  static Namings in(Collection<Value.Iri> documents, Call call) {
    Namings namings = new Namings();
    Map<Value, List<Row>> found = call.reading().each(NAMINGS, documents);
    for (Value.Iri document : new LinkedHashSet<>(documents)) {
      for (Row row : found.getOrDefault(document, List.of())) {
        namings
            .rows
            .computeIfAbsent(List.of(document, row.get("agency")), k -> new ArrayList<>())
            .add(row);
      }
    }
    namings.leaveSharedNames();
    return namings;
  }

  /**
   * The latest of some documents up to a day. The document that is asked about stands before
   * another of its day, and names whom it names from its own day on, however exactly that is known.
   */
  static Optional<Naming> latest(Collection<Naming> namings, LocalDate day, @Nullable Value own) {
    return namings.stream()
        .filter(
            it ->
                it.document.equals(own)
                    || (it.date != null && !Values.latest(it.date).isAfter(day)))
        .max(
            Comparator.comparing(Namings::surelyBy)
                .thenComparing(it -> it.document.equals(own))
                .thenComparing(it -> it.document.text()));
  }

  /** The last day that the document may be of; before all days where it has none. */
  static LocalDate surelyBy(Naming naming) {
    return naming.date == null ? LocalDate.MIN : Values.latest(naming.date);
  }

  /**
   * How the document writes the agency: for one of the measures, else at its head or foot, else
   * where it stands by itself.
   */
  Optional<Writing> writing(Naming naming, Set<Value> measures) {
    List<Row> found = rows.getOrDefault(List.of(naming.document, naming.agency), List.of());
    return best(found.stream().filter(row -> isFor(row, measures)).toList(), PLAINEST)
        .or(() -> best(found.stream().filter(Namings::isOfDocument).toList(), FULLEST))
        .or(() -> best(found, PLAINEST))
        .map(row -> writing(row, naming));
  }

  /** The fullest name that a document writes of an agency, wherever that is. */
  Optional<Writing> fullest(Naming naming) {
    return best(rows.getOrDefault(List.of(naming.document, naming.agency), List.of()), FULLEST)
        .map(row -> writing(row, naming));
  }

  /** How a document writes who issued it. */
  Optional<Writing> ofIssuer(Naming naming) {
    List<Row> found = rows.getOrDefault(List.of(naming.document, naming.agency), List.of());
    return best(
            found.stream().filter(it -> isOfDocument(it) && it.find("speaker").isEmpty()).toList(),
            FULLEST)
        .map(row -> writing(row, naming));
  }

  private static Writing writing(Row row, Naming naming) {
    return new Writing(row.get("name").text(), naming.date, row.iri("span"));
  }

  private static Optional<Row> best(List<Row> rows, Comparator<Row> order) {
    return rows.stream().min(order);
  }

  private static boolean isFor(Row row, Set<Value> measures) {
    return row.find("measure").filter(measures::contains).isPresent();
  }

  private static boolean isOfDocument(Row row) {
    return row.find("measure").isEmpty();
  }

  /**
   * A name that another agency of the document bears too, or that stands within a longer name of
   * another, tells the place of neither, as long as another name does.
   */
  private void leaveSharedNames() {
    Map<Value, List<Row>> bySpan =
        rows.values().stream()
            .flatMap(List::stream)
            .filter(Namings::isOfDocument)
            .collect(Collectors.groupingBy(row -> row.get("span")));
    rows.replaceAll(
        (key, each) -> {
          List<Row> own =
              each.stream()
                  .filter(row -> !isShared(row, bySpan.getOrDefault(row.get("span"), List.of())))
                  .toList();
          return own.isEmpty() ? each : own;
        });
  }

  private static boolean isShared(Row row, List<Row> ofSpan) {
    return isOfDocument(row)
        && ofSpan.stream()
            .anyMatch(
                other ->
                    !other.get("agency").equals(row.get("agency"))
                        && other.get("name").text().contains(row.get("name").text()));
  }
}
