package org.policygraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.audit.AuditPack.Copy;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Made;
import org.policygraph.audit.AuditPack.Part;
import org.policygraph.audit.AuditPack.Quote;
import org.policygraph.audit.AuditPack.Reasoning;
import org.policygraph.audit.AuditPack.Reviewed;

/** The page of a pack whose every text is hostile. */
class PackPageTest {
  private static final String EVIL = "<script>alert(1)</script>\"'&</style>";

  private static AuditPack pack(String text) {
    Quote quote = new Quote("document/d", text, "0".repeat(64), 1, 3, text, false, false);
    Reasoning premise =
        new Reasoning("measure/p", text, text, null, null, List.of(quote), List.of(), true);
    return new AuditPack(
        AuditKind.MEASURE,
        "measure/m",
        "https://w3id.org/policygraph/id/measure/m",
        text,
        "2034-07-01",
        "en",
        new Made("2034-07-01T00:00:00Z", text, 7, new AuditPack.Publication(7, text, text, text)),
        text,
        List.of(
            new Part(
                "measure",
                text,
                text,
                List.of(
                    new Item(
                        "measure/m",
                        text,
                        List.of(new Fact("x", text, text, text)),
                        List.of(quote),
                        new Reviewed("ENTERED", text, "HIGH", text, text, text),
                        new Reasoning(
                            "holding/h",
                            text,
                            text,
                            text,
                            text,
                            List.of(),
                            List.of(premise),
                            false))))),
        List.of(
            new Copy(
                "document/d",
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                "UNKNOWN",
                text,
                text,
                9,
                true)),
        List.of(text));
  }

  @Test
  void nothing_of_the_data_is_markup() {
    String page = PackPage.standalone(pack(EVIL));
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
    assertThat(page).doesNotContain("<script", "alert(1)</script>\"");
    assertThat(page.split("</style>", -1)).hasSize(2);
  }

  @Test
  void the_page_stands_alone_and_can_be_signed() {
    String page = PackPage.standalone(pack("lamps"));
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("@media print", "class=\"sign\"", "Name", "Date", "Signature")
        .contains("href=\"https://w3id.org/policygraph/id/holding/h\"")
        .contains("not what the mounted text has there")
        .doesNotContain(" src=", "<link");
  }
}
