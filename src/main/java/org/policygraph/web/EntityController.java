package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.policygraph.derivation.BrokenEvidenceRule;
import org.policygraph.release.Releases;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Linked data: an entity's IRI leads to a description of it. */
@RestController
class EntityController {
  private final GraphStore store;
  private final Releases releases;
  private final Iris iris;

  EntityController(GraphStore store, Releases releases, Iris iris) {
    this.store = store;
    this.releases = releases;
    this.iris = iris;
  }

  /** The entity is no document, so its IRI answers with the address of one (303). */
  @GetMapping("/id/{type}/{key}")
  ResponseEntity<Void> see(
      @PathVariable String type, @PathVariable String key, HttpServletRequest http) {
    Value.Iri entity = entity(type, key);
    boolean release = type.equals("release") && releases.find(key).isPresent();
    if (!release && !store.read(graph -> Description.known(graph, entity, iris))) {
      throw unknown(entity, type, key);
    }
    String place = release ? "/releases/" + key : "/data/" + type + "/" + key;
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(RequestFacts.of(http).base() + place))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GetMapping("/data/{type}/{file}")
  ResponseEntity<byte[]> describe(
      @PathVariable String type, @PathVariable String file, HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    PathName path = PathName.of(file);
    Value.Iri entity = entity(type, path.name());
    Negotiation.Choice choice = Negotiation.of(path, request.accept(), Format.GRAPHS);
    Description description =
        store
            .read(graph -> Description.of(graph, entity, iris))
            .orElseThrow(() -> unknown(entity, type, path.name()));
    return choice.format() == Format.HTML
        ? EntityPage.of(description, request, iris)
        : Answers.of(choice, GraphWriter.write(description.facts(), choice.format()));
  }

  /** Also of a path that is no ID at all, whatever format is asked for. */
  @GetMapping({"/id", "/id/**", "/data", "/data/**"})
  ResponseEntity<Void> noEntity(HttpServletRequest http) {
    throw new ProblemException(
        HttpStatus.NOT_FOUND,
        "“" + http.getServletPath() + "”不是 /id/类型/键 或 /data/类型/键 的形式",
        "\"" + http.getServletPath() + "\" is not of the form /id/type/key or /data/type/key");
  }

  private Value.Iri entity(String type, String key) {
    if (!Iris.isKey(type) || !Iris.isKey(key)) {
      throw unknown(type, key);
    }
    return new Value.Iri(iris.entity(type, key));
  }

  /** What the service concludes when it is asked, and no graph holds, is told apart. */
  private ProblemException unknown(Value.Iri entity, String type, String key) {
    return BrokenEvidenceRule.document(entity, iris).isPresent()
        ? new ProblemException(
            HttpStatus.NOT_FOUND,
            "依据片段是否与所载文本相符，询问时才核对，结果不入图谱，此处不提供；请用 GraphQL 的 node 或 explain 查询“"
                + type
                + "/"
                + key
                + "”",
            "Whether quotes are at their places is concluded from the mounted texts when it is"
                + " asked for and is in no graph, so it is not described here: ask GraphQL for node"
                + " or explain of \""
                + type
                + "/"
                + key
                + "\"")
        : unknown(type, key);
  }

  private static ProblemException unknown(String type, String key) {
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        "图谱中没有“" + type + "/" + key + "”",
        "The graph knows no entity \"" + type + "/" + key + "\"");
  }
}
