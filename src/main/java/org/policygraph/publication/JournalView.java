package org.policygraph.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Journal;
import org.policygraph.journal.Revision;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/** The journal as those read it who ask for documents and statements, not for triples. */
public final class JournalView {
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
          .flatMap(it -> it.getValue().stream())
          .anyMatch(it -> isOf(it, entity, iris));
    }
    if (revision.document() != null) {
      return revision.document().equals(entity);
    }
    Value.Iri graph = new Value.Iri(iris.documentGraph(iris.key(entity.text()).orElseThrow()));
    return journal.subjects(revision.number()).containsKey(graph);
  }

  /**
   * The key of a quantity or time is that of its statement, with a number or word where several.
   */
  private static boolean isOf(Value.Iri subject, Value.Iri entity, Iris iris) {
    return subject.equals(entity)
        || (StatementChanges.isPart(subject, iris)
            && StatementChanges.isStatement(entity, iris)
            && (subject.text() + "-").contains("/" + iris.key(entity.text()).orElseThrow() + "-"));
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
   * The statements that differ between two states, by the last revision that changed them. A figure
   * differs where its quantity or its time does, which are nodes of their own.
   *
   * @param from number of the earlier state
   * @param to number of the later state
   * @param pointers what points to some entities today
   */
  public static List<StatementChange> changes(
      Journal journal,
      long from,
      long to,
      Iris iris,
      Function<Set<Value.Iri>, List<Fact>> pointers) {
    List<Revision> revisions = new ArrayList<>();
    for (Revision revision :
        journal.newest(null, to == Long.MAX_VALUE ? to : to + 1, Integer.MAX_VALUE)) {
      if (revision.number() <= from) {
        break;
      }
      revisions.add(0, revision);
    }
    StatementChanges changes = new StatementChanges(iris);
    revisions.forEach(it -> changes.fold(it, journal.changes(it.number())));
    changes.point(pointers);
    changes.pointBefore(() -> journal.changes(to, Long.MAX_VALUE));
    return changes.all();
  }
}
