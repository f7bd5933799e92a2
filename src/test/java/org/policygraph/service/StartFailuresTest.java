package org.policygraph.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    Process service =
        OtherProcess.start(
            PolicyGraph.class,
            first,
            "--server.port=0",
            "--policygraph.store.directory=" + directory);
    try {
      String output = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(output)
          .containsOnlyOnce("The store " + directory + " is in use by another process")
          .doesNotContain("Exception", "\tat ");
      assertThat(service.waitFor()).isEqualTo(1);
    } finally {
      service.destroyForcibly();
      store.close();
    }
  }
}
