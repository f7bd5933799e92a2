package org.policygraph.vocabulary;

/** Dublin Core terms. */
public final class Dcterms {
  public static final String NS = "http://purl.org/dc/terms/";
  public static final String title = NS + "title";
  public static final String format = NS + "format";
  public static final String source = NS + "source";

  /** From a text version to the one that is read now: no current version has it. */
  public static final String isReplacedBy = NS + "isReplacedBy";

  private Dcterms() {}
}
