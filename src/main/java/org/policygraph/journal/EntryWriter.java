package org.policygraph.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/**
 * Writes an entry: an RDF Patch of one transaction whose id is the hash of all that follows. As the
 * id of the entry before is part of that, no entry can be changed or left out without a trace.
 */
final class EntryWriter {
  /** In place of the hash until it is known; no file with it is whole. */
  private static final String UNKNOWN = "0".repeat(64);

  /** The last line of a file. */
  static final String END = "TC .\n";

  private EntryWriter() {}

  /** The first line of a file, of the same length for every id. */
  static byte[] firstLine(String id) {
    return ("H id <" + id + "> .\n").getBytes(StandardCharsets.UTF_8);
  }

  /** An id, of a hash in hexadecimal. */
  static String id(String hash) {
    return "urn:sha256:" + hash;
  }

  /**
   * Writes a whole entry to an empty file.
   *
   * @return its id
   * @throws IllegalArgumentException where a term cannot be written so that it is read again
   */
  static String write(
      FileChannel file, Revision revision, @Nullable String previous, Changes changes)
      throws IOException {
    writeAll(file, ByteBuffer.wrap(firstLine(id(UNKNOWN))), 0);
    file.position(firstLine(id(UNKNOWN)).length);
    MessageDigest hash = Sha256.begin();
    OutputStream out =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(file), hash), 1 << 16);
    RDFChangesWriterText patch = RDFPatchOps.textWriter(out);
    header(patch, revision, previous);
    patch.txnBegin();
    changes.removed().forEach((graph, facts) -> facts(graph, facts, patch::delete));
    changes.added().forEach((graph, facts) -> facts(graph, facts, patch::add));
    patch.txnCommit();
    // Not closed: that would close the file.
    patch.finish();
    out.flush();
    String id = id(Sha256.hex(hash.digest()));
    writeAll(file, ByteBuffer.wrap(firstLine(id)), 0);
    return id;
  }

  private static void writeAll(FileChannel file, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  private static void header(
      RDFChangesWriterText patch, Revision revision, @Nullable String previous) {
    if (previous != null) {
      patch.header(Header.PREVIOUS, NodeFactory.createURI(previous));
    }
    patch.header(Header.NUMBER, number(revision.number()));
    patch.header(
        Header.AT, NodeFactory.createLiteralDT(revision.at().toString(), XSDDatatype.XSDdateTime));
    patch.header(Header.BY, NodeFactory.createLiteralString(revision.by()));
    patch.header(Header.NOTE, NodeFactory.createLiteralString(revision.note()));
    if (revision.document() != null) {
      patch.header(Header.DOCUMENT, checked(revision.document()));
    }
    patch.header(Header.ADDED, number(revision.added()));
    patch.header(Header.REMOVED, number(revision.removed()));
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private interface Row {
    void write(Node graph, Node subject, Node predicate, Node object);
  }

  private static void facts(Value.Iri graph, Collection<Fact> facts, Row row) {
    Node name = checked(graph);
    for (Fact fact : facts) {
      row.write(name, checked(fact.subject()), checked(fact.predicate()), checked(fact.object()));
    }
  }

  /** An IRI is written as it is, between angle brackets: some characters would end it. */
  private static Node checked(Value value) {
    if (value instanceof Value.Iri iri
        && iri.text().chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)) {
      throw new IllegalArgumentException("no publication can hold the IRI " + iri);
    }
    if (value instanceof Value.Literal literal
        && literal.language() != null
        && !literal.language().matches("[A-Za-z]+(-[A-Za-z0-9]+)*")) {
      throw new IllegalArgumentException("no publication can hold the language of " + literal);
    }
    return Terms.node(value);
  }
}
