package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.vocabulary.Iris;

/** A parameter that bears the name of a type takes entities of that type. */
class QueryParameterTest {
  private static final Wording WORDING = new Wording("指标", "indicator");
  private static final QueryParameter INDICATOR =
      new QueryParameter("indicator", ParameterType.ID, null, true, WORDING);

  @ParameterizedTest
  @ValueSource(strings = {"agency/x", "https://w3id.org/policygraph/id/agency/x"})
  void an_entity_of_another_type_is_refused_with_the_form_that_is_meant(String id) {
    assertThatThrownBy(() -> INDICATOR.value(id, Iris.DEFAULT))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("indicator/key")
        .hasMessageContaining(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicator/x", "https://w3id.org/policygraph/id/indicator/x"})
  void an_entity_of_its_type_is_taken(String id) {
    assertThat(INDICATOR.value(id, Iris.DEFAULT).text())
        .isEqualTo("https://w3id.org/policygraph/id/indicator/x");
  }

  @Test
  void a_parameter_of_another_name_takes_any() {
    QueryParameter scope = new QueryParameter("scope", ParameterType.ID, null, true, WORDING);

    assertThat(scope.value("area/x", Iris.DEFAULT).text()).endsWith("/id/area/x");
  }
}
