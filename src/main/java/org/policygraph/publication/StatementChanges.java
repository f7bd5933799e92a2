package org.policygraph.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.policygraph.journal.Revision;
import org.policygraph.publication.ChangedProperties.Said;
import org.policygraph.publication.StatementChange.Type;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/**
 * What some revisions, one after the other, changed of statements and of the nodes they are told
 * by.
 */
final class StatementChanges {
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

  /** Of what a statement says in a node of its own. Evidence has a new name for every place. */
  private static final Set<String> PARTS = Set.of("dimension", "quantity", "time");

  private final Iris iris;
  private final Map<Value.Iri, Revision> last = new LinkedHashMap<>();
  private final Map<Value.Iri, Set<Fact>> added = new LinkedHashMap<>();
  private final Map<Value.Iri, Set<Fact>> removed = new LinkedHashMap<>();

  /** Where a statement points to a part, by the part. */
  private final Map<Value.Iri, Set<Fact>> pointers = new LinkedHashMap<>();

  StatementChanges(Iris iris) {
    this.iris = iris;
  }

  /** What a later revision undoes is no change. */
  void fold(Revision revision, Changes changes) {
    fold(changes.removed(), removed, added, revision);
    fold(changes.added(), added, removed, revision);
  }

  private void fold(
      Map<Value.Iri, Set<Fact>> facts,
      Map<Value.Iri, Set<Fact>> done,
      Map<Value.Iri, Set<Fact>> undone,
      Revision revision) {
    for (Fact fact : stated(facts)) {
      if (isStatement(fact.subject(), iris) || isPart(fact.subject(), iris)) {
        last.put(fact.subject(), revision);
        Set<Fact> back = undone.get(fact.subject());
        if (back == null || !back.remove(fact)) {
          done.computeIfAbsent(fact.subject(), it -> new LinkedHashSet<>()).add(fact);
        }
      }
      point(fact);
    }
  }

  private List<Fact> stated(Map<Value.Iri, Set<Fact>> facts) {
    List<Fact> found = new ArrayList<>();
    facts.forEach(
        (graph, them) -> {
          if (graph.text().startsWith(iris.documentGraph(""))) {
            found.addAll(them);
          }
        });
    return found;
  }

  private void point(Fact fact) {
    if (fact.object() instanceof Value.Iri part
        && isPart(part, iris)
        && isStatement(fact.subject(), iris)) {
      pointers.computeIfAbsent(part, it -> new LinkedHashSet<>()).add(fact);
    }
  }

  /**
   * Finds the statements of the changed parts that no revision told, in what points to them today.
   */
  void point(Function<Set<Value.Iri>, List<Fact>> today) {
    Set<Value.Iri> unknown = unknown();
    if (!unknown.isEmpty()) {
      today.apply(unknown).forEach(this::point);
    }
  }

  /** Finds the rest of them in what the revisions since then removed. */
  void pointBefore(Supplier<Changes> since) {
    if (!unknown().isEmpty()) {
      stated(since.get().removed()).forEach(this::point);
    }
  }

  private Set<Value.Iri> unknown() {
    Set<Value.Iri> unknown = new LinkedHashSet<>();
    for (Value.Iri subject : last.keySet()) {
      if (isPart(subject, iris) && isChanged(subject) && !pointers.containsKey(subject)) {
        unknown.add(subject);
      }
    }
    return unknown;
  }

  List<StatementChange> all() {
    Map<Value.Iri, Set<Fact>> parts = new LinkedHashMap<>();
    Map<Value.Iri, Revision> revisions = new LinkedHashMap<>();
    last.forEach(
        (subject, revision) -> {
          if (isChanged(subject)) {
            for (Fact pointer : pointers.getOrDefault(subject, Set.of())) {
              parts.computeIfAbsent(pointer.subject(), it -> new LinkedHashSet<>()).add(pointer);
              revisions.merge(pointer.subject(), revision, StatementChanges::later);
            }
            if (isStatement(subject, iris)) {
              revisions.merge(subject, revision, StatementChanges::later);
            }
          }
        });
    List<StatementChange> all = new ArrayList<>();
    revisions.forEach(
        (statement, revision) ->
            all.add(change(statement, parts.getOrDefault(statement, Set.of()), revision)));
    all.sort(
        Comparator.comparingLong((StatementChange it) -> it.revision().number())
            .thenComparing(it -> it.statement().text()));
    return all;
  }

  private static Revision later(Revision one, Revision other) {
    return one.number() < other.number() ? other : one;
  }

  private StatementChange change(Value.Iri statement, Set<Fact> parts, Revision revision) {
    Set<Fact> now = added.getOrDefault(statement, Set.of());
    Set<Fact> then = removed.getOrDefault(statement, Set.of());
    Type type = type(now, then);
    boolean told = type != Type.CORRECTED;
    Set<Said> says = told ? Set.of() : said(now, parts, added);
    Set<Said> said = told ? Set.of() : said(then, parts, removed);
    return new StatementChange(
        type,
        statement,
        labels(then),
        labels(now),
        ChangedProperties.words(said, says, iris),
        ChangedProperties.words(says, said, iris),
        revision);
  }

  /** Of a part that is told of, its name is no news. */
  private static Set<Said> said(
      Collection<Fact> facts, Set<Fact> parts, Map<Value.Iri, Set<Fact>> ofParts) {
    Set<Said> said = new LinkedHashSet<>();
    Set<Fact> named = new HashSet<>(parts);
    facts.stream()
        .filter(it -> !it.predicate().text().equals(Rdfs.label) && !named.contains(it))
        .forEach(it -> said.add(Said.of(it)));
    for (Fact pointer : parts) {
      ofParts.getOrDefault(pointer.object(), Set.of()).stream()
          .filter(it -> !it.predicate().text().equals(Rdf.type))
          .forEach(it -> said.add(Said.of(it).in(pointer)));
    }
    return said;
  }

  private boolean isChanged(Value.Iri subject) {
    return !added.getOrDefault(subject, Set.of()).isEmpty()
        || !removed.getOrDefault(subject, Set.of()).isEmpty();
  }

  static boolean isStatement(Value.Iri subject, Iris iris) {
    return iris.type(subject.text()).filter(STATEMENTS::contains).isPresent();
  }

  static boolean isPart(Value.Iri subject, Iris iris) {
    return iris.type(subject.text()).filter(PARTS::contains).isPresent();
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
