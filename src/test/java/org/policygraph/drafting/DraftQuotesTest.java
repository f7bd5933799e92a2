package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.curation.Span;
import org.policygraph.source.SourceText;

/** How much of a text a draft quotes. */
class DraftQuotesTest {
  private static DraftText text(String words) throws Exception {
    return DraftText.of(SourceText.decode("lake.txt", words.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "清理湖岸垃圾, 清理湖岸垃圾",
    "清理湖岸、湖湾、湖心的垃圾, 清理湖岸、湖湾",
    "推动湖鲜加工厂、冷库共建, 推动湖鲜加工厂",
    "(一)完善湖区渔家转产就业帮扶体系, (一)完善湖区渔家转产就业帮"
  })
  void of_a_measure_its_first_words(String clause, String quote) throws Exception {
    DraftText text = text(clause);

    assertThat(text.slice(text.firstWords(new Span(0, clause.length())))).isEqualTo(quote);
  }

  @ParameterizedTest
  @CsvSource({
    "其中湖鲜企业达到120家, 120, 湖鲜企业达到120家",
    "全市湖鲜企业达到120家、, 120, 湖鲜企业达到120家",
    "培育5家以上湖鲜企业, 5, 5家以上湖鲜企业",
    "累计认定5家湖鲜企业和, 5, 累计认定5家湖鲜企业",
    "组建了捕捞、加工、运销等21家联盟, 21, 21家联盟",
    "捕捞、加工等企业年产值达到3亿元, 3, 企业年产值达到3亿元"
  })
  void of_a_figure_its_number_and_what_it_counts(String clause, String number, String quote)
      throws Exception {
    DraftText text = text(clause);
    int at = clause.indexOf(number);

    Span quoted =
        FigureQuotes.of(text, new Span(0, clause.length()), new Span(at, at + number.length() + 1));

    assertThat(text.slice(quoted)).isEqualTo(quote);
  }
}
