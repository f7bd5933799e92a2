package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.policygraph.release.Release;
import org.policygraph.release.Releases;
import org.policygraph.store.GraphStore;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programs look for what the data set is (VoID, section 7.2). */
@RestController
class DatasetController {
  private final GraphStore store;
  private final Releases releases;
  private final Iris iris;
  private volatile @Nullable DatasetCounts known;

  DatasetController(GraphStore store, Releases releases, Iris iris) {
    this.store = store;
    this.releases = releases;
    this.iris = iris;
  }

  @GetMapping("/.well-known/void")
  ResponseEntity<byte[]> describe(HttpServletRequest http) {
    RequestFacts request = RequestFacts.of(http);
    Negotiation.Choice choice = Negotiation.byHeader(request.accept(), Format.GRAPHS);
    DatasetCounts counts = counts();
    Release newest = releases.newest().orElse(null);
    return choice.format() == Format.HTML
        ? DatasetPage.of(counts, newest, request, iris)
        : Answers.of(
            choice,
            GraphWriter.write(
                DatasetDescription.of(counts, newest, iris, request.base()), choice.format()));
  }

  /** Two requests may count at the same time: both are right. */
  private DatasetCounts counts() {
    DatasetCounts before = known;
    DatasetCounts now =
        store.read(
            graph -> before == null ? DatasetCounts.of(graph, iris) : before.or(graph, iris));
    known = now;
    return now;
  }
}
