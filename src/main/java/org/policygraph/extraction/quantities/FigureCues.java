package org.policygraph.extraction.quantities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.words.WordList;

/**
 * The cue words of figures as patterns: one alternative a word, the longest first; a word with a
 * second one is no cue before it.
 */
public final class FigureCues {
  private static final Map<String, List<Cue>> WORDS = new HashMap<>();

  static {
    for (List<String> cells : WordList.read("figure-cues")) {
      WORDS
          .computeIfAbsent(cells.get(0), sort -> new ArrayList<>())
          .add(new Cue(cells.get(1), cells.size() > 2 ? cells.get(2) : ""));
    }
  }

  public static final FirstSigns AIM = new FirstSigns(any("aim", "%s"));
  public static final FirstSigns STATE = new FirstSigns(any("state", "%s"));
  public static final Pattern AIM_HEADING = any("aimHeading", "%s");
  public static final Pattern STATE_HEADING = any("stateHeading", "%s");
  public static final FirstSigns RULE = new FirstSigns(any("rule", "%s"));
  public static final Pattern POINTS = any("points", "%s");
  public static final Pattern LEADING_VERB = any("verb", "^(?:%s)");

  private FigureCues() {}

  /**
   * @param notBefore what must not follow the word; empty for none
   */
  private record Cue(String word, String notBefore) {
    String pattern() {
      return Pattern.quote(word)
          + (notBefore.isEmpty() ? "" : "(?!" + Pattern.quote(notBefore) + ")");
    }
  }

  private static Pattern any(String sort, String frame) {
    List<Cue> words = WORDS.get(sort);
    if (words == null) {
      throw new IllegalStateException("no cue words of the sort " + sort);
    }
    return Pattern.compile(
        frame.formatted(
            words.stream()
                .sorted(Comparator.comparingInt((Cue cue) -> cue.word().length()).reversed())
                .map(Cue::pattern)
                .collect(Collectors.joining("|"))));
  }
}
