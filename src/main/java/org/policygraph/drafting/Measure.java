package org.policygraph.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.policygraph.drafting.Corrections.Act;
import org.policygraph.drafting.Corrections.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How right a draft was, by what a person had to do with it. A draft that only lacks something,
 * such as an English label or the second of two functions, is told from one that says something
 * else than the person.
 */
public final class Measure {
  private static final class Count {
    private int kept;
    private int completed;
    private int corrected;
    private int rejected;
    private int added;
    private final Map<String, Integer> changed = new TreeMap<>();
    private final Map<String, Integer> missing = new TreeMap<>();
  }

  private static final String DOCUMENT = "document";

  /** By the name of the list, in the order of a sheet. */
  private final Map<String, Count> counts = new LinkedHashMap<>();

  Measure() {
    counts.put(DOCUMENT, new Count());
    for (RowKind kind : RowKind.values()) {
      counts.put(kind.list, new Count());
    }
  }

  private Count of(String list) {
    return counts.computeIfAbsent(list, it -> new Count());
  }

  void count(RowKind kind, Act act) {
    Count count = of(kind.list);
    switch (act) {
      case REJECT -> count.rejected++;
      case ADD -> count.added++;
      default -> throw new IllegalArgumentException(act + " needs its change");
    }
  }

  /** {@code draft}: what the draft said. */
  void count(RowKind kind, Change change, ObjectNode draft) {
    count(kind.list, change, draft);
  }

  /** The document's own part. */
  void document(Change change, ObjectNode draft) {
    count(DOCUMENT, change, draft);
  }

  private void count(String list, Change change, ObjectNode draft) {
    Count count = of(list);
    if (change.none()) {
      count.kept++;
      return;
    }
    boolean wrong = !change.unset().isEmpty();
    change.unset().forEach(it -> count.changed.merge(it, 1, Integer::sum));
    for (String field : change.set().propertyNames()) {
      boolean said = draft.has(field) && !adds(draft.get(field), change.set().get(field));
      wrong |= said;
      (said ? count.changed : count.missing).merge(field, 1, Integer::sum);
    }
    if (wrong) {
      count.corrected++;
    } else {
      count.completed++;
    }
  }

  /** Whether a list has all that was drafted, and more. */
  private static boolean adds(JsonNode drafted, JsonNode wanted) {
    return drafted instanceof ArrayNode some
        && wanted instanceof ArrayNode all
        && some.valueStream().allMatch(it -> all.valueStream().anyMatch(it::equals));
  }

  /** The counts of several documents together. */
  public static Measure sum(List<Measure> measures) {
    Measure sum = new Measure();
    for (Measure measure : measures) {
      measure.counts.forEach(
          (list, count) -> {
            Count all = sum.of(list);
            all.kept += count.kept;
            all.completed += count.completed;
            all.corrected += count.corrected;
            all.rejected += count.rejected;
            all.added += count.added;
            count.changed.forEach((field, n) -> all.changed.merge(field, n, Integer::sum));
            count.missing.forEach((field, n) -> all.missing.merge(field, n, Integer::sum));
          });
    }
    return sum;
  }

  /** A table, a line a kind; below each kind the fields that were wrong, and those left out. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-17s%8s%8s%11s%11s%10s%7s%n",
            "kind",
            "drafted",
            "kept",
            "completed",
            "corrected",
            "rejected",
            "added"));
    counts.forEach(
        (list, it) -> {
          table.append(
              String.format(
                  Locale.ROOT,
                  "%-17s%8d%8d%11d%11d%10d%7d%n",
                  list,
                  it.kept + it.completed + it.corrected + it.rejected,
                  it.kept,
                  it.completed,
                  it.corrected,
                  it.rejected,
                  it.added));
          fields(table, "wrong", it.changed);
          fields(table, "left out", it.missing);
        });
    return table.toString();
  }

  private static void fields(StringBuilder table, String what, Map<String, Integer> fields) {
    if (!fields.isEmpty()) {
      table.append("  ").append(what).append(':');
      fields.forEach((field, n) -> table.append(' ').append(field).append(' ').append(n));
      table.append(System.lineSeparator());
    }
  }
}
