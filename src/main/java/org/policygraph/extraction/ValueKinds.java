package org.policygraph.extraction;

import java.util.List;
import java.util.Optional;

/** What sort of value a figure is: by its unit, else by the words of its clause (累计, 新增, 占比). */
public final class ValueKinds {
  private static final List<List<String>> WORDS = WordList.read("value-kinds");

  private ValueKinds() {}

  /**
   * A value of the enumeration ValueKind; empty where the words leave it open.
   *
   * @param clause the words of the figure
   */
  public static Optional<String> of(Draft.Figure figure, String clause) {
    if (figure.growthRate()) {
      return Optional.of("GROWTH_RATE");
    }
    return switch (figure.unit()) {
      case "位" -> Optional.of("RANK");
      case "分" -> Optional.of("SCORE");
      case "倍" -> Optional.of("MULTIPLE");
      default ->
          WORDS.stream()
              .filter(it -> clause.contains(it.get(1).strip()))
              .map(it -> it.get(0))
              .findFirst();
    };
  }
}
