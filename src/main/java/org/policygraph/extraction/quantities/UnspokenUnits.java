package org.policygraph.extraction.quantities;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;

/**
 * What a number without a unit counts in: people and firms behind or before 万, sums of money, and
 * an index, a score or a ratio, which has no unit.
 */
final class UnspokenUnits {
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

  private static final Pattern BOUND = Pattern.compile("以[上下内]|左右");

  private static final String SUM_ENDS = "，,。；;、)）\n ";
  private static final int SUM_REACH = 30;
  private static final Units.Unit YUAN = new Units.Unit("CNY", Units.Sort.MONEY);

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

  UnspokenUnits(String text, Span bounds) {
    this.text = text;
    this.bounds = bounds;
  }

  /** Null where the number counts nothing that can be told. */
  Units.@Nullable Found of(ScannedNumber number) {
    Units.Found unit = people(number);
    if (unit == null) {
      unit = money(number);
    }
    return unit == null ? bare(number) : unit;
  }

  private Units.@Nullable Found people(ScannedNumber number) {
    if (number.chinese() || number.power().compareTo(BigDecimal.valueOf(10_000)) < 0) {
      return null;
    }
    Matcher people = PEOPLE.matcher(text).region(number.end(), bounds.end());
    if (!people.lookingAt()) {
      boolean closed =
          number.end() >= bounds.end() || !Character.isIdeographic(text.charAt(number.end()));
      int from = Math.max(bounds.start(), number.start() - 12);
      Matcher before = PEOPLE_BEFORE.matcher(text.substring(from, number.start()));
      if (!closed || !before.find()) {
        return null;
      }
      Units.Unit counted = before.group("who").equals("用户") ? HOUSEHOLD : PERSON;
      return new Units.Found(counted, number.end(), false);
    }
    Units.Unit unit =
        switch (people.group("who")) {
          case "农户", "家庭", "用户" -> HOUSEHOLD;
          case "企业" -> FIRM;
          default -> PERSON;
        };
    return new Units.Found(unit, number.end(), false);
  }

  /** 到位投资1.85亿, 收入任务174万，完成198万: sums without 元. */
  private Units.@Nullable Found money(ScannedNumber number) {
    if (number.chinese() || number.power().compareTo(BigDecimal.valueOf(10_000)) < 0) {
      return null;
    }
    int end = number.end();
    Matcher bound = BOUND.matcher(text).region(end, bounds.end());
    end = bound.lookingAt() ? bound.end() : end;
    boolean closed = end >= bounds.end() || SUM_ENDS.indexOf(text.charAt(end)) >= 0;
    int from = Math.max(bounds.start(), number.start() - SUM_REACH);
    return closed && SUM.matcher(text.substring(from, number.start())).find()
        ? new Units.Found(YUAN, number.end(), false)
        : null;
  }

  /** 指数达到160以上, PUE值降至1.25以下: an index and a score have no unit. */
  private Units.@Nullable Found bare(ScannedNumber number) {
    if (!number.chinese() && number.power().compareTo(BigDecimal.ONE) == 0 && isLeft(number)) {
      return new Units.Found(NONE, number.end(), false);
    }
    if (number.chinese()
        || number.power().compareTo(BigDecimal.ONE) != 0
        || !BARE_END.matcher(text).region(number.end(), bounds.end()).lookingAt()) {
      return null;
    }
    String before = text.substring(Math.max(bounds.start(), number.start() - 24), number.start());
    return BARE.matcher(before).find()
            || SCORE.matcher(before).find() && number.value().stripTrailingZeros().scale() > 0
        ? new Units.Found(NONE, number.end(), false)
        : null;
  }

  /** 系数由0.53提高到0.55: what is left behind has no unit either. */
  private boolean isLeft(ScannedNumber number) {
    return MOVES.matcher(text).region(number.end(), bounds.end()).lookingAt()
        && BARE_LEFT
            .matcher(text.substring(Math.max(bounds.start(), number.start() - 16), number.start()))
            .find();
  }

  private static Units.Unit counted(String word) {
    return new Units.Unit(word, Units.Sort.COUNT);
  }
}
