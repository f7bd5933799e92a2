package org.policygraph.extraction.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Finds numbers with units in a sentence: 1.4万家, 三百余家, 3—5个, 百分之十, 三分之一, 翻一番. */
public final class QuantityScanner {
  private static final String ARABIC =
      "\\d{1,3}(?:[, ]\\d{3}){1,5}(?!\\d)(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?";
  private static final String HAN_SIGNS = "零一二两三四五六七八九十百千万亿";
  private static final int LONGEST_HAN = 14;
  private static final String HAN =
      "[" + HAN_SIGNS + "]{1," + LONGEST_HAN + "}|半(?=个月|个小时|个工作日|天|小时)";
  private static final FirstSigns NUMBER =
      FirstSigns.of(
          "(?<percent>百分之)?(?:(?<arabic>%s) ?(?<in>[余多几]?)(?<powers>(?:[十百万亿]|千(?![瓦米克升伏卡焦])){0,4})|(?<han>%s))(?<more>[余多几]?)(?<late>[万亿]{0,2})"
              .formatted(ARABIC, HAN));
  private static final Pattern RANGE = Pattern.compile(" ?(?:[—－\\-–~～]{1,3}|至|到) ?");

  /** 2000元以上2万元以下: both ends of a range, each with its word. */
  private static final Pattern LOWER_END = Pattern.compile("及?以上");

  private static final Pattern UPPER_END = Pattern.compile("及?以下|以内");
  private static final Pattern SEPARATOR = Pattern.compile("[、和及与]");
  private static final String NO_NUMBER_AFTER = "第-_〔[./+/&=#○";

  /** 每公斤40元: what a price or a use is of may stand before the number. */
  private static final Pattern EACH =
      Pattern.compile(
          "每(?:标准)?(?:公斤|千克|吨|平方公里|平方米|立方米|亩|公顷|公里|千瓦时|千瓦|度|升|小时|分钟|百户|千户|千人|万人|人每月|人每年) ?$");

  /** 210万农村居民: people and firms are counted in 万 without a measure word. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{0,6}?(?<who>人员|劳动力|毕业生|儿童|妇女|残疾人|党员|干部|居民|群众|市民|村民|农民|学生|师生|职工|老人|老年人|患者|游客|旅客|人口|用户|农户|家庭|企业)");

  /** 农村贫困人口减少1109万: who is counted stands before the number. */
  private static final Pattern PEOPLE_BEFORE =
      Pattern.compile("(?<who>人口|人数|居民|群众|学生|游客|职工|老人|用户)[^，。；、]{0,8}$");

  /** What is told in money where the number has no unit. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?:收入|投资|资金|支出|产值|预算|贷款|经费|税收|税金|利润|(?:销售|交易|成交|营业)额)[^，,。；;、\\d]{0,8}(?:\\d+(?:\\.\\d+)?[万亿][，,](?:实际)?(?:完成|实现|到位)?[^，,。；;、\\d]{0,4})?$");

  private static final String SUM_ENDS = "，,。；;、)）\n ";
  private static final int SUM_REACH = 30;
  private static final Units.Unit YUAN = new Units.Unit("CNY", BigDecimal.ONE, Units.Sort.MONEY);

  private static final Units.Unit PERSON = counted("人");
  private static final Units.Unit HOUSEHOLD = counted("户");
  private static final Units.Unit FIRM = counted("家");

  /** 收入倍差, 与全市平均之比, 抚养比: how two numbers stand to each other. */
  private static final String QUOTIENT = "倍差|之比|(?:收入|抚养|产出|师生|生师|性别|床护|医护)比";

  /** What is told by a number alone; 产值 and 价值 are told in money. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:指数|得分|评分|分值|系数|PUE|(?<![产价总净市加均峰限])值|%s)(?:平均|综合|力争|分别|年均|总体|[由从]\\d{1,4}(?:\\.\\d{1,4})?)*(?:达到?|升至|升到|提高[到至]|提升[到至]|提高|提升|[降减][至到为]|降低[到至]|下降[到至]|缩小[到至为]|控制在|保持在|稳定在|不?[低高]于|不超过|不少于|超过|突破|为|是|至|到|≤|≥|<|>)+[约近]?$"
              .formatted(QUOTIENT));

  /** 指数53.5; a factor that a rule counts with (折算系数0.5) is none. */
  private static final Pattern SCORE =
      Pattern.compile("(?:指数|得分|评分|(?<!折[算合减]|调整|调节|换算|修正|加权|分配|补偿|绩效)系数|%s)$".formatted(QUOTIENT));

  private static final Pattern BARE_LEFT =
      Pattern.compile(
          "(?:指数|得分|评分|分值|系数|PUE值?|%s)[由从](?:(?:19|20)\\d\\d年的?)?$".formatted(QUOTIENT));
  private static final Pattern MOVES =
      Pattern.compile("(?:提高|提升|增加|增长|上升|降低|下降|优化|缩小|[降升增减])[到至为]");
  private static final Pattern BARE_END = Pattern.compile("(?:及?以上|及?以下|以内|左右|之间)|[，,。；;、）)\\s]|$");

  private static final Units.Unit NONE = counted("");

  private final String text;
  private final Span bounds;
  private final NavigableMap<Integer, Quantity> found = new TreeMap<>();

  private QuantityScanner(String text, Span bounds) {
    this.text = text;
    this.bounds = bounds;
  }

  /** In the order of the text. */
  public static List<Quantity> scan(String text, Span bounds) {
    QuantityScanner scanner = new QuantityScanner(text, bounds);
    for (Quantity share : Shares.scan(text, bounds)) {
      scanner.found.put(share.number().start(), share);
    }
    scanner.numbers();
    List<Quantity> quantities = new ArrayList<>(scanner.found.values());
    PercentagePoints.spread(text, quantities);
    return quantities;
  }

  private void numbers() {
    Matcher matcher = NUMBER.matcher(text, bounds);
    List<Number> waiting = new ArrayList<>();
    int at = bounds.start();
    while (NUMBER.find(matcher, text, at)) {
      Number number = number(matcher);
      at = number.end;
      if (!waiting.isEmpty()
          && !SEPARATOR.matcher(text.substring(last(waiting).end, number.start)).matches()) {
        waiting.clear();
      }
      if (foreign(number)) {
        waiting.clear();
        continue;
      }
      Units.Found unit =
          number.percent ? new Units.Found(Shares.PERCENT, number.end, false) : unit(number.end);
      Number upper = null;
      Matcher sign =
          RANGE.matcher(text).region(unit == null ? number.end : unit.end(), bounds.end());
      if (sign.lookingAt() && !movement(sign, number, unit)) {
        Matcher second = NUMBER.matcher(text, new Span(sign.end(), bounds.end()));
        if (second.lookingAt()) {
          upper = number(second);
          Units.Found other =
              upper.percent ? new Units.Found(Shares.PERCENT, upper.end, false) : unit(upper.end);
          if (other == null || unit != null && !unit.unit().name().equals(other.unit().name())) {
            upper = null;
          } else {
            unit = other;
            at = unit.end();
          }
        }
      }
      Number end = unit == null || upper != null ? null : upperEnd(unit);
      if (end != null) {
        upper = end;
        unit = Objects.requireNonNull(unit(end.end));
      }
      if (unit == null) {
        unit = people(number);
      }
      if (unit == null) {
        unit = money(number);
      }
      if (unit == null) {
        unit = bare(number);
      }
      if (unit == null) {
        // 过千亿、3家: a word for a size shares no unit with the next number
        if (!number.chinese || "百千万亿".indexOf(text.charAt(number.start)) < 0) {
          waiting.add(number);
        }
        continue;
      }
      at = Math.max(at, unit.end());
      // 2000亿、400亿和900亿元: the unit stands only behind the last
      for (Number earlier : waiting) {
        add(earlier, null, unit, earlier.end);
      }
      waiting.clear();
      add(number, upper, unit, unit.end());
    }
  }

  /** The upper end of 2000元以上2万元以下, of the same unit and not smaller; null where none follows. */
  private @Nullable Number upperEnd(Units.Found unit) {
    Matcher lower = LOWER_END.matcher(text).region(unit.end(), bounds.end());
    if (!lower.lookingAt()) {
      return null;
    }
    Matcher second = NUMBER.matcher(text, new Span(lower.end(), bounds.end()));
    if (!second.lookingAt()) {
      return null;
    }
    Number end = number(second);
    Units.Found other = unit(end.end);
    return other != null
            && other.unit().name().equals(unit.unit().name())
            && UPPER_END.matcher(text).region(other.end(), bounds.end()).lookingAt()
        ? end
        : null;
  }

  /** 由5家到10家 tells a way from one to the other, 5家到10家 a range. */
  private boolean movement(Matcher sign, Number number, Units.@Nullable Found unit) {
    if (unit == null || "至到".indexOf(sign.group().strip().charAt(0)) < 0) {
      return false;
    }
    String before = text.substring(Math.max(bounds.start(), number.start - 12), number.start);
    return before.indexOf('由') >= 0 || before.indexOf('从') >= 0;
  }

  private void add(Number number, @Nullable Number upper, Units.Found unit, int end) {
    BigDecimal value = number.value;
    BigDecimal second = upper == null ? null : upper.value;
    if (upper != null
        && number.power.compareTo(BigDecimal.ONE) == 0
        && upper.power.compareTo(BigDecimal.ONE) != 0
        && value.compareTo(second) < 0
        && value.multiply(upper.power).compareTo(second) <= 0) {
      // 2—3亿: the sign of power may stand only behind the second number
      value = value.multiply(upper.power);
    }
    int each = each(number.start);
    Comparators.Found before = Comparators.before(text, each, bounds.start());
    Comparators.Found behind = Comparators.behind(text, end, bounds.end());
    Span span = new Span(number.start, Math.max(end, number.end));
    Map.Entry<Integer, Quantity> other = found.lowerEntry(span.end());
    if (other != null && other.getValue().number().overlaps(span)) {
      return;
    }
    found.put(
        span.start(),
        new Quantity(
            span,
            before == null ? each : before.at(),
            behind == null ? span.end() : behind.at(),
            plain(value.multiply(unit.unit().factor())),
            second == null ? null : plain(second.multiply(unit.unit().factor())),
            Volumes.unit(text, span, unit.unit(), bounds.start()),
            comparator(unit, span, Comparators.of(before, number.more, behind, upper != null)),
            unit.perUnit() || each < number.start,
            number.chinese));
  }

  /** 不低于注册资本的30%: the comparison stands before what the share is of. */
  private Comparator comparator(Units.Found unit, Span number, Comparator near) {
    Comparator far =
        near == Comparator.STATED && unit.unit().equals(Shares.PERCENT)
            ? Shares.far(text, number.start(), bounds)
            : null;
    return far == null ? near : far;
  }

  /** Where 每公斤 before a number begins; the number's start without it. */
  private int each(int number) {
    int from = Math.max(bounds.start(), number - 10);
    Matcher each = EACH.matcher(text.substring(from, number));
    return each.find() ? from + each.start() : number;
  }

  private Units.@Nullable Found people(Number number) {
    if (number.chinese || number.power.compareTo(BigDecimal.valueOf(10_000)) < 0) {
      return null;
    }
    Matcher people = PEOPLE.matcher(text).region(number.end, bounds.end());
    if (!people.lookingAt()) {
      boolean closed =
          number.end >= bounds.end() || !Character.isIdeographic(text.charAt(number.end));
      int from = Math.max(bounds.start(), number.start - 12);
      Matcher before = PEOPLE_BEFORE.matcher(text.substring(from, number.start));
      if (!closed || !before.find()) {
        return null;
      }
      Units.Unit counted = before.group("who").equals("用户") ? HOUSEHOLD : PERSON;
      return new Units.Found(counted, number.end, false);
    }
    Units.Unit unit =
        switch (people.group("who")) {
          case "农户", "家庭", "用户" -> HOUSEHOLD;
          case "企业" -> FIRM;
          default -> PERSON;
        };
    return new Units.Found(unit, number.end, false);
  }

  /** 到位投资1.85亿, 收入任务174万，完成198万: sums without 元. */
  private Units.@Nullable Found money(Number number) {
    if (number.chinese || number.power.compareTo(BigDecimal.valueOf(10_000)) < 0) {
      return null;
    }
    boolean closed = number.end >= bounds.end() || SUM_ENDS.indexOf(text.charAt(number.end)) >= 0;
    int from = Math.max(bounds.start(), number.start - SUM_REACH);
    return closed && SUM.matcher(text.substring(from, number.start)).find()
        ? new Units.Found(YUAN, number.end, false)
        : null;
  }

  /** 指数达到160以上, PUE值降至1.25以下: an index and a score have no unit. */
  private Units.@Nullable Found bare(Number number) {
    if (!number.chinese && number.power.compareTo(BigDecimal.ONE) == 0 && isLeft(number)) {
      return new Units.Found(NONE, number.end, false);
    }
    if (number.chinese
        || number.power.compareTo(BigDecimal.ONE) != 0
        || !BARE_END.matcher(text).region(number.end, bounds.end()).lookingAt()) {
      return null;
    }
    String before = text.substring(Math.max(bounds.start(), number.start - 24), number.start);
    return BARE.matcher(before).find()
            || SCORE.matcher(before).find() && number.value.stripTrailingZeros().scale() > 0
        ? new Units.Found(NONE, number.end, false)
        : null;
  }

  /** 系数由0.53提高到0.55: what is left behind has no unit either. */
  private boolean isLeft(Number number) {
    return MOVES.matcher(text).region(number.end, bounds.end()).lookingAt()
        && BARE_LEFT
            .matcher(text.substring(Math.max(bounds.start(), number.start - 16), number.start))
            .find();
  }

  private static Units.Unit counted(String word) {
    return new Units.Unit(word, BigDecimal.ONE, Units.Sort.COUNT);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Units.@Nullable Found unit(int at) {
    int from = at;
    while (from < bounds.end() && from < at + 2 && text.charAt(from) == ' ') {
      from++;
    }
    return Units.at(text, from, bounds.end());
  }

  /** Whether a number belongs to another word: 第20条, A8, 数百, 2020-1. */
  private boolean foreign(Number number) {
    if (number.start == 0) {
      return false;
    }
    char before = text.charAt(number.start - 1);
    if (number.chinese && isEndless(number.start)) {
      return true;
    }
    boolean some = "数几".indexOf(before) >= 0 && "十百千万亿".indexOf(text.charAt(number.start)) >= 0;
    return some
        || NO_NUMBER_AFTER.indexOf(before) >= 0
        || before < 128 && Character.isLetterOrDigit(before);
  }

  /** Whether so many signs of Chinese numbers stand before a number that they are none. */
  private boolean isEndless(int at) {
    int from = at - LONGEST_HAN;
    return from >= bounds.start()
        && text.substring(from, at).chars().allMatch(it -> HAN_SIGNS.indexOf(it) >= 0);
  }

  private static Number number(Matcher matcher) {
    String powers = matcher.group("powers") == null ? "" : matcher.group("powers");
    BigDecimal power = ChineseNumber.power(powers + matcher.group("late"));
    boolean chinese = matcher.group("han") != null;
    BigDecimal base = ChineseNumber.value(matcher.group(chinese ? "han" : "arabic"));
    String in = matcher.group("in");
    return new Number(
        matcher.start(),
        matcher.end(),
        base.multiply(power),
        power,
        in != null && !in.isEmpty() || !matcher.group("more").isEmpty(),
        chinese,
        matcher.group("percent") != null);
  }

  private static Number last(List<Number> numbers) {
    return numbers.get(numbers.size() - 1);
  }

  private record Number(
      int start,
      int end,
      BigDecimal value,
      BigDecimal power,
      boolean more,
      boolean chinese,
      boolean percent) {}
}
