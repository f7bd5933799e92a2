package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** How targets moved, what is reported of them, and how they stand by that on a day. */
final class TargetFields {
  private static final Template ASSESSMENTS = query("assessments.rq");
  private static final Comparator<Row> BY_DATE =
      Order.text("dated")
          .thenComparing(Order.text("document"))
          .thenComparing(Order.number("order"));
  private static final Comparator<Row> BY_YEAR =
      Order.number("year")
          .thenComparing(Order.text("document"))
          .thenComparing(Order.number("order"));

  private TargetFields() {}

  static void add(Contract contract) {
    contract
        .put("Target", "assessment", TargetFields::assessment)
        .put(
            "Target",
            "revisedBy",
            Links.query(query("revised-by.rq"), call -> Parameters.NONE, BY_DATE).many())
        .put(
            "Target",
            "reports",
            Links.inverse(Pg.target, Pg.TargetReport)
                .many(
                    Comparator.comparing(
                            (Thing report) -> report.text(Pg.to),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(report -> report.iri().text())));
    contract
        .node("Assessment")
        .put("Assessment", "target", Links.to(Pg.target).one())
        .put("Assessment", "status", Values.enumeration(Pg.assessmentStatus))
        .put("Assessment", "deciding", Links.statements(Pg.deciding).many())
        .put("Assessment", "reason", Values.inLanguage(Pg.reason))
        .put("Assessment", "selfReported", Values.flag(Pg.selfReported));
    contract
        .node("TargetReport")
        .put("TargetReport", "target", Links.to(Pg.target).one())
        .put("TargetReport", "observation", Links.to(Pg.observation).one())
        .put("TargetReport", "outcome", Values.enumeration(Pg.reportOutcome))
        .put("TargetReport", "timing", Values.enumeration(Pg.reportTiming))
        .put("TargetReport", "reason", Values.inLanguage(Pg.reason))
        .put("TargetReport", "selfReported", Values.flag(Pg.selfReported));
    contract
        .node("TargetRevision")
        .put("TargetRevision", "earlier", Links.to(Pg.earlier).one())
        .put("TargetRevision", "later", Links.to(Pg.later).one())
        .put("TargetRevision", "direction", Values.enumeration(Pg.direction))
        .put("TargetRevision", "ratio", Values.decimal(Pg.ratio))
        .put("TargetRevision", "reason", Values.inLanguage(Pg.reason));
    contract
        .put(
            "IndicatorHistory",
            "targetRevisions",
            ofHistory(
                    query("history-revisions.rq"),
                    BY_DATE,
                    (told, row) -> told.shows(row, "year") || told.shows(row, "laterYear"))
                .many())
        .put(
            "IndicatorHistory",
            "assessments",
            ofHistory(
                    query("history-assessments.rq"),
                    BY_YEAR,
                    (told, row) -> told.shows(row, "year") && holds(row, told.asOf()))
                .many());
  }

  /** The day that an argument names; today where it is not given. */
  static LocalDate day(Call call, String argument) {
    String asked = call.text(argument);
    return asked == null ? call.reading().today() : Values.day(argument, asked);
  }

  private static Template query(String file) {
    return Template.beside(TargetFields.class, file);
  }

  private static List<@Nullable Object> assessment(List<Thing> targets, Call call) {
    LocalDate day = day(call, "asOf");
    return Links.filtered(
            c -> new Links.Filtered(ASSESSMENTS, Parameters.NONE, row -> holds(row, day)),
            Order.BY_IRI)
        .one()
        .read(targets, call);
  }

  /** Whether what holds from a day (inclusive) until another (exclusive) holds on this one. */
  static boolean holds(Row row, LocalDate day) {
    String from = row.text("from");
    String until = row.text("until");
    return (from == null || !day.isBefore(LocalDate.parse(from)))
        && (until == null || day.isBefore(LocalDate.parse(until)));
  }

  /** What a query finds of the indicators of histories, for the area of each. One query. */
  private static Links ofHistory(
      Template query, Comparator<Row> order, BiPredicate<IndicatorFields.Told, Row> kept) {
    return (histories, call) -> {
      List<Value.Iri> indicators =
          histories.stream()
              .map(history -> history.made(IndicatorFields.Told.class).indicator())
              .distinct()
              .toList();
      Map<Value.Iri, List<Row>> rows = new HashMap<>();
      call.reading().select(query, Parameters.each("parent", indicators)).stream()
          .sorted(order.thenComparing(Order.BY_IRI))
          .forEach(row -> rows.computeIfAbsent(row.iri("parent"), p -> new ArrayList<>()).add(row));
      Map<Thing, List<Value.Iri>> links = new HashMap<>();
      for (Thing history : histories) {
        IndicatorFields.Told told = history.made(IndicatorFields.Told.class);
        links.put(
            history,
            Objects.requireNonNullElse(rows.get(told.indicator()), List.<Row>of()).stream()
                .filter(row -> row.get("scope").equals(told.scope()) && kept.test(told, row))
                .map(row -> row.iri("child"))
                .distinct()
                .toList());
      }
      return links;
    };
  }
}
