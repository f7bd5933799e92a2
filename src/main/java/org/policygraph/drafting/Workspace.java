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
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.policygraph.curation.Registry;
import org.policygraph.curation.SheetCompiler;
import org.policygraph.packaged.PackagedFile;
import org.policygraph.source.SourceTexts;

/**
 * What is there when a document is drafted: the registry, and the graphs of documents, which may be
 * cited and whose statements keep their keys.
 */
public final class Workspace {
  private static final String PACKAGED = "data/registry/";

  private final Registry registry;
  private final Path graphs;

  private Workspace(Registry registry, Path graphs) {
    this.registry = registry;
    this.graphs = graphs;
  }

  /**
   * Reads a registry.
   *
   * @param graphs the folder of the documents' graphs; it may be missing
   * @throws IOException if the registry cannot be read
   */
  public static Workspace of(Path registry, Path graphs) throws IOException {
    return new Workspace(Registry.read(registry), graphs);
  }

  /** With the registry that the program carries. */
  public static Workspace packaged(Path graphs) {
    Model model = ModelFactory.createDefaultModel();
    for (PackagedFile file :
        PackagedFile.matching(it -> it.startsWith(PACKAGED) && it.endsWith(".ttl"))) {
      RDFDataMgr.read(model, new ByteArrayInputStream(file.content()), Lang.TURTLE);
    }
    return new Workspace(Registry.of(model), graphs);
  }

  /** The registry. */
  public Registry registry() {
    return registry;
  }

  /** Keys of the documents that may be cited. */
  Set<String> documents() throws IOException {
    if (!Files.isDirectory(graphs)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(graphs)) {
      return files
          .map(it -> String.valueOf(it.getFileName()))
          .filter(it -> it.endsWith(".ttl"))
          .map(it -> it.substring(0, it.length() - ".ttl".length()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The registry with the graphs of all documents. */
  Model everything() throws IOException {
    Model model = ModelFactory.createDefaultModel().add(registry.model());
    for (String document : documents()) {
      model.add(stored(document));
    }
    return model;
  }

  private Model stored(String document) {
    Model model = ModelFactory.createDefaultModel();
    Path file = graphs.resolve(document + ".ttl");
    if (Files.isRegularFile(file)) {
      RDFDataMgr.read(model, file.toUri().toString(), Lang.TURTLE);
    }
    return model;
  }

  SheetCompiler compiler() throws IOException {
    return new SheetCompiler(SourceTexts.absent(), registry, documents(), this::stored);
  }
}
