package org.policygraph.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The settings below {@code server} that the command line takes. Spring ignores a name that it does
 * not know, and the service would start at another port or address than was meant.
 */
final class ServerSettings {
  static final String PREFIX = "server";

  /** What ends in a point is a group, in which Spring's own names hold. */
  static final List<String> NAMES =
      List.of(
          "server.port",
          "server.address",
          "server.forward-headers-strategy",
          "server.max-http-request-header-size",
          "server.shutdown",
          "server.servlet.context-path",
          "server.compression.",
          "server.http2.",
          "server.ssl.",
          "server.tomcat.");

  /** Names of the command line that are none of the settings. Its message names them. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> names;

    private Unknown(List<String> names) {
      super("unknown settings: " + String.join(", ", names));
      this.names = List.copyOf(names);
    }

    List<String> names() {
      return names;
    }
  }

  private ServerSettings() {}

  /**
   * @param arguments of the form {@code --name=value}; those that are not below server are passed
   *     over
   * @throws Unknown where one names no setting
   */
  static void check(String... arguments) {
    List<String> unknown =
        Stream.of(arguments)
            .filter(argument -> argument.startsWith("--" + PREFIX + "."))
            .map(argument -> argument.substring(2).split("=", 2)[0])
            .filter(name -> NAMES.stream().noneMatch(known -> names(known, name)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Unknown(unknown);
    }
  }

  private static boolean names(String known, String name) {
    return known.endsWith(".")
        ? uniform(name).startsWith(uniform(known))
        : uniform(name).equals(uniform(known));
  }

  /** Spring takes forwardHeadersStrategy for forward-headers-strategy. */
  private static String uniform(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }
}
