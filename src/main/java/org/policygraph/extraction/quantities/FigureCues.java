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

/** The cue words of figures as patterns: one alternative a word, the longest first. */
public final class FigureCues {
  private static final Map<String, List<String>> WORDS = new HashMap<>();

  static {
    for (List<String> cells : WordList.read("figure-cues")) {
      WORDS.computeIfAbsent(cells.get(0), sort -> new ArrayList<>()).add(cells.get(1));
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

  private static Pattern any(String sort, String frame) {
    List<String> words = WORDS.get(sort);
    if (words == null) {
      throw new IllegalStateException("no cue words of the sort " + sort);
    }
    return Pattern.compile(
        frame.formatted(
            words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"))));
  }
}
