package org.policygraph.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.policygraph.store.Contents;
import org.policygraph.store.Fact;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/** A state of the graph as N-Quads, in an order that only facts change. */
public final class Quads {
  private Quads() {}

  /**
   * Writes every triple of every named graph, the graphs in the order of their names and the lines
   * of each in their own order. No more than one graph is held in memory.
   *
   * @return how many lines each graph has
   */
  public static Map<String, Long> write(Snapshot snapshot, Appendable out) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    TreeSet<String> names = new TreeSet<>();
    snapshot.graphs().forEach(graph -> names.add(graph.text()));
    for (String name : names) {
      Value.Iri graph = new Value.Iri(name);
      List<String> lines = lines(graph, Contents.of(snapshot, graph));
      for (String line : lines) {
        out.append(line);
      }
      counts.put(name, (long) lines.size());
    }
    return counts;
  }

  private static List<String> lines(Value.Iri graph, List<Fact> facts) {
    String end = " " + term(graph) + " .\n";
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts) {
      lines.add(
          term(fact.subject()) + " " + term(fact.predicate()) + " " + term(fact.object()) + end);
    }
    lines.sort(null);
    return lines;
  }

  private static String term(Value value) {
    return NodeFmtLib.strNT(Terms.node(value));
  }
}
