package org.policygraph.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSignsTest {
  private static final String SIGNS = "市局到20年达成路灯三条、，。（）《》至第一A1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:到)?20年?|路灯",
        "(?<!市)局(?!到)",
        "(?!市)[一-鿿]{2}局",
        "(?:市|局)?第?[一二三]条?",
        "《[^《》]{1,4}》|（[^（）]*）",
        "[0-9]{1,3}(?=年)|达成(?:路灯)?|A(?:1|$)"
      })
  void the_matches_are_those_of_the_pattern_alone(String written) {
    Pattern pattern = Pattern.compile(written);
    FirstSigns signs = FirstSigns.of(written);
    Random random = new Random(7);
    int matches = 0;
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      List<Span> expected = new ArrayList<>();
      Matcher plain = pattern.matcher(text);
      while (plain.find()) {
        expected.add(new Span(plain.start(), plain.end()));
      }
      List<Span> found = new ArrayList<>();
      Matcher matcher = signs.matcher(text.toString());
      for (int at = 0; signs.find(matcher, text.toString(), at); at = matcher.end()) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
      assertThat(found).as(text.toString()).isEqualTo(expected);
      matches += found.size();
    }
    assertThat(matches).isPositive();
  }

  @Test
  void nothing_outside_of_a_piece_is_seen() {
    FirstSigns signs = FirstSigns.of("路灯(?!局)");

    assertThat(signs.in("路灯局", new Span(0, 2))).isTrue();
    assertThat(signs.in("路灯局", new Span(0, 3))).isFalse();
    assertThat(signs.in("市路灯", new Span(0, 2))).isFalse();
  }

  @Test
  void what_is_forbidden_before_a_match_is_seen_in_a_whole_text() {
    FirstSigns signs = FirstSigns.of("(?<!早)已");

    assertThat(signs.in("灯会已办")).isTrue();
    assertThat(signs.in("灯会早已办")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"市?", "(?<=市)局"})
  void a_pattern_that_its_first_sign_does_not_tell_is_refused(String written) {
    assertThatThrownBy(() -> FirstSigns.of(written)).isInstanceOf(IllegalArgumentException.class);
  }
}
