package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.policygraph.store.Contents;
import org.policygraph.store.Fact;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ontology as the graph holds it. */
@RestController
class OntologyController {
  private final GraphStore store;
  private final Iris iris;

  OntologyController(GraphStore store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  @GetMapping("/ontology")
  ResponseEntity<byte[]> ontology(HttpServletRequest http) {
    return answer(new PathName("ontology", null), http);
  }

  @GetMapping("/ontology.{extension}")
  ResponseEntity<byte[]> ontology(@PathVariable String extension, HttpServletRequest http) {
    return answer(new PathName("ontology", extension), http);
  }

  @GetMapping("/ontology/**")
  ResponseEntity<byte[]> nothingBelow(HttpServletRequest http) {
    throw new ProblemException(
        HttpStatus.NOT_FOUND,
        "本体是一份文件，即 /ontology；其中的术语以 # 加名称指称",
        "The ontology is one document, /ontology; its terms are #-names");
  }

  private ResponseEntity<byte[]> answer(PathName path, HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    Negotiation.Choice choice = Negotiation.of(path, request.accept(), Format.GRAPHS);
    Value.Iri ontology = new Value.Iri(iris.ontologyGraph());
    List<Fact> facts = store.read(graph -> Contents.of(graph, ontology));
    if (facts.isEmpty()) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND,
          "库中 <" + iris.ontologyGraph() + "> 没有本体",
          "The store holds no ontology in <" + iris.ontologyGraph() + ">");
    }
    return choice.format() == Format.HTML
        ? OntologyPage.of(facts, request, iris)
        : Answers.of(choice, GraphWriter.write(facts, choice.format()));
  }
}
