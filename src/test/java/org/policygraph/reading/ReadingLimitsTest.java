package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of any kind takes bounded memory and time, or is refused with the limit it breaks. */
@Timeout(60)
class ReadingLimitsTest {
  private final DocumentReader reader = new DocumentReader(Duration.ofSeconds(20));

  @Test
  void a_small_word_file_of_long_paragraphs_is_refused_before_it_is_in_memory() throws Exception {
    String paragraph = "<w:p><w:r><w:t>" + "灯".repeat(100_000) + "</w:t></w:r></w:p>";
    byte[] bomb = SampleFiles.withBody(paragraph, 3_000, "");

    assertThat(bomb.length).isLessThan(2_000_000);
    refused("bomb.docx", bomb, "the file unfolds beyond measure");
  }

  @Test
  void a_word_file_that_just_unpacks_is_refused_for_its_text() throws Exception {
    String paragraph = "<w:p><w:r><w:t>" + "灯".repeat(100_000) + "</w:t></w:r></w:p>";

    refused(
        "long.docx",
        SampleFiles.withBody(paragraph, 200, ""),
        "the text has more than 4000000 characters, the most that is read");
  }

  @ParameterizedTest
  @ValueSource(ints = {500_000, 1_500_000, 5_000_000})
  void a_small_word_file_of_very_many_paragraphs_is_refused(int paragraphs) throws Exception {
    byte[] bomb = SampleFiles.withBody("<w:p><w:r><w:t>换灯</w:t></w:r></w:p>", paragraphs, "");

    assertThat(bomb.length).isLessThan(1_000_000);
    assertThatThrownBy(() -> reader.read("bomb.docx", bomb))
        .isInstanceOf(UnreadableException.class)
        .hasMessageMatching("the file (has more than 400000 elements|unfolds beyond measure.*)");
  }

  @Test
  void a_page_of_very_many_elements_is_refused() throws Exception {
    byte[] page = "<b><p>".repeat(300_000).getBytes(StandardCharsets.US_ASCII);

    refused("bomb.html", page, "the file has more than 400000 elements");
  }

  @Test
  void a_page_of_very_many_attributes_is_read_or_refused_in_time() throws Exception {
    StringBuilder page = new StringBuilder("<html><body><p ");
    for (int i = 0; i < 1_000_000; i++) {
      page.append('a').append(i).append(' ');
    }
    page.append(">换灯</p></body></html>");

    assertThat(outcome("attributes.html", page.toString().getBytes(StandardCharsets.US_ASCII)))
        .isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 1})
  void a_pdf_with_a_million_references_to_pages_is_refused(int told) throws Exception {
    refused("pages.pdf", references(told), "the PDF has more than 3000 pages");
  }

  @Test
  void a_pdf_whose_page_unfolds_beyond_measure_is_refused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 200; i++) {
        out.write(blanks);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n")
            .getBytes(StandardCharsets.US_ASCII));
    packed.writeTo(pdf);
    pdf.write(
        "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    refused("packed.pdf", pdf.toByteArray(), "the file unfolds beyond measure");
  }

  @Test
  void what_is_not_read_in_time_is_refused_with_the_time() throws Exception {
    byte[] word = SampleFiles.withBody("<w:p><w:r><w:t>换灯。</w:t></w:r></w:p>", 100_000, "");

    assertThatThrownBy(() -> new DocumentReader(Duration.ofMillis(1)).read("slow.docx", word))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("the file is not read within 0 seconds");
  }

  private void refused(String name, byte[] bytes, String why) {
    assertThatThrownBy(() -> reader.read(name, bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith(why);
  }

  private String outcome(String name, byte[] bytes) {
    try {
      return reader.read(name, bytes).text();
    } catch (UnreadableException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static byte[] references(int told) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length 0>>stream\n\nendstream\nendobj\n"
                + "2 0 obj<</Type/Pages/Count "
                + told
                + "/Kids["
                + "3 0 R ".repeat(1_000_000)
                + "]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }
}
