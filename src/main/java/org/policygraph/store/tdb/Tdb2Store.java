package org.policygraph.store.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.lucene.store.LockObtainFailedException;
import org.policygraph.store.Capability;
import org.policygraph.store.GraphStore;
import org.policygraph.store.RdfDataset;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreInUseException;
import org.policygraph.store.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One TDB2 database and the index of its labels, in one directory that one process holds. */
public final class Tdb2Store implements GraphStore, RdfDataset {
  private static final Logger LOG = LoggerFactory.getLogger(Tdb2Store.class);

  static {
    initialise();
  }

  /** How many times its size after the last compaction the database may have. */
  public static final double COMPACTION = 3;

  private final Generations triples;
  private final LabelIndex labels;
  private final Compaction compaction;
  private final Consumer<CommitStep> passed;

  /** One write at a time. */
  private final ReentrantLock writing = new ReentrantLock();

  /** The last commit of the index failed after that of the triples. */
  private boolean behind;

  private Tdb2Store(
      DatasetGraph database,
      LabelIndex labels,
      Compaction compaction,
      Consumer<CommitStep> passed) {
    this.triples = Generations.of(database);
    this.labels = labels;
    this.compaction = compaction;
    this.passed = passed;
    catchUp();
    triples.getContext().set(TextQuery.textIndex, labels.lucene());
  }

  private void catchUp() {
    Txn.executeRead(
        triples, () -> labels.catchUp(triples, new Tdb2Snapshot(triples, labels).revision()));
  }

  /**
   * Makes the engine's classes ready in the thread that calls: before several threads use them,
   * which must not do so at once.
   */
  public static void initialise() {
    JenaSystem.init();
  }

  /**
   * Opens the store, making an empty one where there is none.
   *
   * @throws StoreInUseException where another process, or another store of this one, has it open
   * @throws UncheckedIOException where the directory cannot be one
   */
  public static Tdb2Store open(Path directory) {
    return open(directory, COMPACTION);
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param compaction how many times its size after the last compaction the database may have
   *     before {@link #tidy} makes it compact; 0 where it never is
   */
  public static Tdb2Store open(Path directory, double compaction) {
    return open(directory, compaction, step -> {});
  }

  /**
   * @param passed is told each step of a commit
   */
  static Tdb2Store open(Path directory, double compaction, Consumer<CommitStep> passed) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new UncheckedIOException(
          "cannot use " + directory + " as a store: it is no directory",
          new NotDirectoryException(directory.toString()));
    }
    try {
      Path database = Files.createDirectories(directory.resolve("tdb2"));
      TornTail.cut(database);
      DatasetGraph triples = DatabaseMgr.connectDatasetGraph(Location.create(database.toString()));
      // A wrong lock shows at the first transaction, not at connection.
      triples.begin(TxnType.READ);
      triples.end();
      return new Tdb2Store(
          triples,
          LabelIndex.open(directory),
          new Compaction(directory.resolve("compacted"), compaction),
          passed);
    } catch (DBOpEnvException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(
            "cannot use " + directory + " as a store: " + cause.getMessage(), cause);
      }
      throw new StoreInUseException(directory, e);
    } catch (TextIndexException e) {
      if (e.getCause() instanceof LockObtainFailedException) {
        throw new StoreInUseException(directory, e);
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + directory + " as a store: " + e, e);
    }
  }

  /** A store that lives as long as the process, for tests and for one-off work. */
  public static Tdb2Store inMemory() {
    return new Tdb2Store(
        DatabaseMgr.createDatasetGraph(),
        LabelIndex.inMemory(),
        new Compaction(null, 0),
        step -> {});
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    if (triples.isInTransaction()) {
      return work.apply(new Tdb2Snapshot(triples, labels));
    }
    triples.begin(TxnType.READ);
    try {
      return work.apply(new Tdb2Snapshot(triples, labels));
    } finally {
      triples.end();
    }
  }

  @Override
  public <T> T write(Function<Writer, T> work) {
    if (triples.isInTransaction()) {
      throw new IllegalStateException("a write cannot begin inside a read or another write");
    }
    writing.lock();
    try {
      if (behind) {
        catchUp();
        behind = false;
      }
      return commit(work);
    } finally {
      writing.unlock();
    }
  }

  private <T> T commit(Function<Writer, T> work) {
    triples.begin(TxnType.WRITE);
    boolean sure = true;
    T result;
    try {
      Tdb2Writer writer = new Tdb2Writer(triples, labels);
      result = work.apply(writer);
      if (!writer.changed()) {
        triples.abort();
        return result;
      }
      passed.accept(CommitStep.WORKED);
      labels.mark(writer.changes().graphs());
      passed.accept(CommitStep.MARKED);
      labels.prepare(writer.revision());
      passed.accept(CommitStep.INDEX_PREPARED);
      sure = false;
      triples.commit();
    } catch (RuntimeException | Error e) {
      undo(sure, e);
      throw e;
    } finally {
      triples.end();
    }
    passed.accept(CommitStep.TRIPLES_COMMITTED);
    publishLabels();
    passed.accept(CommitStep.INDEX_COMMITTED);
    return result;
  }

  /** What is committed stays so, though its labels are not found before they are made anew. */
  private void publishLabels() {
    try {
      labels.commit();
    } catch (RuntimeException e) {
      LOG.error("The index of labels is behind, and made anew by the next write", e);
      behind = true;
      labels.rollback(false);
    }
  }

  /** The failure itself is what is told, whatever goes wrong besides. */
  private void undo(boolean sure, Throwable failure) {
    try {
      if (triples.isInTransaction()) {
        triples.abort();
      }
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
    try {
      labels.rollback(sure);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void tidy() {
    try {
      if (compaction.due(triples.room())) {
        compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the store compact", e);
    }
  }

  /** Makes the database compact; writes wait, reads go on. */
  void compact() throws IOException {
    writing.lock();
    try {
      long before = triples.room();
      triples.compact();
      long after = triples.room();
      compaction.done(after);
      LOG.info("The store was made compact: from {} to {} MB", before >> 20, after >> 20);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public DatasetGraph dataset() {
    return triples;
  }

  @Override
  public void close() {
    labels.close();
    triples.expel();
  }
}
