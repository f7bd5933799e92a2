package org.policygraph.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/** Small words to say what a store holds and to ask it; everything they name is invented. */
public final class Given {
  private static final Template EVERYTHING =
      Template.of("everything", "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }");

  private Given() {}

  public static Value.Iri iri(String name) {
    return new Value.Iri(name.contains(":") ? name : "https://example.org/" + name);
  }

  public static Value.Literal text(String text, String language) {
    return new Value.Literal(text, Rdf.NS + "langString", language);
  }

  public static Fact fact(String subject, String predicate, Value object) {
    return new Fact(iri(subject), iri(predicate), object);
  }

  public static Fact fact(String subject, String predicate, String object) {
    return fact(subject, predicate, iri(object));
  }

  /** A Chinese label. */
  public static Fact label(String subject, String text) {
    return fact(subject, Rdfs.label, text(text, "zh"));
  }

  public static Template query(String sparql) {
    return Template.of("query", sparql);
  }

  public static void replace(GraphStore store, String graph, Fact... facts) {
    replace(store, graph, List.of(facts));
  }

  public static void replace(GraphStore store, String graph, Collection<Fact> facts) {
    store.write(
        writer -> {
          writer.replace(iri(graph), facts);
          return true;
        });
  }

  /** Every quad as one line of text. */
  public static Set<String> quads(GraphStore store) {
    return store.read(Given::quads);
  }

  public static Set<String> quads(Snapshot snapshot) {
    return snapshot.select(EVERYTHING, Parameters.NONE).stream()
        .map(row -> row.get("g") + " " + row.get("s") + " " + row.get("p") + " " + row.get("o"))
        .collect(Collectors.toSet());
  }

  /** Facts by graph as {@link #quads(Snapshot)} gives those of a store. */
  public static Set<String> quads(Map<Value.Iri, ? extends Collection<Fact>> facts) {
    return facts.entrySet().stream()
        .flatMap(
            graph ->
                graph.getValue().stream()
                    .map(
                        it ->
                            String.join(
                                " ",
                                graph.getKey().toString(),
                                it.subject().toString(),
                                it.predicate().toString(),
                                it.object().toString())))
        .collect(Collectors.toSet());
  }

  public static Set<Value.Iri> graphs(GraphStore store) {
    return store.read(snapshot -> snapshot.graphs());
  }

  /** What a search finds, best first, as the local names of the entities. */
  public static List<String> found(GraphStore store, String words) {
    return store.read(snapshot -> found(snapshot, words));
  }

  public static List<String> found(Snapshot snapshot, String words) {
    return snapshot.search(words, 20).stream().map(hit -> name(hit.entity())).toList();
  }

  /** The values of a variable in the order of the solutions, IRIs by their local names. */
  public static List<String> values(List<Row> rows, String variable) {
    return rows.stream().map(row -> name(row.get(variable))).toList();
  }

  public static String name(Value value) {
    return value instanceof Value.Iri iri
        ? iri.text().replaceFirst("^https://example.org/", "")
        : value.text();
  }
}
