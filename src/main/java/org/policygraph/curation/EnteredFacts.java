package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.Basis;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Enumerations.DimensionKind;
import org.policygraph.vocabulary.Enumerations.ParameterKind;
import org.policygraph.vocabulary.Enumerations.ReferenceRelation;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;
import org.policygraph.vocabulary.Enumerations.Stage;
import org.policygraph.vocabulary.Enumerations.TimeBasis;
import org.policygraph.vocabulary.Enumerations.ValueKind;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;

/** What the input objects of the contract say, as facts of one statement in place of others. */
final class EnteredFacts {
  private static final String[] QUANTITY = {
    "value", "upperValue", "comparator", "unit", "verbatim"
  };

  private final Registry registry;
  private final Model model;
  private final DocumentGraph graph;
  private final Predicate<String> documents;
  private final Facts facts = new Facts();
  private final Labels labels;

  EnteredFacts(Registry registry, Model model, Predicate<String> documents) {
    this.registry = registry;
    this.model = model;
    this.graph = new DocumentGraph(model);
    this.documents = documents;
    this.labels = new Labels(registry, model, area());
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
      case TARGET, OBSERVATION -> key(in.text("indicator")) + "|" + value(in.part("quantity"));
      case PARAMETER -> in.text("kind") + "|" + value(in.part("quantity"));
      case RESPONSIBILITY ->
          key(in.text("measure")) + "|" + key(in.text("agency")) + "|" + in.text("role");
      case REFERENCE -> String.valueOf(in.text("text"));
      default -> "";
    };
  }

  private static String key(@Nullable String id) {
    return id == null ? "" : id.substring(id.lastIndexOf('/') + 1);
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
    switch (kind) {
      case TARGET, OBSERVATION -> figure(kind, in, iri, quotes);
      case PARAMETER -> parameter(in, iri, quotes);
      case MEASURE -> measure(in, iri);
      case RESPONSIBILITY -> responsibility(in, iri, quotes);
      case REFERENCE -> reference(in, iri);
      case GOAL -> goal(in, iri);
      default -> throw new IllegalArgumentException("no input is of the kind " + kind);
    }
    model.add(facts.model());
    if (kind == StatementKind.MEASURE) {
      namesOfResponsibilities(iri);
    }
  }

  private void figure(StatementKind kind, InputFields in, String iri, String quotes) {
    in.only(
        "indicator",
        "scope",
        "quantity",
        "valueKind",
        "perUnit",
        "from",
        "to",
        "recurring",
        "baseline",
        "baselineYear");
    String indicator = entity(in, "indicator", "indicator");
    String scope = entity(in, "scope", "area");
    link(iri, Pg.indicator, indicator);
    link(iri, Pg.scope, scope);
    Quantities.@Nullable Given quantity = quantity(in, "quantity", iri, Pg.quantity, "", quotes);
    ValueKind valueKind = in.value("valueKind", ValueKind.class);
    clear(iri, Pg.valueKind);
    if (valueKind == null) {
      facts.link(iri, Pg.notStated, Pg.valueKind);
    } else {
      facts.value(iri, Pg.valueKind, valueKind);
    }
    flag(iri, Pg.growthRate, valueKind == ValueKind.GROWTH_RATE);
    flag(iri, Pg.perUnit, in.flag("perUnit"));
    String to = time(in, iri, "from", "to", in.flag("recurring"));
    boolean target = kind == StatementKind.TARGET;
    integer(iri, target ? Pg.dueYear : Pg.year, Times.year(to).orElse(null));
    if (target) {
      Integer year = in.integer("baselineYear");
      integer(iri, Pg.baselineYear, year);
      clear(iri, Pg.baseline);
      if (in.has("baseline")) {
        quantity(in, "baseline", iri, Pg.baseline, "-baseline", null);
      } else {
        facts.link(iri, Pg.notStated, Pg.baseline);
      }
    } else if (in.has("baseline") || in.has("baselineYear")) {
      in.fault("baseline", "only targets have a baseline", "it is an observation");
    }
    if (indicator != null && scope != null && quantity != null) {
      Sheet.FigurePart part = part(quantity, iri, to);
      label(iri, labels.figure(part, indicator, scope, "zh"), "zh");
      label(iri, labels.figure(part, indicator, scope, "en"), "en");
    }
  }

  /** As much of it as makes the label. */
  private Sheet.FigurePart part(Quantities.Given quantity, String iri, @Nullable String to) {
    List<Sheet.DimensionPart> dimensions =
        graph.objects(Facts.resource(iri), Pg.dimension).stream()
            .map(
                it ->
                    new Sheet.DimensionPart(
                        graph
                            .object(it, Pg.dimensionKind)
                            .flatMap(k -> Enumerations.value(DimensionKind.class, k.getURI()))
                            .orElse(null),
                        graph
                            .object(it, Pg.dimensionValue)
                            .flatMap(v -> Iris.DEFAULT.id(v.getURI()))
                            .orElse(null),
                        graph.string(it, Pg.writtenAs).orElse(null)))
            .toList();
    Sheet.TimePart time = to == null ? null : new Sheet.TimePart(null, to, null, null, null);
    return new Sheet.FigurePart(
        null,
        null,
        null,
        null,
        quantity.value(),
        quantity.upperValue(),
        quantity.unit(),
        quantity.verbatim(),
        quantity.comparator(),
        null,
        null,
        null,
        null,
        null,
        dimensions,
        time,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private void parameter(InputFields in, String iri, String quotes) {
    in.only("kind", "quantity", "base", "payers", "measure");
    ParameterKind kind = in.requiredValue("kind", ParameterKind.class);
    Quantities.@Nullable Given quantity = quantity(in, "quantity", iri, Pg.quantity, "", quotes);
    String base = in.text("base");
    value(iri, Pg.parameterKind, kind);
    string(iri, Pg.base, base);
    List<String> payers = in.texts("payers");
    clear(iri, Pg.payer);
    payers.forEach(it -> link(in, "payers", iri, Pg.payer, it, "agency"));
    if (payers.isEmpty()) {
      facts.link(iri, Pg.notStated, Pg.payer);
    }
    clear(iri, Pg.forMeasure);
    if (in.has("measure")) {
      String measure = own(in, "measure", Pg.Measure);
      if (measure != null) {
        facts.link(iri, Pg.forMeasure, measure);
      }
    }
    if (kind != null && quantity != null) {
      Sheet.ParameterPart part =
          new Sheet.ParameterPart(
              null,
              null,
              kind,
              null,
              quantity.value(),
              quantity.upperValue(),
              quantity.unit(),
              quantity.verbatim(),
              quantity.comparator(),
              null,
              base,
              List.of(),
              null,
              null,
              null,
              null,
              null,
              null);
      label(iri, labels.parameter(part, "zh"), "zh");
      label(iri, labels.parameter(part, "en"), "en");
    }
  }

  private void measure(InputFields in, String iri) {
    in.only("label", "partOf", "stage", "functions");
    name(in, iri);
    Stage stage = in.requiredValue("stage", Stage.class);
    value(iri, Pg.stage, stage);
    for (String type : List.of(Prov.Plan, Prov.Activity)) {
      model.remove(Facts.resource(iri), Facts.property(Rdf.type), Facts.resource(type));
    }
    boolean plan = stage == Stage.PLANNED || stage == Stage.STANDING;
    facts.type(iri, plan ? Prov.Plan : Prov.Activity);
    clear(iri, Pg.partOf);
    if (in.has("partOf")) {
      String whole = own(in, "partOf", Pg.Measure);
      if (whole != null) {
        facts.link(iri, Pg.partOf, whole);
        if (leadsTo(whole, iri)) {
          in.fault("partOf", "a measure is no part of itself", "found " + in.text("partOf"));
        }
      }
    }
    clear(iri, Pg.function);
    in.texts("functions").forEach(it -> link(in, "functions", iri, Pg.function, it, "function"));
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

  private void goal(InputFields in, String iri) {
    in.only("label", "to");
    name(in, iri);
    String from =
        graph
            .object(Facts.resource(iri), Pg.time)
            .flatMap(it -> graph.string(it, Pg.from))
            .orElse(null);
    time(in, iri, from == null ? null : "", "to", recurring(iri));
  }

  private void responsibility(InputFields in, String iri, String quotes) {
    in.only("measure", "agency", "writtenAs", "role", "roleBasis");
    String measure = own(in, "measure", Pg.Measure);
    String agency = entity(in, "agency", "agency");
    String writtenAs = in.required("writtenAs");
    if (writtenAs != null && !quotes.contains(writtenAs)) {
      in.fault("writtenAs", "quote contains writtenAs", "“" + writtenAs + "” is not in it");
    }
    Role role = in.requiredValue("role", Role.class);
    RoleBasis basis = in.requiredValue("roleBasis", RoleBasis.class);
    link(iri, Pg.measure, measure);
    link(iri, Pg.agency, agency);
    string(iri, Pg.writtenAs, writtenAs);
    value(iri, Pg.role, role);
    value(iri, Pg.roleBasis, basis);
    value(iri, Pg.basis, Basis.EXPLICIT);
    if (measure != null && agency != null) {
      Sheet.NamedPart part = new Sheet.NamedPart(null, null, writtenAs, role, basis, null);
      label(iri, labels.responsibility(measure, agency, part, "zh"), "zh");
      label(iri, labels.responsibility(measure, agency, part, "en"), "en");
    }
  }

  /** A responsibility is named after its measure. */
  private void namesOfResponsibilities(String measure) {
    Facts renamed = new Facts();
    for (Resource it : graph.instances(Pg.Responsibility)) {
      if (graph.object(it, Pg.measure).filter(m -> m.getURI().equals(measure)).isPresent()) {
        Sheet.NamedPart part =
            new Sheet.NamedPart(
                null,
                null,
                graph.string(it, Pg.writtenAs).orElse(""),
                graph
                    .object(it, Pg.role)
                    .flatMap(r -> Enumerations.value(Role.class, r.getURI()))
                    .orElse(null),
                graph
                    .object(it, Pg.roleBasis)
                    .flatMap(r -> Enumerations.value(RoleBasis.class, r.getURI()))
                    .orElse(null),
                null);
        String agency = graph.object(it, Pg.agency).map(Resource::getURI).orElse("");
        for (String language : List.of("zh", "en")) {
          String label = labels.responsibility(measure, agency, part, language);
          unlabel(it.getURI(), language);
          renamed.text(it.getURI(), Rdfs.label, label, language);
        }
      }
    }
    model.add(renamed.model());
  }

  private void reference(InputFields in, String iri) {
    in.only("text", "documentNumber", "relation", "to");
    String text = in.required("text");
    String number = in.text("documentNumber");
    string(iri, Pg.citedText, text);
    string(iri, Pg.documentNumber, number);
    value(iri, Pg.relation, in.requiredValue("relation", ReferenceRelation.class));
    clear(iri, Pg.citedDocument);
    String to = in.has("to") ? iri(in, "to", in.text("to")) : null;
    if (to != null && !documents.test(to)) {
      in.fault("to", "the graph has the document", "there is no document " + in.text("to"));
    } else if (to != null) {
      facts.link(iri, Pg.citedDocument, to);
    } else {
      facts.link(iri, Pg.notInGraph, Pg.citedDocument);
    }
    label(iri, text + (number == null ? "" : "(" + number + ")"), "zh");
    unlabel(iri, "en");
  }

  /** An English label is of the Chinese one that it translates. */
  private void name(InputFields in, String iri) {
    String label = in.required("label");
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
    if (!graph.text(Facts.resource(iri), Rdfs.label, "zh").equals(Optional.of(label))) {
      unlabel(iri, "en");
    }
    label(iri, label, "zh");
  }

  private void label(String iri, @Nullable String label, String language) {
    unlabel(iri, language);
    facts.text(iri, Rdfs.label, label, language);
  }

  private void unlabel(String iri, String language) {
    model
        .listStatements(Facts.resource(iri), Facts.property(Rdfs.label), null, language)
        .toList()
        .forEach(model::remove);
  }

  /**
   * States a number; null, and noted, where it is not whole.
   *
   * @param quotes null where the number may stand elsewhere in the text
   */
  private Quantities.@Nullable Given quantity(
      InputFields holder,
      String name,
      String iri,
      String property,
      String suffix,
      @Nullable String quotes) {
    if (holder.required(name) == null) {
      return null;
    }
    InputFields in = holder.part(name);
    in.only(QUANTITY);
    in.required("value");
    BigDecimal value = in.decimal("value");
    BigDecimal upper = in.decimal("upperValue");
    Comparator comparator = in.requiredValue("comparator", Comparator.class);
    String unit = entity(in, "unit", "unit");
    String verbatim = in.required("verbatim");
    if ((comparator == Comparator.BETWEEN) != (upper != null)) {
      in.fault(
          "upperValue", "upperValue belongs to BETWEEN", comparator + " with upperValue " + upper);
    }
    if (upper != null && value != null && upper.compareTo(value) < 0) {
      in.fault("upperValue", "upperValue is above value", upper + " is below " + value);
    }
    if (verbatim != null && quotes != null && !quotes.contains(verbatim)) {
      in.fault("verbatim", "quote contains verbatim", "“" + verbatim + "” is not in it");
    }
    if (value == null || comparator == null || unit == null || verbatim == null) {
      return null;
    }
    agree(in, verbatim, unit, "value", value);
    agree(in, verbatim, unit, "upperValue", upper);
    clear(iri, property);
    String quantity = Iris.DEFAULT.entity("quantity", Iris.DEFAULT.key(iri).orElseThrow() + suffix);
    facts.type(quantity, Pg.Quantity);
    facts.link(iri, property, quantity);
    facts.decimal(quantity, Qudt.numericValue, value);
    if (upper != null) {
      facts.decimal(quantity, Pg.upperValue, upper);
    }
    facts.link(quantity, Qudt.hasUnit, unit);
    facts.value(quantity, Pg.comparator, comparator);
    facts.string(quantity, Pg.verbatim, verbatim);
    return new Quantities.Given(
        value, upper, registry.notation(unit).orElse(""), verbatim, comparator, null);
  }

  private void agree(
      InputFields in, String verbatim, String unit, String name, @Nullable BigDecimal value) {
    String notation = registry.notation(unit).orElse("");
    if (value != null && !Quantities.reads(verbatim, notation, value)) {
      in.fault(name, "value is what verbatim says", "“" + verbatim + "” is not " + value);
    }
  }

  private boolean recurring(String iri) {
    return graph
        .object(Facts.resource(iri), Pg.time)
        .filter(it -> graph.bool(it, Pg.recurring))
        .isPresent();
  }

  /**
   * States when. A time that is the same stays as it is, with its words.
   *
   * @param fromField null where there is none, empty for what is stated already
   * @return the end
   */
  private @Nullable String time(
      InputFields in, String iri, @Nullable String fromField, String toField, boolean recurring) {
    Optional<Resource> before = graph.object(Facts.resource(iri), Pg.time);
    String fromBefore = before.flatMap(it -> graph.string(it, Pg.from)).orElse(null);
    String from = fromField == null ? null : fromField.isEmpty() ? fromBefore : in.date(fromField);
    String to = in.date(toField);
    if (before.isPresent()
        && Objects.equals(fromBefore, from)
        && Objects.equals(before.flatMap(it -> graph.string(it, Pg.to)).orElse(null), to)
        && recurring == recurring(iri)) {
      return to;
    }
    if (Times.year(from).orElse(0) > Times.year(to).orElse(Integer.MAX_VALUE)) {
      in.fault(toField, "time runs forward", from + " is after " + to);
    }
    clear(iri, Pg.time);
    if (from == null && to == null && !recurring) {
      facts.link(iri, Pg.notStated, Pg.time);
      return null;
    }
    String time = Iris.DEFAULT.entity("time", Iris.DEFAULT.key(iri).orElseThrow());
    facts.type(time, Pg.TimeSpan);
    facts.link(iri, Pg.time, time);
    date(time, Pg.from, from);
    date(time, Pg.to, to);
    facts.bool(time, Pg.recurring, recurring);
    facts.value(time, Pg.timeBasis, TimeBasis.STATED);
    return to;
  }

  private void date(String time, String property, @Nullable String date) {
    if (date != null) {
      facts.typed(time, property, date, Facts.dateType(date).orElseThrow());
    }
  }

  // What stood there before, with its own facts where it was a part of the statement.

  private void clear(String iri, String property) {
    Resource subject = Facts.resource(iri);
    for (RDFNode old : model.listObjectsOfProperty(subject, Facts.property(property)).toList()) {
      String type =
          old.isURIResource() ? Iris.DEFAULT.type(old.asResource().getURI()).orElse("") : "";
      if (type.equals("quantity") || type.equals("time")) {
        model.removeAll(old.asResource(), null, null);
      }
    }
    model.removeAll(subject, Facts.property(property), null);
    for (String absence :
        List.of(Pg.notStated, Pg.notExtracted, Pg.notInGraph, Pg.notReviewed, Pg.notApplicable)) {
      model.remove(subject, Facts.property(absence), Facts.resource(property));
    }
  }

  private void link(String iri, String property, @Nullable String object) {
    clear(iri, property);
    if (object != null) {
      facts.link(iri, property, object);
    }
  }

  private void link(
      InputFields in, String field, String iri, String property, String id, String type) {
    String entity = entity(in, field, id, type);
    if (entity != null) {
      facts.link(iri, property, entity);
    }
  }

  private void value(String iri, String property, @Nullable Enum<?> value) {
    clear(iri, property);
    if (value != null) {
      facts.value(iri, property, value);
    }
  }

  private void flag(String iri, String property, boolean value) {
    clear(iri, property);
    facts.bool(iri, property, value);
  }

  private void string(String iri, String property, @Nullable String value) {
    clear(iri, property);
    facts.string(iri, property, value);
    if (value == null) {
      facts.link(iri, Pg.notStated, property);
    }
  }

  private void integer(String iri, String property, @Nullable Integer value) {
    clear(iri, property);
    if (value == null) {
      facts.link(iri, Pg.notStated, property);
    } else {
      facts.integer(iri, property, value);
    }
  }

  private @Nullable String entity(InputFields in, String field, String type) {
    String id = in.required(field);
    return id == null ? null : entity(in, field, id, type);
  }

  private @Nullable String entity(InputFields in, String field, String id, String type) {
    String iri = iri(in, field, id);
    if (iri == null) {
      return null;
    }
    String found = Iris.DEFAULT.id(iri).orElse(id);
    if (!found.startsWith(type + "/") || !registry.has(found)) {
      in.fault(field, "registry has it", "there is no " + type + " " + found);
      return null;
    }
    return iri;
  }

  /** A statement of the same document. */
  private @Nullable String own(InputFields in, String field, String type) {
    String iri = iri(in, field, in.required(field));
    boolean there =
        iri != null
            && model.contains(Facts.resource(iri), Facts.property(Rdf.type), Facts.resource(type));
    if (iri != null && !there) {
      in.fault(
          field, "the document states it", "it has no " + key(type.replace('#', '/')) + " " + iri);
    }
    return there ? iri : null;
  }

  private static @Nullable String iri(InputFields in, String field, @Nullable String id) {
    if (id == null) {
      return null;
    }
    try {
      return Iris.DEFAULT.ofId(id);
    } catch (IllegalArgumentException e) {
      in.fault(field, "field is an ID of the form type/key", "found " + id);
      return null;
    }
  }
}
