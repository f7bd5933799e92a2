package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/**
 * Counts. They are derived when a document is published and kept with it, by the keys that the
 * rules count by; what is asked for is added up from these.
 */
final class StatisticFields {
  private static final String AGENCY = "AGENCY";
  private static final String HOLDER = "HOLDER";
  private static final Template COUNTS = Template.beside(StatisticFields.class, "counts.rq");

  /** What every count of a document can be divided by beside its own keys. */
  private static final Set<String> OF_DOCUMENT = Set.of("DOCUMENT", "YEAR");

  /**
   * What counts of a kind are kept by.
   *
   * @param keys each of them alone, and together
   * @param most at most so many together
   */
  private record Kept(Set<String> keys, int most) {}

  private static final Map<String, Kept> KEPT =
      Map.of(
          "DOCUMENT", new Kept(Set.of(AGENCY), 1),
          "TARGET", new Kept(Set.of(AGENCY, HOLDER, "DUE_YEAR", "STATUS"), 3),
          "MEASURE",
              new Kept(Set.of(AGENCY, HOLDER, "FUNCTION", "INSTRUMENT", "ROLE", "STAGE"), 2));

  private static final Kept NO_KEYS = new Kept(Set.of(), 0);

  private static final Set<String> REGISTERED = Set.of("AGENCY", "INDICATOR");

  /** How many there are with these values of the keys. */
  record Count(List<Key> keys, int count) {}

  /** One of the keys that a count is by. */
  record Key(String key, String value, @Nullable Thing node) {}

  private StatisticFields() {}

  static void add(Contract contract) {
    contract
        .put("Query", "statistics", Field.of((query, call) -> statistics(call)))
        .put(
            "Statistic",
            "keys",
            StatementFields.made(
                Count.class,
                count ->
                    count.keys().stream().map(key -> Thing.made("StatisticValue", key)).toList()))
        .put("Statistic", "count", StatementFields.made(Count.class, Count::count))
        .put("StatisticValue", "key", StatementFields.made(Key.class, Key::key))
        .put("StatisticValue", "value", StatementFields.made(Key.class, Key::value))
        .put("StatisticValue", "node", StatementFields.made(Key.class, Key::node));
  }

  private static List<Thing> statistics(Call call) {
    String of = Objects.requireNonNull(call.text("of"));
    Set<String> by = new LinkedHashSet<>();
    call.list("by").forEach(key -> by.add(key.toString()));
    Call filter = call.within("filter");
    LocalDate day = HoldingFields.day(filter);
    Set<String> kept = kept(of, by, filter);
    Conditions conditions =
        new Conditions()
            .bind("of", Value.Literal.string(of))
            .bind("by", Value.Literal.string(String.join(" ", kept)))
            .idAs("found-in", "document", "inDocument", filter)
            .idAs("counted-of", "agency", "ofAgency", filter)
            .year("from", "fromYear", filter.number("from"))
            .year("to", "toYear", filter.number("to"));
    Map<List<Value>, Integer> sums = new HashMap<>();
    for (Row row :
        call.reading()
            .select(
                COUNTS.and(conditions.patterns),
                new Parameters(conditions.values, null, List.of()))) {
      List<Value> values = new ArrayList<>();
      for (String key : by) {
        Value value = value(key, of, kept, row);
        if (value != null) {
          values.add(value);
        }
      }
      // A document without a year is in no count by year.
      if (values.size() == by.size() && TargetFields.holds(row, day)) {
        sums.merge(values, Integer.parseInt(row.get("count").text()), Integer::sum);
      }
    }
    return counts(List.copyOf(by), sums, call.reading());
  }

  /** The keys of the counts to add up, in alphabetical order, as they are kept. */
  private static Set<String> kept(String of, Set<String> by, Call filter) {
    Set<String> own = new TreeSet<>(by);
    own.remove("KIND");
    own.removeAll(OF_DOCUMENT);
    Kept kept = KEPT.getOrDefault(of, NO_KEYS);
    boolean agency = filter.text("agency") != null;
    boolean held = filter.text("asOf") != null && kept.keys().contains(HOLDER);
    if (agency) {
      own.add(held ? HOLDER : AGENCY);
    }
    Set<String> none = new TreeSet<>(own);
    none.removeAll(kept.keys());
    if (!none.isEmpty()) {
      throw refused(of, own, "no count of " + of + " is by " + String.join(" or ", none), kept);
    }
    if (own.contains(AGENCY) && own.contains(HOLDER)) {
      String why =
          agency
              ? "the agency of the filter is "
                  + (held
                      ? "who holds them on the day of asOf, and is not counted with AGENCY, who is"
                          + " named: leave asOf out, or count by HOLDER"
                      : "who is named where asOf is not given, and is not counted with HOLDER: give"
                          + " asOf, and the filter means who holds them")
              : "AGENCY is who is named, HOLDER is who holds them on a day: count by one of them";
      throw refused(of, own, why, kept);
    }
    if (own.size() > kept.most()) {
      throw refused(of, own, "counts by more keys at once would outgrow what they count", kept);
    }
    boolean divided =
        by.stream().anyMatch(OF_DOCUMENT::contains)
            || filter.text("document") != null
            || filter.number("from") != null
            || filter.number("to") != null;
    if (divided && REGISTERED.contains(of)) {
      throw refused(of, OF_DOCUMENT, "they are registered once, and not by documents", kept);
    }
    return own;
  }

  private static Problem refused(String of, Set<String> keys, String why, Kept kept) {
    String all =
        kept.keys().isEmpty()
            ? "by KIND alone"
            : "by up to "
                + kept.most()
                + " of "
                + String.join(", ", new TreeSet<>(kept.keys()))
                + " (an agency in the filter is one)";
    return Problem.badRequest(
        "statistics of %s are not kept by %s: %s. They are kept %s%s"
            .formatted(
                of,
                String.join(" and ", new TreeSet<>(keys)),
                why,
                all,
                REGISTERED.contains(of) ? "" : ", each also by DOCUMENT and YEAR"));
  }

  /**
   * @param kept the keys of the row, in alphabetical order: its values stand in the same order, but
   *     for the agency or holder, which stands by itself
   */
  private static @Nullable Value value(String key, String of, Set<String> kept, Row row) {
    return switch (key) {
      case "KIND" -> Value.Literal.string(of);
      case "DOCUMENT" -> row.find("document").orElse(null);
      case "YEAR" -> row.find("year").orElse(null);
      case AGENCY, HOLDER -> row.find("agency").orElse(null);
      default -> {
        List<String> valued =
            kept.stream().filter(it -> !it.equals(AGENCY) && !it.equals(HOLDER)).toList();
        String text = row.get("value").text().split(" ")[valued.indexOf(key)];
        yield key.equals("FUNCTION") || key.equals("INSTRUMENT")
            ? new Value.Iri(text)
            : Value.Literal.string(text);
      }
    };
  }

  private static List<Thing> counts(
      List<String> by, Map<List<Value>, Integer> sums, Reading reading) {
    Set<Value.Iri> entities = new LinkedHashSet<>();
    for (List<Value> values : sums.keySet()) {
      for (Value value : values) {
        if (value instanceof Value.Iri iri) {
          entities.add(iri);
        }
      }
    }
    Map<Value.Iri, Thing> nodes = reading.things(entities, "Node");
    List<Count> counts = new ArrayList<>();
    sums.forEach(
        (values, sum) -> {
          List<Key> keys = new ArrayList<>();
          for (int i = 0; i < by.size(); i++) {
            keys.add(
                values.get(i) instanceof Value.Iri iri
                    ? new Key(by.get(i), reading.id(iri), nodes.get(iri))
                    : new Key(by.get(i), values.get(i).text(), null));
          }
          counts.add(new Count(keys, sum));
        });
    boolean inTime = !by.isEmpty() && by.get(0).endsWith("YEAR");
    Comparator<Count> byValues =
        Comparator.comparing(count -> count.keys().stream().map(Key::value).toList().toString());
    return counts.stream()
        .sorted(
            inTime
                ? byValues
                : Comparator.comparing(Count::count).reversed().thenComparing(byValues))
        .map(count -> reading.count(Thing.made("Statistic", count)))
        .toList();
  }
}
