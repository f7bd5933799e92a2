package org.policygraph.query;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/**
 * What a query must answer: {@code <name>/expected.csv} or {@code expected.ttl} with {@code
 * params.properties}, over {@code <name>/given.ttl} or else the {@code given.ttl} that all share.
 */
record QueryCase(Path folder) {

  Map<String, List<String>> parameters() throws IOException {
    Properties properties = new Properties();
    Path file = folder.resolve("params.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        properties.load(in);
      }
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    properties.forEach((name, value) -> parameters.put((String) name, List.of((String) value)));
    return parameters;
  }

  Set<Fact> given() {
    Path own = folder.resolve("given.ttl");
    return facts(Files.exists(own) ? own : folder.resolveSibling("given.ttl"));
  }

  Set<Fact> expectedFacts() {
    return facts(folder.resolve("expected.ttl"));
  }

  /** The header and the rows of the file, as {@link #cell} writes them. */
  List<List<String>> expectedRows() throws IOException {
    return Csv.rows(Files.readString(folder.resolve("expected.csv"))).stream()
        .map(row -> row.stream().map(QueryCase::cell).toList())
        .toList();
  }

  /** Engines write the same number differently: 1.50 and 1.5. */
  static String cell(String text) {
    return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  /** As {@link #cell}, for a number as the object of a triple. */
  static Fact plain(Fact fact) {
    return fact.object() instanceof Value.Literal literal
            && literal.datatype().equals(Value.Literal.XSD + "decimal")
        ? new Fact(
            fact.subject(),
            fact.predicate(),
            new Value.Literal(cell(literal.text()), literal.datatype(), null))
        : fact;
  }

  private static Set<Fact> facts(Path file) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(graph);
    Set<Fact> facts = new HashSet<>();
    graph.find().forEachRemaining(triple -> facts.add(Terms.fact(triple)));
    return facts;
  }
}
