package org.policygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Level and area of a document stay known when its text is read again. */
class ParticularsTest {
  private static final Iris IRIS = Iris.DEFAULT;
  private static final Value.Iri DOCUMENT = iri("document/plan");

  @ParameterizedTest
  @ValueSource(strings = {Pg.level, Pg.area})
  void what_the_new_reading_does_not_say_stays_known_and_is_absent_no_more(String property) {
    assertThat(
            after(
                property,
                fact(property, iri("known/city")),
                fact(Pg.notStated, new Value.Iri(property)),
                fact(Pg.notExtracted, new Value.Iri(Pg.period))))
        .containsExactlyInAnyOrder("known/city", Pg.notExtracted + " " + Pg.period);
  }

  @ParameterizedTest
  @ValueSource(strings = {Pg.level, Pg.area})
  void what_is_but_proposed_does_not_replace_what_is_known(String property) {
    assertThat(
            after(
                property,
                fact(property, iri("known/city")),
                fact(property, iri("area/proposed-x"))))
        .containsExactly("known/city");
  }

  @ParameterizedTest
  @ValueSource(strings = {Pg.level, Pg.area})
  void what_the_new_reading_says_replaces_what_was_known(String property) {
    assertThat(
            after(property, fact(property, iri("known/city")), fact(property, iri("known/county"))))
        .containsExactly("known/county");
  }

  @Test
  void what_hangs_on_the_words_of_the_text_is_not_carried_over() {
    Value.Iri period = iri("period/plan");
    DocumentFacts before =
        new DocumentFacts(
            List.of(
                fact(Pg.period, period),
                new Fact(period, new Value.Iri(Pg.verbatim), Value.Literal.string("五年"))));
    DocumentFacts result = new DocumentFacts(List.of());

    Particulars.carryOver(IRIS, DOCUMENT, before, result);

    assertThat(result.facts()).isEmpty();
  }

  /** What is said of the property, and which absences are left, when the first fact was known. */
  private static Set<String> after(String property, Fact before, Fact... read) {
    DocumentFacts result = new DocumentFacts(List.of(read));
    Particulars.carryOver(IRIS, DOCUMENT, new DocumentFacts(List.of(before)), result);
    return Stream.concat(
            result.all(DOCUMENT, property).stream().map(it -> IRIS.id(it.text()).orElseThrow()),
            Stream.of(Pg.notStated, Pg.notExtracted)
                .flatMap(
                    absence ->
                        result.all(DOCUMENT, absence).stream()
                            .map(it -> absence + " " + it.text())))
        .collect(Collectors.toSet());
  }

  private static Fact fact(String property, Value value) {
    return new Fact(DOCUMENT, new Value.Iri(property), value);
  }

  private static Value.Iri iri(String id) {
    return new Value.Iri(IRIS.ofId(id));
  }
}
