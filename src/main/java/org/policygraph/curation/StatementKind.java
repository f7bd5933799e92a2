package org.policygraph.curation;

import java.util.List;
import java.util.stream.Stream;
import org.policygraph.vocabulary.Pg;

/** The kinds of statement, each with the type of its IRIs and its class. */
enum StatementKind {
  GOAL("goal", Pg.Goal),
  MEASURE("measure", Pg.Measure),
  TARGET("target", Pg.Target),
  OBSERVATION("observation", Pg.Observation),
  PARAMETER("parameter", Pg.PolicyParameter),
  RESPONSIBILITY("responsibility", Pg.Responsibility),
  REFERENCE("reference", Pg.Reference),
  PROGRAMME("programme", Pg.Programme);

  final String type;
  final String iri;

  StatementKind(String type, String iri) {
    this.type = type;
    this.iri = iri;
  }

  static List<String> classes() {
    return Stream.of(values()).map(it -> it.iri).toList();
  }
}
