package org.policygraph.curation;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Org;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;
import org.policygraph.vocabulary.Xsd;

/** Turtle's spelling of terms, with a prefix for each vocabulary and each type of entity in use. */
final class TurtleTerms {
  /** Type first, then labels, then by IRI. */
  static final Comparator<String> PREDICATES =
      Comparator.comparingInt(TurtleTerms::rank).thenComparing(Comparator.naturalOrder());

  private static final Map<String, String> VOCABULARIES =
      Map.of(
          "dcterms", Dcterms.NS,
          "eli", Eli.NS,
          "oa", Oa.NS,
          "org", Org.NS,
          "pg", Pg.NS,
          "prov", Prov.NS,
          "qudt", Qudt.NS,
          "rdfs", Rdfs.NS,
          "skos", Skos.NS,
          "xsd", Xsd.NS);
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*)");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");

  private final Map<String, String> prefixes = new TreeMap<>();

  private TurtleTerms() {}

  /** The terms of a graph: only prefixes that it uses. */
  static TurtleTerms of(Model model) {
    TurtleTerms terms = new TurtleTerms();
    Set<String> iris = new TreeSet<>();
    model
        .listStatements()
        .forEach(
            it -> {
              iris.add(String.valueOf(it.getSubject().getURI()));
              iris.add(it.getPredicate().getURI());
              if (it.getObject().isURIResource()) {
                iris.add(it.getResource().getURI());
              } else if (it.getObject().isLiteral()) {
                terms.datatype(it.getLiteral(), iris);
              }
            });
    for (String iri : iris) {
      VOCABULARIES.forEach(
          (prefix, namespace) -> {
            if (iri.startsWith(namespace)) {
              terms.prefixes.put(prefix, namespace);
            }
          });
      Iris.DEFAULT.type(iri).ifPresent(it -> terms.prefixes.put(it, Iris.DEFAULT.ids() + it + "/"));
    }
    return terms;
  }

  private void datatype(Literal literal, Set<String> iris) {
    if (!plain(literal) && literal.getLanguage().isEmpty()) {
      iris.add(literal.getDatatypeURI());
    }
  }

  Map<String, String> prefixes() {
    return prefixes;
  }

  String predicate(String iri) {
    return iri.equals(Rdf.type) ? "a" : iri(iri);
  }

  String iri(String iri) {
    int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    String local = iri.substring(cut);
    if (LOCAL.matcher(local).matches()) {
      for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
        if (prefix.getValue().length() == cut && iri.startsWith(prefix.getValue())) {
          return prefix.getKey() + ":" + local;
        }
      }
    }
    return "<" + iri + ">";
  }

  String node(RDFNode node) {
    return node.isResource() ? iri(node.asResource().getURI()) : literal(node.asLiteral());
  }

  /** Numbers sort as numbers would: by their length first. */
  String sortKey(RDFNode node) {
    String text = node(node);
    if (node.isLiteral()) {
      return text;
    }
    // evidence keys end in offsets: pad them, so that 99 comes before 100
    StringBuilder key = new StringBuilder();
    for (String part : text.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
      boolean number = !part.isEmpty() && Character.isDigit(part.charAt(0));
      key.append(number ? "0".repeat(Math.max(0, 12 - part.length())) : "").append(part);
    }
    return key.toString();
  }

  private String literal(Literal literal) {
    String lexical = literal.getLexicalForm();
    if (!literal.getLanguage().isEmpty()) {
      return quoted(lexical) + "@" + literal.getLanguage();
    }
    String datatype = literal.getDatatypeURI();
    if (plain(literal)) {
      return datatype.equals(Xsd.string) ? quoted(lexical) : lexical;
    }
    return quoted(lexical) + "^^" + iri(datatype);
  }

  /** Whether Turtle writes it without its datatype. */
  private static boolean plain(Literal literal) {
    String datatype = literal.getDatatypeURI();
    String lexical = literal.getLexicalForm();
    return datatype.equals(Xsd.string)
        || (datatype.equals(Xsd.integer) && INTEGER.matcher(lexical).matches())
        || (datatype.equals(Xsd.decimal) && DECIMAL.matcher(lexical).matches())
        || (datatype.equals(Xsd.bool) && (lexical.equals("true") || lexical.equals("false")));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default ->
            quoted.append(c < 0x20 || c == 0x7f ? "\\u%04X".formatted((int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }

  private static int rank(String predicate) {
    if (predicate.equals(Rdf.type)) {
      return 0;
    }
    return predicate.equals(Rdfs.label) || predicate.equals(Skos.prefLabel) ? 1 : 2;
  }
}
