package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.policygraph.curation.StatementKeys.Identity;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ParameterKind;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;

/** Recognises the statements of a document's stored graph, so that they keep their keys. */
final class StoredStatements {
  private StoredStatements() {}

  /** Which of several equal quotes of the body a span is, from 1. */
  static int occurrence(Finder finder, String quote, Span span) {
    return (int)
        finder.all(quote, finder.body()).stream().filter(it -> it.start() <= span.start()).count();
  }

  /** Each stored statement by its key. */
  static Map<String, Identity> read(Model stored, SourceText text, Finder finder) {
    DocumentGraph graph = new DocumentGraph(stored);
    Map<String, Identity> identities = new LinkedHashMap<>();
    for (StatementKind kind : StatementKind.values()) {
      for (Resource statement : graph.instances(kind.iri)) {
        String key = Iris.DEFAULT.key(statement.getURI()).orElse(null);
        List<DocumentGraph.Passage> main = graph.mainPassages(statement);
        if (key == null || main.isEmpty()) {
          continue;
        }
        StringBuilder quote = new StringBuilder();
        main.forEach(it -> quote.append(it.exact()));
        Span span = new Span(main.get(0).start(), main.get(main.size() - 1).end());
        boolean same = text.quoteMatches(span.start(), span.end(), quote.toString());
        int occurrence = same ? occurrence(finder, quote.toString(), span) : 0;
        identities.put(
            key,
            new Identity(
                kind, quote.toString(), occurrence, discriminator(graph, kind, statement)));
      }
    }
    return identities;
  }

  /** What tells statements of one kind and quote apart. */
  static String discriminator(DocumentGraph graph, StatementKind kind, Resource statement) {
    return switch (kind) {
      case GOAL, MEASURE -> "";
      case TARGET, OBSERVATION -> {
        List<String> parts = new ArrayList<>();
        parts.add(graph.key(statement, Pg.indicator));
        parts.add(value(graph, statement));
        graph.objects(statement, Pg.dimension).stream()
            .map(it -> graph.string(it, Pg.writtenAs).orElse("null"))
            .sorted(Comparator.naturalOrder())
            .forEach(parts::add);
        yield String.join("|", parts);
      }
      case PARAMETER ->
          graph
                  .object(statement, Pg.parameterKind)
                  .flatMap(it -> Enumerations.value(ParameterKind.class, it.getURI()))
                  .map(Objects::toString)
                  .orElse("")
              + "|"
              + value(graph, statement);
      case RESPONSIBILITY ->
          String.join(
              "|",
              graph.key(statement, Pg.measure),
              graph.key(statement, Pg.agency),
              graph
                  .object(statement, Pg.role)
                  .flatMap(it -> Enumerations.value(Role.class, it.getURI()))
                  .map(Role::name)
                  .orElse(""));
      case REFERENCE -> graph.string(statement, Pg.citedText).orElse("");
      case PROGRAMME -> graph.string(statement, Pg.nameKey).orElse("");
    };
  }

  private static String value(DocumentGraph graph, Resource statement) {
    return graph
        .object(statement, Pg.quantity)
        .flatMap(it -> graph.string(it, Qudt.numericValue))
        .map(it -> Facts.plain(new BigDecimal(it)))
        .orElse("");
  }
}
