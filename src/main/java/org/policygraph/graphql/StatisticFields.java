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
import java.util.TreeMap;
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
  private static final Template COUNTS = Template.beside(StatisticFields.class, "counts.rq");

  /** What every count of a document can be divided by beside its own keys. */
  private static final Set<String> OF_DOCUMENT = Set.of("DOCUMENT", "YEAR");

  /** By kind: the keys that counts are kept by, in alphabetical order; the total is by none. */
  private static final Map<String, Set<String>> KEPT = new TreeMap<>();

  static {
    for (String kind : List.of("GOAL", "OBSERVATION", "PARAMETER", "PROGRAMME", "REFERENCE")) {
      KEPT.put(kind, Set.of(""));
    }
    KEPT.put("AGENCY", Set.of(""));
    KEPT.put("INDICATOR", Set.of(""));
    KEPT.put("DOCUMENT", Set.of("", "AGENCY"));
    KEPT.put("TARGET", Set.of("", "DUE_YEAR", "STATUS", "DUE_YEAR STATUS"));
    KEPT.put(
        "MEASURE",
        Set.of(
            "",
            "AGENCY",
            "FUNCTION",
            "HOLDER",
            "INSTRUMENT",
            "ROLE",
            "STAGE",
            "AGENCY FUNCTION",
            "AGENCY INSTRUMENT",
            "AGENCY ROLE",
            "AGENCY STAGE"));
  }

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
    String kept = kept(of, by, filter);
    Conditions conditions =
        new Conditions()
            .bind("of", Value.Literal.string(of))
            .bind("by", Value.Literal.string(kept))
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
        Value value = value(key, of, row);
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

  /** The keys of the counts to add up, by their names in alphabetical order. */
  private static String kept(String of, Set<String> by, Call filter) {
    Set<String> own = new TreeSet<>(by);
    own.remove("KIND");
    own.removeAll(OF_DOCUMENT);
    if (filter.text("agency") != null) {
      own.add("AGENCY");
    }
    boolean divided =
        by.stream().anyMatch(OF_DOCUMENT::contains)
            || filter.text("document") != null
            || filter.number("from") != null
            || filter.number("to") != null;
    String kept = String.join(" ", own);
    Set<String> all = KEPT.getOrDefault(of, Set.of());
    if (!all.contains(kept) || (divided && REGISTERED.contains(of))) {
      throw Problem.badRequest(
          "statistics of "
              + of
              + " are not kept by "
              + (kept.isEmpty() ? "documents" : kept.replace(" ", " and "))
              + (filter.text("agency") == null ? "" : " (an agency in the filter counts as a key)")
              + "; they are kept by "
              + told(of, all));
    }
    return kept;
  }

  private static String told(String of, Set<String> all) {
    Set<String> told = new TreeSet<>();
    all.stream()
        .filter(keys -> !keys.isEmpty())
        .forEach(keys -> told.add(keys.replace(" ", " and ")));
    told.add("KIND");
    return String.join(", ", told)
        + (REGISTERED.contains(of) ? "" : ", each also with DOCUMENT and YEAR");
  }

  private static @Nullable Value value(String key, String of, Row row) {
    String text = row.text("value");
    return switch (key) {
      case "KIND" -> Value.Literal.string(of);
      case "DOCUMENT" -> row.find("document").orElse(null);
      case "YEAR" -> row.find("year").orElse(null);
      case "AGENCY", "HOLDER" -> row.find("agency").orElse(null);
      case "FUNCTION", "INSTRUMENT" -> text == null ? null : new Value.Iri(text);
      case "DUE_YEAR" -> text == null ? null : Value.Literal.string(text.replaceFirst(" .*", ""));
      case "STATUS" -> text == null ? null : Value.Literal.string(text.replaceFirst(".* ", ""));
      default -> row.find("value").orElse(null);
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
