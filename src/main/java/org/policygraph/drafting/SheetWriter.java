package org.policygraph.drafting;

import java.util.Map;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes sheets as people write them: a line an entry, the agencies of a bracket a line each. The
 * same sheet always gives the same text, and reading it gives the same sheet.
 */
public final class SheetWriter {
  private SheetWriter() {}

  /** The sheet in YAML. */
  public static String write(Sheet sheet) {
    return write(Sheets.tree(sheet));
  }

  static String write(ObjectNode tree) {
    StringBuilder yaml = new StringBuilder();
    for (Map.Entry<String, JsonNode> part : tree.properties()) {
      if (!yaml.isEmpty()) {
        yaml.append('\n');
      }
      yaml.append(part.getKey()).append(":\n");
      if (part.getValue() instanceof ArrayNode rows) {
        rows.forEach(row -> row(yaml, (ObjectNode) row));
      } else {
        fields(yaml, "  ", (ObjectNode) part.getValue());
      }
    }
    return yaml.toString();
  }

  private static void row(StringBuilder yaml, ObjectNode row) {
    if (!row.has("agencies")) {
      yaml.append("  - ").append(YamlText.flow(row)).append('\n');
      return;
    }
    StringBuilder block = new StringBuilder();
    fields(block, "    ", row);
    yaml.append("  - ").append(block.substring(4));
  }

  /** A field a line; entries of a list of maps a line each below it. */
  private static void fields(StringBuilder yaml, String indent, ObjectNode map) {
    for (Map.Entry<String, JsonNode> field : map.properties()) {
      yaml.append(indent).append(field.getKey()).append(':');
      boolean list =
          field.getValue() instanceof ArrayNode rows
              && !rows.isEmpty()
              && rows.get(0).isObject()
              && rows.size() > 1;
      if (list) {
        yaml.append('\n');
        field
            .getValue()
            .forEach(
                it -> yaml.append(indent).append("  - ").append(YamlText.flow(it)).append('\n'));
      } else {
        yaml.append(' ').append(YamlText.flow(field.getValue())).append('\n');
      }
    }
  }
}
