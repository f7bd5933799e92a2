package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** What is stated of documents when one of them is read, or read again. */
record Known(Drafts drafts, Iris iris) implements DraftMaker.Stated {

  @Override
  public Set<String> published() {
    String prefix = iris.documentGraph("");
    return drafts
        .published()
        .read(
            snapshot ->
                snapshot.graphs().stream()
                    .map(Value.Iri::text)
                    .filter(it -> it.startsWith(prefix))
                    .map(it -> it.substring(prefix.length()))
                    .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Collection<Fact> of(String document) {
    List<Fact> all = new ArrayList<>(current(document));
    DocumentFacts rejected = rejected(document);
    DocumentFacts held = new DocumentFacts(all);
    rejected.facts().stream().filter(it -> !held.has(it.subject())).forEach(all::add);
    return all;
  }

  /** The draft of a document, else what is published of it; empty where there is neither. */
  List<Fact> current(String document) {
    String graph = iris.documentGraph(document);
    List<Fact> draft = drafts.read(snapshot -> Drafts.graph(snapshot, graph));
    return draft.isEmpty()
        ? drafts.published().read(snapshot -> Drafts.graph(snapshot, graph))
        : draft;
  }

  /** Statements of it that were rejected. */
  DocumentFacts rejected(String document) {
    return Reconciliation.rejected(drafts.read(snapshot -> DraftLog.of(snapshot, iris, document)));
  }
}
