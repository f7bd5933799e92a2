package org.policygraph.extraction.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations;

/** Reads ranks among named others: 排名全国第六, 在副省级城市中位居第三. */
final class RankReader {
  private static final int MOST_IN_A_SENTENCE = 50;

  private static final FirstSigns RANK =
      FirstSigns.of(
          "(?:排名|排在|排|位居|位列|名列|居)(?<group>[^，。；,第]{0,12})第(?<place>[一二三四五六七八九十]{1,3}|\\d{1,3})(?:位|名)?(?![\\u4e00-\\u9fff]{0,1}[条章轮批次届期产]|梯队|方阵|集团)");

  /** 由第85位上升到第62位: the rank is the one that was come to. */
  private static final Pattern MOVED_FROM = Pattern.compile("[由从][^，。；,第]{0,8}$");

  private static final Pattern MOVED_TO =
      Pattern.compile(
          "[^，。；,第]{0,6}[到至][^，。；,第]{0,6}第(?<place>[一二三四五六七八九十]{1,3}|\\d{1,3})(?:位|名)?");

  private static final Pattern AMONG =
      Pattern.compile("全[国省市球]|世界|国内|城市|中部|西部|东部|地区|同类|高新区|开发区|省份|各[省市]");

  private final String text;
  private final String masked;

  RankReader(String text, String masked) {
    this.text = text;
    this.masked = masked;
  }

  /** 排名全国第六, 在副省级城市中位居第三: an ordinal is a figure only as a rank among named others. */
  void read(Span sentence, FigureTimes times, List<Draft.Figure> figures) {
    Matcher rank = RANK.matcher(masked, sentence);
    int found = 0;
    int at = sentence.start();
    while (RANK.find(rank, masked, at) && found++ < MOST_IN_A_SENTENCE) {
      at = rank.end();
      BigDecimal place = ChineseNumber.value(rank.group("place"));
      String members = rank.group("group") == null ? "" : rank.group("group");
      int sign = rank.start("place") - 1;
      if (MOVED_FROM.matcher(members).find()) {
        Matcher to = MOVED_TO.matcher(masked).region(at, sentence.end());
        if (!to.lookingAt()) {
          continue;
        }
        at = to.end();
        sign = to.start("place") - 1;
        place = ChineseNumber.value(to.group("place"));
        members = MOVED_FROM.matcher(members).replaceFirst("");
      }
      int start = rank.start();
      while (start > sentence.start()
          && rank.end() - start < 60
          && "，,；;：:、".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      String words = text.substring(start, rank.end());
      if (!AMONG.matcher(words).find()) {
        continue;
      }
      String group =
          NounPhrases.lead(text.substring(start, rank.start()))
              .replaceFirst("^(?:分别)?在?", "")
              .replaceFirst("中$", "");
      String counted = last(figures, start, sentence);
      figures.add(
          new Draft.Figure(
              Draft.FigureKind.OBSERVATION,
              new Span(start, at),
              new Span(sign, at),
              counted + group + members + "排名",
              place,
              null,
              "位",
              Enumerations.Comparator.STATED,
              false,
              false,
              times.year(Draft.FigureKind.OBSERVATION, start),
              null,
              null,
              Confidence.LOW));
    }
  }

  private static String last(List<Draft.Figure> figures, int offset, Span sentence) {
    for (int i = figures.size() - 1; i >= 0; i--) {
      Draft.Figure figure = figures.get(i);
      if (!sentence.contains(figure.span().start())) {
        return "";
      }
      if (figure.span().start() < offset && !figure.unit().equals("位")) {
        return figure.indicator().replaceFirst("(?:同比|年均)?(?:增长率|下降率)$", "");
      }
    }
    return "";
  }
}
