package org.policygraph.vocabulary;

/** PROV-O: what is planned and what is done. */
public final class Prov {
  public static final String NS = "http://www.w3.org/ns/prov#";
  public static final String Entity = NS + "Entity";
  public static final String Plan = NS + "Plan";
  public static final String Activity = NS + "Activity";
  public static final String hadPlan = NS + "hadPlan";

  private Prov() {}
}
