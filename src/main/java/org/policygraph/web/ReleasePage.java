package org.policygraph.web;

import java.util.List;
import java.util.stream.Stream;
import org.policygraph.markup.Html;
import org.policygraph.release.Citation;
import org.policygraph.release.CitationStyle;
import org.policygraph.release.Licence;
import org.policygraph.release.Listed;
import org.policygraph.release.Release;
import org.policygraph.release.ReleaseFile;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.ResponseEntity;

/** The releases as pages: the list, and one of them with its files and how to cite it. */
final class ReleasePage {
  private ReleasePage() {}

  static ResponseEntity<byte[]> list(List<Listed> releases, RequestFacts request, Iris iris) {
    Page page = new Page(request, iris, Page.language(request).equals("en") ? "Releases" : "发布版本");
    page.paragraph(
        page.say(
            "每个版本是整个图谱在某一天的完整转储，附清单、校验和、许可与引用格式，发布后不再更改。",
            "Each release is the whole graph as it was on a day, with manifest, checksums, licence"
                + " and citations; it is never changed."));
    Html html = page.html();
    if (releases.isEmpty()) {
      html.open("p").text(page.say("尚无发布版本；制作命令：", "There is none yet. This command makes one: "));
      html.leaf("code", ReleaseListing.COMMAND).close();
      return page.answer(200);
    }
    html.open("table").open("thead").open("tr");
    html.leaf("th", page.say("版本", "Release"), "scope", "col");
    html.leaf("th", page.say("修订号", "Revision"), "scope", "col", "class", "number");
    html.leaf("th", page.say("三元组", "Triples"), "scope", "col", "class", "number");
    html.leaf("th", page.say("下载", "Download"), "scope", "col");
    html.leaf("th", page.say("状态", "State"), "scope", "col");
    html.close().close().open("tbody");
    for (Listed listed : releases) {
      html.open("tr").open("td");
      link(page, listed.name());
      html.close();
      Release release = listed.release();
      html.leaf("td", release == null ? "" : String.valueOf(release.number()), "class", "number");
      html.leaf("td", release == null ? "" : String.valueOf(release.triples()), "class", "number");
      html.open("td");
      if (release != null) {
        file(page, listed.name(), release.dump().name());
      }
      html.close();
      html.leaf("td", listed.whole() ? page.say("完好", "whole") : page.say("已损坏", "damaged"));
      html.close();
    }
    return page.answer(200);
  }

  static ResponseEntity<byte[]> one(Listed listed, RequestFacts request, Iris iris) {
    boolean english = Page.language(request).equals("en");
    Page page = new Page(request, iris, (english ? "Release " : "发布版本 ") + listed.name());
    Html html = page.html();
    for (String fault : listed.faults()) {
      html.leaf("p", fault, "class", "fault");
    }
    Release release = listed.release();
    if (release == null) {
      return page.answer(200);
    }
    page.paragraph(
        page.say(
                "%s 发布，图谱修订号 %d，三元组 %d 个。", "Released on %s: revision %d of the graph, %d triples.")
            .formatted(release.date(), release.number(), release.triples()));
    html.open("p").leaf("a", Licence.NAME, "href", Licence.IRI).close();
    html.leaf("h2", page.say("文件", "Files")).open("table").open("thead").open("tr");
    html.leaf("th", page.say("文件", "File"), "scope", "col");
    html.leaf("th", page.say("字节", "Bytes"), "scope", "col", "class", "number");
    html.leaf("th", "SHA-256", "scope", "col").close().close().open("tbody");
    for (ReleaseFile file : release.files()) {
      html.open("tr").open("td");
      file(page, listed.name(), file.name());
      html.close().leaf("td", String.valueOf(file.bytes()), "class", "number");
      html.open("td").leaf("code", file.sha256()).close().close();
    }
    html.close().close().open("p").text(page.say("核对：", "To check them: "));
    html.leaf("code", "sha256sum -c " + Release.CHECKSUMS).text(" ");
    Stream.of(Release.CHECKSUMS, Release.MANIFEST)
        .forEach(
            name -> {
              file(page, listed.name(), name);
              html.text(" ");
            });
    html.close().leaf("h2", page.say("引用", "How to cite it"));
    for (CitationStyle style : CitationStyle.values()) {
      html.leaf("h3", style.words());
      html.leaf("pre", Citation.of(release, style, release.date()));
    }
    return page.answer(200);
  }

  /** A link to the page of one release. */
  static void link(Page page, String release) {
    page.html()
        .leaf(
            "a",
            release,
            "href",
            page.links().root() + "/releases/" + release + "?lang=" + page.language());
  }

  private static void file(Page page, String release, String name) {
    page.html().leaf("a", name, "href", page.links().root() + "/releases/" + release + "/" + name);
  }
}
