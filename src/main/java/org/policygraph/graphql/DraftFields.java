package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** Drafts, read from the store of the drafts and from nowhere else. */
final class DraftFields {
  /** The field of Query that is read from there, with all below it. */
  static final String ROOT = "drafts";

  private static final Template DRAFTS = Template.beside(DraftFields.class, "drafts.rq");
  private static final Template STATEMENTS =
      Template.beside(DraftFields.class, "draft-statements.rq");
  private static final Template LOOK = Template.beside(DraftFields.class, "draft-look.rq");

  private DraftFields() {}

  static void add(Contract contract) {
    contract
        .put("Query", ROOT, Field.of((query, call) -> drafts(call)))
        // A draft is its document, seen by those who review it.
        .put("Draft", "document", Field.of((thing, call) -> thing.as("Document")))
        .put("Draft", "statements", ((Links) DraftFields::statements).connection())
        .put("Draft", "counts", DraftFields::counts)
        .put("Draft", "look", DraftFields::look);
  }

  private static Thing count(Thing document, String kind, int count, Reading reading) {
    return Thing.made(
        "Statistic",
        new StatisticFields.Count(
            List.of(
                new StatisticFields.Key("DOCUMENT", reading.id(document.iri()), document),
                new StatisticFields.Key("KIND", kind, null)),
            count));
  }

  private static Thing drafts(Call call) {
    List<Value.Iri> all =
        call.reading().select(DRAFTS, Parameters.NONE).stream()
            .sorted(Order.text("label").thenComparing(Order.BY_IRI))
            .map(row -> row.iri("child"))
            .distinct()
            .toList();
    Page page = Page.of(all, call);
    Map<Value.Iri, Thing> documents =
        call.reading()
            .things(page.nodes().stream().map(Value.Iri.class::cast).toList(), "Document");
    List<Thing> drafts =
        page.nodes().stream()
            .map(node -> Objects.requireNonNull(documents.get((Value.Iri) node)).as("Draft"))
            .toList();
    return Thing.made(call.type(), page.of(drafts));
  }

  private static Map<Thing, List<Value.Iri>> statements(List<Thing> drafts, Call call) {
    List<?> kinds = call.list("kinds");
    String status = call.text("status");
    String wanted = status == null ? null : Enumerations.iri("ReviewStatus", status);
    Predicate<Row> kept =
        row ->
            (kinds.isEmpty() || kinds.contains(Search.kind(row.get("class"))))
                && (wanted == null || row.get("status").text().equals(wanted));
    return Links.filtered(
            it -> new Links.Filtered(STATEMENTS, Parameters.NONE, kept), Order.BY_PLACE)
        .of(drafts, call);
  }

  private static List<@Nullable Object> counts(List<Thing> drafts, Call call) {
    Map<Value.Iri, Map<String, Set<Value.Iri>>> found = new HashMap<>();
    for (Row row : ofAll(STATEMENTS, drafts, call)) {
      String kind = Search.kind(row.get("class"));
      if (kind != null) {
        found
            .computeIfAbsent(row.iri("parent"), it -> new TreeMap<>())
            .computeIfAbsent(kind, it -> new HashSet<>())
            .add(row.iri("child"));
      }
    }
    return drafts.stream()
        .<@Nullable Object>map(
            draft ->
                found.getOrDefault(draft.iri(), Map.of()).entrySet().stream()
                    .map(
                        it ->
                            count(
                                draft.as("Document"),
                                it.getKey(),
                                it.getValue().size(),
                                call.reading()))
                    .toList())
        .toList();
  }

  private static List<@Nullable Object> look(List<Thing> drafts, Call call) {
    Map<Value.Iri, Map<Value.Iri, Map<String, List<Value>>>> found = new HashMap<>();
    for (Row row : ofAll(LOOK, drafts, call)) {
      found
          .computeIfAbsent(row.iri("parent"), it -> new HashMap<>())
          .computeIfAbsent(row.iri("note"), it -> new HashMap<>())
          .computeIfAbsent(row.get("p").text(), it -> new ArrayList<>())
          .add(row.get("o"));
    }
    return drafts.stream()
        .<@Nullable Object>map(
            draft ->
                found.getOrDefault(draft.iri(), Map.of()).entrySet().stream()
                    .map(it -> Thing.entity("Absence", it.getKey(), it.getValue(), call.reading()))
                    .sorted(Contract.by(Pg.order))
                    .map(DraftFields::absence)
                    .toList())
        .toList();
  }

  private static Thing absence(Thing note) {
    String property = note.text(Dcterms.NS + "subject");
    return Thing.made(
        "Absence",
        new Absences.Absence(
            property == null ? "statements" : property,
            "NOT_EXTRACTED",
            note.all(Rdfs.label),
            note.links(Pg.evidence)));
  }

  private static List<Row> ofAll(Template query, List<Thing> drafts, Call call) {
    return call.reading()
        .select(query, Parameters.each("parent", drafts.stream().map(Thing::iri).toList()));
  }
}
