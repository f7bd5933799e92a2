package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "大力推动湖鲜上市销售, 推动湖鲜上市销售",
    "我们还将清理湖岸垃圾, 清理湖岸垃圾",
    "'围绕湖区发展,积极清理湖岸垃圾', 清理湖岸垃圾",
    "继续引导和支持渔家转产, 支持渔家转产",
    "重点建设一批湿地公园, 建设湿地公园",
    "重点任务, 重点任务",
    "我市渔家转产, 我市渔家转产"
  })
  void a_clause_is_called_what_is_done(String clause, String label) {
    assertThat(MeasureLabels.ofClause(clause)).isEqualTo(label);
  }

  @Test
  void a_heading_keeps_its_words() {
    assertThat(MeasureLabels.ofHeading("大力 推动湖鲜上市")).isEqualTo("大力推动湖鲜上市");
    assertThat(MeasureLabels.ofHeading("湖".repeat(50))).hasSize(40);
  }
}
