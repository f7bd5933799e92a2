package org.policygraph.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/** Reads a document's graph in the words of {@code vocabulary}. */
final class DocumentGraph {
  /** A piece of evidence. */
  record Passage(int start, int end, String exact) {}

  private final Model model;

  DocumentGraph(Model model) {
    this.model = model;
  }

  /** The instances of a class, by order in the text and then by IRI. */
  List<Resource> instances(String type) {
    return model
        .listSubjectsWithProperty(Facts.property(Rdf.type), Facts.resource(type))
        .toList()
        .stream()
        .sorted(
            Comparator.comparingInt((Resource it) -> integer(it, Pg.order).orElse(0))
                .thenComparing(Resource::getURI))
        .toList();
  }

  Optional<Resource> object(Resource subject, String property) {
    return objects(subject, property).stream().findFirst();
  }

  List<Resource> objects(Resource subject, String property) {
    return model
        .listObjectsOfProperty(subject, Facts.property(property))
        .filterKeep(RDFNode::isURIResource)
        .mapWith(RDFNode::asResource)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  /** The key of the entity that a property names; empty where it names none. */
  String key(Resource subject, String property) {
    return object(subject, property).flatMap(it -> Iris.DEFAULT.key(it.getURI())).orElse("");
  }

  Optional<String> string(Resource subject, String property) {
    return literals(subject, property).stream()
        .findFirst()
        .map(it -> it.asLiteral().getLexicalForm());
  }

  /** The text in a language. */
  Optional<String> text(Resource subject, String property, String language) {
    return literals(subject, property).stream()
        .map(RDFNode::asLiteral)
        .filter(it -> it.getLanguage().equals(language))
        .map(it -> it.getString())
        .findFirst();
  }

  OptionalInt integer(Resource subject, String property) {
    return string(subject, property).stream().mapToInt(Integer::parseInt).findFirst();
  }

  boolean bool(Resource subject, String property) {
    return string(subject, property).filter("true"::equals).isPresent();
  }

  /** The main span of a statement, in pieces where it is long, in reading order. */
  List<Passage> mainPassages(Resource statement) {
    List<Resource> main = new ArrayList<>(objects(statement, Pg.evidence));
    // where superproperties are materialised, supporting evidence is evidence too
    main.removeAll(objects(statement, Pg.supportingEvidence));
    return passages(main);
  }

  /** The main span and what supports it. */
  List<Passage> allPassages(Resource statement) {
    List<Resource> all = new ArrayList<>(objects(statement, Pg.evidence));
    all.addAll(objects(statement, Pg.supportingEvidence));
    return passages(all);
  }

  private List<Passage> passages(List<Resource> evidence) {
    return evidence.stream()
        .distinct()
        .flatMap(it -> passage(it).stream())
        .sorted(Comparator.comparingInt(Passage::start).thenComparingInt(Passage::end))
        .toList();
  }

  private Optional<Passage> passage(Resource evidence) {
    OptionalInt start = OptionalInt.empty();
    OptionalInt end = OptionalInt.empty();
    Optional<String> exact = Optional.empty();
    for (Resource selector : objects(evidence, Oa.hasSelector)) {
      start = start.isPresent() ? start : integer(selector, Oa.start);
      end = end.isPresent() ? end : integer(selector, Oa.end);
      exact = exact.or(() -> string(selector, Oa.exact));
    }
    if (start.isEmpty() || end.isEmpty() || exact.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Passage(start.getAsInt(), end.getAsInt(), exact.get()));
  }

  List<RDFNode> literals(Resource subject, String property) {
    return model
        .listObjectsOfProperty(subject, Facts.property(property))
        .filterKeep(RDFNode::isLiteral)
        .toList();
  }
}
