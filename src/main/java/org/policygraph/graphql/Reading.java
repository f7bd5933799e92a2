package org.policygraph.graphql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Journal;
import org.policygraph.publication.JournalView;
import org.policygraph.release.Releases;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** What one request reads: one snapshot of the graph, in one language. */
final class Reading {
  /** Where it lies in the context of a request. */
  static final String KEY = Reading.class.getName();

  /** The same for what is read of the drafts; absent where the caller is no editor. */
  static final String DRAFTS = KEY + ".drafts";

  /** In which labels are kept. */
  static final Set<String> LANGUAGES = Set.of("zh", "en");

  private final Snapshot snapshot;
  private final SourceTexts texts;
  private final Iris iris;
  private final Clock clock;
  private final String language;
  private final Entities entities;
  private final Map<List<Object>, List<Row>> answered = new HashMap<>();
  private final Map<Template, Map<Value, List<Row>>> byParent = new HashMap<>();
  private final List<Problem> problems;
  private final Allowance allowance;
  private @Nullable QuoteChecks checks;
  private @Nullable Journal journal;
  private @Nullable Releases releases;
  private String address = "";
  private long revision;

  Reading(Snapshot snapshot, SourceTexts texts, Iris iris, Clock clock, String language) {
    this(snapshot, texts, iris, clock, language, null);
  }

  private Reading(
      Snapshot snapshot,
      SourceTexts texts,
      Iris iris,
      Clock clock,
      String language,
      @Nullable Reading published) {
    this.entities = new Entities(this, published == null ? null : published.entities);
    this.problems = published == null ? new ArrayList<>() : published.problems;
    this.allowance = published == null ? new Allowance() : published.allowance;
    this.snapshot = snapshot;
    this.texts = texts;
    this.iris = iris;
    this.clock = clock;
    this.language = language;
    this.revision = snapshot.revision();
  }

  /**
   * The same with the journal.
   *
   * @param last the number that this state is of, reviews included
   */
  Reading with(Journal publications, long last) {
    this.journal = publications;
    this.revision = last;
    return this;
  }

  /**
   * The same with what is known of the quotes, for a state that the journal tells the changes of.
   */
  Reading with(QuoteChecks remembered) {
    this.checks = remembered;
    return this;
  }

  /** The quotes of each text that are not at their places, where some are not. */
  Map<Value, List<Row>> brokenQuotes(
      List<QuoteChecks.Version> texts,
      Function<List<QuoteChecks.Version>, Map<Value, List<Row>>> check) {
    long state = snapshot.revision();
    return checks == null || journal == null
        ? check.apply(texts)
        : checks.broken(
            texts, state, since -> JournalView.graphs(journal(), since, state, iris), check);
  }

  /**
   * The same with the releases.
   *
   * @param service under which they are downloaded, without a slash at its end
   */
  Reading with(Releases all, String service) {
    this.releases = all;
    this.address = service;
    return this;
  }

  /**
   * @throws Problem where none are served
   */
  Releases releases() {
    if (releases == null) {
      throw Problem.of(Problem.Code.NOT_FOUND, "this graph has no releases");
    }
    return releases;
  }

  /** The service's, without a slash at its end. */
  String address() {
    return address;
  }

  /** The number of the last change that this state holds. */
  long revision() {
    return revision;
  }

  /**
   * @throws Problem where the graph has none
   */
  Journal journal() {
    if (journal == null) {
      throw Problem.of(Problem.Code.NOT_FOUND, "this graph has no journal");
    }
    return journal;
  }

  /**
   * The drafts beside this, in the same request. What a draft points to and the drafts say nothing
   * of, such as a document that it cites, is read here, with all that it leads to.
   */
  Reading withDrafts(Snapshot drafts, SourceTexts draftTexts) {
    return new Reading(drafts, draftTexts, iris, clock, language, this);
  }

  List<Row> select(Template query, Parameters parameters) {
    return asked().select(query, parameters);
  }

  List<Fact> construct(Template query, Parameters parameters) {
    return asked().construct(query, parameters);
  }

  /** The same as {@link #select}, asked once however many fields of the request ask it. */
  List<Row> once(Template query, Parameters parameters) {
    List<Object> question = List.of(query, parameters);
    List<Row> rows = answered.get(question);
    if (rows == null) {
      rows = select(query, parameters);
      answered.put(question, rows);
    }
    return rows;
  }

  /**
   * The solutions for each ?parent, in one query for those parents that no field of the request
   * asked it for before. What differs from field to field, such as a day, is kept and not asked.
   */
  Map<Value, List<Row>> each(Template query, Collection<? extends Value> parents) {
    Map<Value, List<Row>> found = byParent.computeIfAbsent(query, q -> new HashMap<>());
    Set<Value> unread = new LinkedHashSet<>(parents);
    unread.removeAll(found.keySet());
    if (!unread.isEmpty()) {
      unread.forEach(parent -> found.put(parent, new ArrayList<>()));
      for (Row row : select(query, Parameters.each("parent", unread))) {
        found.computeIfAbsent(row.get("parent"), p -> new ArrayList<>()).add(row);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  List<Snapshot.Hit> search(String words, int limit) {
    return asked().search(words, limit);
  }

  List<Snapshot.Hit> searchAny(String words, int limit) {
    return asked().searchAny(words, limit);
  }

  SourceTexts texts() {
    return texts;
  }

  /** The mounted text, where it is the very version that the graph speaks of. */
  Optional<SourceText> text(@Nullable String fileName, @Nullable String sha256) {
    return fileName == null || sha256 == null ? Optional.empty() : texts.find(fileName, sha256);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** zh or en: the language asked for, else that of the request. */
  String language(@Nullable String asked) {
    return asked == null ? language : Locale.forLanguageTag(asked).getLanguage();
  }

  /**
   * The IRI of an ID or IRI that a caller gave.
   *
   * @throws Problem where it is neither
   */
  Value.Iri iri(String argument, String id) {
    try {
      return new Value.Iri(iris.ofId(id));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(argument + " is no ID of the form type/key: " + id);
    }
  }

  /** The ID of an entity; the IRI itself where it is not one of ours. */
  String id(Value.Iri iri) {
    return iris.id(iri.text()).orElse(iri.text());
  }

  Iris iris() {
    return iris;
  }

  /**
   * The entities, as {@link Entities#things} tells.
   *
   * @param expected the schema's type of an entity of which the graph says nothing
   */
  Map<Value.Iri, Thing> things(Collection<Value.Iri> wanted, @Nullable String expected) {
    return entities.things(wanted, expected);
  }

  /** What was read of entities so far. */
  Entities entities() {
    return entities;
  }

  /** The snapshot, for one more query. */
  private Snapshot asked() {
    return allowance.ask(snapshot);
  }

  /** Counts an object that was read. */
  Thing count(Thing thing) {
    allowance.takeObject();
    return thing;
  }

  /** Counts the places of the answer that objects take. */
  void answer(long more) {
    allowance.takePlaces(more);
  }

  /** Something that the caller should know beside the answer. */
  void report(Problem problem) {
    problems.add(problem);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  int queries() {
    return snapshot.queries();
  }
}
