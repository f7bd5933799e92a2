package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.figures.IndicatorNames.Named;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;

/** Spells out names that only say a level (省级站, 国家级): the noun stands before or behind. */
final class LevelNames {
  private static final Pattern SHORT_FOR =
      Pattern.compile("^(?<level>国家级?|部级|省级|市级|区级|县级|世界级)(?<kind>[站室库院园区所家企校馆点台厂平])$");

  private static final Pattern LEVEL_WORD =
      Pattern.compile("国家级?|部级|省级|市级|区级|县级|世界级|国际级?|[一二三四五]级|[一二三]类|[A-Z34]{1,2}级?");
  private static final Pattern LEVEL_BEGINS =
      Pattern.compile("^(?:国家级?|部级|省级|市级|区级|县级|[一二三四五]级|[一二三]类)");

  /** 每千人口拥有医师数3.3人、护士数3.9人: for each thousand, too. */
  private static final Pattern PER_HEAD =
      Pattern.compile("^每[十百千万]{1,2}名?[^\\d]{0,6}?(?:人口|人|名|户|平方公里|老年人|就业人员)(?:拥有)?");

  private static final Pattern OWN_MEASURE = Pattern.compile("^(?:每|人均|户均|平均|占)|[率比重]$");

  private LevelNames() {}

  /**
   * 省级站 for 省级知识产权保护工作站, where the words before say 知识产权保护工作站.
   *
   * @param before the words before the figure, back to front no more than a paragraph
   */
  static Named spelledOut(Named named, String before) {
    Matcher brief = SHORT_FOR.matcher(named.core());
    if (!brief.find()) {
      return named;
    }
    String kind = brief.group("kind");
    Matcher full = Pattern.compile("[\\u4e00-\\u9fff]{3,10}" + kind).matcher(before);
    String noun = null;
    while (full.find()) {
      noun = full.group();
    }
    if (noun == null) {
      return named;
    }
    String core = brief.group("level") + NounPhrases.withoutVerbs(NounPhrases.lead(noun));
    return new Named(
        core + named.label().substring(named.core().length()),
        core,
        named.growth(),
        named.behind());
  }

  /**
   * What a list counts for each so many people is counted so to its end.
   *
   * @param earlier what stands before it; null for nothing
   */
  static Named perHead(Named named, @Nullable Named earlier, Clause clause) {
    Matcher head = PER_HEAD.matcher(earlier == null ? "" : earlier.label());
    if (!clause.listed() || !head.find() || OWN_MEASURE.matcher(named.label()).find()) {
      return named;
    }
    return new Named(
        head.group() + named.label(), head.group() + named.core(), named.growth(), named.behind());
  }

  /**
   * 建成1个国家级、31个省级服务平台: the noun behind the next level is that of the first too.
   *
   * @param next the clause of the quantity behind; null for none
   */
  static Named shared(Named named, Quantity quantity, @Nullable Clause next) {
    if (next == null || !named.behind() || !LEVEL_WORD.matcher(named.core()).matches()) {
      return named;
    }
    Matcher level = LEVEL_BEGINS.matcher(next.tail());
    String noun = level.find() ? NounPhrases.tail(next.tail().substring(level.end())) : "";
    return noun.length() < 2
        ? named
        : IndicatorNames.suffixed(quantity, named.core() + noun).standingBehind();
  }
}
