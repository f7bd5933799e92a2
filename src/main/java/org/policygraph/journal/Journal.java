package org.policygraph.journal;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;

/**
 * The publications, as they were made: for reading. Safe for use by several threads, while a
 * publication is made too.
 */
public final class Journal {
  private final NavigableMap<Long, Entry> entries = new ConcurrentSkipListMap<>();

  /** By number, what was read of entries, as long as there is room for it: they do not change. */
  private final Map<Long, SoftReference<Map<Value.Iri, Set<Value.Iri>>>> subjects =
      new ConcurrentHashMap<>();

  Journal() {}

  void add(Entry entry) {
    entries.put(entry.number(), entry);
  }

  void remove(Entry entry) {
    entries.remove(entry.number());
    subjects.remove(entry.number());
  }

  @Nullable Entry last() {
    Map.Entry<Long, Entry> last = entries.lastEntry();
    return last == null ? null : last.getValue();
  }

  /** The entries above a number, in their order. */
  List<Entry> after(long number) {
    return List.copyOf(entries.tailMap(number, false).values());
  }

  /** The last publication; empty where there is none. */
  public Optional<Revision> head() {
    return Optional.ofNullable(last()).map(Entry::revision);
  }

  /** The publication of this number. */
  public Optional<Revision> find(long number) {
    return Optional.ofNullable(entries.get(number)).map(Entry::revision);
  }

  /**
   * The id of a publication's entry, {@code urn:sha256:} with a hash that also covers every entry
   * before it; empty where there is none of this number.
   */
  public Optional<String> id(long number) {
    return Optional.ofNullable(entries.get(number)).map(Entry::id);
  }

  /** How many publications there are, or how many of one document. */
  public long count(Value.@Nullable Iri document) {
    return entries.values().stream().filter(about(document)).count();
  }

  /**
   * Publications, newest first.
   *
   * @param document those of one document; null for all
   * @param below only those of lower numbers, such as that of the last of the page before; {@link
   *     Long#MAX_VALUE} for the first page
   * @param limit at most so many
   */
  public List<Revision> newest(Value.@Nullable Iri document, long below, int limit) {
    return entries.headMap(below, false).descendingMap().values().stream()
        .filter(about(document))
        .limit(limit)
        .map(Entry::revision)
        .toList();
  }

  private static Predicate<Entry> about(Value.@Nullable Iri document) {
    return document == null ? entry -> true : entry -> document.equals(entry.revision().document());
  }

  /**
   * What one publication changed, conclusions included.
   *
   * @throws IllegalArgumentException where there is none of this number
   * @throws JournalFault where its file is damaged or gone
   */
  public Changes changes(long number) {
    Entry entry = entries.get(number);
    if (entry == null) {
      throw new IllegalArgumentException("there is no publication " + number);
    }
    return read(entry);
  }

  /**
   * What one publication changed something of, by named graph.
   *
   * @throws IllegalArgumentException where there is none of this number
   * @throws JournalFault where its file is damaged or gone
   */
  public Map<Value.Iri, Set<Value.Iri>> subjects(long number) {
    SoftReference<Map<Value.Iri, Set<Value.Iri>>> kept = subjects.get(number);
    Map<Value.Iri, Set<Value.Iri>> known = kept == null ? null : kept.get();
    if (known != null) {
      return known;
    }
    Changes changes = changes(number);
    Map<Value.Iri, Set<Value.Iri>> found = new HashMap<>();
    for (Map<Value.Iri, Set<Fact>> side : List.of(changes.added(), changes.removed())) {
      side.forEach(
          (graph, facts) -> {
            Set<Value.Iri> of = found.computeIfAbsent(graph, it -> new HashSet<>());
            facts.forEach(fact -> of.add(fact.subject()));
          });
    }
    subjects.put(number, new SoftReference<>(found));
    return found;
  }

  static Changes read(Entry entry) {
    try {
      return EntryReader.changes(entry);
    } catch (EntryReader.Damaged e) {
      throw JournalFiles.damaged(entry.number(), entry.file(), e);
    } catch (IOException e) {
      throw JournalFiles.damaged(
          entry.number(),
          entry.file(),
          // The exception's own words name the file, which not everybody may know.
          new EntryReader.Damaged(EntryRule.FILE, "its file cannot be read", e));
    }
  }

  /**
   * What differs between two states of the graph: what was added and removed again is in neither.
   *
   * @param from number of the earlier state; 0 for the empty one. A number that no publication has
   *     means the last one before it
   * @param to number of the later state
   * @throws JournalFault where a file is damaged or gone
   */
  public Changes changes(long from, long to) {
    if (from > to) {
      throw new IllegalArgumentException("no changes lead from " + from + " back to " + to);
    }
    Map<Value.Iri, Set<Fact>> added = new LinkedHashMap<>();
    Map<Value.Iri, Set<Fact>> removed = new LinkedHashMap<>();
    for (Entry entry : new ArrayList<>(entries.subMap(from, false, to, true).values())) {
      Changes changes = read(entry);
      fold(changes.removed(), removed, added);
      fold(changes.added(), added, removed);
    }
    return new Changes(added, removed);
  }

  private static void fold(
      Map<Value.Iri, Set<Fact>> facts,
      Map<Value.Iri, Set<Fact>> done,
      Map<Value.Iri, Set<Fact>> undone) {
    facts.forEach(
        (graph, them) -> {
          Set<Fact> back = undone.computeIfAbsent(graph, it -> new LinkedHashSet<>());
          Set<Fact> kept = done.computeIfAbsent(graph, it -> new LinkedHashSet<>());
          for (Fact fact : them) {
            if (!back.remove(fact)) {
              kept.add(fact);
            }
          }
        });
  }

  /** The folder of the journal of a store, where nobody names another one. */
  public static Path beside(Path store) {
    Path name = store.toAbsolutePath().normalize().getFileName();
    return store.resolveSibling((name == null ? "store" : name) + "-journal");
  }
}
