package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.policygraph.store.Fact;
import org.policygraph.store.GraphStore;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programs look for what the data set is (VoID, section 7.2). */
@RestController
class DatasetController {
  private final GraphStore store;
  private final Iris iris;

  DatasetController(GraphStore store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  @GetMapping("/.well-known/void")
  ResponseEntity<byte[]> describe(HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    Negotiation.Choice choice = Negotiation.byHeader(request.accept(), Format.GRAPHS);
    List<Fact> facts = store.read(graph -> DatasetDescription.of(graph, iris, request.base()));
    return choice.format() == Format.HTML
        ? page(facts, request)
        : Answers.of(choice, GraphWriter.write(facts, choice.format()));
  }

  private ResponseEntity<byte[]> page(List<Fact> facts, RequestFacts request) {
    String language = Page.language(request);
    Page page =
        new Page(language, request.links(iris), language.equals("en") ? "The data set" : "数据集");
    page.html().open("table").open("tbody");
    for (Fact fact : facts) {
      page.html().open("tr").open("td");
      page.link(fact.subject().text(), fact.subject().text().replaceFirst(".*#", "#"));
      page.html().close().open("td");
      page.value(fact.predicate()).html().close().open("td");
      page.value(fact.object()).html().close().close();
    }
    return page.answer(200);
  }
}
