package org.policygraph.store.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
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

  private final DatasetGraph triples;
  private final LabelIndex labels;
  private final DatasetGraph dataset;

  private Tdb2Store(DatasetGraph triples, LabelIndex labels) {
    this.triples = triples;
    this.labels = labels;
    if (labels.behind()) {
      LOG.debug("Indexing the labels");
      Txn.executeRead(triples, () -> labels.rebuild(triples));
    }
    this.dataset = TextDatasetFactory.create(triples, labels.lucene(), true);
    uniteGraphs(triples.getContext());
    uniteGraphs(dataset.getContext());
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
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new UncheckedIOException(
          "cannot use " + directory + " as a store: it is no directory",
          new NotDirectoryException(directory.toString()));
    }
    try {
      Path database = Files.createDirectories(directory.resolve("tdb2"));
      DatasetGraph triples = DatabaseMgr.connectDatasetGraph(Location.create(database.toString()));
      // A wrong lock shows at the first transaction, not at connection.
      triples.begin(TxnType.READ);
      triples.end();
      return new Tdb2Store(triples, LabelIndex.open(directory));
    } catch (DBOpEnvException e) {
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
    return new Tdb2Store(DatabaseMgr.createDatasetGraph(), LabelIndex.inMemory());
  }

  private static void uniteGraphs(Context context) {
    context.setTrue(TDB2.symUnionDefaultGraph);
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    if (dataset.isInTransaction()) {
      return work.apply(new Tdb2Snapshot(dataset, labels));
    }
    dataset.begin(TxnType.READ);
    try {
      return work.apply(new Tdb2Snapshot(dataset, labels));
    } finally {
      dataset.end();
    }
  }

  @Override
  public <T> T write(Function<Writer, T> work) {
    if (dataset.isInTransaction()) {
      throw new IllegalStateException("a write cannot begin inside a read or another write");
    }
    dataset.begin(TxnType.WRITE);
    try {
      labels.writing();
      T result = work.apply(new Tdb2Writer(dataset, triples, labels));
      dataset.commit();
      labels.written();
      return result;
    } catch (RuntimeException | Error e) {
      dataset.abort();
      throw e;
    } finally {
      dataset.end();
    }
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void close() {
    labels.close();
    TDBInternal.expel(triples);
  }
}
