package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.figures.FigureKinds.Reading;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.times.HeadingYears;

/** What the headings above a figure say that it is: an aim (主要目标) or a state (工作回顾, 2021年). */
final class HeadingKinds {
  private static final int SHORTEST_SENTENCE = 8;

  /** Longer words with a comma are a sentence that opens a paragraph. */
  private static final int LONGEST_HEADING = 36;

  private static final FirstSigns COUNTS =
      FirstSigns.of("\\d{1,9}(?:\\.\\d+)?(?:%|[万亿]?(?:元|吨|亩|人|户|公里|平方米|个|家|座|处|件|项目))");

  /** 推动湖区发展取得新的更大进展: a heading that asks for what another would look back on. */
  private static final Pattern TO_BE_MADE =
      Pattern.compile(
          "(?:推动|促进|力促|努力|奋力|力争|确保|加快)[^，,。；;]{0,20}(?:取得|实现|见到)新?[^，,。；;]{0,6}(?:进展|成效|成就|成绩)");

  /** 湖水水质改善不明显, 护岸修复滞后: what an inspection found. */
  private static final Pattern FAULT =
      Pattern.compile(
          "^(?!.*(?:解决|破解|化解|整治|整改|治理|着力|补齐|克服|改变|防止|避免)).*(?:不[足够力高强严实畅佳良优]|不明显|不到位|不彻底|不规范|不平衡|不充分|不健全|不完善|不及时|不达标|不突出|滞后|薄弱|缓慢|偏[低高小少弱]|缺失|缺乏|短缺|(?:问题|矛盾)(?:较为|比较|依然|仍然|仍|较)?突出)[。]?$");

  private static final FirstSigns AIMS = FirstSigns.of("目标|指标");

  private final String text;
  private final DocumentFacts document;

  HeadingKinds(String text, DocumentFacts document) {
    this.text = text;
    this.document = document;
  }

  /** Of the nearest heading that says it; null where none does. */
  @Nullable Reading over(FigureTimes times) {
    for (Item part = times.parts().item(); part != null; part = part.parent()) {
      String words = part.heading().of(text);
      Reading said = isSentence(words) ? null : heading(words);
      if (said == null
          && FAULT.matcher(words).find()
          && part == times.parts().item()
          && times.parts().besideHeading(part)) {
        said = Reading.STATE_INHERITED;
      }
      if (said != null) {
        return said;
      }
    }
    String plain = times.parts().plainHeading();
    return plain == null || isSentence(plain) ? null : heading(plain);
  }

  /** Whether a heading above names aims; that of tasks stands over much else. */
  boolean nameAims(FigureTimes times) {
    for (Item part = times.parts().item(); part != null; part = part.parent()) {
      if (AIMS.in(part.heading().of(text))) {
        return true;
      }
    }
    return false;
  }

  /** （三）护岸工程2021年计划完成28公里，完成投资7亿元: a part without a heading says nothing of the others. */
  private static boolean isSentence(String heading) {
    return heading.length() > SHORTEST_SENTENCE && COUNTS.in(heading)
        || heading.length() > LONGEST_HEADING && heading.indexOf('，') > 0;
  }

  private @Nullable Reading heading(String words) {
    Integer year = HeadingYears.of(words, document.year());
    if (document.report() && year != null && document.year() != null) {
      boolean done =
          year < document.year()
              || year.equals(document.year()) && FigureCues.STATE_HEADING.matcher(words).find();
      return done ? Reading.STATE_INHERITED : Reading.AIM_INHERITED;
    }
    if (TO_BE_MADE.matcher(words).find()) {
      return null;
    }
    if (FigureCues.STATE_HEADING.matcher(words).find()) {
      return Reading.STATE_INHERITED;
    }
    return FigureCues.AIM_HEADING.matcher(words).find() ? Reading.AIM_INHERITED : null;
  }
}
