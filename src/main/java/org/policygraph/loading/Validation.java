package org.policygraph.loading;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.policygraph.vocabulary.Rdf;

/** The shapes of the ontology, applied to files. */
final class Validation {
  private static final Pattern LANGUAGE_TAGGED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"@([a-z]+)");

  private final Shapes shapes;

  Validation(SeedFile shapes) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new ByteArrayInputStream(shapes.content()), Lang.TURTLE);
    this.shapes = Shapes.parse(graph);
  }

  /** What the files break together, in the order of files and lines. */
  List<Violation> check(Collection<ParsedFile> files) {
    return violations(ShaclValidator.get().validate(shapes, graph(files)), files);
  }

  /**
   * As {@link #check(Collection)}, of what one file is about only: what else there is is there to
   * check this against, is not checked itself, and is not looked through for what to check.
   *
   * @param data the triples of the file, and what it points to
   */
  List<Violation> check(Graph data, ParsedFile file) {
    ValidationContext context = ValidationContext.create(shapes, data);
    Map<Node, Set<Node>> byClass = new HashMap<>();
    for (Triple triple : file.triples()) {
      if (triple.getPredicate().hasURI(Rdf.type)) {
        byClass
            .computeIfAbsent(triple.getObject(), it -> new LinkedHashSet<>())
            .add(triple.getSubject());
      }
    }
    for (Shape shape : shapes.getTargetShapes()) {
      Set<Node> nodes = new LinkedHashSet<>();
      for (Target target : shape.getTargets()) {
        if (target.getTargetType() != TargetType.targetClass) {
          throw new IllegalStateException(
              shape.getShapeNode() + ": shapes of the ontology name classes, not " + target);
        }
        subclasses(data, target.getObject())
            .forEach(it -> nodes.addAll(byClass.getOrDefault(it, Set.of())));
      }
      nodes.forEach(node -> VLib.validateShape(context, data, shape, node));
    }
    return violations(context.generateReport(), List.of(file));
  }

  /** A class with all below it. */
  private static Set<Node> subclasses(Graph data, Node name) {
    Set<Node> all = new LinkedHashSet<>(List.of(name));
    Deque<Node> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      data.find(Node.ANY, RDFS.Nodes.subClassOf, open.remove())
          .filterKeep(it -> all.add(it.getSubject()))
          .forEachRemaining(it -> open.add(it.getSubject()));
    }
    return all;
  }

  private static Graph graph(Collection<ParsedFile> files) {
    Graph data = GraphFactory.createDefaultGraph();
    files.forEach(file -> file.triples().forEach(data::add));
    return data;
  }

  private static List<Violation> violations(ValidationReport report, Collection<ParsedFile> files) {
    List<Violation> found =
        report.getEntries().stream()
            .map(entry -> violation(entry, files))
            // One shape may be broken in several ways at once, with one message.
            .distinct()
            .toList();
    Set<Violation> withoutValue =
        found.stream()
            .filter(violation -> !violation.value().isEmpty())
            .map(Violation::withoutValue)
            .collect(Collectors.toSet());
    return found.stream()
        // Too many values, one of them wrong: the wrong one is named, which says it all.
        .filter(violation -> !withoutValue.contains(violation))
        .sorted(Violation.BY_PLACE)
        .toList();
  }

  private static Violation violation(ReportEntry entry, Collection<ParsedFile> files) {
    String node = ParsedFile.text(entry.focusNode());
    ParsedFile file =
        files.stream()
            .filter(f -> f.lines().containsKey(node))
            .findFirst()
            .orElseGet(
                () ->
                    files.stream()
                        .filter(f -> states(f, entry.focusNode()))
                        .findFirst()
                        .orElseThrow());
    String path = entry.resultPath() == null ? "" : " (" + entry.resultPath() + ")";
    return new Violation(
        file.name(),
        file.lines().getOrDefault(node, 0L),
        ParsedFile.text(entry.source()),
        node,
        entry.value() == null ? "" : shown(entry.value()),
        message(entry.message(), "en").orElseGet(entry::message) + path,
        message(entry.message(), "zh").map(it -> it + path).orElse(""),
        entry.severity().equals(Severity.Violation));
  }

  /** What nobody would see is shown in its quotes: no value at all is another fault. */
  private static String shown(Node value) {
    String text = ParsedFile.text(value);
    return text.isBlank() ? "\"" + text + "\"" : text;
  }

  /** A shape has its message in two languages; Jena gives them as one list. */
  private static Optional<String> message(String messages, String language) {
    return LANGUAGE_TAGGED
        .matcher(messages)
        .results()
        .filter(result -> result.group(2).equals(language))
        .map(result -> result.group(1))
        .findFirst();
  }

  private static boolean states(ParsedFile file, Node node) {
    return file.triples().stream()
        .anyMatch(triple -> triple.getSubject().equals(node) || triple.getObject().equals(node));
  }
}
