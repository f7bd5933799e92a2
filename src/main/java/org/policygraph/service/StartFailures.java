package org.policygraph.service;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.loading.LoadRefused;
import org.policygraph.store.StoreInUseException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the service cannot start, instead of four exceptions. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {
  private static final String SETTINGS = "The settings are " + String.join(", ", Settings.names());

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof StoreInUseException) {
        return new FailureAnalysis(
            message,
            "Stop that one, or name another directory with --policygraph.store.directory",
            cause);
      }
      if (cause instanceof LoadRefused || cause instanceof UncheckedIOException) {
        return new FailureAnalysis(message, null, cause);
      }
      if (cause instanceof UnboundConfigurationPropertiesException unbound) {
        String names =
            unbound.getUnboundProperties().stream()
                .map(property -> property.getName().toString())
                .map(name -> "There is no setting " + name + nearest(name))
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(names, SETTINGS, cause);
      }
    }
    return null;
  }

  /** The setting that begins alike; nothing where all do alike. */
  private static String nearest(String name) {
    List<String> nearest =
        Settings.names().stream()
            .collect(Collectors.groupingBy(known -> alike(known, name)))
            .entrySet()
            .stream()
            .filter(group -> group.getKey() > Settings.PREFIX.length() + 1)
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse(List.of());
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  private static int alike(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
