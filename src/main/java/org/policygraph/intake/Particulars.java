package org.policygraph.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;

/**
 * What is known of a document itself, beside what its text says: English titles, level, area. It
 * stays known when the text is read again, unless the new reading says otherwise.
 */
final class Particulars {
  /** Why a property has no value; each points to the property. */
  private static final Set<String> ABSENCES =
      Set.of(Pg.notApplicable, Pg.notExtracted, Pg.notInGraph, Pg.notReviewed, Pg.notStated);

  /** What every reading makes anew. */
  private static final Set<String> READ = Set.of(Rdf.type, Pg.evidence, Pg.supportingEvidence);

  private final Iris iris;
  private final Value.Iri document;
  private final DocumentFacts before;
  private final DocumentFacts result;

  private Particulars(Iris iris, Value.Iri document, DocumentFacts before, DocumentFacts result) {
    this.iris = iris;
    this.document = document;
    this.before = before;
    this.result = result;
  }

  /**
   * @param before what was drafted or published of the document
   * @param result what was read now, and to which this is added
   */
  static void carryOver(Iris iris, Value.Iri document, DocumentFacts before, DocumentFacts result) {
    Particulars particulars = new Particulars(iris, document, before, result);
    before.of(document).stream()
        .map(it -> it.predicate().text())
        .filter(it -> !ABSENCES.contains(it) && !READ.contains(it))
        .distinct()
        .forEach(particulars::carryOver);
  }

  private void carryOver(String property) {
    // What has parts, such as a period with its evidence, hangs on the words of the text.
    List<Value> known =
        before.all(document, property).stream()
            .filter(it -> !(it instanceof Value.Iri iri && before.has(iri)))
            .toList();
    List<Value> read = result.all(document, property).stream().filter(it -> !isGuess(it)).toList();
    Set<Value> more = new LinkedHashSet<>(known);
    if (!read.isEmpty()) {
      // A translation is of the text that it was made of.
      more.removeIf(it -> language(it).isEmpty() || languages(read).contains(language(it)));
      if (known.stream().noneMatch(read::contains)) {
        more.clear();
      }
    }
    if (!more.isEmpty()) {
      more.addAll(read);
      result.set(document, property, more.toArray(Value[]::new));
      ABSENCES.forEach(
          absence -> {
            Set<Value> others = new LinkedHashSet<>(result.all(document, absence));
            if (others.remove(new Value.Iri(property))) {
              result.set(document, absence, others.toArray(Value[]::new));
            }
          });
    }
  }

  /** What a reading puts where the text says nothing that it understands. */
  private boolean isGuess(Value value) {
    String key = iris.key(value.text()).orElse("");
    return value instanceof Value.Iri
        && (key.startsWith("proposed-")
            || value.text().equals(iris.entity("document-type", "other")));
  }

  private static Set<String> languages(List<Value> values) {
    return values.stream().map(Particulars::language).collect(Collectors.toUnmodifiableSet());
  }

  private static String language(Value value) {
    return value instanceof Value.Literal literal && literal.language() != null
        ? literal.language()
        : "";
  }
}
