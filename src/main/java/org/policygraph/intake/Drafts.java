package org.policygraph.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Writer;

/**
 * The drafts: a second store, since the union of the first takes in every graph of one, and the
 * texts that they were read from. It is opened when somebody first asks for it, and is no {@link
 * GraphStore} itself, so that nobody can take it for the published one. Safe for use by several
 * threads.
 */
public final class Drafts implements AutoCloseable {
  private final Path directory;
  private final Function<Path, ? extends GraphStore> engine;
  private @Nullable GraphStore store;
  private @Nullable SourceTexts texts;

  /**
   * @param directory made where it is missing
   * @param engine opens a store in a directory
   */
  public Drafts(Path directory, Function<Path, ? extends GraphStore> engine) {
    this.directory = directory;
    this.engine = engine;
  }

  /** Runs a read against one state of the drafts. */
  public <T> T read(Function<Snapshot, T> work) {
    return store().read(work);
  }

  <T> T write(Function<Writer, T> work) {
    return store().write(work);
  }

  /** The texts of the drafts, by the names that the graph gives them. */
  public synchronized SourceTexts texts() {
    if (texts == null) {
      texts = SourceTexts.in(folder());
    }
    return texts;
  }

  /** Where the texts lie. */
  Path folder() {
    try {
      return Files.createDirectories(directory.resolve("texts"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep drafts in " + directory, e);
    }
  }

  /** Where it is kept how submissions ended. */
  Path submissions() {
    try {
      return Files.createDirectories(directory).resolve("submissions.jsonl");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep drafts in " + directory, e);
    }
  }

  private synchronized GraphStore store() {
    if (store == null) {
      store = engine.apply(directory.resolve("store"));
    }
    return store;
  }

  @Override
  public synchronized void close() {
    Optional.ofNullable(store).ifPresent(GraphStore::close);
    store = null;
  }
}
