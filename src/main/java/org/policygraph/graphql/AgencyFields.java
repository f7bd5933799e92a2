package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Org;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** Agencies, what they were called, what became of them. */
final class AgencyFields {
  private static final Template MEASURES =
      Template.beside(AgencyFields.class, "agency-measures.rq");
  private static final Template HELD =
      Template.beside(AgencyFields.class, "agency-measures-held.rq");
  private static final Template FROM = Template.beside(Queries.class, "conditions/from.rq");
  private static final Template TO = Template.beside(Queries.class, "conditions/to.rq");
  private static final Template MEMBERS = Template.beside(AgencyFields.class, "members.rq");
  private static final Template CHANGES = Template.beside(AgencyFields.class, "changes.rq");

  /** Official names first, then in the order of time. */
  private static final Comparator<Thing> BY_TIME =
      Comparator.comparing((Thing name) -> Boolean.FALSE.equals(Values.truth(name, Pg.official)))
          .thenComparing(
              name -> name.text(Pg.from), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(name -> name.iri().text());

  /** Changes as they happened: by the last day that each may have been on. */
  static final Comparator<Thing> IN_TIME =
      Comparator.comparing(
              (Thing change) ->
                  Optional.ofNullable(change.text(Pg.date))
                      .or(() -> Optional.ofNullable(change.text(Pg.notAfter)))
                      .map(Values::latest)
                      .orElse(LocalDate.MAX))
          .thenComparing(change -> change.iri().text());

  private AgencyFields() {}

  static void add(Contract contract) {
    contract
        .node("Agency")
        .put("Agency", "nameOn", AgencyFields::nameOn)
        .put("Agency", "names", Links.to(Pg.name).many(BY_TIME))
        .put("Agency", "class", Links.to(Pg.agencyClass).one())
        .put("Agency", "parent", Links.to(Org.subOrganizationOf).one())
        .put("Agency", "members", members())
        .put(
            "Agency",
            "changes",
            Links.query(
                    CHANGES, call -> Parameters.NONE, Order.time("date", "notBefore", "notAfter"))
                .many())
        .put(
            "Agency",
            "measures",
            Links.filtered(AgencyFields::measures, Order.BY_PLACE).connection())
        .put("Agency", "documents", Links.inverse(Pg.issuer, Pg.Document).connection());
    contract
        .put("AgencyName", "name", Values.inChinese(Rdfs.label))
        .put("AgencyName", "from", Values.date(Pg.from))
        .put("AgencyName", "to", Values.date(Pg.to))
        .put("AgencyName", "evidence", StatementFields.EVIDENCE);
    contract
        .node("AgencyChange")
        .put("AgencyChange", "kind", Values.enumeration(Pg.changeKind))
        .put("AgencyChange", "date", Values.date(Pg.date))
        .put("AgencyChange", "notBefore", Values.date(Pg.notBefore))
        .put("AgencyChange", "notAfter", Values.date(Pg.notAfter))
        .put("AgencyChange", "before", Links.to(Pg.before).many())
        .put("AgencyChange", "after", Links.to(Pg.after).many())
        .put("AgencyChange", "function", Links.to(Pg.function).one())
        .put("AgencyChange", "confidence", Values.real(Pg.changeConfidence))
        .put("AgencyChange", "source", Values.inLanguage(Dcterms.source))
        .put("AgencyChange", "evidence", StatementFields.EVIDENCE);
  }

  private static Links.Filtered measures(Call call) {
    Map<String, Value> values = new HashMap<>();
    java.util.List<Template> conditions = new java.util.ArrayList<>();
    String role = call.text("role");
    if (role != null) {
      values.put("role", new Value.Iri(Enumerations.iri("Role", role)));
    }
    Integer from = call.number("from");
    if (from != null) {
      conditions.add(FROM);
      values.put("fromYear", Value.Literal.integer(from));
    }
    Integer to = call.number("to");
    if (to != null) {
      conditions.add(TO);
      values.put("toYear", Value.Literal.integer(to));
    }
    boolean held = call.text("asOf") != null;
    LocalDate day = HoldingFields.day(call);
    return new Links.Filtered(
        (held ? HELD : MEASURES).and(conditions),
        new Parameters(values, null, List.of()),
        row -> !held || holds(row, day));
  }

  private static boolean holds(Row holding, LocalDate day) {
    String from = Objects.requireNonNull(holding.text("validFrom"));
    String until = holding.text("validUntil");
    return !LocalDate.parse(from).isAfter(day)
        && (until == null || LocalDate.parse(until).isAfter(day));
  }

  private static Field members() {
    return (things, call) -> {
      LocalDate day = HoldingFields.day(call);
      return Links.filtered(
              c ->
                  new Links.Filtered(
                      MEMBERS,
                      Parameters.NONE,
                      row -> Values.within(day, row.text("from"), row.text("to"))),
              Comparator.comparing(row -> row.get("child").text()))
          .many()
          .read(things, call);
    };
  }

  /**
   * The official names of some agencies on some days; the latest where none is known for the day.
   */
  static Map<LocalDate, Map<Value.Iri, String>> namesOn(
      Map<LocalDate, List<Thing>> byDay, Call call, String language) {
    List<Thing> agencies = byDay.values().stream().flatMap(List::stream).distinct().toList();
    List<List<Thing>> names = names(agencies, call.reading());
    Map<Value.Iri, List<Thing>> known = new HashMap<>();
    for (int i = 0; i < agencies.size(); i++) {
      known.put(agencies.get(i).iri(), names.get(i));
    }
    Map<LocalDate, Map<Value.Iri, String>> found = new HashMap<>();
    byDay.forEach(
        (day, list) -> {
          Map<Value.Iri, String> those = new HashMap<>();
          for (Thing agency : list) {
            String name = nameOn(day, Objects.requireNonNull(known.get(agency.iri())), language);
            those.put(agency.iri(), name == null ? Values.label(agency, language) : name);
          }
          found.put(day, those);
        });
    return found;
  }

  private static List<@Nullable Object> nameOn(List<Thing> things, Call call) {
    LocalDate day = Values.day("date", Objects.requireNonNull(call.text("date")));
    String language = call.reading().language(call.text("lang"));
    return names(things, call.reading()).stream()
        .<@Nullable Object>map(names -> nameOn(day, names, language))
        .toList();
  }

  private static List<List<Thing>> names(List<Thing> agencies, Reading reading) {
    Call names = new Call("AgencyName", Map.of(), reading);
    return Links.to(Pg.name).many(BY_TIME).read(agencies, names).stream()
        .map(
            list ->
                ((List<?>) Objects.requireNonNull(list)).stream().map(Thing.class::cast).toList())
        .toList();
  }

  /**
   * The official name on a day; null where the registry knows none for it.
   *
   * @param names in the order of time
   */
  private static @Nullable String nameOn(LocalDate day, List<Thing> names, String language) {
    List<Thing> possible =
        names.stream()
            .filter(name -> Boolean.TRUE.equals(Values.truth(name, Pg.official)))
            .filter(name -> Values.within(day, name.text(Pg.from), name.text(Pg.to)))
            .toList();
    if (possible.isEmpty()) {
      return nameBetween(day, names, language);
    }
    // An agency may have a second name beside its first: what is certain comes before what is not.
    // Where another may already have followed it, it is not certain.
    return possible.stream()
        .filter(name -> Values.certainlyWithin(day, name.text(Pg.from), name.text(Pg.to)))
        .filter(name -> possible.stream().noneMatch(it -> it != name && follows(it, name)))
        .findFirst()
        .map(name -> Values.label(name, language))
        .orElseGet(() -> eitherName(possible, language));
  }

  /**
   * Between the last day known of a name and the first known of the next: either, no guess. Null
   * where a name is known on one side only.
   */
  private static @Nullable String nameBetween(LocalDate day, List<Thing> names, String language) {
    Thing ended = null;
    Thing begun = null;
    for (Thing name : names) {
      if (!Boolean.TRUE.equals(Values.truth(name, Pg.official))) {
        continue;
      }
      if (ends(name).isBefore(day) && (ended == null || ends(name).isAfter(ends(ended)))) {
        ended = name;
      }
      if (begins(name).isAfter(day) && (begun == null || begins(name).isBefore(begins(begun)))) {
        begun = name;
      }
    }
    return ended == null || begun == null
        ? null
        : Values.label(ended, language) + " / " + Values.label(begun, language);
  }

  private static LocalDate begins(Thing name) {
    String from = name.text(Pg.from);
    return from == null ? LocalDate.MIN : Values.earliest(from);
  }

  private static LocalDate ends(Thing name) {
    String to = name.text(Pg.to);
    return to == null ? LocalDate.MAX : Values.latest(to);
  }

  /** The first of several possible names and what may already have followed it: no guess. */
  private static String eitherName(List<Thing> possible, String language) {
    Thing first = possible.get(0);
    return possible.stream()
        .filter(name -> name == first || follows(name, first))
        .map(name -> Values.label(name, language))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private static boolean follows(Thing name, Thing earlier) {
    String from = name.text(Pg.from);
    String to = earlier.text(Pg.to);
    return from != null && to != null && !Values.latest(from).isBefore(Values.earliest(to));
  }
}
