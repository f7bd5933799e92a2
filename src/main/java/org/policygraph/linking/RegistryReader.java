package org.policygraph.linking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;
import org.policygraph.packaged.PackagedFile;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/** Takes the names out of registries and documents in Turtle. */
public final class RegistryReader {
  /** The parser's own handler writes to the log as well; the message reaches the user once. */
  private static final ErrorHandler STRICT = ErrorHandlerFactory.errorHandlerStrictNoLogging;

  private final Model model;

  private RegistryReader(Model model) {
    this.model = model;
  }

  /**
   * The Turtle files of a folder and its folders: of {@code data/registry}, or of {@code data} with
   * the documents.
   *
   * @throws IOException if the folder cannot be read, has no Turtle file or one that is no Turtle
   */
  public static Known read(Path folder) throws IOException {
    List<Path> turtle;
    try (Stream<Path> files = Files.walk(folder)) {
      turtle = files.filter(it -> it.toString().endsWith(".ttl")).sorted().toList();
    }
    if (turtle.isEmpty()) {
      throw new IOException("the folder " + folder + " has no Turtle file");
    }
    Kept kept = new Kept(ModelFactory.createDefaultModel());
    for (Path file : turtle) {
      try (InputStream in = Files.newInputStream(file)) {
        kept.add(in);
      } catch (RiotException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    return of(kept.model);
  }

  /** The registries and documents that the program carries. */
  public static Known packaged() {
    Kept kept = new Kept(ModelFactory.createDefaultModel());
    for (PackagedFile file :
        PackagedFile.matching(it -> it.startsWith("data/") && it.endsWith(".ttl"))) {
      kept.add(new ByteArrayInputStream(file.content()));
    }
    return of(kept.model);
  }

  /** Keeps what names something and leaves the statements: most of a document is not needed. */
  private static final class Kept extends StreamRDFBase {
    private static final Set<String> KEPT =
        Set.of(
            Pg.area,
            Pg.name,
            Pg.official,
            Pg.from,
            Pg.to,
            Pg.within,
            Pg.sha256,
            Rdfs.label,
            Skos.prefLabel,
            Skos.altLabel,
            Skos.notation,
            Qudt.hasUnit,
            Dcterms.title,
            Eli.title,
            Eli.id_local,
            Eli.realizes);
    private static final Set<String> TYPES =
        Set.of(Pg.Agency, Pg.AgencyGroup, Pg.Area, Pg.Indicator, Pg.Document);

    private final Model model;

    Kept(Model model) {
      this.model = model;
    }

    void add(InputStream turtle) {
      RDFParser.source(turtle).lang(Lang.TURTLE).errorHandler(STRICT).parse(this);
    }

    @Override
    public void triple(Triple triple) {
      String predicate = triple.getPredicate().getURI();
      boolean type =
          predicate.equals(Rdf.type)
              && triple.getObject().isURI()
              && TYPES.contains(triple.getObject().getURI());
      if (type || KEPT.contains(predicate)) {
        model.getGraph().add(triple);
      }
    }
  }

  /** What a graph of registries and documents knows. */
  public static Known of(Model model) {
    RegistryReader reader = new RegistryReader(model);
    return new Known(reader.agencies(), reader.areas(), reader.indicators(), reader.documents());
  }

  private List<Known.Agency> agencies() {
    return all(Pg.Agency).stream()
        .map(
            it ->
                new Known.Agency(
                    id(it),
                    idOf(it, Pg.area),
                    it.hasProperty(property(Rdf.type), resource(Pg.AgencyGroup)),
                    linked(it, Pg.name).stream().map(RegistryReader::name).toList()))
        .toList();
  }

  private static Known.Name name(Resource name) {
    String text = labels(name, Rdfs.label).stream().findFirst().orElse("");
    return new Known.Name(
        text,
        "true".equals(text(name, Pg.official)),
        Days.between(text(name, Pg.from), text(name, Pg.to)));
  }

  private List<Known.Area> areas() {
    List<Known.Area> areas = new ArrayList<>();
    for (Resource it : all(Pg.Area)) {
      for (String label : labels(it, Skos.prefLabel)) {
        areas.add(new Known.Area(id(it), label, labels(it, Skos.altLabel), idOf(it, Pg.within)));
      }
    }
    return areas;
  }

  private List<Known.Indicator> indicators() {
    List<Known.Indicator> indicators = new ArrayList<>();
    for (Resource it : all(Pg.Indicator)) {
      String unit =
          linked(it, Qudt.hasUnit).stream().map(RegistryReader::notation).findFirst().orElse(null);
      for (String label : labels(it, Skos.prefLabel)) {
        indicators.add(new Known.Indicator(id(it), label, labels(it, Skos.altLabel), unit));
      }
    }
    return indicators;
  }

  private List<Known.Document> documents() {
    return all(Pg.Document).stream()
        .map(it -> new Known.Document(id(it), titles(it), text(it, Eli.id_local), checksums(it)))
        .toList();
  }

  private List<String> titles(Resource document) {
    Set<String> titles = new HashSet<>(labels(document, Dcterms.title));
    texts(document).forEach(it -> titles.addAll(labels(it, Eli.title)));
    return titles.stream().sorted().toList();
  }

  private Set<String> checksums(Resource document) {
    Set<String> checksums = new HashSet<>();
    for (Resource text : texts(document)) {
      String sha256 = text(text, Pg.sha256);
      if (sha256 != null) {
        checksums.add(sha256);
      }
    }
    return checksums;
  }

  private List<Resource> texts(Resource document) {
    return model.listSubjectsWithProperty(property(Eli.realizes), document).toList();
  }

  /** In the order of their IRIs. */
  private List<Resource> all(String type) {
    return model
        .listSubjectsWithProperty(property(Rdf.type), resource(type))
        .filterKeep(it -> Iris.DEFAULT.id(String.valueOf(it.getURI())).isPresent())
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private static String id(Resource resource) {
    return Iris.DEFAULT.id(resource.getURI()).orElseThrow();
  }

  private static @Nullable String idOf(Resource subject, String predicate) {
    return linked(subject, predicate).stream()
        .flatMap(it -> Iris.DEFAULT.id(it.getURI()).stream())
        .findFirst()
        .orElse(null);
  }

  private static List<Resource> linked(Resource subject, String predicate) {
    return subject
        .listProperties(property(predicate))
        .mapWith(it -> it.getObject())
        .filterKeep(RDFNode::isURIResource)
        .mapWith(RDFNode::asResource)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private static String notation(Resource unit) {
    String notation = text(unit, Skos.notation);
    return notation == null ? Iris.DEFAULT.key(unit.getURI()).orElse("") : notation;
  }

  /** The Chinese labels, sorted; one without language counts as Chinese. */
  private static List<String> labels(Resource subject, String predicate) {
    return subject
        .listProperties(property(predicate))
        .filterKeep(it -> it.getObject().isLiteral())
        .filterKeep(it -> it.getLanguage().isEmpty() || it.getLanguage().startsWith("zh"))
        .mapWith(it -> it.getString())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private static @Nullable String text(Resource subject, String predicate) {
    var statement = subject.getProperty(property(predicate));
    return statement == null || !statement.getObject().isLiteral()
        ? null
        : statement.getLiteral().getLexicalForm();
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static Resource resource(String iri) {
    return ResourceFactory.createResource(iri);
  }
}
