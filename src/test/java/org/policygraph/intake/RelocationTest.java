package org.policygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.policygraph.source.SourceText;
import org.policygraph.store.Value;

/** Spans of a text are found again in another version of it. */
class RelocationTest {
  private static final String OLD = "甲项修路(市城管局)。乙项种树(市城管局)。丙项架灯(市城管局)。";

  private final List<Spans.Piece> pieces = new ArrayList<>();

  private static final Value.Iri TEXT = new Value.Iri("https://example.org/text");

  private static SourceText text(String words) {
    try {
      return SourceText.decode("plan.txt", words.getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new AssertionError(e);
    }
  }

  /** Notes every place of these words. */
  private void know(String old, String... words) {
    for (String it : words) {
      for (int place : Spans.places(text(old), it)) {
        know(place, it, "", "");
      }
    }
    pieces.sort((one, other) -> Integer.compare(one.start(), other.start()));
  }

  private void know(int start, String words, String prefix, String suffix) {
    Value.Iri evidence = new Value.Iri("https://example.org/" + start + "-" + words.length());
    pieces.add(
        new Spans.Piece(evidence, TEXT, start, start + words.length(), words, prefix, suffix));
  }

  private Relocation in(String words) {
    return new Relocation(text(words), pieces);
  }

  private static List<Integer> places(String words, String quote) {
    return Spans.places(text(words), quote);
  }

  private List<OptionalInt> found(String old, String now, String quote) {
    Relocation relocation = in(now);
    return places(old, quote).stream().map(it -> relocation.find(quote, it).place()).toList();
  }

  @Test
  void words_that_stand_several_times_move_with_what_stands_around_them() {
    know(OLD, "甲项修路", "乙项种树", "丙项架灯", "市城管局");
    String now = "由市城管局解释。" + OLD;

    assertThat(found(OLD, now, "市城管局"))
        .containsExactlyElementsOf(
            places(now, "市城管局").stream().skip(1).map(OptionalInt::of).toList());
  }

  @Test
  void words_that_stand_once_where_they_stood_several_times_are_gone_elsewhere() {
    know(OLD, "甲项修路", "乙项种树", "丙项架灯", "市城管局");
    String now = OLD.replace("修路(市城管局)", "修路(市住建局)").replace("架灯(市城管局)", "架灯");

    assertThat(found(OLD, now, "市城管局"))
        .containsExactly(
            OptionalInt.empty(), OptionalInt.of(now.indexOf("市城管局")), OptionalInt.empty());
    assertThat(in(now).find("市城管局", OLD.indexOf("市城管局")).count()).isZero();
  }

  @Test
  void words_between_the_same_others_keep_their_order() {
    String old = "首句。甲、甲。末句";
    know(old, "首句", "甲", "末句");
    String now = "首句。有甲,并有甲。末句";

    assertThat(found(old, now, "甲"))
        .containsExactlyElementsOf(places(now, "甲").stream().map(OptionalInt::of).toList());
  }

  @Test
  void what_is_told_to_stand_around_words_tells_them_apart() {
    know(5, "两盏", "种灯", "。");
    String now = "新增两盏。每种灯两盏。";

    assertThat(in(now).find("两盏", 5).place()).hasValue(now.lastIndexOf("两盏"));
  }

  @Test
  void what_may_be_at_two_places_is_not_decided() {
    String old = "首句。甲。末句";
    know(old, "首句", "甲", "末句");

    Relocation.Found found = in("首句。甲。甲。末句").find("甲", 3);

    assertThat(found.place()).isEmpty();
    assertThat(found.count()).isEqualTo(2);
  }

  @Test
  void long_words_of_a_text_that_is_printed_twice_stay_in_the_first_print() {
    String first = "第一项修建公园。第二项架设路灯。";
    know(0, "关于计划的通知", "", "");
    know(7 + first.indexOf("第二项"), "第二项架设路灯", "", "");
    String now = "关于计划的通知第零项。" + first + first;

    assertThat(in(now).find("第二项架设路灯", 7 + first.indexOf("第二项")).place())
        .hasValue(now.indexOf("第二项"));
  }

  @Test
  void in_the_same_text_everything_stays() {
    know(OLD, "市城管局");

    assertThat(found(OLD, OLD, "市城管局"))
        .containsExactlyElementsOf(places(OLD, "市城管局").stream().map(OptionalInt::of).toList());
  }
}
