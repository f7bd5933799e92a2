package org.policygraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comma-separated values (RFC 4180). */
final class Csv {
  private static final Pattern FIELD =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r?\n|\\z)");

  private Csv() {}

  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    Matcher field = FIELD.matcher(text);
    int end = 0;
    while (end < text.length() || !row.isEmpty()) {
      if (!field.find()) {
        throw new IllegalArgumentException("no CSV from character " + end + " on");
      }
      end = field.end();
      row.add(field.group(1) != null ? field.group(1).replace("\"\"", "\"") : field.group(2));
      if (!field.group(3).equals(",")) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }
}
