package org.policygraph.curation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.StatementKeys.Identity;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Writes what a person says of a statement into a document's graph, as the compiler of sheets would
 * have written it: an input object of one field, named after the kind of statement, whose names and
 * meanings are those of {@code StatementInput} in the contract.
 */
public final class EnteredStatement {
  /**
   * What came of it.
   *
   * @param statement IRI; null where there are faults, and then the graph is not to be used
   */
  public record Result(@Nullable String statement, List<Fault> faults) {}

  /** A quote of a text, and which of several equal ones it is, from 1. */
  public record Quote(String text, int occurrence) {}

  private static final String ONCE = "a statement is given once";

  private final Registry registry;
  private final String document;
  private final Model model;
  private final Predicate<String> documents;
  private final Faults faults;

  /**
   * @param document key of the document
   * @param model its graph, which is changed
   * @param documents whether an IRI is that of a document that may be cited
   */
  public EnteredStatement(
      Registry registry, String document, Model model, Predicate<String> documents) {
    this.registry = registry;
    this.document = document;
    this.model = model;
    this.documents = documents;
    this.faults = new Faults(document);
  }

  /** Corrects a statement of the graph; what the input has no field for stays. */
  public Result correct(String statement, Map<String, ?> input) {
    StatementKind kind = kind(input);
    if (kind != null) {
      Resource resource = Facts.resource(statement);
      if (!new DocumentGraph(model).instances(kind.iri).contains(resource)) {
        faults.add(
            kind.type,
            "a correction is of the statement's own kind",
            Iris.DEFAULT.id(statement).orElse(statement)
                + " is none: reject it and add another statement");
      } else {
        List<Resource> before = isRejected(resource) ? List.of() : duplicates(kind, statement);
        StringBuilder quotes = new StringBuilder();
        new DocumentGraph(model)
            .allPassages(resource)
            .forEach(it -> quotes.append(it.exact()).append('\n'));
        writer().write(kind, fields(kind, input), statement, quotes.toString());
        tellOnce(kind, statement, before);
      }
    }
    return result(statement);
  }

  /** What was rejected stands again, unless something else says the same by now. */
  public Result restore(String statement) {
    DocumentGraph graph = new DocumentGraph(model);
    for (StatementKind kind : StatementKind.values()) {
      if (graph.instances(kind.iri).contains(Facts.resource(statement))) {
        tellOnce(kind, statement, List.of());
      }
    }
    return result(statement);
  }

  /** Adds a statement whose main span is a quote that stands in the text. */
  public Result enter(SourceText text, Span span, Quote quote, Map<String, ?> input) {
    StatementKind kind = kind(input);
    if (kind == null) {
      return result(null);
    }
    InputFields fields = fields(kind, input);
    EnteredFacts writer = writer();
    String key =
        new StatementKeys(document, Map.of(), faults)
            .assign(
                List.of(
                    new StatementKeys.Request(
                        kind.type,
                        new Identity(
                            kind,
                            quote.text(),
                            quote.occurrence(),
                            writer.discriminator(kind, fields)),
                        null)))
            .get(0);
    String statement = Iris.DEFAULT.entity(kind.type, key);
    if (model.contains(Facts.resource(statement), null)) {
      faults.add(
          kind.type,
          ONCE,
          "this quote says it already: "
              + kind.type
              + "/"
              + key
              + (isRejected(Facts.resource(statement))
                  ? ", which was rejected: accept or correct it"
                  : ", which can be reviewed"));
      return result(null);
    }
    state(kind, statement, text, span);
    writer.write(kind, fields, statement, quote.text());
    tellOnce(kind, statement, List.of());
    return result(statement);
  }

  private boolean isRejected(Resource statement) {
    return Duplicates.isRejected(new DocumentGraph(model), statement);
  }

  private List<Resource> duplicates(StatementKind kind, String statement) {
    return new Duplicates(new DocumentGraph(model)).of(kind, Facts.resource(statement));
  }

  /**
   * @param known what says the same already, as a reader may have drafted it
   */
  private void tellOnce(StatementKind kind, String statement, List<Resource> known) {
    if (faults.none()) {
      duplicates(kind, statement).stream()
          .filter(it -> !known.contains(it))
          .map(it -> Iris.DEFAULT.id(it.getURI()).orElse(it.getURI()))
          .findFirst()
          .ifPresent(
              it ->
                  faults.add(
                      kind.type,
                      ONCE,
                      "the document says it already: " + it + ", which can be reviewed"));
    }
  }

  private void state(StatementKind kind, String statement, SourceText text, Span span) {
    Facts facts = new Facts();
    facts.type(statement, kind.iri);
    facts.link(statement, Pg.statedIn, Iris.DEFAULT.entity("document", document));
    String section = outline().deepest(span);
    if (section != null) {
      facts.link(statement, Pg.section, section);
    }
    new Passages(document, text, facts).state(statement, Pg.evidence, span);
    facts.integer(statement, Pg.order, span.start());
    facts.value(statement, Pg.reviewStatus, ReviewStatus.ENTERED);
    facts.link(statement, Pg.notApplicable, Pg.confidence);
    model.add(facts.model());
  }

  private Outline outline() {
    DocumentGraph graph = new DocumentGraph(model);
    Outline outline = new Outline();
    for (Resource section : graph.instances(Pg.Section)) {
      outline.add(
          section.getURI(),
          graph.integer(section, Pg.depth).orElse(1),
          new Span(
              graph.integer(section, Pg.start).orElse(0),
              graph.integer(section, Pg.end).orElse(0)));
    }
    return outline;
  }

  private @Nullable StatementKind kind(Map<String, ?> input) {
    List<String> given =
        input.entrySet().stream()
            .filter(it -> it.getValue() != null)
            .map(Map.Entry::getKey)
            .toList();
    if (given.size() != 1) {
      faults.add("statement", "exactly one kind is given", "found " + given);
      return null;
    }
    for (StatementKind kind : StatementKind.values()) {
      if (kind.type.equals(given.get(0)) && kind != StatementKind.PROGRAMME) {
        return kind;
      }
    }
    faults.add("statement", "the kind is known", "found " + given.get(0));
    return null;
  }

  private InputFields fields(StatementKind kind, Map<String, ?> input) {
    return new InputFields("", input, faults).part(kind.type);
  }

  private EnteredFacts writer() {
    return new EnteredFacts(registry, model, documents);
  }

  private Result result(@Nullable String statement) {
    return new Result(faults.none() ? Objects.requireNonNull(statement) : null, faults.all());
  }
}
