package org.policygraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.journal.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release cited in each of the three styles. */
class CitationTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 6, 9);

  private static Release by(String publisher) {
    return new Release(
        LocalDate.of(2031, 5, 3),
        Instant.parse("2031-05-03T01:00:00Z"),
        new Revision(7, Instant.parse("2031-05-02T01:00:00Z"), "Ada", "a note", null, 1, 0),
        "urn:sha256:" + "0".repeat(64),
        publisher,
        "policygraph test",
        null,
        Map.of(),
        Map.of(),
        "1".repeat(64),
        List.of(new ReleaseFile("a.nq.gz", "application/gzip", 1, "a".repeat(64))));
  }

  private static String cited(String publisher, CitationStyle style) {
    return Citation.of(by(publisher), style, TODAY);
  }

  @Test
  void bibtex_is_an_entry_of_its_own_key_with_day_address_and_checksum() {
    assertThat(cited("Harbour Office", CitationStyle.BIBTEX).lines().map(String::strip))
        .startsWith("@misc{policygraph-2031-05-03-r7,")
        .contains(
            "author       = {{Harbour Office}},",
            "year         = {2031},",
            "month        = may,",
            "url          = {https://w3id.org/policygraph/id/release/2031-05-03-r7},",
            "urldate      = {2031-06-09},",
            "note         = {CC BY 4.0. SHA-256: " + "a".repeat(64) + "}")
        .endsWith("}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Lamps & Piers; Lamps \\& Piers",
        "100% #1 $x_y; 100\\% \\#1 \\$x\\_y",
        "a}b{c; a\\}b\\{c",
        "a\\b~c^d; a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d",
        "港务局; 港务局"
      })
  void what_tex_would_take_for_a_command_stands_for_itself(String publisher, String escaped) {
    String entry = cited(publisher, CitationStyle.BIBTEX);

    assertThat(entry).contains("{{" + escaped + "}}");
    assertThat(entry.chars().filter(c -> c == '{').count())
        .isEqualTo(entry.chars().filter(c -> c == '}').count());
  }

  @Test
  void csl_json_is_a_list_of_one_data_set() {
    JsonNode list =
        JsonMapper.shared().readTree(cited("Harbour \"Office\"", CitationStyle.CSL_JSON));

    assertThat(list.size()).isEqualTo(1);
    JsonNode item = list.get(0);
    assertThat(item.get("type").asString()).isEqualTo("dataset");
    assertThat(item.at("/author/0/literal").asString()).isEqualTo("Harbour \"Office\"");
    assertThat(item.at("/issued/date-parts").toString()).isEqualTo("[[2031,5,3]]");
    assertThat(item.at("/accessed/date-parts").toString()).isEqualTo("[[2031,6,9]]");
    assertThat(item.get("URL").asString())
        .isEqualTo("https://w3id.org/policygraph/id/release/2031-05-03-r7");
  }

  @Test
  void gb_t_7714_marks_a_data_set_online_with_the_days_of_issue_and_of_citation() {
    assertThat(cited("港务局。", CitationStyle.GB_T_7714))
        .isEqualTo(
            "港务局. 政策图谱: 政策文件的陈述及其原文依据: 2031-05-03版, 修订号7[DS/OL]. (2031-05-03)[2031-06-09]."
                + " https://w3id.org/policygraph/id/release/2031-05-03-r7.");
  }
}
