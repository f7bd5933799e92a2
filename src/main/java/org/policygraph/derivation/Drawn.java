package org.policygraph.derivation;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/**
 * What was concluded last from a document that is being reviewed. Who signs for a statement adds
 * nothing that a rule reads, so that the conclusions stay as they are; whatever else changes, in
 * the document or in what every document sees, has them drawn anew. Safe for use by several
 * threads.
 */
final class Drawn {
  private static final Set<String> SIGNATURE =
      Set.of(Pg.reviewStatus, Pg.reviewedBy, Pg.reviewedAt, Pg.reviewNote);

  private final Set<String> unread;

  /**
   * @param background the very one, which is not changed once it is made
   * @param facts all that a rule may read
   */
  private record Last(
      Value.Iri document, Background background, Set<Fact> facts, Collection<Fact> conclusions) {}

  private @Nullable SoftReference<Last> last;

  Drawn(Rules rules) {
    List<DerivationRule> read =
        rules.all().stream().filter(it -> it.focus() == FocusKind.DOCUMENT).toList();
    unread =
        SIGNATURE.stream()
            .filter(
                it ->
                    read.stream()
                        .noneMatch(rule -> Reads.mayRead(rule.query().bind(Parameters.NONE), it)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The conclusions, by this work where they may differ from the last ones.
   *
   * @param facts all that the document states
   */
  Collection<Fact> of(
      Value.Iri document,
      Background background,
      Collection<Fact> facts,
      Supplier<Collection<Fact>> work) {
    Set<Fact> read = read(background, facts);
    Last known = last();
    if (known != null
        && known.document.equals(document)
        && known.background == background
        && known.facts.equals(read)) {
      return known.conclusions;
    }
    Collection<Fact> conclusions = List.copyOf(work.get());
    keep(new Last(document, background, read, conclusions));
    return conclusions;
  }

  /** All of them where the ontology says more of a signature, such as a property above its own. */
  private Set<Fact> read(Background background, Collection<Fact> facts) {
    List<Triple> signatures =
        facts.stream()
            .filter(it -> unread.contains(it.predicate().text()))
            .map(Terms::triple)
            .toList();
    boolean alone = background.supertypes().of(signatures).size() == signatures.size();
    return facts.stream()
        .filter(it -> !alone || !unread.contains(it.predicate().text()))
        .collect(Collectors.toSet());
  }

  private synchronized @Nullable Last last() {
    return last == null ? null : last.get();
  }

  private synchronized void keep(Last drawn) {
    last = new SoftReference<>(drawn);
  }
}
