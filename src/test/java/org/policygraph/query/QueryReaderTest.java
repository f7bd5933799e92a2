package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
  private static final String GOOD =
      """
      # title: 灯笼 | Lanterns
      # answers: 有哪些灯笼？ | Which lanterns
      #   are there?
      # param: ?place id required 地点 | place
      # param: ?lang lang default=zh 语言 | language
      # returns: ?lantern iri 灯笼 | lantern
      # returns: ?label string 名称 | its name
      # graph: stated
      SELECT ?lantern ?label
      WHERE { ?lantern <urn:in> ?place ; <urn:label> ?label FILTER (LANG(?label) = ?lang) }
      """;

  @Test
  void a_header_is_read_whole() {
    SavedQuery query = QueryReader.read("queries/lanterns.rq", GOOD);
    assertThat(query.name()).isEqualTo("lanterns");
    assertThat(query.title()).isEqualTo(new Wording("灯笼", "Lanterns"));
    assertThat(query.answers().en()).isEqualTo("Which lanterns are there?");
    assertThat(query.sources()).isEqualTo(Sources.STATED);
    assertThat(query.parameters())
        .extracting(QueryParameter::name, QueryParameter::required)
        .containsExactly(tuple("place", true), tuple("lang", false));
    assertThat(query.columns()).extracting(QueryColumn::type).containsExactly("iri", "string");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "# title: 灯笼 | Lanterns ~ # title: 灯笼 ~ 1: \"灯笼\" is not of the form \"Chinese | English\"",
        "# title: 灯笼 | Lanterns ~ # note ~ 1: no \"# title: …\" line",
        "# graph: stated ~ # graph: some ~ 8: unknown graph \"some\"",
        "# graph: stated ~ # grahp: stated ~ 8: unknown field \"grahp\"",
        "?place id required ~ ?place id ~ 4: not of the form \"?name type required|optional",
        "?place id required ~ ?place key required ~ 4: unknown type \"key\"",
        "?place id required ~ ?palce id required ~ 4: the query does not use ?palce",
        "?lang lang default=zh ~ ?place lang default=zh ~ 5: a second parameter ?place",
        "default=zh ~ default=fr ~ 5: the default is wrong. Parameter \"lang\" must be zh or en",
        "?lantern iri ~ ?lamp iri ~ 6: the query does not return ?lamp",
        "?lantern iri ~ ?lantern thing ~ 6: unknown type \"thing\"",
        "# returns: ?label string 名称 | its name ~ # ~ 1: the header returns [lantern]",
        "SELECT ~ SELECTED ~ not a SPARQL 1.1 query"
      })
  void what_does_not_agree_is_named_with_file_and_line(String right, String wrong, String message) {
    assertThat(GOOD).contains(right);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryReader.read("queries/lanterns.rq", GOOD.replace(right, wrong)))
        .withMessageStartingWith("queries/lanterns.rq:")
        .withMessageContaining(message);
  }

  @Test
  void every_wrong_file_is_named_at_once(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.rq"), GOOD.replace("# graph: stated", ""));
    Files.writeString(folder.resolve("b.rq"), GOOD.replace("?place id", "?place key"));
    Files.writeString(folder.resolve("c.rq"), GOOD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryCatalogue.of(folder))
        .withMessageContaining("queries/a.rq:1:")
        .withMessageContaining("queries/b.rq:4:");
  }
}
