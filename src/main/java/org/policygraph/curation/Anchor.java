package org.policygraph.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A fragment by which a place in the text is found: alone it occurs exactly once; or it is its n-th
 * occurrence, counted from 1; or its first one after another fragment that occurs exactly once. In
 * a sheet either a string or a map of these three names.
 *
 * <p>Occurrences may overlap: 一一 occurs twice in 一一一.
 */
@JsonDeserialize(using = Anchor.Reader.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Anchor(@Nullable String text, @Nullable Integer occurrence, @Nullable String after) {

  /** The only occurrence. */
  public static Anchor of(String text) {
    return new Anchor(text, null, null);
  }

  @Override
  public String toString() {
    String quoted = "“" + text + "”";
    if (occurrence != null) {
      return quoted + " (occurrence " + occurrence + ")";
    }
    return after == null ? quoted : quoted + " (after “" + after + "”)";
  }

  static final class Reader extends ValueDeserializer<Anchor> {
    // The same names again, without the deserializer: otherwise reading the map would come back
    // here.
    record Parts(@Nullable String text, @Nullable Integer occurrence, @Nullable String after) {}

    @Override
    public Anchor deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        Parts parts = context.readValue(parser, Parts.class);
        return new Anchor(parts.text, parts.occurrence, parts.after);
      }
      return new Anchor(context.readValue(parser, String.class), null, null);
    }
  }
}
