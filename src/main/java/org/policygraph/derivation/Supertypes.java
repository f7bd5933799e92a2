package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfs.RDFSFactory;
import org.apache.jena.rdfs.SetupRDFS;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;

/** Supertypes and superproperties, by Jena's streaming RDFS engine. */
final class Supertypes {
  private final SetupRDFS setup;

  Supertypes(Graph ontology) {
    this.setup = RDFSFactory.setupRDFS(ontology);
  }

  /** The given triples and those that follow from each of them by the ontology. */
  List<Triple> of(Collection<Triple> stated) {
    List<Triple> all = new ArrayList<>();
    StreamRDF stream =
        RDFSFactory.streamRDFS(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                all.add(triple);
              }
            },
            setup);
    stated.forEach(stream::triple);
    return all;
  }
}
