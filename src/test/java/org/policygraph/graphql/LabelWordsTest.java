package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Smart lamp posts, smart lamp posts, 0",
    "Set up posts for smart lamp posts, smart lamp posts, 3",
    "Set up the smart lamp posts, Smart Lamp Posts, 2",
    "'Smart lamp posts: 1,200 (2015)', smart lamp posts, 3",
    "实施智慧灯杆工程, 智慧灯杆, 4",
    "推動智慧燈桿和微型灯杆的工作, 智慧灯杆, 9",
  })
  void only_words_that_say_something_else_are_counted(String label, String words, int besides) {
    assertThat(LabelWords.besides(label, words)).isEqualTo(besides);
  }
}
