package org.policygraph.loading;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfs.RDFSFactory;
import org.apache.jena.rdfs.SetupRDFS;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/** Supertypes and superproperties, by Jena's streaming RDFS engine. */
final class Materialisation {
  private Materialisation() {}

  /** The triples that follow from the stated ones by the ontology and are not stated themselves. */
  static Set<Triple> of(ParsedFile ontology, Collection<ParsedFile> data) {
    Graph vocabulary = GraphFactory.createDefaultGraph();
    ontology.triples().forEach(vocabulary::add);
    SetupRDFS setup = RDFSFactory.setupRDFS(vocabulary);
    Set<Triple> all = new LinkedHashSet<>();
    StreamRDF stream =
        RDFSFactory.streamRDFS(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                all.add(triple);
              }
            },
            setup);
    Set<Triple> stated = new HashSet<>();
    for (ParsedFile file : data) {
      for (Triple triple : file.triples()) {
        stated.add(triple);
        stream.triple(triple);
      }
    }
    all.removeAll(stated);
    return all;
  }
}
