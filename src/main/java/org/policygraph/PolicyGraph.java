package org.policygraph;

import org.policygraph.command.Commands;

/** The program: {@code policygraph [serve|load|validate|annotate|export]}. */
public final class PolicyGraph {
  private PolicyGraph() {}

  public static void main(String[] arguments) {
    Commands.run(arguments).ifPresent(System::exit);
  }
}
