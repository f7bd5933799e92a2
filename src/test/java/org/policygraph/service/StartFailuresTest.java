package org.policygraph.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.PolicyGraph;
import org.policygraph.store.tdb.OtherProcess;
import org.policygraph.store.tdb.Tdb2Store;

/** What a person sees where the service cannot start. */
class StartFailuresTest {

  @ParameterizedTest
  @ValueSource(strings = {"--spring.main.banner-mode=off", "serve"})
  void a_service_on_a_store_in_use_ends_with_one_sentence_and_exit_code_1(
      String first, @TempDir Path directory) throws Exception {
    Tdb2Store store = Tdb2Store.open(directory);
    try {
      assertThat(outputOf(first, "--policygraph.store.directory=" + directory))
          .containsOnlyOnce("The store " + directory + " is in use by another process")
          .contains("--policygraph.store.directory");
    } finally {
      store.close();
    }
  }

  @Test
  void a_file_where_the_store_should_be_is_one_sentence(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(outputOf("--policygraph.store.directory=" + file))
        .containsOnlyOnce("cannot use " + file + " as a store: it is no directory");
  }

  @Test
  void an_unknown_setting_is_refused_and_the_nearest_one_named(@TempDir Path folder)
      throws Exception {
    assertThat(
            outputOf(
                "--policygraph.store.directory=" + folder.resolve("store"),
                "--policygraph.documets=elsewhere"))
        .containsOnlyOnce(
            "There is no setting policygraph.documets; did you mean policygraph.documents?")
        .contains(Settings.names());
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void an_unknown_setting_of_the_server_is_refused_too(@TempDir Path folder) throws Exception {
    assertThat(
            outputOf("--policygraph.store.directory=" + folder.resolve("store"), "--server.prot=1"))
        .containsOnlyOnce("There is no setting server.prot; did you mean server.port?")
        .contains("server.tomcat.*");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  private static String outputOf(String... settings) throws Exception {
    List<String> arguments =
        Stream.concat(Stream.of(settings), Stream.of("--server.port=0")).toList();
    Process service = OtherProcess.start(PolicyGraph.class, arguments.toArray());
    try {
      String output = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(service.waitFor()).isEqualTo(1);
      assertThat(output).doesNotContain("Exception", "\tat ");
      return output;
    } finally {
      service.destroyForcibly();
    }
  }
}
