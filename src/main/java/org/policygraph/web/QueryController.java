package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.policygraph.markup.Html;
import org.policygraph.query.BadParameterException;
import org.policygraph.query.QueryCatalogue;
import org.policygraph.query.QueryLimits;
import org.policygraph.query.SavedQuery;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
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
  private static final MediaType QUERY =
      new MediaType("application", "sparql-query", StandardCharsets.UTF_8);

  private final QueryCatalogue catalogue;
  private final GraphStore store;
  private final QueryLimits limits;
  private final Iris iris;

  QueryController(QueryCatalogue catalogue, GraphStore store, QueryLimits limits, Iris iris) {
    this.catalogue = catalogue;
    this.store = store;
    this.limits = limits;
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
    Page page = new Page(request, iris, language.equals("en") ? "Queries" : "查询");
    list(page, catalogue.all().stream().filter(query -> !query.isCheck()).toList());
    List<SavedQuery> checks = catalogue.all().stream().filter(SavedQuery::isCheck).toList();
    if (!checks.isEmpty()) {
      page.html().leaf("h2", page.say("检查", "Checks"));
      page.paragraph(page.say("没有行，即没有发现错误。", "No row means that no fault was found."));
      list(page, checks);
    }
    return page.answer(200);
  }

  private static void list(Page page, List<SavedQuery> queries) {
    Html html = page.html().open("dl");
    for (SavedQuery query : queries) {
      String address =
          page.links().root() + "/queries/" + query.name() + "?lang=" + page.language();
      html.open("dt").leaf("a", page.say(query.title()), "href", address).close();
      html.leaf("dd", page.say(query.answers()));
    }
    html.close();
  }

  @GetMapping("/queries/{file}")
  ResponseEntity<byte[]> answer(@PathVariable String file, HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    PathName path = PathName.of(file);
    SavedQuery query = find(path.name());
    Negotiation.Choice choice = Negotiation.of(path, request.accept(), QueryListing.offered(query));
    Map<String, List<String>> given = given(query, request);
    if (choice.format() == Format.HTML) {
      return page(query, request, given);
    }
    byte[] body = body(query, query.bind(given, iris), choice.format());
    return Answers.named(query.name(), choice, body);
  }

  /** The query itself, to read it or to go on from it. */
  @GetMapping(value = "/queries/{name}.rq", produces = "application/sparql-query")
  ResponseEntity<byte[]> text(@PathVariable String name) {
    return ResponseEntity.ok()
        .contentType(QUERY)
        .header(HttpHeaders.CONTENT_DISPOSITION, Answers.inline(name + ".rq"))
        .body(find(name).text().getBytes(StandardCharsets.UTF_8));
  }

  private SavedQuery find(String name) {
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "没有名为“" + name + "”的查询；列表见 /queries",
                    "There is no query \"" + name + "\"; the list is at /queries"));
  }

  /** {@code lang} is every query's, whether it uses it or not. */
  private static Map<String, List<String>> given(SavedQuery query, RequestFacts request) {
    Map<String, List<String>> given = new LinkedHashMap<>(request.parameters());
    if (query.parameter("lang").isEmpty()) {
      given.remove("lang");
    }
    return given;
  }

  private <T> T read(Function<Snapshot, T> work) {
    return store.read(snapshot -> work.apply(snapshot.within(limits.time())));
  }

  private byte[] body(SavedQuery query, Parameters parameters, Format format) {
    Template template = query.template();
    if (template.isGraph()) {
      return GraphWriter.write(read(s -> s.construct(template, parameters)), format);
    }
    if (template.isAsk() && format == Format.XLSX) {
      throw new ProblemException(
          HttpStatus.NOT_ACCEPTABLE,
          "“" + query.name() + "”的答复是“是”或“否”，不是表格",
          "\"" + query.name() + "\" answers yes or no, which is no table");
    }
    if (template.isAsk()) {
      boolean answer = read(s -> s.ask(template, parameters));
      return ResultWriter.write(answer, format);
    }
    List<Row> rows = read(s -> s.select(template, parameters));
    return format == Format.XLSX
        ? Workbooks.write(query.name(), template.variables(), rows)
        : ResultWriter.write(template.variables(), rows, format);
  }

  private ResponseEntity<byte[]> page(
      SavedQuery query, RequestFacts request, Map<String, List<String>> given) {
    String language = Page.language(request);
    Page page = new Page(request, iris, query.title().in(language));
    QueryPage form = new QueryPage(query, page, given, request.queryIn(language));
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
        form.fault(e.detail().in(language));
      }
      return page.answer(asked ? 400 : 200);
    }
    Template template = query.template();
    if (template.isGraph()) {
      form.facts(read(s -> s.construct(template, parameters)));
    } else if (template.isAsk()) {
      form.answer(read(s -> s.ask(template, parameters)));
    } else {
      form.rows(read(s -> s.select(template, parameters)));
    }
    return page.answer(200);
  }
}
