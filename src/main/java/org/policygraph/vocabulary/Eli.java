package org.policygraph.vocabulary;

/** European Legislation Identifier: documents as works, their texts as expressions. */
public final class Eli {
  public static final String NS = "http://data.europa.eu/eli/ontology#";
  public static final String id_local = NS + "id_local";
  public static final String type_document = NS + "type_document";
  public static final String jurisdiction = NS + "jurisdiction";
  public static final String date_document = NS + "date_document";
  public static final String date_publication = NS + "date_publication";
  public static final String realizes = NS + "realizes";
  public static final String title = NS + "title";
  public static final String publisher = NS + "publisher";

  private Eli() {}
}
