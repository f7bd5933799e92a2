package org.policygraph.curation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/**
 * Statements of a document that say what another one says already. Two statements of one kind are
 * one where they agree in
 *
 * <ul>
 *   <li>measure, agency and role, wherever the text says so: a responsibility;
 *   <li>indicator, scope, dimensions, value and time, at a common place: a target or an
 *       observation;
 *   <li>kind, measure and value, at a common place: a policy parameter;
 *   <li>the words, the number or the document cited, at a common place: a reference, whose number
 *       may stand apart from its name;
 *   <li>the Chinese label, at a common place: a goal or a measure.
 * </ul>
 *
 * A place is common where main spans (of references all spans) overlap in one version of the text.
 * What is rejected says nothing.
 */
final class Duplicates {
  private final DocumentGraph graph;

  Duplicates(DocumentGraph graph) {
    this.graph = graph;
  }

  /** Other statements that say what a statement says. */
  List<Resource> of(StatementKind kind, Resource statement) {
    return graph.instances(kind.iri).stream()
        .filter(it -> !it.equals(statement) && !isRejected(graph, it))
        .filter(it -> isSame(kind, statement, it))
        .toList();
  }

  static boolean isRejected(DocumentGraph graph, Resource statement) {
    return graph
        .object(statement, Pg.reviewStatus)
        .filter(it -> it.getURI().equals(Enumerations.iri(ReviewStatus.REJECTED)))
        .isPresent();
  }

  private boolean isSame(StatementKind kind, Resource one, Resource other) {
    if (!says(kind, one).equals(says(kind, other))) {
      return false;
    }
    return switch (kind) {
      case RESPONSIBILITY -> true;
      case REFERENCE ->
          citesSame(one, other)
              && overlap(one, graph.allPassages(one), other, graph.allPassages(other));
      default -> overlap(one, graph.mainPassages(one), other, graph.mainPassages(other));
    };
  }

  /** What both of two equal statements say, in words that only serve to be compared. */
  private List<String> says(StatementKind kind, Resource statement) {
    return switch (kind) {
      case GOAL, MEASURE, PROGRAMME -> List.of(graph.text(statement, Rdfs.label, "zh").orElse(""));
      case RESPONSIBILITY ->
          List.of(
              StoredStatements.discriminator(graph, kind, statement),
              graph.key(statement, Pg.agency).isEmpty() ? words(statement, Pg.writtenAs) : "");
      case TARGET, OBSERVATION ->
          List.of(
              StoredStatements.discriminator(graph, kind, statement),
              graph.key(statement, Pg.scope),
              time(statement));
      case PARAMETER ->
          List.of(
              StoredStatements.discriminator(graph, kind, statement),
              graph.key(statement, Pg.forMeasure));
      case REFERENCE -> List.of();
    };
  }

  private String words(Resource statement, String property) {
    return graph.string(statement, property).orElse("");
  }

  private String time(Resource statement) {
    return graph
        .object(statement, Pg.time)
        .map(
            it ->
                Stream.of(Pg.from, Pg.to, Pg.within, Pg.recurring)
                    .map(property -> graph.string(it, property).orElse(""))
                    .toList()
                    .toString())
        .orElse("");
  }

  private boolean citesSame(Resource one, Resource other) {
    Optional<Resource> cited = graph.object(one, Pg.citedDocument);
    String number = words(one, Pg.documentNumber);
    return words(one, Pg.citedText).equals(words(other, Pg.citedText))
        || !number.isEmpty() && number.equals(words(other, Pg.documentNumber))
        || cited.isPresent() && cited.equals(graph.object(other, Pg.citedDocument));
  }

  private boolean overlap(
      Resource one,
      List<DocumentGraph.Passage> first,
      Resource other,
      List<DocumentGraph.Passage> second) {
    return version(one).equals(version(other))
        && first.stream()
            .anyMatch(
                it ->
                    second.stream()
                        .anyMatch(that -> it.start() < that.end() && that.start() < it.end()));
  }

  private Optional<Resource> version(Resource statement) {
    return graph.object(statement, Pg.evidence).flatMap(it -> graph.object(it, Oa.hasSource));
  }
}
