package org.policygraph.curation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a sheet strictly: unknown keys, values of the wrong type and keys given twice are faults
 * that name line and column, all of them in one reading as far as the YAML itself is sound.
 */
final class SheetReader {
  private SheetReader() {}

  /** The sheet, or null if it is no YAML or no map; then the faults say where. */
  static @Nullable Sheet read(Path file, Faults faults) throws IOException {
    return read(Files.readString(file), faults);
  }

  /** As {@link #read(Path, Faults)}, of a sheet that is no file yet. */
  static @Nullable Sheet read(String yaml, Faults faults) {
    Collector collector = new Collector(faults);
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(
                List.class,
                it ->
                    it.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.SKIP)))
            .addHandler(collector)
            .build();
    try {
      collector.places.putAll(keys(mapper, yaml));
      return mapper.readValue(yaml, Sheet.class);
    } catch (JacksonException e) {
      faults.add(
          place(e.getLocation()),
          "sheet is YAML of its format",
          e.getOriginalMessage().replaceAll("\\s+", " "));
      return null;
    }
  }

  /**
   * Where each key stands, by its JSON pointer: Jackson has forgotten it when it meets a stranger.
   */
  private static Map<String, String> keys(YAMLMapper mapper, String yaml) {
    Map<String, String> places = new HashMap<>();
    try (JsonParser parser = mapper.createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          places.put(pointer(parser), place(parser.currentTokenLocation()));
        }
      }
    }
    return places;
  }

  private static String pointer(JsonParser parser) {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  private static String place(@Nullable TokenStreamLocation location) {
    return location == null
        ? "sheet"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Notes the problem and goes on without the value. */
  private static final class Collector extends DeserializationProblemHandler {
    private final Map<String, String> places = new HashMap<>();
    private final Faults faults;

    Collector(Faults faults) {
      this.faults = faults;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        ValueDeserializer<?> deserializer,
        Object beanOrClass,
        String name) {
      faults.add(
          places.getOrDefault(pointer(parser), pointer(parser)),
          "key is known",
          "unknown key “" + name + "”");
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String message) {
      faults.add(
          place(context.getParser().currentTokenLocation()),
          "value is allowed",
          "“" + value + "” is no " + type.getSimpleName() + ": " + message);
      return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> type,
        ValueInstantiator instantiator,
        JsonParser parser,
        String message) {
      String found = parser.currentToken() + " “" + parser.getString() + "”";
      faults.add(
          place(parser.currentTokenLocation()),
          "value is allowed",
          "expected a map (" + type.getSimpleName() + "), found " + found);
      return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String message) {
      faults.add(
          place(parser.currentTokenLocation()),
          "value is allowed",
          "expected " + type.getRawClass().getSimpleName() + ", found " + token);
      parser.skipChildren();
      return null;
    }
  }
}
