package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programmes, campaigns and pilots by name: a name in quotes with its sort (“点灯”行动), a quoted name
 * that ends in its sort (“百灯工程”), and what is carried out by name (实施路灯节能工程, 设立灯会发展基金).
 */
final class ProgrammeReader {
  private static final String SORTS = WordList.any(WordList.of("programme-sorts"), false);

  /** 平台, 中心, 基金 name a programme only with the place or level they are of. */
  private static final String BODIES = WordList.any(WordList.of("programme-bodies"), false);

  private static final Pattern QUOTED =
      Pattern.compile(
          "“(?<inner>[^“”\\n，。；]{2,24})”(?<sort>[^“”，,。；;、（(《》：:\\s]{0,10}?(?:"
              + SORTS
              + "|"
              + BODIES
              + "))?");

  private static final Pattern ENDS = Pattern.compile("(?:" + SORTS + ")$");

  private static final Pattern DONE =
      Pattern.compile(
          "(?:"
              + WordList.any(WordList.of("programme-verbs"), false)
              + ")(?:好|了)?(?<name>[^，,。；;：:、《》\\n\\t由]{2,28}?(?:"
              + SORTS
              + "))(?![一-鿿]{0,2}(?:性|化))");

  private static final Pattern OWNED =
      Pattern.compile(
          "(?:"
              + WordList.any(WordList.of("programme-verbs"), false)
              + "|、|和|及)(?<name>(?:“?(?:国家|全国|中国|国际|省|市|区)|[一-鿿]{2}(?:省|市)|\\d)[^，,。；;：:、《》“”\\n\\t]{2,26}?(?:"
              + BODIES
              + "))(?=建设|试点|工作|[，,。；;、（(]|和|及)");

  /** One of many, or words that describe a sort. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "^(?:一批|若干|各类|各项|各种|多个|一系列|相关|有关|更多|该|本|此|其他|重大$|重点$|上述|这些|系列|专项$|\\d+(?:个|项|批|家)|[一二三四五六七八九十]+(?:个|项|批|家|大))|^(?:工作|年度|行动|实施|专项|三年|具体)?(?:计划|行动|工程|试点|专项)$|^.{0,3}(?:等|的)");

  private static final Pattern OF = Pattern.compile("^.*的(?=[^的]{4,}$)");

  private static final int MOST_MENTIONS = 200;

  private ProgrammeReader() {}

  static List<Draft.Programme> read(PolicyText policy, Header header) {
    String text = policy.text();
    Map<Integer, Span> found = new TreeMap<>();
    for (Span sentence : policy.sentences()) {
      if (sentence.start() < header.body().start() || sentence.end() > header.body().end()) {
        continue;
      }
      quoted(text, sentence, found);
      carriedOut(text, sentence, DONE, found);
      carriedOut(text, sentence, OWNED, found);
    }
    return once(policy, found);
  }

  private static void quoted(String text, Span sentence, Map<Integer, Span> found) {
    Matcher matcher = QUOTED.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      boolean named = ENDS.matcher(matcher.group("inner")).find();
      if (named || matcher.group("sort") != null) {
        int end = named ? matcher.end("inner") + 1 : matcher.end("sort");
        found.put(matcher.start(), new Span(matcher.start(), end));
      }
    }
  }

  private static void carriedOut(
      String text, Span sentence, Pattern pattern, Map<Integer, Span> found) {
    Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      int start = matcher.start("name");
      int end = matcher.end("name");
      Matcher of = OF.matcher(text).region(start, end);
      start = of.lookingAt() ? of.end() : start;
      String name = text.substring(start, end);
      if (!UNNAMED.matcher(name).find() && name.length() >= 4) {
        found.putIfAbsent(start, new Span(start, end));
      }
    }
  }

  /** Each name once, with the other places where it stands. */
  private static List<Draft.Programme> once(PolicyText policy, Map<Integer, Span> found) {
    Map<String, List<Span>> byName = new LinkedHashMap<>();
    int end = 0;
    for (Span span : found.values()) {
      if (span.start() >= end) {
        byName
            .computeIfAbsent(Names.squeezed(span.of(policy.text())), key -> new ArrayList<>())
            .add(span);
        end = span.end();
      }
    }
    List<Draft.Programme> programmes = new ArrayList<>();
    for (List<Span> places : byName.values()) {
      Span first = places.get(0);
      String name = first.of(policy.text());
      programmes.add(
          new Draft.Programme(
              first,
              Names.joined(name),
              List.copyOf(places.subList(1, Math.min(places.size(), MOST_MENTIONS))),
              name.startsWith("“") ? Confidence.HIGH : Confidence.MEDIUM));
    }
    return programmes;
  }
}
