package org.policygraph.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.publication.Desk.label;
import static org.policygraph.publication.Desk.measure;
import static org.policygraph.publication.Desk.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.Drafts;
import org.policygraph.intake.Submission;
import org.policygraph.publication.Review.Added;
import org.policygraph.publication.Review.Decision;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.CopyKind;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/** A text is handed in again, changed; what people decided survives. */
class RereadingTest {
  private static final String SECTION = "一、主要目标";
  private static final String LAMPS = "推广节能灯具";
  private static final String LONGER = Desk.sample().replace(SECTION, "本方案由市城管局解释。\n\n" + SECTION);

  private static final Value.Iri TEXT = Desk.iri("text/" + Desk.KEY);

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

  private static int start(DocumentFacts facts, Value.Iri statement) {
    Value.Iri evidence = facts.links(statement, Pg.evidence).get(0);
    return facts.links(evidence, Oa.hasSelector).stream()
        .flatMap(it -> facts.first(it, Oa.start).stream())
        .mapToInt(it -> Integer.parseInt(it.text()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void statements_that_are_found_again_keep_key_correction_links_and_review() {
    DocumentFacts before = desk.drafted();
    Value.Iri lamps = measure(before, LAMPS);
    desk.correct(lamps, ReviewTest.measureInput("更换高压钠灯", "STANDING"));
    Value.Iri shine = measure(before, "建设智慧照明平台");
    desk.decide(shine, Decision.ACCEPT);

    Submission done = desk.draft(LONGER);

    assertThat(done.failure()).isNull();
    DocumentFacts draft = desk.drafted();
    assertThat(label(draft, lamps)).isEqualTo("更换高压钠灯");
    assertThat(status(draft, lamps)).isEqualTo("CORRECTED");
    assertThat(draft.text(lamps, Pg.reviewedBy)).isEqualTo("Ada");
    assertThat(status(draft, shine)).isEqualTo("ACCEPTED");
    assertThat(start(draft, lamps)).isEqualTo(LONGER.indexOf("(二)" + LAMPS));
    assertThat(draft.statements())
        .filteredOn(it -> draft.links(it, Pg.measure).contains(lamps))
        .isNotEmpty();
    assertThat(draft.statements()).containsAll(before.statements());
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  @Test
  void headings_that_have_other_numbers_now_keep_what_was_decided_and_what_hangs_on_them() {
    DocumentFacts before = desk.drafted();
    Value.Iri lamps = measure(before, LAMPS);
    desk.correct(lamps, ReviewTest.measureInput("更换高压钠灯", "STANDING"));
    String renumbered =
        Desk.sample()
            .replace("(四)", "(五)")
            .replace("(三)", "(四)")
            .replace("(二)" + LAMPS, "(二)办好湖上灯会。各区每年办一次灯会。\n\n(三)" + LAMPS);

    assertThat(desk.draft(renumbered).failure()).isNull();

    DocumentFacts draft = desk.drafted();
    assertThat(label(draft, lamps)).isEqualTo("更换高压钠灯");
    assertThat(status(draft, lamps)).isEqualTo("CORRECTED");
    assertThat(start(draft, lamps)).isEqualTo(renumbered.indexOf("(三)" + LAMPS));
    assertThat(draft.statements()).containsAll(before.statements());
    assertThat(draft.statements())
        .filteredOn(it -> draft.links(it, Pg.measure).contains(lamps))
        .isNotEmpty();
    assertThat(measure(draft, "办好湖上灯会")).isNotEqualTo(lamps);
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  @Test
  void what_was_corrected_or_entered_and_accepted_then_is_kept_as_it_was_accepted() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.correct(lamps, ReviewTest.measureInput("更换高压钠灯", "STANDING"));
    Value.Iri added = added();
    desk.decide(lamps, Decision.ACCEPT);
    desk.decide(added, Decision.ACCEPT);

    for (String text : List.of(LONGER, LONGER.replace("18万盏", "19万盏"))) {
      assertThat(desk.draft(text).failure()).isNull();

      DocumentFacts draft = desk.drafted();
      assertThat(label(draft, lamps)).isEqualTo("更换高压钠灯");
      assertThat(label(draft, added)).isEqualTo("公布考核结果");
      assertThat(List.of(status(draft, lamps), status(draft, added))).containsOnly("ACCEPTED");
      assertThat(start(draft, lamps)).isEqualTo(text.indexOf("(二)" + LAMPS));
      desk.publish();
    }
  }

  @Test
  void what_was_rejected_stays_rejected_also_after_publication() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.decide(lamps, Decision.REJECT);
    desk.draft(LONGER);
    assertThat(status(desk.drafted(), lamps)).isEqualTo("REJECTED");
    desk.publish();

    desk.draft(LONGER.replace("18万盏", "19万盏"));

    assertThat(status(desk.drafted(), lamps)).isEqualTo("REJECTED");
    assertThat(desk.drafted().text(lamps, Pg.reviewedBy)).isEqualTo("Ada");
    desk.publish();
    assertThat(desk.published().has(lamps)).isFalse();
  }

  @Test
  void a_statement_whose_words_are_gone_is_kept_and_told_and_one_whose_words_stand_twice_moves() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.decide(lamps, Decision.ACCEPT);
    Value.Iri added = added();
    String text =
        LONGER
            .replace("(二)推广节能灯具。对老旧高压钠灯实行更换,", "(二)节约用电。")
            .replace("考核结果由市城管局", "考核结果由市城管局(考核结果由市城管局)");

    Submission done = desk.draft(text);

    assertThat(done.failure()).isNull();
    DocumentFacts draft = desk.drafted();
    assertThat(status(draft, lamps)).isEqualTo("ACCEPTED");
    assertThat(status(draft, added)).isEqualTo("ENTERED");
    assertThat(done.look())
        .anyMatch(
            it ->
                it.contains(Desk.IRIS.id(lamps.text()).orElseThrow() + " (")
                    && it.contains("no more"))
        .noneMatch(it -> it.contains("公布考核结果"));
    assertThat(start(draft, added)).isEqualTo(text.indexOf("考核结果由市城管局"));
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  private static Value.Iri version(DocumentFacts facts, Value.Iri statement) {
    return facts.links(facts.links(statement, Pg.evidence).get(0), Oa.hasSource).get(0);
  }

  private String sha256(DocumentFacts facts, Value.Iri version) {
    return String.valueOf(facts.text(version, Pg.sha256));
  }

  @Test
  void evidence_that_a_new_text_has_no_more_stays_with_the_text_that_it_stood_in() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.decide(lamps, Decision.ACCEPT);
    desk.publish();
    DocumentFacts first = desk.published();
    String other = LONGER.replace("推广节能灯具", "节约用电");

    desk.draft(other);
    desk.publish();

    DocumentFacts second = desk.published();
    Value.Iri old = version(second, lamps);
    assertThat(old).isNotEqualTo(TEXT);
    assertThat(sha256(second, old)).isEqualTo(sha256(first, TEXT));
    assertThat(sha256(second, TEXT)).isNotEqualTo(sha256(first, TEXT));
    assertThat(second.text(old, Pg.fileName)).isEqualTo(first.text(TEXT, Pg.fileName));
    assertThat(second.links(old, Dcterms.isReplacedBy)).containsExactly(TEXT);
    assertThat(second.links(old, Eli.realizes)).containsExactly(Desk.PLAN);
    assertThat(start(second, lamps)).isEqualTo(start(first, lamps));

    // A third text leaves it where it stood, not where the second one was.
    desk.draft(other.replace("18万盏", "19万盏"));
    desk.publish();
    assertThat(version(desk.published(), lamps)).isEqualTo(old);
    assertThat(sha256(desk.published(), old)).isEqualTo(sha256(first, TEXT));

    // What has its words again is of the current text, and nobody needs the old one.
    desk.draft(Desk.sample());
    desk.publish();
    assertThat(version(desk.published(), lamps)).isEqualTo(TEXT);
    assertThat(start(desk.published(), lamps)).isEqualTo(start(first, lamps));
    assertThat(sha256(desk.published(), TEXT)).isEqualTo(sha256(first, TEXT));
    assertThat(desk.published().has(old)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"市住建局,3", "市城管局、江城供电公司,1"})
  void every_decided_statement_that_is_kept_with_words_that_are_gone_is_told(
      String left, int atLeast) {
    String bracket = "(责任单位:市科技局、市城管局、江城供电公司)";
    desk.drafted().statements().forEach(it -> desk.decide(it, Decision.ACCEPT));

    Submission done = desk.draft(LONGER.replace(bracket, "(责任单位:" + left + ")"));

    DocumentFacts draft = desk.drafted();
    assertThat(draft.statements())
        .filteredOn(
            it ->
                Stream.of(Pg.evidence, Pg.supportingEvidence)
                    .flatMap(property -> draft.links(it, property).stream())
                    .anyMatch(evidence -> !draft.links(evidence, Oa.hasSource).contains(TEXT)))
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .extracting(it -> Desk.IRIS.id(it.text()).orElseThrow() + " (")
        .allSatisfy(id -> assertThat(done.look()).anyMatch(it -> it.contains(id)));
  }

  @Test
  void an_added_statement_that_the_reader_now_finds_is_not_stated_twice() {
    DocumentFacts before = desk.drafted();
    Value.Iri lamps = measure(before, LAMPS);
    desk.decide(lamps, Decision.ACCEPT);

    desk.draft(LONGER);

    DocumentFacts draft = desk.drafted();
    assertThat(draft.statements().stream().filter(it -> label(draft, it).equals(LAMPS))).hasSize(1);
  }

  @Test
  void a_published_document_that_is_read_again_gets_a_draft_and_stays_as_it_is() {
    desk.publish();
    var before = Given.quads(desk.store);

    Submission done = desk.draft(LONGER.replace("18万盏", "19万盏"));

    assertThat(done.failure()).isNull();
    assertThat(Given.quads(desk.store)).isEqualTo(before);
    String old = String.valueOf(file(desk.published()));
    String now = String.valueOf(file(desk.drafted()));
    assertThat(now).isNotEqualTo(old);
    assertThat(desk.drafts.texts().find(old)).isPresent();
    assertThat(desk.drafts.texts().find(now)).isPresent();
    assertThat(desk.drafted().statements())
        .anyMatch(it -> label(desk.drafted(), it).contains("19万盏"));
    assertThat(desk.published().statements())
        .filteredOn(it -> !desk.drafted().has(it))
        .isNotEmpty()
        .allMatch(it -> label(desk.published(), it).contains("18万盏"));
    desk.publish();
    assertThat(desk.replayed()).isEqualTo(Given.quads(desk.store));
    assertThat(desk.intake.discard(Desk.KEY)).isFalse();
  }

  @Test
  void what_is_known_of_a_document_beside_its_text_is_known_of_the_next_reading() {
    Value english = new Value.Literal("Lighting plan", Rdf.NS + "langString", "en");
    Value source = Value.Literal.string("https://example.org/plan");
    know(
        facts -> {
          facts.add(new Fact(Desk.PLAN, new Value.Iri(Dcterms.title), english));
          facts.set(Desk.PLAN, Pg.sourceUrl, source);
          facts.set(Desk.PLAN, Pg.notStated);
        });
    Value title = desk.drafted().all(Desk.PLAN, Dcterms.title).get(0);

    desk.draft(LONGER);

    DocumentFacts draft = desk.drafted();
    assertThat(draft.all(Desk.PLAN, Dcterms.title)).containsExactlyInAnyOrder(title, english);
    assertThat(draft.all(Desk.PLAN, Pg.sourceUrl)).containsExactly(source);
    assertThat(draft.all(Desk.PLAN, Pg.notStated)).doesNotContain(new Value.Iri(Pg.sourceUrl));
    assertThat(desk.publish().number()).isEqualTo(desk.now());
  }

  @Test
  void a_title_in_english_is_not_carried_over_to_another_title() {
    know(
        facts ->
            facts.add(
                new Fact(
                    Desk.PLAN,
                    new Value.Iri(Dcterms.title),
                    new Value.Literal("Lighting plan", Rdf.NS + "langString", "en"))));
    String title = label(desk.drafted(), Desk.PLAN);

    desk.draft(LONGER.replace(title, title.replace("方案", "计划")));

    assertThat(desk.drafted().all(Desk.PLAN, Dcterms.title)).hasSize(1);
  }

  @Test
  void another_document_with_the_name_of_a_published_one_is_refused_and_makes_no_draft() {
    desk.publish();
    var before = desk.everything();

    Submission refused =
        desk.draft(
            "江城市园林局关于加强公园管理的意见\n江园发〔2022〕9号\n一、工作目标\n"
                + "到2026年,全市公园总数达到80个。\n江城市园林局\n2022年4月2日\n");

    assertThat(refused.state()).isEqualTo(Submission.State.FAILED);
    assertThat(refused.failure())
        .contains("document/" + Desk.KEY, "城市照明提升行动方案", "加强公园管理", "another file name");
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void a_version_with_another_title_and_number_is_of_the_document_whose_statements_it_has() {
    String title = label(desk.drafted(), Desk.PLAN);

    Submission done =
        desk.draft(
            LONGER
                .replace(title, title.replace("方案", "计划"))
                .replace("江政办〔2021〕18号", "江政办〔2022〕2号"));

    assertThat(done.failure()).isNull();
    assertThat(done.state()).isEqualTo(Submission.State.DONE);
  }

  private static Value chinese(String words) {
    return new Value.Literal(words, Rdf.NS + "langString", "zh");
  }

  private void publishWithImprint(Value title, Value english) {
    know(
        facts -> {
          facts.set(Desk.PLAN, Dcterms.title, title, english);
          facts.set(Desk.PLAN, Rdfs.label, title, english);
          facts.set(TEXT, Eli.title, title);
          facts.set(TEXT, Eli.publisher, Value.Literal.string("江城日报"));
          facts.set(TEXT, Pg.copyKind, new Value.Iri(Enumerations.iri(CopyKind.REPRINT)));
        });
    desk.publish();
  }

  @Test
  void title_and_source_of_a_published_document_outlive_a_new_reading_that_tells_nothing_else() {
    Value title = chinese("江城市照明方案");
    Value english = new Value.Literal("Lighting plan", Rdf.NS + "langString", "en");
    publishWithImprint(title, english);

    Submission done = desk.draft(LONGER);

    assertThat(done.failure()).isNull();
    assertThat(done.look()).anyMatch(it -> it.contains("it stays “江城市照明方案”"));
    desk.publish();
    DocumentFacts facts = desk.published();
    assertThat(facts.all(Desk.PLAN, Dcterms.title)).containsExactlyInAnyOrder(title, english);
    assertThat(facts.all(Desk.PLAN, Rdfs.label)).containsExactlyInAnyOrder(title, english);
    assertThat(facts.all(TEXT, Eli.title)).containsExactly(title);
    assertThat(facts.text(TEXT, Eli.publisher)).isEqualTo("江城日报");
    assertThat(facts.text(TEXT, Pg.copyKind)).isEqualTo(Enumerations.iri(CopyKind.REPRINT));
  }

  private void know(Consumer<DocumentFacts> what) {
    desk.drafts.tidy(
        writer -> {
          DocumentFacts facts =
              new DocumentFacts(Drafts.graph(writer, Desk.IRIS.documentGraph(Desk.KEY)));
          what.accept(facts);
          writer.replace(new Value.Iri(Desk.IRIS.documentGraph(Desk.KEY)), facts.facts());
        });
  }

  @Test
  void a_draft_of_a_published_document_is_thrown_away_without_its_text() {
    desk.publish();
    desk.decide(measure(desk.published(), LAMPS), Decision.REJECT);

    assertThat(desk.intake.discard(Desk.KEY)).isTrue();

    assertThat(desk.drafts.texts().find(String.valueOf(file(desk.published())))).isPresent();
    desk.draft(LONGER);
    assertThat(status(desk.drafted(), measure(desk.drafted(), LAMPS))).isEqualTo("DRAFTED");
  }

  private static String file(DocumentFacts facts) {
    return facts.facts().stream()
        .filter(it -> it.predicate().text().equals(Pg.fileName))
        .map(it -> it.object().text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_withdrawn_document_that_is_handed_in_again_keeps_what_was_decided() {
    Value.Iri lamps = measure(desk.drafted(), "推广节能灯具");
    desk.correct(lamps, ReviewTest.measureInput("更换高压钠灯", "STANDING"));
    desk.publish();
    desk.publication.withdraw(Desk.PLAN, desk.now(), "replaced", "Ada");

    assertThat(desk.draft(Desk.sample().replace("达到98%", "达到97%")).failure()).isNull();

    assertThat(label(desk.drafted(), lamps)).isEqualTo("更换高压钠灯");
    assertThat(status(desk.drafted(), lamps)).isEqualTo("CORRECTED");
    desk.publish();
    assertThat(label(desk.published(), lamps)).isEqualTo("更换高压钠灯");
  }

  @ParameterizedTest
  @ValueSource(strings = {"达到97%", "达到98%"})
  void what_was_withdrawn_comes_back_with_its_text_where_a_draft_was_thrown_away(String share)
      throws IOException {
    desk.publish();
    desk.publication.withdraw(Desk.PLAN, desk.now(), "replaced", "Ada");
    assertThat(desk.draft(Desk.sample().replace("达到98%", share)).failure()).isNull();

    assertThat(desk.intake.discard(Desk.KEY)).isTrue();

    desk.publish();
    DocumentFacts back = desk.published();
    Value.Iri text = Desk.iri("text/" + Desk.KEY);
    assertThat(
            desk.drafts
                .texts()
                .find(
                    String.valueOf(back.text(text, Pg.fileName)),
                    String.valueOf(back.text(text, Pg.sha256))))
        .hasValueSatisfying(it -> assertThat(it.text()).isEqualTo(Desk.sample()));
  }

  @Test
  void the_same_text_again_keeps_what_was_decided() {
    Value.Iri lamps = measure(desk.drafted(), LAMPS);
    desk.correct(lamps, Map.of("measure", Map.of("label", "更换高压钠灯", "stage", "PLANNED")));
    var before = Set.copyOf(desk.drafted().facts());

    desk.draft(Desk.sample());

    assertThat(Set.copyOf(desk.drafted().facts())).isEqualTo(before);
  }

  @Test
  void what_is_told_with_a_text_replaces_title_and_source_of_a_published_document() {
    publishWithImprint(
        chinese("江城市照明方案"), new Value.Literal("Lighting plan", Rdf.NS + "langString", "en"));

    Submission done =
        desk.draft(
            LONGER,
            Map.of(
                "title", List.of("江城市新照明行动计划"),
                "copy", List.of("OFFICIAL"),
                "publisher", List.of("江城市城管局"),
                "url", List.of("https://example.org/plan")));
    assertThat(done.failure()).isNull();

    DocumentFacts draft = desk.drafted();
    assertThat(draft.all(Desk.PLAN, Dcterms.title)).containsExactly(chinese("江城市新照明行动计划"));
    assertThat(draft.text(TEXT, Eli.publisher)).isEqualTo("江城市城管局");
    assertThat(draft.text(TEXT, Pg.copyKind)).isEqualTo(Enumerations.iri(CopyKind.OFFICIAL));
    assertThat(draft.text(TEXT, Pg.sourceUrl)).isEqualTo("https://example.org/plan");
    desk.publish();

    desk.draft(LONGER.replace("18万盏", "19万盏"));

    assertThat(desk.drafted().text(TEXT, Pg.sourceUrl)).isEqualTo("https://example.org/plan");
    assertThat(desk.drafted().all(Desk.PLAN, Pg.notStated))
        .doesNotContain(new Value.Iri(Pg.sourceUrl));
  }

  private Value.Iri added() {
    return desk.review
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
  }
}
