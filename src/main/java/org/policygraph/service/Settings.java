package org.policygraph.service;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Journal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings of the service; a name below {@code policygraph} that is none of them is refused.
 *
 * @param store where the graph is kept
 * @param journal folder of the journal of publications; without it beside the store
 * @param data folder with registry/ and documents/ in Turtle that the store is made from; without
 *     it the packaged data
 * @param documents folder with the source texts; the service also works where it is absent
 * @param queries folder with the saved queries; without it the packaged ones
 * @param drafts directory of documents that were handed in, and of what was drafted from them
 * @param tokens file of the tokens of those who may write
 * @param releases folder of the dated dumps that are listed and served
 * @param sparql limits of queries
 * @param reading limits of the reading of documents
 */
@ConfigurationProperties(prefix = Settings.PREFIX, ignoreUnknownFields = false)
record Settings(
    @DefaultValue Store store,
    @Nullable String journal,
    @Nullable String data,
    @DefaultValue("../shared/documents") String documents,
    @Nullable String queries,
    @DefaultValue("var/drafts") String drafts,
    @DefaultValue("var/tokens.json") String tokens,
    @DefaultValue("var/releases") String releases,
    @DefaultValue Sparql sparql,
    @DefaultValue Reading reading) {

  static final String PREFIX = "policygraph";

  /**
   * @param directory held by one process at a time
   * @param compaction how many times its size after the last compaction the store may have before
   *     it is made compact; 0 for never
   */
  record Store(@DefaultValue("var/store") String directory, @DefaultValue("3") double compaction) {}

  /**
   * @param timeout longest time for one query
   */
  record Sparql(@DefaultValue("30s") Duration timeout) {}

  /**
   * @param timeout no longer is one document read
   */
  record Reading(@DefaultValue("60s") Duration timeout) {}

  /** The names of all settings, in full. */
  static List<String> names() {
    return names(PREFIX, Settings.class);
  }

  private static List<String> names(String prefix, Class<?> type) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + component.getName();
      if (component.getType().isRecord()) {
        names.addAll(names(name, component.getType()));
      } else {
        names.add(name);
      }
    }
    return names;
  }

  /** Spring would read a relative path as one of the class path. */
  Path storeDirectory() {
    return Path.of(store.directory());
  }

  Path journalFolder() {
    Path folder = folder(journal);
    return folder == null ? Journal.beside(storeDirectory()) : folder;
  }

  Path draftsDirectory() {
    return Path.of(drafts);
  }

  Path tokensFile() {
    return Path.of(tokens);
  }

  Path releasesFolder() {
    return Path.of(releases);
  }

  @Nullable Path documentsFolder() {
    return folder(documents);
  }

  @Nullable Path dataFolder() {
    return folder(data);
  }

  @Nullable Path queriesFolder() {
    return folder(queries);
  }

  private static @Nullable Path folder(@Nullable String setting) {
    return setting == null || setting.isBlank() ? null : Path.of(setting);
  }
}
