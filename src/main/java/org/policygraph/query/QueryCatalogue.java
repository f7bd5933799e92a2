package org.policygraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The saved queries by name. */
public final class QueryCatalogue {
  /** Where the queries of the program lie. */
  public static final String CLASS_PATH = "classpath*:queries/*.rq";

  private final Map<String, SavedQuery> queries;

  private QueryCatalogue(Map<String, SavedQuery> queries) {
    this.queries = queries;
  }

  /**
   * @param pattern a Spring resource pattern, such as {@link #CLASS_PATH}
   * @throws IllegalArgumentException naming every file whose header or query is wrong
   */
  public static QueryCatalogue of(String pattern) {
    try {
      List<Resource> files =
          List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
      return read(files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the queries " + pattern, e);
    }
  }

  /** As {@link #of(String)}, for the files of a folder. */
  public static QueryCatalogue of(Path folder) {
    return of(folder.toUri() + "*.rq");
  }

  private static QueryCatalogue read(List<Resource> files) throws IOException {
    Map<String, SavedQuery> queries = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Resource file :
        files.stream().sorted(Comparator.comparing(QueryCatalogue::name)).toList()) {
      try {
        SavedQuery query =
            QueryReader.read(
                "queries/" + name(file), file.getContentAsString(StandardCharsets.UTF_8));
        if (queries.putIfAbsent(query.name(), query) != null) {
          faults.add("queries/" + name(file) + ":1: a second query of this name");
        }
      } catch (IllegalArgumentException e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new QueryCatalogue(queries);
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename());
  }

  /** All of them, by name. */
  public Collection<SavedQuery> all() {
    return queries.values();
  }

  public Optional<SavedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }
}
