package org.policygraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policygraph.packaged.PackagedFile;

/** The saved queries by name. */
public final class QueryCatalogue {
  private static final String SUFFIX = ".rq";

  private final Map<String, SavedQuery> queries;

  private QueryCatalogue(Map<String, SavedQuery> queries) {
    this.queries = queries;
  }

  /** Those that the program carries. */
  public static QueryCatalogue packaged() {
    return read(
        PackagedFile.matching(name -> name.startsWith("queries/") && name.endsWith(SUFFIX)));
  }

  /**
   * Those of a folder.
   *
   * @throws UncheckedIOException where the folder cannot be read
   * @throws IllegalArgumentException naming every file whose header or query is wrong
   */
  public static QueryCatalogue of(Path folder) {
    List<PackagedFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(it -> it.toString().endsWith(SUFFIX)).sorted().toList()) {
        files.add(new PackagedFile("queries/" + path.getFileName(), Files.readAllBytes(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the queries of the folder " + folder, e);
    }
    return read(files);
  }

  private static QueryCatalogue read(List<PackagedFile> files) {
    Map<String, SavedQuery> queries = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (PackagedFile file : files) {
      try {
        SavedQuery query =
            QueryReader.read(file.name(), new String(file.content(), StandardCharsets.UTF_8));
        queries.put(query.name(), query);
      } catch (IllegalArgumentException e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new QueryCatalogue(queries);
  }

  /** All of them, by name. */
  public Collection<SavedQuery> all() {
    return queries.values();
  }

  public Optional<SavedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }
}
