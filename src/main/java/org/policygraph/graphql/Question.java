package org.policygraph.graphql;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.packaged.SimplifiedCharacters;

/**
 * What a person looks for who writes a question: without the words of asking, with the years and
 * kinds that are meant apart from the words that must be found.
 *
 * @param words in simplified characters and small letters; empty where nothing else was asked for
 * @param years as 2018
 * @param kinds of the contract, where a word names one
 */
record Question(List<String> words, Set<String> years, Set<String> kinds) {
  private static final Pattern ASKING =
      Pattern.compile(
          "(?:请问|现在|今天)*(?:[由归])?(?:谁|哪个?些?(?:部门|单位|机构|局|家))(?:来|在)?(?:负责|牵头|主管|承担|管)?"
              + "|哪些|(?:有|是|为)?多少|(?:是|有)?什么|怎么样?|怎样|如何|有没有|是不是|是否|[吗呢的？]");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)年?");

  /** The Chinese word of a kind ends what it is asked of: 商标目标. */
  private static final Pattern KIND_AT_THE_END =
      Pattern.compile("(?<=\\p{IsHan}{2})(?=(?:目标值?|指标|措施|公布值)(?:\\s|$))");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.,])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)([万亿]?)(?![\\d.])");

  private static final Set<String> OF_NO_MEANING =
      Set.of(
          ("who whom whose what which when where why how many much is are was were do does did"
                  + " the a an of for in on to by and answer answers responsible answerable"
                  + " charge")
              .split(" "));

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("目标", "TARGET"),
          Map.entry("目标值", "TARGET"),
          Map.entry("target", "TARGET"),
          Map.entry("承诺", "TARGET"),
          Map.entry("promise", "TARGET"),
          Map.entry("promised", "TARGET"),
          Map.entry("指标", "INDICATOR"),
          Map.entry("indicator", "INDICATOR"),
          Map.entry("措施", "MEASURE"),
          Map.entry("measure", "MEASURE"),
          Map.entry("公布值", "OBSERVATION"),
          Map.entry("文件", "DOCUMENT"),
          Map.entry("document", "DOCUMENT"),
          Map.entry("机构", "AGENCY"),
          Map.entry("agency", "AGENCY"));

  private static final List<Function<BigDecimal, String>> FORMS =
      List.of(
          BigDecimal::toPlainString,
          value ->
              new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                  .format(value),
          value -> inUnits(value, 4, "万"),
          value -> inUnits(value, 8, "亿"));

  private static String inUnits(BigDecimal value, int places, String unit) {
    return value.compareTo(BigDecimal.TEN.pow(places)) < 0
        ? value.toPlainString()
        : value.movePointLeft(places).stripTrailingZeros().toPlainString() + unit;
  }

  static Question of(String typed) {
    String rest = SimplifiedCharacters.of(typed).toLowerCase(Locale.ROOT);
    Set<String> years = new LinkedHashSet<>();
    Matcher year = YEAR.matcher(rest);
    while (year.find()) {
      years.add(year.group(1));
    }
    rest = ASKING.matcher(YEAR.matcher(rest).replaceAll(" ")).replaceAll(" ");
    rest = KIND_AT_THE_END.matcher(rest).replaceAll(" ");
    Set<String> kinds = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    for (String word : rest.split("[\\s\\u3000,，。？?!！、；：]+(?!\\d)")) {
      String kind = KINDS.get(singular(word));
      if (kind != null) {
        kinds.add(kind);
      } else if (!word.isEmpty() && !OF_NO_MEANING.contains(word)) {
        words.add(word);
      }
    }
    return new Question(List.copyOf(words), years, kinds);
  }

  /** Whether only years and kinds are asked for: 2016年目标. */
  boolean hasNoWords() {
    return words.isEmpty();
  }

  /** The words as one question, with their numbers as written and in each other form of theirs. */
  Set<String> spellings() {
    return spellings(String.join(" ", words));
  }

  private static Set<String> spellings(String text) {
    Set<String> spellings = new LinkedHashSet<>(List.of(text));
    if (NUMBER.matcher(text).find()) {
      for (Function<BigDecimal, String> form : FORMS) {
        spellings.add(NUMBER.matcher(text).replaceAll(number -> form.apply(value(number))));
      }
    }
    return spellings;
  }

  private static BigDecimal value(MatchResult number) {
    int places =
        switch (number.group(2)) {
          case "万" -> 4;
          case "亿" -> 8;
          default -> 0;
        };
    BigDecimal value = new BigDecimal(number.group(1).replace(",", "")).movePointRight(places);
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /**
   * All that a label may hold of it, where it does not hold whole words: also pairs of characters,
   * and the years.
   */
  String pieces() {
    Set<String> pieces = new LinkedHashSet<>(years);
    words.forEach(word -> pieces.addAll(spellings(word)));
    words.forEach(word -> pieces.addAll(pairs(word)));
    return String.join(" ", pieces.stream().limit(60).toList());
  }

  private static List<String> pairs(String word) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < word.length(); i++) {
      if (isPair(word, i)) {
        pairs.add(word.substring(i, i + 2));
      }
    }
    return pairs;
  }

  private static boolean isPair(String word, int at) {
    return Character.isIdeographic(word.charAt(at)) && Character.isIdeographic(word.charAt(at + 1));
  }

  /** How many things are asked for. */
  int size() {
    return words.size() + years.size() + kinds.size();
  }

  /**
   * How much of what is asked for a hit has: each word, year and kind counts for one, and a word of
   * which the label holds most characters, in pairs, for their share.
   *
   * @param year of the document that states it, or of itself
   */
  double met(String label, String kind, String year) {
    String text = SimplifiedCharacters.of(label).toLowerCase(Locale.ROOT);
    double met = kinds.contains(kind) ? 1 : 0;
    for (String asked : years) {
      // A year names a document rather than one of the many statements in it.
      double whole = kind.equals("DOCUMENT") && asked.equals(year) ? 1.1 : 1;
      met += asked.equals(year) || text.contains(asked) ? whole : 0;
    }
    for (String word : words) {
      met += share(word, text);
    }
    return met;
  }

  private static double share(String word, String text) {
    if (spellings(word).stream().anyMatch(it -> text.contains(singular(it)))) {
      return 1;
    }
    BitSet held = new BitSet();
    for (int i = 0; i + 1 < word.length(); i++) {
      if (isPair(word, i) && text.contains(word.substring(i, i + 2))) {
        held.set(i, i + 2);
      }
    }
    Matcher number = NUMBER.matcher(word);
    while (number.find()) {
      if (spellings(number.group()).stream().anyMatch(text::contains)) {
        held.set(number.start(), number.end());
      }
    }
    return held.cardinality() * 2 <= word.length()
        ? 0
        : (double) held.cardinality() / word.length();
  }

  private static String singular(String word) {
    return word.matches("[a-z]+ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.matches("[a-z]{3,}[^s]s") ? word.substring(0, word.length() - 1) : word;
  }
}
