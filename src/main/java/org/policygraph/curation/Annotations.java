package org.policygraph.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.policygraph.source.SourceTexts;

/**
 * Compiles sheets to the Turtle files of a folder, {@code <document-key>.ttl}. Either every sheet
 * is sound and all files are written, or nothing is.
 */
public final class Annotations {
  private final SourceTexts texts;
  private final Registry registry;
  private final Path output;

  /** {@code output}: the folder of the files, whose statements keep their keys; made if missing. */
  public Annotations(SourceTexts texts, Registry registry, Path output) {
    this.texts = texts;
    this.registry = registry;
    this.output = output;
  }

  /**
   * Compiles the sheets and writes the files.
   *
   * @return what is wrong with the sheets, all of it; empty where the files were written
   * @throws IOException if a sheet, a text or a stored file cannot be read, or a file not written
   */
  public List<Fault> compile(List<Path> sheets) throws IOException {
    SheetCompiler compiler = new SheetCompiler(texts, registry, documents(sheets), this::stored);
    List<Fault> faults = new ArrayList<>();
    Map<String, String> files = new LinkedHashMap<>();
    for (Path sheet : sheets) {
      SheetCompiler.Result result = compiler.compile(sheet);
      faults.addAll(result.faults());
      String document = result.document();
      if (result.faults().isEmpty() && document != null) {
        String other = files.put(document, StableTurtle.write(result.graph()));
        if (other != null) {
          faults.add(
              new Fault(
                  String.valueOf(sheet.getFileName()),
                  "document",
                  "one sheet a document",
                  document + " has two sheets"));
        }
      }
    }
    if (faults.isEmpty()) {
      write(files);
    }
    return faults;
  }

  /** Documents that may be cited: stored ones, and those of the sheets and of their neighbours. */
  private Set<String> documents(List<Path> sheets) throws IOException {
    Set<Path> folders = new HashSet<>();
    folders.add(output);
    sheets.forEach(it -> folders.add(it.toAbsolutePath().normalize().resolveSibling(".")));
    Set<String> keys = new HashSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .map(it -> String.valueOf(it.getFileName()))
              .filter(it -> it.endsWith(".ttl") || it.endsWith(".yaml"))
              .forEach(it -> keys.add(it.substring(0, it.lastIndexOf('.'))));
        }
      }
    }
    return keys;
  }

  private Model stored(String document) {
    Model model = ModelFactory.createDefaultModel();
    Path file = file(document);
    if (Files.isRegularFile(file)) {
      RDFDataMgr.read(model, file.toUri().toString(), Lang.TURTLE);
    }
    return model;
  }

  private Path file(String document) {
    return output.resolve(document + ".ttl");
  }

  /** First all of them beside their places, then each moved into its place. */
  private void write(Map<String, String> files) throws IOException {
    Files.createDirectories(output);
    Map<Path, Path> moves = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, String> it : files.entrySet()) {
        Path temporary = Files.createTempFile(output, "." + it.getKey(), ".tmp");
        moves.put(temporary, file(it.getKey()));
        Files.write(temporary, it.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<Path, Path> it : moves.entrySet()) {
        Files.move(it.getKey(), it.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path temporary : moves.keySet()) {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
