package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;

/** A process was killed while the engine wrote its redo log. */
class TornTailTest {
  @TempDir Path directory;

  /** Half a header; a header without its 24 bytes of data; a whole entry with a wrong sum. */
  @ParameterizedTest
  @ValueSource(ints = {7, 28, 52})
  void half_an_entry_at_the_end_of_the_log_does_not_keep_a_store_from_opening(int bytes)
      throws Exception {
    Value.Iri graph = new Value.Iri("https://example.org/graph");
    Fact fact = new Fact(graph, graph, Value.Literal.string("kept"));
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      store.write(
          writer -> {
            writer.add(graph, List.of(fact));
            return null;
          });
    }
    ByteBuffer half = ByteBuffer.allocate(52);
    half.putInt(0, 24);
    Path log;
    try (Stream<Path> files = Files.walk(directory)) {
      log = files.filter(it -> it.endsWith("journal.jrnl")).findFirst().orElseThrow();
    }
    Files.write(log, Arrays.copyOf(half.array(), bytes), StandardOpenOption.APPEND);

    try (Tdb2Store store = Tdb2Store.open(directory)) {
      assertThat(store.<Boolean>read(snapshot -> snapshot.graphs().contains(graph))).isTrue();
    }
  }
}
