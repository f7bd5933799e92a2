package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/** Which measures of a city that does not exist go on from one document to the next. */
class ContinuationRulesTest {
  private static final String PREFIXES =
      """
      @base <https://w3id.org/policygraph/id/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  private static final String THEMES =
      """
      <theme/lamps> a pg:Theme ; skos:prefLabel "路灯"@zh, "Lamps"@en .
      <theme/smart> a pg:Theme ; skos:broader <theme/lamps> ; skos:prefLabel "智慧路灯"@zh ; skos:hiddenLabel "智能…路灯"@zh .
      <theme/ports> a pg:Theme ; skos:prefLabel "港口路灯"@zh ; pg:sector <sector/ports> ; pg:function <function/light> .
      <theme/trees> a pg:Theme ; skos:prefLabel "植树"@zh ; skos:altLabel "行道树"@zh .
      <theme/centres> a pg:Theme ; skos:prefLabel "路灯服务"@zh ; skos:altLabel "路灯中心"@zh .
      <theme/group> a pg:Theme ; skos:prefLabel "路灯领导小组"@zh ; skos:hiddenLabel "路灯…领导小组"@zh .
      <theme/little> a pg:Theme ; skos:prefLabel "科技“小巨人”企业"@zh ; skos:altLabel "科技“小巨人”"@zh .
      <theme/special> a pg:Theme ; skos:prefLabel "专精特新“小巨人”企业"@zh ; skos:altLabel "专精特新“小巨人”"@zh .
      """;

  private final Map<String, StringBuilder> documents = new HashMap<>();
  private int place;

  private ContinuationRulesTest document(String key, int year) {
    return document(key, year, "city");
  }

  private ContinuationRulesTest document(String key, int year, String area) {
    documents.put(
        key,
        new StringBuilder(PREFIXES)
            .append("<document/%s> a pg:Document ; pg:year %d ; ".formatted(key, year))
            .append(
                "eli:jurisdiction <area/%s> ; dcterms:title \"%s\"@zh .\n".formatted(area, key)));
    return this;
  }

  private StringBuilder text(String document) {
    return Objects.requireNonNull(documents.get(document), document);
  }

  private ContinuationRulesTest measure(String document, String key, String label, String... more) {
    text(document)
        .append("<measure/%s> a pg:Measure ; pg:statedIn <document/%s> ; ".formatted(key, document))
        .append("pg:order %d ; rdfs:label \"%s\"@zh ; ".formatted(place++, label))
        .append("pg:evidence <evidence/%s> .\n".formatted(key));
    for (String triple : more) {
      text(document).append("<measure/%s> %s .\n".formatted(key, triple));
    }
    return this;
  }

  @Test
  void a_measure_continues_the_one_of_the_same_theme() {
    document("old", 2030).measure("old", "a", "建设智慧路灯").measure("old", "b", "组织植树");
    document("new", 2034).measure("new", "c", "推广智能节能路灯").measure("new", "d", "补种行道树");
    assertThat(continuations()).containsExactly("c continues a", "d continues b");
  }

  @Test
  void a_measure_in_the_sector_and_of_the_function_of_a_theme_is_of_the_theme() {
    document("old", 2030).measure("old", "a", "检查港口路灯");
    document("new", 2034)
        .measure("new", "b", "巡查重点场所", "pg:sector <sector/ports>", "pg:function <function/light>")
        .measure("new", "c", "清理重点场所", "pg:sector <sector/ports>", "pg:function <function/trees>")
        .measure("new", "d", "照亮重点场所", "pg:function <function/light>");
    assertThat(continuations()).containsExactly("b continues a");
  }

  @Test
  void a_narrower_theme_is_not_the_broader_one() {
    document("old", 2030).measure("old", "a", "维护路灯");
    document("new", 2034).measure("new", "b", "维护智慧路灯");
    assertThat(continuations()).isEmpty();
  }

  @Test
  void named_programmes_with_other_qualifiers_are_others() {
    document("old", 2030).measure("old", "a", "培育科技“小巨人”企业");
    document("new", 2034).measure("new", "b", "培育专精特新“小巨人”企业");
    assertThat(continuations()).isEmpty();
  }

  @Test
  void same_wording_without_a_theme_proves_nothing() {
    document("old", 2030).measure("old", "a", "加强组织领导");
    document("new", 2034).measure("new", "b", "加强组织领导");
    assertThat(continuations()).isEmpty();
  }

  @Test
  void one_example_of_several_is_no_theme() {
    document("old", 2030).measure("old", "a", "维护路灯");
    document("new", 2034).measure("new", "b", "维护路灯等设施");
    assertThat(continuations()).isEmpty();
  }

  @Test
  void the_nearest_earlier_document_with_the_theme_is_continued() {
    document("oldest", 2028).measure("oldest", "a", "组织植树");
    document("old", 2030).measure("old", "b", "组织植树");
    document("other", 2032).measure("other", "x", "维护路灯");
    document("new", 2034).measure("new", "c", "组织植树");
    assertThat(continuations()).containsExactly("b continues a", "c continues b");
  }

  @Test
  void a_document_of_another_area_or_of_the_same_year_is_not_continued() {
    document("there", 2030, "town").measure("there", "a", "组织植树");
    document("new", 2034).measure("new", "b", "组织植树");
    document("beside", 2034).measure("beside", "c", "组织植树");
    assertThat(continuations()).isEmpty();
  }

  @Test
  void of_several_measures_the_two_that_are_nearest_to_each_other_go_together() {
    document("old", 2030)
        .measure("old", "a", "开展春季植树")
        .measure("old", "b", "奖励植树")
        .measure("old", "c", "奖励植树先进");
    document("new", 2034).measure("new", "d", "继续开展春季植树").measure("new", "e", "奖励植树");
    assertThat(continuations()).containsExactly("d continues a", "e continues b");
  }

  @Test
  void a_pair_that_was_only_compared_is_no_link_of_a_chain() {
    document("old", 2030).measure("old", "a", "奖励植树").measure("old", "b", "奖励植树先进");
    document("new", 2034).measure("new", "c", "奖励植树");
    Graph derived = derived();
    assertThat(continuations()).containsExactly("c continues a");
    assertThat(derived.find(Node.ANY, property(Pg.earlier), Node.ANY).toList()).hasSize(1);
    assertThat(derived.find(Node.ANY, property(Pg.candidateEarlier), Node.ANY).toList()).hasSize(2);
  }

  @Test
  void the_whole_stands_for_its_parts_but_a_heading_of_several_themes_leaves_it_to_the_nearest() {
    document("old", 2030)
        .measure("old", "a", "组织植树")
        .measure("old", "b", "春季植树", "pg:partOf <measure/a>")
        .measure("old", "h", "做好路灯和植树工作");
    document("new", 2034)
        .measure("new", "c", "做好植树和路灯改造")
        .measure("new", "d", "组织植树", "pg:partOf <measure/c>")
        .measure("new", "e", "春季植树", "pg:partOf <measure/d>");
    assertThat(continuations()).containsExactly("c continues h", "d continues a");
  }

  @Test
  void a_programme_of_the_same_name_is_sure_and_a_theme_alone_is_not() {
    document("old", 2030).measure("old", "a", "实施亮灯工程").measure("old", "b", "组织开展全民义务植树");
    text("old").append(programme("old"));
    document("new", 2034).measure("new", "c", "延长亮灯工程").measure("new", "d", "养护行道树");
    text("new").append(programme("new"));
    assertThat(continuations()).containsExactly("c continues a", "d continues b");
    Graph derived = derived();
    assertThat(words(derived, Pg.confidence))
        .containsExactly(Pg.NS + "ConfidenceHigh", Pg.NS + "ConfidenceLow");
    assertThat(words(derived, Pg.reason))
        .anySatisfy(reason -> assertThat(reason).contains("同属“亮灯工程”", "文件未明言承接"))
        .anySatisfy(reason -> assertThat(reason).contains("“植树”", "名称不同"));
    assertThat(words(derived, Pg.evidence)).hasSize(4);
  }

  @Test
  void a_programme_used_for_another_function_is_less_sure() {
    document("old", 2030).measure("old", "a", "借亮灯工程招商", "pg:function <function/x>");
    text("old").append(programme("old"));
    document("new", 2034).measure("new", "b", "借亮灯工程办展", "pg:function <function/y>");
    text("new").append(programme("new"));
    assertThat(words(derived(), Pg.confidence)).containsExactly(Pg.NS + "ConfidenceMedium");
  }

  @Test
  void what_was_to_be_done_is_continued_sooner_than_what_had_been_done() {
    document("old", 2030)
        .measure("old", "a", "加大植树力度", "pg:stage pg:StageReportedDone")
        .measure("old", "b", "春季植树", "pg:stage pg:StagePlanned");
    document("new", 2034).measure("new", "c", "加大植树力度", "pg:stage pg:StagePlanned");
    assertThat(continuations()).containsExactly("c continues b");
  }

  @Test
  void what_had_been_done_is_continued_where_nothing_else_is_told() {
    document("old", 2030).measure("old", "a", "加大植树力度", "pg:stage pg:StageReportedDone");
    document("new", 2034).measure("new", "b", "春季植树", "pg:stage pg:StagePlanned");
    assertThat(continuations()).containsExactly("b continues a");
  }

  @Test
  void leadership_is_that_of_the_leading_group_named_for_it() {
    document("old", 2030).measure("old", "a", "成立推广路灯工作领导小组");
    document("new", 2034).measure("new", "b", "加强组织领导").measure("new", "c", "加强组织领导");
    text("new").append(responsible("b", "市路灯建设领导小组")).append(responsible("c", "市植树领导小组"));
    assertThat(continuations()).containsExactly("b continues a");
  }

  @Test
  void what_does_different_things_about_the_same_is_not_sure() {
    document("old", 2030)
        .measure(
            "old", "a", "曝光破坏植树的案例", "pg:function <function/x>", "pg:instrument <instrument/y>");
    document("new", 2034)
        .measure("new", "b", "发布植树的案例", "pg:function <function/x>", "pg:instrument <instrument/y>");
    Graph derived = derived();
    assertThat(words(derived, Pg.confidence)).containsExactly(Pg.NS + "ConfidenceLow");
    assertThat(words(derived, Pg.reason))
        .anyMatch(reason -> reason.contains("但做法不同"))
        .anyMatch(reason -> reason.contains("but they do different things"));
  }

  @Test
  void labels_that_are_for_the_most_part_names_of_one_narrow_theme_are_alike_in_whatever_words() {
    String[] both = {"pg:function <function/x>", "pg:instrument <instrument/y>"};
    document("old", 2030).measure("old", "a", "组织植树", both);
    document("new", 2034).measure("new", "b", "养护行道树", both);
    Graph derived = derived();
    assertThat(words(derived, Pg.confidence)).containsExactly(Pg.NS + "ConfidenceHigh");
    assertThat(words(derived, Pg.reason)).anyMatch(reason -> reason.contains("名称多为该主题的不同说法"));
  }

  @Test
  void a_narrow_theme_that_both_name_outweighs_other_words_where_the_function_is_the_same() {
    document("old", 2030).measure("old", "a", "动员各界力量植树", "pg:function <function/x>");
    document("new", 2034).measure("new", "b", "精心养护沿街行道树", "pg:function <function/x>");
    assertThat(words(derived(), Pg.confidence)).containsExactly(Pg.NS + "ConfidenceMedium");
  }

  @Test
  void a_theme_that_has_narrower_ones_proves_little() {
    document("old", 2030).measure("old", "a", "做好路灯规划", "pg:function <function/x>");
    document("new", 2034).measure("new", "b", "筹措路灯经费", "pg:function <function/x>");
    Graph derived = derived();
    assertThat(words(derived, Pg.confidence)).containsExactly(Pg.NS + "ConfidenceLow");
    assertThat(words(derived, Pg.reason)).anyMatch(reason -> reason.contains("主题较宽"));
  }

  @Test
  void what_does_the_same_in_other_words_is_sure() {
    document("old", 2030)
        .measure("old", "a", "公布植树的案例", "pg:function <function/x>", "pg:instrument <instrument/y>");
    document("new", 2034)
        .measure("new", "b", "发布植树的案例", "pg:function <function/x>", "pg:instrument <instrument/y>");
    assertThat(words(derived(), Pg.confidence)).containsExactly(Pg.NS + "ConfidenceHigh");
  }

  @Test
  void bodies_spoken_of_by_their_class_are_those_that_are_named_for_a_part() {
    document("old", 2030).measure("old", "a", "建设路灯中心");
    document("new", 2034)
        .measure("new", "b", "发挥各类中心作用")
        .measure("new", "c", "检修灯杆", "pg:partOf <measure/b>")
        .measure("new", "d", "更换灯泡");
    text("new").append(responsible("c", "雾港路灯中心")).append(responsible("d", "雾港路灯中心"));
    assertThat(continuations()).containsExactly("b continues a");
  }

  private static String responsible(String measure, String agency) {
    return """
    <responsibility/%1$s> a pg:Responsibility ; pg:statedIn <document/new> ; pg:measure <measure/%1$s> ;
      pg:basis pg:BasisExplicit ; pg:writtenAs "%2$s" .
    """
        .formatted(measure, agency);
  }

  private static String programme(String document) {
    return "<programme/%s> a pg:Programme ; pg:statedIn <document/%s> ; pg:nameKey \"亮灯工程\" .\n"
        .formatted(document, document);
  }

  private List<String> continuations() {
    Graph derived = derived();
    TreeSet<String> said = new TreeSet<>();
    for (Node it : of(derived)) {
      said.add(key(derived, it, Pg.later) + " continues " + key(derived, it, Pg.earlier));
    }
    return List.copyOf(said);
  }

  private static List<Node> of(Graph derived) {
    return derived
        .find(Node.ANY, property(Rdf.type), NodeFactory.createURI(Pg.Continuation))
        .mapWith(triple -> triple.getSubject())
        .toList();
  }

  private static TreeSet<String> words(Graph derived, String property) {
    TreeSet<String> all = new TreeSet<>();
    for (Node it : of(derived)) {
      derived
          .find(it, property(property), Node.ANY)
          .forEachRemaining(
              t ->
                  all.add(
                      t.getObject().isURI()
                          ? t.getObject().getURI()
                          : t.getObject().getLiteralLexicalForm()));
    }
    return all;
  }

  private static String key(Graph derived, Node entity, String property) {
    return derived
        .find(entity, property(property), Node.ANY)
        .next()
        .getObject()
        .getURI()
        .replaceFirst(".*/", "");
  }

  private static Node property(String iri) {
    return NodeFactory.createURI(iri);
  }

  private Graph derived() {
    Map<Value.Iri, Collection<Fact>> stated = new HashMap<>();
    stated.put(new Value.Iri(Iris.DEFAULT.ontologyGraph()), List.of());
    stated.put(new Value.Iri(Iris.DEFAULT.registryGraph("themes")), facts(PREFIXES + THEMES));
    documents.forEach(
        (key, text) ->
            stated.put(new Value.Iri(Iris.DEFAULT.documentGraph(key)), facts(text.toString())));
    Graph derived = GraphFactory.createDefaultGraph();
    new Derivation(Iris.DEFAULT, Rules.packaged())
        .of(stated)
        .values()
        .forEach(facts -> facts.forEach(fact -> derived.add(Terms.triple(fact))));
    return derived;
  }

  private static List<Fact> facts(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return new ArrayList<>(graph.find().mapWith(Terms::fact).toList());
  }
}
