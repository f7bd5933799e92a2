package org.policygraph.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of this package, each with the common fragments that it spreads. */
final class Operations {
  private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");
  private static final Map<String, String> FRAGMENTS = fragments();

  private Operations() {}

  static String read(String name) {
    String operation = file(name);
    Set<String> needed = new LinkedHashSet<>();
    spread(operation, needed);
    StringBuilder whole = new StringBuilder(operation);
    needed.forEach(it -> whole.append('\n').append(FRAGMENTS.get(it)));
    return whole.toString();
  }

  private static void spread(String text, Set<String> needed) {
    for (Matcher spread = SPREAD.matcher(text); spread.find(); ) {
      String fragment = FRAGMENTS.get(spread.group(1));
      // Others are the operation's own, or say a type.
      if (fragment != null && needed.add(spread.group(1))) {
        spread(fragment, needed);
      }
    }
  }

  private static Map<String, String> fragments() {
    Map<String, String> found = new LinkedHashMap<>();
    for (String part : file("fragments").split("(?m)^(?=fragment )")) {
      Matcher name = Pattern.compile("fragment (\\w+)").matcher(part);
      if (name.lookingAt()) {
        found.put(name.group(1), part);
      }
    }
    return found;
  }

  private static String file(String name) {
    String path = name + ".graphql";
    try (InputStream in =
        Objects.requireNonNull(Operations.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read " + path, e);
    }
  }
}
