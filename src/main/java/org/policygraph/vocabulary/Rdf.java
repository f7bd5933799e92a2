package org.policygraph.vocabulary;

/** RDF itself. */
public final class Rdf {
  public static final String NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String type = NS + "type";

  private Rdf() {}
}
