package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.query;
import static org.policygraph.store.Given.replace;

import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.StoreInUseException;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** One directory, several processes: one of them holds it, and may be killed. */
class SeveralProcessesTest {
  private static final int FACTS = 50;

  /** Opens a store and closes it again. */
  static final class Opening {
    public static void main(String[] arguments) {
      try {
        Tdb2Store.open(Path.of(arguments[0])).close();
        System.out.println("opened");
      } catch (StoreInUseException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** Writes {@link #FACTS} facts in each transaction, and says so after each commit. */
  static final class Writing {
    public static void main(String[] arguments) {
      Tdb2Store store = Tdb2Store.open(Path.of(arguments[0]));
      for (int round = 1; ; round++) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
          facts.add(fact("node-" + i, "round", Value.Literal.integer(round)));
        }
        facts.add(label("rounds", "第" + round + "回"));
        replace(store, "graph", facts);
        System.out.println(round);
      }
    }
  }

  @Test
  void a_second_process_on_the_same_directory_is_told_so_in_one_sentence(@TempDir Path directory)
      throws Exception {
    Tdb2Store store = Tdb2Store.open(directory);
    try {
      assertThat(outputOf(OtherProcess.start(Opening.class, directory)))
          .containsExactly("The store " + directory + " is in use by another process");
      replace(store, "graph", fact("a", "is", "b"));
    } finally {
      store.close();
    }

    assertThat(outputOf(OtherProcess.start(Opening.class, directory))).containsExactly("opened");
  }

  @Test
  void a_lock_that_cannot_be_written_is_not_one_of_another_process(@TempDir Path directory)
      throws Exception {
    Files.createDirectories(directory.resolve("tdb2").resolve("tdb.lock"));
    assertThatThrownBy(() -> Tdb2Store.open(directory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot use " + directory + " as a store: ");
  }

  @Test
  void a_second_store_in_the_same_process_is_refused_and_the_first_goes_on(
      @TempDir Path directory) {
    Tdb2Store store = Tdb2Store.open(directory);
    try {
      assertThatThrownBy(() -> Tdb2Store.open(directory))
          .isInstanceOf(StoreInUseException.class)
          .hasMessageContaining(directory.toString());

      replace(store, "graph", label("harbour", "雾港港务局"));
      assertThat(found(store, "港务局")).containsExactly("harbour");
    } finally {
      store.close();
    }
  }

  @Test
  void a_killed_writer_leaves_whole_transactions_and_a_store_that_opens(@TempDir Path directory)
      throws Exception {
    Process writer = OtherProcess.start(Writing.class, directory);
    int said = 0;
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      while (said < 5) {
        said = Integer.parseInt(lines.readLine());
      }
      // Unlike the process, its handle leaves the output to be read to the end.
      writer.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said = Integer.parseInt(line);
      }
    } finally {
      writer.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    Tdb2Store store = Tdb2Store.open(directory);
    try {
      Template rounds =
          query(
              "SELECT ?round (COUNT(*) AS ?facts)"
                  + " { ?s <https://example.org/round> ?round } GROUP BY ?round");
      var rows = store.read(snapshot -> snapshot.select(rounds, Parameters.NONE));
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).text("facts")).isEqualTo(Integer.toString(FACTS));
      int round = Integer.parseInt(rows.get(0).get("round").text());
      assertThat(round).isBetween(said, said + 1);
      assertThat(found(store, "第" + round + "回")).containsExactly("rounds");
      replace(store, "graph", fact("a", "is", "b"));
      assertThat(store.read(snapshot -> snapshot.graphs()).contains(iri("graph"))).isTrue();
    } finally {
      store.close();
    }
  }

  private static List<String> outputOf(Process process) throws Exception {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> output = lines.lines().toList();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
