package org.policygraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of a journal that this process writes to, and no other. */
final class JournalFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalFolder.class);

  private final Path folder;
  private final Disk disk;
  private final Consumer<Step> passed;
  private final FileChannel lock;
  private final Journal journal = new Journal();

  private JournalFolder(Path folder, Disk disk, Consumer<Step> passed, FileChannel lock) {
    this.folder = folder;
    this.disk = disk;
    this.passed = passed;
    this.lock = lock;
  }

  /**
   * Opens a journal, making an empty one where there is none, and drops what a process that ended
   * in the middle of a publication has left.
   *
   * @param held number of the store: up to it every entry was whole once
   * @throws JournalFault where an entry is damaged that no such end explains, or another process
   *     has the journal open
   */
  static JournalFolder open(Path folder, long held, Disk disk, Consumer<Step> passed) {
    FileChannel lock = null;
    boolean opened = false;
    try {
      Files.createDirectories(folder);
      lock = lock(folder);
      JournalFolder it = new JournalFolder(folder, disk, passed, lock);
      it.read(held);
      opened = true;
      return it;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folder + " as a journal: " + e, e);
    } finally {
      if (lock != null && !opened) {
        close(lock);
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel lock =
        FileChannel.open(
            folder.resolve(JournalFiles.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // A store of this process has it.
    }
    lock.close();
    throw new JournalFault(
        "The journal "
            + folder
            + " is in use by another process: stop that one, or name another folder with"
            + " policygraph.journal (for a command with --journal)");
  }

  private void read(long held) throws IOException {
    if (Files.exists(folder.resolve(JournalFiles.UNFINISHED))) {
      LOG.warn("A publication that was not finished is dropped from the journal {}", folder);
      disk.delete(folder.resolve(JournalFiles.UNFINISHED));
    }
    NavigableMap<Long, Path> files = JournalFiles.list(folder);
    for (Map.Entry<Long, Path> file : files.entrySet()) {
      try {
        Entry entry = JournalFiles.follow(file, journal.last());
        if (entry.number() > held) {
          EntryReader.checkHash(entry);
        }
        journal.add(entry);
      } catch (EntryReader.Damaged e) {
        if (file.getKey() <= held || !JournalFiles.torn(file, files)) {
          throw JournalFiles.damaged(file.getKey(), file.getValue(), e);
        }
        LOG.warn(
            "Entry {} was not finished and is dropped from the journal {}, its file is kept with {}"
                + " behind its name: {}",
            file.getKey(),
            folder,
            JournalFiles.DROPPED,
            e.getMessage());
        disk.rename(
            file.getValue(),
            file.getValue().resolveSibling(file.getValue().getFileName() + JournalFiles.DROPPED));
        disk.forceFolder(folder);
      }
    }
  }

  Journal journal() {
    return journal;
  }

  Path path() {
    return folder;
  }

  /**
   * Adds an entry, which is on the disk when this returns. After a failure there is no entry.
   *
   * @throws UncheckedIOException where it cannot be written
   * @throws JournalFault where it cannot be written, nor taken back
   */
  Entry append(Revision revision, Changes changes) {
    Entry last = journal.last();
    String previous = last == null ? null : last.id();
    Path file = JournalFiles.file(folder, revision.number());
    try {
      String id = write(revision, previous, changes);
      disk.rename(folder.resolve(JournalFiles.UNFINISHED), file);
      passed.accept(Step.NAMED);
      disk.forceFolder(folder);
      Entry entry = new Entry(revision, id, previous, file);
      journal.add(entry);
      passed.accept(Step.APPENDED);
      return entry;
    } catch (IOException | RuntimeIOException e) {
      UncheckedIOException failure =
          new UncheckedIOException(
              "Nothing was published: publication "
                  + revision.number()
                  + " cannot be written to the journal "
                  + folder
                  + ": "
                  + e.getMessage(),
              e instanceof IOException io ? io : new IOException(e));
      drop(file, failure);
      throw failure;
    } catch (RuntimeException | Error e) {
      drop(file, e);
      throw e;
    }
  }

  private String write(Revision revision, @Nullable String previous, Changes changes)
      throws IOException {
    try (FileChannel unfinished = disk.create(folder.resolve(JournalFiles.UNFINISHED))) {
      String id = EntryWriter.write(unfinished, revision, previous, changes);
      passed.accept(Step.WRITTEN);
      disk.force(unfinished);
      passed.accept(Step.FORCED);
      return id;
    }
  }

  private void drop(Path file, Throwable why) {
    try {
      disk.delete(folder.resolve(JournalFiles.UNFINISHED));
      disk.delete(file);
      disk.forceFolder(folder);
    } catch (IOException e) {
      if (Files.exists(file)) {
        JournalFault fault =
            new JournalFault(
                "The journal "
                    + folder
                    + " holds "
                    + file.getFileName()
                    + ", which could not be taken back ("
                    + e.getMessage()
                    + "): restart the service, which then publishes it",
                e);
        fault.addSuppressed(why);
        throw fault;
      }
      why.addSuppressed(e);
    }
  }

  /**
   * Takes the last entry back, whose publication did not come to be.
   *
   * @throws JournalFault where that cannot be done
   */
  void takeBack(Entry entry, Throwable why) {
    journal.remove(entry);
    drop(entry.file(), why);
  }

  @Override
  public void close() {
    close(lock);
  }

  private static void close(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The lock of a journal is left: {}", e.toString());
    }
  }
}
