package org.policygraph.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * Invented cities, each with a registry of its own and five plans of three hundred statements each,
 * three years apart. A city has forty indicators, of each of which every plan of it gives a target
 * and a report: so ten figures of an indicator are in the graph, however many cities there are. Its
 * plans name the same fifteen themes, which are those of all cities, and cite each other.
 *
 * <p>One city, one seed: the same plan is generated again triple for triple.
 */
final class GeneratedCities {
  /** Plans of a city that are published from the start. */
  static final int PLANS = 5;

  static final int MEASURES = 120;
  static final int RESPONSIBILITIES = 80;
  static final int TARGETS = 40;
  static final int OBSERVATIONS = 40;
  static final int REFERENCES = 20;
  private static final int HEADINGS = 10;
  private static final int AGENCIES = 6;

  /** An indicator of which each plan of every city has a figure, beside the three hundred. */
  static final String HOT = "benchmark-population";

  private static final String[] THEMES = {
    "院士专家工作站", "版权示范", "企业研发机构", "瞪羚企业", "地理标志", "高价值专利培育", "创业孵化载体", "工业技术研究院", "创新联合体", "创新街区",
    "科技创新券", "国际技术转移", "知识产权信用", "知识产权托管", "知识产权金融"
  };
  private static final String[] WORKS = {"推进", "支持", "建设", "完善", "扩大", "改造", "培育"};
  private static final String[] THINGS = {"路灯", "桥梁", "码头", "水渠", "书院", "温室", "观星台", "磨坊"};

  private static final String PREFIXES =
      """
      @base <https://w3id.org/policygraph/id/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix qudt: <http://qudt.org/schema/qudt/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private GeneratedCities() {}

  /** The key of a plan; those from {@link #PLANS} on are later ones. */
  static String key(int city, int plan) {
    return "benchmark-" + city + "-" + plan;
  }

  static Value.Iri document(int city, int plan) {
    return new Value.Iri(Iris.DEFAULT.entity("document", key(city, plan)));
  }

  /** The registry of so many cities, as Turtle. */
  static String registry(int cities) {
    StringBuilder all = new StringBuilder(PREFIXES);
    all.append(indicator(HOT, "常住人口"));
    for (int city = 0; city < cities; city++) {
      all.append(
          """
          <area/benchmark-%1$d> a pg:Area ; skos:prefLabel "雾港%1$d市"@zh, "Wugang %1$d (fictional)"@en .
          """
              .formatted(city));
      for (int agency = 0; agency < AGENCIES; agency++) {
        all.append(
            """
            <agency/benchmark-%1$d-%2$d> a pg:Agency, org:FormalOrganization ;
              rdfs:label "雾港%1$d市第%2$d局"@zh, "Bureau %2$d of Wugang %1$d"@en ;
              pg:area <area/benchmark-%1$d> ; pg:name <agency-name/benchmark-%1$d-%2$d> .
            <agency-name/benchmark-%1$d-%2$d> a pg:AgencyName ; rdfs:label "雾港%1$d市第%2$d局"@zh ; pg:official true .
            """
                .formatted(city, agency));
      }
      for (int indicator = 0; indicator < TARGETS; indicator++) {
        all.append(
            indicator("benchmark-%d-%d".formatted(city, indicator), "雾港" + city + "事" + indicator));
      }
    }
    return all.toString();
  }

  private static String indicator(String key, String label) {
    return """
    <indicator/%1$s> a pg:Indicator ; skos:prefLabel "%2$s数"@zh, "Number of %1$s"@en ;
      skos:inScheme <indicator-scheme/indicators> ; pg:desired pg:DesiredHigher ; qudt:hasUnit <unit/jia> .
    """
        .formatted(key, label);
  }

  /** A plan, as a draft of it would be published. */
  static List<Fact> plan(int city, int plan) {
    return new Plan(city, plan).facts();
  }

  /** As {@link #plan}, with a figure of the indicator that every city reports. */
  static List<Fact> planWithHotIndicator(int city, int plan) {
    Plan written = new Plan(city, plan);
    written.figure(false, HOT);
    return written.facts();
  }

  /** One plan while it is written. */
  private static final class Plan {
    private final Random random;
    private final int city;
    private final int plan;
    private final String key;
    private final int year;
    private final StringBuilder turtle = new StringBuilder(PREFIXES);

    /** Where the next words stand in the text. */
    private int place = 100;

    private int numbers;
    private final List<String> measures = new ArrayList<>();

    Plan(int city, int plan) {
      this.random = new Random(1000L * city + plan);
      this.city = city;
      this.plan = plan;
      this.key = key(city, plan);
      this.year = 2008 + 3 * plan;
      document();
      for (int i = 0; i < MEASURES; i++) {
        measure(i);
      }
      for (int i = 0; i < RESPONSIBILITIES; i++) {
        responsibility(measures.get(HEADINGS + i % (MEASURES - HEADINGS)), i);
      }
      for (int i = 0; i < TARGETS; i++) {
        figure(true, "benchmark-%d-%d".formatted(city, i));
      }
      for (int i = 0; i < OBSERVATIONS; i++) {
        figure(false, "benchmark-%d-%d".formatted(city, i));
      }
      for (int i = 0; i < REFERENCES; i++) {
        reference(i);
      }
    }

    private void document() {
      turtle.append(
          """
          <document/%1$s> a pg:Document ; rdfs:label "雾港%2$d市%3$d年方案"@zh, "Plan of Wugang %2$d, %3$d"@en ;
            dcterms:title "雾港%2$d市%3$d年方案"@zh, "Plan of Wugang %2$d, %3$d"@en ;
            eli:date_document "%3$d-05-20"^^xsd:date ; eli:date_publication "%3$d-06-01"^^xsd:date ;
            eli:jurisdiction <area/benchmark-%2$d> ; eli:type_document <document-type/plan> ;
            pg:level <administrative-level/municipal> ; pg:year %3$d ; pg:issuer <agency/benchmark-%2$d-0> ;
            pg:notStated eli:id_local, pg:sourceUrl, pg:period ; pg:evidence <evidence/%4$s> .
          <text/%1$s> a pg:TextVersion, prov:Entity ; eli:realizes <document/%1$s> ; eli:publisher "雾港%2$d市" ;
            eli:title "雾港%2$d市%3$d年方案"@zh ; dcterms:format "text/plain" ; pg:copyKind pg:CopyKindOfficial ;
            pg:fileName "%1$s.txt" ; pg:length 90000 ;
            pg:sha256 "%5$064x" .
          """
              .formatted(
                  key,
                  city,
                  year,
                  evidence("雾港" + city + "市" + year + "年方案"),
                  random.nextLong() >>> 1));
      for (int section = 0; section < HEADINGS; section++) {
        turtle.append(
            """
            <section/%1$s-s%2$d> a pg:Section ; pg:sectionOf <document/%1$s> ; rdfs:label "第%2$d节"@zh ;
              pg:depth 1 ; pg:order %2$d ; pg:number "%2$d" ; pg:start %3$d ; pg:end %4$d .
            """
                .formatted(key, section, 1 + 8000 * section, 8001 + 8000 * section));
      }
    }

    /** Writes a piece of evidence for some words and gives its key. */
    private String evidence(String quote) {
      int start = place;
      int end = start + quote.length();
      place = end + 5;
      String evidence = key + "-" + start + "-" + end;
      turtle.append(
          """
          <evidence/%1$s> a pg:Evidence ; oa:hasSource <text/%2$s> ;
            oa:hasSelector <evidence/%1$s-position>, <evidence/%1$s-quote> .
          <evidence/%1$s-position> a oa:TextPositionSelector ;
            oa:start "%3$d"^^xsd:nonNegativeInteger ; oa:end "%4$d"^^xsd:nonNegativeInteger .
          <evidence/%1$s-quote> a oa:TextQuoteSelector ; oa:exact "%5$s" ; oa:prefix "。" ; oa:suffix "。" .
          """
              .formatted(evidence, key, start, end, quote));
      return evidence;
    }

    /** The keys of a next statement, and what every statement says. */
    private String statement(String type, String quote) {
      int order = place;
      return """
      pg:statedIn <document/%1$s> ; pg:section <section/%1$s-s%2$d> ; pg:order %3$d ;
        pg:reviewStatus pg:ReviewStatusAccepted ; pg:notApplicable pg:confidence ; pg:evidence <evidence/%4$s> .
      """
          .formatted(key, numbers % HEADINGS, order, evidence(quote));
    }

    private String next(String type) {
      return "<" + type + "/" + key + "-" + ++numbers + ">";
    }

    private void measure(int i) {
      String measure = next("measure");
      measures.add(measure);
      String work = one(WORKS);
      // Every second one names a theme.
      String label = work + (i % 2 == 0 ? THEMES[i / 2 % THEMES.length] : one(THINGS)) + i;
      boolean part = i >= HEADINGS;
      String common = statement("measure", label);
      turtle.append(
          """
          %1$s a pg:Measure, prov:Plan ; rdfs:label "%2$s"@zh, "Measure %3$d"@en ; pg:stage pg:StagePlanned ;
            pg:function <function/intellectual-property> ; pg:instrument <instrument/goal-planning> ;
            pg:number "%3$d" ; pg:notStated pg:time ; %4$s %5$s
          """
              .formatted(
                  measure,
                  label,
                  i,
                  part ? "pg:partOf " + measures.get(i % HEADINGS) + " ;" : "",
                  common));
    }

    private void responsibility(String measure, int i) {
      int agency = random.nextInt(AGENCIES);
      String name = "雾港" + city + "市第" + agency + "局";
      String common = statement("responsibility", name);
      turtle.append(
          """
          %1$s a pg:Responsibility ; rdfs:label "%2$s:牵头"@zh, "Bureau %3$d, lead"@en ; pg:measure %4$s ;
            pg:agency <agency/benchmark-%5$d-%3$d> ; pg:basis pg:BasisExplicit ; pg:role pg:%6$s ;
            pg:roleBasis pg:%7$s ; pg:writtenAs "%2$s" ; %8$s
          """
              .formatted(
                  next("responsibility"),
                  name,
                  agency,
                  measure,
                  city,
                  i % 3 == 0 ? "RoleLead" : "RoleResponsible",
                  i % 3 == 0 ? "RoleBasisFirstListed" : "RoleBasisListed",
                  common));
    }

    private void figure(boolean target, String indicator) {
      String type = target ? "target" : "observation";
      String figure = next(type);
      String own = key + "-" + numbers;
      int value = 100 + random.nextInt(900);
      int of = target ? year + 3 : year;
      String common = statement(type, indicator + "达到" + value + "家");
      turtle.append(
          """
          <quantity/%1$s> a pg:Quantity ; qudt:numericValue %2$d.0 ; qudt:hasUnit <unit/jia> ;
            pg:comparator pg:%3$s ; pg:verbatim "%2$d家" .
          <time/%1$s> a pg:TimeSpan ; pg:from "%4$d"^^xsd:gYear ; pg:to "%4$d"^^xsd:gYear ; pg:recurring false ;
            pg:timeBasis pg:TimeBasisStated ; pg:verbatim "%4$d年" .
          %5$s a pg:%6$s ; rdfs:label "%7$s %2$d家 (%4$d)"@zh, "%7$s: %2$d (%4$d)"@en ;
            pg:indicator <indicator/%7$s> ; pg:quantity <quantity/%1$s> ; pg:time <time/%1$s> ;
            pg:scope <area/benchmark-%8$d> ; pg:growthRate false ; pg:perUnit false ; pg:valueKind pg:ValueKindStock ;
            pg:%9$s %4$d ; %10$s pg:forMeasure %11$s ; %12$s
          """
              .formatted(
                  own,
                  value,
                  target ? "ComparatorAtLeast" : "ComparatorStated",
                  of,
                  figure,
                  target ? "Target" : "Observation",
                  indicator,
                  city,
                  target ? "dueYear" : "year",
                  target ? "pg:notStated pg:baseline, pg:baselineYear, pg:binding ;" : "",
                  measures.get(random.nextInt(measures.size())),
                  common));
    }

    /** One half to earlier plans of the city, one half to what the graph lacks. */
    private void reference(int i) {
      boolean there = i % 2 == 0 && plan > 0;
      int cited = there ? random.nextInt(Math.min(plan, PLANS)) : 0;
      String text = there ? "雾港" + city + "市" + (2008 + 3 * cited) + "年方案" : "雾港古例第" + i + "条";
      String common = statement("reference", text);
      turtle.append(
          """
          %1$s a pg:Reference ; rdfs:label "%2$s"@zh ; pg:citedText "%2$s" ;
            pg:relation pg:ReferenceRelationBasedOn ; %3$s ; %4$s
          """
              .formatted(
                  next("reference"),
                  text,
                  there
                      ? "pg:citedDocument <document/" + key(city, cited) + ">"
                      : "pg:notInGraph pg:citedDocument",
                  common));
    }

    private String one(String... of) {
      return of[random.nextInt(of.length)];
    }

    List<Fact> facts() {
      Set<Fact> facts = new LinkedHashSet<>();
      RDFParser.create()
          .fromString(turtle.toString())
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
}
