package org.policygraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.markup.Html;
import org.policygraph.query.Wording;
import org.policygraph.release.Licence;
import org.policygraph.release.Release;
import org.policygraph.store.Row;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.ResponseEntity;

/** What the data set holds, as a page. */
final class DatasetPage {
  private DatasetPage() {}

  /**
   * @param newest the newest release; null where there is none
   */
  static ResponseEntity<byte[]> of(
      DatasetCounts counts, @Nullable Release newest, RequestFacts request, Iris iris) {
    Page page =
        new Page(request, iris, Page.language(request).equals("en") ? "The data set" : "数据集");
    page.paragraph(page.say(DatasetDescription.ABSTRACT));
    page.paragraph(
        page.say("三元组 %d 个，实体 %s 个。", "%d triples about %s entities.")
            .formatted(counts.triples(), counts.entities().text()));
    Html html = page.html();
    html.open("p").leaf("a", Licence.NAME, "href", Licence.IRI).close();
    if (newest != null) {
      html.open("p").text(page.say("最新发布版本：", "The newest release: "));
      ReleasePage.link(page, newest.name());
      html.close();
    }
    table(
        page,
        new Wording("类", "Classes"),
        new Wording("实体", "entities"),
        counts.classes(),
        "class",
        "entities");
    table(
        page,
        new Wording("属性", "Properties"),
        new Wording("三元组", "triples"),
        counts.properties(),
        "property",
        "triples");
    return page.answer(200);
  }

  private static void table(
      Page page, Wording heading, Wording counted, List<Row> rows, String term, String number) {
    Html html = page.html();
    html.leaf("h2", page.say(heading)).open("table").open("thead").open("tr");
    html.leaf("th", page.say(heading), "scope", "col");
    html.leaf("th", page.say(counted), "scope", "col", "class", "number");
    html.close().close().open("tbody");
    for (Row row : rows) {
      html.open("tr").open("td");
      page.value(row.iri(term)).html().close();
      html.leaf("td", row.get(number).text(), "class", "number").close();
    }
    html.close().close();
  }
}
