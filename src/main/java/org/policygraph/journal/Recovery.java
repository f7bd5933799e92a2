package org.policygraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policygraph.store.Changes;
import org.policygraph.store.Contents;
import org.policygraph.store.Fact;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a store to the end of its journal. */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final GraphStore store;
  private final JournalFolder folder;

  Recovery(GraphStore store, JournalFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * @throws JournalFault where the store is ahead of the journal, an entry does not fit it, or the
   *     newest is damaged
   */
  void run() {
    long held = store.read(Snapshot::revision);
    long head = folder.journal().head().map(Revision::number).orElse(0L);
    if (held > head || held > 0 && folder.journal().find(held).isEmpty()) {
      throw new JournalFault(
          "The store holds publication "
              + held
              + ", which the journal "
              + folder.path()
              + " lacks: "
              + (head == 0 ? "it is empty" : "it ends with " + head)
              + ". Name the folder of the store's own journal with policygraph.journal or bring its"
              + " files back from a copy; or give the store up and name a new directory for one: it"
              + " is made from this journal");
    }
    Entry last = folder.journal().last();
    if (last != null && last.number() == held) {
      checkWhole(last);
    }
    for (Entry entry : folder.journal().after(held)) {
      LOG.info("Publication {} of the journal is written to the store", entry.number());
      Changes changes = Journal.read(entry);
      store.write(
          writer -> {
            apply(writer, entry, changes);
            return true;
          });
    }
  }

  /** What is published next names this entry's hash: it must be the one that its file has. */
  private static void checkWhole(Entry last) {
    try {
      EntryReader.checkHash(last);
    } catch (EntryReader.Damaged e) {
      throw JournalFiles.damaged(last.number(), last.file(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + last.file() + " of the journal: " + e, e);
    }
  }

  /**
   * Makes the state before an entry the one after it.
   *
   * @throws JournalFault where it is not the state that the entry was made on
   */
  static void apply(Writer writer, Entry entry, Changes changes) {
    boolean unnumbered = writer.revision() == 0 && !writer.graphs().isEmpty();
    changes.removed().forEach(writer::remove);
    changes.added().forEach(writer::add);
    // A store of before journals: its first entry holds what the store holds already.
    boolean fits =
        unnumbered ? contents(writer).equals(changes.added()) : writer.changes().equals(changes);
    if (!fits) {
      throw new JournalFault(
          "Entry "
              + entry.number()
              + " of the journal ("
              + entry.file()
              + ") does not fit the store: the store is not what the entries before it make. Give"
              + " the store up and name a new directory for one: it is made from the journal");
    }
    writer.revision(entry.number());
  }

  private static Map<Value.Iri, Set<Fact>> contents(Writer writer) {
    return Contents.of(writer).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> new HashSet<>(it.getValue())));
  }
}
