package org.policygraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.Wording;
import org.policygraph.release.Licence;
import org.policygraph.release.Release;
import org.policygraph.release.ReleaseFile;
import org.policygraph.store.Fact;
import org.policygraph.store.Row;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Xsd;

/**
 * The data set about itself, in VoID and DCAT, counted from the graph; its dump is the newest
 * release. It names no publisher and no date of change, since the service knows none.
 */
final class DatasetDescription {
  static final Wording ABSTRACT =
      new Wording(
          "政策文件所述的措施、责任单位、目标值与报告值，每项附原文字符的位置与片段。",
          "What policy documents state: measures, who answers for them, targets and observations,"
              + " each with the place and the fragment of the text that says so.");

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";
  private static final List<String> EXAMPLES =
      List.of(Pg.Document, Pg.Measure, Pg.Target, Pg.Agency, Pg.Indicator);

  private final Iris iris;
  private final String base;
  private final Value.Iri dataset;
  private final List<Fact> facts = new ArrayList<>();

  private DatasetDescription(Iris iris, String base) {
    this.iris = iris;
    this.base = base;
    this.dataset = new Value.Iri(base + "/.well-known/void#dataset");
  }

  /**
   * @param newest the newest release that is whole; null where there is none
   * @param base the service's address, without a slash at its end
   */
  static List<Fact> of(DatasetCounts counts, @Nullable Release newest, Iris iris, String base) {
    DatasetDescription description = new DatasetDescription(iris, base);
    description.constants();
    description.counts(counts);
    if (newest != null) {
      description.dump(newest);
    }
    return description.facts;
  }

  private void constants() {
    iri(dataset, Rdf.type, VOID + "Dataset");
    iri(dataset, Rdf.type, DCAT + "Dataset");
    words(dataset, Dcterms.title, "政策图谱", "Policy Graph");
    words(dataset, Dcterms.NS + "description", ABSTRACT.zh(), ABSTRACT.en());
    iri(dataset, Dcterms.NS + "license", Licence.IRI);
    text(dataset, VOID + "uriSpace", iris.ids());
    iri(dataset, VOID + "sparqlEndpoint", base + "/sparql");
    Value.Iri service = new Value.Iri(base + "/.well-known/void#sparql");
    iri(service, Rdf.type, DCAT + "DataService");
    words(service, Dcterms.title, "政策图谱 SPARQL 端点", "Policy Graph SPARQL endpoint");
    iri(service, DCAT + "endpointURL", base + "/sparql");
    iri(service, DCAT + "servesDataset", dataset.text());
    iri(service, Dcterms.NS + "conformsTo", "https://www.w3.org/TR/sparql11-protocol/");
  }

  /** The checksum stands in the terms that DCAT 3 borrows from SPDX. */
  private void dump(Release release) {
    ReleaseFile file = release.dump();
    String address = base + "/releases/" + release.name();
    Value.Iri part = new Value.Iri(base + "/.well-known/void#dump");
    Value.Iri checksum = new Value.Iri(base + "/.well-known/void#dump-checksum");
    iri(dataset, VOID + "dataDump", address + "/" + file.name());
    iri(dataset, DCAT + "distribution", part.text());
    iri(part, Rdf.type, DCAT + "Distribution");
    words(part, Dcterms.title, "政策图谱 " + release.name(), "Policy Graph " + release.name());
    iri(part, DCAT + "downloadURL", address + "/" + file.name());
    iri(part, DCAT + "accessURL", address);
    iri(part, Dcterms.NS + "license", Licence.IRI);
    iri(part, DCAT + "mediaType", IANA + "application/n-quads");
    iri(part, DCAT + "compressFormat", IANA + "application/gzip");
    number(part, DCAT + "byteSize", file.bytes());
    facts.add(
        new Fact(
            part,
            new Value.Iri(Dcterms.NS + "issued"),
            new Value.Literal(release.date().toString(), Xsd.date, null)));
    iri(part, SPDX + "checksum", checksum.text());
    iri(checksum, Rdf.type, SPDX + "Checksum");
    iri(checksum, SPDX + "algorithm", SPDX + "checksumAlgorithm_sha256");
    facts.add(
        new Fact(
            checksum,
            new Value.Iri(SPDX + "checksumValue"),
            new Value.Literal(file.sha256(), Xsd.NS + "hexBinary", null)));
  }

  private void counts(DatasetCounts counts) {
    number(dataset, VOID + "entities", counts.entities());
    number(dataset, VOID + "classes", counts.classes().size());
    number(dataset, VOID + "properties", counts.properties().size());
    number(dataset, VOID + "triples", counts.triples());
    TreeSet<String> vocabularies = new TreeSet<>();
    for (Row row : counts.classes()) {
      Value.Iri name = row.iri("class");
      vocabularies.add(namespace(name.text()));
      Value.Iri part = partition("classPartition", "class-", name);
      iri(part, VOID + "class", name.text());
      number(part, VOID + "entities", row.get("entities"));
      if (EXAMPLES.contains(name.text())) {
        iri(dataset, VOID + "exampleResource", row.iri("example").text());
      }
    }
    for (Row row : counts.properties()) {
      Value.Iri name = row.iri("property");
      vocabularies.add(namespace(name.text()));
      Value.Iri part = partition("propertyPartition", "property-", name);
      iri(part, VOID + "property", name.text());
      number(part, VOID + "triples", row.get("triples"));
    }
    vocabularies.forEach(vocabulary -> iri(dataset, VOID + "vocabulary", vocabulary));
  }

  private Value.Iri partition(String relation, String kind, Value.Iri name) {
    String key = GraphWriter.shortened(name.text()).replaceAll("[^A-Za-z0-9]+", "-");
    Value.Iri part = new Value.Iri(dataset.text() + "-" + kind + key);
    iri(dataset, VOID + relation, part.text());
    iri(part, Rdf.type, VOID + "Dataset");
    return part;
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private void iri(Value.Iri subject, String property, String object) {
    facts.add(new Fact(subject, new Value.Iri(property), new Value.Iri(object)));
  }

  private void text(Value.Iri subject, String property, String text) {
    facts.add(new Fact(subject, new Value.Iri(property), Value.Literal.string(text)));
  }

  private void words(Value.Iri subject, String property, String zh, String en) {
    Value.Iri predicate = new Value.Iri(property);
    facts.add(new Fact(subject, predicate, new Value.Literal(zh, Rdf.NS + "langString", "zh")));
    facts.add(new Fact(subject, predicate, new Value.Literal(en, Rdf.NS + "langString", "en")));
  }

  private void number(Value.Iri subject, String property, Value number) {
    facts.add(
        new Fact(
            subject, new Value.Iri(property), new Value.Literal(number.text(), Xsd.integer, null)));
  }

  private void number(Value.Iri subject, String property, long number) {
    number(subject, property, Value.Literal.integer(number));
  }
}
