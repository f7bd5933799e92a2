package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.command.Commands;

/** What is loaded and written back is what was there. */
class ExportTest {

  @Test
  void the_data_loaded_and_exported_is_the_data_byte_by_byte(@TempDir Path directory)
      throws Exception {
    String store = directory.resolve("store").toString();
    Path output = directory.resolve("output");

    assertThat(Commands.run("load", "data", "--store", store)).hasValue(0);
    assertThat(Commands.run("export", "--store", store, "--output", output.toString())).hasValue(0);

    Path data = Path.of("data");
    List<Path> files;
    try (Stream<Path> all = Files.walk(data)) {
      files =
          all.filter(file -> file.toString().endsWith(".ttl"))
              // What is there to learn with is no part of the data.
              .filter(file -> !file.startsWith(data.resolve("samples")))
              .toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(output.resolve(data.relativize(file))).hasSameTextualContentAs(file);
    }
  }

  @Test
  void a_folder_without_data_does_not_empty_a_store(@TempDir Path directory) throws Exception {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    String store = directory.resolve("store").toString();

    assertThat(Commands.run("load", empty.toString(), "--store", store)).hasValue(2);
    assertThat(Commands.run("validate", directory.resolve("missing").toString())).hasValue(2);
  }

  @Test
  void a_store_that_is_not_there_is_refused_and_not_made(@TempDir Path directory) {
    Path store = directory.resolve("store");

    assertThat(
            Commands.run("export", "--store", store.toString(), "--output", directory.toString()))
        .hasValue(1);

    assertThat(store).doesNotExist();
  }
}
