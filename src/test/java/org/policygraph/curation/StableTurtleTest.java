package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableTurtleTest {
  static Model parse(String turtle) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(turtle), null, Lang.TURTLE);
    return model;
  }

  @Test
  void what_is_written_reads_back_as_the_same_graph(@TempDir Path folder) throws Exception {
    Model graph = new Fictional(folder).graph();

    assertThat(parse(StableTurtle.write(graph)).isIsomorphicWith(graph)).isTrue();
  }

  @Test
  void the_order_in_which_triples_come_changes_nothing(@TempDir Path folder) throws Exception {
    Model graph = new Fictional(folder).graph();
    List<Statement> triples = new ArrayList<>(graph.listStatements().toList());
    Collections.shuffle(triples, new Random(7));
    Model shuffled = ModelFactory.createDefaultModel().add(triples);

    assertThat(StableTurtle.write(shuffled)).isEqualTo(StableTurtle.write(graph));
  }

  @Test
  void a_corrected_value_changes_its_own_lines_only(@TempDir Path folder) throws Exception {
    Fictional plan = new Fictional(folder);
    Model before = plan.graph();
    Model after =
        plan.with("value: 15000000,", "value: 14000000, valueReason: corrected,").graph(before);

    List<String> changed = new ArrayList<>(StableTurtle.write(after).lines().toList());
    changed.removeAll(StableTurtle.write(before).lines().toList());

    assertThat(changed)
        .containsExactlyInAnyOrder(
            "  qudt:numericValue 14000000.0 ;", "    \"Park area: 14,000,000 m²\"@en,");
  }

  @Test
  void a_statement_and_its_parts_stand_together(@TempDir Path folder) throws Exception {
    List<String> subjects =
        StableTurtle.write(new Fictional(folder).graph())
            .lines()
            .filter(it -> it.matches("[a-z-]+:\\S+ a .*"))
            .map(it -> it.substring(0, it.indexOf(':')))
            .toList();

    assertThat(subjects.get(0)).isEqualTo("document");
    int target = subjects.indexOf("target");
    assertThat(subjects.subList(target, target + 12))
        .containsSubsequence("target", "quantity", "evidence", "quantity", "time");
    assertThat(subjects.lastIndexOf("section")).isLessThan(subjects.indexOf("goal"));
  }

  @Test
  void strings_and_names_that_turtle_would_misread_are_escaped() {
    Model model =
        parse(
            """
            @prefix pg: <https://w3id.org/policygraph/ontology#> .
            <https://w3id.org/policygraph/id/agency/a> pg:writtenAs "a \\"b\\" \\\\ \\n \\t \\u0001 𠮷" ;
              pg:sourceUrl <http://example.org/a,b?c=d#e> ; pg:changeConfidence 0.9, 1.0 ;
              pg:official true ; pg:order 7, -7, "07"^^<http://www.w3.org/2001/XMLSchema#integer> ;
              pg:upperValue "5"^^<http://www.w3.org/2001/XMLSchema#decimal> .
            """);

    String turtle = StableTurtle.write(model);

    assertThat(parse(turtle).isIsomorphicWith(model)).isTrue();
    assertThat(turtle).contains("pg:official true").contains("\"5\"^^xsd:decimal").contains("0.9");
  }

  @Test
  void a_blank_node_is_refused() {
    Model model = parse("[] <http://example.org/p> 1 .");

    assertThatThrownBy(() -> StableTurtle.write(model))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blank node");
  }
}
