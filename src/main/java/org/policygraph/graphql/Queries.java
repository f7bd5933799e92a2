package org.policygraph.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Pg;

/** The fields of Query. */
final class Queries {
  /** The shortest name that contains what was asked for is the nearest to it. */
  private static final Comparator<Row> SHORTEST_FIRST =
      Order.length("label").thenComparing(Order.text("label"));

  private Queries() {}

  static void add(Contract contract) {
    for (String type : List.of("Document", "Agency", "Measure", "Indicator")) {
      contract.put("Query", type.toLowerCase(Locale.ROOT), entity(type));
    }
    contract
        .put("Query", "node", entity(null))
        .put("Query", "documents", documents())
        .put("Query", "agencies", agencies())
        .put("Query", "measures", measures())
        .put("Query", "goals", goals())
        .put("Query", "indicators", indicators())
        .put("Query", "targets", figures(Pg.Target, "dueFrom", "dueTo"))
        .put("Query", "observations", figures(Pg.Observation, "from", "to"))
        .put("Query", "parameters", parameters())
        .put("Query", "topics", topics())
        .put("Query", "search", Search.FIELD);
    contract
        .put("SearchHit", "node", Links.from((thing, call) -> List.of(hit(thing).entity())).one())
        .put("SearchHit", "kind", StatementFields.made(Search.Hit.class, Search.Hit::kind))
        .put("SearchHit", "snippet", StatementFields.made(Search.Hit.class, Search.Hit::snippet))
        .put("SearchHit", "quote", StatementFields.made(Search.Hit.class, Search.Hit::quote));
    contract
        .put("PageInfo", "hasNextPage", StatementFields.made(Page.class, Page::hasNext))
        .put("PageInfo", "hasPreviousPage", StatementFields.made(Page.class, Page::hasPrevious))
        .put("PageInfo", "startCursor", StatementFields.made(Page.class, Page::firstCursor))
        .put("PageInfo", "endCursor", StatementFields.made(Page.class, Page::lastCursor));
  }

  private static Search.Hit hit(Thing thing) {
    return thing.made(Search.Hit.class);
  }

  /** One entity by its ID; null where the graph has none, or one of another type. */
  private static Field entity(@Nullable String type) {
    return Field.of(
        (query, call) -> {
          Value.Iri iri = call.id("id").orElseThrow();
          Thing thing = call.reading().things(List.of(iri), "Node").get(iri);
          return thing == null || (type != null && !thing.type().equals(type)) ? null : thing;
        });
  }

  private static Field documents() {
    return list(
        "documents.rq",
        call -> {
          Call filter = call.within("filter");
          return new Conditions()
              .text("label-contains", filter)
              .year("year", "inYear", filter.number("year"))
              .year("from", "fromYear", filter.number("from"))
              .year("to", "toYear", filter.number("to"))
              .id("type", "type", filter)
              .id("issuer", "issuer", filter)
              .id("area", "area", filter);
        },
        call ->
            switch (choice(call, "DATE_DESC")) {
              case "DATE_ASC" -> Order.number("year").thenComparing(Order.text("date"));
              case "TITLE" -> Order.text("label");
              default -> Order.descending("year").thenComparing(Order.textDescending("date"));
            });
  }

  private static Field agencies() {
    return list(
        "agencies.rq",
        call -> {
          String name = call.text("name");
          return name == null
              ? new Conditions()
              : new Conditions().spelt("name-contains", "name", name);
        },
        call -> {
          String name = call.text("name");
          return name == null ? SHORTEST_FIRST : nearest(name).thenComparing(SHORTEST_FIRST);
        });
  }

  /** The name itself first, then names that begin with it, then those that contain it. */
  private static Comparator<Row> nearest(String asked) {
    String plain = Spelling.plain(asked);
    return Comparator.comparing(
        row -> {
          String name = Spelling.plain(Objects.requireNonNullElse(row.text("name"), ""));
          return name.equals(plain) ? 0 : name.startsWith(plain) ? 1 : 2;
        });
  }

  private static Field measures() {
    return list(
        "measures.rq",
        call -> {
          Call filter = call.within("filter");
          Conditions conditions =
              new Conditions()
                  .current(filter)
                  .text("label-contains", filter)
                  .id("document", "inDocument", filter)
                  .enumeration("role", "Role", filter)
                  .enumeration("basis", "Basis", filter)
                  .enumeration("stage", "Stage", filter)
                  .id("function", "function", filter)
                  .id("instrument", "instrument", filter)
                  .id("targetGroup", "targetGroup", filter)
                  .id("sector", "sector", filter)
                  .year("from", "fromYear", filter.number("from"))
                  .year("to", "toYear", filter.number("to"));
          if (filter.text("asOf") != null && filter.text("agency") != null) {
            // Who holds it by whatever basis: nobody asks how it was named.
            return conditions
                .bind("day", HoldingFields.value(HoldingFields.day(filter)))
                .idAs("holder", "agency", "holder", filter);
          }
          conditions.id("agency", "agency", filter);
          // Without a basis, agency and role are asked for as the documents name them.
          return (filter.text("agency") != null || filter.text("role") != null)
                  && filter.text("basis") == null
              ? conditions.value(
                  "basis", "basis", new Value.Iri(Enumerations.iri(Enumerations.Basis.EXPLICIT)))
              : conditions;
        },
        call ->
            switch (choice(call, "DOCUMENT_ORDER")) {
              case "YEAR_ASC" -> Order.number("year").thenComparing(Order.BY_PLACE);
              case "YEAR_DESC" -> Order.descending("year").thenComparing(Order.BY_PLACE);
              case "LABEL" -> Order.text("label");
              default -> Order.BY_PLACE;
            });
  }

  private static Field goals() {
    return list(
        "goals.rq",
        call -> {
          Call filter = call.within("filter");
          return new Conditions()
              .current(filter)
              .text("label-contains", filter)
              .id("document", "inDocument", filter)
              .year("from", "fromYear", filter.number("from"))
              .year("to", "toYear", filter.number("to"));
        },
        call -> Order.number("year").thenComparing(Order.BY_PLACE));
  }

  private static Field indicators() {
    return list(
        "indicators.rq",
        call -> {
          String label = call.text("label");
          return label == null
              ? new Conditions()
              : new Conditions().spelt("label-contains", "label", label);
        },
        call -> SHORTEST_FIRST);
  }

  private static Field figures(String type, String from, String to) {
    return list(
        "figures.rq",
        call -> {
          Call filter = call.within("filter");
          return new Conditions()
              .bind("class", new Value.Iri(type))
              .current(filter)
              .text("figure-contains", filter)
              .idAs("indicator", "indicator", "ofIndicator", filter)
              .id("scope", "scope", filter)
              .id("document", "inDocument", filter)
              .year("from", "fromYear", filter.number(from))
              .year("to", "toYear", filter.number(to))
              .assessed(filter);
        },
        call ->
            switch (choice(call, "YEAR_ASC")) {
              case "YEAR_DESC" -> Order.descending("year").thenComparing(Order.BY_PLACE);
              case "INDICATOR" ->
                  Order.text("label")
                      .thenComparing(Order.number("year"))
                      .thenComparing(Order.BY_PLACE);
              case "VALUE_DESC" -> Order.descending("value").thenComparing(Order.BY_PLACE);
              default -> Order.number("year").thenComparing(Order.BY_PLACE);
            });
  }

  private static Field parameters() {
    return list(
        "parameters.rq",
        call -> {
          Call filter = call.within("filter");
          return new Conditions()
              .current(filter)
              .text("label-contains", filter)
              .enumeration("kind", "ParameterKind", filter)
              .id("document", "inDocument", filter)
              .id("measure", "measure", filter)
              .id("payer", "payer", filter);
        },
        call -> Order.number("year").thenComparing(Order.BY_PLACE));
  }

  private static Field topics() {
    return list(
        "topics.rq",
        call -> {
          Conditions conditions = new Conditions();
          String scheme = call.text("scheme");
          if (scheme != null) {
            conditions.value(
                "scheme",
                "inScheme",
                new Value.Iri(
                    call.reading()
                        .iris()
                        .entity(
                            "topic-scheme", scheme.toLowerCase(Locale.ROOT).replace('_', '-'))));
          }
          String label = call.text("label");
          return label == null ? conditions : conditions.spelt("label-contains", "label", label);
        },
        call -> Order.text("scheme").thenComparing(Order.text("label")));
  }

  private static String choice(Call call, String otherwise) {
    String order = call.text("orderBy");
    return order == null ? otherwise : order;
  }

  private static Field list(
      String file,
      java.util.function.Function<Call, Conditions> conditions,
      java.util.function.Function<Call, Comparator<Row>> order) {
    Template query = Template.beside(Queries.class, file);
    return Field.of(
        (thing, call) -> {
          Conditions given = conditions.apply(call);
          List<Value.Iri> found =
              call
                  .reading()
                  .select(query.and(given.patterns), new Parameters(given.values, null, List.of()))
                  .stream()
                  .sorted(order.apply(call).thenComparing(Order.BY_IRI))
                  .map(row -> row.iri("child"))
                  .distinct()
                  .toList();
          return Thing.made(call.type(), Page.of(found, call));
        });
  }
}
