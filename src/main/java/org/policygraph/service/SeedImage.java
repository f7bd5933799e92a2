package org.policygraph.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String RESOURCE = "/store-image.zip";

  private SeedImage() {}

  /**
   * Loads the packaged data and packs the store.
   *
   * @param arguments a folder to work in, and the file to write
   * @throws IOException where there is no room
   */
  public static void main(String... arguments) throws IOException {
    Path directory = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "s");
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      new Loader(Iris.DEFAULT).load(store, Seed.packaged());
    }
    try (OutputStream file = Files.newOutputStream(Path.of(arguments[1]))) {
      StoreImage.pack(directory, file);
    }
  }

  /** Begins an empty store with the packaged one, where the program carries it. */
  static void unpack(Path directory) {
    try (InputStream image = SeedImage.class.getResourceAsStream(RESOURCE)) {
      if (image != null && StoreImage.unpack(image, directory)) {
        LOG.info("The store begins with the packaged data");
      }
    } catch (IOException e) {
      LOG.warn("The packaged store cannot be used, the data is loaded instead: {}", e.toString());
    }
  }
}
