package org.policygraph.loading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.packaged.PackagedFile;
import org.policygraph.vocabulary.Iris;

/**
 * What an empty store is made from: the ontology, its shapes and rules, the registries and the
 * documents. Files are in the order of their names.
 */
public record Seed(List<SeedFile> files) {
  private static final String ONTOLOGY = "ontology/policygraph.ttl";
  private static final String SHAPES = "ontology/policygraph-shapes.ttl";
  private static final String RULES = "ontology/rules/";
  private static final String DATA = "data/";

  public Seed {
    files = files.stream().sorted(Comparator.comparing(SeedFile::name)).toList();
  }

  /** What the program carries with it. */
  public static Seed packaged() {
    return new Seed(
        packaged(name -> isOntology(name) || name.startsWith(DATA) && name.endsWith(".ttl")));
  }

  /**
   * The ontology that the program carries, with the Turtle files of a folder as its data: those of
   * its {@code registry} and {@code documents} where it has these, so that samples beside them are
   * not taken for data, else all.
   *
   * @throws UncheckedIOException where the folder is not there, or has no Turtle file: a store that
   *     is full must not be emptied by a wrong name
   */
  public static Seed of(Path data) {
    List<SeedFile> files = new ArrayList<>(packaged(Seed::isOntology));
    try (Stream<Path> paths = Files.walk(data)) {
      for (Path path :
          paths
              .filter(p -> p.toString().endsWith(".ttl"))
              .filter(Files::isRegularFile)
              .filter(p -> isData(data, p))
              .toList()) {
        String name = data.relativize(path).toString().replace('\\', '/');
        files.add(new SeedFile(DATA + name, Files.readAllBytes(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + data, e);
    }
    Seed seed = new Seed(files);
    if (seed.data().isEmpty()) {
      throw new UncheckedIOException(
          new IOException("the folder " + data + " has no Turtle file: nothing was loaded"));
    }
    return seed;
  }

  private static boolean isData(Path data, Path file) {
    Path registry = data.resolve("registry");
    Path documents = data.resolve("documents");
    boolean parted = Files.isDirectory(registry) || Files.isDirectory(documents);
    return !parted || file.startsWith(registry) || file.startsWith(documents);
  }

  private static boolean isOntology(String name) {
    return name.equals(ONTOLOGY)
        || name.equals(SHAPES)
        || name.startsWith(RULES) && name.endsWith(".rq");
  }

  private static List<SeedFile> packaged(Predicate<String> names) {
    return PackagedFile.matching(names).stream()
        .map(file -> new SeedFile(file.name(), file.content()))
        .toList();
  }

  SeedFile ontology() {
    return file(ONTOLOGY);
  }

  SeedFile shapes() {
    return file(SHAPES);
  }

  private SeedFile file(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the seed has no " + name));
  }

  List<SeedFile> rules() {
    return files.stream().filter(file -> file.name().startsWith(RULES)).toList();
  }

  /** Registries and documents. */
  List<SeedFile> data() {
    return files.stream().filter(file -> file.name().startsWith(DATA)).toList();
  }

  /** The named graph that a file fills. */
  static String graph(SeedFile file, Iris iris) {
    String path = file.name().replaceFirst("\\.ttl$", "");
    return path.startsWith(DATA + "documents/")
        ? iris.documentGraph(path.substring((DATA + "documents/").length()))
        : path.startsWith(DATA + "registry/")
            ? iris.registryGraph(path.substring((DATA + "registry/").length()))
            : file.name().equals(ONTOLOGY)
                ? iris.ontologyGraph()
                : iris.registryGraph(path.substring(DATA.length()));
  }

  /** SHA-256 over names and contents, in hexadecimal: two equal seeds make equal stores. */
  public String fingerprint() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (SeedFile file : files) {
      all.writeBytes(file.name().getBytes(StandardCharsets.UTF_8));
      all.write(0);
      all.writeBytes(Sha256.digest(file.content()));
    }
    return Sha256.of(all.toByteArray());
  }
}
