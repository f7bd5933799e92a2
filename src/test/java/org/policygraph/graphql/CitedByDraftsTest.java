package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.vocabulary.Pg;

/** What drafts point to and only the published graph knows: documents that they cite. */
class CitedByDraftsTest {
  private static final String CITED =
      "{ drafts { edges { node { statements(kinds: [REFERENCE], first: 200) { edges { node {"
          + " ... on Reference { id absences { property reason }"
          + " to { id title year goals { totalCount edges { node { id statedIn { id } } } }"
          + " citedBy { totalCount } source { textSha256 } } } } } } } } } }";
  private static final String TO = "drafts.edges.node.statements.edges.node.to";

  @Test
  void a_cited_document_is_that_of_the_published_graph_with_all_that_it_leads_to() {
    Ask.Answer answer = cited(2).ask(CITED).withoutErrors();

    assertThat(answer.all(TO + ".id")).contains("document/old0", "document/old1");
    assertThat(answer.all(TO + ".title")).contains("文件old0");
    assertThat(answer.all(TO + ".year")).contains(2020);
    assertThat(answer.all(TO + ".goals.edges.node.id")).contains("goal/old0-g", "goal/old1-g");
    assertThat(answer.all(TO + ".goals.edges.node.statedIn.id")).contains("document/old0");
    assertThat(answer.all(TO + ".source.textSha256")).contains(Fictional.SHA);
    // By published documents; drafts are not among them.
    assertThat(answer.all(TO + ".citedBy.totalCount")).containsOnly(0);
  }

  @Test
  void a_document_that_neither_graph_has_is_absent() {
    Ask.Answer answer = cited(1).ask(CITED).withoutErrors();

    assertThat(answer.all(TO)).contains((Object) null);
    assertThat(answer.all("drafts.edges.node.statements.edges.node").toString())
        .contains("id=reference/new-lost, absences=[{property=documentNumber")
        .containsOnlyOnce("property=to, reason=NOT_IN_GRAPH");
  }

  @Test
  void cited_documents_cost_the_same_for_one_and_for_fifty() {
    assertThat(cited(50).ask(CITED).withoutErrors().queries())
        .isEqualTo(cited(1).ask(CITED).withoutErrors().queries());
  }

  @Test
  void what_drafts_say_is_not_in_the_published_fields() {
    assertThat(
            cited(2)
                .ask("{ document(id: \"document/new\") { id } documents { totalCount } }")
                .withoutErrors()
                .fields())
        .hasToString("{document=null, documents={totalCount=2}}");
  }

  /** A draft that cites n published documents and one that nobody has. */
  private static Ask cited(int n) {
    Fictional published = new Fictional();
    Fictional drafts = new Fictional();
    drafts.document("new", 2030);
    for (int i = 0; i < n; i++) {
      published.document("old" + i, 2020);
      published.goal("old" + i, "g", 10);
      drafts.reference("new", "r" + i, 10 + i).to(Pg.citedDocument, "document/old" + i);
    }
    drafts.reference("new", "lost", 500).to(Pg.citedDocument, "document/lost");
    return new Ask(published).with(drafts.store());
  }
}
