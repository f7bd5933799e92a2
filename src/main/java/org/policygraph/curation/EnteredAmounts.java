package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Enumerations.TimeBasis;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;

/** Quantities and times of input objects, as facts; what does not hold together is noted. */
final class EnteredAmounts {
  private static final String[] QUANTITY = {
    "value", "upperValue", "comparator", "unit", "verbatim"
  };

  private final Registry registry;
  private final DocumentGraph graph;
  private final EnteredIds ids;

  /**
   * @param graph the graph of the document, as it was before
   */
  EnteredAmounts(Registry registry, DocumentGraph graph, EnteredIds ids) {
    this.registry = registry;
    this.graph = graph;
    this.ids = ids;
  }

  /**
   * States the quantity of a field; null, and noted, where it is not whole.
   *
   * @param suffix of the quantity's key, behind the statement's
   * @param quotes what the evidence says, where the number has to stand; null where it may stand
   *     elsewhere in the text
   */
  Quantities.@Nullable Given quantity(
      InputFields holder,
      String name,
      Replacement statement,
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
    String unit = ids.entry(in, "unit", "unit");
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
    String notation = registry.notation(unit).orElse("");
    agree(in, verbatim, notation, "value", value);
    agree(in, verbatim, notation, "upperValue", upper);
    statement.clear(property);
    String quantity = Iris.DEFAULT.entity("quantity", key(statement) + suffix);
    Facts facts = statement.facts();
    facts.type(quantity, Pg.Quantity);
    facts.link(statement.iri(), property, quantity);
    facts.decimal(quantity, Qudt.numericValue, value);
    if (upper != null) {
      facts.decimal(quantity, Pg.upperValue, upper);
    }
    facts.link(quantity, Qudt.hasUnit, unit);
    facts.value(quantity, Pg.comparator, comparator);
    facts.string(quantity, Pg.verbatim, verbatim);
    return new Quantities.Given(value, upper, notation, verbatim, comparator, null);
  }

  private static void agree(
      InputFields in, String verbatim, String unit, String name, @Nullable BigDecimal value) {
    if (value != null && !Quantities.reads(verbatim, unit, value)) {
      in.fault(name, "value is what verbatim says", "“" + verbatim + "” is not " + value);
    }
  }

  /**
   * States from when to when; a time that is the same stays as it is, with its words.
   *
   * @return the end; null where there is none
   */
  @Nullable String time(
      InputFields in, Replacement statement, String fromField, String toField, boolean recurring) {
    return time(in, statement, in.date(fromField), toField, before(statement), recurring);
  }

  /** As {@link #time}, with the beginning, and whether it recurs, as they are. */
  void end(InputFields in, Replacement statement, String toField) {
    Optional<Resource> before = before(statement);
    String from = before.flatMap(it -> graph.string(it, Pg.from)).orElse(null);
    time(in, statement, from, toField, before, recurs(before));
  }

  private @Nullable String time(
      InputFields in,
      Replacement statement,
      @Nullable String from,
      String toField,
      Optional<Resource> before,
      boolean recurring) {
    String to = in.date(toField);
    if (before.isPresent()
        && Objects.equals(before.flatMap(it -> graph.string(it, Pg.from)).orElse(null), from)
        && Objects.equals(before.flatMap(it -> graph.string(it, Pg.to)).orElse(null), to)
        && recurring == recurs(before)) {
      return to;
    }
    if (Times.year(from).orElse(0) > Times.year(to).orElse(Integer.MAX_VALUE)) {
      in.fault(toField, "time runs forward", from + " is after " + to);
    }
    statement.clear(Pg.time);
    if (from == null && to == null && !recurring) {
      statement.notStated(Pg.time);
      return null;
    }
    String time = Iris.DEFAULT.entity("time", key(statement));
    Facts facts = statement.facts();
    facts.type(time, Pg.TimeSpan);
    statement.add(Pg.time, time);
    date(facts, time, Pg.from, from);
    date(facts, time, Pg.to, to);
    facts.bool(time, Pg.recurring, recurring);
    facts.value(time, Pg.timeBasis, TimeBasis.STATED);
    return to;
  }

  private Optional<Resource> before(Replacement statement) {
    return graph.object(statement.resource(), Pg.time);
  }

  private boolean recurs(Optional<Resource> time) {
    return time.filter(it -> graph.bool(it, Pg.recurring)).isPresent();
  }

  private static void date(Facts facts, String time, String property, @Nullable String date) {
    if (date != null) {
      facts.typed(time, property, date, Facts.dateType(date).orElseThrow());
    }
  }

  private static String key(Replacement statement) {
    return Iris.DEFAULT.key(statement.iri()).orElseThrow();
  }
}
