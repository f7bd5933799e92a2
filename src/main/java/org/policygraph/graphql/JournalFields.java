package org.policygraph.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Revision;
import org.policygraph.publication.JournalView;
import org.policygraph.publication.StatementChange;
import org.policygraph.publication.StatementChange.Type;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** The journal of publications: who changed what, when and why. */
final class JournalFields {
  private static final Template POINTERS = Template.beside(JournalFields.class, "pointers.rq");

  private JournalFields() {}

  static void add(Contract contract) {
    contract
        .put(
            "Query",
            "revision",
            Field.of((query, call) -> Math.toIntExact(call.reading().revision())))
        .put("Query", "journal", Field.of((query, call) -> journal(call)))
        .put("Query", "changes", Field.of((query, call) -> changes(call)))
        .put("Mutation", "reviewStatement", Field.of(JournalFields::statement))
        .put("Mutation", "addStatement", Field.of(JournalFields::statement))
        .put("Mutation", "publishDocument", Field.of(JournalFields::made))
        .put("Mutation", "withdrawDocument", Field.of(JournalFields::made));
    contract
        .put("StatementChange", "type", ofChange(it -> it.type().name()))
        .put(
            "StatementChange",
            "statement",
            Links.from((thing, call) -> List.of(thing.made(StatementChange.class).statement()))
                .one())
        .put(
            "StatementChange",
            "before",
            label(StatementChange::before, StatementChange::said, Type.ADDED))
        .put(
            "StatementChange",
            "after",
            label(StatementChange::after, StatementChange::says, Type.REMOVED))
        .put("StatementChange", "revision", ofChange(it -> thing(it.revision())));
    contract
        .put("Revision", "number", of(it -> Math.toIntExact(it.number())))
        .put("Revision", "at", of(it -> it.at().toString()))
        .put("Revision", "by", of(Revision::by))
        .put("Revision", "note", of(Revision::note))
        .put("Revision", "added", of(Revision::added))
        .put("Revision", "removed", of(Revision::removed))
        .put("Revision", "document", Links.from((thing, call) -> document(thing)).one())
        .put("Revision", "documentId", Field.of(JournalFields::documentId));
  }

  private static @Nullable Thing statement(Thing mutation, Call call) {
    Value.Iri iri = mutation.made(Value.Iri.class);
    return call.reading().things(List.of(iri), "Statement").get(iri);
  }

  private static Thing journal(Call call) {
    List<Revision> all =
        JournalView.about(
            call.reading().journal(), call.id("about").orElse(null), call.reading().iris());
    List<Revision> asked =
        Boolean.TRUE.equals(call.arguments().get("adding")) ? adding(all, call.reading()) : all;
    return Thing.made(
        call.type(),
        Page.of(
            asked.stream().map(JournalFields::thing).toList(),
            it -> new Value.Iri("revision/" + it.made(Revision.class).number()),
            call));
  }

  private static List<Revision> adding(List<Revision> all, Reading reading) {
    Map<Revision, Value.Iri> documents = new LinkedHashMap<>();
    all.stream()
        .filter(it -> it.added() > 0)
        .forEach(it -> document(thing(it)).forEach(document -> documents.put(it, document)));
    Set<Value.Iri> there = reading.things(Set.copyOf(documents.values()), "Document").keySet();
    return documents.entrySet().stream()
        .filter(it -> there.contains(it.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Thing changes(Call call) {
    Integer from = Objects.requireNonNull(call.number("from"));
    Integer to = Objects.requireNonNull(call.number("to"));
    if (from < 0 || to < from) {
      throw Problem.badRequest(
          "from must not be negative, and to not before it: " + from + ", " + to);
    }
    List<Thing> all =
        JournalView.changes(
                call.reading().journal(),
                from,
                to,
                call.reading().iris(),
                entities -> pointers(entities, call))
            .stream()
            .map(it -> Thing.made("StatementChange", it))
            .toList();
    return Thing.made(
        call.type(), Page.of(all, it -> it.made(StatementChange.class).statement(), call));
  }

  /** What points to some entities; one query. */
  private static List<Fact> pointers(Set<Value.Iri> entities, Call call) {
    return call.reading().select(POINTERS, Parameters.each("parent", entities)).stream()
        .map(row -> new Fact(row.iri("child"), row.iri("property"), row.get("parent")))
        .toList();
  }

  /** The label; of what changed otherwise, with that: who compares the two sees what changed. */
  private static Field label(
      Function<StatementChange, List<Value>> labels,
      Function<StatementChange, String> besides,
      Type none) {
    return (things, call) -> {
      Map<Value.Iri, Thing> now =
          call.reading()
              .things(
                  things.stream().map(it -> it.made(StatementChange.class).statement()).toList(),
                  "Statement");
      return things.stream()
          .<@Nullable Object>map(
              thing -> {
                StatementChange change = thing.made(StatementChange.class);
                if (change.type() == none) {
                  return null;
                }
                String language = call.reading().language(null);
                // A label that did not change is that of now.
                String words = besides.apply(change);
                return Values.localised(labels.apply(change), language)
                    .or(
                        () ->
                            Optional.ofNullable(now.get(change.statement()))
                                .map(it -> Values.label(it, language)))
                    .map(it -> words.isEmpty() ? it : it + " (" + words + ")")
                    .orElse(words.isEmpty() ? null : words);
              })
          .toList();
    };
  }

  private static Field ofChange(Function<StatementChange, @Nullable Object> value) {
    return StatementFields.made(StatementChange.class, value);
  }

  private static Field of(Function<Revision, @Nullable Object> value) {
    return StatementFields.made(Revision.class, value);
  }

  static Thing thing(Revision revision) {
    return Thing.made("Revision", revision);
  }

  private static Thing made(Thing mutation, Call call) {
    return thing(mutation.made(Revision.class));
  }

  private static List<Value.Iri> document(Thing thing) {
    Value.Iri document = thing.made(Revision.class).document();
    return document == null ? List.of() : List.of(document);
  }

  /** The journal outlives what it tells of. */
  private static @Nullable String documentId(Thing thing, Call call) {
    Value.Iri document = thing.made(Revision.class).document();
    return document == null ? null : call.reading().id(document);
  }
}
