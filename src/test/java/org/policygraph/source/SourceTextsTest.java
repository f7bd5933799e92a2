package org.policygraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {
  private Path root;
  private Path folder;

  @BeforeEach
  void a_folder_with_a_secret_beside_it(@TempDir Path temporary) throws Exception {
    root = temporary;
    folder = Files.createDirectory(root.resolve("documents"));
    Files.writeString(folder.resolve("a.txt"), "甲");
    Files.writeString(root.resolve("secret.txt"), "密");
  }

  @Test
  void a_text_is_found_by_its_file_name() throws Exception {
    assertThat(SourceTexts.in(folder).get("a.txt").text()).isEqualTo("甲");
  }

  @Test
  void a_name_never_reaches_outside_the_folder() throws Exception {
    Files.createSymbolicLink(folder.resolve("link.txt"), root.resolve("secret.txt"));
    SourceTexts texts = SourceTexts.in(folder);

    for (String name :
        new String[] {
          "../secret.txt",
          root.resolve("secret.txt").toString(),
          "link.txt",
          "x/../../secret.txt",
          "",
          ".",
          "a\0.txt"
        }) {
      assertThat(texts.find(name)).as(name).isEmpty();
    }
  }

  @Test
  void without_a_folder_the_message_says_what_to_set() {
    SourceTexts none = SourceTexts.in(root.resolve("nowhere"));

    assertThat(none.mounted()).isFalse();
    assertThat(none.find("a.txt")).isEmpty();
    assertThatThrownBy(() -> none.get("a.txt"))
        .isInstanceOf(SourceTextMissing.class)
        .hasMessageContaining("policygraph.documents")
        .hasMessageContaining("a.txt");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> SourceTexts.in(folder).get("b.txt"))
        .isInstanceOf(SourceTextMissing.class)
        .hasMessageContaining("no file named b.txt");
  }

  @Test
  void a_changed_file_is_read_again() throws Exception {
    SourceTexts texts = SourceTexts.in(folder);
    SourceText before = texts.get("a.txt");
    assertThat(texts.get("a.txt")).isSameAs(before);

    Files.writeString(folder.resolve("a.txt"), "乙");
    Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(1_000_000));

    assertThat(texts.get("a.txt").text()).isEqualTo("乙");
  }

  @Test
  void a_file_in_no_known_encoding_is_an_error_and_not_an_absence() throws Exception {
    Files.write(folder.resolve("odd.txt"), new byte[] {(byte) 0xce, (byte) 0xe4, (byte) 0xff});

    assertThatThrownBy(() -> SourceTexts.in(folder).find("odd.txt"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("odd.txt")
        .hasMessageContaining("UTF-8");
  }
}
