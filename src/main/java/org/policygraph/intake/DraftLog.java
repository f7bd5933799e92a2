package org.policygraph.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.store.Fact;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Prov;
import org.policygraph.vocabulary.Xsd;

/**
 * What was done to the drafts of one document, beside them and longer than they: by it a later
 * decision on a statement is told from an earlier one, and what was rejected stays so.
 */
public final class DraftLog {
  private static final String NUMBER = Dcterms.NS + "identifier";
  private static final String BY = Dcterms.NS + "creator";
  private static final String AT = Dcterms.NS + "date";
  private static final String ACT = Dcterms.NS + "type";
  private static final String ABOUT = Dcterms.NS + "subject";
  private static final String NOTE = Dcterms.NS + "description";
  private static final String BEFORE = Prov.NS + "value";

  /** What can be done to a draft. */
  public enum Act {
    /** The reader drafted the document, or drafted it again. */
    DRAFTED,
    ACCEPTED,
    CORRECTED,
    REJECTED,
    ENTERED,
    /** It was published, and is no draft any more. */
    PUBLISHED
  }

  /**
   * One of them.
   *
   * @param number of the sequence that reviews and publications share
   * @param about the statement; null where it is the document
   * @param before what the statement said until then, its parts and evidence included, as N-Triples
   */
  public record Entry(
      long number,
      Instant at,
      String by,
      Act act,
      Value.@Nullable Iri about,
      @Nullable String note,
      @Nullable String before) {
    /** The same with another number. */
    Entry numbered(long other) {
      return new Entry(other, at, by, act, about, note, before);
    }
  }

  private DraftLog() {}

  private static String name(Iris iris, String key) {
    return iris.graphs() + "log/" + key;
  }

  /** All entries of a document, in their order. */
  public static List<Entry> of(Snapshot snapshot, Iris iris, String key) {
    Map<Value.Iri, Map<String, Value>> entries = new LinkedHashMap<>();
    for (Fact fact : Drafts.graph(snapshot, name(iris, key))) {
      entries
          .computeIfAbsent(fact.subject(), it -> new LinkedHashMap<>())
          .put(fact.predicate().text(), fact.object());
    }
    return entries.values().stream()
        .map(DraftLog::entry)
        .sorted(Comparator.comparingLong(Entry::number))
        .toList();
  }

  private static Entry entry(Map<String, Value> said) {
    return new Entry(
        Long.parseLong(text(said, NUMBER)),
        Instant.parse(text(said, AT)),
        text(said, BY),
        Act.valueOf(text(said, ACT)),
        said.get(ABOUT) instanceof Value.Iri iri ? iri : null,
        said.containsKey(NOTE) ? text(said, NOTE) : null,
        said.containsKey(BEFORE) ? text(said, BEFORE) : null);
  }

  private static String text(Map<String, Value> said, String property) {
    Value value = said.get(property);
    if (value == null) {
      throw new IllegalStateException("an entry of the log of drafts lacks " + property);
    }
    return value.text();
  }

  public static void add(Writer writer, Iris iris, String key, Entry entry) {
    String node =
        iris.entity(
            "draft-act",
            key
                + "-"
                + entry.number()
                + "-"
                + entry.act().name().toLowerCase(Locale.ROOT)
                + (entry.about() == null
                    ? ""
                    : "-" + Sha256.of(entry.about().text()).substring(0, 10)));
    List<Fact> facts = new ArrayList<>();
    say(facts, node, NUMBER, Value.Literal.integer(entry.number()));
    say(facts, node, AT, new Value.Literal(entry.at().toString(), Xsd.NS + "dateTime", null));
    say(facts, node, BY, Value.Literal.string(entry.by()));
    say(facts, node, ACT, Value.Literal.string(entry.act().name()));
    if (entry.about() != null) {
      say(facts, node, ABOUT, entry.about());
    }
    if (entry.note() != null) {
      say(facts, node, NOTE, Value.Literal.string(entry.note()));
    }
    if (entry.before() != null) {
      say(facts, node, BEFORE, Value.Literal.string(entry.before()));
    }
    writer.add(new Value.Iri(name(iris, key)), facts);
  }

  /** Forgets what was done since the document was last published; all where it never was. */
  static void forgetUnpublished(Writer writer, Iris iris, String key) {
    Value.Iri graph = new Value.Iri(name(iris, key));
    List<Entry> all = of(writer, iris, key);
    long published =
        all.stream()
            .filter(it -> it.act() == Act.PUBLISHED)
            .mapToLong(Entry::number)
            .max()
            .orElse(0);
    writer.replace(graph, List.of());
    all.stream().filter(it -> it.number() <= published).forEach(it -> add(writer, iris, key, it));
  }

  private static void say(List<Fact> facts, String node, String property, Value value) {
    facts.add(new Fact(new Value.Iri(node), new Value.Iri(property), value));
  }
}
