package org.policygraph.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.packaged.WordFile;

/** The pack's own words, in one language. */
final class Words {
  private static final Map<String, List<String>> KNOWN = known();

  private final boolean english;

  /**
   * @param language zh or en
   */
  Words(String language) {
    this.english = language.equals("en");
  }

  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new HashMap<>();
    for (List<String> row : WordFile.read(Words.class, "words")) {
      known.put(row.get(0), row);
    }
    return known;
  }

  /**
   * @throws IllegalStateException where the list has no such word
   */
  String say(String key) {
    List<String> row = KNOWN.get(key);
    if (row == null) {
      throw new IllegalStateException("words.txt has no " + key);
    }
    return row.get(english ? 2 : 1);
  }

  /** The words for a value of an enumeration; the value itself where the list has none. */
  String of(String enumeration, @Nullable String value) {
    if (value == null) {
      return say("unknown");
    }
    List<String> row = KNOWN.get(enumeration + "." + value);
    return row == null ? value : row.get(english ? 2 : 1);
  }

  String list(List<String> parts) {
    return String.join(english ? ", " : "、", parts);
  }
}
