package org.policygraph.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.StatementKeys.Identity;
import org.policygraph.curation.StatementKeys.Request;
import org.policygraph.extraction.text.Cancellation;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Enumerations.Confidence;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** What the parts of one compilation share, and what all statements have in common. */
final class Compilation {
  /** A statement whose place and key are known. */
  record Placed<T>(String where, T part, Span span, String key) {}

  final Faults faults;
  final Registry registry;
  final String document;
  final SourceText text;
  final Finder finder;
  final StatementKeys keys;
  final Facts facts = new Facts();
  final Passages passages;
  final NumberCoverage coverage;
  final Outline outline = new Outline();

  /** IRIs by the id they have in the sheet. */
  final Map<String, String> byId = new HashMap<>();

  /** Ids of the sheet by list ({@code goals}), also of entries that are faulty. */
  private final Map<String, List<String>> ids = new HashMap<>();

  Compilation(
      Faults faults,
      Registry registry,
      String document,
      SourceText text,
      Finder finder,
      StatementKeys keys) {
    this.faults = faults;
    this.registry = registry;
    this.document = document;
    this.text = text;
    this.finder = finder;
    this.keys = keys;
    this.passages = new Passages(document, text, facts);
    this.coverage = new NumberCoverage(text, finder.body());
  }

  String documentIri() {
    return Iris.DEFAULT.entity("document", document);
  }

  static String where(String list, int index, @Nullable String id) {
    return list + " #" + (index + 1) + (id == null ? "" : " " + id);
  }

  /** Notes the ids of a list; an id is used once in a sheet. */
  <T> void declare(String list, List<T> parts, Function<T, @Nullable String> id) {
    List<String> declared = ids.computeIfAbsent(list, it -> new ArrayList<>());
    for (int i = 0; i < parts.size(); i++) {
      String name = id.apply(parts.get(i));
      if (name != null) {
        if (ids.values().stream().anyMatch(it -> it.contains(name))) {
          faults.add(where(list, i, name), "id is unique", name + " is used twice");
        }
        declared.add(name);
      }
    }
  }

  /** The IRI of an entry by its id; null, and noted, where no list of these has such an id. */
  @Nullable String byId(String where, String id, String... lists) {
    boolean known = false;
    for (String list : lists) {
      known |= ids.getOrDefault(list, List.of()).contains(id);
    }
    if (!known) {
      faults.add(where, "id exists", "no entry of " + String.join(" or ", lists) + " is " + id);
      return null;
    }
    return byId.get(id); // null where that entry is faulty, which has been said
  }

  /** Notes a value that is missing. */
  <T> @Nullable T required(String where, String name, @Nullable T value) {
    if (value == null || value.toString().isBlank()) {
      faults.add(where, "entry is complete", name + " is missing");
      return null;
    }
    return value;
  }

  /** The IRI of an entity of the registry; null, and noted, where there is none. */
  @Nullable String entity(String where, String type, @Nullable String key) {
    if (key == null) {
      return null;
    }
    if (!registry.has(type + "/" + key)) {
      faults.add(where, "registry has it", "there is no " + type + "/" + key);
      return null;
    }
    return Iris.DEFAULT.entity(type, key);
  }

  void entities(String where, String subject, String property, String type, List<String> keys) {
    for (String key : keys) {
      String iri = entity(where, type, key);
      if (iri != null) {
        facts.link(subject, property, iri);
      }
    }
  }

  /**
   * Finds the main quote of each entry and gives it its key; entries without a place are left out.
   */
  <T> List<Placed<T>> place(StatementKind kind, List<Candidate<T>> candidates) {
    List<Request> requests = new ArrayList<>();
    for (Candidate<T> it : candidates) {
      String quote = text.slice(it.span.start(), it.span.end());
      int occurrence = occurrence(quote, it.span);
      requests.add(
          new Request(it.where, new Identity(kind, quote, occurrence, it.discriminator), it.key));
    }
    List<String> assigned = keys.assign(requests);
    List<Placed<T>> placed = new ArrayList<>();
    for (int i = 0; i < assigned.size(); i++) {
      Candidate<T> it = candidates.get(i);
      placed.add(new Placed<>(it.where, it.part, it.span, assigned.get(i)));
    }
    return placed;
  }

  /** An entry whose main span is found, before it has a key. */
  record Candidate<T>(
      String where, T part, Span span, String discriminator, @Nullable String key) {}

  private int occurrence(String quote, Span span) {
    Cancellation.check();
    return StoredStatements.occurrence(finder, quote, span);
  }

  static String iri(StatementKind kind, Placed<?> placed) {
    return Iris.DEFAULT.entity(kind.type, placed.key());
  }

  /** What every statement has; returns its IRI. */
  String statement(
      StatementKind kind,
      Placed<?> placed,
      @Nullable String zh,
      @Nullable String en,
      @Nullable Confidence confidence) {
    String iri = iri(kind, placed);
    facts.type(iri, kind.iri);
    facts.text(iri, Rdfs.label, zh, "zh");
    facts.text(iri, Rdfs.label, en, "en");
    facts.link(iri, Pg.statedIn, documentIri());
    String section = outline.deepest(placed.span());
    if (section != null) {
      facts.link(iri, Pg.section, section);
    }
    passages.state(iri, Pg.evidence, placed.span());
    facts.integer(iri, Pg.order, placed.span().start());
    if (confidence != null) {
      facts.value(iri, Pg.reviewStatus, ReviewStatus.DRAFTED);
      facts.value(iri, Pg.confidence, confidence);
    } else {
      facts.value(iri, Pg.reviewStatus, ReviewStatus.ENTERED);
      // nobody's rule drafted what a person entered
      facts.link(iri, Pg.notApplicable, Pg.confidence);
    }
    return iri;
  }

  void note(String iri, @Nullable String note) {
    facts.string(iri, Pg.reviewNote, note);
  }

  /** Says that the text does not state a property. */
  void notStated(String subject, String property, @Nullable Object value) {
    if (value == null) {
      facts.link(subject, Pg.notStated, property);
    }
  }
}
