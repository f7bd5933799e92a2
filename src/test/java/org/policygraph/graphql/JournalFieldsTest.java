package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Note;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

class JournalFieldsTest {
  @TempDir private Path folder;

  @Test
  void a_withdrawal_names_the_document_that_is_gone() {
    Value.Iri document = new Value.Iri(Iris.DEFAULT.entity("document", "d"));
    Value.Iri graph = new Value.Iri(Iris.DEFAULT.documentGraph("d"));
    Fictional plan = new Fictional();
    plan.document("d", 2030);
    Ask empty = new Ask(new Fictional());
    JournaledStore gate =
        JournaledStore.open(empty.store(), folder, Iris.DEFAULT, Clock.systemUTC());
    gate.commit(new Note("Ada", "all", null), writer -> writer.add(graph, plan.facts()));
    gate.commit(new Note("Ada", "withdrawn", document), writer -> writer.replace(graph, List.of()));

    Ask.Answer answer =
        empty
            .with(gate.journal())
            .ask(
                """
                {
                  journal(first: 2) { edges { node { documentId document { id } } } }
                  about: journal(about: "document/d", first: 1) { edges { node { documentId } } }
                }
                """);

    assertThat(answer.withoutErrors().all("journal.edges.node.documentId"))
        .containsExactly("document/d", null);
    assertThat(answer.all("journal.edges.node.document"))
        .as("the graph has it no more")
        .containsExactly(null, null);
    assertThat(answer.one("about.edges.node.documentId")).isEqualTo("document/d");
  }
}
