package org.policygraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.WeakHashMap;
import org.policygraph.store.GraphStore;
import org.policygraph.vocabulary.Iris;
import org.springframework.util.FileSystemUtils;

/** Gates to stores of tests, each with a journal that is gone when the tests are over. */
public final class Gates {
  private static final Map<GraphStore, JournaledStore> GATES = new WeakHashMap<>();
  private static final Path FOLDER = folder();
  private static int made;

  private Gates() {}

  /** The one gate to a store. */
  public static synchronized JournaledStore to(GraphStore store) {
    return GATES.computeIfAbsent(
        store,
        it ->
            JournaledStore.open(
                it, FOLDER.resolve(Integer.toString(++made)), Iris.DEFAULT, Clock.systemUTC()));
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("journals");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
