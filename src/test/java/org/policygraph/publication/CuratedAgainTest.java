package org.policygraph.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.publication.Desk.label;
import static org.policygraph.publication.Desk.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.Submission;
import org.policygraph.journal.Note;
import org.policygraph.publication.Review.Decision;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** The text of a document that people curated is handed in again; what they left out stays so. */
class CuratedAgainTest {
  private static final String LEFT_OUT = "支持照明企业建设研发中心";
  private static final String CUT_OTHERWISE = "实施路灯补盲工程";
  private static final String LONGER = Desk.sample() + "\n本方案由市城管局解释。\n";
  private static final String STILL_LONGER = LONGER + "\n本方案有效期五年。\n";
  private static final Value.Iri CUT = Desk.iri("measure/" + Desk.KEY + "-cut");

  private Desk desk;
  private DocumentFacts curated;
  private Value.Iri leftOut;
  private Value.Iri recut;

  @BeforeEach
  void a_curated_document(@TempDir Path reading, @TempDir Path folder) {
    DocumentFacts read;
    try (Desk reader = new Desk(reading)) {
      assertThat(reader.draft(Desk.sample()).failure()).isNull();
      read = reader.drafted();
    }
    leftOut = measure(read, LEFT_OUT);
    recut = measure(read, CUT_OTHERWISE);
    curated = curated(read);
    desk = new Desk(folder);
    desk.gate.commit(
        new Note("people", "curated", null),
        writer ->
            writer.replace(
                new Value.Iri(Desk.IRIS.documentGraph(Desk.KEY)), List.copyOf(curated.facts())));
  }

  /** Without one measure and a bracket's first name, and with another measure cut otherwise. */
  private DocumentFacts curated(DocumentFacts read) {
    DocumentFacts all =
        new DocumentFacts(
            read.facts().stream()
                .map(
                    it ->
                        new Fact(
                            it.subject().equals(recut) ? CUT : it.subject(),
                            it.predicate(),
                            it.object().equals(recut) ? CUT : it.object()))
                .toList());
    shorten(all, all.links(CUT, Pg.evidence).get(0));
    List<Value.Iri> without = new ArrayList<>(List.of(leftOut));
    without.add(duties(all).get(0));
    all.remove(without);
    Value entered = new Value.Iri(Enumerations.iri(ReviewStatus.ENTERED));
    all.statements().forEach(it -> all.set(it, Pg.reviewStatus, entered));
    return all;
  }

  private static List<Value.Iri> duties(DocumentFacts facts) {
    return facts.statements().stream().filter(it -> facts.is(it, Pg.Responsibility)).toList();
  }

  /** Takes the last sign from a quote. */
  private static void shorten(DocumentFacts facts, Value.Iri evidence) {
    for (Value.Iri selector : facts.links(evidence, Oa.hasSelector)) {
      String quote = facts.text(selector, Oa.exact);
      if (quote != null) {
        facts.set(selector, Oa.exact, Value.Literal.string(quote.substring(0, quote.length() - 1)));
      }
      Value end = facts.first(selector, Oa.end).orElse(null);
      if (end instanceof Value.Literal number) {
        String before = Integer.toString(Integer.parseInt(number.text()) - 1);
        facts.set(selector, Oa.end, new Value.Literal(before, number.datatype(), null));
      }
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void textLiesThere() throws IOException {
    Files.writeString(desk.folder.resolve(Desk.KEY + ".txt"), Desk.sample());
  }

  private static Set<Value.Iri> stated(DocumentFacts facts) {
    return facts.statements().stream()
        .filter(it -> !facts.isRejected(it))
        .collect(Collectors.toSet());
  }

  @Test
  void what_people_left_out_or_cut_otherwise_is_not_offered_as_new() throws IOException {
    textLiesThere();

    Submission done = desk.draft(LONGER);

    assertThat(done.failure()).isNull();
    DocumentFacts draft = desk.drafted();
    assertThat(stated(draft)).containsExactlyInAnyOrderElementsOf(curated.statements());
    assertThat(draft.isRejected(leftOut)).isTrue();
    assertThat(label(draft, leftOut)).contains(LEFT_OUT);
    assertThat(draft.text(leftOut, Pg.reviewNote)).contains("整理时未采用");
    assertThat(draft.has(recut)).isFalse();
    desk.publish();
    assertThat(desk.published().statements())
        .containsExactlyInAnyOrderElementsOf(curated.statements());
  }

  @Test
  void it_stays_left_out_at_the_next_reading_until_somebody_accepts_it() throws IOException {
    textLiesThere();
    desk.draft(LONGER);
    desk.publish();
    desk.draft(STILL_LONGER);
    assertThat(stated(desk.drafted())).containsExactlyInAnyOrderElementsOf(curated.statements());

    desk.decide(leftOut, Decision.ACCEPT);
    desk.publish();

    assertThat(desk.published().has(leftOut)).isTrue();
    desk.draft(STILL_LONGER + "\n附则。\n");
    assertThat(stated(desk.drafted())).contains(leftOut);
  }

  @Test
  void what_a_new_line_says_is_offered_beside_what_was_left_out() throws IOException {
    textLiesThere();
    desk.draft(Desk.sample().replace("六、工作要求", "(四)推广太阳能路灯。(责任单位:市财政局)\n\n六、工作要求"));
    DocumentFacts draft = desk.drafted();
    assertThat(stated(draft)).contains(measure(draft, "推广太阳能路灯")).doesNotContain(leftOut);
  }

  @Test
  void without_the_text_that_was_curated_it_is_told_that_nobody_knows() {
    Submission done = desk.draft(LONGER);
    assertThat(done.failure()).isNull();
    assertThat(done.look()).anyMatch(it -> it.contains("curated") && it.contains(Desk.KEY));
    assertThat(stated(desk.drafted())).contains(leftOut);
  }
}
