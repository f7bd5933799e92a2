package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.policygraph.curation.DocumentGraph.Passage;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdfs;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document's statements as flat rows, one JSON object a line: what shared annotations are
 * compared by. Spans are code points; a responsibility's span is the whole bracket or phrase, its
 * measure's span the text that it covers.
 */
public final class Rows {
  private final DocumentGraph graph;
  private final Registry registry;

  private Rows(Model document, Registry registry) {
    this.graph = new DocumentGraph(document);
    this.registry = registry;
  }

  /** The rows of one document's graph as JSON Lines, in reading order within each kind. */
  public static String of(Model document, Registry registry) {
    Rows rows = new Rows(document, registry);
    JsonMapper json = JsonMapper.shared();
    StringBuilder lines = new StringBuilder();
    rows.all().forEach(it -> lines.append(json.writeValueAsString(it)).append('\n'));
    return lines.toString();
  }

  private List<Map<String, Object>> all() {
    List<Map<String, Object>> rows = new ArrayList<>();
    graph.instances(Pg.Measure).forEach(it -> rows.add(measure(it)));
    graph.instances(Pg.Target).forEach(it -> rows.add(figure("target", it, Pg.dueYear)));
    graph.instances(Pg.Observation).forEach(it -> rows.add(figure("observation", it, Pg.year)));
    graph.instances(Pg.Responsibility).forEach(it -> rows.add(responsibility(it)));
    for (Resource it : graph.instances(Pg.Reference)) {
      rows.add(reference(it));
      documentNumber(it).ifPresent(rows::add);
    }
    return rows;
  }

  private Map<String, Object> measure(Resource measure) {
    Map<String, Object> row = row("measure", graph.mainPassages(measure));
    graph.text(measure, Rdfs.label, "zh").ifPresent(it -> row.put("label", it));
    row.put("level", level(measure));
    return row;
  }

  /** 1 for a measure that is part of none. */
  private int level(Resource measure) {
    int level = 1;
    Optional<Resource> whole = graph.object(measure, Pg.partOf);
    while (whole.isPresent() && level < 10) {
      level++;
      whole = graph.object(whole.get(), Pg.partOf);
    }
    return level;
  }

  private Map<String, Object> figure(String kind, Resource figure, String year) {
    List<Passage> main = graph.mainPassages(figure);
    Map<String, Object> row = row(kind, main);
    row.put("quote", quote(main));
    graph
        .object(figure, Pg.indicator)
        .flatMap(it -> registry.label(it.getURI(), "zh"))
        .ifPresent(it -> row.put("indicator", it));
    graph
        .object(figure, Pg.scope)
        .flatMap(it -> registry.label(it.getURI(), "zh"))
        .ifPresent(it -> row.put("scope", it));
    graph
        .object(figure, Pg.quantity)
        .ifPresent(
            quantity -> {
              number(row, "value", quantity, Qudt.numericValue);
              number(row, "upperValue", quantity, Pg.upperValue);
              graph
                  .object(quantity, Qudt.hasUnit)
                  .flatMap(it -> registry.notation(it.getURI()))
                  .ifPresent(it -> row.put("unit", it));
              word(row, "comparator", quantity, Pg.comparator);
            });
    row.put("growthRate", graph.bool(figure, Pg.growthRate));
    integer(row, "year", graph.integer(figure, year));
    graph
        .object(figure, Pg.baseline)
        .ifPresent(it -> number(row, "baselineValue", it, Qudt.numericValue));
    integer(row, "baselineYear", graph.integer(figure, Pg.baselineYear));
    return row;
  }

  private Map<String, Object> responsibility(Resource responsibility) {
    Map<String, Object> row = row("responsibility", graph.allPassages(responsibility));
    integer(row, "measureStart", graph.integer(responsibility, Pg.coversStart));
    integer(row, "measureEnd", graph.integer(responsibility, Pg.coversEnd));
    graph.string(responsibility, Pg.writtenAs).ifPresent(it -> row.put("agency", it));
    word(row, "role", responsibility, Pg.role);
    return row;
  }

  private Map<String, Object> reference(Resource reference) {
    Map<String, Object> row = row("reference", graph.mainPassages(reference));
    graph.string(reference, Pg.citedText).ifPresent(it -> row.put("text", it));
    graph.string(reference, Pg.documentNumber).ifPresent(it -> row.put("documentNumber", it));
    return row;
  }

  /** A document number beside a title is a mention of its own among the rows. */
  private Optional<Map<String, Object>> documentNumber(Resource reference) {
    String number = graph.string(reference, Pg.documentNumber).orElse("");
    List<Passage> main = graph.mainPassages(reference);
    if (number.isEmpty() || number.equals(quote(main))) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.of(main), graph.allPassages(reference).stream().map(it -> List.of(it)))
        .filter(it -> quote(it).contains(number))
        .findFirst()
        .map(it -> documentNumber(number, it));
  }

  private static Map<String, Object> documentNumber(String number, List<Passage> pieces) {
    String quote = quote(pieces);
    int start = pieces.get(0).start() + quote.codePointCount(0, quote.indexOf(number));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", "reference");
    row.put("start", start);
    row.put("end", start + number.codePointCount(0, number.length()));
    row.put("text", number);
    row.put("documentNumber", number);
    return row;
  }

  private static Map<String, Object> row(String kind, List<Passage> passages) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", kind);
    row.put("start", passages.stream().mapToInt(Passage::start).min().orElse(0));
    row.put("end", passages.stream().mapToInt(Passage::end).max().orElse(0));
    return row;
  }

  private static String quote(List<Passage> pieces) {
    StringBuilder quote = new StringBuilder();
    pieces.forEach(it -> quote.append(it.exact()));
    return quote.toString();
  }

  private void number(Map<String, Object> row, String name, Resource subject, String property) {
    graph
        .string(subject, property)
        .ifPresent(it -> row.put(name, new BigDecimal(Facts.plain(new BigDecimal(it)))));
  }

  private static void integer(Map<String, Object> row, String name, OptionalInt value) {
    value.ifPresent(it -> row.put(name, it));
  }

  /** AT_LEAST as atLeast. */
  private void word(Map<String, Object> row, String name, Resource subject, String property) {
    graph
        .object(subject, property)
        .flatMap(it -> Enumerations.value(it.getURI()))
        .ifPresent(it -> row.put(name, camel(it.name())));
  }

  private static String camel(String value) {
    String[] words = value.toLowerCase(Locale.ROOT).split("_");
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return camel.toString();
  }
}
