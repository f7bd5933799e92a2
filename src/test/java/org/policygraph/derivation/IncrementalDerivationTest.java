package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/**
 * Whatever is published, corrected and withdrawn: what is derived step by step is what is derived
 * from nothing. With the rules of the program, and some for tests that are harder to keep right.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncrementalDerivationTest {
  private static final int COURSES = Integer.getInteger("policygraph.courses", 200);
  private static final int STEPS = 5;

  /** Courses in which each step is compared; of the others only the end is. */
  private static final int CLOSELY = 20;

  private final Derivation derivation = new Derivation(Iris.DEFAULT, rules());
  private final Tdb2Store store = Tdb2Store.inMemory();
  private final Tdb2Store fresh = Tdb2Store.inMemory();

  @AfterAll
  void close() {
    store.close();
    fresh.close();
  }

  @Test
  void what_is_derived_step_by_step_is_what_is_derived_from_nothing() {
    Map<String, Integer> seen = new HashMap<>();
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
        if (course >= CLOSELY && step < STEPS - 1) {
          continue;
        }
        Set<String> derived = Given.quads(store);
        assertThat(derived).as("course %d, step %d", course, step).isEqualTo(fromNothing(stated));
        derived.forEach(
            quad -> {
              seen.merge(quad.split(" ")[2], 1, Integer::sum);
              if (quad.contains("#FindingKind")) {
                seen.merge(quad.split(" ")[3], 1, Integer::sum);
              }
            });
      }
    }
    assertThat(seen.keySet())
        .as("every rule for tests has concluded something")
        .contains(
            test("leadsTo"),
            test("isLast"),
            test("holder"),
            test("unnamed"),
            test("ratio"),
            test("unreported"),
            test("figures"),
            test("continues"),
            test("isNew"),
            test("shares"),
            test("isContinued"),
            test("citesThere"),
            test("heldAgainst"),
            finding("ConflictingStatements"),
            finding("MeasureWithoutOwner"),
            finding("MeasureOverdue"),
            finding("UnresolvedReference"),
            finding("TargetNotMentionedAgain"),
            finding("UnreviewedStatement"));
  }

  private static String finding(String kind) {
    return "<https://w3id.org/policygraph/ontology#FindingKind" + kind + ">";
  }

  private static String test(String name) {
    return "<https://example.org/test#" + name + ">";
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
    Map<Value.Iri, Collection<Fact>> stated = new LinkedHashMap<>(policies.beginning());
    for (int step = 0; step < 12; step++) {
      stated.putAll(policies.step());
    }
    Set<String> derived = new TreeSet<>();
    derivation
        .of(stated)
        .forEach(
            (graph, facts) ->
                facts.forEach(
                    it ->
                        derived.add(
                            graph
                                + " "
                                + it.subject()
                                + " "
                                + it.predicate()
                                + " "
                                + it.object())));
    Map<Value.Iri, List<Fact>> same = new LinkedHashMap<>();
    stated.forEach((graph, facts) -> same.put(graph, List.copyOf(facts)));

    assertThat(fromNothing(same).stream().filter(quad -> quad.contains("/graph/derived/")))
        .containsAll(derived.stream().filter(quad -> !quad.contains("#ratio>")).toList());
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
