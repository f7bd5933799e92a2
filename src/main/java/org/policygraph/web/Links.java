package org.policygraph.web;

import java.util.Optional;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Where a page leads for an IRI of the data.
 *
 * @param root the path under which the service lies, without a slash at its end
 */
record Links(Iris iris, String root) {

  /**
   * Our own entities and terms lead into this service. An IRI that is no web address (such as
   * {@code javascript:}) leads nowhere.
   */
  Optional<String> target(String iri) {
    Optional<String> id = iris.id(iri);
    if (id.isPresent()) {
      return id.map(own -> root + "/id/" + own);
    }
    if (iri.startsWith(Pg.NS)) {
      return Optional.of(root + "/ontology#" + iri.substring(Pg.NS.length()));
    }
    return iri.startsWith("http://") || iri.startsWith("https://")
        ? Optional.of(iri)
        : Optional.empty();
  }
}
