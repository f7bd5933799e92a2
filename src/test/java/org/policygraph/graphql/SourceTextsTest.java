package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Skos;

/** What is served of the source texts: where they are mounted, and where they are not. */
class SourceTextsTest {
  /** The second character takes two UTF-16 units. */
  private static final String TEXT = "灯𠮷市要建成智慧灯杆五百盏。由市路灯局负责。";

  private static final String SOURCE =
      """
      query($start: Int = 0, $end: Int = 3, $around: Int = 4) {
        document(id: "document/d") { text(start: $start, end: $end) source { mounted textSha256 length } }
        node(id: "measure/d-m") { ... on Measure { evidence { start end quote quoteMatches context(characters: $around) } } }
      }
      """;

  private final Path folder;
  private Fictional graph = new Fictional();

  SourceTextsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void a_document_with_evidence() throws IOException {
    Files.writeString(folder.resolve("d.txt"), TEXT);
    SourceText text = SourceText.decode("d.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    graph = new Fictional();
    graph.document("d", 2030);
    graph.withText("d", "d.txt", text.sha256(), text.length());
    graph.measure("d", "m", 0);
    graph.without("measure/d-m", Pg.evidence);
    graph.entity("measure/d-m").to(Pg.evidence, graph.evidence("d", 6, "智慧灯杆"));
  }

  private Ask.Answer ask(@Nullable Path mounted, Map<String, Object> variables) {
    return new Ask(graph).with(SourceTexts.in(mounted)).ask(SOURCE, variables);
  }

  @Test
  void a_mounted_text_is_served_by_code_points() {
    Ask.Answer answer = ask(folder, Map.of()).withoutErrors();
    assertThat(answer.one("document.text")).isEqualTo("灯𠮷市");
    assertThat(answer.one("document.source.mounted")).isEqualTo(true);
    assertThat(answer.one("document.source.length")).isEqualTo(22);
    assertThat(answer.one("node.evidence.quoteMatches")).isEqualTo(true);
    assertThat(answer.one("node.evidence.context")).isEqualTo("建成智慧灯杆五百");
  }

  @Test
  void a_part_beyond_the_end_is_what_there_is_of_it() {
    assertThat(ask(folder, Map.of("start", 20, "end", 9999)).one("document.text")).isEqualTo("责。");
    assertThat(ask(folder, Map.of("start", 9999, "end", 9999)).one("document.text")).isEqualTo("");
    assertThat(ask(folder, Map.of("around", 2000)).withoutErrors().one("node.evidence.context"))
        .isEqualTo(TEXT);
    assertThat(ask(folder, Map.of("around", 0)).one("node.evidence.context")).isEqualTo("智慧灯杆");
  }

  @Test
  void a_span_that_cannot_be_is_a_bad_request() {
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("start", -1),
            Map.of("start", 5, "end", 4),
            Map.of("around", -1),
            Map.of("around", 2001))) {
      assertThat(ask(folder, wrong).codes()).as("%s", wrong).containsExactly("BAD_REQUEST");
    }
  }

  @Test
  void without_a_folder_everything_but_the_words_around_is_served() {
    for (Path mounted : new @Nullable Path[] {null, folder.resolve("nowhere")}) {
      Ask.Answer answer = ask(mounted, Map.of()).withoutErrors();
      assertThat(answer.one("document.text")).isNull();
      assertThat(answer.one("document.source.mounted")).isEqualTo(false);
      assertThat(answer.one("node.evidence.quote")).isEqualTo("智慧灯杆");
      assertThat(answer.one("node.evidence.context")).isNull();
      assertThat(answer.one("node.evidence.quoteMatches")).isNull();
    }
  }

  @Test
  void a_text_that_has_changed_is_not_the_one_and_still_shows_whether_the_quote_stands()
      throws IOException {
    Files.writeString(folder.resolve("d.txt"), TEXT + "增补。");
    Ask.Answer longer = ask(folder, Map.of()).withoutErrors();
    assertThat(longer.one("document.text")).isNull();
    assertThat(longer.one("document.source.mounted")).isEqualTo(false);
    assertThat(longer.one("node.evidence.context")).isNull();
    assertThat(longer.one("node.evidence.quoteMatches")).isEqualTo(true);
    Files.writeString(folder.resolve("d.txt"), "短");
    assertThat(ask(folder, Map.of()).withoutErrors().one("node.evidence.quoteMatches"))
        .isEqualTo(false);
  }

  @Test
  void evidence_beyond_the_end_of_its_text_has_no_surroundings() {
    graph.entity("measure/d-m").to(Pg.evidence, graph.evidence("d", 9000, "无"));
    Ask.Answer answer = ask(folder, Map.of()).withoutErrors();
    assertThat(answer.all("node.evidence.quoteMatches")).containsExactly(true, false);
    assertThat(answer.all("node.evidence.context")).containsExactly("建成智慧灯杆五百", null);
  }

  @Test
  void evidence_of_an_earlier_version_tells_of_that_version_and_is_not_looked_for_in_this_one()
      throws IOException {
    String old = "旧稿:灯市要建成照明灯杆五百盏。";
    SourceText earlier = SourceText.decode("d-old.txt", old.getBytes(StandardCharsets.UTF_8));
    graph.without("measure/d-m", Pg.evidence);
    graph.entity("measure/d-m").to(Pg.evidence, graph.superseded("d", 8, "照明灯杆", earlier.sha256()));
    String query =
        """
        { document(id: "document/d") { source { textSha256 } text(start: 0, end: 3) }
          node(id: "measure/d-m") { ... on Measure { evidence {
            document { id } textSha256 superseded quoteMatches context(characters: 4) } } } }
        """;

    Ask.Answer gone = new Ask(graph).with(SourceTexts.in(folder)).ask(query, Map.of());
    Files.writeString(folder.resolve("d-old.txt"), old);
    Ask.Answer here = new Ask(graph).with(SourceTexts.in(folder)).ask(query, Map.of());
    Ask.Answer none = new Ask(graph).with(SourceTexts.absent()).ask(query, Map.of());

    for (Ask.Answer answer : List.of(gone, here, none)) {
      answer.withoutErrors();
      assertThat(answer.one("document.source.textSha256")).isNotEqualTo(earlier.sha256());
      assertThat(answer.one("node.evidence.document.id")).isEqualTo("document/d");
      assertThat(answer.one("node.evidence.textSha256")).isEqualTo(earlier.sha256());
      assertThat(answer.one("node.evidence.superseded")).isEqualTo(true);
    }
    assertThat(gone.one("document.text")).isEqualTo("灯𠮷市");
    assertThat(gone.one("node.evidence.context")).isNull();
    assertThat(gone.one("node.evidence.quoteMatches")).isEqualTo(false);
    assertThat(here.one("node.evidence.context")).isEqualTo("建成照明灯杆五百");
    assertThat(here.one("node.evidence.quoteMatches")).isEqualTo(false);
    assertThat(none.one("node.evidence.quoteMatches")).isNull();
    assertThat(ask(folder, Map.of()).one("node.evidence.quote")).isEqualTo("照明灯杆");
  }

  @Test
  void words_of_a_text_are_found_and_shown_in_their_surroundings() {
    Ask ask = new Ask(graph).with(SourceTexts.in(folder));
    Ask.Answer answer =
        ask.ask(
                "{ search(text: \"由市路灯局\") { totalCount edges { node { kind snippet quote node { id } } } } }")
            .withoutErrors();
    assertThat(answer.all("search.edges.node.node.id")).containsExactly("document/d");
    assertThat(answer.all("search.edges.node.kind")).containsExactly("DOCUMENT");
    assertThat((String) answer.one("search.edges.node.snippet")).contains("由市路灯局负责");
    assertThat(answer.one("search.edges.node.quote")).isEqualTo("由市路灯局");
    assertThat(
            ask.ask("{ search(text: \"由市路灯局\", kinds: [MEASURE]) { totalCount } }")
                .one("search.totalCount"))
        .isEqualTo(0);
    assertThat(
            new Ask(graph)
                .ask("{ search(text: \"由市路灯局\") { totalCount } }")
                .one("search.totalCount"))
        .isEqualTo(0);
  }

  @Test
  void a_document_found_by_its_label_and_in_its_text_is_one_hit() {
    graph.entity("document/d").inChinese(Skos.altLabel, "智慧灯杆方案");
    assertThat(
            new Ask(graph)
                .with(SourceTexts.in(folder))
                .ask("{ search(text: \"智慧灯杆\", kinds: [DOCUMENT]) { edges { node { snippet } } } }")
                .withoutErrors()
                .all("search.edges.node.snippet"))
        .containsExactly("智慧灯杆方案");
  }
}
