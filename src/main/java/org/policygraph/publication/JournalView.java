package org.policygraph.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Journal;
import org.policygraph.journal.Revision;
import org.policygraph.publication.StatementChange.Type;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/** The journal as those read it who ask for documents and statements, not for triples. */
public final class JournalView {
  private static final Set<String> STATEMENTS =
      Set.of(
          "goal",
          "measure",
          "observation",
          "parameter",
          "programme",
          "reference",
          "responsibility",
          "target");

  private JournalView() {}

  /**
   * The publications that an entity was changed by, newest first.
   *
   * @param entity a document with all that it states, or anything that is stated of; null for all
   */
  public static List<Revision> about(Journal journal, Value.@Nullable Iri entity, Iris iris) {
    List<Revision> all = journal.newest(null, Long.MAX_VALUE, Integer.MAX_VALUE);
    return entity == null
        ? all
        : all.stream().filter(it -> isAbout(journal, it, entity, iris)).toList();
  }

  private static boolean isAbout(Journal journal, Revision revision, Value.Iri entity, Iris iris) {
    if (iris.type(entity.text()).filter("document"::equals).isEmpty()) {
      return journal.subjects(revision.number()).entrySet().stream()
          .filter(it -> iris.isStated(it.getKey().text()))
          .anyMatch(it -> it.getValue().contains(entity));
    }
    if (revision.document() != null) {
      return revision.document().equals(entity);
    }
    Value.Iri graph = new Value.Iri(iris.documentGraph(iris.key(entity.text()).orElseThrow()));
    return journal.subjects(revision.number()).containsKey(graph);
  }

  /**
   * The graphs of what is stated that publications changed.
   *
   * @param from number of the earlier state
   * @param to number of the later state
   */
  public static Set<Value.Iri> graphs(Journal journal, long from, long to, Iris iris) {
    Set<Value.Iri> graphs = new LinkedHashSet<>();
    for (Revision revision : journal.newest(null, to + 1, Integer.MAX_VALUE)) {
      if (revision.number() <= from) {
        break;
      }
      Value.Iri document = revision.document();
      if (document == null) {
        journal.changes(revision.number()).graphs().stream()
            .filter(it -> iris.isStated(it.text()))
            .forEach(graphs::add);
      } else {
        iris.key(document.text())
            .map(iris::documentGraph)
            .map(Value.Iri::new)
            .ifPresent(graphs::add);
      }
    }
    return graphs;
  }

  /**
   * The findings that publications brought: those that an earlier state had not and the last one
   * has.
   *
   * @param since number of the earlier state
   */
  public static Set<Value.Iri> findings(Journal journal, long since, Iris iris) {
    Set<Value.Iri> found = new LinkedHashSet<>();
    journal
        .changes(since, Long.MAX_VALUE)
        .added()
        .forEach(
            (graph, facts) -> {
              if (graph.text().startsWith(iris.derivedGraphs())) {
                facts.stream()
                    .filter(it -> it.predicate().text().equals(Rdf.type))
                    .filter(it -> it.object().text().equals(Pg.Finding))
                    .forEach(it -> found.add(it.subject()));
              }
            });
    return found;
  }

  /**
   * The statements that differ between two states, by the last revision that changed them.
   *
   * @param from number of the earlier state
   * @param to number of the later state
   */
  public static List<StatementChange> changes(Journal journal, long from, long to, Iris iris) {
    Map<Value.Iri, Revision> last = new LinkedHashMap<>();
    Map<Value.Iri, Set<Fact>> added = new LinkedHashMap<>();
    Map<Value.Iri, Set<Fact>> removed = new LinkedHashMap<>();
    List<Revision> revisions = new ArrayList<>();
    for (Revision revision :
        journal.newest(null, to == Long.MAX_VALUE ? to : to + 1, Integer.MAX_VALUE)) {
      if (revision.number() <= from) {
        break;
      }
      revisions.add(0, revision);
    }
    for (Revision revision : revisions) {
      Changes changes = journal.changes(revision.number());
      fold(changes.removed(), removed, added, revision, last, iris);
      fold(changes.added(), added, removed, revision, last, iris);
    }
    List<StatementChange> all = new ArrayList<>();
    last.forEach(
        (statement, revision) -> {
          Set<Fact> now = added.getOrDefault(statement, Set.of());
          Set<Fact> then = removed.getOrDefault(statement, Set.of());
          if (!now.isEmpty() || !then.isEmpty()) {
            all.add(change(statement, then, now, revision, iris));
          }
        });
    all.sort(
        Comparator.comparingLong((StatementChange it) -> it.revision().number())
            .thenComparing(it -> it.statement().text()));
    return all;
  }

  private static StatementChange change(
      Value.Iri statement, Set<Fact> then, Set<Fact> now, Revision revision, Iris iris) {
    Type type = type(now, then);
    List<Value> before = labels(then);
    List<Value> after = labels(now);
    boolean told = type != Type.CORRECTED || !before.isEmpty() || !after.isEmpty();
    return new StatementChange(
        type,
        statement,
        before,
        after,
        told ? "" : ChangedProperties.words(then, now, iris),
        told ? "" : ChangedProperties.words(now, then, iris),
        revision);
  }

  private static void fold(
      Map<Value.Iri, Set<Fact>> facts,
      Map<Value.Iri, Set<Fact>> done,
      Map<Value.Iri, Set<Fact>> undone,
      Revision revision,
      Map<Value.Iri, Revision> last,
      Iris iris) {
    facts.forEach(
        (graph, them) -> {
          if (graph.text().startsWith(iris.documentGraph(""))) {
            for (Fact fact : them) {
              if (isStatement(fact.subject(), iris)) {
                last.put(fact.subject(), revision);
                Set<Fact> back = undone.get(fact.subject());
                if (back == null || !back.remove(fact)) {
                  done.computeIfAbsent(fact.subject(), it -> new LinkedHashSet<>()).add(fact);
                }
              }
            }
          }
        });
  }

  private static boolean isStatement(Value.Iri subject, Iris iris) {
    return iris.type(subject.text()).filter(STATEMENTS::contains).isPresent();
  }

  private static Type type(Set<Fact> now, Set<Fact> then) {
    return typed(now) && !typed(then)
        ? Type.ADDED
        : typed(then) && !typed(now) ? Type.REMOVED : Type.CORRECTED;
  }

  /** Whether these facts are all of the statement: without a class it is none. */
  private static boolean typed(Set<Fact> facts) {
    return facts.stream()
        .anyMatch(
            it ->
                it.predicate().text().equals(Rdf.type) && !it.object().text().startsWith(Prov.NS));
  }

  private static List<Value> labels(Set<Fact> facts) {
    return facts.stream()
        .filter(it -> it.predicate().text().equals(Rdfs.label))
        .map(Fact::object)
        .toList();
  }
}
