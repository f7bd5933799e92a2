package org.policygraph.vocabulary;

/** QUDT: numeric values and their units. */
public final class Qudt {
  public static final String NS = "http://qudt.org/schema/qudt/";
  public static final String numericValue = NS + "numericValue";
  public static final String hasUnit = NS + "hasUnit";

  private Qudt() {}
}
