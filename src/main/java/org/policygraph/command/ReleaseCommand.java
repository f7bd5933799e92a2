package org.policygraph.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.JournaledStore;
import org.policygraph.release.Listed;
import org.policygraph.release.Release;
import org.policygraph.release.ReleaseMaker;
import org.policygraph.release.Releases;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and checks releases. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = "Make, list and check dated dumps of the whole graph that can be cited.")
final class ReleaseCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do with releases: create, list or verify");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Release what the store of a service that is stopped holds: N-Quads, manifest, checksums,"
            + " licence and citations in a folder of their own. A day has one release, which is"
            + " never changed."
      })
  int create(
      @Mixin JournalOption journal,
      @Mixin ReleasesOption into,
      @Option(
              names = "--date",
              paramLabel = "YYYY-MM-DD",
              description =
                  "The day to cite it by, from that of the last publication to today, which it is"
                      + " without it (Asia/Shanghai).")
          @Nullable LocalDate date,
      @Option(
              names = "--publisher",
              paramLabel = "NAME",
              defaultValue = "Policy Graph",
              description =
                  "Who is named as author and publisher in the citations (${DEFAULT-VALUE}).")
          String publisher) {
    if (!Files.isDirectory(journal.store())) {
      throw Desk.missing("there is no store at " + journal.store() + ": name it with --store");
    }
    String software = spec.root().version()[0];
    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    try (Tdb2Store store = Tdb2Store.open(journal.store());
        JournaledStore gate =
            JournaledStore.open(store, journal.folder(), Iris.DEFAULT, Clock.systemUTC())) {
      Release release =
          new ReleaseMaker(into.folder(), clock, software)
              .make(store, gate.journal(), date, publisher);
      out()
          .println(
              "made the release "
                  + into.folder().resolve(release.name())
                  + ": revision "
                  + release.number()
                  + ", "
                  + release.triples()
                  + " triples, SHA-256 "
                  + release.dump().sha256());
      return 0;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "List the releases, newest first.")
  void list(@Mixin ReleasesOption from) {
    List<Listed> all = new Releases(from.folder()).all();
    if (all.isEmpty()) {
      out().println("there is no release in " + from.folder() + ": make one with 'release create'");
    }
    for (Listed listed : all) {
      String said =
          listed
              .known()
              .map(it -> it.triples() + " triples  " + it.dump().sha256())
              .orElse("its manifest cannot be read");
      out().println(listed.name() + "  " + said + (listed.whole() ? "" : "  DAMAGED"));
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Read every file of releases and hold it against its checksum. The exit code is 1 where"
              + " something is wrong.")
  int verify(
      @Mixin ReleasesOption from,
      @Parameters(
              arity = "0..*",
              paramLabel = "NAME",
              description = "Such as 2026-11-26-r7; without one all.")
          @Nullable List<String> names) {
    Releases folder = new Releases(from.folder());
    List<String> faults = new ArrayList<>();
    List<String> asked =
        names == null || names.isEmpty() ? folder.all().stream().map(Listed::name).toList() : names;
    for (String name : asked) {
      Optional<Listed> found = folder.find(name);
      if (found.isEmpty()) {
        faults.add("there is no release " + name + " in " + from.folder());
      }
      found.ifPresent(it -> it.faults().forEach(fault -> faults.add(name + ": " + fault)));
      if (found.filter(Listed::whole).isPresent()) {
        out().println(name + " is whole");
      }
    }
    if (asked.isEmpty()) {
      out().println("there is no release in " + from.folder() + ": make one with 'release create'");
    }
    faults.forEach(spec.commandLine().getErr()::println);
    return faults.isEmpty() ? 0 : 1;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
