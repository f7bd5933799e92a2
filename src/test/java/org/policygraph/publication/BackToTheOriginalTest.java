package org.policygraph.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.publication.Desk.find;
import static org.policygraph.publication.Desk.label;
import static org.policygraph.publication.Desk.measure;
import static org.policygraph.publication.Desk.status;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.drafting.Reasons;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.Submission;
import org.policygraph.publication.Review.Added;
import org.policygraph.publication.Review.Decision;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** A changed text is published, and then the original is handed in again. */
class BackToTheOriginalTest {
  private static final String TERMINALS = "接入路灯单灯控制终端10万台";
  private static final String TWICE = Desk.sample().replace(TERMINALS, TERMINALS + "。" + TERMINALS);
  private static final Value.Iri TEXT = Desk.iri("text/" + Desk.KEY);

  private Desk desk;

  @BeforeEach
  void a_draft(@TempDir Path folder) {
    desk = new Desk(folder);
    read(Desk.sample());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Submission read(String text) {
    Submission done = desk.draft(text);
    assertThat(done.failure()).isNull();
    return done;
  }

  private static String id(Value.Iri statement) {
    return Desk.IRIS.id(statement.text()).orElseThrow();
  }

  private static int start(DocumentFacts facts, Value.Iri statement) {
    return facts.links(statement, Pg.evidence).stream()
        .flatMap(it -> facts.links(it, Oa.hasSelector).stream())
        .flatMap(it -> facts.first(it, Oa.start).stream())
        .mapToInt(it -> Integer.parseInt(it.text()))
        .min()
        .orElseThrow();
  }

  private static boolean superseded(DocumentFacts facts, Value.Iri statement) {
    return facts.links(statement, Pg.evidence).stream()
        .noneMatch(it -> facts.links(it, Oa.hasSource).contains(TEXT));
  }

  /** What is stated of the terminals in these facts, in the order of the text. */
  private static List<Value.Iri> terminals(DocumentFacts facts) {
    return facts.statements().stream()
        .filter(it -> facts.is(it, Pg.Target) && label(facts, it).contains("10万台"))
        .sorted(Comparator.comparingInt(it -> start(facts, it)))
        .toList();
  }

  private static List<Value.Iri> current(DocumentFacts facts) {
    return terminals(facts).stream().filter(it -> !superseded(facts, it)).toList();
  }

  private static void bilingual(Submission done) {
    assertThat(done.look())
        .filteredOn(it -> it.contains("10万台") && !it.startsWith("“"))
        .allSatisfy(it -> assertThat(Reasons.inChinese(it)).as(it).isPresent());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_was_rejected_is_not_published_after_its_words_were_said_twice_for_a_while(
      boolean published) {
    Value.Iri terminals = find(desk.drafted(), Pg.Target, "10万台");
    desk.decide(terminals, Decision.REJECT);
    if (published) {
      desk.publish();
    }
    read(TWICE);
    desk.publish();
    assertThat(terminals(desk.published())).hasSize(2);

    Submission done = read(Desk.sample());

    assertThat(terminals(desk.drafted()))
        .singleElement()
        .satisfies(it -> assertThat(status(desk.drafted(), it)).isEqualTo("REJECTED"));
    assertThat(done.look()).anyMatch(it -> it.contains("10万台"));
    bilingual(done);
    desk.publish();
    assertThat(terminals(desk.published())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT,ACCEPT", "ACCEPT,REJECT", "REJECT,ACCEPT", "REJECT,REJECT"})
  void what_was_accepted_has_its_place_back_and_what_stood_beside_it_keeps_the_other_text(
      Decision first, Decision second) {
    Value.Iri terminals = find(desk.drafted(), Pg.Target, "10万台");
    desk.decide(terminals, Decision.ACCEPT);
    desk.publish();
    read(TWICE);
    DocumentFacts twice = desk.drafted();
    assertThat(superseded(twice, terminals)).isTrue();
    List<Value.Iri> meanwhile = current(twice);
    assertThat(meanwhile).hasSize(2);
    desk.decide(meanwhile.get(0), first);
    desk.decide(meanwhile.get(1), second);
    desk.publish();

    Submission done = read(Desk.sample());

    DocumentFacts back = desk.drafted();
    assertThat(current(back)).containsExactly(terminals);
    assertThat(start(back, terminals)).isEqualTo(Desk.sample().indexOf(TERMINALS));
    assertThat(status(back, terminals)).isEqualTo("ACCEPTED");
    List<Value.Iri> kept = meanwhile.stream().filter(it -> desk.published().has(it)).toList();
    assertThat(terminals(back)).hasSize(1 + kept.size()).containsAll(kept);
    assertThat(kept)
        .allSatisfy(
            it -> {
              assertThat(superseded(back, it)).isTrue();
              assertThat(done.look()).anyMatch(told -> told.contains(id(it) + " ("));
            });
    bilingual(done);
    desk.publish();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_two_places_the_one_that_was_rejected_is_not_taken_by_the_other(boolean above) {
    desk.publish();
    read(TWICE);
    List<Value.Iri> both = current(desk.drafted());
    assertThat(both).hasSize(2);
    Value.Iri rejected = both.get(above ? 0 : 1);
    Value.Iri accepted = both.get(above ? 1 : 0);
    desk.decide(rejected, Decision.REJECT);
    desk.decide(accepted, Decision.ACCEPT);
    desk.publish();

    Submission done = read(Desk.sample());
    DocumentFacts back = desk.drafted();
    assertThat(current(back).stream().filter(it -> !status(back, it).equals("REJECTED")).toList())
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(it -> it.equals(accepted));
    assertThat(status(back, accepted)).isEqualTo("ACCEPTED");
    assertThat(
            !superseded(back, accepted)
                || done.look().stream().anyMatch(it -> it.contains(id(accepted))))
        .isTrue();
    bilingual(done);
    desk.publish();
    assertThat(terminals(desk.published())).containsExactly(accepted);
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT,true", "ACCEPT,false", "CORRECT,true", "CORRECT,false"})
  void what_was_accepted_after_a_rejection_of_the_same_words_in_the_original_is_not_rejected_by_it(
      Decision decision, boolean published) {
    Value.Iri rejected = find(desk.drafted(), Pg.Target, "10万台");
    desk.decide(rejected, Decision.REJECT);
    if (published) {
      desk.publish();
    }
    read(TWICE);
    List<Value.Iri> meanwhile = current(desk.drafted());
    assertThat(meanwhile).hasSize(2).doesNotContain(rejected);
    for (Value.Iri it : meanwhile) {
      if (decision == Decision.ACCEPT) {
        desk.decide(it, decision);
      } else {
        desk.correct(it, target(desk.drafted(), it));
      }
    }
    desk.publish();

    Submission done = read(Desk.sample());

    DocumentFacts back = desk.drafted();
    assertThat(current(back)).hasSize(1).isSubsetOf(meanwhile);
    Value.Iri here = current(back).get(0);
    assertThat(status(back, here))
        .isEqualTo(decision == Decision.ACCEPT ? "ACCEPTED" : "CORRECTED");
    assertThat(start(back, here)).isEqualTo(Desk.sample().indexOf(TERMINALS));
    assertThat(done.look()).noneMatch(it -> it.contains(id(here) + " ("));
    desk.publish();
    assertThat(current(desk.published())).containsExactly(here);
    assertThat(desk.published().has(rejected)).isFalse();
  }

  @Test
  void what_was_rejected_after_it_was_accepted_in_another_text_stays_rejected() {
    desk.publish();
    read(TWICE);
    Value.Iri accepted = current(desk.drafted()).get(0);
    desk.decide(accepted, Decision.ACCEPT);
    desk.publish();
    read(Desk.sample());
    current(desk.drafted()).forEach(it -> desk.decide(it, Decision.REJECT));
    desk.publish();
    read(TWICE);

    read(Desk.sample());

    assertThat(current(desk.drafted()))
        .allSatisfy(it -> assertThat(status(desk.drafted(), it)).isEqualTo("REJECTED"));
    assertThat(terminals(desk.published())).allMatch(it -> superseded(desk.published(), it));
  }

  @Test
  void of_what_was_rejected_and_the_text_says_no_more_nothing_is_told() {
    Value.Iri terminals = find(desk.drafted(), Pg.Target, "10万台");
    desk.decide(terminals, Decision.REJECT);

    Submission done = read(Desk.sample().replace(TERMINALS, "接入单灯终端"));

    assertThat(desk.drafted().has(terminals)).isFalse();
    assertThat(done.look()).noneMatch(it -> it.contains(id(terminals)));
  }

  /** What a target says, as a correction. */
  private static Map<String, Object> target(DocumentFacts facts, Value.Iri target) {
    return Map.of(
        "target",
        Map.of(
            "indicator",
            id(facts.links(target, Pg.indicator).get(0)),
            "scope",
            id(facts.links(target, Pg.scope).get(0)),
            "quantity",
            Map.of(
                "value", "100000", "comparator", "STATED", "unit", "unit/tai", "verbatim", "10万台"),
            "to",
            "2026"));
  }

  @Test
  void what_nobody_reviewed_and_the_text_says_no_more_goes_with_the_next_publication() {
    desk.publish();
    Set<Value.Iri> first = Set.copyOf(desk.published().statements());
    String more = "(五)改造桥梁照明。到2024年,建设景观桥梁灯带7万盏。(责任单位:市科技局)";
    String longer = Desk.sample().replace("三、主要指标", more + "\n\n三、主要指标");
    read(longer);
    desk.publish();
    DocumentFacts second = desk.published();
    List<Value.Iri> meanwhile =
        second.statements().stream().filter(it -> !first.contains(it)).toList();
    assertThat(meanwhile).isNotEmpty();
    long before = desk.now();

    Submission done = read(Desk.sample());

    assertThat(Set.copyOf(desk.drafted().statements())).isEqualTo(first);
    assertThat(meanwhile)
        .allSatisfy(it -> assertThat(done.look()).anyMatch(told -> told.contains(id(it) + " (")));
    desk.publish();
    assertThat(Set.copyOf(desk.published().statements())).isEqualTo(first);
    assertThat(desk.changes(before, desk.now()))
        .filteredOn(it -> it.type() == StatementChange.Type.REMOVED)
        .extracting(StatementChange::statement)
        .containsExactlyInAnyOrderElementsOf(meanwhile);
  }

  @Test
  void what_a_person_decided_survives_with_the_measure_that_it_hangs_on() {
    desk.publish();
    Set<Value.Iri> first = Set.copyOf(desk.published().statements());
    String more = "(五)改造桥梁照明。到2024年,建设景观桥梁灯带7万盏。(责任单位:市科技局)";
    read(Desk.sample().replace("三、主要指标", more + "\n\n三、主要指标"));
    DocumentFacts longer = desk.drafted();
    Value.Iri bridges = measure(longer, "改造桥梁照明");
    Value.Iri duty =
        longer.statements().stream()
            .filter(it -> longer.links(it, Pg.measure).contains(bridges))
            .findFirst()
            .orElseThrow();
    desk.decide(duty, Decision.ACCEPT);
    desk.publish();

    read(Desk.sample());

    DocumentFacts back = desk.drafted();
    assertThat(back.statements())
        .filteredOn(it -> !first.contains(it))
        .containsExactlyInAnyOrder(bridges, duty);
    assertThat(superseded(back, bridges)).isTrue();
    desk.publish();
    assertThat(desk.published().links(duty, Pg.measure)).containsExactly(bridges);
  }

  @Test
  void a_drafted_measure_that_restates_an_added_one_goes_with_its_words() {
    read(Desk.sample());
    Value.Iri added =
        desk.review
            .add(
                new Added(
                    Desk.PLAN,
                    desk.now(),
                    "考核结果由市城管局",
                    null,
                    ReviewTest.measureInput("公布考核结果", "STANDING"),
                    null),
                "Ada")
            .statement();
    desk.publish();
    read(Desk.sample().replace("(三)强化监督考核。", "(三)公布考核结果。"));
    desk.publish();
    assertThat(desk.published().statements())
        .filteredOn(it -> desk.published().is(it, Pg.Measure))
        .filteredOn(it -> label(desk.published(), it).equals("公布考核结果"))
        .hasSize(2)
        .contains(added);

    read(Desk.sample());
    desk.publish();

    DocumentFacts facts = desk.published();
    assertThat(facts.statements())
        .filteredOn(it -> facts.is(it, Pg.Measure) && label(facts, it).equals("公布考核结果"))
        .containsExactly(added);
    assertThat(facts.statements())
        .filteredOn(it -> facts.is(it, Pg.Measure) && label(facts, it).equals("强化监督考核"))
        .hasSize(1);
  }

  @Test
  void a_correction_in_the_changed_text_survives_the_way_back() {
    desk.publish();
    read(Desk.sample().replace("推广节能灯具", "推广节能灯具产品"));
    Value.Iri lamps = measure(desk.drafted(), "推广节能灯具");
    desk.correct(lamps, Map.of("measure", Map.of("label", "更换高压钠灯", "stage", "PLANNED")));
    desk.publish();

    read(Desk.sample());

    DocumentFacts back = desk.drafted();
    assertThat(status(back, lamps)).isEqualTo("CORRECTED");
    assertThat(back.statements())
        .filteredOn(it -> label(back, it).startsWith("推广节能灯具"))
        .filteredOn(it -> back.is(it, Pg.Measure))
        .isEmpty();
    desk.publish();
  }
}
