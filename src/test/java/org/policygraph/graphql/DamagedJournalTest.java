package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Note;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.springframework.graphql.execution.ErrorType;

/** An entry of the journal that was damaged after the service began is told by its number. */
class DamagedJournalTest {
  @TempDir private Path folder;

  private Ask ask = new Ask(new Fictional());

  @BeforeEach
  void publications() {
    Fictional empty = new Fictional();
    Ask of = new Ask(empty);
    JournaledStore gate = JournaledStore.open(of.store(), folder, Iris.DEFAULT, Clock.systemUTC());
    for (int i = 0; i < 3; i++) {
      Fictional more = new Fictional();
      more.measure("d", "m" + i, i);
      gate.commit(
          new Note("Ada", "publication " + i, null),
          writer -> writer.add(new Value.Iri(Iris.DEFAULT.documentGraph("d")), more.facts()));
    }
    ask = of.with(gate.journal());
  }

  private Path second() {
    return folder.resolve("0000000002.rdfp");
  }

  private static Map<String, Object> extensions(Ask.Answer answer) {
    assertThat(answer.errors()).hasSize(1);
    assertThat(answer.errors().get(0).getErrorType()).isEqualTo(ErrorType.INTERNAL_ERROR);
    return Objects.requireNonNull(answer.errors().get(0).getExtensions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changes(from: 0, to: 3) { totalCount }",
        "journal(about: \"measure/d-m1\") { totalCount }"
      })
  void an_entry_with_another_content_than_its_hash_is_named_with_the_rule(String field)
      throws IOException {
    Files.writeString(second(), "# more\n", StandardOpenOption.APPEND);
    Ask.Answer answer = ask.ask("{ revision " + field + " }");
    assertThat(extensions(answer))
        .containsEntry("code", "JOURNAL_DAMAGED")
        .containsEntry("entry", 2L)
        .containsEntry("rule", "HASH");
    assertThat(answer.errors().get(0).getMessage())
        .startsWith("entry 2 of the journal is damaged, its content has the hash urn:sha256:")
        .doesNotContain(folder.toString());
  }

  @Test
  void an_entry_that_is_gone_is_named_too() throws IOException {
    Files.delete(second());
    Ask.Answer answer = ask.ask("{ changes(from: 0, to: 3) { totalCount } }");
    assertThat(extensions(answer)).containsEntry("entry", 2L).containsEntry("rule", "FILE");
    assertThat(answer.errors().get(0).getMessage()).doesNotContain(folder.toString());
  }

  @Test
  void what_needs_only_other_entries_is_answered() throws IOException {
    Files.delete(second());
    assertThat(
            ask.ask(
                    """
                    { changes(from: 3, to: 4) { edges { node { statement { id } } } }
                      journal { totalCount } }
                    """)
                .withoutErrors()
                .all("changes.edges.node.statement.id"))
        .isEqualTo(List.of("measure/d-m2"));
  }
}
