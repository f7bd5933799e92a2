package org.policygraph.vocabulary;

/** SKOS: indicators, topics, areas and units as concepts. */
public final class Skos {
  public static final String NS = "http://www.w3.org/2004/02/skos/core#";
  public static final String prefLabel = NS + "prefLabel";
  public static final String altLabel = NS + "altLabel";
  public static final String definition = NS + "definition";
  public static final String notation = NS + "notation";
  public static final String inScheme = NS + "inScheme";
  public static final String broader = NS + "broader";

  private Skos() {}
}
