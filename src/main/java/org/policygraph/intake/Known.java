package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Xsd;

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

  /** The draft of a document, else what is published of it, or was until it was withdrawn. */
  List<Fact> current(String document) {
    String graph = iris.documentGraph(document);
    List<Fact> draft = drafts.read(snapshot -> Drafts.graph(snapshot, graph));
    return draft.isEmpty() ? drafts.stands(iris, document) : draft;
  }

  /** What is published of a document as people curated it, and was never drafted; else empty. */
  DocumentFacts curated(String document) {
    DocumentFacts none = new DocumentFacts(List.of());
    if (!published().contains(document) || !log(document).isEmpty()) {
      return none;
    }
    DocumentFacts facts = new DocumentFacts(current(document));
    return facts.statements().stream().allMatch(facts::decided) ? facts : none;
  }

  /** Statements of it that were rejected; the versions of its text have settled names. */
  DocumentFacts rejected(String document) {
    return rejected(document, List.of());
  }

  /**
   * @param before what was decided before all that the log knows
   */
  DocumentFacts rejected(String document, List<DraftLog.Entry> before) {
    TextVersions versions = new TextVersions(iris, document);
    String read = new DocumentFacts(current(document)).text(versions.current(), Pg.sha256);
    List<DraftLog.Entry> all = new ArrayList<>(before);
    all.addAll(log(document));
    return rejectedIn(all, facts -> versions.settled(facts, read));
  }

  /** What was done to its drafts. */
  DraftHistory history(String document) {
    return new DraftHistory(log(document));
  }

  private List<DraftLog.Entry> log(String document) {
    return drafts.read(snapshot -> DraftLog.of(snapshot, iris, document));
  }

  /**
   * The statements of a log that were rejected at last, as they were before.
   *
   * @param settled gives the text that it was of then a name that stays
   */
  private static DocumentFacts rejectedIn(
      List<DraftLog.Entry> log, UnaryOperator<DocumentFacts> settled) {
    Map<Value.Iri, DraftLog.Entry> last = new LinkedHashMap<>();
    for (DraftLog.Entry entry : log) {
      if (entry.about() != null) {
        last.put(entry.about(), entry);
      }
    }
    DocumentFacts all = new DocumentFacts(List.of());
    last.forEach(
        (statement, entry) -> {
          if (entry.act() == DraftLog.Act.REJECTED && entry.before() != null) {
            settled.apply(DocumentFacts.read(entry.before())).facts().forEach(all::add);
            all.set(
                statement, Pg.reviewStatus, new Value.Iri(Enumerations.iri(ReviewStatus.REJECTED)));
            all.set(statement, Pg.reviewedBy, Value.Literal.string(entry.by()));
            all.set(
                statement,
                Pg.reviewedAt,
                new Value.Literal(entry.at().toString(), Xsd.NS + "dateTime", null));
            all.set(
                statement,
                Pg.reviewNote,
                Stream.ofNullable(entry.note()).map(Value.Literal::string).toArray(Value[]::new));
          }
        });
    return all;
  }
}
