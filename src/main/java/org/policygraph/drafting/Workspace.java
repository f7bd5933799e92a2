package org.policygraph.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.curation.Registry;
import org.policygraph.curation.SheetCompiler;
import org.policygraph.packaged.PackagedFile;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * What is there when a document is drafted: the registry, and the graphs of documents, which may be
 * cited and whose statements keep their keys.
 */
public final class Workspace {
  private static final String PACKAGED = "data/registry/";

  /** What a draft may propose for the registry. */
  private static final Set<String> ENTRIES = Set.of(Pg.Area, Pg.Agency, Pg.Indicator, Pg.Unit);

  /** The graphs of documents, from wherever they are kept. */
  public interface Graphs {
    /** Keys of the documents that may be cited. */
    Set<String> keys() throws IOException;

    /** A document's graph; empty for a new one. */
    Model read(String document);
  }

  private final Registry registry;
  private final Graphs graphs;

  private Workspace(Registry registry, Graphs graphs) {
    this.registry = registry;
    this.graphs = graphs;
  }

  /** With a registry and graphs that were read already. */
  public static Workspace of(Registry registry, Graphs graphs) {
    return new Workspace(registry, graphs);
  }

  /**
   * Reads a registry.
   *
   * @param graphs the folder of the documents' graphs; it may be missing
   * @throws IOException if the registry cannot be read
   */
  public static Workspace of(Path registry, Path graphs) throws IOException {
    return new Workspace(Registry.read(registry), new Folder(graphs));
  }

  /** With the registry that the program carries. */
  public static Workspace packaged(Path graphs) {
    Model model = ModelFactory.createDefaultModel();
    for (PackagedFile file :
        PackagedFile.matching(it -> it.startsWith(PACKAGED) && it.endsWith(".ttl"))) {
      RDFDataMgr.read(model, new ByteArrayInputStream(file.content()), Lang.TURTLE);
    }
    return new Workspace(Registry.of(model), new Folder(graphs));
  }

  /** The registry. */
  public Registry registry() {
    return registry;
  }

  /**
   * The registry with the graphs of all documents. What a document only proposes for the registry
   * is not among it: a draft that needs the same proposes it itself, under the same key.
   */
  Model everything() throws IOException {
    Model model = ModelFactory.createDefaultModel().add(registry.model());
    for (String document : graphs.keys()) {
      Model graph = graphs.read(document);
      Set<Resource> proposed =
          graph
              .listStatements(null, RDF.type, (RDFNode) null)
              .filterKeep(it -> it.getObject().isURIResource())
              .filterKeep(it -> ENTRIES.contains(it.getResource().getURI()))
              .mapWith(Statement::getSubject)
              .filterKeep(this::isUnknown)
              .toSet();
      graph
          .listStatements()
          .filterDrop(it -> proposed.contains(it.getSubject()))
          .forEach(model::add);
    }
    return model;
  }

  private boolean isUnknown(Resource entry) {
    return entry.isURIResource() && Iris.DEFAULT.id(entry.getURI()).filter(registry::has).isEmpty();
  }

  SheetCompiler compiler() throws IOException {
    return new SheetCompiler(SourceTexts.absent(), registry, graphs.keys(), graphs::read);
  }

  /** One file a document, named by its key. */
  private record Folder(Path path) implements Graphs {
    @Override
    public Set<String> keys() throws IOException {
      if (!Files.isDirectory(path)) {
        return Set.of();
      }
      try (Stream<Path> files = Files.list(path)) {
        return files
            .map(it -> String.valueOf(it.getFileName()))
            .filter(it -> it.endsWith(".ttl"))
            .map(it -> it.substring(0, it.length() - ".ttl".length()))
            .collect(Collectors.toUnmodifiableSet());
      }
    }

    @Override
    public Model read(String document) {
      Model model = ModelFactory.createDefaultModel();
      Path file = path.resolve(document + ".ttl");
      if (Files.isRegularFile(file)) {
        RDFDataMgr.read(model, file.toUri().toString(), Lang.TURTLE);
      }
      return model;
    }
  }
}
