package org.policygraph.packaged;

/** What the program calls itself, where a reader must know later what made something. */
public final class Program {
  public static final String NAME_AND_VERSION = "policygraph 0.1.0";

  private Program() {}
}
