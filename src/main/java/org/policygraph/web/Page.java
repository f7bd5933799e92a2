package org.policygraph.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.policygraph.markup.Html;
import org.policygraph.query.Wording;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Xsd;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** One of our pages: head, foot and what all of them write alike. */
final class Page {
  private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

  private final String language;
  private final Links links;
  private final Html html = new Html();

  /**
   * @param title in the language that the request asks for
   */
  Page(RequestFacts request, Iris iris, String title) {
    this.language = language(request);
    this.links = request.links(iris);
    html.open("html", "lang", language).open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.leaf("title", title + " · " + say("政策图谱", "Policy Graph"));
    html.empty("link", "rel", "stylesheet", "href", links.root() + "/pages/page.css").close();
    html.open("body").open("nav");
    html.leaf("strong", say("政策图谱", "Policy Graph")).text(" ");
    way("/", new Wording("浏览", "Explorer"));
    way("/queries", new Wording("查询", "Queries"));
    way("/yasgui/index.html", new Wording("SPARQL", "SPARQL"));
    way("/graphiql/index.html", new Wording("GraphQL", "GraphQL"));
    way("/ontology", new Wording("本体", "Ontology"));
    way("/.well-known/void", new Wording("数据集", "Data set"));
    way("/releases", new Wording("发布版本", "Releases"));
    String other = language.equals("en") ? "zh" : "en";
    html.leaf(
        "a",
        say("English", "中文"),
        "href",
        request.queryIn(other),
        "hreflang",
        other,
        "lang",
        other,
        "class",
        "language");
    html.close().open("main").leaf("h1", title);
  }

  /** The language that a request asks for: its parameter {@code lang}, else its header. */
  static String language(RequestFacts request) {
    if (request.lang() != null) {
      return request.lang().equals("en") ? "en" : "zh";
    }
    List<Locale> supported = List.of(Locale.CHINESE, Locale.ENGLISH);
    String header = request.acceptLanguage();
    try {
      Locale found =
          header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), supported);
      return found == null ? "zh" : found.getLanguage();
    } catch (IllegalArgumentException e) {
      // A header that is no list of languages asks for none.
      return "zh";
    }
  }

  /** A link to a page of the service, in this language. */
  void way(String path, Wording words) {
    html.leaf("a", say(words), "href", links.root() + path + "?lang=" + language).text(" ");
  }

  Html html() {
    return html;
  }

  Links links() {
    return links;
  }

  String language() {
    return language;
  }

  String say(Wording words) {
    return words.in(language);
  }

  String say(String zh, String en) {
    return language.equals("en") ? en : zh;
  }

  Page paragraph(String text) {
    html.leaf("p", text);
    return this;
  }

  /** A link with the words given; plain words where the IRI leads nowhere. */
  Page link(String iri, String words) {
    links
        .target(iri)
        .ifPresentOrElse(
            target -> html.leaf("a", words, "href", target, "title", iri),
            () -> html.leaf("span", words, "title", iri));
    return this;
  }

  Page value(Value value) {
    if (value instanceof Value.Iri iri) {
      return link(
          iri.text(), links.iris().id(iri.text()).orElse(GraphWriter.shortened(iri.text())));
    }
    Value.Literal literal = (Value.Literal) value;
    if (literal.language() == null) {
      html.leaf("span", plain(literal), "title", GraphWriter.shortened(literal.datatype()));
    } else {
      html.leaf("span", literal.text(), "lang", literal.language());
    }
    return this;
  }

  /** The graph writes every decimal with a point: 400.0 for 400. */
  private static String plain(Value.Literal literal) {
    return literal.datatype().equals(Xsd.decimal)
        ? literal.text().replaceFirst("\\.0+$", "")
        : literal.text();
  }

  ResponseEntity<byte[]> answer(int status) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .header(ContentSecurity.HEADER, ContentSecurity.NO_SCRIPT)
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .body(html.document().getBytes(StandardCharsets.UTF_8));
  }
}
