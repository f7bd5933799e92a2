package org.policygraph.extraction.references;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;

/** Short names that a text gives to what it named before: （以下简称《规划》). */
final class ShortNames {
  private static final FirstSigns GIVEN =
      FirstSigns.of(
          "(?:以下简称|以下统称|以下称|下称|简称为?)[:：]?\\s?(?:[^，,。；;：:()（）《》\\n]{0,14}?[“\"]?《(?<name>[^《》\\n]{1,24})》|[“\"]?(?<plain>[一-鿿]{2,10})(?=[”\"]?[）)]))");

  private static final Pattern ENDING =
      Pattern.compile("(?<sort>规划|纲要|计划|方案|意见|办法|规定|条例|细则|通知|决定|措施)(?:[(（][^()（）]{1,20}[)）])?$");

  private static final int SHORT = 2;
  private static final int LONG = 6;

  /** A definition stands behind the name, at most with a document number between. */
  private static final int NEAR = 60;

  private final Map<String, TreeMap<Integer, Mention>> byName = new HashMap<>();
  private final Map<String, TreeMap<Integer, Mention>> byEnding = new HashMap<>();
  private final List<Span> definitions = new ArrayList<>();

  private ShortNames() {}

  static ShortNames of(String text, List<Mention> mentions) {
    ShortNames names = new ShortNames();
    TreeMap<Integer, Mention> titles = new TreeMap<>();
    for (Mention mention : mentions) {
      if (!mention.inner() && mention.number() == null) {
        titles.put(mention.span().end(), mention);
        Matcher ending = ENDING.matcher(mention.name());
        if (mention.name().length() > LONG && ending.find()) {
          names
              .byEnding
              .computeIfAbsent(ending.group("sort"), name -> new TreeMap<>())
              .put(mention.span().end(), mention);
        }
      }
    }
    Matcher matcher = GIVEN.matcher(text);
    for (int at = 0; GIVEN.find(matcher, text, at); at = matcher.end()) {
      var full = titles.floorEntry(matcher.start());
      if (full != null && matcher.start() - full.getKey() <= NEAR) {
        boolean marked = matcher.group("name") != null;
        if (marked) {
          names.definitions.add(new Span(matcher.start(), matcher.end()));
        }
        names
            .byName
            .computeIfAbsent(matcher.group(marked ? "name" : "plain"), name -> new TreeMap<>())
            .put(matcher.end(), full.getValue());
      }
    }
    return names;
  }

  /** Whether a mention is the place where a short name is given. */
  boolean defines(Mention mention) {
    return definitions.stream().anyMatch(it -> it.contains(mention.span().start()));
  }

  /** What a short name stands for where it was given before; null where the mention is none. */
  @Nullable Mention full(Mention mention) {
    TreeMap<Integer, Mention> given = byName.get(mention.name());
    var last = given == null ? null : given.floorEntry(mention.span().start());
    return last == null ? untold(mention) : last.getValue();
  }

  /** 《规划》 without a word on it is the title before it that ends so. */
  private @Nullable Mention untold(Mention mention) {
    if (mention.name().length() > SHORT) {
      return null;
    }
    var before = byEnding.get(mention.name());
    var last = before == null ? null : before.floorEntry(mention.span().start());
    return last == null ? null : last.getValue();
  }
}
