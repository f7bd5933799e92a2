package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.history.History;
import org.policygraph.history.StatedFigure;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Skos;

/** Indicators and how they moved. */
final class IndicatorFields {
  private static final Template SCOPES = Template.beside(IndicatorFields.class, "scopes.rq");
  private static final Template HISTORY = Template.beside(IndicatorFields.class, "history.rq");

  /** What a figure must have to stand in a history. */
  private static final List<String> REQUIRED =
      List.of("scope", "statedYear", "quantity", "unit", "perUnit");

  /** Decides between figures of one document and quote only. */
  private static final Comparator<Row> AS_WRITTEN =
      Order.number("place").thenComparing(Order.text("figure"));

  private IndicatorFields() {}

  static void add(Contract contract) {
    contract
        .node("Indicator")
        .put("Indicator", "altLabels", Values.texts(Skos.altLabel))
        .put("Indicator", "definition", Values.inLanguage(Skos.definition))
        .put("Indicator", "unit", Links.to(Qudt.hasUnit).one())
        .put("Indicator", "desired", Values.enumeration(Pg.desired))
        .put("Indicator", "functions", Links.to(Pg.function).many())
        .put(
            "Indicator",
            "scopes",
            Links.query(
                    SCOPES,
                    call -> Parameters.NONE,
                    Comparator.comparing(row -> row.get("child").text()))
                .many())
        .put("Indicator", "related", IndicatorFields::related)
        .put("Indicator", "history", IndicatorFields::history);
    contract
        .put(
            "RelatedIndicator",
            "indicator",
            Links.from((thing, call) -> List.of(thing.made(Related.class).other())).one())
        .put(
            "RelatedIndicator",
            "why",
            Field.of(
                (thing, call) ->
                    Values.inLanguage(Pg.why)
                        .read(List.of(thing.made(Related.class).relation()), call)
                        .get(0)));
    contract
        .put("IndicatorHistory", "indicator", entity(Told.class, Told::indicator))
        .put("IndicatorHistory", "scope", entity(Told.class, Told::scope))
        .put(
            "IndicatorHistory",
            "points",
            Field.of(
                (thing, call) ->
                    thing.made(Told.class).history().points().stream()
                        .map(point -> call.reading().count(Thing.made("IndicatorPoint", point)))
                        .toList()))
        .put("IndicatorHistory", "undated", figures(History::undated))
        .put("IndicatorHistory", "undatedBaselines", figures(History::undatedBaselines));
    contract
        .put("IndicatorPoint", "kind", point(point -> point.kind().name()))
        .put("IndicatorPoint", "year", point(History.Point::year))
        .put("IndicatorPoint", "from", point(History.Point::from))
        .put("IndicatorPoint", "to", point(History.Point::to))
        .put("IndicatorPoint", "statedYear", point(History.Point::statedYear))
        .put("IndicatorPoint", "series", point(History.Point::series))
        .put(
            "IndicatorPoint",
            "quantity",
            entity(History.Point.class, point -> new Value.Iri(point.quantity())))
        .put(
            "IndicatorPoint",
            "figure",
            entity(History.Point.class, point -> new Value.Iri(point.figure())));
  }

  private static Field point(java.util.function.Function<History.Point, @Nullable Object> value) {
    return StatementFields.made(History.Point.class, value);
  }

  private static <T> Field entity(Class<T> type, java.util.function.Function<T, Value.Iri> link) {
    return Links.from((thing, call) -> List.of(link.apply(thing.made(type)))).one();
  }

  /** A relation between two indicators, seen from one of them. */
  private record Related(Thing relation, Value.Iri other) {}

  private static List<@Nullable Object> related(List<Thing> indicators, Call call) {
    List<@Nullable Object> relations =
        Links.inverse(Pg.relates, Pg.IndicatorRelation).many().read(indicators, call);
    List<@Nullable Object> related = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      Value.Iri self = indicators.get(i).iri();
      List<Thing> others = new ArrayList<>();
      for (Object relation : (List<?>) Objects.requireNonNull(relations.get(i))) {
        Thing thing = (Thing) relation;
        thing.links(Pg.relates).stream()
            .filter(other -> !other.equals(self))
            .forEach(
                other -> others.add(Thing.made("RelatedIndicator", new Related(thing, other))));
      }
      related.add(others);
    }
    return related;
  }

  /**
   * The history of an indicator for one area.
   *
   * @param from first year asked for; null where all are
   * @param to last year asked for; null where all are
   * @param asOf the day for which targets are assessed
   */
  record Told(
      Value.Iri indicator,
      Value.Iri scope,
      History history,
      @Nullable Integer from,
      @Nullable Integer to,
      LocalDate asOf) {

    /** Whether a year of a row is one of those asked for; what has no year is shown always. */
    boolean shows(Row row, String variable) {
      Integer year = number(row, variable);
      return year == null || within(year, from, to);
    }
  }

  private static boolean within(int year, @Nullable Integer from, @Nullable Integer to) {
    return (from == null || year >= from) && (to == null || year <= to);
  }

  private static List<@Nullable Object> history(List<Thing> indicators, Call call) {
    Map<Value.Iri, Map<String, StatedFigure>> figures = figures(indicators, call);
    Value.Iri asked = call.id("scope").orElse(null);
    Integer from = call.number("from");
    Integer to = call.number("to");
    LocalDate asOf = TargetFields.day(call, "asOf");
    List<@Nullable Object> answers = new ArrayList<>();
    for (Thing indicator : indicators) {
      var all = figures.getOrDefault(indicator.iri(), Map.of()).values();
      Set<String> scopes = new TreeSet<>();
      all.forEach(figure -> scopes.add(figure.scope()));
      if (asked == null && scopes.size() != 1) {
        answers.add(scopeNeeded(indicator, scopes, call));
        continue;
      }
      if (asked != null && !scopes.contains(asked.text()) && !isArea(asked, call)) {
        answers.add(
            Problem.badRequest("scope is no area of the graph: " + call.reading().id(asked)));
        continue;
      }
      String scope = asked != null ? asked.text() : scopes.iterator().next();
      History history =
          History.of(all.stream().filter(figure -> figure.scope().equals(scope)).toList());
      History within =
          new History(
              history.points().stream().filter(point -> within(point.year(), from, to)).toList(),
              history.undated(),
              history.undatedBaselines());
      answers.add(
          Thing.made(
              "IndicatorHistory",
              new Told(indicator.iri(), new Value.Iri(scope), within, from, to, asOf)));
    }
    return answers;
  }

  private static Field figures(Function<History, List<String>> which) {
    return Links.from(
            (thing, call) ->
                which.apply(thing.made(Told.class).history()).stream().map(Value.Iri::new).toList())
        .many();
  }

  private static boolean isArea(Value.Iri scope, Call call) {
    Thing area = call.reading().things(List.of(scope), "Node").get(scope);
    return area != null && area.type().equals("Area");
  }

  private static Problem scopeNeeded(Thing indicator, Set<String> scopes, Call call) {
    String id = call.reading().id(indicator.iri());
    return Problem.notForThis(
        scopes.isEmpty()
            ? "nothing is stated of " + id + ": name a scope to get its empty history"
            : id
                + " is stated for several areas: name one as scope, of "
                + scopes.stream().map(s -> call.reading().id(new Value.Iri(s))).toList());
  }

  private static Map<Value.Iri, Map<String, StatedFigure>> figures(
      List<Thing> indicators, Call call) {
    List<Row> rows =
        call
            .reading()
            .select(
                HISTORY, Parameters.each("parent", indicators.stream().map(Thing::iri).toList()))
            .stream()
            .sorted(AS_WRITTEN)
            .toList();
    Map<Value.Iri, Map<String, StatedFigure>> figures = new HashMap<>();
    // One row for each quote of a figure: the first counts.
    Set<Value> leftOut = new HashSet<>();
    for (Row row : rows) {
      List<String> lacking = REQUIRED.stream().filter(name -> row.find(name).isEmpty()).toList();
      if (!lacking.isEmpty()) {
        if (leftOut.add(row.get("figure"))) {
          call.reading().report(leftOut(row, lacking));
        }
        continue;
      }
      figures
          .computeIfAbsent(row.iri("parent"), p -> new LinkedHashMap<>())
          .putIfAbsent(row.get("figure").text(), figure(row));
    }
    return figures;
  }

  private static Problem leftOut(Row row, List<String> lacking) {
    return Problem.of(
        Problem.Code.INCOMPLETE_ENTITY,
        "%s lacks %s; it is left out of the history of %s"
            .formatted(row.get("figure"), String.join(", ", lacking), row.get("parent")));
  }

  private static StatedFigure figure(Row row) {
    return new StatedFigure(
        row.get("figure").text(),
        row.get("class").text().equals(Pg.Target),
        row.get("scope").text(),
        Integer.parseInt(row.get("statedYear").text()),
        Objects.requireNonNullElse(number(row, "order"), Integer.MAX_VALUE),
        number(row, "year"),
        row.text("from"),
        row.text("to"),
        row.get("quantity").text(),
        row.text("comparisonKey"),
        row.text("baseline"),
        row.text("baselineKey"),
        number(row, "baselineYear"));
  }

  private static @Nullable Integer number(Row row, String variable) {
    String text = row.text(variable);
    return text == null ? null : Integer.valueOf(text);
  }
}
