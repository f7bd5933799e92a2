package org.policygraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Journal;
import org.policygraph.journal.Revision;
import org.policygraph.store.GraphStore;

/**
 * Makes releases: whole or not at all. What is written has no name of a release until all of it is
 * on the disk. One process at a time makes releases in a folder.
 */
public final class ReleaseMaker {
  /** How the name of a folder begins that is no release yet, or never came to be one. */
  static final String UNFINISHED = ".unfinished-";

  private final Path folder;
  private final Clock clock;
  private final String software;
  private final Disk disk;

  /**
   * @param folder need not be there yet
   * @param clock whose zone decides which day it is
   * @param software name and version of the program
   */
  public ReleaseMaker(Path folder, Clock clock, String software) {
    this(folder, clock, software, new Disk());
  }

  ReleaseMaker(Path folder, Clock clock, String software, Disk disk) {
    this.folder = folder;
    this.clock = clock;
    this.software = software;
    this.disk = disk;
  }

  /**
   * Releases what a store holds. The same state gives the same dump, byte by byte.
   *
   * @param journal of this store
   * @param date the day to cite it by; null for today
   * @param publisher who is named as its author and publisher
   * @throws ReleaseRefused where nothing was published yet, the day has a release, or the graph was
   *     not like this on that day
   * @throws UncheckedIOException where it cannot be written; then there is no new release
   */
  public Release make(
      GraphStore store, Journal journal, @Nullable LocalDate date, String publisher) {
    if (publisher.isBlank()
        || publisher.length() > 200
        || publisher.chars().anyMatch(Character::isISOControl)) {
      throw new ReleaseRefused(
          "a publisher's name has 1 to 200 characters on one line: '" + publisher + "'");
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate day = date == null ? today : date;
    return store.read(
        snapshot -> {
          Revision revision = checked(journal.find(snapshot.revision()), day, today);
          Path unfinished = folder.resolve(UNFINISHED + Release.name(day, revision.number()));
          boolean named = false;
          try {
            Files.createDirectories(folder);
            dropUnfinished();
            String entry = journal.id(revision.number()).orElseThrow();
            Files.createDirectory(unfinished);
            Release release =
                new ReleaseWriter(unfinished, publisher, software, disk)
                    .write(
                        snapshot,
                        revision,
                        entry,
                        day,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
            disk.forceFolder(unfinished);
            disk.rename(unfinished, folder.resolve(release.name()));
            named = true;
            disk.forceFolder(folder);
            return release;
          } catch (IOException e) {
            UncheckedIOException failure =
                new UncheckedIOException(
                    "no release was made: cannot write to " + folder + ": " + e, e);
            takeBack(unfinished, named, failure);
            throw failure;
          } catch (RuntimeException | Error e) {
            takeBack(unfinished, named, e);
            throw e;
          }
        });
  }

  /**
   * @param named whether it has its name already
   */
  private void takeBack(Path unfinished, boolean named, Throwable why) {
    try {
      if (named) {
        String name = String.valueOf(unfinished.getFileName()).substring(UNFINISHED.length());
        Files.move(folder.resolve(name), unfinished, StandardCopyOption.ATOMIC_MOVE);
      }
      delete(unfinished);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private Revision checked(Optional<Revision> published, LocalDate day, LocalDate today) {
    Revision revision =
        published.orElseThrow(
            () ->
                new ReleaseRefused(
                    "nothing was published yet that could be released: start the service once, or"
                        + " load data"));
    for (String other : Releases.names(folder)) {
      if (other.startsWith(day + "-r")) {
        throw new ReleaseRefused(
            "there is a release of "
                + day
                + ", "
                + other
                + " in "
                + folder
                + ": a release is never changed, and a day has one; name another day with --date");
      }
    }
    LocalDate since = LocalDate.ofInstant(revision.at(), clock.getZone());
    if (day.isBefore(since) || day.isAfter(today)) {
      throw new ReleaseRefused(
          "a release of "
              + day
              + " would say what nobody could read on that day: revision "
              + revision.number()
              + " was published on "
              + since
              + ", and today is "
              + today
              + "; an earlier state comes back with 'journal replay --until'");
    }
    return revision;
  }

  private void dropUnfinished() throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(folder)) {
      left = all.filter(it -> String.valueOf(it.getFileName()).startsWith(UNFINISHED)).toList();
    }
    for (Path unfinished : left) {
      delete(unfinished);
    }
  }

  private static void delete(Path unfinished) throws IOException {
    if (Files.isDirectory(unfinished)) {
      try (Stream<Path> files = Files.list(unfinished)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(unfinished);
    }
  }
}
