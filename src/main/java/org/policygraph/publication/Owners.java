package org.policygraph.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** The document that states a statement: drafted, published or withdrawn. */
final class Owners {
  private static final Template DOCUMENT_OF = Template.beside(Owners.class, "document-of.rq");

  private final JournaledStore gate;
  private final Drafts drafts;
  private final Stated stated;
  private final Iris iris;

  Owners(JournaledStore gate, Drafts drafts, Stated stated, Iris iris) {
    this.gate = gate;
    this.drafts = drafts;
    this.stated = stated;
    this.iris = iris;
  }

  /**
   * The key of a document.
   *
   * @throws Refused where it is none
   */
  String documentKey(Value.Iri document) {
    if (!iris.type(document.text()).equals(Optional.of("document"))) {
      throw unknown(document);
    }
    return iris.key(document.text()).orElseThrow();
  }

  /**
   * The key of the document that states a statement.
   *
   * @throws Refused where none does
   */
  String documentOf(Value.Iri statement) {
    return Stream.of(
            drafts.read(snapshot -> documents(snapshot, statement)),
            gate.store().<List<Value.Iri>>read(snapshot -> documents(snapshot, statement)))
        .flatMap(List::stream)
        .map(this::documentKey)
        .findFirst()
        .or(() -> withdrawn(statement))
        .orElseThrow(() -> unknown(statement));
  }

  private static List<Value.Iri> documents(Snapshot snapshot, Value.Iri statement) {
    return snapshot.select(DOCUMENT_OF, Parameters.of("statement", statement)).stream()
        .map(row -> row.iri("document"))
        .toList();
  }

  /** The key of a statement begins with that of its document. */
  private Optional<String> withdrawn(Value.Iri statement) {
    String key = iris.key(statement.text()).orElse("");
    for (int end = key.lastIndexOf('-'); end > 0; end = key.lastIndexOf('-', end - 1)) {
      String document = key.substring(0, end);
      if (Iris.isKey(document) && stated.withdrawn(document).isPresent()) {
        return Optional.of(document);
      }
    }
    return Optional.empty();
  }

  Refused unknown(Value.Iri entity) {
    return Refused.of(
        Refused.Reason.NOT_FOUND,
        "no document states "
            + iris.id(entity.text()).orElse(entity.text())
            + ": what is concluded is reviewed by its premises, and what was rejected left its"
            + " document when that was published, where it can be added again");
  }
}
