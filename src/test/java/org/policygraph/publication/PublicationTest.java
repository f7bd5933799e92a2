package org.policygraph.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.publication.Desk.KEY;
import static org.policygraph.publication.Desk.PLAN;
import static org.policygraph.publication.Desk.find;
import static org.policygraph.publication.Desk.measure;
import static org.policygraph.publication.Desk.status;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.DraftLog;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.Note;
import org.policygraph.journal.Revision;
import org.policygraph.publication.Refused.Reason;
import org.policygraph.publication.Review.Decision;
import org.policygraph.publication.StatementChange.Type;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** What is published is what the draft says, once, and what is refused changes nothing. */
class PublicationTest {
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

  private void refused(Reason reason, Callable<?> work, String... words) {
    List<Set<String>> before = desk.everything();
    long count = desk.gate.journal().count(null);
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).as(it.message()).isEqualTo(reason);
              assertThat(it.message()).contains(words);
            });
    assertThat(desk.everything()).isEqualTo(before);
    assertThat(desk.gate.journal().count(null)).isEqualTo(count);
  }

  private static String id(Value.Iri statement) {
    return Desk.IRIS.id(statement.text()).orElseThrow();
  }

  @Test
  void a_draft_is_published_with_what_follows_and_is_a_draft_no_more() {
    DocumentFacts draft = desk.drafted();

    Revision revision = desk.publication.publish(PLAN, desk.now(), "first reading", "Ada");

    assertThat(revision.by()).isEqualTo("Ada");
    assertThat(revision.note()).isEqualTo("first reading");
    assertThat(revision.document()).isEqualTo(PLAN);
    assertThat(revision.added()).isEqualTo(draft.facts().size());
    assertThat(Set.copyOf(desk.published().facts())).isEqualTo(Set.copyOf(draft.facts()));
    assertThat(desk.drafted().facts()).isEmpty();
    assertThat(desk.published().statements())
        .allSatisfy(it -> assertThat(status(desk.published(), it)).isEqualTo("DRAFTED"));
    assertThat(Given.graphs(desk.store))
        .contains(new Value.Iri(Desk.IRIS.derivedGraph("document", KEY)));
    assertThat(desk.drafts.texts().find(KEY + ".txt")).isPresent();
    assertThat(desk.replayed()).isEqualTo(Given.quads(desk.store));
  }

  @Test
  void publishing_the_same_thing_twice_changes_nothing_and_says_so() {
    Revision revision = desk.publish();

    refused(Reason.NOTHING_CHANGED, desk::publish, KEY, "revision " + revision.number(), "Ada");
  }

  @Test
  void who_sends_the_same_request_twice_is_told_that_it_is_done() {
    long known = desk.now();
    Revision published = desk.publish();
    refused(
        Reason.NOTHING_CHANGED,
        () -> desk.publication.publish(PLAN, known, null, "Bo"),
        "revision " + published.number());

    Revision gone = desk.publication.withdraw(PLAN, published.number(), "replaced", "Ada");
    refused(
        Reason.NOTHING_CHANGED,
        () -> desk.publication.withdraw(PLAN, published.number(), "replaced", "Ada"),
        "revision " + gone.number());
  }

  @Test
  void what_is_so_already_is_a_conflict_for_who_saw_another_state() {
    long drafted = desk.now();
    desk.decide(measure(desk.drafted(), "推广节能灯具"), Decision.ACCEPT);
    Revision published = desk.publish();
    // Bo did not see Ada's decision, and it is published.
    refused(
        Reason.CONFLICT,
        () -> desk.publication.publish(PLAN, drafted, null, "Bo"),
        "revision " + published.number());
    refused(
        Reason.CONFLICT, () -> desk.publication.publish(PLAN, 0, null, "Bo"), "after revision 0");

    desk.publication.withdraw(PLAN, desk.now(), "replaced", "Ada");
    desk.publish();
    Revision gone = desk.publication.withdraw(PLAN, desk.now(), "again", "Ada");
    refused(
        Reason.CONFLICT,
        () -> desk.publication.withdraw(PLAN, published.number(), "stale", "Bo"),
        "revision " + gone.number());
  }

  @Test
  void a_revision_that_is_not_made_yet_is_no_state_to_decide_on() {
    desk.publish();
    long none = desk.now() + 7;
    refused(
        Reason.INVALID,
        () -> desk.publication.publish(PLAN, none, null, "Bo"),
        "there is no revision " + none);
    desk.publication.withdraw(PLAN, desk.now(), "replaced", "Ada");
    refused(
        Reason.INVALID,
        () -> desk.publication.withdraw(PLAN, none, "x", "Bo"),
        "there is no revision " + none);
    refused(Reason.INVALID, () -> desk.publication.publish(PLAN, -1, null, "Bo"), "no revision -1");
  }

  @Test
  void what_is_not_there_cannot_be_published_or_withdrawn() {
    refused(
        Reason.NOT_FOUND,
        () -> desk.publication.publish(Desk.iri("document/none"), 9, null, "Ada"),
        "document/none");
    refused(
        Reason.NOT_FOUND,
        () -> desk.publication.publish(Desk.iri("agency/none"), 9, null, "Ada"),
        "agency/none");
    refused(
        Reason.NOT_FOUND, () -> desk.publication.withdraw(PLAN, desk.now(), "wrong", "Ada"), KEY);
  }

  @Test
  void a_rejected_statement_is_left_out_with_what_hangs_on_it_alone() {
    Value.Iri lamps = measure(desk.drafted(), "推广节能灯具");
    List<Value.Iri> responsible =
        desk.drafted().statements().stream()
            .filter(it -> desk.drafted().links(it, Pg.measure).contains(lamps))
            .toList();
    assertThat(responsible).isNotEmpty();
    desk.decide(lamps, Decision.REJECT);

    desk.publish();

    DocumentFacts published = desk.published();
    assertThat(published.has(lamps)).isFalse();
    assertThat(responsible).noneMatch(published::has);
    assertThat(published.facts()).noneMatch(it -> it.object().equals(lamps));
    assertThat(published.facts().stream().map(it -> it.object()))
        .filteredOn(it -> it.text().startsWith(Desk.IRIS.ids() + "evidence/"))
        .allMatch(it -> published.has((Value.Iri) it));
  }

  @Test
  void who_was_accepted_for_a_measure_that_is_rejected_does_not_go_unsaid() {
    Value.Iri lamps = measure(desk.drafted(), "推广节能灯具");
    List<Value.Iri> responsible =
        desk.drafted().statements().stream()
            .filter(it -> desk.drafted().links(it, Pg.measure).contains(lamps))
            .toList();
    Value.Iri accepted = responsible.get(0);
    desk.decide(accepted, Decision.ACCEPT);
    desk.decide(lamps, Decision.REJECT);
    refused(Reason.INVALID, desk::publish, id(accepted), id(lamps));
    assertThatThrownBy(desk::publish)
        .isInstanceOfSatisfying(
            Refused.class,
            it ->
                assertThat((List<?>) it.details().get("faults"))
                    .singleElement()
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("node", accepted.text())
                    .extractingByKey("words", InstanceOfAssertFactories.MAP)
                    .containsOnlyKeys("en", "zh"));

    desk.decide(accepted, Decision.REJECT);
    desk.publish();
    assertThat(responsible).noneMatch(desk.published()::has);
  }

  @Test
  void a_draft_that_breaks_the_shapes_is_refused_with_node_rule_and_value() {
    Value.Iri target = find(desk.drafted(), Pg.Target, "");
    desk.drafts.<Boolean>change(
        (writer, number) -> {
          writer.add(
              new Value.Iri(Desk.IRIS.documentGraph(KEY)),
              List.of(
                  new Fact(
                      target,
                      new Value.Iri(Pg.reviewStatus),
                      new Value.Iri(Pg.NS + "ReviewStatusUnheardOf"))));
          return true;
        });

    refused(Reason.INVALID, desk::publish, target.text(), "reviewStatus", "ReviewStatusUnheardOf");
  }

  @Test
  void withdrawn_statements_are_in_the_journal_alone_and_can_be_published_again() {
    Set<String> empty = Given.quads(desk.store);
    desk.publish();
    Set<String> published = Given.quads(desk.store);

    Revision gone = desk.publication.withdraw(PLAN, desk.now(), "replaced", "Bo");

    assertThat(Given.quads(desk.store)).isEqualTo(empty);
    assertThat(gone.note()).isEqualTo("replaced");
    refused(
        Reason.NOTHING_CHANGED,
        () -> desk.publication.withdraw(PLAN, desk.now(), "again", "Bo"),
        "revision " + gone.number());

    desk.publish();

    assertThat(Given.quads(desk.store)).isEqualTo(published);
    assertThat(desk.replayed()).isEqualTo(published);
  }

  @Test
  void what_somebody_decided_since_is_a_conflict_that_names_it() {
    long known = desk.now();
    Value.Iri lamps = measure(desk.drafted(), "推广节能灯具");
    long number = desk.decide(lamps, Decision.ACCEPT).number();

    refused(
        Reason.CONFLICT,
        () -> desk.publication.publish(PLAN, known, null, "Bo"),
        "revision " + number,
        "Ada",
        "ACCEPTED measure/");

    Revision published = desk.publish();
    refused(
        Reason.CONFLICT,
        () -> desk.publication.withdraw(PLAN, number, "stale", "Bo"),
        "revision " + published.number());
  }

  @Test
  void numbers_of_reviews_and_publications_are_one_sequence() {
    long first = desk.now();
    long review = desk.decide(measure(desk.drafted(), "推广节能灯具"), Decision.ACCEPT).number();
    long published = desk.publish().number();
    long withdrawn = desk.publication.withdraw(PLAN, published, "x", "Ada").number();

    assertThat(List.of(review, published, withdrawn))
        .containsExactly(first + 1, first + 2, first + 3);
  }

  @Test
  void of_two_publications_at_once_one_is_made_and_the_other_told() throws Exception {
    long known = desk.now();
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<Object>> answers = new ArrayList<>();
    for (String who : List.of("Ada", "Bo")) {
      answers.add(
          both.submit(
              () -> {
                try {
                  return desk.publication.publish(PLAN, known, null, who);
                } catch (Refused refused) {
                  return refused.reason();
                }
              }));
    }
    List<Object> came = List.of(answers.get(0).get(), answers.get(1).get());
    both.shutdown();

    assertThat(came).filteredOn(Revision.class::isInstance).hasSize(1);
    assertThat(came).contains(Reason.NOTHING_CHANGED);
    assertThat(desk.gate.journal().count(PLAN)).isEqualTo(1);
  }

  @Test
  void publications_of_different_documents_at_once_are_ordered_and_not_mixed() throws Exception {
    Value.Iri other = Desk.iri("document/" + KEY + "-again");
    List<Fact> copy = desk.drafted().facts().stream().map(PublicationTest::ofTheOther).toList();
    desk.drafts.<Boolean>change(
        (writer, number) -> {
          writer.replace(new Value.Iri(Desk.IRIS.documentGraph(KEY + "-again")), copy);
          return true;
        });
    long known = desk.now();
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<Revision>> answers = new ArrayList<>();
    for (Value.Iri document : List.of(PLAN, other)) {
      answers.add(both.submit(() -> desk.publication.publish(document, known, null, "Ada")));
    }
    List<Revision> made = List.of(answers.get(0).get(), answers.get(1).get());
    both.shutdown();

    assertThat(made).extracting(Revision::number).containsExactlyInAnyOrder(known + 1, known + 2);
    for (Revision revision : made) {
      assertThat(desk.gate.journal().changes(revision.number()).graphs())
          .filteredOn(it -> it.text().contains("/graph/document/"))
          .hasSize(1);
    }
    assertThat(desk.replayed()).isEqualTo(Given.quads(desk.store));
  }

  private static Fact ofTheOther(Fact fact) {
    return new Fact(
        ofTheOther(fact.subject()),
        fact.predicate(),
        fact.object() instanceof Value.Iri iri ? ofTheOther(iri) : fact.object());
  }

  private static Value.Iri ofTheOther(Value.Iri iri) {
    return new Value.Iri(iri.text().replace("/" + KEY, "/" + KEY + "-again"));
  }

  @Test
  void a_draft_that_outlived_its_publication_is_gone_with_the_next_start() {
    List<Fact> draft = desk.drafted().facts();
    List<Fact> log =
        desk.drafts.read(snapshot -> Drafts.graph(snapshot, Desk.IRIS.graphs() + "log/" + KEY));
    Revision made = desk.publish();
    // As if the process had ended before the draft was dropped.
    desk.drafts.tidy(
        writer -> {
          writer.replace(new Value.Iri(Desk.IRIS.documentGraph(KEY)), draft);
          writer.replace(new Value.Iri(Desk.IRIS.graphs() + "log/" + KEY), log);
        });

    desk.publication.resume();

    assertThat(desk.drafted().facts()).isEmpty();
    assertThat(Set.copyOf(desk.published().facts())).isEqualTo(Set.copyOf(draft));
    assertThat(desk.gate.journal().count(PLAN)).isEqualTo(1);
    assertThat(desk.drafts.<List<DraftLog.Entry>>read(it -> DraftLog.of(it, Desk.IRIS, KEY)))
        .filteredOn(it -> it.act() == DraftLog.Act.PUBLISHED)
        .extracting(DraftLog.Entry::number)
        .containsExactly(made.number());
  }

  @Test
  void a_draft_that_is_not_what_was_published_survives_a_start() {
    desk.publish();
    desk.decide(measure(desk.published(), "路灯"), Decision.ACCEPT);
    List<Set<String>> before = desk.everything();

    desk.publication.resume();

    assertThat(desk.everything()).isEqualTo(before);
    assertThat(desk.drafted().facts()).isNotEmpty();
  }

  @Test
  void findings_are_new_until_the_next_publication_and_gone_with_their_document() {
    long before = desk.now();
    desk.publish();
    long published = desk.now();
    Set<Value.Iri> first = JournalView.findings(desk.gate.journal(), before, Desk.IRIS);
    assertThat(first).isNotEmpty();
    assertThat(JournalView.findings(desk.gate.journal(), published, Desk.IRIS)).isEmpty();

    desk.decide(measure(desk.published(), "推广节能灯具"), Decision.REJECT);
    desk.publish();
    assertThat(JournalView.findings(desk.gate.journal(), published, Desk.IRIS))
        .as("what was found before is not new, though its document was published again")
        .doesNotContainAnyElementsOf(first);

    desk.publication.withdraw(PLAN, desk.now(), "tried", "Ada");
    assertThat(JournalView.findings(desk.gate.journal(), before, Desk.IRIS)).isEmpty();
  }

  @Test
  void a_change_that_leaves_the_label_tells_which_property_changed() {
    desk.publish();
    DocumentFacts published = desk.published();
    Value.Iri part =
        published.statements().stream()
            .filter(it -> published.is(it, Pg.Measure))
            .filter(it -> !published.links(it, Pg.partOf).isEmpty())
            .findFirst()
            .orElseThrow();
    Value.Iri whole = published.links(part, Pg.partOf).get(0);
    Value.Iri other = measure(published, "加大资金投入");
    long from = desk.now();
    desk.decide(whole, Decision.REJECT);
    desk.decide(other, Decision.ACCEPT);
    desk.publish();

    List<StatementChange> changes = desk.changes(from, desk.now());

    assertThat(changes)
        .filteredOn(it -> it.type() == Type.CORRECTED)
        .isNotEmpty()
        .allMatch(it -> !it.said().equals(it.says()));
    assertThat(changes)
        .filteredOn(it -> it.statement().equals(part))
        .singleElement()
        .satisfies(
            it -> {
              String id = Desk.IRIS.id(whole.text()).orElseThrow();
              assertThat(it.said()).isEqualTo("partOf: " + id);
              assertThat(it.says()).isEqualTo("partOf: –");
            });
    assertThat(changes)
        .filteredOn(it -> it.statement().equals(other))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.said()).contains("reviewStatus: DRAFTED", "reviewedBy: –");
              assertThat(it.says()).contains("reviewStatus: ACCEPTED", "reviewedBy: Ada");
            });
    assertThat(changes)
        .filteredOn(it -> it.type() == Type.REMOVED)
        .isNotEmpty()
        .allMatch(it -> it.said().isEmpty() && it.says().isEmpty());
  }

  @Test
  void changes_tell_statements_that_came_went_and_were_corrected() {
    long before = desk.now();
    desk.publish();
    long published = desk.now();
    Value.Iri lamps = measure(desk.published(), "推广节能灯具");
    desk.decide(lamps, Decision.REJECT);
    desk.publish();

    List<StatementChange> added = desk.changes(before, published);
    assertThat(added).isNotEmpty().allMatch(it -> it.type() == Type.ADDED);
    assertThat(added).extracting(StatementChange::statement).contains(lamps);
    List<StatementChange> removed = desk.changes(published, desk.now());
    assertThat(removed).extracting(StatementChange::statement).contains(lamps);
    assertThat(removed)
        .filteredOn(it -> it.statement().equals(lamps))
        .allSatisfy(
            it -> {
              assertThat(it.type()).isEqualTo(Type.REMOVED);
              assertThat(it.before()).extracting(Value::text).contains("推广节能灯具");
            });
    assertThat(desk.changes(before, desk.now())).noneMatch(it -> it.statement().equals(lamps));
    assertThat(JournalView.about(desk.gate.journal(), PLAN, Desk.IRIS)).hasSize(2);
    assertThat(JournalView.about(desk.gate.journal(), lamps, Desk.IRIS)).hasSize(2);
  }

  @Test
  void a_corrected_value_is_a_change_of_its_figure_with_before_and_after() {
    Value.Iri lamps = Desk.find(desk.drafted(), Pg.Target, "18万盏");
    desk.correct(lamps, lamps("STATED", "2025"));
    desk.publish();
    long from = desk.now();
    desk.correct(lamps, lamps("AT_LEAST", "2024"));
    desk.publish();
    long to = desk.now();

    isToldAsCorrected(desk.changes(from, to), lamps);
    assertThat(JournalView.about(desk.gate.journal(), lamps, Desk.IRIS)).hasSize(2);

    desk.publication.withdraw(PLAN, desk.now(), "tried", "Ada");
    isToldAsCorrected(desk.changes(from, to), lamps);
  }

  private static Map<String, Object> lamps(String comparator, String due) {
    Map<String, Object> quantity =
        Map.of(
            "value", "180000", "comparator", comparator, "unit", "unit/zhan", "verbatim", "18万盏");
    return Map.of(
        "target",
        Map.of(
            "indicator",
            "indicator/street-lamps",
            "scope",
            "area/jiangcheng",
            "quantity",
            quantity,
            "valueKind",
            "STOCK",
            "to",
            due));
  }

  private static void isToldAsCorrected(List<StatementChange> changes, Value.Iri lamps) {
    assertThat(changes)
        .filteredOn(it -> it.statement().equals(lamps))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.type()).isEqualTo(Type.CORRECTED);
              assertThat(it.said()).contains("quantity.comparator: STATED", "time.to: 2025");
              assertThat(it.says()).contains("quantity.comparator: AT_LEAST", "time.to: 2024");
            });
  }

  /** As a re-reading leaves it: the figure's own facts are as they were. */
  @Test
  void a_change_of_the_quantity_alone_is_one_of_the_statement() {
    desk.publish();
    Value.Iri lamps = Desk.find(desk.published(), Pg.Target, "18万盏");
    Value.Iri quantity = desk.published().links(lamps, Pg.quantity).get(0);
    long from = desk.now();
    Value.Iri graph = new Value.Iri(Desk.IRIS.documentGraph(KEY));
    List<Fact> facts =
        desk.published().facts().stream()
            .map(
                it ->
                    it.subject().equals(quantity) && it.predicate().text().equals(Pg.verbatim)
                        ? new Fact(quantity, it.predicate(), Value.Literal.string("十八万盏"))
                        : it)
            .toList();
    desk.gate.commit(new Note("Ada", "read again", PLAN), writer -> writer.replace(graph, facts));

    assertThat(desk.changes(from, desk.now()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.statement()).isEqualTo(lamps);
              assertThat(it.said()).isEqualTo("quantity.verbatim: 18万盏");
              assertThat(it.says()).isEqualTo("quantity.verbatim: 十八万盏");
            });
    assertThat(JournalView.about(desk.gate.journal(), lamps, Desk.IRIS)).hasSize(2);
  }
}
