package org.policygraph.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.store.Fact;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** What is stated of a document: as drafted, as published, as it was when it was withdrawn. */
final class Stated {
  private final JournaledStore gate;
  private final Drafts drafts;
  private final Iris iris;
  private final Withdrawn withdrawn;

  Stated(JournaledStore gate, Drafts drafts, Iris iris) {
    this.gate = gate;
    this.drafts = drafts;
    this.iris = iris;
    this.withdrawn = new Withdrawn(gate.journal(), iris);
  }

  /** Empty where there is no draft. */
  List<Fact> drafted(String key) {
    return drafts.read(snapshot -> Drafts.graph(snapshot, iris.documentGraph(key)));
  }

  /** The keys of all documents that there is a draft of. */
  List<String> draftedKeys() {
    String prefix = iris.documentGraph("");
    return drafts.<Set<Value.Iri>>read(Snapshot::graphs).stream()
        .map(Value.Iri::text)
        .filter(it -> it.startsWith(prefix))
        .map(it -> it.substring(prefix.length()))
        .filter(Iris::isKey)
        .toList();
  }

  /** Empty where it is not published. */
  List<Fact> published(String key) {
    return gate.store().read(snapshot -> Drafts.graph(snapshot, iris.documentGraph(key)));
  }

  /** What the last publication of it took away, where it took all. */
  Optional<List<Fact>> withdrawn(String key) {
    if (!published(key).isEmpty()) {
      return Optional.empty();
    }
    return withdrawn.of(key);
  }

  /** The graphs that only a draft has. */
  List<Value.Iri> draftGraphs(String key) {
    return Drafts.ownGraphs(iris, key);
  }
}
