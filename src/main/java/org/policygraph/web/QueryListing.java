package org.policygraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.SavedQuery;
import org.policygraph.query.Wording;

/** The saved queries as JSON. */
record QueryListing(List<Entry> queries) {

  /**
   * @param links where the query answers, by extension; {@code self} negotiates
   */
  record Entry(
      String name,
      Wording title,
      Wording answers,
      List<Parameter> parameters,
      List<Column> returns,
      String graph,
      Map<String, String> links) {}

  record Parameter(
      String name,
      String type,
      boolean required,
      @Nullable String defaultValue,
      Wording description) {}

  record Column(String name, String type, Wording description) {}

  /**
   * @param base the service's address, without a slash at its end
   */
  static QueryListing of(Iterable<SavedQuery> queries, String base) {
    List<Entry> entries = new ArrayList<>();
    queries.forEach(query -> entries.add(entry(query, base)));
    return new QueryListing(entries);
  }

  private static Entry entry(SavedQuery query, String base) {
    String self = base + "/queries/" + query.name();
    Map<String, String> links = new TreeMap<>(Map.of("self", self, "rq", self + ".rq"));
    offered(query).forEach(format -> links.put(format.extension, self + "." + format.extension));
    return new Entry(
        query.name(),
        query.title(),
        query.answers(),
        query.parameters().stream()
            .map(
                p ->
                    new Parameter(
                        p.name(), p.type().word(), p.required(), p.defaultText(), p.description()))
            .toList(),
        query.columns().stream()
            .map(column -> new Column(column.name(), column.type(), column.description()))
            .toList(),
        query.sources().name().toLowerCase(Locale.ROOT),
        links);
  }

  static List<Format> offered(SavedQuery query) {
    return query.template().isGraph() ? Format.GRAPHS : Format.RESULTS;
  }
}
