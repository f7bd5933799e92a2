package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.TextsFolder;

/** Whatever a text looks like, the reader ends, and every place lies inside the text. */
class RobustnessTest {
  private static final int MUTATIONS = 20_000;

  /** Long enough for several sentences with brackets, short enough for many. */
  private static final int PIECE = 400;

  /** A whole document is read after so many changes, */
  private static final int BATCH = 20;

  /** and so many times before another one is taken. */
  private static final int BATCHES = 10;

  private static final String SIGNS =
      "一二三四五六七八九十百千万亿0123456789.,，。；：、（）()〈〉《》〔〕[]“”%％—-\n\t 　年月日个家件市局委由至到达各分别其中责任单位牵头𠮷\ud83d\udcdc";

  @Test
  @Timeout(600)
  void mutations_of_real_documents_are_read_to_the_end() throws IOException {
    List<String> texts = texts();
    Random random = new Random(20311);
    for (int i = 0; i < MUTATIONS; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      int from = random.nextInt(Math.max(1, text.length() - PIECE));
      String piece = text.substring(from, Math.min(text.length(), from + PIECE));
      check(mutated(piece, random), "mutation " + i);
    }
  }

  /**
   * A course begins with a whole document and goes on with what was made of it; it is read after
   * each batch of changes.
   */
  @Test
  @Timeout(900)
  void whole_real_documents_with_ever_more_changes_are_read_to_the_end() throws IOException {
    List<String> documents = documents();
    Assumptions.assumeTrue(!documents.isEmpty(), "the folder of source texts is not here");
    Random random = new Random(20312);
    int changes = 0;
    for (int course = 0; changes < MUTATIONS; course++) {
      String text = documents.get(course % documents.size());
      for (int batch = 0; batch < BATCHES; batch++) {
        for (int change = 0; change < BATCH; change++) {
          text = mutated(text, random);
          changes++;
        }
        check(text, "course " + course + ", batch " + batch);
      }
    }
    assertThat(changes).isGreaterThanOrEqualTo(MUTATIONS);
  }

  @ParameterizedTest
  @Timeout(120)
  @ValueSource(
      strings = {
        "（",
        "《",
        "1",
        "一、",
        "(责任单位:",
        "、",
        "由",
        "分别",
        "到2035年",
        "\n",
        "\t",
        "万",
        "其中",
        "一是",
        "责任单位：市局、",
        "达到3万盏，",
        "实施",
        "实施路灯工程和",
        "市路灯局局长李明：\n",
        "第",
        "“",
        "\ud83d"
      })
  void one_thing_said_again_and_again_ends(String said) {
    check(said.repeat(200_000 / said.length()), said);
  }

  @Test
  void an_empty_text_says_nothing() {
    assertThat(DraftRows.of("")).isEmpty();
    assertThat(DraftRows.of(" \n\t　\n")).isEmpty();
  }

  private static void check(String text, String which) {
    int points = text.codePointCount(0, text.length());
    for (Map<String, @Nullable Object> row : DraftRows.of(text)) {
      int start = (int) Objects.requireNonNull(row.get("start"));
      int end = (int) Objects.requireNonNull(row.get("end"));
      assertThat(start).as(which).isBetween(0, points);
      assertThat(end).as(which).isBetween(start, points);
    }
  }

  private static String mutated(String text, Random random) {
    if (text.isEmpty()) {
      return SIGNS;
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(20));
    String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + sign.repeat(1 + random.nextInt(5)) + text.substring(at);
      case 2 -> text.substring(0, to) + text.substring(at);
      case 3 -> text.substring(0, at) + sign + text.substring(Math.min(text.length(), at + 1));
      default -> text.substring(to) + text.substring(0, to);
    };
  }

  /** A text of our own and those of the folder of source texts. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(List.of(OWN.repeat(3)));
    texts.addAll(documents());
    return texts;
  }

  /** Those of the folder of source texts; none without it. */
  private static List<String> documents() throws IOException {
    List<String> texts = new ArrayList<>();
    Path folder = TextsFolder.find();
    if (folder != null) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static final String OWN =
      """
      灯市人民政府关于印发《灯市路灯计划（2031—2035年）》的通知
      灯政发〔2031〕7号
      一、主要目标
      到2035年，全市路灯由1.2万盏增加到3万盏，节能灯占比达到95%以上，其中主干道100%。
      二、重点任务
      （一）换灯。每年更换2000盏以上，对自行更换的商户按费用的30%给予补助，最高不超过5万元。（责任单位：市路灯局、市财政局，各区人民政府）
      （二）管灯。一是落实《城市照明管理办法》。二是建成5个左右值守点。（牵头单位：市路灯局；配合单位：市公安局）
      指标\t2030年\t2035年\t属性
      路灯数量（万盏）\t1.2\t3\t约束性
      """;
}
