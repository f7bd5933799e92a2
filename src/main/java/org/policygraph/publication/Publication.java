package org.policygraph.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.DraftLog;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Note;
import org.policygraph.journal.Revision;
import org.policygraph.loading.Requirements;
import org.policygraph.loading.Violation;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/**
 * Publishes and withdraws documents. Each is one publication of the journal, with all that follows
 * from it, or nothing. Safe for use by several threads; they are made one after the other.
 */
public final class Publication {
  private static final Template CLASSES = Template.beside(Publication.class, "beside.rq");

  private final JournaledStore gate;
  private final Drafts drafts;
  private final Requirements requirements;
  private final Iris iris;
  private final Conflicts conflicts;
  private final Stated stated;

  public Publication(JournaledStore gate, Drafts drafts, Requirements requirements, Iris iris) {
    this.gate = gate;
    this.drafts = drafts;
    this.requirements = requirements;
    this.iris = iris;
    this.conflicts = new Conflicts(gate.journal(), drafts, iris);
    this.stated = new Stated(gate, drafts, iris);
  }

  /**
   * Publishes the draft of a document, or again what it said when it was withdrawn. Rejected
   * statements are left out, and what hangs on them alone. Then there is no draft of it any more;
   * its text stays.
   *
   * @param document IRI
   * @param expected the revision that the editor decided on
   * @param by who publishes
   * @throws Refused where there is nothing to publish, it breaks the shapes, somebody accepted who
   *     answers for a measure that is rejected, there is no such revision, or somebody changed it
   *     after that revision; nothing was changed then
   */
  public Revision publish(Value.Iri document, long expected, @Nullable String note, String by) {
    Refused.legible(note);
    String key = key(document);
    return drafts.alone(
        () -> {
          List<Fact> draft = stated.drafted(key);
          Optional<List<Fact>> again = draft.isEmpty() ? stated.withdrawn(key) : Optional.of(draft);
          if (again.isEmpty()) {
            throw stated.published(key).isEmpty()
                ? unknown(document)
                : repeated(document, expected);
          }
          conflicts.ofDocument(key, expected);
          DocumentFacts facts = new DocumentFacts(again.get());
          if (!facts.orphans().isEmpty()) {
            throw Refused.orphaned(facts, iris);
          }
          facts.leaveOutRejected();
          check(document, facts.facts());
          Optional<Revision> revision =
              commit(document, note == null ? "published" : note, by, facts.facts());
          drop(key, by, revision);
          return revision.orElseThrow(() -> nothing(document));
        });
  }

  /**
   * Takes a document out of the published graph, with all that follows from it; the journal keeps
   * it, and it can be published again.
   *
   * @param note why; not blank
   * @throws Refused where it is not published, or somebody changed it or its draft after that
   *     revision
   */
  public Revision withdraw(Value.Iri document, long expected, String note, String by) {
    Refused.legible(note);
    String key = key(document);
    if (note.isBlank()) {
      throw Refused.of(Refused.Reason.INVALID, "note: say why the document is withdrawn");
    }
    return drafts.alone(
        () -> {
          if (stated.published(key).isEmpty()) {
            throw stated.withdrawn(key).isPresent()
                ? repeated(document, expected)
                : unknown(document);
          }
          conflicts.ofDocument(key, expected);
          return commit(document, note, by, List.of()).orElseThrow(() -> nothing(document));
        });
  }

  private Optional<Revision> commit(
      Value.Iri document, String note, String by, Collection<Fact> facts) {
    return gate.commit(
        new Note(by, note, document),
        drafts::last,
        writer -> {
          writer.replace(new Value.Iri(iris.documentGraph(key(document))), facts);
          requirements.derivation().update(writer);
        });
  }

  /**
   * Brings to its end what a process left that ended after a publication was made and before its
   * draft was gone: a draft that the last publication of its document says, and that nobody touched
   * since. To be called at the start, before anybody works on drafts.
   */
  public void resume() {
    if (!drafts.everMade()) {
      return;
    }
    drafts.<Boolean>alone(
        () -> {
          for (String key : stated.draftedKeys()) {
            gate
                .journal()
                .newest(new Value.Iri(iris.entity("document", key)), Long.MAX_VALUE, 1)
                .stream()
                .filter(it -> it.number() > conflicts.lastOfDraft(key) && isPublished(key))
                .forEach(it -> drop(key, it.by(), Optional.of(it)));
          }
          return true;
        });
  }

  private boolean isPublished(String key) {
    DocumentFacts facts = new DocumentFacts(stated.drafted(key));
    facts.leaveOutRejected();
    return Set.copyOf(facts.facts()).equals(Set.copyOf(stated.published(key)));
  }

  /** What was published is no draft any more. */
  private void drop(String key, String by, Optional<Revision> revision) {
    drafts.tidy(
        writer -> {
          stated.draftGraphs(key).forEach(graph -> writer.replace(graph, List.of()));
          revision.ifPresent(
              it ->
                  DraftLog.add(
                      writer,
                      iris,
                      key,
                      new DraftLog.Entry(
                          it.number(), it.at(), by, DraftLog.Act.PUBLISHED, null, null, null)));
        });
  }

  private void check(Value.Iri document, List<Fact> facts) {
    String id = iris.id(document.text()).orElseThrow();
    List<Violation> faults =
        gate
            .store()
            .<List<Violation>>read(
                snapshot -> requirements.check(id, facts, snapshot, beside(snapshot, facts)))
            .stream()
            .filter(Violation::fatal)
            .toList();
    if (!faults.isEmpty()) {
      throw Refused.broken(id, faults);
    }
  }

  /** Of what else the document points to, beside ontology and registries, what it is. */
  private List<Fact> beside(Snapshot snapshot, List<Fact> document) {
    Set<Value.Iri> own =
        document.stream().map(Fact::subject).collect(Collectors.toUnmodifiableSet());
    Set<Value.Iri> others =
        document.stream()
            .map(Fact::object)
            .filter(Value.Iri.class::isInstance)
            .map(Value.Iri.class::cast)
            .filter(it -> !own.contains(it) && it.text().startsWith(iris.ids()))
            .collect(Collectors.toUnmodifiableSet());
    List<Fact> beside =
        new ArrayList<>(snapshot.construct(CLASSES, Parameters.each("entity", others)));
    // A document that was withdrawn may still be cited: it can come back.
    others.stream()
        .filter(it -> gate.journal().count(it) > 0)
        .map(it -> new Fact(it, new Value.Iri(Rdf.type), new Value.Iri(Pg.Document)))
        .forEach(beside::add);
    return beside;
  }

  private String key(Value.Iri document) {
    if (!iris.type(document.text()).equals(Optional.of("document"))) {
      throw unknown(document);
    }
    return iris.key(document.text()).orElseThrow();
  }

  private Refused unknown(Value.Iri document) {
    return Refused.of(
        Refused.Reason.NOT_FOUND,
        "there is no document "
            + iris.id(document.text()).orElse(document.text())
            + ", neither drafted nor published");
  }

  /** Of what is so already: that, where whoever asks for it decided on nothing else. */
  private Refused repeated(Value.Iri document, long expected) {
    conflicts.ofRepetition(key(document), expected);
    return nothing(document);
  }

  /** Says which publication made it so. */
  private Refused nothing(Value.Iri document) {
    String id = iris.id(document.text()).orElseThrow();
    boolean published = !stated.published(key(document)).isEmpty();
    String so = published ? " is published as it is" : " is withdrawn already";
    return gate.journal().newest(document, Long.MAX_VALUE, 1).stream()
        .findFirst()
        .map(
            it ->
                Refused.of(
                    Refused.Reason.NOTHING_CHANGED,
                    id + so + ", by revision " + it.number() + " of " + it.by(),
                    Map.of("revision", it.number(), "by", it.by(), "at", it.at().toString())))
        .orElseGet(() -> Refused.of(Refused.Reason.NOTHING_CHANGED, id + so));
  }
}
