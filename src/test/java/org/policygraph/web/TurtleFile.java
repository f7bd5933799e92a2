package org.policygraph.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;

/** Triples of a file on the test class path. */
final class TurtleFile {
  private TurtleFile() {}

  static List<Fact> facts(String name) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(TurtleFile.class.getResourceAsStream("/" + name))
        .lang(Lang.TURTLE)
        .parse(graph);
    List<Fact> facts = new ArrayList<>();
    graph.find().forEachRemaining(triple -> facts.add(Terms.fact(triple)));
    return facts;
  }
}
