package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Row;
import org.policygraph.store.Value;

/** How often a text is read for the quotes from it. */
class QuoteChecksTest {
  private static final Row WRONG = new Row(Map.of("quote", new Value.Iri("quote/wrong")));

  private final QuoteChecks checks = new QuoteChecks();

  /** The files that were read, one after the other. */
  private final List<String> read = new ArrayList<>();

  private final Map<Long, Set<Value.Iri>> changes = new HashMap<>();

  @Test
  void what_has_not_changed_is_read_once_and_answered_the_same() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask(1, text("a", 1), text("b", 1)).get(new Value.Iri("text/a")))
          .containsExactly(WRONG);
    }
    assertThat(read).containsExactly("a", "b");
  }

  @Test
  void a_file_with_another_stamp_is_read_again_and_no_other() {
    ask(1, text("a", 1), text("b", 1));
    ask(1, text("a", 2), text("b", 1));
    assertThat(read).containsExactly("a", "b", "a");
  }

  @Test
  void what_a_publication_changed_is_read_again_and_nothing_else() {
    ask(1, text("a", 1), text("b", 1));
    changes.put(2L, Set.of(new Value.Iri("graph/b")));
    changes.put(3L, Set.of());
    ask(3, text("a", 1), text("b", 1));
    assertThat(read).containsExactly("a", "b", "b");
  }

  @Test
  void an_older_state_is_read_by_itself_and_not_remembered() {
    ask(1, text("a", 1));
    changes.put(2L, Set.of(new Value.Iri("graph/a")));
    ask(2, text("a", 1));
    ask(1, text("a", 1));
    ask(2, text("a", 1));
    assertThat(read).containsExactly("a", "a", "a");
  }

  @Test
  void what_is_published_while_a_text_is_read_is_not_overlooked() {
    changes.put(2L, Set.of(new Value.Iri("graph/a")));
    broken(
        1,
        List.of(text("a", 1)),
        texts -> {
          ask(2, text("b", 1));
          return Map.of();
        });
    ask(2, text("a", 1));
    assertThat(read).containsExactly("b", "a");
  }

  private Map<Value, List<Row>> ask(long revision, QuoteChecks.Version... texts) {
    return broken(
        revision,
        List.of(texts),
        open -> {
          open.forEach(it -> read.add(it.file()));
          return open.stream()
              .filter(it -> String.valueOf(it.file()).equals("a"))
              .collect(
                  java.util.stream.Collectors.toMap(
                      QuoteChecks.Version::text, it -> List.of(WRONG)));
        });
  }

  private Map<Value, List<Row>> broken(
      long revision,
      List<QuoteChecks.Version> texts,
      Function<List<QuoteChecks.Version>, Map<Value, List<Row>>> check) {
    return checks.broken(
        texts,
        revision,
        since -> {
          Set<Value.Iri> all = new java.util.HashSet<>();
          for (long number = since + 1; number <= revision; number++) {
            all.addAll(changes.getOrDefault(number, Set.of()));
          }
          return all;
        },
        check);
  }

  private static QuoteChecks.Version text(String key, long modified) {
    return new QuoteChecks.Version(
        new Value.Iri("text/" + key),
        key,
        new Value.Iri("graph/" + key),
        new SourceTexts.Stamp(Path.of(key), FileTime.fromMillis(modified), 1));
  }
}
