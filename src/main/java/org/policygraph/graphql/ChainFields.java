package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** The chains of measures: who is named, who holds it on a day, what stands above both. */
final class ChainFields {
  private static final Template CHAIN = Template.beside(ChainFields.class, "chain.rq");
  private static final Template BEYOND = Template.beside(ChainFields.class, "chain-beyond.rq");

  private static final Template NAMED_IN = Template.beside(ChainFields.class, "chain-named-in.rq");

  private ChainFields() {}

  static void add(Contract contract) {
    contract.put("Measure", "responsibilityChain", ChainFields::chains);
    ChainLink.add(contract);
  }

  /**
   * For all measures together: their own rows, what lies beyond, which documents name the bodies of
   * that, and how. Each is asked for every day, so that a request that asks for several asks the
   * graph once.
   */
  private static List<@Nullable Object> chains(List<Thing> things, Call call) {
    LocalDate day = HoldingFields.day(call);
    Map<Value, List<Row>> rows =
        call.reading().each(CHAIN, things.stream().map(Thing::iri).toList());
    List<Row> held = new ArrayList<>();
    Set<Value.Iri> beyond = new LinkedHashSet<>();
    for (Thing thing : things) {
      List<Row> each = rows.getOrDefault(thing.iri(), List.of());
      for (Row row : Chain.of(each, "HOLDS")) {
        beyond.addAll(List.of(row.iri("holding"), row.iri("to")));
        if (HoldingFields.isOn(day, row)) {
          held.add(row);
        }
      }
      Chain.of(each, "ISSUED_BY").forEach(row -> beyond.add(row.iri("to")));
    }
    Map<Value, List<Row>> further = call.reading().each(BEYOND, beyond);
    Set<Value.Iri> bodies = new LinkedHashSet<>();
    beyond.stream()
        .flatMap(it -> further.getOrDefault(it, List.of()).stream())
        .forEach(row -> bodies.addAll(List.of(row.iri("from"), row.iri("to"))));
    Chain.Known known =
        new Chain.Known(
            day,
            Chain.by("responsibility", surest(held)),
            further,
            call.reading().each(NAMED_IN, bodies));
    List<Chain> chains =
        things.stream()
            .map(it -> new Chain(it.iri(), rows.getOrDefault(it.iri(), List.of()), known))
            .toList();
    Set<Value.Iri> documents = new LinkedHashSet<>();
    chains.forEach(chain -> documents.addAll(chain.documents()));
    Namings namings = Namings.in(documents, call);
    return chains.stream()
        .<@Nullable Object>map(
            chain ->
                chain.links(namings).stream()
                    .map(link -> call.reading().count(Thing.made("ChainLink", link)))
                    .toList())
        .toList();
  }

  /** Of several holdings of one responsibility by one agency the surest. */
  private static List<Row> surest(List<Row> rows) {
    Map<List<Object>, Row> first = new LinkedHashMap<>();
    rows.stream()
        .sorted(
            Order.text("uncertain")
                .thenComparing(Order.descending("confidence"))
                .thenComparing(Order.text("to"))
                .thenComparing(Order.text("holding")))
        .forEach(
            row ->
                first.putIfAbsent(
                    HoldingFields.held(row, row.get("responsibility"), row.get("to")), row));
    return List.copyOf(first.values());
  }
}
