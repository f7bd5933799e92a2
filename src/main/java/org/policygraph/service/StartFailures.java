package org.policygraph.service;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.JournalFault;
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
      if (cause instanceof LoadRefused
          || cause instanceof JournalFault
          || cause instanceof UncheckedIOException) {
        return new FailureAnalysis(message, null, cause);
      }
      if (cause instanceof UnboundConfigurationPropertiesException unbound) {
        List<String> names =
            unbound.getUnboundProperties().stream()
                .map(property -> property.getName().toString())
                .toList();
        return unknown(names, Settings.PREFIX, Settings.names(), cause);
      }
      if (cause instanceof ServerSettings.Unknown unknown) {
        return unknown(unknown.names(), ServerSettings.PREFIX, ServerSettings.NAMES, cause);
      }
    }
    return null;
  }

  private static FailureAnalysis unknown(
      List<String> names, String prefix, List<String> settings, Throwable cause) {
    String each =
        names.stream()
            .map(name -> "There is no setting " + name + nearest(name, prefix, settings))
            .collect(Collectors.joining(System.lineSeparator()));
    return new FailureAnalysis(
        each,
        "The settings are " + String.join(", ", settings.stream().map(it -> shown(it)).toList()),
        cause);
  }

  /** A group of settings as such. */
  private static String shown(String setting) {
    return setting.endsWith(".") ? setting + "*" : setting;
  }

  /** The setting that begins alike; nothing where all do alike. */
  private static String nearest(String name, String prefix, List<String> settings) {
    List<String> nearest =
        settings.stream()
            .collect(Collectors.groupingBy(known -> alike(known, name)))
            .entrySet()
            .stream()
            .filter(group -> group.getKey() > prefix.length() + 1)
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse(List.of());
    return nearest.isEmpty()
        ? ""
        : "; did you mean "
            + String.join(" or ", nearest.stream().map(it -> shown(it)).toList())
            + "?";
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
