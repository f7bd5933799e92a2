package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policygraph.publication.JournalView;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.FindingKind;
import org.policygraph.vocabulary.Pg;

/** What an auditor should look at. */
final class FindingFields {
  private static final Template FINDINGS = Template.beside(FindingFields.class, "findings.rq");

  private static final Template ABOUT = Template.beside(FindingFields.class, "findings-about.rq");

  private static final Comparator<Row> IN_ORDER =
      Comparator.comparing(FindingFields::rank)
          .thenComparing(Order.text("document"))
          .thenComparing(Order.number("order"))
          .thenComparing(Order.BY_IRI);

  private static final Comparator<Row> LATEST_FIRST =
      Order.textDescending("from").thenComparing(IN_ORDER);

  /** How many there are of a kind. */
  private record OfKind(String kind, int count) {}

  private FindingFields() {}

  static void add(Contract contract) {
    contract
        .put("Query", "findings", Field.of((query, call) -> findings(call)))
        .node("Finding")
        .put("Finding", "kind", Values.enumeration(Pg.findingKind))
        .put("Finding", "since", Values.date(Pg.from))
        .put("Finding", "about", Subjects.of(Pg.about).many())
        .put("Finding", "message", Values.inLanguage(Pg.message))
        .put("Finding", "evidence", StatementFields.EVIDENCE)
        .put("FindingConnection", "kinds", StatementFields.made(Page.class, Page::counts))
        .put("FindingKindCount", "kind", StatementFields.made(OfKind.class, OfKind::kind))
        .put("FindingKindCount", "count", StatementFields.made(OfKind.class, OfKind::count));
  }

  private static Thing findings(Call call) {
    List<String> kinds = call.list("kinds").stream().map(Object::toString).toList();
    LocalDate day = HoldingFields.day(call);
    Conditions given =
        new Conditions()
            .idAs("found-in", "document", "inDocument", call)
            .idAs("found-of", "agency", "agency", call)
            .bind("day", HoldingFields.value(day));
    boolean all = call.arguments().get("kinds") == null;
    List<Value> asked =
        kinds.stream()
            .<Value>map(kind -> new Value.Iri(Enumerations.iri("FindingKind", kind)))
            .toList();
    List<Row> rows =
        call.reading()
            .select(
                FINDINGS.and(given.patterns),
                all
                    ? new Parameters(given.values, null, List.of())
                    : new Parameters(given.values, "kind", asked));
    Optional<Set<Value.Iri>> fresh = fresh(call);
    Optional<Set<Value>> subjects = subjects(call);
    Optional<Set<Value.Iri>> about = subjects.map(them -> about(them, call.reading()));
    Map<Value.Iri, String> found = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> TargetFields.holds(row, day))
        .filter(row -> fresh.map(them -> them.contains(row.iri("child"))).orElse(true))
        .filter(row -> about.map(them -> them.contains(row.iri("child"))).orElse(true))
        .sorted("SINCE_DESC".equals(call.text("orderBy")) ? LATEST_FIRST : IN_ORDER)
        .forEach(row -> found.putIfAbsent(row.iri("child"), kind(row)));
    // No agency answers for a copy of a text, and no publication brings it.
    if (call.text("agency") == null
        && fresh.isEmpty()
        && (all || kinds.contains(FindingKind.EVIDENCE_BROKEN.name()))) {
      BrokenEvidence.findings(
              call.id("document").orElse(null), subjects.orElse(null), day, call.reading())
          .forEach(broken -> found.put(broken, FindingKind.EVIDENCE_BROKEN.name()));
    }
    Map<String, Integer> counts = new TreeMap<>();
    Integer most = ofAKind(call);
    List<Value.Iri> listed = new ArrayList<>();
    found.forEach(
        (finding, kind) -> {
          int soFar = counts.merge(kind, 1, Integer::sum);
          if (most == null || soFar <= most) {
            listed.add(finding);
          }
        });
    return Thing.made(
        call.type(),
        Page.of(listed, call)
            .counted(
                counts.entrySet().stream()
                    .map(it -> new OfKind(it.getKey(), it.getValue()))
                    .map(it -> call.reading().count(Thing.made("FindingKindCount", it)))
                    .toList()));
  }

  private static @Nullable Integer ofAKind(Call call) {
    Integer most = call.number("ofAKind");
    if (most != null && most < 1) {
      throw Problem.badRequest("ofAKind must be at least 1: " + most);
    }
    return most;
  }

  /** Empty where findings of any age are asked for. */
  private static Optional<Set<Value.Iri>> fresh(Call call) {
    Integer since = call.number("newSince");
    if (since == null) {
      return Optional.empty();
    }
    if (since < 0) {
      throw Problem.badRequest("newSince must not be negative: " + since);
    }
    return Optional.of(
        JournalView.findings(call.reading().journal(), since, call.reading().iris()));
  }

  /** What findings must be about, any of it; empty where it may be anything. */
  private static Optional<Set<Value>> subjects(Call call) {
    if (call.arguments().get("about") == null) {
      return Optional.empty();
    }
    Set<Value> subjects = new LinkedHashSet<>();
    for (Object id : call.list("about")) {
      subjects.add(call.reading().iri("about", id.toString()));
    }
    return Optional.of(subjects);
  }

  private static Set<Value.Iri> about(Set<Value> subjects, Reading reading) {
    Set<Value.Iri> findings = new HashSet<>();
    reading
        .select(ABOUT, Parameters.each("about", subjects))
        .forEach(row -> findings.add(row.iri("finding")));
    return findings;
  }

  private static String kind(Row row) {
    return Enumerations.value(FindingKind.class, row.get("kind").text())
        .map(Enum::name)
        .orElseThrow();
  }

  private static int rank(Row row) {
    return Enumerations.value(FindingKind.class, row.get("kind").text())
        .map(Enum::ordinal)
        .orElse(Integer.MAX_VALUE);
  }
}
