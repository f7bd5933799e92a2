package org.policygraph.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/**
 * The versions of one document's text. The one that was read last is named by the document's key
 * alone. An earlier one has its SHA-256 in its name, says what replaces it, and is described as
 * long as evidence is of it: of words that are not found in what was read since.
 */
record TextVersions(Iris iris, String key) {
  /** So many digits of a SHA-256 tell the versions of one text apart. */
  private static final int DIGITS = 12;

  /** The version that was read last. */
  Value.Iri current() {
    return new Value.Iri(iris.entity("text", key));
  }

  /** The version of a SHA-256, once another one is read. */
  Value.Iri earlier(String sha256) {
    return new Value.Iri(iris.entity("text", key + "-" + sha256.substring(0, DIGITS)));
  }

  /**
   * The same facts with a name for the version that they were read of which stays the same whatever
   * is read next.
   *
   * @param sha256 of that version, where the facts do not tell it
   */
  DocumentFacts settled(DocumentFacts facts, @Nullable String sha256) {
    String told = facts.text(current(), Pg.sha256);
    String of = told == null ? sha256 : told;
    return of == null ? facts : facts.renamed(current(), earlier(of));
  }

  /** Settled facts as they are named when the version of a SHA-256 is the one that is read. */
  DocumentFacts reading(DocumentFacts settled, String sha256) {
    return settled.renamed(earlier(sha256), current());
  }

  /** Describes the earlier versions that evidence is of, as they were described before. */
  void describe(DocumentFacts before, DocumentFacts result) {
    Set<Value> named = new LinkedHashSet<>();
    result.facts().stream()
        .filter(it -> it.predicate().text().equals(Oa.hasSource))
        .map(Fact::object)
        .filter(it -> !it.equals(current()))
        .forEach(named::add);
    for (Value it : named) {
      Value.Iri version = (Value.Iri) it;
      before.of(version).forEach(result::add);
      result.set(version, Dcterms.isReplacedBy, current());
    }
  }
}
