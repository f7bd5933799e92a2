package org.policygraph.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A term of an RDF 1.1 graph. The published graph holds no blank nodes, so there are two kinds. */
public sealed interface Value permits Value.Iri, Value.Literal {

  /** The IRI, or the lexical form of the literal. */
  String text();

  /** An absolute IRI. */
  record Iri(String text) implements Value {
    public Iri {
      Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
      return "<" + text + ">";
    }
  }

  /**
   * A literal.
   *
   * @param datatype IRI of the datatype; rdf:langString where there is a language
   * @param language BCP 47 tag, null where there is none
   */
  record Literal(String text, String datatype, @Nullable String language) implements Value {
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    public Literal {
      Objects.requireNonNull(text);
      Objects.requireNonNull(datatype);
    }

    public static Literal string(String text) {
      return new Literal(text, XSD + "string", null);
    }

    public static Literal integer(long value) {
      return new Literal(Long.toString(value), XSD + "integer", null);
    }

    @Override
    public String toString() {
      return '"' + text + '"' + (language != null ? "@" + language : "^^<" + datatype + ">");
    }
  }
}
