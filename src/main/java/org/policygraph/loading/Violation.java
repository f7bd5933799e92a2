package org.policygraph.loading;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something in a file that a person must put right.
 *
 * @param file its name in the seed
 * @param line from 1; 0 where it is not known
 * @param shape the rule that is broken: a SHACL shape, or the name of a syntax rule
 * @param node the node at fault, empty for a fault of syntax
 * @param value the value at fault, empty where something is missing
 * @param message what to do
 * @param chinese the same in Chinese; empty where it is told in English alone
 * @param fatal false for what is poor but usable
 */
public record Violation(
    String file,
    long line,
    String shape,
    String node,
    String value,
    String message,
    String chinese,
    boolean fatal) {

  static final Comparator<Violation> BY_PLACE =
      Comparator.comparing(Violation::file)
          .thenComparingLong(Violation::line)
          .thenComparing(Violation::shape)
          .thenComparing(Violation::value);

  Violation withoutValue() {
    return new Violation(file, line, shape, node, "", message, chinese, fatal);
  }

  /** What to do, in both languages. */
  public String inBoth() {
    return chinese.isEmpty() ? message : message + " / " + chinese;
  }

  /** All of it, in both languages. */
  @Override
  public String toString() {
    return told(fatal ? "" : "warning: ", inBoth());
  }

  /** All of it in English. */
  public String inEnglish() {
    return told(fatal ? "" : "warning: ", message);
  }

  /** All of it in Chinese; empty where it is told in English alone. */
  public Optional<String> inChinese() {
    return chinese.isEmpty() ? Optional.empty() : Optional.of(told(fatal ? "" : "提示：", chinese));
  }

  private String told(String grade, String what) {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + grade
        + what
        + " [shape "
        + shape
        + (node.isEmpty() ? "" : ", node " + node)
        + (value.isEmpty() ? "" : ", value " + value)
        + "]";
  }
}
