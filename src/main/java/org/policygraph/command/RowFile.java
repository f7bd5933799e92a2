package org.policygraph.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows in a file, a JSON object a line, each with a kind and a place. */
final class RowFile {
  /** A file that has no such rows; the message names file, line, rule and value. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private RowFile() {}

  /**
   * @param empty whether there may be no row at all
   */
  static List<Map<String, @Nullable Object>> read(Path path, boolean empty) throws Refused {
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (IOException e) {
      throw new Refused(path + " cannot be read: " + Reasons.of(e));
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(path + ":" + (i + 1) + ": ", lines.get(i)));
      }
    }
    if (rows.isEmpty() && !empty) {
      throw new Refused(path + ": it has no annotation: a JSON object a line is wanted");
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(String place, String line) throws Refused {
    Map<String, @Nullable Object> row;
    try {
      row = JsonMapper.shared().readValue(line, new TypeReference<>() {});
    } catch (JacksonException e) {
      throw new Refused(place + "no JSON object: " + e.getOriginalMessage());
    }
    if (row == null) {
      throw new Refused(place + "no JSON object: null");
    }
    if (!(row.get("kind") instanceof String kind) || kind.isBlank()) {
      throw new Refused(place + "kind is a word, here it is " + row.get("kind"));
    }
    if (!(row.get("start") instanceof Integer start) || start < 0) {
      throw new Refused(place + "start is a whole number from 0, here it is " + row.get("start"));
    }
    if (!(row.get("end") instanceof Integer end) || end < start) {
      throw new Refused(
          place + "end is a whole number not below start, here it is " + row.get("end"));
    }
    return row;
  }
}
