package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policygraph.query.BadParameterException;
import org.policygraph.query.QueryCatalogue;
import org.policygraph.query.SavedQuery;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The saved queries, by name. */
@RestController
class QueryController {
  private final QueryCatalogue catalogue;
  private final GraphStore store;
  private final Iris iris;

  QueryController(QueryCatalogue catalogue, GraphStore store, Iris iris) {
    this.catalogue = catalogue;
    this.store = store;
    this.iris = iris;
  }

  @GetMapping("/queries")
  ResponseEntity<?> list(HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    Format format = Negotiation.byHeader(request.accept(), Format.LISTS).format();
    if (format == Format.HTML) {
      return listPage(request);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(QueryListing.of(catalogue.all(), request.base()));
  }

  private ResponseEntity<byte[]> listPage(RequestFacts request) {
    String language = Page.language(request);
    Page page = new Page(language, request.links(iris), language.equals("en") ? "Queries" : "查询");
    page.html().open("dl");
    for (SavedQuery query : catalogue.all()) {
      String address = request.root() + "/queries/" + query.name() + "?lang=" + language;
      page.html().open("dt").leaf("a", page.say(query.title()), "href", address).close();
      page.html().leaf("dd", page.say(query.answers()));
    }
    return page.answer(200);
  }

  @GetMapping("/queries/{file}")
  ResponseEntity<byte[]> answer(@PathVariable String file, HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    PathName path = PathName.of(file);
    SavedQuery query =
        catalogue
            .find(path.name())
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no query \""
                            + path.name()
                            + "\"; the list is at "
                            + request.base()
                            + "/queries"));
    Negotiation.Choice choice = Negotiation.of(path, request.accept(), QueryListing.offered(query));
    Map<String, List<String>> given = given(query, request);
    if (choice.format() == Format.HTML) {
      return page(query, request, given);
    }
    return Answers.of(choice, body(query, query.bind(given, iris), choice.format()));
  }

  /** {@code lang} is every query's, whether it uses it or not. */
  private static Map<String, List<String>> given(SavedQuery query, RequestFacts request) {
    Map<String, List<String>> given = new LinkedHashMap<>(request.parameters());
    if (query.parameter("lang").isEmpty()) {
      given.remove("lang");
    }
    return given;
  }

  private byte[] body(SavedQuery query, Parameters parameters, Format format) {
    Template template = query.template();
    if (template.isGraph()) {
      return GraphWriter.write(store.read(s -> s.construct(template, parameters)), format);
    }
    if (template.isAsk()) {
      boolean answer = store.read(snapshot -> snapshot.ask(template, parameters));
      return ResultWriter.write(answer, format);
    }
    return ResultWriter.write(
        template.variables(), store.read(s -> s.select(template, parameters)), format);
  }

  private ResponseEntity<byte[]> page(
      SavedQuery query, RequestFacts request, Map<String, List<String>> given) {
    String language = Page.language(request);
    Page page = new Page(language, request.links(iris), query.title().in(language));
    QueryPage form = new QueryPage(query, page, given);
    if (query.parameter("lang").isPresent()) {
      given.putIfAbsent("lang", List.of(language));
    }
    Parameters parameters;
    try {
      parameters = query.bind(given, iris);
    } catch (BadParameterException e) {
      // Who comes by a link of the list has said nothing wrong yet.
      boolean asked = given.keySet().stream().anyMatch(name -> !name.equals("lang"));
      if (asked) {
        form.fault(String.valueOf(e.getMessage()));
      }
      return page.answer(asked ? 400 : 200);
    }
    Template template = query.template();
    if (template.isGraph()) {
      form.facts(store.read(snapshot -> snapshot.construct(template, parameters)));
    } else if (template.isAsk()) {
      form.answer(store.read(snapshot -> snapshot.ask(template, parameters)));
    } else {
      form.rows(store.read(snapshot -> snapshot.select(template, parameters)));
    }
    return page.answer(200);
  }
}
