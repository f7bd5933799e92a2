package org.policygraph.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Xsd;

/**
 * How long it takes to publish, correct and withdraw one document of three hundred statements, and
 * how much disk, beside how many triples there are already. The graphs are written to in turn, so
 * that what else the machine does concerns all of them; ratios are of the time of a core that the
 * publishing thread had.
 *
 * <p>Arguments: the sizes of the graphs in triples; none for those that the README tells of.
 */
public final class PublicationBenchmark {
  private static final int WARM_UP = Integer.getInteger("policygraph.warm-up", 4);
  private static final int ROUNDS = Integer.getInteger("policygraph.rounds", 15);

  private static final int HOT_ROUNDS = 1 + ROUNDS / 3;

  /** What is measured, in the order of a round, which leaves the graph as it was. */
  private enum Act {
    PUBLISH,
    CORRECT,
    WITHDRAW,
    PUBLISH_HOT,
    WITHDRAW_HOT
  }

  /** One act on one site. */
  private record Measured(double milliseconds, double ofCore, long store, long journal) {}

  private final FilledSite site;
  private final Map<Act, List<Measured>> measured = new EnumMap<>(Act.class);

  private PublicationBenchmark(FilledSite site) {
    this.site = site;
  }

  public static void main(String[] arguments) throws IOException {
    List<Long> sizes =
        arguments.length == 0
            ? List.of(100_000L, 1_000_000L, 10_000_000L)
            : Arrays.stream(arguments).map(Long::valueOf).toList();
    Path folder = Files.createTempDirectory("publication-benchmark");
    List<PublicationBenchmark> all = new ArrayList<>();
    try {
      for (long size : sizes) {
        long begin = System.nanoTime();
        FilledSite site = FilledSite.of(folder.resolve(Long.toString(size)), size);
        all.add(new PublicationBenchmark(site));
        System.err.printf(
            Locale.ROOT,
            "%d triples in %.0f s%n",
            site.triples(),
            (System.nanoTime() - begin) / 1e9);
      }
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        if (round == WARM_UP) {
          all.forEach(it -> it.measured.clear());
        }
        for (PublicationBenchmark it : all) {
          it.round(round);
        }
      }
      for (int round = 0; round < HOT_ROUNDS; round++) {
        for (PublicationBenchmark it : all) {
          it.hotRound(round);
        }
      }
      print(all);
    } finally {
      all.forEach(it -> it.site.close());
      delete(folder);
    }
  }

  /** A later plan of the first city comes, is corrected, and goes again. */
  private void round(int round) {
    int city = 0;
    int plan = GeneratedCities.PLANS + round;
    List<Fact> facts = GeneratedCities.plan(city, plan);
    site.draft(city, plan, facts);
    measure(Act.PUBLISH, () -> site.publish(city, plan));
    site.draft(city, plan, corrected(facts));
    measure(Act.CORRECT, () -> site.publish(city, plan));
    measure(Act.WITHDRAW, () -> site.withdraw(city, plan));
  }

  /** The same with a figure more, of the indicator that every document has one of. */
  private void hotRound(int round) {
    int city = 0;
    int other = GeneratedCities.PLANS + 1000 + round;
    site.draft(city, other, GeneratedCities.planWithHotIndicator(city, other));
    measure(Act.PUBLISH_HOT, () -> site.publish(city, other));
    measure(Act.WITHDRAW_HOT, () -> site.withdraw(city, other));
  }

  /** The value of one figure is another. */
  private static List<Fact> corrected(List<Fact> facts) {
    List<Fact> corrected = new ArrayList<>(facts);
    for (int i = 0; i < corrected.size(); i++) {
      Fact fact = corrected.get(i);
      if (fact.predicate().text().equals(Qudt.numericValue)) {
        corrected.set(
            i,
            new Fact(
                fact.subject(), fact.predicate(), new Value.Literal("7777.0", Xsd.decimal, null)));
        return corrected;
      }
    }
    throw new IllegalStateException("the document has no figure");
  }

  private void measure(Act act, Runnable work) {
    long store = allocated(site.folder().resolve("store"));
    long journal = allocated(site.folder().resolve("journal"));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long core = threads.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    work.run();
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    double ofCore = (threads.getCurrentThreadCpuTime() - core) / 1e6;
    measured
        .computeIfAbsent(act, it -> new ArrayList<>())
        .add(
            new Measured(
                milliseconds,
                ofCore,
                allocated(site.folder().resolve("store")) - store,
                allocated(site.folder().resolve("journal")) - journal));
  }

  /** Bytes that a folder has on the disk: the files of a store are longer than what they hold. */
  private static long allocated(Path folder) {
    try {
      Process du = new ProcessBuilder("du", "-s", "-B1", folder.toString()).start();
      String told = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Long.parseLong(told.substring(0, told.indexOf('\t')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(List<PublicationBenchmark> all) {
    System.out.println(
        "   triples act           ms, of core (least to most), ratio | KB of store, of journal");
    for (Act act : Act.values()) {
      double first = all.get(0).median(act, Measured::ofCore);
      for (PublicationBenchmark it : all) {
        List<Measured> times = it.of(act);
        System.out.printf(
            Locale.ROOT,
            "%10d %-12s %7.0f %7.0f (%.0f to %.0f) %5.2f | %8d %6d%n",
            it.site.triples(),
            act,
            it.median(act, Measured::milliseconds),
            it.median(act, Measured::ofCore),
            times.stream().mapToDouble(Measured::ofCore).min().orElseThrow(),
            times.stream().mapToDouble(Measured::ofCore).max().orElseThrow(),
            it.median(act, Measured::ofCore) / first,
            times.stream().mapToLong(Measured::store).sum() / times.size() / 1000,
            times.stream().mapToLong(Measured::journal).sum() / times.size() / 1000);
      }
    }
  }

  private List<Measured> of(Act act) {
    return measured.getOrDefault(act, List.of());
  }

  private double median(Act act, ToDoubleFunction<Measured> of) {
    double[] sorted = of(act).stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
