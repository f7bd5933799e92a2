package org.policygraph.loading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;

/**
 * A Turtle file that was read.
 *
 * @param lines the line where each subject's description begins, as far as it stands at the start
 *     of a line
 */
record ParsedFile(String name, String graph, List<Triple> triples, Map<String, Long> lines) {

  /** What relative IRIs are resolved by where a file names no base: they are refused. */
  private static final String NO_BASE = "https://no-base.invalid/";

  private static final Pattern BASE = Pattern.compile("(?i)@?base\\s+<([^>]*)>.*");

  /** Turns what the parser would only warn of into a fault as well. */
  private static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }
      };

  /**
   * @throws LoadRefused where it is not Turtle in UTF-8, or holds a blank node or a relative IRI
   */
  static ParsedFile read(SeedFile file, String graph) {
    String text = decoded(file);
    List<Triple> triples = new ArrayList<>();
    Map<String, String> prefixes = new HashMap<>();
    try {
      RDFParser.create()
          .fromString(text)
          .lang(Lang.TURTLE)
          .base(NO_BASE)
          .errorHandler(STRICT)
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
    Map<String, Long> lines = subjectLines(text, prefixes);
    for (Triple triple : triples) {
      String subject = text(triple.getSubject());
      long line = lines.getOrDefault(subject, 0L);
      if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
        throw new LoadRefused(blankNodes(file, text, lines));
      }
      if (Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
          .anyMatch(node -> node.isURI() && node.getURI().startsWith(NO_BASE))) {
        throw refused(
            file,
            line,
            "no-relative-iris",
            subject.replace(NO_BASE, ""),
            "write the IRI in full, or begin the file with @base");
      }
    }
    return new ParsedFile(file.name(), graph, triples, lines);
  }

  /** One fault for each place where a blank node is written; a triple does not know its line. */
  private static List<Violation> blankNodes(
      SeedFile file, String text, Map<String, Long> subjectLines) {
    NavigableMap<Long, String> subjects = new TreeMap<>();
    subjectLines.forEach((subject, line) -> subjects.put(line, subject));
    List<Violation> faults = new ArrayList<>();
    Tokenizer tokens = TokenizerText.create().fromString(text).build();
    while (tokens.hasNext()) {
      Token token = tokens.next();
      boolean empty = tokens.hasNext() && tokens.peek().hasType(TokenType.RPAREN);
      String written =
          switch (token.getType()) {
            case LBRACKET -> "[";
            // () is no blank node but rdf:nil.
            case LPAREN -> empty ? "" : "(";
            case BNODE -> "_:" + token.getImage();
            default -> "";
          };
      if (!written.isEmpty()) {
        Map.Entry<Long, String> subject = subjects.floorEntry(token.getLine());
        faults.add(
            new Violation(
                file.name(),
                token.getLine(),
                "no-blank-nodes",
                subject == null ? "" : subject.getValue(),
                written,
                "give the node an IRI: a published graph has no blank nodes",
                "",
                true));
      }
    }
    return faults;
  }

  private static String decoded(SeedFile file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content())).toString();
    } catch (CharacterCodingException e) {
      throw refused(file, 0, "utf-8", "", "save the file as UTF-8");
    }
  }

  private static LoadRefused refused(
      SeedFile file, long line, String rule, String node, String message) {
    return new LoadRefused(
        List.of(new Violation(file.name(), line, rule, node, "", message, "", true)));
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static Map<String, Long> subjectLines(String text, Map<String, String> prefixes) {
    Map<String, Long> lines = new HashMap<>();
    String base = NO_BASE;
    long number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher named = BASE.matcher(line);
      if (named.matches()) {
        base = named.group(1);
      } else if (!line.isEmpty() && " \t@#]".indexOf(line.charAt(0)) < 0) {
        lines.putIfAbsent(subject(line.split("\\s", 2)[0], base, prefixes), number);
      }
    }
    return lines;
  }

  private static String subject(String written, String base, Map<String, String> prefixes) {
    if (written.startsWith("<") && written.endsWith(">")) {
      return IRIx.create(base).resolve(written.substring(1, written.length() - 1)).str();
    }
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? null : prefixes.get(written.substring(0, colon));
    return prefix == null ? "" : prefix + written.substring(colon + 1).replace("\\", "");
  }
}
