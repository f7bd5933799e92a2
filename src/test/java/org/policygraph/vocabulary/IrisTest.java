package org.policygraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IrisTest {
  private final Iris iris = new Iris("https://example.org/");

  @Test
  void an_id_and_an_iri_name_the_same_entity() {
    String iri = iris.entity("measure", "2021-plan-0a1b2c3d4e");

    assertThat(iri).isEqualTo("https://example.org/id/measure/2021-plan-0a1b2c3d4e");
    assertThat(iris.id(iri)).contains("measure/2021-plan-0a1b2c3d4e");
    assertThat(iris.ofId("measure/2021-plan-0a1b2c3d4e")).isEqualTo(iri);
    assertThat(iris.ofId(iri)).isEqualTo(iri);
    assertThat(iris.type(iri)).contains("measure");
    assertThat(iris.key(iri)).contains("2021-plan-0a1b2c3d4e");
  }

  @Test
  void a_key_may_hold_two_hyphens_as_a_relation_of_indicators_does() {
    assertThat(Iris.isKey("patents-granted--patents-held")).isTrue();
  }

  @Test
  void what_is_no_key_makes_no_iri() {
    for (String id :
        new String[] {"measure", "measure/", "/x", "measure/A", "a/b/c", "measure/<>"}) {
      assertThatThrownBy(() -> iris.ofId(id))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("type");
    }
  }

  @Test
  void an_iri_of_another_base_or_of_a_selector_below_an_entity_has_no_id() {
    assertThat(iris.id("https://other.org/id/measure/x")).isEmpty();
    assertThat(iris.id("https://example.org/graph/derived")).isEmpty();
    assertThat(iris.id("https://example.org/id/measure/x/y")).isEmpty();
  }

  @Test
  void each_document_has_its_graph() {
    assertThat(iris.documentGraph("2021-plan"))
        .isEqualTo("https://example.org/graph/document/2021-plan");
    assertThat(iris.registryGraph("agencies"))
        .isEqualTo("https://example.org/graph/registry/agencies");
    assertThat(iris.ontologyGraph()).isEqualTo("https://example.org/graph/ontology");
    assertThat(iris.derivedGraph("document", "a"))
        .isEqualTo("https://example.org/graph/derived/document/a")
        .startsWith(iris.derivedGraphs());
  }
}
