package org.policygraph.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.policygraph.publication.Desk.KEY;
import static org.policygraph.publication.Desk.PLAN;
import static org.policygraph.publication.Desk.label;
import static org.policygraph.publication.Desk.measure;
import static org.policygraph.publication.Desk.status;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.derivation.Derivation;
import org.policygraph.derivation.Rules;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.DraftLog;
import org.policygraph.intake.Drafts;
import org.policygraph.publication.Refused.Reason;
import org.policygraph.publication.Review.Added;
import org.policygraph.publication.Review.Decided;
import org.policygraph.publication.Review.Decision;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;

/** What editors decide on statements of a draft, and what they cannot decide. */
class ReviewTest {
  private static final String LAMPS = "推广节能灯具";

  private Desk desk;

  @BeforeEach
  void a_draft(@TempDir Path folder) {
    desk = new Desk(folder);
    assertThat(desk.draft(Desk.sample()).failure()).isNull();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Refused refused(Reason reason, Callable<?> work) {
    List<Set<String>> before = desk.everything();
    Refused[] refused = new Refused[1];
    assertThatThrownBy(work::call).isInstanceOfSatisfying(Refused.class, it -> refused[0] = it);
    assertThat(refused[0].reason()).as(refused[0].message()).isEqualTo(reason);
    assertThat(desk.everything()).isEqualTo(before);
    return refused[0];
  }

  static Map<String, Object> measureInput(String label, String stage) {
    return Map.of("measure", Map.of("label", label, "stage", stage));
  }

  private Review.Outcome add(String quote, @Nullable Integer occurrence, Map<String, ?> input) {
    return desk.review.add(new Added(PLAN, desk.now(), quote, occurrence, input, null), "Ada");
  }

  @Test
  void an_accepted_statement_says_who_when_and_keeps_its_confidence() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    List<Value> confidence = desk.drafted().all(lamps, Pg.confidence);

    desk.review.decide(new Decided(lamps, Decision.ACCEPT, desk.now(), null, "read twice"), "Ada");

    DocumentFacts draft = desk.drafted();
    assertThat(status(draft, lamps)).isEqualTo("ACCEPTED");
    assertThat(draft.text(lamps, Pg.reviewedBy)).isEqualTo("Ada");
    assertThat(draft.text(lamps, Pg.reviewNote)).isEqualTo("read twice");
    assertThat(draft.text(lamps, Pg.reviewedAt)).isNotNull();
    assertThat(draft.all(lamps, Pg.confidence)).isEqualTo(confidence).isNotEmpty();
    assertThat(desk.published().facts()).isEmpty();
  }

  @Test
  void who_accepts_what_another_corrected_or_entered_signs_for_the_acceptance_alone() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.correct(lamps, measureInput("更换高压钠灯", "STANDING"));
    Value.Iri added = add("考核结果由市城管局", null, measureInput("公布考核结果", "STANDING")).statement();

    for (Value.Iri statement : List.of(lamps, added)) {
      desk.review.decide(new Decided(statement, Decision.ACCEPT, desk.now(), null, null), "Bo");
    }

    DocumentFacts draft = desk.drafted();
    assertThat(List.of(lamps, added))
        .allSatisfy(
            it -> {
              assertThat(status(draft, it)).isEqualTo("ACCEPTED");
              assertThat(draft.text(it, Pg.reviewedBy)).isEqualTo("Bo");
            });
    assertThat(label(draft, lamps)).isEqualTo("更换高压钠灯");
    assertThat(desk.drafts.<List<DraftLog.Entry>>read(it -> DraftLog.of(it, Desk.IRIS, KEY)))
        .filteredOn(it -> it.about() != null)
        .extracting(DraftLog.Entry::act, DraftLog.Entry::by, DraftLog.Entry::about)
        .containsExactly(
            tuple(DraftLog.Act.CORRECTED, "Ada", lamps),
            tuple(DraftLog.Act.ENTERED, "Ada", added),
            tuple(DraftLog.Act.ACCEPTED, "Bo", lamps),
            tuple(DraftLog.Act.ACCEPTED, "Bo", added));
  }

  @Test
  void a_correction_keeps_key_and_evidence_and_what_was_drafted() {
    DocumentFacts before = desk.drafted();
    Value.Iri lamps = measure(before, LAMPS);

    desk.correct(lamps, measureInput("更换高压钠灯", "STANDING"));

    DocumentFacts draft = desk.drafted();
    assertThat(label(draft, lamps)).isEqualTo("更换高压钠灯");
    assertThat(draft.text(lamps, Pg.stage)).endsWith("StageStanding");
    assertThat(status(draft, lamps)).isEqualTo("CORRECTED");
    assertThat(draft.all(lamps, Pg.evidence)).isEqualTo(before.all(lamps, Pg.evidence));
    assertThat(draft.statements())
        .filteredOn(it -> draft.links(it, Pg.measure).contains(lamps))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(label(draft, it)).endsWith("更换高压钠灯"));
    DraftLog.Entry entry =
        desk.drafts.read(snapshot -> DraftLog.of(snapshot, Desk.IRIS, KEY)).get(1);
    DocumentFacts drafted = DocumentFacts.read(String.valueOf(entry.before()));
    assertThat(label(drafted, lamps)).isEqualTo(LAMPS);
    assertThat(status(drafted, lamps)).isEqualTo("DRAFTED");
    assertThat(drafted.of(lamps)).isEqualTo(before.of(lamps));
  }

  @Test
  void a_corrected_figure_is_published_as_it_was_corrected() {
    Value.Iri target = Desk.find(desk.drafted(), Pg.Target, "18万盏");
    Map<String, Object> quantity =
        Map.of("value", "180000", "comparator", "STATED", "unit", "unit/zhan", "verbatim", "18万盏");
    Map<String, Object> figure = new HashMap<>();
    figure.put("indicator", "indicator/street-lamps");
    figure.put("scope", "area/jiangcheng");
    figure.put("quantity", quantity);
    figure.put("valueKind", "STOCK");
    figure.put("to", "2025");
    figure.put("baselineYear", 2020);

    desk.correct(target, Map.of("target", figure));
    desk.publish();

    DocumentFacts published = desk.published();
    assertThat(published.text(target, Pg.valueKind)).endsWith("ValueKindStock");
    assertThat(published.text(target, Pg.dueYear)).isEqualTo("2025");
    assertThat(published.text(target, Pg.baselineYear)).isEqualTo("2020");
    assertThat(published.links(target, Pg.notStated))
        .doesNotContain(new Value.Iri(Pg.valueKind), new Value.Iri(Pg.baselineYear));
    Value.Iri stated = published.links(target, Pg.quantity).get(0);
    assertThat(published.text(stated, Qudt.numericValue)).isEqualTo("180000.0");
    assertThat(desk.replayed()).isEqualTo(Given.quads(desk.store));
  }

  static List<Map<String, Object>> inputs_that_mean_nothing() {
    Map<String, Object> figure =
        Map.of(
            "indicator", "indicator/none",
            "scope", "agency/jiangcheng-finance-bureau",
            "quantity",
                Map.of(
                    "value",
                    "12,5",
                    "comparator",
                    "ABOVE",
                    "unit",
                    "unit/none",
                    "verbatim",
                    "999"));
    return List.of(
        Map.of(),
        Map.of("measure", Map.of("label", "x", "stage", "PLANNED"), "goal", Map.of("label", "y")),
        Map.of("poem", Map.of("label", "x")),
        Map.of("measure", Map.of("label", "x")),
        Map.of("measure", Map.of("label", " ", "stage", "PLANNED")),
        Map.of("measure", Map.of("label", "x", "stage", "SOME_DAY")),
        Map.of("measure", Map.of("label", "x", "stage", "PLANNED", "colour", "red")),
        Map.of("measure", Map.of("label", "x", "stage", "PLANNED", "partOf", "measure/none")),
        Map.of(
            "measure",
            Map.of("label", "x", "stage", "PLANNED", "functions", List.of("function/none"))),
        Map.of("measure", Map.of("label", "长".repeat(41), "stage", "PLANNED")),
        Map.of("goal", Map.of("label", "of another kind")),
        Map.of("target", figure));
  }

  @ParameterizedTest
  @MethodSource("inputs_that_mean_nothing")
  void a_correction_that_cannot_be_written_names_field_rule_and_value(Map<String, Object> input) {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);

    Refused refused = refused(Reason.INVALID, () -> desk.correct(lamps, input));

    assertThat((List<?>) refused.details().get("faults"))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(((Map<?, ?>) it).keySet().stream().map(String::valueOf))
                    .contains("node", "rule", "value"));
  }

  @ParameterizedTest
  @CsvSource({"0000", "0009", "000A", "2028", "202E", "2066", "FFFE", "D800"})
  void a_label_with_a_character_that_is_no_letter_of_one_line_is_refused(String code) {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    String label = "更换" + Character.toString(Integer.parseInt(code, 16)) + "路灯";

    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> desk.correct(lamps, measureInput(label, "STANDING")),
            () -> add("安全、节能、智慧", null, Map.of("goal", Map.of("label", label))))) {
      Refused refused = refused(Reason.INVALID, work);
      assertThat(refused.message()).contains(".label: ", "found the character U+" + code);
    }
  }

  @ParameterizedTest
  @CsvSource({"0000", "0008", "202E", "FFFF", "DC00"})
  void a_note_with_a_character_that_cannot_be_told_is_refused(String code) {
    desk.publish();
    Value.Iri lamps = measure(desk.published(), LAMPS);
    String note = "see" + Character.toString(Integer.parseInt(code, 16));
    long now = desk.now();
    Map<String, Object> goal = Map.of("goal", Map.of("label", "安全节能"));

    for (Callable<?> work :
        List.<Callable<?>>of(
            () -> desk.publication.publish(PLAN, now, note, "Ada"),
            () -> desk.publication.withdraw(PLAN, now, note, "Ada"),
            () -> desk.review.decide(new Decided(lamps, Decision.ACCEPT, now, null, note), "Ada"),
            () -> desk.review.add(new Added(PLAN, now, "安全、节能、智慧", null, goal, note), "Ada"))) {
      assertThat(refused(Reason.INVALID, work).message())
          .contains("note: ", "found the character U+" + code);
    }
  }

  @Test
  void a_note_of_several_lines_is_kept() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);

    desk.review.decide(
        new Decided(lamps, Decision.ACCEPT, desk.now(), null, "see\n\tthere"), "Ada");

    assertThat(desk.drafted().text(lamps, Pg.reviewNote)).isEqualTo("see\n\tthere");
  }

  @Test
  void a_correction_goes_with_its_decision_alone() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);

    refused(Reason.INVALID, () -> desk.decide(lamps, Decision.CORRECT));
    refused(
        Reason.INVALID,
        () ->
            desk.review.decide(
                new Decided(lamps, Decision.ACCEPT, desk.now(), measureInput("x", "PLANNED"), null),
                "Ada"));
  }

  @Test
  void of_two_reviewers_of_one_statement_the_second_gets_a_conflict() {
    long known = desk.now();
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    Value.Iri other = measure(desk.drafted(), "实施路灯补盲工程");
    long number = desk.decide(lamps, Decision.ACCEPT).number();

    Refused refused =
        refused(
            Reason.CONFLICT,
            () -> desk.review.decide(new Decided(lamps, Decision.REJECT, known, null, null), "Bo"));
    desk.review.decide(new Decided(other, Decision.ACCEPT, known, null, null), "Bo");

    assertThat(refused.details()).containsEntry("revision", number).containsEntry("by", "Ada");
    assertThat(refused.message()).contains("ACCEPTED");
    assertThat(status(desk.drafted(), lamps)).isEqualTo("ACCEPTED");
    assertThat(status(desk.drafted(), other)).isEqualTo("ACCEPTED");
  }

  @Test
  void of_two_reviewers_at_once_one_decides_and_the_other_gets_a_conflict() throws Exception {
    long known = desk.now();
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<Object>> answers = new ArrayList<>();
    for (Decision decision : List.of(Decision.ACCEPT, Decision.REJECT)) {
      answers.add(
          both.submit(
              () -> {
                try {
                  desk.review.decide(
                      new Decided(lamps, decision, known, null, null), "" + decision);
                  return decision + "ED";
                } catch (Refused refused) {
                  return refused;
                }
              }));
    }
    List<Object> came = List.of(answers.get(0).get(), answers.get(1).get());
    both.shutdown();

    assertThat(came)
        .filteredOn(String.class::isInstance)
        .hasSize(1)
        .contains(status(desk.drafted(), lamps));
    assertThat(came)
        .filteredOn(Refused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(Reason.CONFLICT);
              assertThat(it.details()).containsEntry("revision", known + 1);
            });
  }

  @Test
  void a_review_that_was_published_meanwhile_is_a_conflict_too() {
    long known = desk.now();
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.decide(lamps, Decision.ACCEPT);
    desk.publish();

    refused(
        Reason.CONFLICT,
        () -> desk.review.decide(new Decided(lamps, Decision.REJECT, known, null, null), "Bo"));
  }

  @Test
  void an_added_statement_stands_at_its_quote_and_is_published() {
    Value.Iri added = add("考核结果由市城管局每年向社会公布", null, measureInput("公布考核结果", "STANDING")).statement();

    DocumentFacts draft = desk.drafted();
    assertThat(status(draft, added)).isEqualTo("ENTERED");
    assertThat(added.text()).startsWith(Desk.IRIS.ids() + "measure/" + KEY + "-");
    Value.Iri evidence = draft.links(added, Pg.evidence).get(0);
    int start = Desk.sample().indexOf("考核结果由市城管局");
    assertThat(evidence.text()).contains("-" + start + "-");
    assertThat(draft.links(added, Pg.section)).hasSize(1);
    assertThat(draft.links(evidence, Oa.hasSelector)).hasSize(2);
    desk.publish();
    assertThat(label(desk.published(), added)).isEqualTo("公布考核结果");
    refused(
        Reason.INVALID, () -> add("考核结果由市城管局每年向社会公布", null, measureInput("公布考核结果", "STANDING")));
  }

  @Test
  void an_addition_to_a_document_that_was_read_published_or_withdrawn_meanwhile_is_a_conflict() {
    Map<String, Object> input = measureInput("公布考核结果", "STANDING");
    List<Runnable> changes =
        List.of(
            desk::publish,
            () -> desk.publication.withdraw(PLAN, desk.now(), "a wrong copy", "Ada"),
            () -> desk.draft("\n" + Desk.sample()));
    for (Runnable change : changes) {
      long known = desk.now();
      change.run();

      Refused refused =
          refused(
              Reason.CONFLICT,
              () -> desk.review.add(new Added(PLAN, known, "考核结果", null, input, null), "Bo"));

      assertThat(refused.details()).containsEntry("revision", desk.now());
    }

    assertThat(add("考核结果", null, input).number()).isEqualTo(desk.now());
  }

  @Test
  void an_addition_is_not_lost_by_what_was_decided_on_other_statements_meanwhile() {
    long known = desk.now();
    desk.decide(measure(desk.drafted(), LAMPS), Decision.ACCEPT);
    Map<String, Object> input = measureInput("公布考核结果", "STANDING");

    assertThat(desk.review.add(new Added(PLAN, known, "考核结果", null, input, null), "Bo").number())
        .isEqualTo(desk.now());
  }

  @Test
  void a_revision_that_is_not_yet_made_is_refused() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    long later = desk.now() + 1;

    assertThat(
            refused(
                    Reason.INVALID,
                    () ->
                        desk.review.decide(
                            new Decided(lamps, Decision.ACCEPT, later, null, null), "Ada"))
                .message())
        .contains("expectedRevision", String.valueOf(later));
  }

  @Test
  void a_value_that_its_words_do_not_say_is_refused() {
    Value.Iri target = Desk.find(desk.drafted(), Pg.Target, "18万盏");
    for (String value : List.of("-5", "18", "170000")) {
      Map<String, Object> quantity =
          Map.of("value", value, "comparator", "STATED", "unit", "unit/zhan", "verbatim", "18万盏");
      Map<String, Object> figure =
          Map.of(
              "indicator",
              "indicator/street-lamps",
              "scope",
              "area/jiangcheng",
              "quantity",
              quantity);
      assertThat(
              refused(Reason.INVALID, () -> desk.correct(target, Map.of("target", figure)))
                  .message())
          .contains("18万盏", value);
    }
  }

  private Map<String, Object> duty(String measure, String agency, String role) {
    return Map.of(
        "responsibility",
        Map.of(
            "measure",
            id(measure(desk.drafted(), measure)),
            "agency",
            agency,
            "writtenAs",
            "市城管局",
            "role",
            role,
            "roleBasis",
            "WORD"));
  }

  @Test
  void who_answers_for_a_measure_in_a_role_is_stated_once_wherever_it_is_quoted() {
    Value.Iri first =
        add(
                "考核结果由市城管局",
                null,
                duty(LAMPS, "agency/jiangcheng-urban-management-bureau", "SUPERVISE"))
            .statement();
    for (String quote : List.of("结果由市城管局每年", "由市城管局每年向社会公布")) {
      Map<String, Object> again =
          duty(LAMPS, "agency/jiangcheng-urban-management-bureau", "SUPERVISE");
      assertThat(refused(Reason.INVALID, () -> add(quote, null, again)).message())
          .contains("a statement is given once", id(first));
    }
    assertThat(desk.drafted().statements()).filteredOn(it -> it.equals(first)).hasSize(1);
    Value.Iri other =
        add("结果由市城管局每年", null, duty(LAMPS, "agency/jiangcheng-urban-management-bureau", "GUIDE"))
            .statement();
    assertThat(
            refused(
                    Reason.INVALID,
                    () ->
                        desk.correct(
                            other,
                            duty(LAMPS, "agency/jiangcheng-urban-management-bureau", "SUPERVISE")))
                .message())
        .contains(id(first));
    desk.decide(first, Decision.REJECT);
    desk.correct(other, duty(LAMPS, "agency/jiangcheng-urban-management-bureau", "SUPERVISE"));
  }

  @Test
  void a_figure_is_stated_once_at_a_place_and_again_for_another_time() {
    DocumentFacts draft = desk.drafted();
    Value.Iri target = Desk.find(draft, Pg.Target, "18万盏");
    String longer = longer("增加到18万盏");
    String year = draft.text(target, Pg.dueYear);
    Map<String, Object> quantity =
        Map.of("value", "180000", "comparator", "STATED", "unit", "unit/zhan", "verbatim", "18万盏");
    Map<String, Object> figure =
        new HashMap<>(
            Map.of(
                "indicator",
                id(draft.links(target, Pg.indicator).get(0)),
                "scope",
                id(draft.links(target, Pg.scope).get(0)),
                "quantity",
                quantity));
    figure.put("to", String.valueOf(year));
    desk.correct(target, Map.of("target", figure));

    assertThat(refused(Reason.INVALID, () -> add(longer, null, Map.of("target", figure))).message())
        .contains("a statement is given once", id(target));

    figure.put("to", "2031");
    add(longer, null, Map.of("target", figure));
  }

  /** A quote with the sign that stands before it in the sample. */
  private static String longer(String quote) {
    int start = Desk.sample().indexOf(quote);
    return Desk.sample().substring(start - 1, start + quote.length());
  }

  @Test
  void a_parameter_is_stated_once_at_a_place_for_a_measure_and_again_for_another() {
    Map<String, Object> quantity =
        Map.of(
            "value", "150000000", "comparator", "STATED", "unit", "unit/cny", "verbatim", "1.5亿元");
    Map<String, Object> parameter = new HashMap<>(Map.of("kind", "FLOOR", "quantity", quantity));
    parameter.put("measure", id(measure(desk.drafted(), LAMPS)));
    Value.Iri first = add("安排专项资金1.5亿元", null, Map.of("parameter", parameter)).statement();
    assertThat(
            refused(
                    Reason.INVALID,
                    () -> add(longer("安排专项资金1.5亿元"), null, Map.of("parameter", parameter)))
                .message())
        .contains("a statement is given once", id(first));

    parameter.put("measure", id(measure(desk.drafted(), "加大资金投入")));
    Value.Iri other = add(longer("安排专项资金1.5亿元"), null, Map.of("parameter", parameter)).statement();

    assertThat(other).isNotEqualTo(first);
    parameter.put("measure", id(measure(desk.drafted(), LAMPS)));
    assertThat(
            refused(Reason.INVALID, () -> desk.correct(other, Map.of("parameter", parameter)))
                .message())
        .contains(id(first));
  }

  @Test
  void a_reference_is_stated_once_at_a_place() {
    Map<String, Object> cited = Map.of("text", "城市管理年度考核", "relation", "FOLLOWS");
    Value.Iri first = add("城市管理年度考核", null, Map.of("reference", cited)).statement();

    assertThat(
            refused(Reason.INVALID, () -> add(longer("城市管理年度考核"), null, Map.of("reference", cited)))
                .message())
        .contains("a statement is given once", id(first));
  }

  @Test
  void a_reference_with_the_number_of_another_one_is_stated_once_at_a_place() {
    Value.Iri first = add("城市管理年度考核", null, reference("考核办法", "江政办〔2020〕9号")).statement();

    assertThat(
            refused(
                    Reason.INVALID,
                    () -> add(longer("城市管理年度考核"), null, reference("办法", "江政办〔2020〕9号")))
                .message())
        .contains("a statement is given once", id(first));
    add(longer("城市管理年度考核"), null, reference("办法", "江政办〔2020〕10号"));
  }

  private static Map<String, Object> reference(String text, String number) {
    return Map.of(
        "reference", Map.of("text", text, "documentNumber", number, "relation", "FOLLOWS"));
  }

  @Test
  void what_was_rejected_does_not_stand_again_beside_what_says_the_same_by_now() {
    Map<String, Object> cited =
        Map.of("reference", Map.of("text", "城市管理年度考核", "relation", "FOLLOWS"));
    Value.Iri first = add("城市管理年度考核", null, cited).statement();
    desk.decide(first, Decision.REJECT);
    assertThat(refused(Reason.INVALID, () -> add("城市管理年度考核", null, cited)).message())
        .contains(id(first), "accept or correct it");
    Value.Iri second = add(longer("城市管理年度考核"), null, cited).statement();

    assertThat(refused(Reason.INVALID, () -> desk.decide(first, Decision.ACCEPT)).message())
        .contains("a statement is given once", id(second));
    refused(Reason.INVALID, () -> desk.correct(first, cited));

    desk.decide(second, Decision.REJECT);
    desk.decide(first, Decision.ACCEPT);
    assertThat(status(desk.drafted(), first)).isEqualTo("ACCEPTED");
  }

  @Test
  void a_quote_that_is_not_there_or_stands_twice_is_refused() {
    Map<String, Object> input = measureInput("x", "PLANNED");
    assertThat(refused(Reason.QUOTE, () -> add("没有这句话", null, input)).message())
        .contains("没有这句话", "0 times");
    assertThat(refused(Reason.QUOTE, () -> add("责任单位", null, input)).message())
        .contains("occurrence");
    refused(Reason.QUOTE, () -> add("责任单位", 99, input));
    refused(Reason.QUOTE, () -> add("长".repeat(41), null, input));
    assertThat(add("责任单位", 2, input).number()).isEqualTo(desk.now());
  }

  @Test
  void a_document_does_not_cite_itself() {
    desk.publish();

    Map<String, Object> itself = Map.of("text", "城市管理年度考核", "relation", "FOLLOWS", "to", id(PLAN));
    Refused refused =
        refused(Reason.INVALID, () -> add("城市管理年度考核", null, Map.of("reference", itself)));

    assertThat(refused.message()).contains("reference.to", "a document cites others", id(PLAN));
    assertThat(
            refused(Reason.INVALID, () -> add("城市管理年度考核", null, reference("考核办法", "江政办[2021]18号")))
                .message())
        .contains("reference.documentNumber", "a document cites others");
  }

  @Test
  void what_was_rejected_and_left_with_a_publication_can_only_be_added_again() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.decide(lamps, Decision.REJECT);
    desk.publish();

    assertThat(refused(Reason.NOT_FOUND, () -> desk.decide(lamps, Decision.ACCEPT)).message())
        .contains(id(lamps), "added again");
  }

  @Test
  void every_kind_can_be_added_and_published() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    Map<String, Object> money =
        Map.of(
            "value", "150000000", "comparator", "STATED", "unit", "unit/cny", "verbatim", "1.5亿元");
    List<Value.Iri> added =
        List.of(
            add("安全、节能、智慧", null, Map.of("goal", Map.of("label", "安全节能", "to", "2025")))
                .statement(),
            add(
                    "专项资金1.5亿元",
                    null,
                    Map.of(
                        "parameter",
                        Map.of(
                            "kind",
                            "FLOOR",
                            "quantity",
                            money,
                            "base",
                            "每年",
                            "payers",
                            List.of("agency/jiangcheng-finance-bureau"),
                            "measure",
                            id(lamps))))
                .statement(),
            add(
                    "市财政每年",
                    null,
                    Map.of(
                        "responsibility",
                        Map.of(
                            "measure",
                            id(lamps),
                            "agency",
                            "agency/jiangcheng-finance-bureau",
                            "writtenAs",
                            "市财政",
                            "role",
                            "FUND",
                            "roleBasis",
                            "SOLE")))
                .statement(),
            add(
                    "城市管理年度考核",
                    null,
                    Map.of("reference", Map.of("text", "城市管理年度考核", "relation", "FOLLOWS")))
                .statement());

    desk.publish();

    assertThat(added).allMatch(it -> status(desk.published(), it).equals("ENTERED"));
  }

  @Test
  void who_is_entered_as_first_listed_is_not_labelled_as_the_lead_after_a_renaming_either() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    Map<String, Object> input =
        Map.of(
            "measure",
            id(lamps),
            "agency",
            "agency/jiangcheng-finance-bureau",
            "writtenAs",
            "市财政",
            "role",
            "LEAD",
            "roleBasis",
            "FIRST_LISTED");
    Value.Iri listed = add("市财政每年", null, Map.of("responsibility", input)).statement();

    assertThat(label(desk.drafted(), listed)).isEqualTo("市财政:首列（文中未称牵头） " + LAMPS);

    desk.correct(lamps, measureInput("推广节能灯", "PLANNED"));

    assertThat(label(desk.drafted(), listed)).isEqualTo("市财政:首列（文中未称牵头） 推广节能灯");
  }

  private static String id(Value.Iri iri) {
    return Desk.IRIS.id(iri.text()).orElseThrow();
  }

  @Test
  void a_published_document_gets_a_draft_with_its_first_review() {
    desk.publish();
    Set<String> before = Given.quads(desk.store);
    Value.Iri lamps = measure(desk.published(), LAMPS);

    desk.decide(lamps, Decision.ACCEPT);

    assertThat(Given.quads(desk.store)).isEqualTo(before);
    assertThat(desk.drafted().statements()).containsAll(desk.published().statements());
    var revision = desk.publish();
    assertThat(status(desk.published(), lamps)).isEqualTo("ACCEPTED");
    // the status, who and when
    assertThat(revision.added()).isEqualTo(3);
    assertThat(revision.removed()).isEqualTo(1);
  }

  @Test
  void what_nobody_states_cannot_be_reviewed() {
    refused(Reason.NOT_FOUND, () -> desk.decide(Desk.iri("measure/none"), Decision.ACCEPT));
    refused(Reason.NOT_FOUND, () -> desk.decide(PLAN, Decision.ACCEPT));
  }

  /** Decisions of any kind, by chance: after each, what a derivation of its own would conclude. */
  @Test
  void the_conclusions_of_a_draft_are_those_of_its_whole_derivation_after_any_decision() {
    Random random = new Random(4);
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    List<Value.Iri> statements = List.copyOf(desk.drafted().statements());
    Decision[] decisions = {Decision.ACCEPT, Decision.ACCEPT, Decision.REJECT};
    for (int i = 0; i < 14; i++) {
      Value.Iri statement = statements.get(random.nextInt(statements.size()));
      if (i % 5 == 3) {
        desk.correct(lamps, measureInput("更换灯具" + i, "STANDING"));
      } else {
        desk.decide(statement, decisions[random.nextInt(decisions.length)]);
      }
      DocumentFacts kept = desk.drafted();
      kept.leaveOutRejected();
      Derivation fresh = new Derivation(Desk.IRIS, Rules.packaged());
      Collection<Fact> whole =
          desk.store.read(snapshot -> fresh.ofDocument(snapshot, PLAN, kept.facts()));
      Collection<Fact> held =
          desk.drafts.read(
              snapshot -> Drafts.graph(snapshot, Drafts.derivedGraph(Desk.IRIS, KEY).text()));
      assertThat(written(held)).as("after decision " + i).isEqualTo(written(whole));
    }
  }

  /** Without the way a store writes a number. */
  private static Set<String> written(Collection<Fact> facts) {
    Set<String> lines = new TreeSet<>();
    for (Fact fact : facts) {
      String object = fact.object().text().replaceFirst("^(-?[0-9]+)\\.0+$", "$1");
      lines.add(fact.subject().text() + " " + fact.predicate().text() + " " + object);
    }
    return lines;
  }
}
