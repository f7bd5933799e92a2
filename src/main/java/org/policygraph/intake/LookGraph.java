package org.policygraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policygraph.drafting.Reasons;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/**
 * What a person has to look at in a draft, as a graph: editorial notes of the document, each with
 * its message (rdfs:label), property (dcterms:subject), order and evidence.
 */
final class LookGraph {
  private final Iris iris;
  private final String key;
  private final List<Fact> facts = new ArrayList<>();

  private LookGraph(Iris iris, String key) {
    this.iris = iris;
    this.key = key;
  }

  static Value.Iri name(Iris iris, String key) {
    return new Value.Iri(iris.graphs() + "look/" + key);
  }

  static List<Fact> of(Iris iris, String key, List<Look> looks) {
    LookGraph graph = new LookGraph(iris, key);
    for (int i = 0; i < looks.size(); i++) {
      graph.add(looks.get(i), i);
    }
    return graph.facts;
  }

  private void add(Look look, int order) {
    String note = iris.entity("look", key + "-" + order);
    link(iris.entity("document", key), Skos.NS + "editorialNote", note);
    say(note, Rdfs.label, new Value.Literal(look.message(), Rdf.NS + "langString", "en"));
    Optional.ofNullable(look.chinese())
        .or(() -> Reasons.inChinese(look.message()))
        .ifPresent(it -> say(note, Rdfs.label, new Value.Literal(it, Rdf.NS + "langString", "zh")));
    say(note, Dcterms.NS + "subject", Value.Literal.string(look.property()));
    say(note, Pg.order, Value.Literal.integer(order));
    look.evidence().forEach(it -> link(note, Pg.evidence, it.text()));
    if (look.place() != null) {
      link(note, Pg.evidence, evidence(look.place()));
    }
  }

  private String evidence(Look.Place place) {
    EvidenceFacts evidence = EvidenceFacts.of(iris, key, place.start(), place.end(), place.exact());
    facts.addAll(evidence.facts());
    return evidence.iri().text();
  }

  private void link(String subject, String property, String object) {
    say(subject, property, new Value.Iri(object));
  }

  private void say(String subject, String property, Value object) {
    facts.add(new Fact(new Value.Iri(subject), new Value.Iri(property), object));
  }
}
