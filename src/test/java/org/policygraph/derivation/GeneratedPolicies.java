package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * Small invented registries and documents, and random changes to them: documents are published,
 * corrected and withdrawn, agencies are merged and separated again. There are few agencies,
 * indicators and words, so that much depends on much. One seed, one course of things.
 */
final class GeneratedPolicies {
  private static final String PREFIXES =
      """
      @base <https://w3id.org/policygraph/id/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix qudt: <http://qudt.org/schema/qudt/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private static final String[] DOCUMENTS = {"d1", "d2", "d3", "d4", "d5"};
  private static final String[] AGENCIES = {"a", "b", "c"};
  private static final String[] INDICATORS = {"lamps", "bridges", "boats"};
  private static final String[] WORKS = {"修桥", "点灯", "造船", "点灯工程扩容", "建设各类中心"};
  private static final String[] FUNCTIONS = {"light", "water"};

  private final Random random;

  /** Pieces of Turtle by document, the document itself first. */
  private final Map<String, List<String>> documents = new TreeMap<>();

  private final Set<String> changesOfAgencies = new LinkedHashSet<>();
  private int numbers;

  GeneratedPolicies(long seed) {
    this.random = new Random(seed);
  }

  /** Something happens: the graphs that it touches, as they are then. */
  Map<Value.Iri, List<Fact>> step() {
    Map<Value.Iri, List<Fact>> touched = new LinkedHashMap<>();
    int kind = random.nextInt(10);
    if (kind == 0) {
      touched.put(iri(Iris.DEFAULT.registryGraph("agencies")), agencies());
      return touched;
    }
    // Now and then two documents in one write.
    for (int i = kind == 1 ? 2 : 1; i > 0; i--) {
      String document = one(DOCUMENTS);
      if (documents.containsKey(document) && random.nextInt(4) == 0) {
        documents.remove(document);
      } else if (documents.containsKey(document)) {
        correct(documents.get(document), document);
      } else {
        documents.put(document, written(document));
      }
      touched.put(iri(Iris.DEFAULT.documentGraph(document)), facts(documents.get(document)));
    }
    return touched;
  }

  /** The registries that a course begins with, and which classes and properties are below which. */
  Map<Value.Iri, List<Fact>> beginning() {
    Map<Value.Iri, List<Fact>> graphs = new LinkedHashMap<>();
    graphs.put(
        iri(Iris.DEFAULT.ontologyGraph()),
        facts(
            List.of(
                """
                pg:Document rdfs:subClassOf eli:LegalResource .
                pg:Measure rdfs:subClassOf pg:Statement .
                pg:Responsibility rdfs:subClassOf pg:Statement .
                pg:Target rdfs:subClassOf pg:Figure .
                pg:Observation rdfs:subClassOf pg:Figure .
                pg:Figure rdfs:subClassOf pg:Statement .
                pg:issuer rdfs:subPropertyOf eli:passed_by .
                pg:supportingEvidence rdfs:subPropertyOf pg:evidence .
                pg:within rdfs:subPropertyOf skos:broader .
                """)));
    graphs.put(iri(Iris.DEFAULT.registryGraph("agencies")), agencies());
    List<String> indicators = new ArrayList<>();
    for (String indicator : INDICATORS) {
      indicators.add(
          """
          <indicator/%1$s> a pg:Indicator ; skos:prefLabel "%1$s"@en, "指标%1$s"@zh ;
            pg:desired pg:DesiredHigher ; pg:function <function/%2$s> .
          """
              .formatted(indicator, one(FUNCTIONS)));
    }
    indicators.add("<indicator/lamps> skos:related <indicator/bridges> .");
    graphs.put(iri(Iris.DEFAULT.registryGraph("indicators")), facts(indicators));
    graphs.put(
        iri(Iris.DEFAULT.registryGraph("themes")),
        facts(
            List.of(
                "<theme/lamps> a pg:Theme ; skos:prefLabel \"点灯\"@zh .",
                "<theme/bridges> a pg:Theme ; skos:prefLabel \"修桥\"@zh .",
                "<theme/ships> a pg:Theme ; skos:prefLabel \"造船\"@zh .",
                "<theme/centres> a pg:Theme ; skos:prefLabel \"点灯…中心\"@zh .")));
    return graphs;
  }

  private List<Fact> agencies() {
    List<String> pieces = new ArrayList<>();
    for (String agency : AGENCIES) {
      pieces.add(
          """
          <agency/%1$s> a pg:Agency ; rdfs:label "雾港市%1$s局"@zh, "Bureau %1$s"@en ;
            pg:function <function/%2$s> ; pg:area <area/wugang> ; pg:name <agency-name/%1$s> .
          <agency-name/%1$s> a pg:AgencyName ; rdfs:label "雾港市%1$s局"@zh ; pg:official true .
          <area/wugang> a pg:Area ; pg:within <area/province> ; skos:prefLabel "雾港市"@zh .
          """
              .formatted(agency, one(FUNCTIONS)));
    }
    if (!changesOfAgencies.isEmpty() && random.nextBoolean()) {
      changesOfAgencies.clear();
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String kind =
          one(
              "ChangeKindMerged",
              "ChangeKindFunctionMoved",
              "ChangeKindRenamed",
              "ChangeKindDissolved",
              "ChangeKindEstablished");
      changesOfAgencies.add(
          """
          <agency-change/%1$s> a pg:AgencyChange ; %2$s %3$s
            pg:changeKind pg:%4$s ; pg:function <function/%5$s> ; pg:changeConfidence %8$s ;
            pg:notBefore "%6$d"^^xsd:gYear ; pg:notAfter "%7$d"^^xsd:gYear ;
            rdfs:label "变动%1$s"@zh, "Change %1$s"@en ; dcterms:source "常识"@zh .
          """
              .formatted(
                  "n" + ++numbers,
                  kind.endsWith("Established") ? "" : "pg:before <agency/" + one(AGENCIES) + "> ;",
                  kind.endsWith("Dissolved") ? "" : "pg:after <agency/" + one(AGENCIES) + "> ;",
                  kind,
                  one(FUNCTIONS),
                  2013 + random.nextInt(4),
                  2017 + random.nextInt(4),
                  one("0.8", "0.6", "0.3")));
    }
    pieces.addAll(changesOfAgencies);
    return facts(pieces);
  }

  private List<String> written(String document) {
    List<String> pieces = new ArrayList<>();
    pieces.add(document(document));
    for (int i = 3 + random.nextInt(5); i > 0; i--) {
      pieces.add(statement(document, pieces));
    }
    return pieces;
  }

  private void correct(List<String> pieces, String document) {
    int place = random.nextInt(pieces.size() + 1);
    if (place == 0) {
      pieces.set(0, document(document));
    } else if (place == pieces.size()) {
      pieces.add(statement(document, pieces));
    } else if (random.nextInt(3) == 0) {
      pieces.remove(place);
    } else {
      pieces.set(place, statement(document, pieces));
    }
  }

  private String document(String key) {
    int year = 2012 + random.nextInt(9);
    return """
    <document/%1$s> a pg:Document ; dcterms:title "雾港市方案%1$s"@zh ; rdfs:label "雾港市方案%1$s"@zh ;
      eli:date_document "%2$d-0%3$d-15"^^xsd:date ; pg:year %2$d ; %4$s %8$s
      eli:jurisdiction <area/wugang> ; pg:evidence <evidence/%1$s-0> .
    <time/%1$s-period> a pg:TimeSpan ; pg:to "2022"^^xsd:gYear ; pg:timeBasis pg:TimeBasisStated .
    <text/%1$s> a pg:TextVersion ; eli:realizes <document/%1$s> ; pg:copyKind pg:%7$s .
    <section/%1$s-1> a pg:Section ; pg:sectionOf <document/%1$s> ; rdfs:label "一、任务"@zh ; pg:order 1 %5$s .
    <section/%1$s-2> a pg:Section ; pg:sectionOf <document/%1$s> ; pg:parentSection <section/%1$s-1> ;
      rdfs:label "（一）工程"@zh ; pg:order 2 .
    <speaker/%1$s> a pg:Speaker ; pg:agency <agency/%6$s> ; pg:post "雾港市%6$s局局长" ;
      pg:evidence <evidence/%1$s-0> .
    """
            .formatted(
                key,
                year,
                1 + random.nextInt(9),
                random.nextInt(5) == 0 ? "" : "pg:issuer <agency/" + one(AGENCIES) + "> ;",
                random.nextInt(3) == 0 ? "; pg:speaker <speaker/" + key + ">" : "",
                one(AGENCIES),
                one("CopyKindOfficial", "CopyKindReprint"),
                year % 2 == 0 ? "pg:period <time/" + key + "-period> ;" : "")
        + evidence(key + "-0", "雾港市a局 雾港市b局 雾港市c局");
  }

  private static String evidence(String key, String quote) {
    return """
    <evidence/%1$s> a pg:Evidence ; oa:hasSelector <evidence/%1$s-quote> .
    <evidence/%1$s-quote> a oa:TextQuoteSelector ; oa:exact "%2$s" .
    """
        .formatted(key, quote);
  }

  private String statement(String document, List<String> pieces) {
    String key = document + "-" + ++numbers;
    String stated =
        """
        pg:statedIn <document/%1$s> ; pg:section <section/%1$s-%2$d> ; pg:order %3$d ;
          pg:reviewStatus pg:%5$s ; pg:evidence <evidence/%4$s> .
        """
            .formatted(
                document,
                1 + random.nextInt(2),
                numbers,
                key,
                one("ReviewStatusEntered", "ReviewStatusDrafted"));
    String measure = measure(pieces);
    String work = one(WORKS);
    String piece =
        switch (measure.isEmpty() ? 0 : random.nextInt(9)) {
          case 0, 1 ->
              """
              <measure/%1$s> a pg:Measure ; rdfs:label "%2$s"@zh ; pg:function <function/%3$s> ;
                pg:stage pg:%4$s %5$s %6$s %7$s ;
              """
                  .formatted(
                      key,
                      work,
                      one(FUNCTIONS),
                      one("StagePlanned", "StageStanding", "StageReportedDone"),
                      measure.isEmpty() || random.nextBoolean() ? "" : "; pg:partOf " + measure,
                      numbers % 3 == 0 ? "" : "; pg:time <time/" + key + ">",
                      numbers % 2 == 0 ? "; pg:instrument <instrument/funding>" : "");
          case 2 ->
              """
              <responsibility/%1$s> a pg:Responsibility ; pg:measure %2$s ; pg:agency <agency/%3$s> ;
                pg:basis pg:BasisExplicit ; pg:writtenAs "%5$s" ; rdfs:label "%3$s局（牵头）"@zh ;
                pg:role pg:%4$s ; pg:roleBasis pg:RoleBasisWord ;
              """
                  .formatted(
                      key,
                      measure,
                      one(AGENCIES),
                      one("RoleLead", "RoleResponsible", "RoleFund"),
                      one("雾港市局", "点灯工程中心"));
          case 4 ->
              """
              <reference/%1$s> a pg:Reference ; rdfs:label "方案"@zh ; pg:citedText "雾港市方案%2$s" ;
                pg:relation pg:ReferenceRelationBasedOn ; pg:citedDocument <document/%2$s> ;
              """
                  .formatted(key, one(DOCUMENTS));
          case 3 ->
              (numbers % 2 == 0
                      ? "<goal/%1$s> a pg:Goal ; rdfs:label \"%2$s\"@zh ;\n"
                      : "<programme/%1$s> a pg:Programme ; rdfs:label \"%2$s\"@zh ; pg:nameKey \"%2$s\" ;\n")
                  .formatted(key, work);
          case 5 -> amounts(document, key, measure);
          default -> figure(key, measure, part(pieces));
        };
    String time =
        """
        <time/%1$s> a pg:TimeSpan ; pg:to "%2$d"^^xsd:gYear ; pg:timeBasis pg:TimeBasisStated .
        """
            .formatted(key, 2012 + random.nextInt(9));
    return piece
        + stated
        + evidence(key, work)
        + (numbers % 7 == 0 ? ofEarlierText(document, key) : "")
        + (piece.startsWith("<measure/") ? time : "");
  }

  /** That the evidence of a statement stands in a version of the text that was replaced. */
  private static String ofEarlierText(String document, String key) {
    return """
    <evidence/%2$s> oa:hasSource <text/%1$s-old> .
    <text/%1$s-old> a pg:TextVersion ; eli:realizes <document/%1$s> ; dcterms:isReplacedBy <text/%1$s> .
    """
        .formatted(document, key);
  }

  /** What two pay together, what one of them pays, and that the other matches it. */
  private String amounts(String document, String key, String measure) {
    return """
    <dimension/%1$s-a> a pg:Dimension ; pg:dimensionKind pg:DimensionKindPayer ; pg:dimensionValue <agency/a> .
    <dimension/%1$s-b> a pg:Dimension ; pg:dimensionKind pg:DimensionKindPayer ; pg:dimensionValue <agency/b> .
    <quantity/%1$s-joint> a pg:Quantity ; qudt:numericValue %4$d ; qudt:hasUnit <unit/metre> ;
      pg:comparator pg:ComparatorStated ; pg:verbatim "%4$d" .
    <quantity/%1$s-share> a pg:Quantity ; qudt:numericValue 20 ; qudt:hasUnit <unit/metre> ;
      pg:comparator pg:ComparatorStated ; pg:verbatim "20" .
    <quantity/%1$s-ratio> a pg:Quantity ; qudt:numericValue 1 ; pg:verbatim "1:1" .
    <observation/%1$s-joint> a pg:Observation ; rdfs:label "共出资"@zh ; pg:indicator <indicator/bridges> ;
      pg:statedIn <document/%2$s> ; pg:quantity <quantity/%1$s-joint> ; pg:evidence <evidence/%1$s> ;
      pg:dimension <dimension/%1$s-a>, <dimension/%1$s-b> .
    <observation/%1$s-share> a pg:Observation ; rdfs:label "出资"@zh ; pg:indicator <indicator/bridges> ;
      pg:statedIn <document/%2$s> ; pg:quantity <quantity/%1$s-share> ; pg:evidence <evidence/%1$s> ;
      pg:dimension <dimension/%1$s-a> ; pg:forMeasure %3$s .
    <parameter/%1$s> a pg:PolicyParameter ; rdfs:label "配套"@zh ; pg:parameterKind pg:ParameterKindMatchingRatio ;
      pg:quantity <quantity/%1$s-ratio> ; pg:forMeasure %3$s ; pg:payer <agency/b> ;
    """
        .formatted(key, document, measure, 20 * (1 + random.nextInt(3)));
  }

  /** That a figure is a part of an earlier one, or else that its parts are all there is of it. */
  private String part(List<String> pieces) {
    List<String> figures =
        pieces.stream()
            .filter(piece -> piece.contains("pg:partsAreWhole"))
            .map(piece -> piece.replaceFirst("(?s).*?(<(?:target|observation)/[^>]*>).*", "$1"))
            .toList();
    return figures.isEmpty() || random.nextBoolean()
        ? "pg:partsAreWhole true ;"
        : "pg:partOf " + one(figures.toArray(String[]::new)) + " ;";
  }

  private String figure(String key, String measure, String part) {
    boolean target = random.nextBoolean();
    // Reports of few years, so that some contradict each other.
    int year = 2012 + random.nextInt(target ? 9 : 2);
    boolean flow = random.nextBoolean();
    return """
    <quantity/%1$s> a pg:Quantity ; qudt:numericValue %2$d.5 ; qudt:hasUnit <unit/%3$s> ;
      pg:comparator pg:%11$s ; pg:verbatim "%2$d" .
    <time/%1$s> a pg:TimeSpan ; %13$s pg:to "%4$d"^^xsd:gYear ; pg:timeBasis pg:TimeBasisStated .
    <%5$s/%1$s> a pg:%6$s ; rdfs:label "指标 %2$d"@zh, "Figure %2$d"@en ; pg:indicator <indicator/%7$s> ;
      pg:quantity <quantity/%1$s> ; pg:time <time/%1$s> ; pg:scope <area/wugang> ; pg:growthRate false ;
      pg:perUnit false ; pg:valueKind pg:%8$s ; pg:%9$s %4$d ; pg:forMeasure %10$s ; %12$s
    """
        .formatted(
            key,
            10 + 10 * random.nextInt(5),
            one("piece", "metre"),
            year,
            target ? "target" : "observation",
            target ? "Target" : "Observation",
            one(INDICATORS),
            flow ? "ValueKindFlow" : "ValueKindStock",
            target ? "dueYear" : "year",
            measure,
            one("ComparatorAtLeast", "ComparatorStated"),
            part + (target && random.nextBoolean() ? "pg:baseline <quantity/" + key + "> ;" : ""),
            flow ? "pg:from \"" + year + "\"^^xsd:gYear ;" : "");
  }

  /** A measure that the document has, in angle brackets; empty where it has none. */
  private String measure(List<String> pieces) {
    List<String> measures =
        pieces.stream()
            .filter(piece -> piece.startsWith("<measure/"))
            .map(piece -> piece.substring(0, piece.indexOf('>') + 1))
            .toList();
    return measures.isEmpty() ? "" : measures.get(random.nextInt(measures.size()));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private static Value.Iri iri(String text) {
    return new Value.Iri(text);
  }

  private static List<Fact> facts(List<String> pieces) {
    if (pieces == null) {
      return List.of();
    }
    Set<Fact> facts = new LinkedHashSet<>();
    RDFParser.create()
        .fromString(PREFIXES + String.join("\n", pieces))
        .lang(Lang.TURTLE)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                facts.add(Terms.fact(triple));
              }
            });
    return List.copyOf(facts);
  }
}
