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
   * @param beyond the changes of each holding, and what each agency belongs to
   * @param namedIn the documents that name each agency of these
   */
  record Known(
      LocalDate day,
      Map<Value, List<Row>> holders,
      Map<Value, List<Row>> beyond,
      Map<Value, List<Row>> namedIn) {}

  /** Agencies of which it is told whom they belong to, by their names of a day. */
  private record Body(Value.Iri agency, LocalDate day) {}

  private final Value.Iri measure;
  private final List<Row> rows;
  private final List<Row> named = new ArrayList<>();
  private final List<Row> issuers;
  private final Known known;

  private final Attestations attestations;

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
    attestations =
        new Attestations(
            statement.flatMap(row -> row.find("document")).orElse(null), known.namedIn);
    stated = statement.map(row -> row.text("date")).orElse(null);
    then = stated == null ? known.day : Values.earliest(stated);
  }

  /** Those that may tell how the bodies of the chain are written. */
  Set<Value.Iri> documents() {
    Set<Value.Iri> found = new LinkedHashSet<>();
    issuers.forEach(row -> found.add(row.iri("from")));
    Stream<Attestations.Attested> changes =
        holders().flatMap(holder -> changes(holder).stream()).flatMap(it -> it.attested().stream());
    Stream<Attestations.Attested> memberships =
        Stream.concat(
                holders().map(row -> new Body(row.iri("to"), known.day)),
                issuers.stream().map(row -> new Body(row.iri("to"), then)))
            .flatMap(start -> memberships(start).stream())
            .flatMap(it -> it.attested().stream());
    found.addAll(Attestations.documents(Stream.concat(changes, memberships)));
    return found;
  }

  private Stream<Row> holders() {
    return named.stream()
        .flatMap(row -> known.holders.getOrDefault(row.get("responsibility"), List.of()).stream());
  }

  /** A step that the registry tells, with the documents that name its bodies. */
  private record Told(Row row, List<Attestations.Attested> attested) {}

  /** By which changes a holding came to its holder, the first first. */
  private List<Told> changes(Row holder) {
    return known.beyond.getOrDefault(holder.get("holding"), List.of()).stream()
        .sorted(Order.number("passed"))
        .map(
            row ->
                new Told(
                    row,
                    isShown(row)
                        ? List.of()
                        : attestations.change(row, lastBefore(row), firstAfter(row))))
        .toList();
  }

  /** Whether a span of a text bears the registry's change out. */
  private static boolean isShown(Row change) {
    return "true".equals(change.text("shown"));
  }

  private static LocalDate lastBefore(Row change) {
    return Values.earliest(change.get("possibleFrom").text()).minusDays(1);
  }

  private static LocalDate firstAfter(Row change) {
    return Values.earliest(change.get("certainFrom").text());
  }

  /** What an agency belongs to, up to the government. */
  private List<Told> memberships(Body start) {
    return upwards(start.agency, known.beyond.getOrDefault(start.agency, List.of())).stream()
        .map(row -> new Told(row, attestations.membership(row, start.day).stream().toList()))
        .toList();
  }

  Collection<ChainLink> links(Namings namings) {
    Set<ChainLink> links = new LinkedHashSet<>();
    upwards(measure, of(rows, "PART_OF")).forEach(row -> links.add(said(row, "PART_OF")));
    of(rows, "SERVES").stream().sorted(AS_NAMED).forEach(row -> links.add(said(row, "SERVES")));
    // What several responsibilities share is told once, of the first.
    Set<ChainLink> carried = new HashSet<>();
    for (Row row : named) {
      links.add(said(row, row.get("kind").text()));
      for (Row holder : known.holders.getOrDefault(row.get("responsibility"), List.of())) {
        Stream.concat(
                succeeded(holder, basis(row), namings).stream(),
                bodies(new Body(holder.iri("to"), known.day), basis(row), namings).stream())
            .filter(link -> carried.add(link.ofAny()))
            .forEach(links::add);
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
      bodies(new Body(row.iri("to"), then), basis(row), namings).stream()
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
    Namings.Naming naming = new Namings.Naming(row.iri("to"), row.iri("from"), stated);
    return ChainLink.said(
        "ISSUED_BY",
        row,
        then,
        stated,
        basis(row),
        namings
            .ofIssuer(naming)
            .map(it -> new ChainLink.Name(Attestations.Of.ISSUER, it))
            .orElse(null));
  }

  private static @Nullable String basis(Row row) {
    return Enumerations.value(row.get("basis").text()).map(Enum::name).orElse(null);
  }

  /** What an agency belongs to, up to the government. */
  private List<ChainLink> bodies(Body start, @Nullable String basis, Namings namings) {
    return memberships(start).stream()
        .map(told -> ChainLink.belongs(told.row, start.day, basis, names(told, namings)))
        .distinct()
        .toList();
  }

  private List<ChainLink.Name> names(Told told, Namings namings) {
    Set<Value> measures = new HashSet<>(Set.of(measure));
    named.forEach(row -> measures.add(row.get("from")));
    return told.attested.stream()
        .flatMap(
            it ->
                (it.of() == Attestations.Of.COLLECTIVE
                        ? namings.fullest(it.naming())
                        : namings.writing(it.naming(), measures))
                    .map(writing -> new ChainLink.Name(it.of(), writing)).stream())
        .toList();
  }

  private List<ChainLink> succeeded(Row holder, @Nullable String basis, Namings namings) {
    return changes(holder).stream()
        .map(
            told -> {
              // Before a change the agency went by the name that it had until then, afterwards by
              // that which it had when the change was surely over.
              LocalDate before = lastBefore(told.row);
              LocalDate after = firstAfter(told.row);
              boolean renamed = told.row.iri("from").equals(told.row.iri("to"));
              return ChainLink.succeeded(
                  told.row,
                  before.isBefore(then) && !renamed ? then : before,
                  known.day.isBefore(after) && !renamed ? known.day : after,
                  basis,
                  "true".equals(told.row.text("uncertain")) || known.day.isBefore(after),
                  names(told, namings));
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
