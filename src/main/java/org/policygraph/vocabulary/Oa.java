package org.policygraph.vocabulary;

/** Web Annotation: spans of a text by position and by quote. */
public final class Oa {
  public static final String NS = "http://www.w3.org/ns/oa#";
  public static final String TextPositionSelector = NS + "TextPositionSelector";
  public static final String TextQuoteSelector = NS + "TextQuoteSelector";
  public static final String hasSource = NS + "hasSource";
  public static final String hasSelector = NS + "hasSelector";
  public static final String start = NS + "start";
  public static final String end = NS + "end";
  public static final String exact = NS + "exact";
  public static final String prefix = NS + "prefix";
  public static final String suffix = NS + "suffix";

  private Oa() {}
}
