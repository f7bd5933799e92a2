package org.policygraph.vocabulary;

/** Dublin Core terms. */
public final class Dcterms {
  public static final String NS = "http://purl.org/dc/terms/";
  public static final String title = NS + "title";
  public static final String format = NS + "format";
  public static final String source = NS + "source";

  private Dcterms() {}
}
