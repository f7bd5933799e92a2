package org.policygraph.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.ModelFactory;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.EnteredStatement;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Span;
import org.policygraph.derivation.Background;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.DraftLog;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.Requirements;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Xsd;

/**
 * What editors decide on statements, and those that they add. All of it happens in the draft of the
 * document; one that is published, or withdrawn, gets a draft from what it says with the first
 * decision. Safe for use by several threads.
 */
public final class Review {
  private final JournaledStore gate;
  private final Drafts drafts;
  private final Requirements requirements;
  private final Quotes quotes;
  private final Iris iris;
  private final Clock clock;
  private final Conflicts conflicts;
  private final Stated stated;
  private final Owners owners;

  public Review(
      JournaledStore gate,
      Drafts drafts,
      Requirements requirements,
      SourceTexts texts,
      Iris iris,
      Clock clock) {
    this.gate = gate;
    this.drafts = drafts;
    this.requirements = requirements;
    this.quotes = new Quotes(texts);
    this.iris = iris;
    this.clock = clock;
    this.conflicts = new Conflicts(gate.journal(), drafts, iris);
    this.stated = new Stated(gate, drafts, iris);
    this.owners = new Owners(gate, drafts, stated, iris);
  }

  /** What can be decided on a statement. */
  public enum Decision {
    ACCEPT,
    CORRECT,
    REJECT
  }

  /**
   * A decision.
   *
   * @param expected the revision that it was taken on
   * @param correction as {@code StatementInput} of the contract has it; null unless it is one
   */
  public record Decided(
      Value.Iri statement,
      Decision decision,
      long expected,
      @Nullable Map<String, ?> correction,
      @Nullable String note) {}

  /**
   * A statement that nobody drafted.
   *
   * @param quote its words, and which of several equal ones, from 1; null where they stand once
   * @param statement as {@code StatementInput} of the contract has it
   */
  public record Added(
      Value.Iri document,
      long expected,
      String quote,
      @Nullable Integer occurrence,
      Map<String, ?> statement,
      @Nullable String note) {}

  /** How a review came out: the statement, and the number that it took. */
  public record Outcome(Value.Iri statement, long number) {}

  /**
   * Accepts, corrects or rejects a statement. What a correction replaces is kept in the log of the
   * document's drafts.
   *
   * @throws Refused where there is no such statement, the correction cannot be written or somebody
   *     changed the statement after that revision; nothing was changed then
   */
  public Outcome decide(Decided decided, String by) {
    Refused.legible(decided.note);
    if ((decided.decision == Decision.CORRECT) != (decided.correction != null)) {
      throw Refused.of(
          Refused.Reason.INVALID,
          "a correction goes with CORRECT, and with nothing else: the decision is "
              + decided.decision);
    }
    return drafts.alone(
        () -> {
          String key = owners.documentOf(decided.statement);
          DocumentFacts facts = draft(key);
          if (!facts.isStatement(decided.statement)) {
            throw owners.unknown(decided.statement);
          }
          conflicts.ofStatement(key, decided.statement, decided.expected);
          String before = facts.written(decided.statement);
          if (decided.correction != null) {
            facts =
                entered(key, facts, it -> it.correct(decided.statement.text(), decided.correction));
          } else if (decided.decision == Decision.ACCEPT && facts.isRejected(decided.statement)) {
            facts = entered(key, facts, it -> it.restore(decided.statement.text()));
          }
          sign(facts, decided.statement, next(decided.decision), decided.note, by);
          DraftLog.Act act =
              switch (decided.decision) {
                case ACCEPT -> DraftLog.Act.ACCEPTED;
                case CORRECT -> DraftLog.Act.CORRECTED;
                case REJECT -> DraftLog.Act.REJECTED;
              };
          return write(key, facts, by, act, decided.statement, decided.note, before);
        });
  }

  private static ReviewStatus next(Decision decision) {
    return switch (decision) {
      case CORRECT -> ReviewStatus.CORRECTED;
      case REJECT -> ReviewStatus.REJECTED;
      // Whoever accepts signs for that, and not for what another entered or corrected before.
      case ACCEPT -> ReviewStatus.ACCEPTED;
    };
  }

  /**
   * Adds a statement to a document. What was decided on other statements meanwhile does not matter.
   *
   * @throws Refused where there is no such document, it was read anew, published or withdrawn after
   *     that revision, its text is not here, the quote is not found in it or is found more than
   *     once, or the statement cannot be written; nothing was changed then
   */
  public Outcome add(Added added, String by) {
    Refused.legible(added.note);
    return drafts.alone(
        () -> {
          String key = owners.documentKey(added.document);
          DocumentFacts facts = draft(key);
          conflicts.ofAddition(key, added.expected);
          SourceText text = quotes.text(key, facts);
          Span span = Quotes.span(text, added.quote, added.occurrence);
          EnteredStatement.Quote quote =
              new EnteredStatement.Quote(
                  added.quote, added.occurrence == null ? 1 : added.occurrence);
          Value.Iri[] made = new Value.Iri[1];
          DocumentFacts more =
              entered(
                  key,
                  facts,
                  it -> {
                    EnteredStatement.Result result = it.enter(text, span, quote, added.statement);
                    if (result.statement() != null) {
                      made[0] = new Value.Iri(result.statement());
                    }
                    return result;
                  });
          sign(more, made[0], ReviewStatus.ENTERED, added.note, by);
          return write(key, more, by, DraftLog.Act.ENTERED, made[0], added.note, null);
        });
  }

  private interface Work {
    EnteredStatement.Result on(EnteredStatement statement);
  }

  private DocumentFacts entered(String key, DocumentFacts facts, Work work) {
    var model = Models.of(facts.facts());
    Background background =
        gate.store().read(snapshot -> requirements.derivation().background(snapshot));
    // A draft also names what it proposes itself: the area of a city that no registry has yet.
    Registry registry =
        Registry.of(ModelFactory.createModelForGraph(background.registries()))
            .with(Models.of(facts.facts()));
    EnteredStatement.Result result =
        work.on(new EnteredStatement(registry, key, model, this::isDocument));
    if (result.statement() == null) {
      throw Refused.meaningless(result.faults());
    }
    return new DocumentFacts(Models.facts(model));
  }

  private boolean isDocument(String document) {
    return iris.type(document).filter("document"::equals).isPresent()
        && !stated.published(iris.key(document).orElseThrow()).isEmpty();
  }

  private void sign(
      DocumentFacts facts,
      Value.Iri statement,
      ReviewStatus status,
      @Nullable String note,
      String by) {
    facts.set(statement, Pg.reviewStatus, new Value.Iri(Enumerations.iri(status)));
    facts.set(statement, Pg.reviewedBy, Value.Literal.string(by));
    facts.set(
        statement,
        Pg.reviewedAt,
        new Value.Literal(
            now().truncatedTo(ChronoUnit.SECONDS).toString(), Xsd.NS + "dateTime", null));
    if (note == null || note.isBlank()) {
      facts.set(statement, Pg.reviewNote);
    } else {
      facts.set(statement, Pg.reviewNote, Value.Literal.string(note));
    }
  }

  private Outcome write(
      String key,
      DocumentFacts facts,
      String by,
      DraftLog.Act act,
      Value.Iri statement,
      @Nullable String note,
      @Nullable String before) {
    List<Fact> conclusions = conclusions(key, facts);
    return drafts.change(
        (writer, number) -> {
          writer.replace(new Value.Iri(iris.documentGraph(key)), facts.facts());
          writer.replace(derivedGraph(key), conclusions);
          DraftLog.add(
              writer,
              iris,
              key,
              new DraftLog.Entry(number, now(), by, act, statement, note, before));
          return new Outcome(statement, number);
        });
  }

  /** What follows from the draft alone, as it will be published. */
  private List<Fact> conclusions(String key, DocumentFacts draft) {
    DocumentFacts kept = new DocumentFacts(draft.facts());
    kept.leaveOutRejected();
    Value.Iri document = new Value.Iri(iris.entity("document", key));
    return gate
        .store()
        .<Collection<Fact>>read(
            snapshot -> requirements.derivation().ofDocument(snapshot, document, kept.facts()))
        .stream()
        .toList();
  }

  private Value.Iri derivedGraph(String key) {
    return Drafts.derivedGraph(iris, key);
  }

  private DocumentFacts draft(String key) {
    List<Fact> facts = stated.drafted(key);
    if (facts.isEmpty()) {
      facts = stated.published(key);
    }
    if (facts.isEmpty()) {
      facts = stated.withdrawn(key).orElse(List.of());
    }
    if (facts.isEmpty()) {
      throw owners.unknown(new Value.Iri(iris.entity("document", key)));
    }
    return new DocumentFacts(facts);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
