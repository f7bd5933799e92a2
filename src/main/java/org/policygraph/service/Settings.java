package org.policygraph.service;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service.
 *
 * @param store where the graph is kept
 * @param data folder with registry/ and documents/ in Turtle that the store is made from; without
 *     it the packaged data
 * @param documents folder with the source texts; the service also works where it is absent
 */
@ConfigurationProperties("policygraph")
record Settings(Store store, @Nullable String data, @Nullable String documents) {

  Settings {
    if (store == null) {
      store = new Store("var/store");
    }
  }

  /**
   * @param directory held by one process at a time
   */
  record Store(@DefaultValue("var/store") String directory) {}

  /** Spring would read a relative path as one of the class path. */
  Path storeDirectory() {
    return Path.of(store.directory());
  }

  @Nullable Path documentsFolder() {
    return folder(documents);
  }

  @Nullable Path dataFolder() {
    return folder(data);
  }

  private static @Nullable Path folder(@Nullable String setting) {
    return setting == null || setting.isBlank() ? null : Path.of(setting);
  }
}
