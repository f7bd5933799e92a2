package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.Basis;
import org.policygraph.vocabulary.Enumerations.ReferenceRelation;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;
import org.policygraph.vocabulary.Enumerations.Stage;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Rdfs;

/** What the input objects of the contract say, as facts of one statement in place of others. */
final class EnteredFacts {
  private static final String OTHERS = "a document cites others";

  private final Model model;
  private final DocumentGraph graph;
  private final EnteredIds ids;
  private final EnteredAmounts amounts;
  private final EnteredFigures figures;
  private final Labels labels;

  EnteredFacts(Registry registry, Model model, Predicate<String> documents) {
    this.model = model;
    this.graph = new DocumentGraph(model);
    this.ids = new EnteredIds(registry, model, documents);
    this.amounts = new EnteredAmounts(registry, graph, ids);
    this.labels = new Labels(registry, model, area());
    this.figures = new EnteredFigures(graph, ids, amounts, labels);
  }

  private @Nullable String area() {
    return graph.instances(Pg.Document).stream()
        .flatMap(it -> graph.object(it, Eli.jurisdiction).stream())
        .flatMap(it -> Iris.DEFAULT.key(it.getURI()).stream())
        .findFirst()
        .orElse(null);
  }

  /** What tells apart several statements of one quote; as the compiler of sheets has it. */
  String discriminator(StatementKind kind, InputFields in) {
    return switch (kind) {
      case TARGET, OBSERVATION ->
          EnteredIds.key(in.text("indicator")) + "|" + value(in.part("quantity"));
      case PARAMETER -> in.text("kind") + "|" + value(in.part("quantity"));
      case RESPONSIBILITY ->
          EnteredIds.key(in.text("measure"))
              + "|"
              + EnteredIds.key(in.text("agency"))
              + "|"
              + in.text("role");
      case REFERENCE -> String.valueOf(in.text("text"));
      default -> "";
    };
  }

  private static String value(InputFields quantity) {
    BigDecimal value = quantity.decimal("value");
    return value == null ? "" : Facts.plain(value);
  }

  /**
   * Writes the facts into the graph.
   *
   * @param quotes what the evidence says; a number or a name must stand there as it is written
   */
  void write(StatementKind kind, InputFields in, String iri, String quotes) {
    Replacement statement = new Replacement(model, iri);
    switch (kind) {
      case TARGET -> figures.target(in, statement, quotes);
      case OBSERVATION -> figures.observation(in, statement, quotes);
      case PARAMETER -> figures.parameter(in, statement, quotes);
      case MEASURE -> measure(in, statement);
      case RESPONSIBILITY -> responsibility(in, statement, quotes);
      case REFERENCE -> reference(in, statement);
      case GOAL -> goal(in, statement);
      default -> throw new IllegalArgumentException("no input is of the kind " + kind);
    }
    statement.apply();
    if (kind == StatementKind.MEASURE) {
      renameResponsibilities(iri);
    }
  }

  private void measure(InputFields in, Replacement statement) {
    in.only("label", "partOf", "stage", "functions");
    name(in, statement);
    Stage stage = in.requiredValue("stage", Stage.class);
    statement.value(Pg.stage, stage);
    boolean plan = stage == Stage.PLANNED || stage == Stage.STANDING;
    statement.typeAmong(List.of(Prov.Plan, Prov.Activity), plan ? Prov.Plan : Prov.Activity);
    statement.clear(Pg.partOf);
    String whole = in.has("partOf") ? ids.own(in, "partOf", Pg.Measure) : null;
    statement.add(Pg.partOf, whole);
    if (whole != null && leadsTo(whole, statement.iri())) {
      in.fault("partOf", "a measure is no part of itself", "found " + in.text("partOf"));
    }
    statement.clear(Pg.function);
    in.texts("functions")
        .forEach(it -> statement.add(Pg.function, ids.entry(in, "functions", it, "function")));
  }

  private boolean leadsTo(String measure, String end) {
    String at = measure;
    for (int steps = 0; at != null && steps < 100; steps++) {
      if (at.equals(end)) {
        return true;
      }
      at = graph.object(Facts.resource(at), Pg.partOf).map(Resource::getURI).orElse(null);
    }
    return false;
  }

  private void goal(InputFields in, Replacement statement) {
    in.only("label", "to");
    name(in, statement);
    amounts.end(in, statement, "to");
  }

  private void responsibility(InputFields in, Replacement statement, String quotes) {
    in.only("measure", "agency", "writtenAs", "role", "roleBasis");
    String measure = ids.own(in, "measure", Pg.Measure);
    String agency = ids.entry(in, "agency", "agency");
    String writtenAs = in.required("writtenAs");
    if (writtenAs != null && !quotes.contains(writtenAs)) {
      in.fault("writtenAs", "quote contains writtenAs", "“" + writtenAs + "” is not in it");
    }
    Role role = in.requiredValue("role", Role.class);
    RoleBasis basis = in.requiredValue("roleBasis", RoleBasis.class);
    statement.link(Pg.measure, measure);
    statement.link(Pg.agency, agency);
    statement.string(Pg.writtenAs, writtenAs);
    statement.value(Pg.role, role);
    statement.value(Pg.roleBasis, basis);
    statement.value(Pg.basis, Basis.EXPLICIT);
    if (measure != null && agency != null) {
      Sheet.NamedPart part = new Sheet.NamedPart(null, null, writtenAs, role, basis, null);
      nameResponsibility(statement, measure, agency, part);
    }
  }

  /** A responsibility is named after its measure. */
  private void renameResponsibilities(String measure) {
    for (Resource it : graph.instances(Pg.Responsibility)) {
      if (graph.object(it, Pg.measure).filter(m -> m.getURI().equals(measure)).isPresent()) {
        Replacement responsibility = new Replacement(model, it.getURI());
        String agency = graph.object(it, Pg.agency).map(Resource::getURI).orElse("");
        Sheet.NamedPart part =
            new Sheet.NamedPart(
                null,
                null,
                graph.string(it, Pg.writtenAs).orElse(""),
                value(it, Pg.role, Role.class),
                value(it, Pg.roleBasis, RoleBasis.class),
                null);
        nameResponsibility(responsibility, measure, agency, part);
        responsibility.apply();
      }
    }
  }

  private <E extends Enum<E>> @Nullable E value(Resource of, String property, Class<E> type) {
    return graph
        .object(of, property)
        .flatMap(it -> Enumerations.value(type, it.getURI()))
        .orElse(null);
  }

  private void nameResponsibility(
      Replacement responsibility, String measure, String agency, Sheet.NamedPart part) {
    for (String language : List.of("zh", "en")) {
      responsibility.label(labels.responsibility(measure, agency, part, language), language);
    }
  }

  private void reference(InputFields in, Replacement statement) {
    in.only("text", "documentNumber", "relation", "to");
    String text = in.label("text");
    String number = in.text("documentNumber");
    statement.string(Pg.citedText, text);
    statement.string(Pg.documentNumber, number);
    statement.value(Pg.relation, in.requiredValue("relation", ReferenceRelation.class));
    String to = ids.document(in, "to");
    if (to != null && graph.instances(Pg.Document).contains(Facts.resource(to))) {
      in.fault("to", OTHERS, "found " + in.text("to") + ", which states this");
    }
    if (to == null && isOwn(text, Dcterms.title)) {
      in.fault("text", OTHERS, "“" + text + "” is the title of what states this");
    }
    if (to == null && isOwn(number, Eli.id_local)) {
      in.fault("documentNumber", OTHERS, "“" + number + "” is the number of what states this");
    }
    statement.link(Pg.citedDocument, to);
    if (!in.has("to")) {
      statement.facts().link(statement.iri(), Pg.notInGraph, Pg.citedDocument);
    }
    statement.label(text + (number == null ? "" : "(" + number + ")"), "zh");
    statement.label(null, "en");
  }

  /** Whether the document says just this of itself, however it is punctuated. */
  private boolean isOwn(@Nullable String words, String property) {
    return words != null
        && graph.instances(Pg.Document).stream()
            .flatMap(it -> graph.literals(it, property).stream())
            .anyMatch(it -> Letters.of(it.asLiteral().getString()).equals(Letters.of(words)));
  }

  /** An English label is of the Chinese one that it translates. */
  private void name(InputFields in, Replacement statement) {
    String label = in.label("label");
    if (label == null) {
      return;
    }
    int length = label.codePointCount(0, label.length());
    if (length > MeasureCompiler.LABEL) {
      in.fault(
          "label",
          "label is at most " + MeasureCompiler.LABEL + " characters",
          "“" + label + "” has " + length);
    }
    if (!graph.text(statement.resource(), Rdfs.label, "zh").equals(Optional.of(label))) {
      statement.label(null, "en");
    }
    statement.label(label, "zh");
  }
}
