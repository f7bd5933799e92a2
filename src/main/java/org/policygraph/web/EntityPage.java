package org.policygraph.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.markup.Html;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;
import org.springframework.http.ResponseEntity;

/** A description as a page. */
final class EntityPage {
  /** Most others repeat ours in the words of another vocabulary. */
  private static final Comparator<String> OWN_WORDS_FIRST =
      Comparator.comparing((String property) -> !property.equals(Rdf.type))
          .thenComparing(property -> !property.startsWith(Pg.NS))
          .thenComparing(Comparator.naturalOrder());

  /** Places of a text are in IRIs: 18 before 113. */
  private static final Comparator<Fact> BY_OBJECT =
      Comparator.comparing(Fact::object, Comparator.comparing(value -> value instanceof Value.Iri))
          .thenComparing(fact -> fact.object() instanceof Value.Iri iri ? iri.text().length() : 0)
          .thenComparing(fact -> fact.object().text());

  private final Description description;
  private final Page page;
  private final Labels labels;
  private final Map<Value.Iri, List<Fact>> parts;
  private final Set<Value.Iri> shown = new HashSet<>();

  private EntityPage(Description description, Page page, Labels labels) {
    this.description = description;
    this.page = page;
    this.labels = labels;
    this.parts = description.partsBySubject();
  }

  static ResponseEntity<byte[]> of(Description description, RequestFacts request, Iris iris) {
    String language = Page.language(request);
    String title =
        new Labels(description.own().stream().filter(EntityPage::names).toList(), language)
            .find(description.entity().text())
            .orElseGet(() -> iris.id(description.entity().text()).orElse(""));
    Page page = new Page(request, iris, title);
    EntityPage entity =
        new EntityPage(description, page, new Labels(description.labels(), language));
    entity.head();
    entity.properties(description.own());
    entity.pointing();
    return page.answer(200);
  }

  private static boolean names(Fact fact) {
    String property = fact.predicate().text();
    return property.equals(Rdfs.label) || property.equals(Skos.prefLabel);
  }

  private void head() {
    Html html = page.html();
    html.open("p", "class", "note").leaf("code", description.entity().text()).text(" ");
    String data =
        page.links().root()
            + "/data/"
            + page.links().iris().id(description.entity().text()).orElse("");
    for (Format format : Format.DATA_ONLY) {
      html.leaf("a", format.extension, "href", data + "." + format.extension).text(" ");
    }
    html.close();
    shown.add(description.entity());
  }

  private void properties(List<Fact> facts) {
    Html html = page.html().open("dl");
    byProperty(facts)
        .forEach(
            (property, group) -> {
              html.open("dt");
              page.link(property, labels.of(property));
              html.close().open("dd");
              group.stream().sorted(BY_OBJECT).forEach(this::value);
              html.close();
            });
    html.close();
  }

  private static Map<String, List<Fact>> byProperty(List<Fact> facts) {
    return facts.stream()
        .collect(
            Collectors.groupingBy(
                fact -> fact.predicate().text(),
                () -> new TreeMap<>(OWN_WORDS_FIRST),
                Collectors.toList()));
  }

  private void value(Fact fact) {
    Value value = fact.object();
    Html html = page.html().open("div");
    if (fact.predicate().text().equals(Pg.rule)) {
      page.link(RuleFacts.iri(value.text(), page.links().iris()).text(), value.text());
    } else if (value instanceof Value.Iri iri) {
      List<Fact> inside = parts.get(iri);
      if (inside != null && span(iri, inside)) {
        html.close();
        return;
      }
      page.link(iri.text(), name(iri, inside));
      // A part may be reached twice; its properties are shown once.
      if (inside != null && shown.add(iri)) {
        properties(inside.stream().filter(it -> !it.predicate().text().equals(Rdf.type)).toList());
      }
    } else {
      page.value(value);
    }
    html.close();
  }

  /** Evidence in one line: the fragment and its place. False where this is none. */
  private boolean span(Value.Iri evidence, List<Fact> inside) {
    Map<String, String> found =
        inside.stream()
            .filter(fact -> fact.predicate().text().equals(Oa.hasSelector))
            .flatMap(fact -> parts.getOrDefault(fact.object(), List.of()).stream())
            .collect(
                Collectors.toMap(
                    fact -> fact.predicate().text(), fact -> fact.object().text(), (a, b) -> a));
    String fragment = found.get(Oa.exact);
    if (fragment == null) {
      return false;
    }
    page.link(evidence.text(), fragment);
    page.html().leaf("span", " " + found.get(Oa.start) + "–" + found.get(Oa.end), "class", "note");
    return true;
  }

  private String name(Value.Iri iri, @Nullable List<Fact> inside) {
    return labels
        .find(iri.text())
        .or(
            () ->
                inside == null
                    ? Optional.empty()
                    : inside.stream()
                        .filter(EntityPage::quotes)
                        .map(fact -> fact.object().text())
                        .findFirst())
        .or(() -> page.links().iris().id(iri.text()))
        .orElseGet(() -> GraphWriter.shortened(iri.text()));
  }

  private static boolean quotes(Fact fact) {
    return Set.of(Pg.verbatim, Pg.writtenAs, Oa.exact).contains(fact.predicate().text());
  }

  private void pointing() {
    if (description.pointing().isEmpty()) {
      return;
    }
    Html html = page.html();
    html.leaf("h2", page.say("指向此处", "What points here")).open("dl");
    byProperty(description.pointing())
        .forEach(
            (property, group) -> {
              html.open("dt");
              page.link(property, labels.of(property));
              html.close().open("dd");
              group.forEach(
                  fact -> {
                    html.open("div");
                    page.link(fact.subject().text(), name(fact.subject(), null));
                    html.close();
                  });
              html.close();
            });
    html.close();
    if (description.more()) {
      page.paragraph(
          page.say(
              "另有更多，此处列出 " + Description.POINTING_SHOWN + " 项。",
              "There are more; " + Description.POINTING_SHOWN + " are here."));
    }
  }
}
