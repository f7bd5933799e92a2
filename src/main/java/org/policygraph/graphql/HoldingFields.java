package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Xsd;

/** Who answers for something on a day. */
final class HoldingFields {
  /** Certain before uncertain, then by how sure it is. */
  static final Comparator<Row> SUREST_FIRST =
      Order.text("uncertain")
          .thenComparing(Order.descending("confidence"))
          .thenComparing(Order.text("agency"));

  private static final Template HOLDINGS = Template.beside(HoldingFields.class, "holdings.rq");
  private static final Template SUCCESSORS = Template.beside(HoldingFields.class, "successors.rq");
  private static final Template OF_FUNCTION =
      Template.beside(HoldingFields.class, "successors-of-function.rq");

  private HoldingFields() {}

  static void add(Contract contract) {
    contract
        .node("Holding")
        .put("Holding", "agency", Links.to(Pg.agency).one())
        .put("Holding", "name", HoldingFields::name)
        .put("Holding", "from", Values.date(Pg.from))
        .put("Holding", "to", Values.date(Pg.to))
        .put("Holding", "uncertain", Values.flag(Pg.uncertain))
        .put("Holding", "confidence", Values.real(Pg.holdingConfidence))
        .put("Holding", "via", Links.to(Pg.via).many(AgencyFields.IN_TIME));
    contract
        .put("Responsibility", "holdings", HoldingFields::holdings)
        .put("Agency", "successors", HoldingFields::successors);
  }

  /** The day in the world that is asked about: today unless told. */
  static LocalDate day(Call call) {
    String asOf = call.text("asOf");
    return asOf == null ? call.reading().today() : Values.day("asOf", asOf);
  }

  static Value value(LocalDate day) {
    return new Value.Literal(day.toString(), Xsd.date, null);
  }

  private static List<@Nullable Object> holdings(List<Thing> things, Call call) {
    LocalDate day = day(call);
    Map<Value, List<Row>> rows =
        call.reading().each(HOLDINGS, things.stream().map(Thing::iri).toList());
    List<Row> held =
        things.stream()
            .map(Thing::iri)
            .distinct()
            .flatMap(iri -> rows.getOrDefault(iri, List.of()).stream())
            .filter(row -> isOn(day, row))
            .toList();
    return read(things, call, day, held);
  }

  /** Whether a holding is one of a day; a missing bound is open. */
  static boolean isOn(LocalDate day, Row holding) {
    String from = holding.text("validFrom");
    String until = holding.text("validUntil");
    return (from == null || !Values.earliest(from).isAfter(day))
        && (until == null || Values.earliest(until).isAfter(day));
  }

  private static List<@Nullable Object> successors(List<Thing> things, Call call) {
    LocalDate day = day(call);
    Map<String, Value> values = new HashMap<>();
    values.put("day", value(day));
    call.id("function").ifPresent(function -> values.put("asked", function));
    Template query = values.size() == 1 ? SUCCESSORS : SUCCESSORS.and(List.of(OF_FUNCTION));
    List<Value> parents = things.stream().<Value>map(Thing::iri).distinct().toList();
    return read(
        things, call, day, call.reading().select(query, new Parameters(values, "parent", parents)));
  }

  private static List<@Nullable Object> read(
      List<Thing> things, Call call, LocalDate day, List<Row> rows) {
    Map<Value.Iri, List<Value.Iri>> found = new HashMap<>();
    surest(rows, "parent")
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.iri("parent"), p -> new ArrayList<>())
                    .add(row.iri("child")));
    Set<Value.Iri> all = new LinkedHashSet<>();
    found.values().forEach(all::addAll);
    Map<Value.Iri, Thing> holdings = call.reading().things(all, "Holding");
    return things.stream()
        .<@Nullable Object>map(
            thing ->
                found.getOrDefault(thing.iri(), List.of()).stream()
                    .map(holdings::get)
                    .filter(Objects::nonNull)
                    .map(holding -> holding.on(day))
                    .toList())
        .toList();
  }

  /**
   * Of the rows for one thing and one agency (on one side of a renaming) the surest: who holds a
   * measure for one of its functions for certain holds it, whatever becomes of another function.
   */
  static List<Row> surest(List<Row> rows, String of) {
    Map<List<Object>, Row> first = new LinkedHashMap<>();
    rows.stream()
        .sorted(SUREST_FIRST.thenComparing(Order.BY_IRI))
        .forEach(row -> first.putIfAbsent(held(row, row.get(of), row.get("agency")), row));
    return List.copyOf(first.values());
  }

  /**
   * What is held by whom: between the bounds of a renaming an agency holds on both sides of it,
   * under a name each.
   */
  static List<Object> held(Row row, Value what, Value agency) {
    return List.of(what, agency, Optional.ofNullable(row.text("side")).orElse(""));
  }

  /**
   * The agency's name on the day asked for, on either side of a renaming that of its side; the
   * latest where none is known for that day.
   */
  private static List<@Nullable Object> name(List<Thing> things, Call call) {
    Call agencies = new Call("Agency", Map.of(), call.reading());
    List<@Nullable Object> found = Links.to(Pg.agency).one().read(things, agencies);
    Map<LocalDate, List<Thing>> byDay = new LinkedHashMap<>();
    for (int i = 0; i < things.size(); i++) {
      if (found.get(i) instanceof Thing agency) {
        byDay.computeIfAbsent(dayOf(things.get(i), call), d -> new ArrayList<>()).add(agency);
      }
    }
    String language = call.reading().language(null);
    Map<LocalDate, Map<Value.Iri, String>> names = AgencyFields.namesOn(byDay, call, language);
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      Optional<String> side = Values.localised(things.get(i).all(Pg.holderName), language);
      values.add(
          side.isPresent()
              ? side.get()
              : found.get(i) instanceof Thing agency
                  ? Objects.requireNonNull(names.get(dayOf(things.get(i), call))).get(agency.iri())
                  : null);
    }
    return values;
  }

  private static LocalDate dayOf(Thing holding, Call call) {
    return holding.day().orElseGet(() -> call.reading().today());
  }
}
