package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is read whole or refused by file and line. */
class RuleFileTest {
  private static final String RULE =
      """
      # rule: lamp
      # label: 路灯 | Lamps
      # meaning: 有灯则亮。 | Where there is a lamp there is light.
      # stratum: 2
      # focus: document
      CONSTRUCT { ?lamp <a:is> "lit" } WHERE { ?lamp <a:in> ?focus }
      """;

  private static final String RECURSIVE =
      RULE.replace("# stratum: 2", "# stratum: 2\n# recursive: true");

  @Test
  void a_rule_has_name_words_stratum_and_focus() {
    DerivationRule rule = RuleFile.read("ontology/rules/lamp.rq", RULE);

    assertThat(rule.name()).isEqualTo("lamp");
    assertThat(rule.label()).isEqualTo(new DerivationRule.Words("路灯", "Lamps"));
    assertThat(rule.meaning().zh()).isEqualTo("有灯则亮。");
    assertThat(rule.meaning().en()).isEqualTo("Where there is a lamp there is light.");
    assertThat(rule.stratum()).isEqualTo(2);
    assertThat(rule.focus()).isEqualTo(FocusKind.DOCUMENT);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "# rule: lamp; # rule: lantern; 1; lantern.rq",
        "# label: 路灯 | Lamps; # label: Lamps; 2; '# label: Chinese | English'",
        "# label: 路灯 | Lamps; # label: Lamps | 路灯; 2; Chinese | English",
        "# label: 路灯 | Lamps; # label: 路灯 | Lamps | Lamp; 2; Chinese | English",
        "# stratum: 2; # stratum: 0; 4; from 1 to 99",
        "# stratum: 2; # stratum: soon; 4; not soon",
        "# stratum: 2; # strata: 2; 4; of the keys",
        "# stratum: 2; # focus: document; 5; stands there already",
        "# stratum: 2; #; 4; '# key: value'",
        "# focus: document; # focus: street; 5; no kind of focus street",
        "?focus; ?street; 6; mentions ?focus",
        "?lamp <a:is>; [] <a:is>; 6; no blank node",
        "\"lit\"; []; 6; no blank node",
      })
  void what_is_wrong_with_a_rule_is_said_with_file_and_line(
      String right, String wrong, int line, String what) {
    assertThat(RULE).contains(right);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleFile.read("ontology/rules/lamp.rq", RULE.replace(right, wrong)))
        .withMessageStartingWith("ontology/rules/lamp.rq:" + line + ": ")
        .withMessageContaining(what);
  }

  @Test
  void a_key_that_is_missing_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RuleFile.read("ontology/rules/lamp.rq", RULE.replace("# stratum: 2\n", "")))
        .withMessageStartingWith("ontology/rules/lamp.rq:5: ")
        .withMessageContaining("# stratum: ");
  }

  @Test
  void what_is_no_construct_query_is_refused() {
    String head = RULE.substring(0, RULE.indexOf("CONSTRUCT"));
    for (String query :
        new String[] {"SELECT * WHERE { ?lamp <a:in> ?focus }", "CONSTRUCT {", "DESCRIBE <a:b>"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RuleFile.read("ontology/rules/lamp.rq", head + query))
          .withMessageStartingWith("ontology/rules/lamp.rq:");
    }
  }

  @Test
  void a_rule_is_run_again_on_its_own_conclusions_only_where_it_says_so() {
    assertThat(RuleFile.read("lamp.rq", RULE).recursive()).isFalse();
    assertThat(RuleFile.read("lamp.rq", RECURSIVE).recursive()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleFile.read("lamp.rq", RECURSIVE.replace("true", "maybe")))
        .withMessageStartingWith("lamp.rq:5: ");
  }
}
