package org.policygraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  @Test
  void a_character_of_two_utf16_units_counts_as_one() throws Exception {
    SourceText text = text("𠮷祥𠮷路9号");

    assertThat(text.length()).isEqualTo(6);
    assertThat(text.slice(0, 1)).isEqualTo("𠮷");
    assertThat(text.slice(1, 3)).isEqualTo("祥𠮷");
    assertThat(text.slice(3, 6)).isEqualTo("路9号");
    assertThat(text.indexOf("𠮷", 1)).hasValue(2);
    assertThat(text.indexOf("路", 0)).hasValue(3);
    assertThat(text.indexOf("号", 4)).hasValue(5);
  }

  @Test
  void a_slice_equals_counting_code_points_one_by_one() throws Exception {
    String content = "甲𠮷乙𠮷𠮷丙🏙丁".repeat(20);
    SourceText text = text(content);
    int[] points = content.codePoints().toArray();

    for (int start = 0; start < points.length; start += 7) {
      for (int end = start; end <= points.length; end += 5) {
        assertThat(text.slice(start, end)).isEqualTo(new String(points, start, end - start));
      }
    }
  }

  @Test
  void a_byte_order_mark_is_the_first_character() throws Exception {
    SourceText text = text("\ufeff标题");

    assertThat(text.length()).isEqualTo(3);
    assertThat(text.indexOf("标题", 0)).hasValue(1);
  }

  @Test
  void line_ends_stay_as_they_are() throws Exception {
    assertThat(text("甲\r\n乙").slice(1, 3)).isEqualTo("\r\n");
  }

  @Test
  void the_checksum_is_that_of_the_bytes() throws Exception {
    assertThat(text("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void a_text_in_gb18030_has_the_checksum_of_its_own_bytes() throws Exception {
    byte[] bytes = "\ufeff路灯3万盏。".getBytes(Charset.forName("GB18030"));

    SourceText text = SourceText.decode("gb.txt", bytes);

    assertThat(text.text()).isEqualTo("\ufeff路灯3万盏。");
    assertThat(text.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  @Test
  void bytes_in_no_known_encoding_are_refused() {
    byte[] gbk = {(byte) 0xce, (byte) 0xe4, (byte) 0xba};

    assertThatThrownBy(() -> SourceText.decode("gbk.txt", gbk))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void a_span_outside_the_text_names_the_text() throws Exception {
    SourceText text = text("三个字");

    assertThatThrownBy(() -> text.slice(1, 4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("a.txt")
        .hasMessageContaining("3 characters");
  }

  @Test
  void a_quote_matches_at_its_place_only() throws Exception {
    SourceText text = text("𠮷45000件");

    assertThat(text.quoteMatches(1, 7, "45000件")).isTrue();
    assertThat(text.quoteMatches(0, 6, "45000件")).isFalse();
    assertThat(text.quoteMatches(1, 99, "45000件")).isFalse();
    assertThat(text.quoteMatches(-1, 5, "45000件")).isFalse();
  }

  @Test
  void context_is_half_before_and_half_after_and_ends_with_the_text() throws Exception {
    SourceText text = text("一二三四五六七八九十");

    assertThat(text.context(4, 5, 4)).isEqualTo("三四五六七");
    assertThat(text.context(1, 2, 6)).isEqualTo("一二三四五");
    assertThat(text.context(8, 10, 100)).isEqualTo("一二三四五六七八九十");
  }

  @Test
  void occurrences_may_overlap() throws Exception {
    assertThat(text("哈哈哈").occurrences("哈哈")).isEqualTo(2);
  }

  private static SourceText text(String content) throws CharacterCodingException {
    return SourceText.decode("a.txt", content.getBytes(StandardCharsets.UTF_8));
  }
}
