package org.policygraph.graphql;

import java.util.Locale;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Skos;

/** Topics, areas and units. */
final class ConceptFields {
  private ConceptFields() {}

  static void add(Contract contract) {
    contract
        .node("Topic")
        .put("Topic", "scheme", Field.of((thing, call) -> scheme(thing)))
        .put("Topic", "broader", Links.to(Skos.broader).one());
    contract.node("Area").put("Area", "within", Links.to(Pg.within).one());
    contract.node("Unit").put("Unit", "symbol", Values.text(Pg.symbol));
  }

  /** A topic's scheme is named as its IRI ends: topic-scheme/target-group is TARGET_GROUP. */
  private static String scheme(Thing topic) {
    String text = topic.text(Skos.inScheme);
    String iri = text == null ? topic.iri().text().replaceFirst("/[^/]*$", "") : text;
    return iri.replaceFirst(".*/", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
