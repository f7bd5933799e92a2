package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Xsd;

/** The conditions of a filter that are given, each a pattern from its own file. */
final class Conditions {
  private static final Map<String, Template> PATTERNS = new LinkedHashMap<>();

  static {
    for (String name :
        List.of(
            "agency",
            "area",
            "assessed",
            "basis",
            "counted-of",
            "current",
            "document",
            "figure-contains",
            "found-in",
            "found-of",
            "from",
            "function",
            "holder",
            "indicator",
            "instrument",
            "issuer",
            "kind",
            "label-contains",
            "measure",
            "name-contains",
            "payer",
            "role",
            "scheme",
            "scope",
            "sector",
            "stage",
            "targetGroup",
            "to",
            "type",
            "year")) {
      PATTERNS.put(name, Template.beside(Queries.class, "conditions/" + name + ".rq"));
    }
  }

  final List<Template> patterns = new ArrayList<>();
  final Map<String, Value> values = new HashMap<>();

  Conditions bind(String variable, Value value) {
    values.put(variable, value);
    return this;
  }

  Conditions value(String pattern, String variable, Value value) {
    patterns.add(Objects.requireNonNull(PATTERNS.get(pattern), pattern));
    return bind(variable, value);
  }

  /** A condition whose file and argument have one name. */
  Conditions id(String name, String variable, Call filter) {
    return idAs(name, name, variable, filter);
  }

  Conditions idAs(String pattern, String argument, String variable, Call filter) {
    filter.id(argument).ifPresent(iri -> value(pattern, variable, iri));
    return this;
  }

  Conditions enumeration(String name, String enumeration, Call filter) {
    String value = filter.text(name);
    return value == null
        ? this
        : value(name, name, new Value.Iri(Enumerations.iri(enumeration, value)));
  }

  /** Of targets: those that have a status on a day; today where no day is given. */
  Conditions assessed(Call filter) {
    String status = filter.text("status");
    String day = TargetFields.day(filter, "asOf").toString();
    return status == null
        ? this
        : bind("day", new Value.Literal(day, Xsd.date, null))
            .value(
                "assessed", "status", new Value.Iri(Enumerations.iri("AssessmentStatus", status)));
  }

  Conditions year(String pattern, String variable, @Nullable Integer year) {
    return year == null ? this : value(pattern, variable, Value.Literal.integer(year));
  }

  /** A condition on names that contain a text, in whatever spelling. */
  Conditions spelt(String pattern, String argument, String text) {
    return value(pattern, "pattern", Value.Literal.string(Spelling.pattern(argument, text)));
  }

  /** Without what only an earlier version of a text says, unless that is asked for. */
  Conditions current(Call filter) {
    if (!filter.truth("superseded")) {
      patterns.add(Objects.requireNonNull(PATTERNS.get("current")));
    }
    return this;
  }

  Conditions text(String pattern, Call filter) {
    String text = filter.text("text");
    return text == null ? this : spelt(pattern, "text", text);
  }
}
