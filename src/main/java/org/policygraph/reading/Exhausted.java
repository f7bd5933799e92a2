package org.policygraph.reading;

/** What it is told as, wherever a file is read, that it used up what the program has. */
public final class Exhausted {
  private Exhausted() {}

  /** The cause in one sentence. */
  public static String reason(VirtualMachineError error) {
    return error instanceof StackOverflowError
        ? "the file is nested too deeply, or repeats one sign too often"
        : "the file needs more memory than the program may use: split it, or start the program with"
            + " a larger -Xmx";
  }
}
