package org.policygraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** Properties of other vocabularies are used for what their own files say they are for. */
class ReuseTest {
  /** {@code side property class}, each with why it is right all the same. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "range eli:jurisdiction pg:Area",
          "an area of administration as a concept; eli:AdministrativeArea excludes nothing",
          "range eli:type_document pg:Topic",
          "ELI asks for a concept of a type scheme, which ours is",
          "range eli:passed_by pg:Agency",
          "an agency is a foaf:Agent by org:Organization, which eli:Agent means",
          "range prov:used pg:Agency",
          "only by inference from org:originalOrganization, whose own range is org:Organization",
          "range skos:semanticRelation <http://qudt.org/vocab/unit/>",
          "a unit of QUDT, which is not described here");

  private static final Set<String> BUILT_IN = Set.of(Rdf.NS, Rdfs.NS);

  private final Model vocabularies = turtle("src/test/resources/vocabularies");
  private final Model ontology = turtle("ontology/policygraph.ttl");
  private final Model schema = ModelFactory.createUnion(vocabularies, ontology);
  private final Model data = data();

  @Test
  void every_reused_property_is_in_the_excerpt_of_its_vocabulary() {
    Set<String> missing =
        data.listStatements()
            .mapWith(Statement::getPredicate)
            .filterDrop(it -> it.getURI().startsWith(Pg.NS) || BUILT_IN.contains(it.getNameSpace()))
            .filterDrop(it -> vocabularies.contains(it, RDF.type, RDF.Property))
            .mapWith(Resource::getURI)
            .toSet();

    assertThat(missing).isEmpty();
  }

  @Test
  void every_term_that_ours_are_put_under_is_in_the_excerpt_of_its_vocabulary() {
    Set<String> missing = new TreeSet<>();
    for (Property under : List.of(RDFS.subClassOf, RDFS.subPropertyOf)) {
      ontology
          .listObjectsOfProperty(under)
          .mapWith(RDFNode::asResource)
          .filterDrop(it -> it.getURI().startsWith(Pg.NS))
          .filterDrop(it -> vocabularies.contains(it, RDF.type))
          .forEach(it -> missing.add(it.getURI()));
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void subjects_and_objects_are_within_the_stated_domain_and_range() {
    Set<String> outside = new TreeSet<>();
    data.listStatements()
        .forEach(
            statement -> {
              for (Resource property : above(statement.getPredicate(), RDFS.subPropertyOf)) {
                if (property.getURI().startsWith(Pg.NS)) {
                  continue;
                }
                for (Resource domain : classes(property, RDFS.domain)) {
                  if (!isA(statement.getSubject(), domain)) {
                    outside.add(use("domain", property, statement.getSubject()));
                  }
                }
                for (Resource range : classes(property, RDFS.range)) {
                  if (!isA(statement.getObject(), range)) {
                    outside.add(use("range", property, statement.getObject()));
                  }
                }
              }
            });

    assertThat(outside).isEqualTo(new TreeSet<>(EXCEPTIONS.keySet()));
  }

  @Test
  void no_node_is_of_two_classes_that_exclude_each_other() {
    Property disjointWith =
        vocabularies.createProperty("http://www.w3.org/2002/07/owl#disjointWith");
    List<Statement> pairs =
        vocabularies.listStatements(null, disjointWith, (RDFNode) null).toList();
    assertThat(pairs).isNotEmpty();

    for (Statement pair : pairs) {
      assertThat(
              data.listSubjectsWithProperty(RDF.type)
                  .filterKeep(it -> isA(it, pair.getSubject()) && isA(it, pair.getResource()))
                  .mapWith(Resource::getURI)
                  .toSet())
          .as(pair.toString())
          .isEmpty();
    }
  }

  private Set<Resource> classes(Resource property, Property side) {
    return schema.listObjectsOfProperty(property, side).mapWith(RDFNode::asResource).toSet();
  }

  private boolean isA(RDFNode node, Resource type) {
    if (node.isLiteral()) {
      String datatype = node.asLiteral().getDatatypeURI();
      return type.equals(RDFS.Literal)
          || datatype.equals(type.getURI())
          || (type.getLocalName().equals("numericUnion") && datatype.equals(Xsd.decimal));
    }
    return types(node.asResource()).stream()
        .anyMatch(it -> above(it, RDFS.subClassOf).contains(type));
  }

  private Set<Resource> types(Resource node) {
    Model described = data.containsResource(node) && data.contains(node, RDF.type) ? data : schema;
    return described.listObjectsOfProperty(node, RDF.type).mapWith(RDFNode::asResource).toSet();
  }

  private Set<Resource> above(Resource term, Property under) {
    Set<Resource> all = new HashSet<>();
    collect(term, under, all);
    return all;
  }

  private void collect(Resource term, Property under, Set<Resource> all) {
    if (all.add(term)) {
      schema
          .listObjectsOfProperty(term, under)
          .mapWith(RDFNode::asResource)
          .toList()
          .forEach(it -> collect(it, under, all));
    }
  }

  private String use(String side, Resource property, RDFNode node) {
    String what =
        node.isLiteral()
            ? schema.shortForm(node.asLiteral().getDatatypeURI())
            : types(node.asResource()).stream()
                .map(Resource::getURI)
                .filter(it -> it.startsWith(Pg.NS))
                .map(schema::shortForm)
                .sorted()
                .collect(Collectors.joining(","));
    if (what.isEmpty()) {
      what = "<" + node.asResource().getNameSpace() + ">";
    }
    return side + " " + schema.shortForm(property.getURI()) + " " + what;
  }

  private static Model data() {
    Model model = turtle("data");
    try (Stream<Path> examples = Files.walk(Path.of("src/test/resources/shapes"))) {
      examples
          .filter(path -> path.endsWith("valid.ttl"))
          .forEach(path -> RDFDataMgr.read(model, path.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return model;
  }

  /** All Turtle files of a folder, or one. */
  private static Model turtle(String path) {
    Model model = ModelFactory.createDefaultModel();
    if (!Files.exists(Path.of(path))) {
      return model;
    }
    try (Stream<Path> files = Files.walk(Path.of(path))) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .forEach(file -> RDFDataMgr.read(model, file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return model;
  }
}
