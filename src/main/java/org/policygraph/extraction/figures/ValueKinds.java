package org.policygraph.extraction.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.text.SentenceStart;
import org.policygraph.extraction.words.WordList;

/**
 * What sort of value a figure is, by the definitions of the enumeration ValueKind: by its unit, by
 * what is counted (拥有量, 产值), by what is done (培育20家, 举办20场), by how often (每年). Where the words
 * leave it open, so does this: figures of an unknown sort are compared with none.
 */
public final class ValueKinds {
  private enum Place {
    CLAUSE,
    INDICATOR,
    MONEY,
    ACT,
    EVENT,
    FILING
  }

  /** What the reader, or the text, says of any number of things. */
  private static final Pattern COUNTED = Pattern.compile("(?:数量|次数)$");

  private static final Set<Place> ACTS = EnumSet.of(Place.ACT, Place.EVENT, Place.FILING);

  private record Word(String kind, Place place, String text) {}

  private static final List<Word> WORDS =
      WordList.read("value-kinds").stream()
          .map(
              it ->
                  new Word(
                      it.get(0).strip(),
                      Place.valueOf(it.get(1).strip().toUpperCase(Locale.ROOT)),
                      it.get(2).strip()))
          .toList();

  private static final Pattern SHARE = Pattern.compile("占|比重|比例|(?<!增长|增速|利|汇|税|费)率|覆盖|普及");

  /** 每年, 全年, 年产值: not 每年 in 到2020年, not 3年 and not 近年. */
  private static final Pattern YEARLY =
      Pattern.compile("每年|每个?年度|全年|当年|年均(?!增|递)|(?:^|[，,、；;。])年(?![均末底度初前内来])");

  /** A span of years, over which what happens is added up. */
  private static final Pattern SPAN =
      Pattern.compile(
          "以来|期间|年来|[0-9一二两三四五六七八九十]+年(?:时间|内)|近[一二两三四五六七八九十]+年|未来|今后|[0-9]{4}年?[—–\\-~至到][0-9]{4}年");

  /** What was done so far: 共举办, 已查处. */
  private static final Pattern ALL = Pattern.compile("共计|总计|合计|(?<!公)共(?!同|建|享|治|服|和|产)|已(?!经?有)");

  /** 比上年增加1.6件, 减少贫困人口1万人: how much more or less, not 增加到 and not 增加值. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "[比较][^，,。；;]{1,12}(?:增加|增长|减少|下降)了?[约近]?$|(?:增加|减少)(?!值)(?:(?![到至为达值额])[\\u4e00-\\u9fff]){0,8}$");

  private static final Pattern NOW = Pattern.compile("截[至止]|目前");

  private static final Pattern PARTED = Pattern.compile("[，,；;]|、?或者?");

  /** What there is by now or by then, where things are counted. */
  private static final Pattern LEVEL =
      Pattern.compile("现有|已有|共有|拥有|达到|(?<!表)达|突破|超过|增[至加]|扩大到|发展到|增长到|提升到|总数|保持");

  private static final Set<String> THINGS =
      Set.of(("家 个 所 座 处 户 人 名 件 项 起 份 支 只 张 辆 条 种 盏 根 台 套 艘 栋 间 块 m2 公里").split(" "));

  private static final Set<String> LASTING = Set.of("家 个 所 座 户 名 人 种".split(" "));

  /** What is told of them is over, or happens again and again: 毕业企业, 平均每天诞生. */
  private static final Pattern HAPPENS = Pattern.compile("毕业|诞生|每|平均|日均|月均|参加|参与|提供|服务|方面|条");

  private static final Set<String> EVENTS = Set.of("次", "场", "期", "人次", "场次", "批次");

  private final Draft.Figure figure;
  private final boolean target;
  private final String clause;

  /** The figure's sentence up to its number. */
  private final String sentence;

  /** What of it stands in the clause of the number, or in this one of several that 或者 parts. */
  private final String lead;

  /** 〔-800〕 in a table of indicators: a sum over the years of the plan. */
  private final boolean bracketed;

  private ValueKinds(Draft.Figure figure, String text) {
    this.figure = figure;
    this.target = figure.kind() == Draft.FigureKind.TARGET;
    this.clause = figure.span().of(text);
    int end = figure.number().start();
    this.bracketed = "〔[【".indexOf(text.charAt(end)) >= 0;
    this.sentence = text.substring(SentenceStart.PART.of(text, end), end);
    this.lead = sentence.substring(end(PARTED, sentence));
  }

  /**
   * A value of the enumeration ValueKind; empty where the words leave it open.
   *
   * @param text the whole text that the figure was read in
   */
  public static Optional<String> of(Draft.Figure figure, String text) {
    if (figure.growthRate()) {
      return Optional.of("GROWTH_RATE");
    }
    return switch (figure.unit()) {
      case "位" -> Optional.of("RANK");
      case "分" -> Optional.of("SCORE");
      case "倍" -> Optional.of("MULTIPLE");
      case "permille", "/万", "/10万", "/百万" -> Optional.of("SHARE");
      case "percent" ->
          SHARE.matcher(figure.span().of(text)).find() ? Optional.of("SHARE") : Optional.empty();
      default -> new ValueKinds(figure, text).counted();
    };
  }

  /**
   * Whether a figure that no word gives a sort counts what lasts, and no word tells that it came or
   * went: 上市公司31家. Reported of no span of time, that is how many there are.
   */
  public static boolean lasts(Draft.Figure figure, String text) {
    ValueKinds kinds = new ValueKinds(figure, text);
    Word act = kinds.lastAct();
    return !kinds.target
        && LASTING.contains(figure.unit())
        && (act == null || act.place() == Place.ACT)
        && !HAPPENS.matcher(kinds.lead + kinds.clause).find();
  }

  private Optional<String> counted() {
    if (bracketed) {
      return Optional.of("CUMULATIVE");
    }
    // 每年为200家企业提供服务,开展6次活动
    if (YEARLY.matcher(lead).find() || target && sentence.contains("每年")) {
      return Optional.of("FLOW");
    }
    Optional<String> said = first(Place.CLAUSE, clause::contains);
    if (said.isPresent()) {
      return said;
    }
    if (CHANGE.matcher(lead).find()) {
      return Optional.of("INCREMENT");
    }
    String indicator = COUNTED.matcher(figure.indicator()).replaceFirst("");
    Optional<String> named = first(Place.INDICATOR, indicator::endsWith);
    if (named.isPresent()) {
      return named;
    }
    if (figure.unit().equals("CNY")) {
      return first(Place.MONEY, indicator::endsWith);
    }
    if (EVENTS.contains(figure.unit())) {
      return total(target);
    }
    return THINGS.contains(figure.unit()) ? done() : Optional.empty();
  }

  private Optional<String> done() {
    Word act = lastAct();
    if (act != null && act.place() != Place.ACT) {
      return total(target && act.place() == Place.EVENT);
    }
    int level = end(LEVEL, lead);
    if (level > 0 && (act == null || lead.lastIndexOf(act.text()) < level)) {
      return Optional.of("STOCK");
    }
    if (act == null) {
      return Optional.empty();
    }
    if (target) {
      return Optional.of(act.kind());
    }
    return NOW.matcher(sentence).find() ? Optional.of("STOCK") : Optional.empty();
  }

  /** A total, where that is sure or the sentence says so. */
  private Optional<String> total(boolean sure) {
    return sure || SPAN.matcher(sentence).find() || ALL.matcher(sentence).find()
        ? Optional.of("CUMULATIVE")
        : Optional.empty();
  }

  /** The act that stands last before the number. */
  private @Nullable Word lastAct() {
    Word found = null;
    int last = -1;
    for (Word word : WORDS) {
      int place = ACTS.contains(word.place()) ? lead.lastIndexOf(word.text()) : -1;
      if (place > last) {
        last = place;
        found = word;
      }
    }
    return found;
  }

  private static Optional<String> first(Place place, Predicate<String> fits) {
    return WORDS.stream()
        .filter(it -> it.place() == place && fits.test(it.text()))
        .map(Word::kind)
        .findFirst();
  }

  /** Where the last such words end; 0 where there are none. */
  private static int end(Pattern words, String lead) {
    Matcher matcher = words.matcher(lead);
    int last = 0;
    while (matcher.find()) {
      last = matcher.end();
    }
    return last;
  }
}
