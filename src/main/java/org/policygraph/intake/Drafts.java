package org.policygraph.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Contents;
import org.policygraph.store.Fact;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;
import org.policygraph.vocabulary.Iris;

/**
 * The drafts: a second store, since the union of the first takes in every graph of one, and the
 * texts that they were read from. It is opened when somebody first asks for it, and is no {@link
 * GraphStore} itself, so that nobody can take it for the published one. Safe for use by several
 * threads.
 *
 * <p>Changes of drafts and publications are numbered in one sequence: whoever takes a number, here
 * or there, does so {@linkplain #alone alone}.
 */
public final class Drafts implements AutoCloseable {
  private final Path directory;
  private final Function<Path, ? extends GraphStore> engine;
  private final GraphStore published;
  private final Function<String, Optional<List<Fact>>> withdrawn;
  private final ReentrantLock sequence = new ReentrantLock();
  private @Nullable GraphStore store;

  /** Drafts of what was never withdrawn. */
  public Drafts(Path directory, Function<Path, ? extends GraphStore> engine, GraphStore published) {
    this(directory, engine, published, key -> Optional.empty());
  }

  /**
   * @param directory made where it is missing
   * @param engine opens a store in a directory
   * @param published the graph that drafts are published to; only read here
   * @param withdrawn what a document, by its key, said when it was withdrawn
   */
  public Drafts(
      Path directory,
      Function<Path, ? extends GraphStore> engine,
      GraphStore published,
      Function<String, Optional<List<Fact>>> withdrawn) {
    this.directory = directory;
    this.engine = engine;
    this.published = published;
    this.withdrawn = withdrawn;
  }

  /** A change of drafts. */
  public interface Change<T> {
    /**
     * @param number that of the change, above all that were taken before
     */
    T make(Writer writer, long number);
  }

  /** Runs a read against one state of the drafts. */
  public <T> T read(Function<Snapshot, T> work) {
    return store().read(work);
  }

  /**
   * Runs a write that takes the next number; where it changes nothing, none is taken.
   *
   * @param change its exceptions leave the drafts as they were
   */
  public <T> T change(Change<T> change) {
    return alone(
        () ->
            store()
                .write(
                    writer -> {
                      long number =
                          Math.max(writer.revision(), published.<Long>read(Snapshot::revision)) + 1;
                      T result = change.make(writer, number);
                      if (!writer.changes().isEmpty()) {
                        writer.revision(number);
                      }
                      return result;
                    }));
  }

  /** Runs a write that takes no number, since what it does has one already. */
  public void tidy(Consumer<Writer> work) {
    store()
        .write(
            writer -> {
              work.accept(writer);
              return true;
            });
  }

  /** Runs work that takes numbers of the sequence, or must not be overtaken by who does. */
  public <T> T alone(Supplier<T> work) {
    sequence.lock();
    try {
      return work.get();
    } finally {
      sequence.unlock();
    }
  }

  /** The last number that a change of drafts took; 0 where none did. */
  public long last() {
    return store().<Long>read(Snapshot::revision);
  }

  /** Whether there has ever been one; asking opens nothing. */
  public synchronized boolean everMade() {
    return store != null || Files.isDirectory(directory.resolve("store"));
  }

  /**
   * As {@link #last}, of drafts that no process has open.
   *
   * @param directory need not be there
   */
  public static long last(Path directory, Function<Path, ? extends GraphStore> engine) {
    if (!Files.isDirectory(directory.resolve("store"))) {
      return 0;
    }
    try (GraphStore store = engine.apply(directory.resolve("store"))) {
      return store.<Long>read(Snapshot::revision);
    }
  }

  /** The graph that drafts are published to. */
  GraphStore published() {
    return published;
  }

  /** What is published of a document, else what was when it was withdrawn; empty for neither. */
  List<Fact> stands(Iris iris, String key) {
    List<Fact> facts = published.read(snapshot -> graph(snapshot, iris.documentGraph(key)));
    return facts.isEmpty() ? withdrawn.apply(key).orElse(List.of()) : facts;
  }

  /** All that one named graph of a state says. */
  public static List<Fact> graph(Snapshot snapshot, String graph) {
    return Contents.of(snapshot, new Value.Iri(graph));
  }

  /** The graphs that only the draft of one document has; the log of it is not among them. */
  public static List<Value.Iri> ownGraphs(Iris iris, String key) {
    return DraftMaker.ownGraphs(iris, key);
  }

  /** The graph of what follows from a draft alone. */
  public static Value.Iri derivedGraph(Iris iris, String key) {
    return DraftMaker.derivedGraph(iris, key);
  }

  /** The texts of the drafts, also of those that are published, by the names in the graph. */
  public SourceTexts texts() {
    return SourceTexts.in(folder());
  }

  /** Where the texts lie, or will. */
  public static Path texts(Path directory) {
    return directory.resolve("texts");
  }

  /** Where the texts lie. */
  Path folder() {
    try {
      return Files.createDirectories(texts(directory));
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
