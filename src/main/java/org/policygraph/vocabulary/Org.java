package org.policygraph.vocabulary;

/** The Organization Ontology: agencies and what happened to them. */
public final class Org {
  public static final String NS = "http://www.w3.org/ns/org#";
  public static final String FormalOrganization = NS + "FormalOrganization";
  public static final String subOrganizationOf = NS + "subOrganizationOf";
  public static final String originalOrganization = NS + "originalOrganization";
  public static final String resultingOrganization = NS + "resultingOrganization";

  private Org() {}
}
