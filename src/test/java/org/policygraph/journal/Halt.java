package org.policygraph.journal;

import java.util.function.Consumer;

/** A step at which a process of a test ends as if it were killed, so many times passed before. */
final class Halt implements Consumer<String> {
  private final String step;
  private int left;

  private Halt(String step, int left) {
    this.step = step;
    this.left = left;
  }

  /**
   * @param arguments of a program; the one at {@code index}, where it is there, is the name of a
   *     step, a space and how many times it is passed before that
   */
  static Halt of(String[] arguments, int index) {
    if (arguments.length <= index) {
      return new Halt("", 0);
    }
    String[] words = arguments[index].split(" ");
    return new Halt(words[0], Integer.parseInt(words[1]));
  }

  /** Whether the program goes on, where it is to end by itself after so many rounds. */
  boolean goesOn() {
    return !step.equals("EXIT") || left-- > 0;
  }

  @Override
  public void accept(String passed) {
    if (passed.equals(step) && left-- == 0) {
      Runtime.getRuntime().halt(1);
    }
  }
}
