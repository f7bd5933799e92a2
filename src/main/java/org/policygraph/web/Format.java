package org.policygraph.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** What an answer can be written as; the first media type is the one it is known by. */
enum Format {
  JSON("json", "application/json"),
  RESULTS_JSON("json", "application/sparql-results+json", "application/json"),
  CSV("csv", "text/csv"),
  RESULTS_XML("xml", "application/sparql-results+xml", "application/xml"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  TURTLE("ttl", "text/turtle"),
  JSON_LD("jsonld", "application/ld+json", "application/json"),
  RDF_XML("rdf", "application/rdf+xml"),
  N_TRIPLES("nt", "application/n-triples"),
  HTML("html", "text/html");

  static final List<Format> LISTS = List.of(JSON, HTML);
  static final List<Format> RESULTS = List.of(RESULTS_JSON, CSV, RESULTS_XML, XLSX, HTML);
  static final List<Format> GRAPHS = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES, HTML);
  static final List<Format> DATA_ONLY = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES);

  final String extension;
  final List<MediaType> types;

  Format(String extension, String... types) {
    this.extension = extension;
    this.types = Stream.of(types).map(MediaType::valueOf).toList();
  }
}
