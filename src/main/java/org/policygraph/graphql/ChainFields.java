package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;

/**
 * The chain of a measure: what it is part of and serves, who is named for it, who holds it on a day
 * after which changes, whom that agency belongs to, who issued the document and whom that belongs
 * to, up to the government. It reads from the measure upwards, one responsibility after the other,
 * leads first; each link once.
 */
final class ChainFields {
  private static final Template CHAIN = Template.beside(ChainFields.class, "chain.rq");
  private static final Template CHANGES = Template.beside(ChainFields.class, "chain-changes.rq");
  private static final Template PARENTS = Template.beside(ChainFields.class, "chain-parents.rq");

  private static final Comparator<Row> AS_NAMED =
      Order.number("rank").thenComparing(Order.number("order")).thenComparing(Order.text("said"));

  /**
   * @param from an agency by the name that it had on the day beside it, as {@code to}
   * @param said the entity whose evidence shows the link; null where the registry says it
   * @param sources where the registry has the change from that makes the link, by language
   */
  record Link(
      String kind,
      Value.Iri from,
      LocalDate fromDay,
      Value.Iri to,
      LocalDate toDay,
      @Nullable String date,
      @Nullable String basis,
      boolean uncertain,
      Value.@Nullable Iri said,
      List<Value> sources) {}

  private ChainFields() {}

  static void add(Contract contract) {
    contract
        .put("Measure", "responsibilityChain", ChainFields::chains)
        .put("ChainLink", "kind", StatementFields.made(Link.class, Link::kind))
        .put("ChainLink", "from", end(Link::from, Link::fromDay))
        .put("ChainLink", "to", end(Link::to, Link::toDay))
        .put("ChainLink", "date", StatementFields.made(Link.class, Link::date))
        .put("ChainLink", "basis", StatementFields.made(Link.class, Link::basis))
        .put("ChainLink", "reason", Field.of(ChainFields::reason))
        .put("ChainLink", "uncertain", StatementFields.made(Link.class, Link::uncertain))
        .put("ChainLink", "evidence", ChainFields::evidence);
  }

  /** One end of a link, as it was on the day that the link tells. */
  private static Field end(Function<Link, Value.Iri> which, Function<Link, LocalDate> day) {
    Field ends = Links.from((thing, call) -> List.of(which.apply(thing.made(Link.class)))).one();
    return (things, call) -> {
      List<@Nullable Object> found = ends.read(things, call);
      List<@Nullable Object> seen = new ArrayList<>();
      for (int i = 0; i < things.size(); i++) {
        seen.add(
            found.get(i) instanceof Thing end && end.type().equals("Agency")
                ? end.on(day.apply(things.get(i).made(Link.class)))
                : found.get(i));
      }
      return seen;
    };
  }

  private static List<@Nullable Object> chains(List<Thing> things, Call call) {
    LocalDate day = HoldingFields.day(call);
    List<Value> measures = things.stream().<Value>map(Thing::iri).distinct().toList();
    Map<Value, List<Row>> rows =
        by(
            "parent",
            call.reading()
                .select(
                    CHAIN,
                    new Parameters(Map.of("day", HoldingFields.value(day)), "parent", measures)));
    List<Row> held = new ArrayList<>();
    rows.values()
        .forEach(all -> held.addAll(surest(all.stream().filter(it -> is(it, "HOLDS")).toList())));
    Map<Value, List<Row>> changes =
        by("parent", select(call, CHANGES, held.stream().map(row -> row.iri("holding")).toList()));
    List<Value.Iri> bodies = new ArrayList<>();
    held.forEach(row -> bodies.add(row.iri("to")));
    rows.values().forEach(all -> of(all, "ISSUED_BY").forEach(row -> bodies.add(row.iri("to"))));
    Map<Value, List<Row>> parents = by("parent", select(call, PARENTS, bodies));
    Map<Value, List<Row>> holders = by("responsibility", held);
    return things.stream()
        .<@Nullable Object>map(
            thing ->
                chain(
                        thing.iri(),
                        rows.getOrDefault(thing.iri(), List.of()),
                        new Held(day, holders, changes, parents))
                    .stream()
                    .map(link -> call.reading().count(Thing.made("ChainLink", link)))
                    .toList())
        .toList();
  }

  /**
   * What was read of those who hold the responsibilities, and to whom they and the issuers belong.
   */
  private record Held(
      LocalDate day,
      Map<Value, List<Row>> holders,
      Map<Value, List<Row>> changes,
      Map<Value, List<Row>> parents) {}

  private static Collection<Link> chain(Value.Iri measure, List<Row> rows, Held held) {
    LocalDate then = then(rows, held.day);
    Set<Link> links = new LinkedHashSet<>(upwards(measure, "PART_OF", of(rows, "PART_OF"), then));
    of(rows, "SERVES").stream()
        .sorted(AS_NAMED)
        .forEach(row -> links.add(link(row, "SERVES", false, then, then)));
    List<Row> named = new ArrayList<>(of(rows, "NAMES"));
    named.addAll(of(rows, "INHERITS"));
    named.sort(AS_NAMED);
    for (Row row : named) {
      links.add(link(row, row.get("kind").text(), false, then, then));
      for (Row holder : held.holders.getOrDefault(row.get("responsibility"), List.of())) {
        links.addAll(succeeded(held, holder, then));
        links.addAll(bodies(holder, held, held.day));
      }
    }
    // Whom a holder belongs to is told by its name of the day asked about: not again by that of
    // then.
    Set<List<Value>> told = new HashSet<>();
    links.stream()
        .filter(link -> link.kind().equals("BELONGS_TO"))
        .forEach(link -> told.add(List.of(link.from(), link.to())));
    for (Row row : of(rows, "ISSUED_BY").stream().sorted(Order.text("to")).toList()) {
      links.add(link(row, "ISSUED_BY", false, then, then));
      bodies(row, held, then).stream()
          .filter(link -> !told.contains(List.<Value>of(link.from(), link.to())))
          .forEach(links::add);
    }
    return links;
  }

  /** What an agency belongs to, up to the government. */
  private static List<Link> bodies(Row agency, Held held, LocalDate day) {
    return upwards(
        agency.iri("to"),
        "BELONGS_TO",
        held.parents.getOrDefault(agency.get("to"), List.of()),
        day);
  }

  /** The day of the document, or the day asked about where the document has none. */
  private static LocalDate then(List<Row> rows, LocalDate day) {
    return rows.stream()
        .map(row -> row.text("stated"))
        .filter(Objects::nonNull)
        .map(Values::earliest)
        .findFirst()
        .orElse(day);
  }

  private static List<Link> succeeded(Held held, Row holder, LocalDate then) {
    return held.changes.getOrDefault(holder.get("holding"), List.of()).stream()
        .sorted(Order.number("passed"))
        .map(
            row -> {
              // Before a change the agency went by the name that it had until then, afterwards by
              // that which it had when the change was surely over.
              LocalDate before = Values.earliest(row.get("possibleFrom").text()).minusDays(1);
              LocalDate after = Values.earliest(row.get("certainFrom").text());
              return link(
                  row,
                  "SUCCEEDED_BY",
                  "true".equals(row.text("uncertain")) || held.day.isBefore(after),
                  before.isBefore(then) ? then : before,
                  held.day.isBefore(after) ? held.day : after);
            })
        .toList();
  }

  /** Links that lead from one to the next, from the start on; each once, also in a circle. */
  private static List<Link> upwards(Value.Iri start, String kind, List<Row> rows, LocalDate day) {
    Map<Value, List<Row>> from = by("from", rows);
    Set<Value.Iri> reached = new LinkedHashSet<>(List.of(start));
    List<Link> links = new ArrayList<>();
    for (List<Value.Iri> level = List.of(start); !level.isEmpty(); ) {
      List<Value.Iri> next = new ArrayList<>();
      for (Value.Iri here : level) {
        for (Row row : from.getOrDefault(here, List.of())) {
          links.add(link(row, kind, false, day, day));
          if (reached.add(row.iri("to"))) {
            next.add(row.iri("to"));
          }
        }
      }
      level = next;
    }
    return links;
  }

  private static Link link(
      Row row, String kind, boolean uncertain, LocalDate fromDay, LocalDate toDay) {
    String basis = row.text("basis");
    Value said = row.find("said").or(() -> row.find("change")).orElse(null);
    return new Link(
        kind,
        row.iri("from"),
        fromDay,
        row.iri("to"),
        toDay,
        row.text("date"),
        basis == null ? null : Enumerations.value(basis).map(Enum::name).orElse(null),
        uncertain,
        said instanceof Value.Iri iri ? iri : null,
        Stream.of("sourceZh", "sourceEn").flatMap(it -> row.find(it).stream()).toList());
  }

  private static String reason(Thing thing, Call call) {
    Link link = thing.made(Link.class);
    String language = call.reading().language(call.text("lang"));
    return ChainReason.of(link.kind(), link.basis())
        .text(language, Values.localised(link.sources(), language).orElse(null));
  }

  private static List<@Nullable Object> evidence(List<Thing> things, Call call) {
    Set<Value.Iri> all = new LinkedHashSet<>();
    for (Thing thing : things) {
      Value.Iri said = thing.made(Link.class).said();
      if (said != null) {
        all.add(said);
      }
    }
    Map<Value.Iri, Thing> said = call.reading().things(all, "Node");
    List<Thing> known = List.copyOf(said.values());
    List<@Nullable Object> spans = StatementFields.EVIDENCE.read(known, call);
    Map<Value.Iri, Object> found = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      found.put(known.get(i).iri(), Objects.requireNonNull(spans.get(i)));
    }
    return things.stream()
        .<@Nullable Object>map(
            thing -> {
              Value.Iri of = thing.made(Link.class).said();
              return of == null ? List.of() : found.getOrDefault(of, List.of());
            })
        .toList();
  }

  /** Of several holdings of one responsibility by one agency the surest. */
  private static List<Row> surest(List<Row> rows) {
    Map<List<Value>, Row> first = new LinkedHashMap<>();
    rows.stream()
        .sorted(
            Order.text("uncertain")
                .thenComparing(Order.descending("confidence"))
                .thenComparing(Order.text("to"))
                .thenComparing(Order.text("holding")))
        .forEach(row -> first.putIfAbsent(List.of(row.get("responsibility"), row.get("to")), row));
    return List.copyOf(first.values());
  }

  private static List<Row> select(Call call, Template query, List<Value.Iri> each) {
    return call.reading().select(query, Parameters.each("parent", new LinkedHashSet<>(each)));
  }

  private static List<Row> of(List<Row> rows, String kind) {
    return rows.stream().filter(row -> is(row, kind)).toList();
  }

  private static boolean is(Row row, String kind) {
    return kind.equals(row.text("kind"));
  }

  private static Map<Value, List<Row>> by(String variable, List<Row> rows) {
    Map<Value, List<Row>> found = new HashMap<>();
    rows.forEach(row -> found.computeIfAbsent(row.get(variable), v -> new ArrayList<>()).add(row));
    return found;
  }
}
