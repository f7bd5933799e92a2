package org.policygraph.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user tells of one document that its text does not say. */
final class ToldOptions {
  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = {
        "The day of issue, yyyy-mm-dd. This and the next options tell of one FILE what its text does",
        "not say, and stand in the place of what it says."
      })
  private @Nullable String date;

  @Option(
      names = "--type",
      paramLabel = "KEY",
      description = "A topic of the scheme document-type, such as notice.")
  private @Nullable String type;

  @Option(names = "--title", paramLabel = "TITLE", description = "Its title.")
  private @Nullable String title;

  @Option(
      names = "--issuer",
      paramLabel = "AGENCY",
      description = "Who issued it, by name or ID; several times for several.")
  private List<String> issuers = new ArrayList<>();

  @Option(names = "--area", paramLabel = "AREA", description = "Its area, by name or ID.")
  private @Nullable String area;

  @Option(names = "--number", paramLabel = "NUMBER", description = "Its document number.")
  private @Nullable String number;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who put this copy on the web.")
  private @Nullable String publisher;

  @Option(names = "--url", paramLabel = "URL", description = "Where this copy was found.")
  private @Nullable String url;

  @Option(
      names = "--copy",
      paramLabel = "KIND",
      description = "OFFICIAL, REPRINT, EXCERPT or UNKNOWN.")
  private @Nullable String copy;

  /** The fields that are given, by name. */
  Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    put(fields, "date", date);
    put(fields, "type", type);
    put(fields, "title", title);
    if (!issuers.isEmpty()) {
      fields.put("issuer", issuers);
    }
    put(fields, "area", area);
    put(fields, "number", number);
    put(fields, "publisher", publisher);
    put(fields, "url", url);
    put(fields, "copy", copy);
    return fields;
  }

  private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, List.of(value));
    }
  }
}
