package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.figures.IndicatorNames.Named;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;

/**
 * Names rates of change: what changes, per what, and the word for it (产值年均增长率, 能耗同比下降率). What a
 * sentence counted before is what changes where the clause names nothing.
 */
final class GrowthNames {
  private static final Pattern GROWTH =
      Pattern.compile(
          "(?:(?<![需主重])要)?(?:(?<per>年均|每年|逐年|平均每年|[两三四五六]年平均|同比|环比|与(?:上一?年|去年)(?:同期)?相比|(?:比|较)(?:上一?年|去年|\\d{4}年|上届|[一二三四1-4]季度|上季度|上半年|上月|“?(?:十[一二三四五六七]|[七八九]|十)五”?)(?:同期|时期|期末|底|末)?|按?同口径|按?可比口径|自然口径|累计|共|名义|实际|可比|按可比价格?计算|按可比口径)*)(?<word>递增|递减|增长率|压减率|压降率|减少率|增长速度|增长|增速|[増增]幅|增加|提高|提升|上升|下降率|下降|降低率|降低|减少|降幅|涨幅|跌幅|缩减|压减|压缩|缩短|上涨|上调|下调|上浮|下浮|下滑|加快|回落|收窄|放缓|翻|增|降)(?:了|平均|超过|约|近|达到|达|为|在|保持在|稳定在|控制在|分别|均|都|力争|要|再|不|各|(?<=增速|[増增]幅|涨幅|降幅|增长率)[回提]?[升落高]?[至到])*["
              + " ：:]*$");

  private static final Pattern GROWTH_BEHIND =
      Pattern.compile(
          "^的?(?<word>(?:年均|年|平均)?(?:复合|高|较快|快速|高速)?(?:增长率|增长速度|增长|增速|[増增]幅|速度|下降率|降幅))");

  private static final Pattern SPEED = Pattern.compile("增速|[増增]幅|涨幅|降幅|增长率|占比|比重");

  /** What is told of a figure by the figure before: how it changed, how far it fulfils a plan. */
  private static final Pattern DERIVED =
      Pattern.compile(
          "(?:完成率|占.{2,}比重|与.{2,}之比|增长率|下降率|增速|[増增]幅|涨幅|降幅|(?:增加|增长|减少|下降|降低|新增)(?:额|数量))$");

  private GrowthNames() {}

  /** The noun of a rate of change that follows its number: 15%的年增长率. */
  static boolean behind(Clause clause) {
    return GROWTH_BEHIND.matcher(clause.tail()).find();
  }

  /** Where the words before or behind a number name a rate of change, else null. */
  static @Nullable Named of(Quantity quantity, String head, String tail, @Nullable Named earlier) {
    Matcher behind = GROWTH_BEHIND.matcher(tail);
    if (behind.find()) {
      String core = IndicatorNames.withoutWordsOfLevel(head).replaceFirst("(?:以|按照?)$", "").strip();
      return new Named(
          joined(base(core, earlier, quantity), behind.group("word")), core, true, false);
    }
    Matcher growth = GROWTH.matcher(head);
    if (!growth.find()) {
      return null;
    }
    String core = head.substring(0, growth.start()).replaceFirst("(?:力争|确保|实现|保持|以)$", "").strip();
    String word = growth.group("word").replace('増', '增');
    if (word.equals("翻") || quantity.unit().name().equals("倍") && word.isEmpty()) {
      return null;
    }
    String per =
        growth.group("per") == null
            ? ""
            : growth
                .group("per")
                .replaceAll("^(?:比|较).*(?:\\d{4}|五).*", "")
                .replaceAll("^(?:比|较|与).*", "同比")
                .replaceAll("累计|共|名义|实际|可比.*|按.*", "");
    String ending =
        word.matches("增长|下降|降低")
            ? word + "率"
            : word.matches("增|提高|提升|上升|增加|上涨|上调|上浮|递增|加快")
                ? "增长率"
                : word.matches("减少|降|下调|下浮|下滑|缩减|压减|压缩|缩短|递减|回落|收窄|放缓") ? "下降率" : word;
    return new Named(
        joined(base(core, earlier, quantity), per + ending),
        core.isEmpty() && earlier != null ? earlier.core() : core,
        true,
        false);
  }

  /** What a rate of change is of: 完成预算的45%,同比增长8% is a change of what was budgeted. */
  private static String base(String core, @Nullable Named earlier, Quantity quantity) {
    if (earlier != null && SPEED.matcher(core).matches()) {
      // 增长8.4%,增速同比提高0.8个百分点
      return earlier.core() + core;
    }
    if (core.length() >= 2 || earlier == null) {
      return core;
    }
    boolean change =
        DERIVED.matcher(earlier.label()).find() && !quantity.unit().name().equals("个百分点");
    return change ? earlier.core() : earlier.label();
  }

  private static String joined(String noun, String ending) {
    return NounPhrases.clean(noun) + ending;
  }

  /** The words before a rate of change: all of them where none is told. */
  static String before(String head) {
    Matcher growth = GROWTH.matcher(head);
    return growth.find() ? head.substring(0, growth.start()) : head;
  }
}
