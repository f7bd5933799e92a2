package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Seed;
import org.policygraph.packaged.PackagedFile;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** The rules that are not called recursive conclude nothing from what their stratum concludes. */
class RecursionTest {
  private static final Iris IRIS = Iris.DEFAULT;
  private static final Pattern STRATUM = Pattern.compile("(?m)^(# stratum: .*)$");

  @Test
  void running_every_rule_until_nothing_new_follows_concludes_the_same() {
    Map<Value.Iri, Collection<Fact>> packaged = new Loader(IRIS).prepare(Seed.packaged()).graphs();
    Map<Value.Iri, Collection<Fact>> stated = new LinkedHashMap<>(packaged);
    stated.keySet().removeIf(graph -> graph.text().startsWith(IRIS.derivedGraphs()));

    Map<Value.Iri, Collection<Fact>> again = new Derivation(IRIS, repeated()).of(stated);

    assertThat(again).isNotEmpty();
    again.forEach(
        (graph, facts) -> {
          Set<Fact> more = new HashSet<>(facts);
          more.removeAll(packaged.getOrDefault(graph, Set.of()));
          assertThat(more).as(graph.text()).isEmpty();
        });
  }

  private static Rules repeated() {
    return Rules.read(
        PackagedFile.matching(it -> it.startsWith("ontology/rules/") && it.endsWith(".rq")).stream()
            .collect(
                Collectors.toMap(
                    PackagedFile::name,
                    file -> repeated(new String(file.content(), StandardCharsets.UTF_8)))));
  }

  private static byte[] repeated(String rule) {
    String text =
        rule.contains("# recursive: ")
            ? rule
            : STRATUM.matcher(rule).replaceFirst("$1\n# recursive: true");
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
