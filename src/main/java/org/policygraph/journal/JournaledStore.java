package org.policygraph.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Changes;
import org.policygraph.store.Contents;
import org.policygraph.store.Fact;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;
import org.policygraph.vocabulary.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate through which a store is published to. A publication is in the journal and in the store,
 * or in neither: the entry is on the disk before the store commits with its number. Whoever writes
 * to the store past the gate makes the two disagree.
 *
 * <p>Safe for use by several threads; publications are made one after the other.
 */
public final class JournaledStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournaledStore.class);

  private final GraphStore store;
  private final JournalFolder folder;
  private final Iris iris;
  private final Clock clock;
  private final Consumer<Step> passed;
  private final ReentrantLock gate = new ReentrantLock();

  /** Gives room back after publications, one time at once. */
  private final ExecutorService tidying =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(1),
          work -> new Thread(work, "tidying"),
          new ThreadPoolExecutor.DiscardPolicy());

  /** Why nothing can be published until the store is opened again. */
  private @Nullable JournalFault broken;

  private JournaledStore(
      GraphStore store, JournalFolder folder, Iris iris, Clock clock, Consumer<Step> passed) {
    this.store = store;
    this.folder = folder;
    this.iris = iris;
    this.clock = clock;
    this.passed = passed;
  }

  /**
   * Opens the journal of a store and makes the two agree: what a process that ended in the middle
   * left is dropped or brought to its end. A store of before there were journals begins one, with
   * an entry that holds everything.
   *
   * @param store stays the caller's to close, after this
   * @throws JournalFault where they cannot be made to agree; its message says what to do
   */
  public static JournaledStore open(GraphStore store, Path folder, Iris iris, Clock clock) {
    return open(store, folder, iris, clock, new Disk(), step -> {});
  }

  static JournaledStore open(
      GraphStore store, Path folder, Iris iris, Clock clock, Disk disk, Consumer<Step> passed) {
    long held = store.read(Snapshot::revision);
    JournalFolder files = JournalFolder.open(folder, held, disk, passed);
    try {
      JournaledStore it = new JournaledStore(store, files, iris, clock, passed);
      new Recovery(store, files).run();
      it.begin();
      return it;
    } catch (RuntimeException | Error e) {
      files.close();
      throw e;
    }
  }

  /** For reading; publications are made through the gate alone. */
  public GraphStore store() {
    return store;
  }

  public Journal journal() {
    return folder.journal();
  }

  /**
   * Publishes what the work writes, with the next number.
   *
   * @param work its exceptions leave store and journal as they were
   * @return empty where the work changed nothing: then there is no entry, and no number was taken
   */
  public Optional<Revision> commit(Note note, Consumer<Writer> work) {
    return commit(note, () -> 0, work);
  }

  /**
   * As {@link #commit(Note, Consumer)}, where others take numbers of the same sequence.
   *
   * @param last the last number that was taken elsewhere; asked while nothing else is published
   */
  public Optional<Revision> commit(Note note, LongSupplier last, Consumer<Writer> work) {
    gate.lock();
    try {
      if (broken != null) {
        throw broken;
      }
      return Optional.ofNullable(publish(note, last, work)).map(Entry::revision);
    } catch (JournalFault e) {
      broken = e;
      throw e;
    } finally {
      gate.unlock();
    }
  }

  private @Nullable Entry publish(Note note, LongSupplier last, Consumer<Writer> work) {
    Appended appended = new Appended();
    try {
      store.write(
          writer -> {
            work.accept(writer);
            Changes changes = writer.changes();
            if (!changes.isEmpty()) {
              long number = Math.max(last.getAsLong(), writer.revision()) + 1;
              appended.entry = folder.append(revision(number, note, changes), changes);
              writer.revision(number);
              passed.accept(Step.NUMBERED);
            }
            return true;
          });
    } catch (RuntimeException | Error e) {
      if (appended.entry == null || !isHeld(appended.entry, e)) {
        throw e;
      }
      LOG.error("Publication {} is made, though its end failed", appended.entry.number(), e);
    }
    passed.accept(Step.COMMITTED);
    if (appended.entry != null) {
      tidying.execute(this::tidy);
    }
    return appended.entry;
  }

  private void tidy() {
    try {
      store.tidy();
    } catch (RuntimeException e) {
      LOG.error("The store keeps the room of its earlier states", e);
    }
  }

  private static final class Appended {
    @Nullable Entry entry;
  }

  /** Whether the store has committed in spite of the failure; if not, the entry is taken back. */
  private boolean isHeld(Entry entry, Throwable failure) {
    boolean held;
    try {
      held = store.<Long>read(Snapshot::revision) >= entry.number();
    } catch (RuntimeException e) {
      JournalFault fault =
          new JournalFault(
              "The store cannot tell whether it holds publication "
                  + entry.number()
                  + ": restart the service, which then completes it",
              failure);
      fault.addSuppressed(e);
      throw fault;
    }
    if (!held) {
      folder.takeBack(entry, failure);
    }
    return held;
  }

  private Revision revision(long number, Note note, Changes changes) {
    return new Revision(
        number,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        note.by(),
        note.text(),
        note.document(),
        stated(changes.added()),
        stated(changes.removed()));
  }

  private int stated(Map<Value.Iri, Set<Fact>> facts) {
    return facts.entrySet().stream()
        .filter(entry -> iris.isStated(entry.getKey().text()))
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }

  /** The journal of a store that has none. */
  private void begin() {
    if (folder.journal().last() != null) {
      return;
    }
    Note note = new Note("policygraph", "what the store held before its journal began", null);
    Map<Value.Iri, Collection<Fact>> all = store.read(Contents::of);
    if (all.isEmpty()) {
      return;
    }
    Map<Value.Iri, Set<Fact>> facts = new LinkedHashMap<>();
    all.forEach((graph, them) -> facts.put(graph, new LinkedHashSet<>(them)));
    Changes everything = new Changes(facts, Map.of());
    Entry entry = folder.append(revision(1, note, everything), everything);
    store.write(
        writer -> {
          writer.revision(entry.number());
          return true;
        });
    LOG.info("The journal {} begins with what the store holds", folder.path());
  }

  /** Waits until nothing is done to the store any more. */
  @Override
  public void close() {
    tidying.shutdown();
    try {
      while (!tidying.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.info("The store is being made compact");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.close();
  }
}
