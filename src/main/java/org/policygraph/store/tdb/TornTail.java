package org.policygraph.store.tdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process that was killed while TDB2 wrote its redo log has left at the end of it. TDB2
 * refuses to open a database with half an entry; but an entry that is not whole was never followed
 * by that of a commit, so that nothing is lost with it.
 *
 * <p>An entry of the log is its length in bytes (-1 for none), an Adler-32 sum over all of it with
 * zero in the sum's place, its type, the id of the component, and the data.
 */
final class TornTail {
  private static final Logger LOG = LoggerFactory.getLogger(TornTail.class);
  private static final String LOG_FILE = "journal.jrnl";
  private static final String LOCK_FILE = "tdb.lock";
  private static final int SUM = Integer.BYTES;
  private static final int HEADER = 3 * Integer.BYTES + ComponentId.SIZE;

  private TornTail() {}

  /**
   * Cuts half an entry off, where no process has the database open.
   *
   * @param database the directory that TDB2 is given
   */
  static void cut(Path database) throws IOException {
    if (isOpen(database)) {
      return;
    }
    List<Path> logs;
    try (Stream<Path> files = Files.walk(database, 2)) {
      logs = files.filter(it -> it.endsWith(LOG_FILE)).toList();
    }
    for (Path log : logs) {
      try (FileChannel file =
          FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        long whole = whole(file);
        if (whole < file.size()) {
          LOG.warn("The end of {} was not finished and is dropped", log);
          file.truncate(whole);
          file.force(true);
        }
      }
    }
  }

  /** Where the last whole entry ends. */
  private static long whole(FileChannel file) throws IOException {
    long end = 0;
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    while (end + HEADER <= file.size()) {
      header.clear();
      file.read(header, end);
      int length = Math.max(0, header.getInt(0));
      if (header.hasRemaining() || length > file.size() - end - HEADER) {
        return end;
      }
      int sum = header.getInt(SUM);
      header.putInt(SUM, 0);
      ByteBuffer data = ByteBuffer.allocate(length);
      file.read(data, end + HEADER);
      Adler32 adler = new Adler32();
      adler.update(header.array());
      adler.update(data.array());
      if ((int) adler.getValue() != sum) {
        return end;
      }
      end += HEADER + length;
    }
    return end;
  }

  /** TDB2 writes the number of the process that has the database into its lock, and leaves it. */
  private static boolean isOpen(Path database) throws IOException {
    Path lock = database.resolve(LOCK_FILE);
    if (Files.notExists(lock)) {
      return false;
    }
    try {
      long holder = Long.parseLong(Files.readString(lock).strip());
      return holder == ProcessHandle.current().pid()
          ? DatabaseConnection.lockForLocation(Location.create(database.toString())).isLockedHere()
          : ProcessHandle.of(holder).map(ProcessHandle::isAlive).orElse(false);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
