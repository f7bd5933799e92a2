package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Parameters;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Whatever is published, corrected and withdrawn: what is derived step by step is what is derived
 * from nothing. With the rules of the program, and some for tests that are harder to keep right.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncrementalDerivationTest {
  private static final int COURSES = Integer.getInteger("policygraph.courses", 200);
  private static final int STEPS = 5;

  /** At the end of every so many courses a second store is derived from nothing too. */
  private static final int STORED = 20;

  private static final String DERIVED = "<" + Iris.DEFAULT.derivedGraphs();
  private static final Pattern DECIMAL =
      Pattern.compile("(?<= \")[-.\\d]+(?=\"\\^\\^<[^> ]*#decimal>$)");
  private static final String ONTOLOGY = "<https://w3id.org/policygraph/ontology#";

  private final Derivation derivation = new Derivation(Iris.DEFAULT, rules());
  private final Tdb2Store store = Tdb2Store.inMemory();
  private final Tdb2Store fresh = Tdb2Store.inMemory();

  @AfterAll
  void close() {
    store.close();
    fresh.close();
  }

  @Test
  void what_is_derived_step_by_step_is_what_is_derived_from_nothing() throws IOException {
    Set<String> seen = new HashSet<>();
    for (int course = 0; course < COURSES; course++) {
      GeneratedPolicies policies = new GeneratedPolicies(course);
      Map<Value.Iri, List<Fact>> stated = new LinkedHashMap<>();
      begin(policies.beginning(), stated);
      for (int step = 0; step < STEPS; step++) {
        Map<Value.Iri, List<Fact>> touched = policies.step();
        stated.putAll(touched);
        store.write(
            writer -> {
              touched.forEach(writer::replace);
              return derivation.update(writer);
            });
        Set<String> derived = Given.quads(store);
        assertThat(conclusions(derived))
            .as("course %d, step %d", course, step)
            .isEqualTo(conclusions(inMemory(stated)));
        derived.forEach(
            quad -> {
              String[] terms = quad.split(" ", 4);
              seen.add(terms[2]);
              if (terms[2].equals(RULE) || terms[3].contains("#FindingKind")) {
                seen.add(terms[3]);
              }
            });
      }
      if (course % STORED == 0) {
        assertThat(Given.quads(store)).as("course %d", course).isEqualTo(fromNothing(stated));
      }
    }
    assertThat(seen)
        .as("every rule has concluded something, of each kind")
        .containsAll(concluded())
        .containsAll(findings());
  }

  private static final String RULE = "<" + Pg.rule + ">";

  /**
   * For each rule what tells that it concluded something: its name, or else its properties. What a
   * rule concludes of mounted texts is kept nowhere.
   */
  private static Set<String> concluded() {
    Set<String> all = new TreeSet<>();
    for (DerivationRule rule : rules().all()) {
      if (rule.focus() == FocusKind.TEXT) {
        continue;
      }
      List<Triple> concludes =
          rule.query().bind(Parameters.NONE).getConstructTemplate().getTriples();
      List<String> named =
          concludes.stream()
              .filter(it -> it.getPredicate().hasURI(Pg.rule))
              .map(it -> Terms.value(it.getObject()).toString())
              .toList();
      all.addAll(named);
      if (named.isEmpty()) {
        concludes.forEach(it -> all.add(Terms.value(it.getPredicate()).toString()));
      }
    }
    return all;
  }

  /**
   * The kinds of findings of the ontology. That evidence is broken is found where a text is held
   * against its quotes, and no rule concludes it.
   */
  private static Set<String> findings() throws IOException {
    return Pattern.compile("pg:FindingKind(?!EvidenceBroken)(\\w+) a ")
        .matcher(Files.readString(Path.of("ontology/policygraph.ttl")))
        .results()
        .map(it -> ONTOLOGY + "FindingKind" + it.group(1) + ">")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The derived quads; a store keeps of a decimal no zeros at its end. */
  private static Set<String> conclusions(Set<String> quads) {
    return quads.stream()
        .filter(quad -> quad.startsWith(DERIVED))
        .map(
            quad ->
                DECIMAL
                    .matcher(quad)
                    .replaceFirst(
                        it -> new BigDecimal(it.group()).stripTrailingZeros().toPlainString()))
        .collect(Collectors.toSet());
  }

  private Set<String> inMemory(Map<Value.Iri, List<Fact>> stated) {
    return Given.quads(derivation.of(new LinkedHashMap<>(stated)));
  }

  /** Everything of the course before is withdrawn in the write that brings the registries. */
  private void begin(Map<Value.Iri, List<Fact>> beginning, Map<Value.Iri, List<Fact>> stated) {
    stated.putAll(beginning);
    store.write(
        writer -> {
          writer.graphs().stream()
              .filter(graph -> !derivation.isDerived(graph))
              .forEach(graph -> writer.replace(graph, List.of()));
          beginning.forEach(writer::replace);
          return derivation.update(writer);
        });
  }

  private Set<String> fromNothing(Map<Value.Iri, List<Fact>> stated) {
    return fresh.write(
        writer -> {
          writer.graphs().forEach(graph -> writer.replace(graph, List.of()));
          stated.forEach(writer::replace);
          derivation.all(writer);
          return Given.quads(writer);
        });
  }

  @Test
  void a_document_that_leads_to_nothing_else_derives_nothing_else_again() {
    GeneratedPolicies policies = new GeneratedPolicies(1);
    begin(policies.beginning(), new LinkedHashMap<>());
    Value.Iri alone = new Value.Iri(Iris.DEFAULT.documentGraph("alone"));

    Derivation.Outcome outcome =
        store.write(
            writer -> {
              writer.replace(
                  alone,
                  List.of(
                      Given.fact(
                          Iris.DEFAULT.entity("document", "alone"),
                          "https://w3id.org/policygraph/ontology#year",
                          Value.Literal.integer(2020))));
              return derivation.update(writer);
            });

    assertThat(outcome.foci()).as("the document, as a later one, its audit").isEqualTo(3);
  }

  @Test
  void a_store_without_notes_of_an_earlier_derivation_is_derived_whole() {
    GeneratedPolicies policies = new GeneratedPolicies(2);
    Map<Value.Iri, List<Fact>> stated = new LinkedHashMap<>(policies.beginning());
    for (int step = 0; step < 8; step++) {
      stated.putAll(policies.step());
    }
    try (Tdb2Store other = Tdb2Store.inMemory()) {
      other.write(
          writer -> {
            stated.forEach(writer::replace);
            return true;
          });
      other.write(derivation::update);

      assertThat(Given.quads(other)).isEqualTo(fromNothing(stated));
    }
  }

  @Test
  void what_is_derived_in_memory_is_what_is_derived_in_a_store() {
    GeneratedPolicies policies = new GeneratedPolicies(3);
    Map<Value.Iri, List<Fact>> stated = new LinkedHashMap<>(policies.beginning());
    for (int step = 0; step < 12; step++) {
      stated.putAll(policies.step());
    }
    assertThat(conclusions(fromNothing(stated))).isEqualTo(conclusions(inMemory(stated)));
  }

  /** Those of the program, and those for tests. */
  private static Rules rules() {
    Map<String, byte[]> files = new HashMap<>();
    for (String folder : List.of("ontology/rules", "src/test/resources/derivation-test")) {
      try (Stream<Path> paths = Files.list(Path.of(folder))) {
        for (Path path : paths.toList()) {
          files.put(path.toString(), Files.readAllBytes(path));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Rules.read(files);
  }
}
