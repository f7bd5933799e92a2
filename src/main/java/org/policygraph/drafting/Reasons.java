package org.policygraph.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.packaged.WordFile;

/** The reasons why a person has to look at a place, in Chinese. */
public final class Reasons {
  private record Entry(Pattern english, String chinese) {}

  private static final List<Entry> ENTRIES =
      WordFile.read(Reasons.class, "reasons").stream()
          .map(cells -> new Entry(Pattern.compile(cells.get(0), Pattern.DOTALL), cells.get(1)))
          .toList();

  private Reasons() {}

  /** Empty for a reason that is told in English alone, such as a fault of an entry. */
  public static Optional<String> inChinese(String reason) {
    for (Entry entry : ENTRIES) {
      Matcher matcher = entry.english().matcher(reason);
      if (matcher.matches()) {
        return Optional.of(matcher.replaceFirst(entry.chinese()));
      }
    }
    return Optional.empty();
  }
}
