package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Row;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;

/**
 * The chain of a measure: what it is part of and serves, who is named for it, who holds it on a day
 * after which changes, whom that agency belongs to, who issued the document and whom that belongs
 * to, up to the government. It reads from the measure upwards, one responsibility after the other,
 * leads first; each link once.
 */
final class Chain {
  private static final Comparator<Row> AS_NAMED =
      Order.number("rank").thenComparing(Order.number("order")).thenComparing(Order.text("said"));

  /**
   * What was read for all measures.
   *
   * @param day that is asked about
   * @param holders of each responsibility on that day
   * @param beyond the changes of each holding; what each agency belongs to, and the documents that
   *     name those that do
   */
  record Known(LocalDate day, Map<Value, List<Row>> holders, Map<Value, List<Row>> beyond) {}

  /** Agencies of which it is told whom they belong to, by their names of a day. */
  private record Body(Value.Iri agency, LocalDate day) {}

  private final Value.Iri measure;
  private final List<Row> rows;
  private final List<Row> named = new ArrayList<>();
  private final List<Row> issuers;
  private final Known known;

  /** The measure's document; null where nothing is known of the measure. */
  private final @Nullable Value document;

  /** When the document says it, as exactly as that is known; null where it is not. */
  private final @Nullable String stated;

  /** The day of the document, or the day asked about where the document has none. */
  private final LocalDate then;

  Chain(Value.Iri measure, List<Row> rows, Known known) {
    this.measure = measure;
    this.rows = rows;
    this.known = known;
    named.addAll(of(rows, "NAMES"));
    named.addAll(of(rows, "INHERITS"));
    named.sort(AS_NAMED);
    issuers = of(rows, "ISSUED_BY").stream().sorted(Order.text("to")).toList();
    Optional<Row> statement = of(rows, "STATED").stream().findFirst();
    document = statement.flatMap(row -> row.find("document")).orElse(null);
    stated = statement.map(row -> row.text("date")).orElse(null);
    then = stated == null ? known.day : Values.earliest(stated);
  }

  /** Those that may tell how the bodies of the chain are written. */
  Set<Value.Iri> documents() {
    Set<Value.Iri> found = new LinkedHashSet<>();
    issuers.forEach(row -> found.add(row.iri("from")));
    Stream<Body> starts =
        Stream.concat(
            holders().map(row -> new Body(row.iri("to"), known.day)),
            issuers.stream().map(row -> new Body(row.iri("to"), then)));
    starts.forEach(
        start -> {
          List<Row> above = known.beyond.getOrDefault(start.agency, List.of());
          for (Value.Iri agency : reachable(above)) {
            naming(agency, above, start.day).ifPresent(it -> found.add(it.document()));
          }
        });
    return found;
  }

  private Stream<Row> holders() {
    return named.stream()
        .flatMap(row -> known.holders.getOrDefault(row.get("responsibility"), List.of()).stream());
  }

  private static List<Row> memberships(List<Row> above) {
    return above.stream().filter(row -> row.find("to").isPresent()).toList();
  }

  private static Set<Value.Iri> reachable(List<Row> above) {
    Set<Value.Iri> found = new LinkedHashSet<>();
    memberships(above).forEach(row -> found.add(row.iri("from")));
    return found;
  }

  /** The document by which an agency is told to go by its name on a day. */
  private Optional<Namings.Naming> naming(Value.Iri agency, List<Row> above, LocalDate day) {
    List<Namings.Naming> found =
        above.stream()
            .filter(row -> row.get("from").equals(agency) && row.find("document").isPresent())
            .map(row -> new Namings.Naming(agency, row.iri("document"), row.text("date")))
            .toList();
    return Namings.latest(found, day, document);
  }

  Collection<ChainLink> links(Namings namings) {
    Set<ChainLink> links = new LinkedHashSet<>();
    upwards(measure, of(rows, "PART_OF")).forEach(row -> links.add(said(row, "PART_OF")));
    of(rows, "SERVES").stream().sorted(AS_NAMED).forEach(row -> links.add(said(row, "SERVES")));
    for (Row row : named) {
      links.add(said(row, row.get("kind").text()));
      for (Row holder : known.holders.getOrDefault(row.get("responsibility"), List.of())) {
        links.addAll(succeeded(holder));
        links.addAll(bodies(new Body(holder.iri("to"), known.day), namings));
      }
    }
    // Whom a holder belongs to is told by its name of the day asked about: not again by that of
    // then.
    Set<List<Value>> told = new HashSet<>();
    links.stream()
        .filter(link -> link.kind().equals("BELONGS_TO"))
        .forEach(link -> told.add(List.of(link.from(), link.to())));
    for (Row row : issuers) {
      links.add(issued(row, namings));
      bodies(new Body(row.iri("to"), then), namings).stream()
          .filter(link -> !told.contains(List.<Value>of(link.from(), link.to())))
          .forEach(links::add);
    }
    return links;
  }

  /** A step that the document says, or that is inferred from what it says. */
  private ChainLink said(Row row, String kind) {
    return ChainLink.said(kind, row, then, stated, basis(row), null);
  }

  /** By the place where the document names its issuer; by all that tells of it where none does. */
  private ChainLink issued(Row row, Namings namings) {
    return ChainLink.said(
        "ISSUED_BY",
        row,
        then,
        stated,
        basis(row),
        namings
            .ofIssuer(new Namings.Naming(row.iri("to"), row.iri("from"), stated))
            .orElse(null));
  }

  private static @Nullable String basis(Row row) {
    return Enumerations.value(row.get("basis").text()).map(Enum::name).orElse(null);
  }

  /** What an agency belongs to, up to the government. */
  private List<ChainLink> bodies(Body start, Namings namings) {
    Set<Value> measures = new HashSet<>(Set.of(measure));
    named.forEach(row -> measures.add(row.get("from")));
    List<Row> above = known.beyond.getOrDefault(start.agency, List.of());
    return upwards(start.agency, memberships(above)).stream()
        .map(
            row ->
                ChainLink.belongs(
                    row,
                    start.day,
                    naming(row.iri("from"), above, start.day)
                        .flatMap(it -> namings.writing(it, measures))
                        .orElse(null)))
        .distinct()
        .toList();
  }

  private List<ChainLink> succeeded(Row holder) {
    return known.beyond.getOrDefault(holder.get("holding"), List.of()).stream()
        .sorted(Order.number("passed"))
        .map(
            row -> {
              // Before a change the agency went by the name that it had until then, afterwards by
              // that which it had when the change was surely over.
              LocalDate before = Values.earliest(row.get("possibleFrom").text()).minusDays(1);
              LocalDate after = Values.earliest(row.get("certainFrom").text());
              return ChainLink.succeeded(
                  row,
                  before.isBefore(then) ? then : before,
                  known.day.isBefore(after) ? known.day : after,
                  "true".equals(row.text("uncertain")) || known.day.isBefore(after));
            })
        .toList();
  }

  /** Rows that lead from one to the next, from the start on, also in a circle. */
  private static List<Row> upwards(Value.Iri start, List<Row> rows) {
    Map<Value, List<Row>> from = by("from", rows);
    Set<Value.Iri> reached = new LinkedHashSet<>(List.of(start));
    List<Row> steps = new ArrayList<>();
    for (List<Value.Iri> level = List.of(start); !level.isEmpty(); ) {
      List<Value.Iri> next = new ArrayList<>();
      for (Value.Iri here : level) {
        for (Row row : from.getOrDefault(here, List.of())) {
          steps.add(row);
          if (reached.add(row.iri("to"))) {
            next.add(row.iri("to"));
          }
        }
      }
      level = next;
    }
    return steps;
  }

  static List<Row> of(List<Row> rows, String kind) {
    return rows.stream().filter(row -> kind.equals(row.text("kind"))).toList();
  }

  static Map<Value, List<Row>> by(String variable, List<Row> rows) {
    Map<Value, List<Row>> found = new HashMap<>();
    rows.forEach(row -> found.computeIfAbsent(row.get(variable), v -> new ArrayList<>()).add(row));
    return found;
  }
}
