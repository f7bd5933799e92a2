package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.curation.Sheet;
import org.policygraph.source.SourceText;

/** From when to when a drafted figure holds. */
class DraftTimesTest {
  private static final String PLAN = "江城市人民政府关于印发江城市湖区建设方案(2021—2023年)的通知\n2021年3月1日\n";

  private static List<String> times(String text) throws Exception {
    Workspace workspace = Workspace.of(Path.of("data/samples/registry"), Path.of("no-graphs"));
    SourceText source = SourceText.decode("lake.txt", text.getBytes(StandardCharsets.UTF_8));
    Sheet draft = new Drafter(workspace).draft("lake", source);
    return Stream.concat(draft.targets().stream(), draft.observations().stream())
        .map(it -> words(Objects.requireNonNull(it.time())))
        .toList();
  }

  private static String words(Sheet.TimePart time) {
    return (time.from() == null ? "" : time.from())
        + "/"
        + (time.to() == null ? "" : time.to())
        + " "
        + time.basis()
        + (Boolean.TRUE.equals(time.recurring()) ? " each year" : "")
        + (time.quote() == null ? "" : " " + time.quote().text());
  }

  @ParameterizedTest
  @CsvSource({
    "到2023年湖鲜企业达到120家。,/2023 STATED 到2023年",
    "到2023年湖鲜产业增加值达到40亿元。,2023/2023 STATED 到2023年",
    "培育湖鲜龙头企业8家。,2021/2023 PLAN_PERIOD",
    "湖鲜产值年均增长12%。,2021/2023 PLAN_PERIOD",
    "每年为60家以上渔家提供贷款。,2021/2023 PLAN_PERIOD each year 每年",
    "到2025年累计修复湖岸12处。,/2025 STATED 到2025年"
  })
  void of_a_plan(String sentence, String time) throws Exception {
    assertThat(times(PLAN + sentence)).containsExactly(time);
  }

  @Test
  void a_five_year_plan_is_the_span_of_what_is_added_up_in_it() throws Exception {
    String text = "江城市湖区建设工作总结\n发布日期:2021-02-01\n“十三五”期间全市累计修复湖岸42处。湖鲜企业达到80家。";

    assertThat(times(text)).containsExactly("2016/2020 STATED “十三五”期间", "/2020 HEADING “十三五”期间");
  }

  @Test
  void what_is_told_since_a_year_begins_in_it() throws Exception {
    String text = "江城市湖区建设工作总结\n发布日期:2022-02-01\n2020年以来全市累计修复湖岸42处。";

    assertThat(times(text)).singleElement().asString().startsWith("2020/");
  }

  @ParameterizedTest
  @CsvSource({
    "截至目前全市湖鲜企业达到80家。,/2022-02 INFERRED 截至目前",
    "2020年建成渔港。渔港运行以来停靠渔船300艘次。,2020/2022-02 INFERRED 渔港运行以来",
    "近两年新增湖鲜企业12家。,2020/2022-02 INFERRED 近两年",
    "2020年以来全市累计修复湖岸42处。,2020/2022-02 INFERRED 2020年以来"
  })
  void of_a_report_from_its_day(String sentence, String time) throws Exception {
    assertThat(times("江城市湖区建设工作总结\n发布日期:2022-02-01\n" + sentence)).containsExactly(time);
  }

  @ParameterizedTest
  @CsvSource({
    "今年新增湖鲜企业12家。,/2021 STATED 今年",
    "未来5年新增湖鲜企业12家。,2021/2025 INFERRED 未来5年",
    "自2021年至2026年湖鲜企业达到120家。,/2026 STATED 自2021年至2026年"
  })
  void of_a_plan_from_its_day(String sentence, String time) throws Exception {
    assertThat(times("江城市人民政府关于印发江城市湖区建设方案的通知\n发布日期:2021-03-01\n" + sentence))
        .containsExactly(time);
  }

  @Test
  void a_length_of_time_in_mixed_signs_is_none() throws Exception {
    assertThat(times("江城市湖区建设工作总结\n发布日期:2022-02-01\n近1二年新增湖鲜企业12家。"))
        .containsExactly("/2022-02 INFERRED");
  }
}
