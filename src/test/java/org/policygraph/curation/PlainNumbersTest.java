package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.source.SourceText;

class PlainNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "江政发〔2021〕12号",
        "依据第15号令和第20至22条",
        "2021年3月1日至2023年9月底前",
        "2021—2023年",
        "面向18周岁以上居民",
        "1.修路\n2、种树\n（3）护湖",
        "联系电话:027-12345678",
        "拨打12345热线",
        "按GB50180建设",
        "于2023 年 6 月 10 日印发，7 月底前报送，12 月1 日\n前完成",
        "发布日期: 2025-01-10 15:25:09",
        "见 https://www.example.org/a/20250110/020cb0c1.html",
        "[附件](/files/55/558b1398.pdf )",
        "见表1和图 2",
        "开展“6.14”信用日活动",
        "提升12345 政务服务便民热线质量，与110 报警台对接",
        "提升12345 政务服务便民热\n线质量",
        "20世纪80年代至90年代的建筑",
        "联系电话：\n24530000",
        "按《湖区规划(2035年)》建设",
        "- 12 -"
      })
  void what_states_nothing_by_its_nature_needs_no_look(String text) throws Exception {
    assertThat(open(text)).isEmpty();
  }

  @Test
  void what_may_state_something_is_left_to_look_at() throws Exception {
    assertThat(open("建设湖湾12个，投资3.5亿元，3个月办结，占比38%。")).containsExactly("12", "3.5", "3", "38");
  }

  private static List<String> open(String text) throws Exception {
    SourceText source = SourceText.decode("text.txt", text.getBytes(StandardCharsets.UTF_8));
    List<String> open = new ArrayList<>();
    for (Span span : new NumberCoverage(source, new Span(0, source.length())).open()) {
      open.add(source.slice(span.start(), span.end()));
    }
    return open;
  }
}
