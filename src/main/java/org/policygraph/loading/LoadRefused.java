package org.policygraph.loading;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing was loaded, because of these faults. */
public final class LoadRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient List<Violation> violations;

  LoadRefused(List<Violation> violations) {
    super(
        "nothing was loaded; faults found: "
            + violations.size()
            + violations.stream()
                .limit(SHOWN)
                .map(violation -> System.lineSeparator() + "  " + violation)
                .collect(Collectors.joining())
            + (violations.size() > SHOWN ? System.lineSeparator() + "  …" : ""));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
