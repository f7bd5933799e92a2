package org.policygraph.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/**
 * Writes a graph as Turtle that depends on the triples only, so that a diff shows a change of
 * facts: one predicate a line, one object a line where there are several. The document comes first,
 * then its texts and sections, then its statements in reading order, then everything else by IRI;
 * parts (quantity, time, evidence …) follow the first subject that names them.
 */
public final class StableTurtle {
  /** What is written directly behind the subject that it belongs to. */
  private static final Set<String> PARTS =
      Set.of(
          Pg.Evidence,
          Pg.Quantity,
          Pg.TimeSpan,
          Pg.Dimension,
          Pg.Reply,
          Pg.Speaker,
          Pg.AgencyName,
          Pg.Membership,
          Oa.TextPositionSelector,
          Oa.TextQuoteSelector);

  private static final Set<String> ONE_LINE =
      Set.of(Pg.Evidence, Oa.TextPositionSelector, Oa.TextQuoteSelector);

  private static final List<String> FIRST = List.of(Pg.Document, Pg.TextVersion, Pg.Section);

  private final Model model;
  private final TurtleTerms terms;
  private final Set<Resource> written = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  private StableTurtle(Model model) {
    this.model = model;
    this.terms = TurtleTerms.of(model);
  }

  /**
   * The graph as Turtle.
   *
   * @throws IllegalArgumentException if it has a blank node, which has no stable name
   */
  public static String write(Model model) {
    StableTurtle turtle = new StableTurtle(model);
    turtle.terms.prefixes().forEach((prefix, iri) -> turtle.prefix(prefix, iri));
    List<Resource> subjects = turtle.subjects();
    subjects.stream().filter(it -> !turtle.isPart(it)).forEach(turtle::write);
    subjects.forEach(turtle::write); // parts that nothing names
    return turtle.out.toString();
  }

  private void prefix(String prefix, String iri) {
    out.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n");
  }

  private List<Resource> subjects() {
    return model.listSubjects().toList().stream()
        .map(StableTurtle::named)
        .sorted(
            Comparator.comparingInt(this::rank)
                .thenComparingInt(this::order)
                .thenComparing(Resource::getURI))
        .toList();
  }

  private static Resource named(Resource resource) {
    if (!resource.isURIResource()) {
      throw new IllegalArgumentException("a blank node cannot be written in a stable order");
    }
    return resource;
  }

  private int rank(Resource subject) {
    Set<String> types = types(subject);
    for (int i = 0; i < FIRST.size(); i++) {
      if (types.contains(FIRST.get(i))) {
        return i;
      }
    }
    boolean statement = StatementKind.classes().stream().anyMatch(types::contains);
    return statement ? FIRST.size() : FIRST.size() + 1;
  }

  private int order(Resource subject) {
    Statement order = subject.getProperty(Facts.property(Pg.order));
    return order == null ? 0 : order.getInt();
  }

  private boolean isPart(Resource subject) {
    return types(subject).stream().anyMatch(PARTS::contains);
  }

  private Set<String> types(Resource subject) {
    return subject
        .listProperties(Facts.property(Rdf.type))
        .mapWith(Statement::getObject)
        .filterKeep(RDFNode::isURIResource)
        .mapWith(it -> it.asResource().getURI())
        .toSet();
  }

  private void write(Resource subject) {
    if (!written.add(subject)) {
      return;
    }
    Map<String, List<RDFNode>> properties = new TreeMap<>(TurtleTerms.PREDICATES);
    subject
        .listProperties()
        .forEach(
            it ->
                properties
                    .computeIfAbsent(it.getPredicate().getURI(), p -> new ArrayList<>())
                    .add(it.getObject()));
    boolean small = types(subject).stream().anyMatch(ONE_LINE::contains);
    out.append(small ? "" : "\n").append(terms.iri(subject.getURI())).append(' ');
    List<Resource> parts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    properties.forEach(
        (property, objects) -> {
          List<RDFNode> sorted = sorted(objects);
          boolean several = sorted.size() > 1 && !small && !property.equals(Rdf.type);
          lines.add(
              terms.predicate(property)
                  + (several ? "\n    " : " ")
                  + sorted.stream()
                      .map(terms::node)
                      .collect(Collectors.joining(several ? ",\n    " : ", ")));
          sorted.stream()
              .filter(RDFNode::isURIResource)
              .map(RDFNode::asResource)
              .filter(this::isPart)
              .forEach(parts::add);
        });
    out.append(String.join(small ? " ; " : " ;\n  ", lines)).append(" .\n");
    parts.forEach(this::write);
  }

  private List<RDFNode> sorted(List<RDFNode> objects) {
    objects.stream().filter(RDFNode::isResource).forEach(it -> named(it.asResource()));
    return objects.stream().sorted(Comparator.comparing(terms::sortKey)).toList();
  }
}
