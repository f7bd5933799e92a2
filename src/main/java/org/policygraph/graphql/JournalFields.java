package org.policygraph.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Revision;
import org.policygraph.store.Value;

/** The journal of publications: who changed what, when and why. */
final class JournalFields {
  private JournalFields() {}

  static void add(Contract contract) {
    contract
        .put(
            "Query",
            "revision",
            Field.of((query, call) -> Math.toIntExact(call.reading().revision())))
        .put("Mutation", "publishDocument", Field.of(JournalFields::made))
        .put("Mutation", "withdrawDocument", Field.of(JournalFields::made));
    contract
        .put("Revision", "number", of(it -> Math.toIntExact(it.number())))
        .put("Revision", "at", of(it -> it.at().toString()))
        .put("Revision", "by", of(Revision::by))
        .put("Revision", "note", of(Revision::note))
        .put("Revision", "added", of(Revision::added))
        .put("Revision", "removed", of(Revision::removed))
        .put("Revision", "document", Links.from((thing, call) -> document(thing)).one());
  }

  private static Field of(java.util.function.Function<Revision, @Nullable Object> value) {
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
}
