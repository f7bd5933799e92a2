package org.policygraph.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.PatchHeader;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.JenaException;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/** Reads the files of a journal. */
final class EntryReader {
  private EntryReader() {}

  /** A file is no whole entry: why, as the rest of a sentence that begins with its name. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    private final EntryRule rule;

    Damaged(EntryRule rule, String message, @Nullable Throwable cause) {
      super(message, cause);
      this.rule = rule;
    }

    EntryRule rule() {
      return rule;
    }
  }

  /** Reads the head of a file, and nothing of what follows. */
  static Entry head(Path file) throws IOException, Damaged {
    PatchHeader header;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 12)) {
      header = RDFPatchOps.readHeader(in);
    } catch (JenaException e) {
      throw new Damaged(EntryRule.HEAD, "its head cannot be read: " + e.getMessage(), e);
    }
    try {
      Node document = header.get(Header.DOCUMENT);
      Node previous = header.get(Header.PREVIOUS);
      return new Entry(
          new Revision(
              Long.parseLong(text(header, Header.NUMBER)),
              Instant.parse(text(header, Header.AT)),
              text(header, Header.BY),
              text(header, Header.NOTE),
              document == null ? null : new Value.Iri(document.getURI()),
              Integer.parseInt(text(header, Header.ADDED)),
              Integer.parseInt(text(header, Header.REMOVED))),
          text(header, "id"),
          previous == null ? null : previous.getURI(),
          file);
    } catch (IllegalArgumentException | DateTimeException | JenaException e) {
      throw new Damaged(EntryRule.HEAD, "its head is wrong: " + e.getMessage(), e);
    }
  }

  private static String text(PatchHeader header, String name) throws Damaged {
    Node value = header.get(name);
    if (value == null) {
      throw new Damaged(EntryRule.HEAD, "its head has no " + name, null);
    }
    return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }

  /** Whether the file holds what its id says, to the last byte. */
  static void checkHash(Entry entry) throws IOException, Damaged {
    String id = idOf(entry.file());
    if (!id.equals(entry.id())) {
      throw new Damaged(
          EntryRule.HASH, "its content has the hash " + id + ", its head says " + entry.id(), null);
    }
  }

  /** The id that the file should have: the hash of all that follows its first line. */
  private static String idOf(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int read = in.read();
      while (read >= 0 && read != '\n') {
        read = in.read();
      }
      return EntryWriter.id(Sha256.ofRest(in));
    }
  }

  /** Whether the file has the last line of an entry: one without it was not written to its end. */
  static boolean ends(Path file) throws IOException {
    byte[] end = EntryWriter.END.getBytes(StandardCharsets.UTF_8);
    try (FileChannel in = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate(end.length);
      long start = in.size() - end.length;
      while (start >= 0 && tail.hasRemaining() && in.read(tail, start + tail.position()) >= 0) {}
      return Arrays.equals(tail.array(), end);
    }
  }

  /** What the entry changed, in full. */
  static Changes changes(Entry entry) throws IOException, Damaged {
    checkHash(entry);
    Collector collector = new Collector();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(entry.file()), 1 << 16)) {
      new RDFPatchReaderText(in).apply(collector);
    } catch (RiotException e) {
      throw new Damaged(EntryRule.PATCH, "it is no RDF Patch: " + e.getMessage(), e);
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new Damaged(EntryRule.PATCH, "it holds what no publication can: " + e.getMessage(), e);
    }
    if (!collector.committed) {
      throw new Damaged(EntryRule.PATCH, "it has no end", null);
    }
    return new Changes(collector.added, collector.removed);
  }

  private static final class Collector extends RDFChangesBase {
    final Map<Value.Iri, Set<Fact>> added = new LinkedHashMap<>();
    final Map<Value.Iri, Set<Fact>> removed = new LinkedHashMap<>();
    boolean committed;

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
      take(added, graph, subject, predicate, object);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
      take(removed, graph, subject, predicate, object);
    }

    private static void take(
        Map<Value.Iri, Set<Fact>> facts, Node graph, Node subject, Node predicate, Node object) {
      if (graph == null) {
        throw new IllegalArgumentException("a triple of no named graph");
      }
      facts
          .computeIfAbsent((Value.Iri) Terms.value(graph), it -> new LinkedHashSet<>())
          .add(Terms.fact(Triple.create(subject, predicate, object)));
    }

    @Override
    public void txnCommit() {
      committed = true;
    }
  }
}
