package org.policygraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The words of the ontology, in both languages and in the contract. */
class OntologyWordsTest {
  private static final Path SERVED = Path.of("src/main/resources/graphql/policygraph.graphqls");
  private static final Pattern ENUM = Pattern.compile("(?m)^enum (\\w+) \\{([^}]*)\\}");

  private final Model ontology = RDFDataMgr.loadModel("ontology/policygraph.ttl");

  @Test
  void every_term_and_value_has_one_label_and_one_definition_in_chinese_and_in_english() {
    List<Resource> terms = ours();
    assertThat(terms).hasSizeGreaterThan(150);

    assertThat(terms)
        .allSatisfy(
            term -> {
              for (Property words : List.of(RDFS.label, RDFS.comment)) {
                assertThat(languages(term, words))
                    .as(term.getLocalName() + " " + words.getLocalName())
                    .containsExactly("en", "zh");
              }
            });
  }

  @Test
  void chinese_words_are_chinese_and_english_words_are_not() {
    for (Resource term : ours()) {
      assertThat(term.getProperty(RDFS.label, "zh").getString()).matches(".*\\p{IsHan}.*|SHA-256");
      assertThat(term.getProperty(RDFS.comment, "zh").getString()).matches(".*\\p{IsHan}.*。");
      assertThat(term.getProperty(RDFS.label, "en").getString()).doesNotMatch(".*\\p{IsHan}.*");
      assertThat(term.getProperty(RDFS.comment, "en").getString()).endsWith(".");
    }
  }

  @Test
  void no_two_classes_and_no_two_values_of_one_kind_have_the_same_label() {
    Map<String, List<String>> labelled = new TreeMap<>();
    for (Resource term : ours()) {
      for (String language : List.of("zh", "en")) {
        String kind = term.getProperty(RDF.type).getResource().getLocalName();
        if (!kind.endsWith("Property")) {
          labelled
              .computeIfAbsent(
                  kind + " " + term.getProperty(RDFS.label, language).getString(),
                  key -> new ArrayList<>())
              .add(term.getLocalName());
        }
      }
    }

    assertThat(labelled.values()).allMatch(terms -> terms.size() == 1);
  }

  @Test
  void our_enumerations_have_the_values_of_the_served_schema() throws Exception {
    Map<String, List<String>> schema = enumerations(SERVED);
    List<Class<?>> enumerations =
        Stream.of(Enumerations.class.getDeclaredClasses()).filter(Class::isEnum).toList();
    assertThat(enumerations).hasSizeGreaterThan(10);

    assertThat(enumerations)
        .allSatisfy(
            type ->
                assertThat(Stream.of(type.getEnumConstants()).map(Object::toString))
                    .as(type.getSimpleName())
                    .isEqualTo(schema.get(type.getSimpleName())));
  }

  private static Map<String, List<String>> enumerations(Path schema) throws IOException {
    return ENUM.matcher(Files.readString(schema))
        .results()
        .collect(
            Collectors.toMap(
                match -> match.group(1), OntologyWordsTest::values, (a, b) -> a, TreeMap::new));
  }

  private static List<String> values(MatchResult match) {
    return Stream.of(
            match
                .group(2)
                .replaceAll("(?s)\"\"\".*?\"\"\"|\"[^\"]*\"|#[^\n]*", "")
                .trim()
                .split("\\s+"))
        .toList();
  }

  /** Classes, properties and the values of enumerations. */
  private List<Resource> ours() {
    return ontology
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(term -> term.getURI().startsWith(Pg.NS))
        .filterDrop(term -> term.hasProperty(RDF.type, OWL.Ontology))
        .toList();
  }

  private static List<String> languages(Resource term, Property words) {
    return term.listProperties(words).mapWith(it -> it.getLanguage()).toList().stream()
        .sorted()
        .toList();
  }
}
