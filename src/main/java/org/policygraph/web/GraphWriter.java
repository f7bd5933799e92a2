package org.policygraph.web;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Org;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;
import org.policygraph.vocabulary.Xsd;

/** Triples in the standard formats, with the prefixes that the program knows. */
final class GraphWriter {
  static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("pg", Pg.NS),
          Map.entry("eli", Eli.NS),
          Map.entry("org", Org.NS),
          Map.entry("prov", Prov.NS),
          Map.entry("oa", Oa.NS),
          Map.entry("skos", Skos.NS),
          Map.entry("dcterms", Dcterms.NS),
          Map.entry("qudt", Qudt.NS),
          Map.entry("unit", "http://qudt.org/vocab/unit/"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("void", "http://rdfs.org/ns/void#"),
          Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
          Map.entry("rdf", Rdf.NS),
          Map.entry("rdfs", Rdfs.NS),
          Map.entry("xsd", Xsd.NS));

  private GraphWriter() {}

  static byte[] write(Collection<Fact> facts, Format format) {
    Graph graph = GraphFactory.createDefaultGraph();
    PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    facts.forEach(fact -> graph.add(Terms.triple(fact)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, rdf(format));
    return out.toByteArray();
  }

  /** {@code prefix:local} of an IRI where a prefix is known, else the IRI. */
  static String shortened(String iri) {
    return PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .findFirst()
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }

  private static RDFFormat rdf(Format format) {
    return switch (format) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case JSON_LD -> RDFFormat.JSONLD_PRETTY;
      case RDF_XML -> RDFFormat.RDFXML_PLAIN;
      case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
      default -> throw new IllegalArgumentException("no format of triples: " + format);
    };
  }
}
