package org.policygraph.journal;

import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;
import org.policygraph.store.tdb.Inside;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/**
 * A process that publishes one change after the other, each made from the number that it will have,
 * and says so before and after: to be killed.
 */
final class Publisher {
  private static final int GRAPHS = 4;
  private static final int ENTITIES = 12;

  /** After so many changes the store is made compact, while it is published to. */
  private static final int COMPACTED = 12;

  private Publisher() {}

  /**
   * @param arguments directory, and where to halt: the name of a step, a space and how many times
   *     it is passed before that
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    Halt passed = Halt.of(arguments, 1);
    Tdb2Store store = Inside.open(directory.resolve("store"), passed);
    JournaledStore gate =
        JournaledStore.open(
            store,
            directory.resolve("journal"),
            Iris.DEFAULT,
            Clock.systemUTC(),
            new Disk(),
            step -> passed.accept(step.name()));
    while (passed.goesOn()) {
      long number = store.<Long>read(Snapshot::revision) + 1;
      System.out.println("before " + number);
      gate.commit(new Note("publisher", "change " + number, null), it -> change(it, number));
      System.out.println("after " + number);
      if (number % COMPACTED == 0) {
        Thread compacting = new Thread(() -> Inside.compact(store));
        compacting.setDaemon(true);
        compacting.start();
      }
    }
    gate.close();
    store.close();
  }

  /** Changes some graphs: labels and links come, change and go; no change is empty. */
  static void change(Writer writer, long number) {
    Random random = new Random(number);
    for (int graph = 0; graph < GRAPHS; graph++) {
      if (graph == number % GRAPHS || random.nextInt(3) == 0) {
        writer.replace(iri("graph-" + graph), facts(graph, number, random));
      }
    }
  }

  private static List<Fact> facts(int graph, long number, Random random) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("graph-" + graph, "changed", Value.Literal.integer(number)));
    for (int i = 0; i < ENTITIES; i++) {
      if (random.nextInt(4) > 0) {
        String entity = "entity-" + graph + "-" + i;
        facts.add(label(entity, "港务局" + random.nextInt(3) + "号"));
        facts.add(fact(entity, "near", "entity-" + graph + "-" + random.nextInt(ENTITIES)));
      }
    }
    return facts;
  }

  /** The quads after each number, as {@link Given#quads} tells them. */
  static final class Expected implements AutoCloseable {
    private final Tdb2Store store = Tdb2Store.inMemory();
    private final TreeMap<Long, Set<String>> states = new TreeMap<>();

    Expected() {
      states.put(0L, Set.of());
    }

    synchronized Set<String> at(long number) {
      while (states.lastKey() < number) {
        long next = states.lastKey() + 1;
        store.write(
            writer -> {
              change(writer, next);
              return true;
            });
        states.put(next, new TreeSet<>(Given.quads(store)));
      }
      return states.getOrDefault(number, Set.of("none"));
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
