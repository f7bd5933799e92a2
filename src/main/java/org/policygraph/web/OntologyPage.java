package org.policygraph.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.policygraph.markup.Html;
import org.policygraph.query.Wording;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;
import org.springframework.http.ResponseEntity;

/** Every term of ours with its names and its meaning; a term's anchor is its local name. */
final class OntologyPage {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final Set<String> CLASSES = Set.of(OWL + "Class", Rdfs.NS + "Class");
  private static final Set<String> PROPERTIES =
      Set.of(
          Rdf.NS + "Property",
          OWL + "ObjectProperty",
          OWL + "DatatypeProperty",
          OWL + "AnnotationProperty");

  private final Page page;

  private OntologyPage(Page page) {
    this.page = page;
  }

  static ResponseEntity<byte[]> of(List<Fact> facts, RequestFacts request, Iris iris) {
    Map<String, List<Fact>> terms =
        facts.stream()
            .filter(fact -> fact.subject().text().startsWith(Pg.NS))
            .collect(
                Collectors.groupingBy(
                    fact -> fact.subject().text(), TreeMap::new, Collectors.toList()));
    Page page =
        new Page(request, iris, Page.language(request).equals("en") ? "The ontology" : "本体");
    page.html().open("p").leaf("code", Pg.NS).close();
    OntologyPage body = new OntologyPage(page);
    Predicate<List<Fact>> isClass = term -> typed(term, CLASSES);
    Predicate<List<Fact>> isProperty = term -> typed(term, PROPERTIES);
    body.section(new Wording("类", "Classes"), terms, isClass);
    body.section(new Wording("属性", "Properties"), terms, isProperty);
    body.section(new Wording("取值", "Values"), terms, isClass.or(isProperty).negate());
    return page.answer(200);
  }

  private static boolean typed(List<Fact> term, Set<String> types) {
    return term.stream()
        .anyMatch(
            fact ->
                fact.predicate().text().equals(Rdf.type) && types.contains(fact.object().text()));
  }

  private void section(
      Wording heading, Map<String, List<Fact>> terms, Predicate<List<Fact>> belongs) {
    page.html().leaf("h2", page.say(heading));
    terms.forEach(
        (iri, facts) -> {
          if (belongs.test(facts)) {
            term(iri.substring(Pg.NS.length()), facts);
          }
        });
  }

  private void term(String name, List<Fact> facts) {
    Html html = page.html();
    html.open("section", "id", name).leaf("h3", "pg:" + name);
    words(facts, Rdfs.label);
    words(facts, Rdfs.comment);
    html.open("ul", "class", "note");
    for (Fact fact : facts) {
      if (fact.object() instanceof Value.Iri object) {
        html.open("li").text(GraphWriter.shortened(fact.predicate().text()) + " ");
        page.link(object.text(), GraphWriter.shortened(object.text()));
        html.close();
      }
    }
    html.close().close();
  }

  /** In both languages: this page is read beside the data. */
  private void words(List<Fact> facts, String property) {
    for (String language : List.of("zh", "en")) {
      facts.stream()
          .filter(fact -> fact.predicate().text().equals(property))
          .filter(
              fact ->
                  fact.object() instanceof Value.Literal words && language.equals(words.language()))
          .forEach(fact -> page.html().leaf("div", fact.object().text(), "lang", language));
    }
  }
}
