package org.policygraph.curation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.policygraph.source.SourceTexts;

/**
 * A plan of a city that does not exist, with its sheet and its registry, in a folder of its own.
 */
final class Fictional {
  static final String KEY = "2021-fictional-plan";

  final Path folder;
  final Path sheet;
  private String yaml;

  Fictional(Path folder) throws IOException {
    this.folder = folder;
    this.sheet = folder.resolve(KEY + ".yaml");
    Files.writeString(folder.resolve(KEY + ".txt"), resource(KEY + ".txt"));
    Path registry = Files.createDirectory(folder.resolve("registry"));
    Files.writeString(registry.resolve("all.ttl"), resource("registry.ttl"));
    yaml = resource(KEY + ".yaml");
  }

  static String resource(String name) throws IOException {
    try (InputStream stream = Fictional.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The sheet with one thing changed. */
  Fictional with(String before, String after) {
    if (!yaml.contains(before)) {
      throw new IllegalArgumentException("the sheet has no " + before);
    }
    yaml = yaml.replace(before, after);
    return this;
  }

  /** The sheet with one more line behind a list's name. */
  Fictional add(String list, String entry) {
    return yaml.contains(list + ":\n")
        ? with(list + ":\n", list + ":\n  - " + entry + "\n")
        : with("sections:\n", list + ":\n  - " + entry + "\nsections:\n");
  }

  /** The sheet without the line that holds a text. */
  Fictional without(String text) {
    String line = yaml.lines().filter(it -> it.contains(text)).findFirst().orElseThrow();
    return with(line + "\n", "");
  }

  Registry registry() throws IOException {
    return Registry.read(folder.resolve("registry"));
  }

  SheetCompiler.Result compile() throws IOException {
    return compile(ModelFactory.createDefaultModel());
  }

  SheetCompiler.Result compile(Model stored) throws IOException {
    Files.writeString(sheet, yaml);
    return new SheetCompiler(SourceTexts.in(folder), registry(), Set.of(KEY), document -> stored)
        .compile(sheet);
  }

  /** The graph of a sheet that has to be sound. */
  Model graph(Model stored) throws IOException {
    SheetCompiler.Result result = compile(stored);
    if (!result.faults().isEmpty()) {
      throw new AssertionError(result.faults().toString());
    }
    return result.graph();
  }

  Model graph() throws IOException {
    return graph(ModelFactory.createDefaultModel());
  }
}
