package org.policygraph.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sheets as files and as trees, which corrections are made in. */
public final class Sheets {
  /** A sheet that was read; null, with the faults that say why, where it is none. */
  public record Read(@Nullable Sheet sheet, List<Fault> faults) {}

  private Sheets() {}

  /**
   * Reads a sheet strictly.
   *
   * @throws IOException if the file cannot be read
   */
  public static Read read(Path file) throws IOException {
    Faults faults = new Faults(String.valueOf(file.getFileName()));
    return new Read(SheetReader.read(file, faults), faults.all());
  }

  /** As {@link #read(Path)}, of a sheet that is no file. */
  public static Read read(String name, String yaml) {
    Faults faults = new Faults(name);
    return new Read(SheetReader.read(yaml, faults), faults.all());
  }

  /**
   * The sheet as a tree, in the order of its records; what is not given and what is empty is left
   * out, and every anchor is a map.
   */
  public static ObjectNode tree(Sheet sheet) {
    return mapper().valueToTree(sheet);
  }

  /**
   * The sheet that a tree is.
   *
   * @throws tools.jackson.core.JacksonException if it is none
   */
  public static Sheet of(ObjectNode tree) {
    return mapper().treeToValue(tree, Sheet.class);
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_EMPTY))
        .withConfigOverride(
            List.class,
            it -> it.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.SKIP)))
        .build();
  }
}
