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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.Submission;
import org.policygraph.publication.Review.Decided;
import org.policygraph.publication.Review.Decision;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** A text is read again that differs a little: the same statement is not stated twice. */
class ReadAgainTest {
  private static final String SECTION = "一、主要目标";
  private static final String FIRST = "本方案由市城管局解释。\n\n";

  private Desk desk;

  @BeforeEach
  void a_desk(@TempDir Path folder) {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static String longer(String text) {
    return text.replace(SECTION, FIRST + SECTION);
  }

  private void draft(String text) {
    assertThat(desk.draft(text).failure()).isNull();
  }

  private static int start(DocumentFacts facts, Value.Iri statement) {
    return facts.links(statement, Pg.evidence).stream()
        .flatMap(it -> facts.links(it, Oa.hasSelector).stream())
        .flatMap(it -> facts.first(it, Oa.start).stream())
        .mapToInt(it -> Integer.parseInt(it.text()))
        .min()
        .orElseThrow();
  }

  private static List<Value.Iri> added(DocumentFacts before, DocumentFacts after) {
    return after.statements().stream().filter(it -> !before.has(it)).toList();
  }

  private static List<Value.Iri> duties(DocumentFacts facts, Value.Iri measure) {
    return facts.statements().stream()
        .filter(it -> facts.links(it, Pg.measure).contains(measure))
        .toList();
  }

  @Test
  void a_document_whose_entries_the_registry_lacks_is_read_again() {
    String text = Desk.sample().replace("江城", "云溪").replace("城管", "街灯");
    draft(text);
    DocumentFacts first = desk.drafted();
    Value.Iri lamps = measure(first, "推广节能灯具");
    Set<String> proposed =
        first.facts().stream()
            .map(it -> it.subject().text())
            .filter(it -> it.contains("/proposed-"))
            .collect(Collectors.toSet());
    assertThat(proposed)
        .anyMatch(it -> it.contains("/area/"))
        .anyMatch(it -> it.contains("/agency/"));
    desk.correct(lamps, ReviewTest.measureInput("更换高压钠灯", "STANDING"));
    Value.Iri duty = duties(first, lamps).get(0);
    desk.decide(duty, Decision.ACCEPT);
    desk.publish();

    draft(longer(text));

    DocumentFacts again = desk.drafted();
    assertThat(added(first, again)).isEmpty();
    assertThat(again.statements()).containsAll(first.statements());
    assertThat(label(again, lamps)).isEqualTo("更换高压钠灯");
    assertThat(again.links(duty, Pg.agency)).isEqualTo(first.links(duty, Pg.agency));
    assertThat(again.facts().stream().map(it -> it.subject().text())).containsAll(proposed);
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  @Test
  void what_is_read_a_little_longer_or_shorter_is_not_stated_besides() {
    draft(Desk.sample());
    DocumentFacts before = desk.drafted();
    Value.Iri lamps = measure(before, "推广节能灯具");
    Value.Iri terminals = find(before, Pg.Target, "10万台");
    desk.decide(lamps, Decision.ACCEPT);
    desk.publish();

    draft(
        longer(Desk.sample()).replace("推广节能灯具", "推广节能灯具产品").replace("接入路灯单灯控制终端", "陆续接入路灯单灯控制终端"));

    DocumentFacts after = desk.drafted();
    assertThat(added(before, after)).isEmpty();
    assertThat(label(after, lamps)).isEqualTo("推广节能灯具");
    assertThat(duties(after, lamps)).isEqualTo(duties(before, lamps));
    assertThat(start(after, terminals)).isGreaterThan(start(before, terminals));
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  @Test
  void names_that_stand_many_times_move_with_their_statements() {
    draft(Desk.sample());
    DocumentFacts before = desk.drafted();
    List<Value.Iri> duties =
        List.of("推广节能灯具", "加大资金投入", "启动阶段").stream()
            .map(it -> duties(before, measure(before, it)).get(0))
            .toList();
    duties.forEach(it -> desk.decide(it, Decision.ACCEPT));
    desk.publish();

    draft(longer(Desk.sample()));

    DocumentFacts after = desk.drafted();
    assertThat(duties)
        .allSatisfy(
            it -> {
              assertThat(status(after, it)).isEqualTo("ACCEPTED");
              assertThat(start(after, it)).isEqualTo(start(before, it) + FIRST.length());
            });
    assertThat(added(before, after)).isEmpty();
  }

  @Test
  void of_names_that_stand_many_times_only_the_one_that_is_gone_is_told() {
    draft(Desk.sample());
    DocumentFacts before = desk.drafted();
    Value.Iri lamps = measure(before, "推广节能灯具");
    Value.Iri light = measure(before, "实施路灯补盲工程");
    List<Value.Iri> gone = duties(before, lamps);
    List<Value.Iri> stay = duties(before, light);
    desk.decide(gone.get(0), Decision.ACCEPT);
    desk.decide(stay.get(0), Decision.ACCEPT);

    Submission done =
        desk.draft(longer(Desk.sample()).replace("(责任单位:市城管局、市财政局)\n\n(三)建设", "\n\n(三)建设"));

    DocumentFacts after = desk.drafted();
    assertThat(start(after, stay.get(0))).isEqualTo(start(before, stay.get(0)) + FIRST.length());
    assertThat(status(after, gone.get(0))).isEqualTo("ACCEPTED");
    assertThat(done.look())
        .anyMatch(
            it ->
                it.contains(Desk.IRIS.id(gone.get(0).text()).orElseThrow())
                    && it.contains("no more"))
        .noneMatch(it -> it.contains(Desk.IRIS.id(stay.get(0).text()).orElseThrow() + " ("));
  }

  @Test
  void the_same_words_at_a_new_place_above_are_another_statement() {
    draft(Desk.sample());
    DocumentFacts before = desk.drafted();
    String words = "接入路灯单灯控制终端10万台";
    Value.Iri terminals = find(before, Pg.Target, "10万台");
    desk.decide(terminals, Decision.ACCEPT);

    String text = Desk.sample().replace("(一)实施路灯补盲工程。", "(一)实施路灯补盲工程。" + words + "。");
    draft(text);

    DocumentFacts after = desk.drafted();
    assertThat(status(after, terminals)).isEqualTo("ACCEPTED");
    assertThat(start(after, terminals)).isEqualTo(start(before, terminals) + words.length() + 1);
    assertThat(added(before, after))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(status(after, it)).isEqualTo("DRAFTED");
              assertThat(start(after, it)).isEqualTo(text.indexOf(words));
            });
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  private static final String TERMINALS = "接入路灯单灯控制终端10万台";

  private static List<String> notes(DocumentFacts facts, Value.Iri statement) {
    return List.of(Pg.reviewNote, Pg.reviewedBy, Pg.reviewedAt).stream()
        .flatMap(it -> facts.all(statement, it).stream())
        .map(Value::text)
        .toList();
  }

  /** The targets of the terminals in the order of their places. */
  private List<Value.Iri> terminals() {
    DocumentFacts draft = desk.drafted();
    return draft.statements().stream()
        .filter(it -> draft.is(it, Pg.Target) && label(draft, it).contains("10万台"))
        .sorted(Comparator.comparingInt(it -> start(draft, it)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_rejection_stays_at_its_place_where_its_words_are_said_once_more_above(boolean published) {
    draft(Desk.sample());
    Value.Iri terminals = find(desk.drafted(), Pg.Target, "10万台");
    desk.review.decide(
        new Decided(terminals, Decision.ACCEPT, desk.now(), null, "as printed"), "Ada");
    desk.review.decide(new Decided(terminals, Decision.REJECT, desk.now(), null, null), "Bo");
    if (published) {
      desk.publish();
    }

    draft(Desk.sample().replace("(一)实施路灯补盲工程。", "(一)实施路灯补盲工程。" + TERMINALS + "。"));

    DocumentFacts after = desk.drafted();
    Value.Iri above = terminals().get(0);
    assertThat(terminals()).hasSize(2).endsWith(terminals);
    assertThat(status(after, above)).isEqualTo("DRAFTED");
    assertThat(notes(after, above)).isEmpty();
    assertThat(status(after, terminals)).isEqualTo("REJECTED");
    assertThat(notes(after, terminals)).contains("Bo").doesNotContain("as printed", "Ada");
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT,false", "ACCEPT,true", "REJECT,false", "REJECT,true"})
  void no_decision_is_given_to_words_whose_old_place_nothing_tells(
      Decision decision, boolean published) {
    draft(Desk.sample());
    Value.Iri terminals = find(desk.drafted(), Pg.Target, "10万台");
    desk.review.decide(new Decided(terminals, decision, desk.now(), null, "read"), "Ada");
    if (published) {
      desk.publish();
    }

    Submission done = desk.draft(Desk.sample().replace(TERMINALS, TERMINALS + "。" + TERMINALS));

    DocumentFacts after = desk.drafted();
    assertThat(after.statements())
        .filteredOn(it -> after.is(it, Pg.Target) && label(after, it).contains("10万台"))
        .filteredOn(it -> !it.equals(terminals))
        .hasSize(2)
        .allSatisfy(
            it -> {
              assertThat(status(after, it)).isEqualTo("DRAFTED");
              assertThat(notes(after, it)).isEmpty();
            });
    assertThat(after.has(terminals)).isEqualTo(decision == Decision.ACCEPT);
    assertThat(done.look())
        .anyMatch(it -> it.contains(Desk.IRIS.id(terminals.text()).orElseThrow() + " ("));
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  @Test
  void what_was_rejected_is_not_drafted_again_with_a_longer_quote_or_at_another_place() {
    draft(Desk.sample());
    DocumentFacts before = desk.drafted();
    Value.Iri lamps = measure(before, "推广节能灯具");
    Value.Iri terminals = find(before, Pg.Target, "10万台");
    List<Value.Iri> duties = duties(before, lamps);
    assertThat(duties).isNotEmpty();
    desk.decide(lamps, Decision.REJECT);
    desk.decide(terminals, Decision.REJECT);
    desk.publish();
    assertThat(desk.published().statements()).doesNotContainAnyElementsOf(duties);
    assertThat(desk.published().has(terminals)).isFalse();

    String text =
        longer(Desk.sample()).replace("推广节能灯具", "推广节能灯具产品").replace("接入路灯单灯控制终端", "陆续接入路灯单灯控制终端");
    draft(text);

    DocumentFacts after = desk.drafted();
    assertThat(added(desk.published(), after))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            it -> {
              assertThat(status(after, it)).isEqualTo("REJECTED");
              assertThat(after.text(it, Pg.reviewedBy)).isEqualTo("Ada");
            });
    assertThat(after.statements())
        .filteredOn(it -> label(after, it).contains("10万台"))
        .isNotEmpty()
        .allMatch(it -> status(after, it).equals("REJECTED"));
    Set<Value.Iri> published = Set.copyOf(desk.published().statements());
    desk.publish();
    assertThat(Set.copyOf(desk.published().statements())).isEqualTo(published);
  }

  private static final String OF_LIGHT = "(责任单位:市城管局、市住建局,各区人民政府〈含开发区管委会,下同〉)\n\n(二)";

  /** Who answers for a measure, by name. */
  private static List<String> names(DocumentFacts facts, Value.Iri measure) {
    return duties(facts, measure).stream()
        .map(it -> String.valueOf(facts.text(it, Pg.writtenAs)))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ACCEPT", "REJECT"})
  void a_bracket_that_stands_for_one_more_measure_is_read_for_both(String decision) {
    String steps = "(五)整修灯杆。一是清查旧灯杆。(责任单位:市财政局)二是拆换斜灯杆。(责任单位:市科技局)三是粉刷铁灯杆。(责任单位:市城管局)\n\n";
    String text = Desk.sample().replace("三、主要指标", steps + "三、主要指标");
    draft(text);
    DocumentFacts before = desk.drafted();
    Value.Iri replaced = measure(before, "拆换斜灯杆");
    Value.Iri painted = measure(before, "粉刷铁灯杆");
    assertThat(names(before, replaced)).containsExactly("市科技局");
    assertThat(names(before, painted)).containsExactly("市城管局");
    Value.Iri known = duties(before, painted).get(0);
    if (!decision.isEmpty()) {
      desk.decide(known, Decision.valueOf(decision));
    }
    desk.publish();

    draft(text.replace("拆换斜灯杆。(责任单位:市科技局)", "拆换斜灯杆。"));

    DocumentFacts after = desk.drafted();
    assertThat(duties(after, painted)).containsExactly(known);
    assertThat(status(after, known))
        .isEqualTo(Map.of("", "DRAFTED", "ACCEPT", "ACCEPTED", "REJECT", "REJECTED").get(decision));
    assertThat(names(after, replaced)).containsExactly("市城管局");
    assertThat(status(after, duties(after, replaced).get(0))).isEqualTo("DRAFTED");
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_bracket_that_stands_for_another_measure_is_read_for_it(boolean accepted) {
    draft(Desk.sample());
    DocumentFacts before = desk.drafted();
    Value.Iri light = measure(before, "实施路灯补盲工程");
    Value.Iri lamps = measure(before, "推广节能灯具");
    List<Value.Iri> of = duties(before, lamps);
    if (accepted) {
      of.forEach(it -> desk.decide(it, Decision.ACCEPT));
    }
    desk.publish();

    draft(Desk.sample().replace(OF_LIGHT + "推广节能灯具。", ""));

    DocumentFacts after = desk.drafted();
    assertThat(names(after, light)).contains("市城管局", "市财政局");
    assertThat(of).allMatch(it -> after.has(it) == accepted);
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }
}
