package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * The parts of a text that numbers nothing, each with a short line as its heading and closed by a
 * line that says who answers for it. Where most such lines close no part, none does.
 */
public final class HeadedBlocks {
  private static final int FEWEST = 3;
  private static final int LONGEST_HEADING = 20;
  private static final int SHORTEST_HEADING = 4;

  /** The heading of a part may stand below that of a chapter, and the first below the title. */
  private static final int MOST_HEADINGS = 3;

  private final List<Block> blocks;

  private HeadedBlocks(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * A part of a text.
   *
   * @param headings above it, the outer one first
   * @param body all lines between the headings and the statement
   */
  public record Block(List<Span> headings, Span body, Span statement) {}

  /**
   * @param statements who answers for what, in the order of the text
   */
  public static HeadedBlocks of(PolicyText policy, List<Span> statements) {
    if (statements.size() < FEWEST) {
      return new HeadedBlocks(List.of());
    }
    String text = policy.text();
    Set<Integer> starts = new HashSet<>();
    statements.forEach(it -> starts.add(it.start()));
    List<Block> blocks = new ArrayList<>();
    List<Span> lines = new ArrayList<>();
    int alone = 0;
    for (Line line : policy.lines()) {
      if (line.furniture()) {
        continue;
      }
      if (!starts.contains(line.span().start())) {
        lines.add(line.span());
        continue;
      }
      alone++;
      List<Span> headings = headings(policy, lines);
      if (!headings.isEmpty()) {
        Span body = new Span(lines.get(headings.size()).start(), lines.get(lines.size() - 1).end());
        blocks.add(new Block(headings, body, line.span()));
      }
      lines = new ArrayList<>();
    }
    return new HeadedBlocks(
        blocks.size() >= FEWEST
                && 3 * blocks.size() >= 2 * alone
                && 3 * alone >= 2 * statements.size()
            ? blocks
            : List.of());
  }

  public List<Block> all() {
    return blocks;
  }

  /** The part that a statement closes; null where it closes none. */
  public @Nullable Block closedBy(Span statement) {
    return blocks.stream()
        .filter(it -> it.statement().start() == statement.start())
        .findFirst()
        .orElse(null);
  }

  /** The short lines that a part begins with; none where a number begins it or nothing follows. */
  private static List<Span> headings(PolicyText policy, List<Span> lines) {
    int count = 0;
    while (count < Math.min(MOST_HEADINGS, lines.size() - 1)
        && isHeading(policy, lines.get(count))) {
      count++;
    }
    return List.copyOf(lines.subList(0, count));
  }

  private static boolean isHeading(PolicyText policy, Span line) {
    String words = line.of(policy.text());
    return line.length() >= SHORTEST_HEADING
        && line.length() <= LONGEST_HEADING
        && words.chars().noneMatch(sign -> "，。；：、,;:（(\t|".indexOf(sign) >= 0)
        && words.chars().noneMatch(Character::isDigit)
        && policy.outline().at(line.start()).isEmpty();
  }
}
