package org.policygraph.publication;

import java.util.Collection;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;

/** Between facts and Jena's models, both ways. */
final class Models {
  private Models() {}

  static Model of(Collection<Fact> facts) {
    Model model = ModelFactory.createDefaultModel();
    facts.forEach(it -> model.getGraph().add(Terms.triple(it)));
    return model;
  }

  static List<Fact> facts(Model model) {
    return model.getGraph().stream().map(Terms::fact).toList();
  }
}
