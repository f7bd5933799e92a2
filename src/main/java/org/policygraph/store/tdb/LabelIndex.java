package org.policygraph.store.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The labels and quotes of a store by their words, in Lucene. */
final class LabelIndex {
  private static final Logger LOG = LoggerFactory.getLogger(LabelIndex.class);

  /**
   * A field for each property: an entry is known by entity, graph, field, text and language, so two
   * properties in one field would lose a label together with an equal title.
   */
  private static final Map<String, Resource> FIELDS =
      Map.of(
          "label", RDFS.label,
          "prefLabel", SKOS.prefLabel,
          "altLabel", SKOS.altLabel,
          "title", DCTerms.title,
          "quote", OA.exact);

  private static final List<Resource> PROPERTIES = List.copyOf(FIELDS.values());

  private static final Set<Node> PREDICATES =
      PROPERTIES.stream().map(Resource::asNode).collect(Collectors.toUnmodifiableSet());

  private static final String GRAPH = "graph";

  /** No label holds so many; Lucene would refuse the question. */
  private static final int MOST_WORDS = 64;

  /**
   * Raised whenever other values are held or labels are cut into words in another way: older
   * indexes are then made anew.
   */
  private static final String VERSION = "4";

  /** In the data of the index's commit: of which number its triples are. */
  private static final String REVISION = "revision";

  private final TextIndexLucene lucene;

  /** Names the version that the index was made by; null where it lives in memory. */
  private final @Nullable Path version;

  private final Unfinished unfinished;

  /** The whole index has to be made anew. */
  private boolean unknown;

  private LabelIndex(
      Directory directory, Unfinished unfinished, @Nullable Path version, boolean unknown) {
    this.lucene = lucene(directory);
    this.unfinished = unfinished;
    this.version = version;
    this.unknown = unknown;
  }

  static LabelIndex open(Path directory) throws IOException {
    Path index = directory.resolve("labels");
    Path version = directory.resolve("labels-version");
    boolean unknown =
        Files.notExists(index)
            || Files.notExists(version)
            || !Files.readString(version).equals(VERSION);
    return new LabelIndex(
        FSDirectory.open(Files.createDirectories(index)),
        new Unfinished(directory.resolve("labels-unfinished")),
        version,
        unknown);
  }

  static LabelIndex inMemory() {
    return new LabelIndex(new ByteBuffersDirectory(), new Unfinished(null), null, false);
  }

  private static TextIndexLucene lucene(Directory directory) {
    EntityDefinition entity = new EntityDefinition("uri", "label");
    entity.setGraphField(GRAPH);
    entity.setLangField("lang");
    // Without it the index never forgets a label that was withdrawn.
    entity.setUidField("uid");
    FIELDS.forEach((field, property) -> entity.set(field, property.asNode()));
    TextIndexConfig config = new TextIndexConfig(entity);
    config.setAnalyzer(LabelAnalyzer.ofIndex());
    Analyzer whole = new KeywordAnalyzer();
    config.setQueryAnalyzer(
        new PerFieldAnalyzerWrapper(
            LabelAnalyzer.ofQuestions(), Map.of("uri", whole, GRAPH, whole, "lang", whole)));
    config.setValueStored(true);
    return (TextIndexLucene) TextDatasetFactory.createLuceneIndex(directory, config);
  }

  /** Whether the values of a property are indexed. */
  static boolean holds(Node predicate) {
    return PREDICATES.contains(predicate);
  }

  TextIndexLucene lucene() {
    return lucene;
  }

  /**
   * The labels that hold the words, best first: those of the last commit.
   *
   * @param all whether all of the words must be there, not only one of them
   * @param limit at least 1
   */
  List<TextHit> find(String words, boolean all, int limit) {
    // An ideographic space is what a Chinese keyboard types.
    List<String> phrases =
        Stream.of(words.strip().split("(?U)\\s+"))
            .filter(word -> !word.isEmpty())
            .map(word -> '"' + QueryParserBase.escape(word) + '"')
            .distinct()
            .toList();
    return phrases.isEmpty() || phrases.size() > MOST_WORDS
        ? List.of()
        : lucene.query(
            PROPERTIES, String.join(all ? " AND " : " OR ", phrases), null, null, limit, null);
  }

  /**
   * Makes the index hold the labels of the dataset, which is in a transaction, where it may not: it
   * is new, or of an older version, or a process ended between the commit of the triples and its
   * own. Only the graphs that are concerned are read, where they are known.
   *
   * @param revision of the dataset's state
   */
  void catchUp(DatasetGraph dataset, long revision) {
    try {
      Optional<Set<String>> graphs = unfinished.graphs();
      boolean all = unknown || graphs.isEmpty() || graphs.get().isEmpty() && number() != revision;
      if (all) {
        LOG.debug("The index of labels is made anew");
        lucene.getIndexWriter().deleteAll();
        index(dataset, Node.ANY);
      } else if (!graphs.get().isEmpty()) {
        LOG.debug("The index of labels is made anew for {} graphs", graphs.get().size());
        for (String graph : graphs.get()) {
          lucene.getIndexWriter().deleteDocuments(new Term(GRAPH, graph));
          index(dataset, NodeFactory.createURI(graph));
        }
      } else {
        return;
      }
      number(revision);
      lucene.commit();
      if (version != null) {
        Files.writeString(version, VERSION);
      }
      unknown = false;
      unfinished.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rebuild the index of labels", e);
    }
  }

  private void index(DatasetGraph dataset, Node graph) {
    for (Resource property : PROPERTIES) {
      dataset.find(graph, Node.ANY, property.asNode(), Node.ANY).forEachRemaining(this::add);
    }
  }

  /** The number of the state that the index was committed with; 0 where it had none. */
  long number() {
    Iterable<Map.Entry<String, String>> data = lucene.getIndexWriter().getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(REVISION)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }

  private void number(long revision) {
    if (revision != number()) {
      Map<String, String> data = Map.of(REVISION, Long.toString(revision));
      lucene.getIndexWriter().setLiveCommitData(data.entrySet());
    }
  }

  void add(Quad quad) {
    lucene.addEntity(TextQueryFuncs.entityFromQuad(lucene.getDocDef(), quad));
  }

  void delete(Quad quad) {
    lucene.deleteEntity(TextQueryFuncs.entityFromQuad(lucene.getDocDef(), quad));
  }

  /** Notes the graphs that the index lacks from the commit of the triples to its own. */
  void mark(Set<Value.Iri> graphs) {
    unfinished.add(graphs);
  }

  /** Does all of a commit that can fail for want of room; nothing of it is found yet. */
  void prepare(long revision) {
    number(revision);
    lucene.prepareCommit();
  }

  /** Ends a commit that was prepared: triples and index are of one state. */
  void commit() {
    lucene.commit();
    unfinished.clear();
  }

  /**
   * Forgets what was written since the last commit.
   *
   * @param sure whether the triples are those of the last commit, too
   */
  void rollback(boolean sure) {
    lucene.rollback();
    if (sure) {
      unfinished.clear();
    }
  }

  void close() {
    lucene.close();
  }
}
