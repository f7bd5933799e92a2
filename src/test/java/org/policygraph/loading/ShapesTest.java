package org.policygraph.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.eclipse.rdf4j.sail.shacl.ShaclSailValidationException;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each shape finds what it is for and nothing in what is right, on two engines. */
class ShapesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
  private static final Path ONTOLOGY = Path.of("ontology/policygraph.ttl");
  private static final Path SHAPES = Path.of("ontology/policygraph-shapes.ttl");
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Pattern EXPECTATION =
      Pattern.compile("# violates: <(?<what>[^>]+)> at <(?<node>[^>]+)>");

  private static final Graph JENA_SHAPES = RDFDataMgr.loadGraph(SHAPES.toString());
  private static final Shapes PARSED = Shapes.parse(JENA_SHAPES);
  private static final Graph JENA_ONTOLOGY = RDFDataMgr.loadGraph(ONTOLOGY.toString());

  /**
   * A result of a validation.
   *
   * @param path the property; the constraint component where there is none or several
   */
  private record Result(String node, String path) {}

  @TestFactory
  Stream<DynamicNode> each_example() throws IOException {
    return folders().stream()
        .map(
            shape ->
                dynamicContainer(
                    shape,
                    List.of(
                        dynamicTest(
                            "valid, Jena", () -> assertThat(jena(text(shape, "valid"))).isEmpty()),
                        dynamicTest(
                            "invalid, Jena",
                            () -> assertOnlyFault(shape, jena(text(shape, "invalid")))),
                        dynamicTest(
                            "valid, RDF4J",
                            () -> assertThat(rdf4j(text(shape, "valid"))).isEmpty()),
                        dynamicTest(
                            "invalid, RDF4J",
                            () -> assertOnlyFault(shape, rdf4j(text(shape, "invalid")))),
                        dynamicTest(
                            "the fault is of this shape",
                            () ->
                                assertThat(ownersOfFaults(text(shape, "invalid")))
                                    .containsExactly(shape)))));
  }

  @Test
  void every_node_shape_has_a_folder_and_every_folder_a_shape() throws IOException {
    Set<String> shapes =
        JENA_SHAPES
            .find(
                org.apache.jena.graph.Node.ANY,
                org.apache.jena.vocabulary.RDF.type.asNode(),
                org.apache.jena.graph.NodeFactory.createURI(SH + "NodeShape"))
            .mapWith(triple -> triple.getSubject().getLocalName())
            .toSet();

    assertThat(folders()).isNotEmpty().hasSameElementsAs(shapes);
  }

  private static void assertOnlyFault(String shape, List<Result> results) throws IOException {
    Matcher expected = EXPECTATION.matcher(text(shape, "invalid"));
    assertThat(expected.lookingAt()).as("the first line says what is violated").isTrue();
    assertThat(results).containsExactly(new Result(expected.group("node"), expected.group("what")));
  }

  private static List<Result> jena(String turtle) {
    return ShaclValidator.get().validate(PARSED, withOntology(turtle)).getEntries().stream()
        .map(
            entry ->
                new Result(
                    entry.focusNode().getURI(),
                    entry.resultPath() instanceof P_Link property
                        ? property.getNode().getURI()
                        : entry.sourceConstraintComponent().getURI()))
        .toList();
  }

  /**
   * The node shapes whose faults Jena finds: a property shape belongs to the shape it is named
   * after.
   */
  private static Set<String> ownersOfFaults(String turtle) {
    return ShaclValidator.get().validate(PARSED, withOntology(turtle)).getEntries().stream()
        .map(entry -> entry.source().getURI().replaceFirst(".*#", "").replaceFirst("-.*", ""))
        .collect(Collectors.toSet());
  }

  private static Graph withOntology(String turtle) {
    Graph data = GraphFactory.createDefaultGraph();
    JENA_ONTOLOGY.find().forEachRemaining(data::add);
    RDFParser.fromString(turtle, Lang.TURTLE).parse(data);
    return data;
  }

  /** The ontology under the shapes; each example is added to it and taken away again. */
  private static final SailRepository RDF4J_SHAPES = rdf4jShapes();

  private static SailRepository rdf4jShapes() {
    SailRepository repository = new SailRepository(new ShaclSail(new MemoryStore()));
    try (SailRepositoryConnection connection = repository.getConnection()) {
      connection.begin();
      connection.add(Files.newInputStream(SHAPES), "", RDFFormat.TURTLE, RDF4J.SHACL_SHAPE_GRAPH);
      connection.add(Files.newInputStream(ONTOLOGY), "", RDFFormat.TURTLE);
      connection.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return repository;
  }

  private static List<Result> rdf4j(String turtle) throws IOException {
    Model example = Rio.parse(new StringReader(turtle), "", RDFFormat.TURTLE);
    try (SailRepositoryConnection connection = RDF4J_SHAPES.getConnection()) {
      connection.begin(ShaclSail.TransactionSettings.ValidationApproach.Bulk);
      connection.add(example);
      connection.commit();
      connection.begin(ShaclSail.TransactionSettings.ValidationApproach.Disabled);
      connection.remove(example);
      connection.commit();
      return List.of();
    } catch (RepositoryException e) {
      if (e.getCause() instanceof ShaclSailValidationException validation) {
        return results(validation.validationReportAsModel());
      }
      throw e;
    }
  }

  private static List<Result> results(Model report) {
    return report
        .filter(null, org.eclipse.rdf4j.model.vocabulary.RDF.TYPE, SHACL.VALIDATION_RESULT)
        .subjects()
        .stream()
        .map(
            result ->
                new Result(
                    one(report, result, SHACL.FOCUS_NODE),
                    Models.getPropertyIRI(report, result, SHACL.RESULT_PATH)
                        .map(Value::stringValue)
                        .orElseGet(() -> one(report, result, SHACL.SOURCE_CONSTRAINT_COMPONENT))))
        .toList();
  }

  private static String one(Model report, Resource result, IRI property) {
    return Models.getProperty(report, result, property).map(Value::stringValue).orElseThrow();
  }

  private static List<String> folders() throws IOException {
    try (Stream<Path> paths = Files.list(EXAMPLES)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String text(String shape, String example) throws IOException {
    return Files.readString(
        EXAMPLES.resolve(shape).resolve(example + ".ttl"), StandardCharsets.UTF_8);
  }
}
