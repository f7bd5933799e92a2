package org.policygraph.vocabulary;

/** RDF Schema. */
public final class Rdfs {
  public static final String NS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String label = NS + "label";
  public static final String comment = NS + "comment";

  private Rdfs() {}
}
