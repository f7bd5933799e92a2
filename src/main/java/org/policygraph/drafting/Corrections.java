package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a person made of a draft, entry by entry, without the draft: {@code data/corrections}.
 *
 * @param document the document's key
 * @param sha256 of the text that was corrected
 * @param header what to change in the sheet's document part; the draft is not told
 * @param rows by kind, in the order of the text
 */
public record Corrections(
    String document, String sha256, Change header, Map<RowKind, List<Correction>> rows) {

  /** Fields to set, and fields to take away. */
  record Change(ObjectNode set, List<String> unset) {
    static final Change NONE = new Change(JsonNodeFactory.instance.objectNode(), List.of());

    boolean none() {
      return set.isEmpty() && unset.isEmpty();
    }
  }

  /** What became of an entry. */
  enum Act {
    /** The draft is right as it is. */
    KEEP,
    CORRECT,
    /** The document does not say it. */
    REJECT,
    /** The reader did not find it. */
    ADD
  }

  /**
   * One entry.
   *
   * @param draft a beginning of the draft's quote, of a figure its number, counted in the whole
   *     text; null for an added one
   * @param nth which of several drafts of that place, from 1; null where there is one
   * @param id what other entries of the corrections call it
   * @param change of a corrected one; of an added one all its fields
   */
  record Correction(
      Act act, @Nullable Anchor draft, @Nullable Integer nth, @Nullable String id, Change change) {}

  /** The corrections in YAML, an entry a line; the same corrections always give the same text. */
  public String write() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("document: ").append(YamlText.scalar(document)).append('\n');
    yaml.append("sha256: ").append(YamlText.scalar(sha256)).append('\n');
    if (!header.none()) {
      yaml.append("\nheader:\n");
      if (!header.set.isEmpty()) {
        yaml.append("  set:\n");
        header
            .set
            .properties()
            .forEach(
                it ->
                    yaml.append("    ")
                        .append(it.getKey())
                        .append(": ")
                        .append(YamlText.flow(it.getValue()))
                        .append('\n'));
      }
      if (!header.unset.isEmpty()) {
        yaml.append("  unset: [").append(String.join(", ", header.unset)).append("]\n");
      }
    }
    rows.forEach(
        (kind, corrections) -> {
          if (!corrections.isEmpty()) {
            yaml.append('\n').append(kind.list).append(":\n");
            corrections.forEach(
                it -> yaml.append("  - ").append(YamlText.flow(line(it))).append('\n'));
          }
        });
    return yaml.toString();
  }

  private static ObjectNode line(Correction correction) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    if (correction.draft != null) {
      line.set(
          correction.act.name().toLowerCase(java.util.Locale.ROOT),
          SheetView.node(correction.draft, JsonNodeFactory.instance.objectNode()));
    }
    if (correction.nth != null) {
      line.put("nth", correction.nth);
    }
    if (correction.id != null && correction.act != Act.ADD) {
      line.put("id", correction.id);
    }
    if (correction.act == Act.ADD) {
      line.set("add", correction.change.set);
      return line;
    }
    if (!correction.change.set.isEmpty()) {
      line.set("set", correction.change.set);
    }
    if (!correction.change.unset.isEmpty()) {
      ArrayNode unset = line.putArray("unset");
      correction.change.unset.forEach(unset::add);
    }
    return line;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException naming the entry, if it is something else
   */
  public static Corrections read(String yaml) {
    try {
      JsonNode tree =
          YAMLMapper.builder()
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build()
              .readTree(yaml);
      return read(tree);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("corrections are no YAML: " + e.getOriginalMessage(), e);
    }
  }

  private static Corrections read(JsonNode tree) {
    Map<RowKind, List<Correction>> rows = new java.util.EnumMap<>(RowKind.class);
    Change header = Change.NONE;
    for (Map.Entry<String, JsonNode> part : tree.properties()) {
      String name = part.getKey();
      if (name.equals("header")) {
        header = change(part.getValue());
      } else if (!name.equals("document") && !name.equals("sha256")) {
        RowKind kind =
            RowKind.of(name)
                .orElseThrow(() -> new IllegalArgumentException("corrections have no " + name));
        List<Correction> corrections = new ArrayList<>();
        part.getValue().forEach(it -> corrections.add(correction(name, it)));
        rows.put(kind, corrections);
      }
    }
    return new Corrections(text(tree, "document"), text(tree, "sha256"), header, rows);
  }

  private static String text(JsonNode tree, String name) {
    JsonNode value = tree.get(name);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("corrections lack " + name);
    }
    return value.asString();
  }

  private static Correction correction(String list, JsonNode line) {
    for (Act act : Act.values()) {
      JsonNode said = line.get(act.name().toLowerCase(java.util.Locale.ROOT));
      if (said == null) {
        continue;
      }
      JsonNode id = line.get("id");
      JsonNode nth = line.get("nth");
      if (act == Act.ADD && said instanceof ObjectNode row) {
        JsonNode own = row.get("id");
        return new Correction(
            act, null, null, own == null ? null : own.asString(), new Change(row, List.of()));
      }
      Anchor draft = SheetView.anchor(said);
      if (draft != null) {
        return new Correction(
            act,
            draft,
            nth == null ? null : nth.asInt(),
            id == null ? null : id.asString(),
            change(line));
      }
    }
    throw new IllegalArgumentException(
        "corrections of " + list + ": neither keep, correct, reject nor add: " + line);
  }

  private static Change change(JsonNode node) {
    ObjectNode set =
        node.get("set") instanceof ObjectNode map ? map : JsonNodeFactory.instance.objectNode();
    List<String> unset = new ArrayList<>();
    if (node.get("unset") instanceof ArrayNode list) {
      list.forEach(it -> unset.add(it.asString()));
    }
    return new Change(set, unset);
  }
}
