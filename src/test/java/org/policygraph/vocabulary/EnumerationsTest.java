package org.policygraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Enumerations.ReplyKind;
import org.policygraph.vocabulary.Enumerations.Stage;

class EnumerationsTest {
  @Test
  void a_value_has_the_name_of_its_enumeration_before_its_own() {
    assertThat(Enumerations.iri(Comparator.AT_LEAST)).isEqualTo(Pg.NS + "ComparatorAtLeast");
    assertThat(Enumerations.iri(ReplyKind.CPPCC_PROPOSAL))
        .isEqualTo(Pg.NS + "ReplyKindCppccProposal");
    assertThat(Enumerations.iri("FindingKind", "NOT_OBSERVED"))
        .isEqualTo(Pg.NS + "FindingKindNotObserved");
  }

  @Test
  void an_individual_gives_its_value_back() {
    assertThat(Enumerations.value(Pg.NS + "StageUnderWay")).contains(Stage.UNDER_WAY);
    assertThat(Enumerations.value(Stage.class, Pg.NS + "StageUnderWay")).contains(Stage.UNDER_WAY);
  }

  @Test
  void the_individual_of_one_enumeration_is_no_value_of_another() {
    assertThat(Enumerations.value(Stage.class, Pg.NS + "ComparatorStated")).isEmpty();
    assertThat(Enumerations.value(Pg.NS + "Stage")).isEmpty();
  }
}
