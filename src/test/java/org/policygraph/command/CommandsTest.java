package org.policygraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.tdb.Tdb2Store;

/** What a command line is taken for, and what is said of one that cannot be followed. */
class CommandsTest {
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void hear_no_more() {
    System.setErr(standardError);
  }

  private String said() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--bogus",
        "--bogus=1",
        "--server.port",
        "--serverport=9090",
        "--store.directory=x",
        "--server.port=0 --bogus",
        "serve --bogus",
        "serve --server.port=0 bogus",
        "--server.port=0 load",
        "bogus"
      })
  void what_is_neither_a_command_nor_a_setting_is_refused_with_the_usage(String line) {
    OptionalInt code = Commands.run(line.split(" "));

    assertThat(code).hasValue(2);
    assertThat(said()).contains("Usage: policygraph");
  }

  @Test
  void a_file_where_the_store_should_be_is_one_sentence(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(Commands.run("load", "--store", file.toString())).hasValue(2);

    assertThat(said().lines())
        .containsExactly("cannot use " + file + " as a store: it is no directory");
  }

  @ParameterizedTest
  @CsvSource({"load --store %s", "export --store %s --output %s"})
  void a_store_in_use_is_one_sentence_that_names_the_option(String line, @TempDir Path directory) {
    Tdb2Store store = Tdb2Store.open(directory);
    try {
      assertThat(Commands.run(line.replace("%s", directory.toString()).split(" "))).hasValue(1);

      assertThat(said().lines())
          .containsExactly(
              "The store "
                  + directory
                  + " is in use by another process; stop that one, or name another directory with"
                  + " --store");
    } finally {
      store.close();
    }
  }
}
