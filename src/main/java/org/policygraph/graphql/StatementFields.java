package org.policygraph.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** What every statement has: document, section, evidence, review, absences; and its time. */
final class StatementFields {
  /** The main span first, then what stands beside it, in the order of the text. */
  static final Field EVIDENCE = StatementFields::evidence;

  private StatementFields() {}

  static void add(Contract contract) {
    contract
        .put("Absence", "property", made(Absences.Absence.class, Absences.Absence::property))
        .put("Absence", "reason", made(Absences.Absence.class, Absences.Absence::reason))
        .put(
            "Absence",
            "message",
            Field.of(
                (thing, call) ->
                    Values.localised(
                            thing.made(Absences.Absence.class).messages(),
                            call.reading().language(call.text("lang")))
                        .orElse(null)))
        .put(
            "Absence",
            "evidence",
            (things, call) ->
                evidence(things, call, it -> it.made(Absences.Absence.class).evidence()));
    contract
        .put("Review", "status", Values.enumeration(Pg.reviewStatus))
        .put("Review", "confidence", Values.enumeration(Pg.confidence))
        .put("Review", "by", Values.text(Pg.reviewedBy))
        .put("Review", "at", Values.text(Pg.reviewedAt))
        .put("Review", "note", Values.text(Pg.reviewNote));
    contract
        .put("Evidence", "document", Links.to(Eli.realizes).one())
        .put("Evidence", "textSha256", Values.text(Pg.sha256))
        .put("Evidence", "start", Values.number(Oa.start))
        .put("Evidence", "end", Values.number(Oa.end))
        .put("Evidence", "quote", Values.text(Oa.exact))
        .put("Evidence", "context", Field.of(StatementFields::context))
        .put("Evidence", "quoteMatches", Field.of(StatementFields::quoteMatches))
        .put(
            "Evidence",
            "superseded",
            Field.of((evidence, call) -> evidence.has(Dcterms.isReplacedBy)));
    contract
        .put("TimeSpan", "from", Values.date(Pg.from))
        .put("TimeSpan", "to", Values.date(Pg.to))
        .put("TimeSpan", "recurring", Values.flag(Pg.recurring))
        .put("TimeSpan", "verbatim", Values.text(Pg.verbatim))
        .put("TimeSpan", "basis", Values.enumeration(Pg.timeBasis));
    statement(contract, "Reference")
        .put("Reference", "text", Values.text(Pg.citedText))
        .put("Reference", "documentNumber", Values.text(Pg.documentNumber))
        .put("Reference", "relation", Values.enumeration(Pg.relation))
        .put("Reference", "to", Links.to(Pg.citedDocument).one());
    statement(contract, "Programme")
        .put(
            "Programme",
            "mentionedIn",
            Links.query(
                    org.policygraph.store.Template.beside(
                        StatementFields.class, "programme-documents.rq"),
                    call -> org.policygraph.store.Parameters.NONE,
                    Order.BY_PLACE)
                .connection());
    statement(contract, "Goal")
        .put("Goal", "time", Links.to(Pg.time).one())
        .put("Goal", "targets", Links.inverse(Pg.forGoal, Pg.Target).connection())
        .put("Goal", "measures", Links.inverse(Pg.serves, Pg.Measure).connection());
  }

  /** Fields of interface Statement. */
  static Contract statement(Contract contract, String type) {
    return contract
        .node(type)
        .put(type, "statedIn", Links.to(Pg.statedIn).one())
        .put(type, "section", Links.to(Pg.section).one())
        .put(type, "evidence", EVIDENCE)
        // A review is part of the statement: the same entity, seen from another side.
        .put(type, "review", Field.of((thing, call) -> thing.as("Review")))
        .put(type, "absences", Absences.FIELD);
  }

  static <T> Field made(Class<T> type, Function<T, @Nullable Object> value) {
    return Field.of((thing, call) -> value.apply(thing.made(type)));
  }

  private static List<@Nullable Object> evidence(List<Thing> things, Call call) {
    return evidence(things, call, StatementFields::spans);
  }

  private static List<@Nullable Object> evidence(
      List<Thing> things, Call call, Function<Thing, Collection<Value.Iri>> spans) {
    Set<Value.Iri> all = new HashSet<>();
    things.forEach(thing -> all.addAll(spans.apply(thing)));
    Map<Value.Iri, Thing> found = call.reading().things(all, "Evidence");
    return things.stream()
        .<@Nullable Object>map(
            thing -> {
              Set<Value.Iri> beside = Set.copyOf(thing.links(Pg.supportingEvidence));
              return spans.apply(thing).stream()
                  .map(found::get)
                  .filter(Objects::nonNull)
                  .sorted(
                      Comparator.comparing((Thing span) -> beside.contains(span.iri()))
                          .thenComparing(Contract.by(Oa.start)))
                  .toList();
            })
        .toList();
  }

  /** Of its evidence and of what stands beside it. */
  static Collection<Value.Iri> spans(Thing thing) {
    Set<Value.Iri> spans = new HashSet<>(thing.links(Pg.evidence));
    spans.addAll(thing.links(Pg.supportingEvidence));
    return spans;
  }

  private static @Nullable Object context(Thing evidence, Call call) {
    Integer characters = call.number("characters");
    int around = characters == null ? 120 : characters;
    if (around < 0 || around > 2000) {
      throw Problem.badRequest("characters must be from 0 to 2000: " + around);
    }
    Integer start = Values.integer(evidence, Oa.start);
    Integer end = Values.integer(evidence, Oa.end);
    return start == null || end == null
        ? null
        : DocumentFields.text(evidence, call)
            .filter(text -> 0 <= start && start <= end && end <= text.length())
            .map(text -> text.context(start, end, around))
            .orElse(null);
  }

  private static @Nullable Object quoteMatches(Thing evidence, Call call) {
    Integer start = Values.integer(evidence, Oa.start);
    Integer end = Values.integer(evidence, Oa.end);
    String quote = evidence.text(Oa.exact);
    String replacedBy = evidence.text(Dcterms.isReplacedBy);
    if (replacedBy != null) {
      // Its words were looked for in the text that is read now.
      return call.reading().texts().stamp(replacedBy).isPresent() ? false : null;
    }
    String file = evidence.text(Pg.fileName);
    return start == null || end == null || quote == null || file == null
        ? null
        : call.reading()
            .texts()
            .find(file)
            .map(text -> text.quoteMatches(start, end, quote))
            .orElse(null);
  }
}
