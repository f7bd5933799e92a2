package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a person has to look at a place is told in Chinese too. */
class ReasonsTest {
  /** A reason that the reader gives: a sentence in small letters, behind the place it is of. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?s)(?:new Unclear\\(|add\\(|REASON =|SWALLOWED =)[^\";]*\"([a-z][a-z ,:-]{20,})\"");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the row has 3 cells under 4 heads|此行有3格，表头有4格",
        "it is read as 甲 here and was told as 乙|此处读作“甲”，提交时填报为“乙”",
        "it stays “甲”, as it was before; the text is read as “乙”, which the field title of a hand-in can tell|仍为原有的“甲”；此次读作“乙”，可在提交时以字段title填报",
        "the new text has the words of measure/x (灯) no more|新文本中已无“measure/x (灯)”的原文",
        "the new text has the words of measure/x (3 times) 2 times|新文本中“measure/x (3 times)”的原文出现2次",
        "responsibilities #1 m1-1: agencies are named in order: “市科技局” is not in it, behind the agency before it|第1组责任单位：“市科技局”没有依列名的次序找到，此组未写入",
        "plan.txt: targets #2: entry is complete: scope is missing|读出的第2条没有读出scope，此条未写入",
        "plan.txt: targets #2: registry has it: there is no unit 盏|读出的第2条：登记簿中没有unit 盏，此条未写入",
        "plan.txt: measures #3 m3: label is at most 40 characters: “很长”|读出的第3条不合规则“label is at most 40 characters”（“很长”），此条未写入",
        "a sentence of 900 numbers is not read: the most are 500|一句中有900个数字，超过可读的500个，未读"
      })
  void what_a_reason_names_stands_in_its_chinese_too(String english, String chinese) {
    assertThat(Reasons.inChinese(english)).hasValue(chinese);
  }

  @Test
  void what_was_told_may_have_several_lines() {
    assertThat(Reasons.inChinese("it is read as 甲 here and was told as 乙\n丙"))
        .hasValue("此处读作“甲”，提交时填报为“乙\n丙”");
  }

  @Test
  void every_reason_of_the_reader_is_told_in_chinese() throws IOException {
    List<String> reasons;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/policygraph/extraction"))) {
      reasons =
          files
              .filter(it -> it.toString().endsWith(".java"))
              .map(ReasonsTest::source)
              .filter(it -> it.contains("new Unclear("))
              .flatMap(it -> REASON.matcher(it).results().map(ReasonsTest::reason))
              .toList();
    }
    assertThat(reasons).hasSizeGreaterThan(8).contains("a number is broken over two lines");
    assertThat(reasons).allMatch(it -> Reasons.inChinese(it).isPresent());
  }

  private static String reason(MatchResult found) {
    return found.group(1);
  }

  private static String source(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
