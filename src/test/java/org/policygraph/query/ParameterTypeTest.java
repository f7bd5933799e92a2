package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.vocabulary.Iris;

class ParameterTypeTest {
  @ParameterizedTest
  @CsvSource({"STAGE, PLANNED, BOGUS", "ABSENCE, NOT_STATED, UNHEARD"})
  void a_parameter_of_fixed_values_takes_no_other_and_names_them(
      ParameterType type, String known, String unknown) {
    assertThat(type.parse(known, Iris.DEFAULT).text()).isEqualTo(known);
    assertThatIllegalArgumentException().isThrownBy(() -> type.parse(unknown, Iris.DEFAULT));
    assertThat(type.rule().zh()).contains(known);
    assertThat(type.rule().en()).contains(known);
  }
}
