package org.policygraph.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Rows;
import org.policygraph.curation.StableTurtle;
import org.policygraph.release.Quads;
import org.policygraph.store.Contents;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the store back to files, in an order that only facts change. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the graph of a store to files.")
final class ExportCommand implements Callable<Integer> {
  /** What to write. */
  enum Format {
    /** registry/ and documents/ as they are loaded: one file a graph. */
    turtle,
    /** Everything, derived graph and ontology included, in one sorted file. */
    nquads,
    /** The statements of each document as flat rows, for scoring against annotations. */
    jsonl
  }

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write to; files of the same names are replaced.")
  private Path output = Path.of("");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.turtle;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.isDirectory(store.directory())) {
      spec.commandLine().getErr().println("there is no store at " + store.directory());
      return 1;
    }
    try (Tdb2Store opened = Tdb2Store.open(store.directory())) {
      int files = opened.read(this::write);
      spec.commandLine().getOut().println("wrote " + files + " files to " + output);
      return 0;
    }
  }

  private int write(Snapshot snapshot) {
    return switch (format) {
      case turtle -> turtle(snapshot);
      case nquads -> nquads(snapshot);
      case jsonl -> jsonl(snapshot);
    };
  }

  private int turtle(Snapshot snapshot) {
    int files = 0;
    for (Value.Iri graph : snapshot.graphs()) {
      String name = graph.text().substring(Iris.DEFAULT.graphs().length());
      String file =
          name.startsWith("document/") ? name.replaceFirst("document/", "documents/") : name;
      if (file.startsWith("documents/") || file.startsWith("registry/")) {
        save(file + ".ttl", StableTurtle.write(model(snapshot, graph)));
        files++;
      }
    }
    return files;
  }

  private int nquads(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    try {
      Quads.write(snapshot, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    save("policygraph.nq", text.toString());
    return 1;
  }

  private int jsonl(Snapshot snapshot) {
    Model registries = ModelFactory.createDefaultModel();
    List<Value.Iri> documents = new ArrayList<>();
    for (Value.Iri graph : snapshot.graphs()) {
      if (graph.text().startsWith(Iris.DEFAULT.registryGraph(""))) {
        registries.add(model(snapshot, graph));
      } else if (graph.text().startsWith(Iris.DEFAULT.documentGraph(""))) {
        documents.add(graph);
      }
    }
    Registry registry = Registry.of(registries);
    for (Value.Iri document : documents) {
      String key = document.text().substring(Iris.DEFAULT.documentGraph("").length());
      save(key + ".jsonl", Rows.of(model(snapshot, document), registry));
    }
    return documents.size();
  }

  private static Model model(Snapshot snapshot, Value.Iri graph) {
    Model model = ModelFactory.createDefaultModel();
    Contents.of(snapshot, graph).forEach(fact -> model.getGraph().add(Terms.triple(fact)));
    return model;
  }

  private void save(String name, String text) {
    try {
      Path file = output.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot write " + output.resolve(name), e);
    }
  }
}
