package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.quads;
import static org.policygraph.store.Given.replace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that begins with what another one held. */
class StoreImageTest {
  @TempDir private Path folder;
  private byte[] image = {};
  private Set<String> content = Set.of();

  @BeforeEach
  void pack() throws IOException {
    Path first = folder.resolve("first");
    try (Tdb2Store store = Tdb2Store.open(first)) {
      replace(store, "graph", label("harbour", "雾港港务局"), label("mint", "雾港造币局"));
      content = quads(store);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoreImage.pack(first, bytes);
    image = bytes.toByteArray();
  }

  @Test
  void the_new_store_holds_the_same_and_can_be_written() throws IOException {
    Path second = folder.resolve("deep").resolve("second");

    assertThat(unpack(second)).isTrue();

    try (Tdb2Store store = Tdb2Store.open(second)) {
      assertThat(quads(store)).isEqualTo(content).isNotEmpty();
      assertThat(found(store, "港务")).containsExactly("harbour");
      replace(store, "graph", label("mint", "雾港铸币局"));
      assertThat(found(store, "港务")).isEmpty();
      assertThat(found(store, "铸币")).containsExactly("mint");
    }
  }

  @Test
  void files_are_as_long_as_they_were_and_the_image_carries_no_lock() throws IOException {
    Path second = folder.resolve("second");

    unpack(second);

    assertThat(lengths(second))
        .isEqualTo(
            lengths(folder.resolve("first")).stream()
                .filter(it -> !it.startsWith("tdb.lock") && !it.startsWith("write.lock"))
                .collect(Collectors.toSet()));
    assertThat(image.length).isLessThan(1 << 20);
  }

  @Test
  void an_empty_directory_is_filled() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));

    assertThat(unpack(second)).isTrue();

    assertThat(second.resolve("tdb2")).isDirectory();
  }

  @Test
  void what_is_in_the_directory_already_is_kept() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(second.resolve("mine"), "1");

    assertThat(unpack(second)).isFalse();

    assertThat(lengths(second)).containsExactly("mine 1");
  }

  @Test
  void a_file_in_the_place_of_the_directory_is_kept() throws IOException {
    Path second = Files.writeString(folder.resolve("second"), "1");

    assertThat(unpack(second)).isFalse();

    assertThat(second).hasContent("1");
  }

  @Test
  void a_broken_image_leaves_nothing_behind() {
    byte[] part = Arrays.copyOf(image, image.length / 4);

    assertThatIOException()
        .isThrownBy(
            () -> StoreImage.unpack(new ByteArrayInputStream(part), folder.resolve("second")));

    assertThat(folder.toFile().list()).containsExactly("first");
  }

  @Test
  void an_entry_that_leads_out_of_the_store_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("0/../outside"));
    }

    assertThatIOException()
        .isThrownBy(
            () ->
                StoreImage.unpack(
                    new ByteArrayInputStream(bytes.toByteArray()), folder.resolve("second")))
        .withMessageContaining("0/../outside");

    assertThat(folder.toFile().list()).containsExactly("first");
  }

  @Test
  void what_a_killed_process_left_beside_is_cleared() throws IOException {
    Path left = folder.resolve(".second-" + ProcessHandle.current().pid());
    Files.writeString(Files.createDirectory(left).resolve("half"), "1");

    assertThat(unpack(folder.resolve("second"))).isTrue();

    assertThat(left).doesNotExist();
    assertThat(folder.resolve("second").resolve("half")).doesNotExist();
  }

  private boolean unpack(Path directory) throws IOException {
    return StoreImage.unpack(new ByteArrayInputStream(image), directory);
  }

  private static Set<String> lengths(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName() + " " + file.toFile().length())
          .collect(Collectors.toSet());
    }
  }
}
