package org.policygraph.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Whether two statements of one text are the same statement, read once more or less exactly: of one
 * kind, at one place, and of the same number or agency where a place may have several.
 */
final class Likeness {
  private static final String RESPONSIBILITY = "responsibility";
  private static final String FIGURE = "figure";
  private static final Set<String> FIGURES = Set.of("target", "observation", "parameter");

  private final Iris iris;
  private final SourceText text;

  Likeness(Iris iris, SourceText text) {
    this.iris = iris;
    this.text = text;
  }

  /**
   * A statement and where it stands.
   *
   * @param kind one word for all figures: the same number is no target and no value besides
   * @param number as written; null where it has none
   * @param name of an agency, as written; null where it has none
   */
  record Placed(
      Value.Iri statement,
      String kind,
      int start,
      int end,
      @Nullable String number,
      @Nullable String name) {}

  /** Empty where the pieces are none. */
  Optional<Placed> place(DocumentFacts facts, Value.Iri statement, List<Spans.Piece> pieces) {
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    String type = iris.type(statement.text()).orElse("");
    String number =
        facts.links(statement, Pg.quantity).stream()
            .flatMap(it -> facts.first(it, Pg.verbatim).stream())
            .map(Value::text)
            .findFirst()
            .orElse(null);
    return Optional.of(
        new Placed(
            statement,
            FIGURES.contains(type) ? FIGURE : type,
            pieces.get(0).start(),
            pieces.get(pieces.size() - 1).end(),
            number,
            facts.text(statement, Pg.writtenAs)));
  }

  /** Whether both are the same statement of this text. */
  boolean same(Placed one, Placed other) {
    int start = Math.max(one.start, other.start);
    int end = Math.min(one.end, other.end);
    if (!one.kind.equals(other.kind) || start >= end) {
      return false;
    }
    return switch (one.kind) {
      case FIGURE -> sameNumber(one.number, other.number, text.slice(start, end));
      case RESPONSIBILITY -> sameName(one.name, other.name);
      default -> true;
    };
  }

  /** One may be written with its unit and the other without. */
  private static boolean sameNumber(@Nullable String one, @Nullable String other, String both) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    return longer.contains(shorter) && both.contains(shorter);
  }

  private static boolean sameName(@Nullable String one, @Nullable String other) {
    return one != null && other != null && (one.contains(other) || other.contains(one));
  }
}
