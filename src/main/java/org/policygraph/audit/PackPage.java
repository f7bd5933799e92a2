package org.policygraph.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policygraph.audit.AuditPack.Copy;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Part;
import org.policygraph.audit.AuditPack.Publication;
import org.policygraph.audit.AuditPack.Quote;
import org.policygraph.audit.AuditPack.Reasoning;
import org.policygraph.audit.AuditPack.Reviewed;
import org.policygraph.markup.Html;

/** A pack to be read and printed, with a line to sign. */
public final class PackPage {
  private final Html html;
  private final AuditPack pack;
  private final Words words;
  private final UnaryOperator<String> address;

  /**
   * @param address where a reader of the page finds an entity, by its ID
   */
  private PackPage(Html html, AuditPack pack, UnaryOperator<String> address) {
    this.html = html;
    this.pack = pack;
    this.words = new Words(pack.language());
    this.address = address;
  }

  /** Writes the pack below a heading that is there already. */
  public static void write(Html html, AuditPack pack, UnaryOperator<String> address) {
    new PackPage(html, pack, address).body();
  }

  /** The title of the page. */
  public static String title(AuditPack pack) {
    return new Words(pack.language()).say("page.pack") + " — " + pack.label();
  }

  /** A page of its own, which needs no other file. */
  public static String standalone(AuditPack pack) {
    Html html = new Html();
    html.open("html", "lang", pack.language()).open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.leaf("title", title(pack)).style(styles()).close().open("body").open("main");
    html.leaf("h1", title(pack));
    String base = pack.iri().substring(0, pack.iri().length() - pack.id().length());
    write(html, pack, id -> base + id);
    return html.document();
  }

  private static String styles() {
    String path = "/static/pages/page.css";
    try (InputStream file = Objects.requireNonNull(PackPage.class.getResourceAsStream(path))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read " + path, e);
    }
  }

  private void body() {
    html.open("article", "class", "pack").leaf("p", pack.caution(), "class", "caution");
    html.open("dl");
    entry("page.id", pack.id());
    entry("page.asOf", pack.asOf());
    entry("page.made", pack.made().at());
    entry("page.program", pack.made().program());
    entry("page.revision", Integer.toString(pack.made().revision()));
    Publication last = pack.made().publication();
    if (last != null) {
      entry(
          "page.publication",
          last.number() + "; " + last.at() + "; " + last.by() + "; " + last.note());
    }
    html.close();
    pack.parts().forEach(this::part);
    copies();
    if (!pack.faults().isEmpty()) {
      html.leaf("h2", words.say("page.faults"));
      pack.faults().forEach(it -> html.leaf("p", it, "class", "fault"));
    }
    sign();
    html.close();
  }

  private void entry(String word, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      html.leaf("dt", words.say(word)).leaf("dd", value);
    }
  }

  private void part(Part part) {
    html.open("section").leaf("h2", part.heading());
    if (part.note() != null) {
      html.leaf("p", part.note(), "class", "note");
    }
    if (part.items().isEmpty()) {
      html.leaf("p", words.say("page.none"));
    }
    part.items().forEach(this::item);
    html.close();
  }

  private void item(Item item) {
    html.open("div", "class", "item");
    html.open("h3");
    named(item.id(), item.label());
    html.close().open("dl");
    for (Fact fact : item.facts()) {
      html.leaf("dt", fact.label()).leaf("dd", fact.value());
    }
    if (!item.evidence().isEmpty()) {
      html.leaf("dt", words.say("page.evidence")).open("dd");
      quotes(item.evidence());
      html.close();
    }
    Reviewed review = item.review();
    if (review != null) {
      html.leaf("dt", words.say("page.review")).leaf("dd", review(review));
    }
    Reasoning reasoning = item.reasoning();
    if (reasoning != null) {
      html.leaf("dt", words.say("page.reasoning")).open("dd").open("ul", "class", "reasoning");
      reasoning(reasoning);
      html.close().close();
    }
    html.close().close();
  }

  private void named(@Nullable String id, String label) {
    if (id == null) {
      html.text(label);
    } else {
      html.leaf("a", label, "href", address.apply(id));
    }
  }

  private String review(Reviewed review) {
    StringBuilder text = new StringBuilder(review.words());
    for (String more :
        new String[] {
          review.by(),
          review.at(),
          review.note(),
          review.confidence() == null
              ? null
              : words.say("page.confidence") + " " + words.of("Confidence", review.confidence())
        }) {
      if (more != null) {
        text.append("; ").append(more);
      }
    }
    return text.toString();
  }

  private void quotes(List<Quote> quotes) {
    html.open("ul", "class", "quotes");
    for (Quote quote : quotes) {
      html.open("li").leaf("q", quote.quote());
      html.leaf(
          "span",
          " "
              + quote.documentLabel()
              + ", "
              + quote.start()
              + "–"
              + quote.end()
              + " ("
              + (quote.superseded()
                  ? words.say("page.superseded") + " " + quote.textSha256()
                  : words.say(matches(quote.matches())))
              + ")",
          "class",
          "note");
      html.close();
    }
    html.close();
  }

  private static String matches(@Nullable Boolean matches) {
    return matches == null ? "page.not-mounted" : matches ? "page.matches" : "page.matches-not";
  }

  private void reasoning(Reasoning reasoning) {
    html.open("li");
    named(reasoning.id(), reasoning.label());
    if (reasoning.rule() != null) {
      html.leaf(
          "span",
          " — " + words.say("page.rule") + " " + reasoning.rule() + ": " + reasoning.statement(),
          "class",
          "note");
    }
    if (reasoning.truncated()) {
      html.leaf("span", " (" + words.say("page.premises-left") + ")", "class", "note");
    }
    if (reasoning.rule() == null && !reasoning.evidence().isEmpty()) {
      quotes(reasoning.evidence());
    }
    if (!reasoning.premises().isEmpty()) {
      html.open("ul");
      reasoning.premises().forEach(this::reasoning);
      html.close();
    }
    html.close();
  }

  private void copies() {
    html.open("section").leaf("h2", words.say("page.copies"));
    for (Copy copy : pack.copies()) {
      html.open("div", "class", "item").open("h3");
      named(copy.document(), copy.label());
      html.close().open("dl");
      entry("copy.number", copy.documentNumber());
      entry("copy.date", copy.date());
      entry("copy.issuers", copy.issuers());
      entry("copy.publisher", copy.publisher());
      entry("copy.url", copy.url());
      entry("copy.retrieved", copy.retrieved());
      entry("copy.kind", copy.kindWords());
      entry("copy.sha256", copy.textSha256());
      entry("copy.length", Integer.toString(copy.length()));
      entry("copy.mounted", words.say(copy.mounted() ? "yes" : "no"));
      html.close().close();
    }
    html.close();
  }

  private void sign() {
    html.open("section", "class", "sign").leaf("h2", words.say("page.sign"));
    for (String line : List.of("page.name", "page.date", "page.signature")) {
      html.open("p").leaf("span", words.say(line)).leaf("span", "", "class", "line").close();
    }
    html.close();
  }
}
