package org.policygraph.intake;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/** A document's graph in memory, to be changed statement by statement. */
public final class DocumentFacts {
  /** What stands for itself; everything else is a part of what points to it. */
  private static final Set<String> WHOLES = Set.of(Pg.Document, Pg.TextVersion, Pg.Section);

  private static final Set<ReviewStatus> DECIDED =
      Set.of(
          ReviewStatus.ACCEPTED,
          ReviewStatus.CORRECTED,
          ReviewStatus.ENTERED,
          ReviewStatus.REJECTED);

  private final Map<Value.Iri, Set<Fact>> bySubject = new LinkedHashMap<>();

  public DocumentFacts(Collection<Fact> facts) {
    facts.forEach(this::add);
  }

  public List<Fact> facts() {
    return bySubject.values().stream().flatMap(Set::stream).toList();
  }

  public boolean has(Value.Iri subject) {
    return bySubject.containsKey(subject);
  }

  public Set<Fact> of(Value.Iri subject) {
    return Set.copyOf(bySubject.getOrDefault(subject, Set.of()));
  }

  /** The statements, whatever their state of review. */
  public List<Value.Iri> statements() {
    return bySubject.keySet().stream().filter(this::isStatement).toList();
  }

  public boolean isStatement(Value.Iri subject) {
    return first(subject, Pg.statedIn).isPresent();
  }

  public boolean is(Value.Iri subject, String type) {
    return all(subject, Rdf.type).stream().anyMatch(it -> it.text().equals(type));
  }

  public Optional<ReviewStatus> status(Value.Iri statement) {
    return first(statement, Pg.reviewStatus)
        .flatMap(it -> Enumerations.value(ReviewStatus.class, it.text()));
  }

  /** Whether a person decided on a statement. */
  boolean decided(Value.Iri statement) {
    return status(statement).filter(DECIDED::contains).isPresent();
  }

  public List<Value> all(Value.Iri subject, String property) {
    return bySubject.getOrDefault(subject, Set.of()).stream()
        .filter(it -> it.predicate().text().equals(property))
        .map(Fact::object)
        .toList();
  }

  public List<Value.Iri> links(Value.Iri subject, String property) {
    return all(subject, property).stream()
        .filter(Value.Iri.class::isInstance)
        .map(Value.Iri.class::cast)
        .toList();
  }

  public Optional<Value> first(Value.Iri subject, String property) {
    return all(subject, property).stream().findFirst();
  }

  public @Nullable String text(Value.Iri subject, String property) {
    return first(subject, property).map(Value::text).orElse(null);
  }

  public void add(Fact fact) {
    bySubject.computeIfAbsent(fact.subject(), it -> new LinkedHashSet<>()).add(fact);
  }

  /** Takes away what is said of a node, and leaves the links to it. */
  void drop(Value.Iri subject) {
    bySubject.remove(subject);
  }

  /** Makes these the only values of a property. */
  public void set(Value.Iri subject, String property, Value... values) {
    Set<Fact> facts = bySubject.computeIfAbsent(subject, it -> new LinkedHashSet<>());
    facts.removeIf(it -> it.predicate().text().equals(property));
    for (Value value : values) {
      facts.add(new Fact(subject, new Value.Iri(property), value));
    }
  }

  /** The same with another name for a node. */
  DocumentFacts renamed(Value.Iri from, Value.Iri to) {
    return new DocumentFacts(
        facts().stream()
            .map(
                it ->
                    new Fact(
                        it.subject().equals(from) ? to : it.subject(),
                        it.predicate(),
                        it.object().equals(from) ? to : it.object()))
            .toList());
  }

  /** A node with all that is a part of it: quantities, times, evidence with its selectors. */
  public Set<Value.Iri> withParts(Value.Iri node) {
    Set<Value.Iri> all = new LinkedHashSet<>(List.of(node));
    List<Value.Iri> open = new ArrayList<>(all);
    while (!open.isEmpty()) {
      for (Fact fact : bySubject.getOrDefault(open.remove(0), Set.of())) {
        if (fact.object() instanceof Value.Iri part && isPart(part) && all.add(part)) {
          open.add(part);
        }
      }
    }
    return all;
  }

  private boolean isPart(Value.Iri node) {
    return has(node)
        && !isStatement(node)
        && all(node, Rdf.type).stream().noneMatch(it -> WHOLES.contains(it.text()));
  }

  /** Takes nodes away, with the links to them, and with parts that nothing else has. */
  public void remove(Collection<Value.Iri> nodes) {
    Set<Value.Iri> parts = new LinkedHashSet<>();
    nodes.forEach(it -> parts.addAll(withParts(it)));
    nodes.forEach(bySubject::remove);
    Set<Value> gone = Set.copyOf(nodes);
    bySubject.values().forEach(facts -> facts.removeIf(it -> gone.contains(it.object())));
    Set<Value.Iri> needed = new LinkedHashSet<>();
    bySubject.keySet().stream()
        .filter(it -> !parts.contains(it))
        .forEach(it -> needed.addAll(withParts(it)));
    parts.stream().filter(it -> !needed.contains(it)).forEach(bySubject::remove);
  }

  /** The statement with its parts, and the version of the text that it rests on, as N-Triples. */
  public String written(Value.Iri statement) {
    Graph graph = GraphFactory.createDefaultGraph();
    Set<Value.Iri> nodes = withParts(statement);
    nodes.addAll(
        nodes.stream().flatMap(it -> links(it, Oa.hasSource).stream()).filter(this::has).toList());
    for (Value.Iri node : nodes) {
      of(node).forEach(it -> graph.add(Terms.triple(it)));
    }
    StringWriter out = new StringWriter();
    RDFDataMgr.write(out, graph, Lang.NTRIPLES);
    return out.toString().lines().sorted().reduce("", (all, line) -> all + line + "\n");
  }

  /** What {@link #written} wrote. */
  public static DocumentFacts read(String triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(
        graph, new ByteArrayInputStream(triples.getBytes(StandardCharsets.UTF_8)), Lang.NTRIPLES);
    return new DocumentFacts(graph.stream().map(Terms::fact).toList());
  }

  public boolean isRejected(Value.Iri statement) {
    return status(statement).filter(ReviewStatus.REJECTED::equals).isPresent();
  }

  /**
   * Responsibilities that a person accepted, corrected or entered, for measures that are rejected.
   */
  public List<Value.Iri> orphans() {
    return statements().stream()
        .filter(it -> decided(it) && !isRejected(it))
        .filter(it -> links(it, Pg.measure).stream().anyMatch(this::isRejected))
        .toList();
  }

  /** Takes rejected statements away, and responsibilities for measures that are rejected. */
  public void leaveOutRejected() {
    Set<Value.Iri> rejected = new LinkedHashSet<>();
    for (Value.Iri statement : statements()) {
      if (isRejected(statement)) {
        rejected.add(statement);
      }
    }
    for (Value.Iri statement : statements()) {
      if (links(statement, Pg.measure).stream().anyMatch(rejected::contains)) {
        rejected.add(statement);
      }
    }
    remove(rejected);
  }
}
