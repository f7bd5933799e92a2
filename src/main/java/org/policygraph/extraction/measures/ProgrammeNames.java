package org.policygraph.extraction.measures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/** Where a sentence names a programme, by quotes, by what is done with it, or by whose it is. */
final class ProgrammeNames {
  /** 专项 may go on to 专项行动, 行动 to 行动计划. */
  private static final String SORTS =
      WordList.any(WordList.of("programme-sorts"), false) + "(?:行动计划|行动|计划|工程|资金|试点)?";

  private static final String BODIES = WordList.any(WordList.of("programme-bodies"), false);
  private static final List<String> VERB_LIST = WordList.of("programme-verbs");
  private static final String VERBS = WordList.any(VERB_LIST, false);

  private static final Pattern LEADING = Pattern.compile("(?:实施|开展|推动|推进|承担|纳入|启动)(?!性)");
  private static final int LEAST = 4;

  private static final FirstSigns SORT = FirstSigns.of(SORTS);
  private static final FirstSigns BODY = FirstSigns.of(BODIES);
  private static final String IN_NAME = "[^，,。；;：:、《》“”()（）\\n\\t由的]";

  /** “点灯”专项行动, “百灯工程”, “小灯盏”企业. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "“(?<inner>[^“”\\n，。；]{2,24})[”\"](?<sort>[^“”，,。；;、（(《》：:\\s的与和等]{0,8}?(?:"
              + SORTS
              + ")|[^“”，,。；;、（(《》：:\\s的与和等]{0,4}(?:"
              + BODIES
              + "))?");

  private static final Pattern ENDS = Pattern.compile("(?:" + SORTS + "|" + BODIES + ")$");

  /** 实施路灯节能工程、湖泊清淤工程: a list of names goes on. */
  private static final FirstSigns CARRIED_OUT =
      FirstSigns.of(VERBS + "(?<name>" + IN_NAME + "{2,28}?" + SORTS + ")(?!性|化|方案|单位|任务|书)");

  private static final Pattern GOES_ON =
      Pattern.compile("(?:、|和|及|与|以及)(?<name>" + IN_NAME + "{3,20}?" + SORTS + ")(?!性|化|方案)");

  private static final FirstSigns SET_UP =
      FirstSigns.of(
          "(?:设立|成立|扩大|建立|组建|探索建立|发起)(?:规模[^，。的]{2,16}的)?(?<name>"
              + IN_NAME
              + "{2,24}?(?:[(（][^()（）]{1,10}[)）]"
              + IN_NAME
              + "{0,16}?)?"
              + WordList.any(WordList.of("programme-set-up"), false)
              + ")(?![一-鿿]{0,1}(?:池|励))");

  private static final String LEVEL = "国家级?|全国|中国|国际|世界级|长江经济带|省级?|市级?";

  /** One of many, or words that describe a sort. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "^(?:一批|一系列|若干|各类|各项|各种|多个|一些|相关|有关|更多|该|本|此|其他|其它|上述|这些|系列|重大|重点|并|和|及|以|设立|建立|完善|\\d+(?:个|项|批|家|余)|[一二三四五六七八九十]+(?:个|项|批|家|大))|^(?:工作|年度|行动|实施|专项|三年|具体|资金|专项资金|各自){0,3}(?:计划|行动|工程|试点|专项|资金|基金|企业|项目)$|等(?!级)|^.{0,3}的|[安编设][排列]?(?:不[低少]于|[\\d专])|\\d元|[局委厅办](?:要|应|建立|成立|牵头|设立|会同|开展|组建)|审批|复制|推广|率先|有关");

  /** 江城 of 江城市; empty where the document tells no place. */
  private final String stem;

  private final FirstSigns owned;

  /**
   * @param place 江城市: what begins with it or its short form is a name of its own
   */
  ProgrammeNames(@Nullable String place) {
    this.stem = place == null || place.length() < 3 ? "" : place.substring(0, place.length() - 1);
    String own = stem.isEmpty() ? "" : "|" + Pattern.quote(stem) + "(?!市)";
    this.owned =
        FirstSigns.of(
            "(?<name>(?:"
                + LEVEL
                + own
                + ")(?:[(（][^()（）]{1,10}[)）])?"
                + IN_NAME
                + "{2,22}?"
                + BODIES
                + "(?:[(（][一-鿿]{2,4}[)）])?)(?=建设|试点|工作|作用|[，,。；;、“（(]|和|及|等|$)");
  }

  /** Adds the names of a sentence by their starts. */
  void find(String text, Span sentence, TreeMap<Integer, Span> found) {
    String words = sentence.of(text);
    if (words.indexOf('“') >= 0) {
      quoted(text, sentence, found);
    }
    if (SORT.in(words)) {
      named(text, sentence, CARRIED_OUT, found);
    }
    if (BODY.in(words)) {
      named(text, sentence, SET_UP, found);
      named(text, sentence, owned, found);
    }
  }

  /** 江城灯会中心: a name of the place may stand anywhere; 市, 国家 may end another word. */
  private boolean begins(String text, int at) {
    if (at == 0 || text.charAt(at - 1) < '一' || text.charAt(at - 1) > '鿿') {
      return true;
    }
    if (!stem.isEmpty() && text.startsWith(stem, at)) {
      return true;
    }
    return VERB_LIST.stream().anyMatch(it -> text.startsWith(it, at - it.length()));
  }

  private static void quoted(String text, Span sentence, Map<Integer, Span> found) {
    Matcher matcher = QUOTED.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      String inner = matcher.group("inner");
      boolean named = ENDS.matcher(inner).find() && inner.indexOf('、') < 0;
      if (UNNAMED.matcher(inner).find()) {
        continue;
      }
      if (named || matcher.group("sort") != null) {
        int end = named ? matcher.end("inner") + 1 : matcher.end("sort");
        found.put(matcher.start(), new Span(matcher.start(), end));
      }
    }
  }

  private void named(String text, Span sentence, FirstSigns pattern, TreeMap<Integer, Span> found) {
    Matcher matcher = pattern.matcher(text, sentence);
    Matcher more = GOES_ON.matcher(text);
    int at = sentence.start();
    while (pattern.find(matcher, text, at)) {
      at = matcher.end();
      if (pattern == owned && !begins(text, matcher.start())) {
        continue;
      }
      int end = add(text, matcher, found);
      int listed = end;
      while (pattern == CARRIED_OUT
          && listed > 0
          && more.region(listed, sentence.end()).lookingAt()) {
        end = listed;
        listed = add(text, more, found);
      }
      // On from the end of the list: each of its names is read once.
      at = Math.max(at, Math.max(end, listed));
    }
  }

  /** 组织实施百灯工程: the second verb is no part of the name. */
  private static Span withoutVerb(String text, Span name) {
    Matcher verb = LEADING.matcher(text).region(name.start(), name.end());
    return verb.lookingAt() && name.end() - verb.end() >= LEAST
        ? new Span(verb.end(), name.end())
        : name;
  }

  /** The end of the name; -1 where it names nothing. */
  private static int add(String text, Matcher matcher, TreeMap<Integer, Span> found) {
    Span name = withoutVerb(text, new Span(matcher.start("name"), matcher.end("name")));
    if (name.length() < LEAST || UNNAMED.matcher(name.of(text)).find()) {
      return -1;
    }
    var before = found.floorEntry(name.start());
    if (before == null || before.getValue().end() <= name.start()) {
      found.put(name.start(), name);
    }
    return name.end();
  }
}
