package org.policygraph.loading;

import java.util.Comparator;

/**
 * Something in a file that a person must put right.
 *
 * @param file its name in the seed
 * @param line from 1; 0 where it is not known
 * @param shape the rule that is broken: a SHACL shape, or the name of a syntax rule
 * @param node the node at fault, empty for a fault of syntax
 * @param value the value at fault, empty where something is missing
 * @param message what to do
 * @param fatal false for what is poor but usable
 */
public record Violation(
    String file,
    long line,
    String shape,
    String node,
    String value,
    String message,
    boolean fatal) {

  static final Comparator<Violation> BY_PLACE =
      Comparator.comparing(Violation::file)
          .thenComparingLong(Violation::line)
          .thenComparing(Violation::shape)
          .thenComparing(Violation::value);

  Violation withoutValue() {
    return new Violation(file, line, shape, node, "", message, fatal);
  }

  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (fatal ? "" : "warning: ")
        + message
        + " [shape "
        + shape
        + (node.isEmpty() ? "" : ", node " + node)
        + (value.isEmpty() ? "" : ", value " + value)
        + "]";
  }
}
