package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;

/** The figures that are read of a text, in words that a test can compare. */
public final class Figures {
  public static final String PLAN = "江城市人民政府关于印发江城市湖区建设方案(2021—2023年)的通知\n2021年3月1日\n";
  public static final String REPORT = "江城市湖区建设工作总结\n发布日期:2022-02-01\n";

  private Figures() {}

  public static List<Draft.Figure> of(String text) {
    return Extractor.read(text).drafts().stream()
        .filter(Draft.Figure.class::isInstance)
        .map(Draft.Figure.class::cast)
        .toList();
  }

  public static Draft.Figure only(String text) {
    List<Draft.Figure> figures = of(text);
    assertThat(figures).hasSize(1);
    return figures.get(0);
  }

  /** TARGET 2023 湖鲜加工企业数量 */
  public static List<String> in(String text) {
    return of(text).stream()
        .map(figure -> figure.kind() + " " + figure.year() + " " + figure.indicator())
        .toList();
  }

  /** 12 percent AT_LEAST */
  public static List<String> values(String text) {
    return of(text).stream()
        .map(
            figure ->
                (figure.value() == null ? "-" : figure.value().toPlainString())
                    + " "
                    + figure.unit()
                    + " "
                    + figure.comparator())
        .toList();
  }
}
