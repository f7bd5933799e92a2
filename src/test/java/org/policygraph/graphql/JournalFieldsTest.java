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
  void the_last_document_that_brought_something_is_found_among_what_else_was_done() {
    Value.Iri document = new Value.Iri(Iris.DEFAULT.entity("document", "d"));
    Value.Iri gone = new Value.Iri(Iris.DEFAULT.entity("document", "gone"));
    Value.Iri graph = new Value.Iri(Iris.DEFAULT.documentGraph("d"));
    Value.Iri graphOfGone = new Value.Iri(Iris.DEFAULT.documentGraph("gone"));
    Fictional plan = new Fictional();
    plan.document("d", 2030);
    Fictional other = new Fictional();
    other.document("gone", 2031);
    Ask empty = new Ask(new Fictional());
    JournaledStore gate =
        JournaledStore.open(empty.store(), folder, Iris.DEFAULT, Clock.systemUTC());
    gate.commit(new Note("Ada", "one", document), writer -> writer.add(graph, plan.facts()));
    gate.commit(new Note("Ada", "other", gone), writer -> writer.add(graphOfGone, other.facts()));
    gate.commit(
        new Note("Ada", "withdrawn", gone), writer -> writer.replace(graphOfGone, List.of()));

    Ask.Answer answer =
        empty
            .with(gate.journal())
            .ask("{ journal(adding: true, first: 1) { totalCount edges { node { note } } } }");

    assertThat(answer.withoutErrors().all("journal.edges.node.note")).containsExactly("one");
    assertThat(answer.one("journal.totalCount")).isEqualTo(1);
  }

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
