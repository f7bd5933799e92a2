package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes trees as YAML in the flow style of the sheets: {@code {id: m1, quote: 一是推进转化}}. Quotation
 * marks stand only where YAML would read something else without them.
 */
final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile(
          "[^\\s\\-?:,\\[\\]{}#&*!|>'\"%@`~=<][^:#,\\[\\]{}\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*");
  private static final Pattern NUMBER = Pattern.compile("[-+.]?[0-9][-+.0-9_eExXoO]*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  /** Keys of corrections under which the fields of an entry stand. */
  private static final Set<String> FIELDS = Set.of("set", "add");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private YamlText() {}

  /** One line: a map or list in braces, an anchor that is only a text as this text. */
  static String flow(JsonNode node) {
    if (node instanceof ObjectNode map) {
      JsonNode text = map.get("text");
      return map.size() == 1 && text != null && text.isString() ? flow(text) : map(map);
    }
    if (node instanceof ArrayNode list) {
      List<String> entries = new ArrayList<>();
      list.forEach(it -> entries.add(flow(it)));
      return "[" + String.join(", ", entries) + "]";
    }
    return node.isNumber()
        ? number(node)
        : node.isString() ? scalar(node.asString()) : node.toString();
  }

  /** A map of fields, which a sole text does not make an anchor of. */
  private static String map(ObjectNode map) {
    List<String> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> it : map.properties()) {
      boolean fields = FIELDS.contains(it.getKey()) && it.getValue().isObject();
      String value = fields ? map((ObjectNode) it.getValue()) : flow(it.getValue());
      entries.add(it.getKey() + ": " + value);
    }
    return "{" + String.join(", ", entries) + "}";
  }

  private static String number(JsonNode node) {
    return node.decimalValue().toPlainString();
  }

  /** A string that reads back as itself. */
  static String scalar(String text) {
    if (UNSEEN.matcher(text).find()) {
      return escaped(text);
    }
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.endsWith(" ")
            && !NUMBER.matcher(text).matches()
            && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append("\\t");
        case '\r' -> escaped.append("\\r");
        default ->
            escaped.append(
                UNSEEN.matcher(String.valueOf(c)).matches()
                    ? "\\u%04X".formatted((int) c)
                    : String.valueOf(c));
      }
    }
    return escaped.append('"').toString();
  }
}
