package org.policygraph.store.tdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, whose files may be replaced by compact ones while it is read. A transaction stays
 * with the files that it began on: the library's own compaction takes them from under it.
 */
final class Generations extends DatasetGraphWrapper {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
  private static final Pattern FOLDER = Pattern.compile("Data-(\\d+)");

  /** Files of one time. */
  private static final class Generation {
    final DatasetGraphTDB graph;
    final long number;
    int transactions;
    boolean retired;

    Generation(DatasetGraphTDB graph, long number) {
      this.graph = graph;
      this.number = number;
      graph.getContext().setTrue(TDB2.symUnionDefaultGraph);
    }
  }

  private final DatasetGraphSwitchable container;

  /** Null where the database lives in memory. */
  private final @Nullable Path folder;

  private final ThreadLocal<Generation> pinned = new ThreadLocal<>();
  private Generation current;

  private Generations(DatasetGraphSwitchable container, Context context) {
    super(container, context);
    this.container = container;
    this.folder = container.hasContainerPath() ? container.getContainerPath() : null;
    DatasetGraphTDB graph = (DatasetGraphTDB) container.get();
    this.current = new Generation(graph, folder == null ? 0 : number(path(graph)));
    context.setTrue(TDB2.symUnionDefaultGraph);
    deleteOlder();
  }

  /**
   * @param database as the library connects to it
   */
  static Generations of(DatasetGraph database) {
    return new Generations(
        TDBInternal.getDatabaseContainer(database), database.getContext().copy());
  }

  private static Path path(DatasetGraphTDB graph) {
    return Path.of(graph.getLocation().getDirectoryPath());
  }

  private static long number(Path generation) {
    var name = FOLDER.matcher(String.valueOf(generation.getFileName()));
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  /** What a process left that ended after it had made other files and before these were gone. */
  private void deleteOlder() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path path : inside.toList()) {
        long number = number(path);
        if (number > 0 && number < current.number) {
          delete(path);
        }
      }
    } catch (IOException e) {
      LOG.warn("Files of before the last compaction are left in {}: {}", folder, e.toString());
    }
  }

  @Override
  protected DatasetGraph get() {
    Generation own = pinned.get();
    return own != null ? own.graph : current().graph;
  }

  private synchronized Generation current() {
    return current;
  }

  /** Two transactions with the same number see the same state. */
  long version() {
    Generation own = pinned.get();
    if (own == null) {
      throw new IllegalStateException("not in a transaction");
    }
    long version = own.graph.getTxnSystem().getThreadTransaction().getDataVersion();
    return (own.number << 40) + version;
  }

  private synchronized Generation enter() {
    current.transactions++;
    return current;
  }

  private void leave(Generation generation) {
    boolean over;
    synchronized (this) {
      over = --generation.transactions == 0 && generation.retired;
    }
    if (over) {
      close(generation);
    }
  }

  @Override
  public void begin(TxnType type) {
    Generation before = pinned.get();
    if (before != null && !before.graph.isInTransaction()) {
      release(before);
    }
    Generation own = enter();
    try {
      own.graph.begin(type);
      pinned.set(own);
    } catch (RuntimeException | Error e) {
      leave(own);
      throw e;
    }
  }

  @Override
  public void begin(ReadWrite readWrite) {
    begin(TxnType.convert(readWrite));
  }

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public void end() {
    Generation own = pinned.get();
    if (own != null) {
      try {
        own.graph.end();
      } finally {
        release(own);
      }
    }
  }

  private void release(Generation own) {
    pinned.remove();
    leave(own);
  }

  /** How much room the files take; 0 in memory. */
  long room() throws IOException {
    if (folder == null) {
      return 0;
    }
    long size = 0;
    try (Stream<Path> files = Files.walk(path(current().graph))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  /**
   * Copies the present state to new files and goes on with these. Nothing may be written meanwhile;
   * whoever reads goes on, and the old files are deleted when the last of those that began on them
   * is done.
   */
  void compact() throws IOException {
    Generation old = current();
    if (folder == null) {
      return;
    }
    Path made = folder.resolve("Data-%04d".formatted(old.number + 1));
    // A folder of this name is deleted by the library when the database is opened.
    Path unfinished = folder.resolve(made.getFileName() + "-tmp");
    delete(unfinished);
    Files.createDirectory(unfinished);
    Location place = Location.create(unfinished);
    try {
      CopyDSG.copy(old.graph, StoreConnection.connectCreate(place).getDatasetGraphTDB());
    } finally {
      StoreConnection.internalExpel(place, true);
    }
    Files.move(unfinished, made);
    force(folder);
    DatasetGraphTDB graph =
        StoreConnection.connectCreate(Location.create(made)).getDatasetGraphTDB();
    boolean over;
    synchronized (this) {
      container.change(old.graph, graph);
      current = new Generation(graph, old.number + 1);
      old.retired = true;
      over = old.transactions == 0;
    }
    if (over) {
      close(old);
    }
  }

  private static void close(Generation generation) {
    try {
      StoreConnection.release(generation.graph.getLocation());
      delete(path(generation.graph));
    } catch (IOException | RuntimeException e) {
      LOG.warn("Files of before a compaction are left: {}", e.toString());
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      List<Path> inside;
      try (Stream<Path> found = Files.walk(directory)) {
        inside = found.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : inside) {
        Files.delete(path);
      }
    }
  }

  /** Gives the files free for another process. */
  void expel() {
    TDBInternal.expel(container);
  }
}
