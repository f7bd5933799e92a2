package org.policygraph.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Seed;
import org.policygraph.store.tdb.StoreImage;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of the packaged data, made when the program is packaged: a first start then need not
 * validate, derive and write again what every other first start did. It only saves time: the loader
 * asks any store, also one made from the image, what it was made from.
 */
public final class SeedImage {
  private static final Logger LOG = LoggerFactory.getLogger(SeedImage.class);
  private static final String STORE = "store-image.zip";
  private static final String JOURNAL = "journal-image.zip";

  private SeedImage() {}

  /**
   * Loads the packaged data and packs the store and its journal.
   *
   * @param arguments a folder to work in, the folder to write to, and the time of the build, at
   *     which the journal says that the data was published
   * @throws IOException where there is no room
   */
  public static void main(String... arguments) throws IOException {
    Path work = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "s");
    Clock clock = Clock.fixed(Instant.parse(arguments[2]), ZoneOffset.UTC);
    Path directory = work.resolve("store");
    Path journal = work.resolve("journal");
    try (Tdb2Store store = Tdb2Store.open(directory);
        JournaledStore gate = JournaledStore.open(store, journal, Iris.DEFAULT, clock)) {
      new Loader(Iris.DEFAULT).load(gate, Seed.packaged());
    }
    pack(directory, Path.of(arguments[1], STORE));
    pack(journal, Path.of(arguments[1], JOURNAL));
  }

  private static void pack(Path directory, Path image) throws IOException {
    try (OutputStream file = Files.newOutputStream(image)) {
      StoreImage.pack(directory, file);
    }
  }

  /** Begins an empty store and an empty journal with the packaged ones, where there are any. */
  static void unpack(Path directory, Path journal) {
    try (InputStream store = SeedImage.class.getResourceAsStream("/" + STORE);
        InputStream entries = SeedImage.class.getResourceAsStream("/" + JOURNAL)) {
      // The journal first: a store without it would be ahead, a journal alone is rolled forward.
      if (store != null
          && entries != null
          && StoreImage.isFree(directory)
          && StoreImage.unpack(entries, journal)
          && StoreImage.unpack(store, directory)) {
        LOG.info("The store begins with the packaged data");
      }
    } catch (IOException e) {
      LOG.warn("The packaged store cannot be used, the data is loaded instead: {}", e.toString());
    }
  }
}
