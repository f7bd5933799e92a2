package org.policygraph.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.derivation.Rules;
import org.policygraph.store.Row;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/** Nothing is derived without an explanation, over the whole graph that the program carries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedTest {
  /** Classes by entity, where a document or a registry says so. */
  private final Map<String, Set<String>> stated = new HashMap<>();

  /** Classes by entity, of what is in derived graphs alone. */
  private final Map<String, Set<String>> derived = new HashMap<>();

  private final Map<String, Set<String>> rules = new HashMap<>();
  private final Map<String, Set<String>> premises = new HashMap<>();
  private final Set<String> evident = new HashSet<>();
  private final Set<String> registered = new HashSet<>();

  @BeforeAll
  void read() {
    for (Row row :
        SmallSeed.select(
            PackagedStore.get(),
            """
            SELECT ?graph ?s ?p ?o { GRAPH ?graph { ?s ?p ?o }
              FILTER (?p IN (<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>, pg:rule, pg:premise, pg:evidence)) }
            """)) {
      String graph = row.get("graph").text();
      String subject = row.get("s").text();
      String value = row.get("o").text();
      boolean isStated = Iris.DEFAULT.isStated(graph);
      switch (row.get("p").text()) {
        case Rdf.type -> put(isStated ? stated : derived, subject, value);
        case Pg.rule -> put(rules, subject, value);
        case Pg.premise -> put(premises, subject, value);
        default -> {
          if (isStated) {
            evident.add(subject);
          }
        }
      }
      if (graph.startsWith(Iris.DEFAULT.registryGraph(""))) {
        registered.add(subject);
      }
    }
    derived.keySet().removeAll(stated.keySet());
  }

  private static void put(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, it -> new LinkedHashSet<>()).add(value);
  }

  @Test
  void every_derived_entity_has_a_rule_that_is_in_force() {
    Rules packaged = Rules.packaged();
    Set<String> without = new TreeSet<>();
    for (String entity : derived.keySet()) {
      Set<String> names = rules.getOrDefault(entity, Set.of());
      if (names.size() != 1 || names.stream().anyMatch(it -> packaged.find(it).isEmpty())) {
        without.add(entity + " " + names);
      }
    }
    assertThat(without).isEmpty();
    assertThat(derived).hasSizeGreaterThan(1000);
  }

  @Test
  void every_premise_is_in_the_graph() {
    Set<String> lacking = new TreeSet<>();
    for (String entity : derived.keySet()) {
      Set<String> all = premises.getOrDefault(entity, Set.of());
      if (all.isEmpty()) {
        lacking.add(entity + " has no premise");
      }
      all.stream()
          .filter(it -> !stated.containsKey(it) && !derived.containsKey(it))
          .forEach(it -> lacking.add(entity + " rests on " + it));
    }
    assertThat(lacking).isEmpty();
  }

  @Test
  void every_chain_of_premises_ends_in_what_a_text_or_a_registry_says() {
    Set<String> unfounded = new TreeSet<>();
    for (String entity : derived.keySet()) {
      Set<String> seen = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(Set.of(entity));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (!seen.add(next)) {
          unfounded.add(entity + " rests on itself or twice on " + next);
          break;
        }
        if (derived.containsKey(next)) {
          premises.getOrDefault(next, Set.of()).stream()
              .filter(it -> !seen.contains(it) && !open.contains(it))
              .forEach(open::push);
        } else if (!registered.contains(next) && !evident.contains(next)) {
          unfounded.add(entity + " ends in " + next);
        }
      }
      if (seen.stream().noneMatch(it -> registered.contains(it) || evident.contains(it))) {
        unfounded.add(entity + " ends nowhere");
      }
    }
    assertThat(unfounded).isEmpty();
  }
}
