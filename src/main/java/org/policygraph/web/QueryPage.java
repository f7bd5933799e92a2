package org.policygraph.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policygraph.markup.Html;
import org.policygraph.query.QueryColumn;
import org.policygraph.query.QueryParameter;
import org.policygraph.query.SavedQuery;
import org.policygraph.query.Wording;
import org.policygraph.store.Fact;
import org.policygraph.store.Row;
import org.policygraph.store.Value;

/** A saved query as a page: a form of its parameters, and the answer below. */
final class QueryPage {
  /** A browser has no use for more; the other formats have all. */
  static final int ROWS_SHOWN = 1000;

  private final SavedQuery query;
  private final Page page;

  /** The columns, save those that only say what the IRI of another is called. */
  private final List<QueryColumn> shown;

  /**
   * @param asked the query part of the request's address
   */
  QueryPage(SavedQuery query, Page page, Map<String, List<String>> given, String asked) {
    this.query = query;
    this.page = page;
    List<String> names = query.columns().stream().flatMap(column -> name(column).stream()).toList();
    this.shown = query.columns().stream().filter(column -> !names.contains(column.name())).toList();
    page.paragraph(page.say(query.answers()));
    form(given);
    page.html().open("p", "class", "note").leaf("code", address()).text(" ");
    QueryListing.offered(query).stream()
        .filter(format -> format != Format.HTML)
        .forEach(
            format ->
                page.html()
                    .leaf("a", format.extension, "href", address() + "." + format.extension + asked)
                    .text(" "));
    page.html().close();
  }

  private void form(Map<String, List<String>> given) {
    Html html = page.html();
    html.open("form", "method", "get", "action", address());
    html.empty("input", "type", "hidden", "name", "lang", "value", page.language());
    for (QueryParameter parameter : query.parameters()) {
      if (parameter.name().equals("lang")) {
        continue;
      }
      String value =
          given.containsKey(parameter.name())
              ? given.get(parameter.name()).get(0)
              : Optional.ofNullable(parameter.defaultText()).orElse("");
      html.open("label").leaf("span", parameter.name() + (parameter.required() ? " *" : ""));
      html.empty("input", "name", parameter.name(), "value", value);
      html.leaf("span", page.say(parameter.description()), "class", "note").close();
    }
    html.leaf("button", page.say("查询", "Ask")).close();
  }

  private String address() {
    return page.links().root() + "/queries/" + query.name();
  }

  void fault(String message) {
    page.html().leaf("p", message, "class", "fault");
  }

  void answer(boolean answer) {
    page.paragraph(answer ? page.say("是", "Yes") : page.say("否", "No"));
  }

  void rows(List<Row> rows) {
    Html html = page.html();
    count(rows.size());
    html.open("table").open("thead").open("tr");
    for (QueryColumn column : shown) {
      html.leaf("th", page.say(column.description()), "scope", "col", "title", column.name());
    }
    html.close().close().open("tbody");
    rows.stream().limit(ROWS_SHOWN).forEach(this::row);
    html.close().close();
  }

  /** The column of the names of a column of IRIs, such as {@code agencyName} of {@code agency}. */
  private Optional<String> name(QueryColumn column) {
    return column.type().equals("iri")
        ? Stream.of("Label", "Title", "Name", "Text")
            .map(ending -> column.name() + ending)
            .filter(name -> query.columns().stream().anyMatch(it -> it.name().equals(name)))
            .findFirst()
        : Optional.empty();
  }

  private void row(Row row) {
    page.html().open("tr");
    for (QueryColumn column : shown) {
      Optional<Value> words = name(column).flatMap(row::find);
      if (row.find(column.name()).orElse(null) instanceof Value.Iri iri && words.isPresent()) {
        page.html().open("td");
        page.link(iri.text(), words.get().text()).html().close();
      } else {
        cell(row.find(column.name()));
      }
    }
    page.html().close();
  }

  void facts(List<Fact> facts) {
    Html html = page.html();
    count(facts.size());
    html.open("table").open("tbody");
    facts.stream()
        .limit(ROWS_SHOWN)
        .forEach(
            fact -> {
              html.open("tr");
              cell(Optional.of(fact.subject()));
              cell(Optional.of(fact.predicate()));
              cell(Optional.of(fact.object()));
              html.close();
            });
    html.close().close();
  }

  private void count(int size) {
    Wording all = new Wording("共 " + size + " 行。", size + " rows.");
    Wording some =
        new Wording(
            "共 " + size + " 行，此处列出前 " + ROWS_SHOWN + " 行。",
            size + " rows, of which the first " + ROWS_SHOWN + " are here.");
    page.paragraph(page.say(size > ROWS_SHOWN ? some : all));
  }

  private void cell(Optional<Value> value) {
    page.html().open("td");
    value.ifPresent(page::value);
    page.html().close();
  }
}
