package org.policygraph.loading;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * A Turtle file that was read.
 *
 * @param lines the line where each subject's description begins, as far as it stands at the start
 *     of a line
 */
record ParsedFile(String name, String graph, List<Triple> triples, Map<String, Long> lines) {

  /**
   * @throws LoadRefused where it is not Turtle, or holds a blank node
   */
  static ParsedFile read(SeedFile file, String graph) {
    List<Triple> triples = new ArrayList<>();
    Map<String, String> prefixes = new HashMap<>();
    try {
      RDFParser.create()
          .source(new ByteArrayInputStream(file.content()))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.add(triple);
                }

                @Override
                public void prefix(String prefix, String iri) {
                  prefixes.put(prefix, iri);
                }
              });
    } catch (RiotParseException e) {
      throw refused(file, e.getLine(), "turtle-syntax", "", String.valueOf(e.getOriginalMessage()));
    }
    Map<String, Long> lines = subjectLines(file, prefixes);
    for (Triple triple : triples) {
      if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
        throw refused(
            file,
            lines.getOrDefault(text(triple.getSubject()), 0L),
            "no-blank-nodes",
            text(triple.getSubject()),
            "give the node an IRI: a published graph has no blank nodes");
      }
    }
    return new ParsedFile(file.name(), graph, triples, lines);
  }

  private static LoadRefused refused(
      SeedFile file, long line, String rule, String node, String message) {
    return new LoadRefused(
        List.of(new Violation(file.name(), line, rule, node, "", message, true)));
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static Map<String, Long> subjectLines(SeedFile file, Map<String, String> prefixes) {
    Map<String, Long> lines = new HashMap<>();
    long number = 0;
    for (String line : new String(file.content(), StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (line.isEmpty() || " \t@#]".indexOf(line.charAt(0)) >= 0) {
        continue;
      }
      String first = line.split("\\s", 2)[0];
      int colon = first.indexOf(':');
      String iri =
          first.startsWith("<") && first.endsWith(">")
              ? first.substring(1, first.length() - 1)
              : colon >= 0 && prefixes.containsKey(first.substring(0, colon))
                  ? prefixes.get(first.substring(0, colon)) + first.substring(colon + 1)
                  : "";
      lines.putIfAbsent(iri.replace("\\", ""), number);
    }
    return lines;
  }
}
