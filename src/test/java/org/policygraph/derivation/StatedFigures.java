package org.policygraph.derivation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Targets and reports of lamps in a city that does not exist, and what the rules make of them. */
final class StatedFigures {
  private static final String PREFIXES =
      """
      @base <https://w3id.org/policygraph/id/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix qudt: <http://qudt.org/schema/qudt/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private String registry =
      PREFIXES
          + """
          <indicator/lamps> a pg:Indicator ; skos:prefLabel "路灯"@zh, "Lamps"@en ; pg:desired pg:DesiredHigher .
          <unit/zhan> pg:symbol "盏" ; skos:prefLabel "Lamps (zhan)"@en, "盏"@zh . <unit/yuan> pg:symbol "元" . <unit/percent> pg:symbol "%" .
          <area/district> pg:within <area/city> . <area/city> pg:within <area/province> .
          """;
  private final Map<String, StringBuilder> documents = new HashMap<>();

  /** A number with what decides whether and how it is compared. */
  record Number(
      String comparator,
      String value,
      String upper,
      String unit,
      String kind,
      String from,
      String to,
      boolean recurring,
      String scope,
      String more) {

    static Number of(String value) {
      return new Number("Stated", value, "", "zhan", "Stock", "", "", false, "city", "");
    }

    Number is(String other) {
      return new Number(other, value, upper, unit, kind, from, to, recurring, scope, more);
    }

    Number upTo(String other) {
      return new Number("Between", value, other, unit, kind, from, to, recurring, scope, more);
    }

    Number in(String other) {
      return new Number(comparator, value, upper, other, kind, from, to, recurring, scope, more);
    }

    Number kind(String other) {
      return new Number(comparator, value, upper, unit, other, from, to, recurring, scope, more);
    }

    Number over(String first, String last) {
      return new Number(comparator, value, upper, unit, kind, first, last, recurring, scope, more);
    }

    Number yearly(String first, String last) {
      return new Number(comparator, value, upper, unit, kind, first, last, true, scope, more);
    }

    Number at(String other) {
      return new Number(comparator, value, upper, unit, kind, from, to, recurring, other, more);
    }

    Number with(String turtle) {
      return new Number(comparator, value, upper, unit, kind, from, to, recurring, scope, turtle);
    }
  }

  /** Replaces what is desired of the indicator. */
  StatedFigures desired(String other) {
    registry = registry.replace("DesiredHigher", "Desired" + other);
    return this;
  }

  /** Adds to the registry. */
  StatedFigures registered(String turtle) {
    registry += turtle;
    return this;
  }

  StatedFigures document(String key, String issued) {
    return document(key, issued, "");
  }

  /**
   * @param more Turtle about the document, which ends with a full stop
   */
  StatedFigures document(String key, String issued, String more) {
    documents.put(
        key,
        new StringBuilder(PREFIXES)
            .append(
                """
                <document/%1$s> a pg:Document ; dcterms:title "%1$s文"@zh, "%1$s"@en ; pg:year %2$s ;
                  eli:date_document "%3$s"^^xsd:%4$s .
                %5$s
                """
                    .formatted(key, issued.substring(0, 4), issued, type(issued), more)));
    return this;
  }

  StatedFigures target(String key, String document, String year, Number number) {
    return figure("Target", key, document, "pg:dueYear " + year + " ;", year, number);
  }

  StatedFigures targetWithoutYear(String key, String document, Number number) {
    return figure("Target", key, document, "", "", number);
  }

  StatedFigures report(String key, String document, String year, Number number) {
    return figure("Observation", key, document, "pg:year " + year + " ;", year, number);
  }

  StatedFigures reportWithoutYear(String key, String document, Number number) {
    return figure("Observation", key, document, "", "", number);
  }

  private StatedFigures figure(
      String type, String key, String document, String year, String at, Number number) {
    String id = type.equals("Target") ? "target/" + key : "observation/" + key;
    String to = number.to().isEmpty() ? at : number.to();
    StringBuilder text = Objects.requireNonNull(documents.get(document), document);
    text.append(
        """
        <%1$s> a pg:%2$s ; rdfs:label "路灯%3$s"@zh, "Lamps %3$s"@en ; pg:indicator <indicator/lamps> ;
          pg:statedIn <document/%4$s> ; %5$s %8$s pg:quantity <quantity/%3$s> .
        <quantity/%3$s> qudt:numericValue %6$s ; pg:comparator pg:Comparator%7$s .
        """
            .formatted(
                id,
                type,
                key,
                document,
                year,
                decimal(number.value()),
                number.comparator(),
                number.more().contains("pg:perUnit") ? "" : "pg:perUnit false ;"));
    about(text, id, "pg:scope", "area/", number.scope());
    about(text, "quantity/" + key, "qudt:hasUnit", "unit/", number.unit());
    if (!number.kind().isEmpty()) {
      text.append("<%s> pg:valueKind pg:ValueKind%s .\n".formatted(id, number.kind()));
    }
    if (!number.upper().isEmpty()) {
      text.append("<quantity/%s> pg:upperValue %s .\n".formatted(key, decimal(number.upper())));
    }
    text.append(
        "<%s> pg:time <time/%s> . <time/%s> pg:recurring %s .\n"
            .formatted(id, key, key, number.recurring()));
    day(text, key, "from", number.from());
    day(text, key, "to", to);
    text.append(number.more().replace("THIS", "<" + id + ">")).append('\n');
    return this;
  }

  private static void about(
      StringBuilder text, String id, String property, String type, String key) {
    if (!key.isEmpty()) {
      text.append("<%s> %s <%s%s> .\n".formatted(id, property, type, key));
    }
  }

  private static void day(StringBuilder text, String key, String property, String day) {
    if (!day.isEmpty()) {
      text.append("<time/%s> pg:%s \"%s\"^^xsd:%s .\n".formatted(key, property, day, type(day)));
    }
  }

  private static String type(String day) {
    return day.length() == 4 ? "gYear" : day.length() == 7 ? "gYearMonth" : "date";
  }

  private static String decimal(String value) {
    return value.contains(".") ? value : value + ".0";
  }

  /** All that follows. */
  Derived derive() {
    Map<Value.Iri, Collection<Fact>> stated = new HashMap<>();
    stated.put(new Value.Iri(Iris.DEFAULT.ontologyGraph()), List.of());
    stated.put(new Value.Iri(Iris.DEFAULT.registryGraph("indicators")), facts(registry));
    documents.forEach(
        (key, text) ->
            stated.put(new Value.Iri(Iris.DEFAULT.documentGraph(key)), facts(text.toString())));
    Graph all = GraphFactory.createDefaultGraph();
    new Derivation(Iris.DEFAULT, Rules.packaged())
        .of(stated)
        .values()
        .forEach(graph -> graph.forEach(fact -> all.add(Terms.triple(fact))));
    return new Derived(all);
  }

  private static List<Fact> facts(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(turtle)).lang(Lang.TURTLE).parse(graph);
    return graph.stream().map(Terms::fact).toList();
  }

  /** What follows, read by class and property. */
  record Derived(Graph graph) {

    /** The entities of a class. */
    List<Node> all(String type) {
      List<Node> found = new ArrayList<>();
      graph
          .find(
              Node.ANY,
              NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
              NodeFactory.createURI(Pg.NS + type))
          .forEachRemaining(triple -> found.add(triple.getSubject()));
      return found;
    }

    /** The local names of what has a property, in alphabetical order. */
    List<String> subjects(String property) {
      return graph.stream(Node.ANY, NodeFactory.createURI(Pg.NS + property), Node.ANY)
          .map(triple -> triple.getSubject().getURI().replaceFirst(".*[/#]", ""))
          .sorted()
          .toList();
    }

    /** The values of a property, in alphabetical order: local names, or texts. */
    List<String> values(Node subject, String property) {
      return graph.stream(subject, NodeFactory.createURI(Pg.NS + property), Node.ANY)
          .map(triple -> triple.getObject())
          .map(
              value ->
                  value.isURI()
                      ? value.getURI().replaceFirst(".*[/#]", "")
                      : value.getLiteralLexicalForm())
          .sorted()
          .toList();
    }

    String value(Node subject, String property) {
      return String.join(" | ", values(subject, property));
    }

    Node figure(String id) {
      return NodeFactory.createURI(Iris.DEFAULT.ids() + id);
    }

    /** The one assessment of a target after its due time. */
    Node assessment(String target) {
      return all("Assessment").stream()
          .filter(it -> value(it, "target").equals(target) && !value(it, "validFrom").isEmpty())
          .findFirst()
          .orElseThrow();
    }

    String status(String target) {
      return value(assessment(target), "assessmentStatus").replace("AssessmentStatus", "");
    }

    /** The reason in Chinese or in English. */
    String reason(Node subject, String language) {
      return graph.stream(subject, NodeFactory.createURI(Pg.NS + "reason"), Node.ANY)
          .map(triple -> triple.getObject())
          .filter(text -> text.getLiteralLanguage().equals(language))
          .map(Node::getLiteralLexicalForm)
          .findFirst()
          .orElseThrow();
    }

    /** Each revision as {@code earlier later Direction ratio}. */
    List<String> revisions() {
      return all("TargetRevision").stream()
          .map(
              it ->
                  (value(it, "earlier")
                          + " "
                          + value(it, "later")
                          + " "
                          + value(it, "direction").replace("Direction", "")
                          + " "
                          + value(it, "ratio"))
                      .strip())
          .sorted()
          .toList();
    }
  }
}
