package org.policygraph.store.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The labels of a store by their words, in Lucene. */
final class LabelIndex {
  /**
   * A field for each property: an entry is known by entity, graph, field, text and language, so two
   * properties in one field would lose a label together with an equal title.
   */
  private static final Map<String, Resource> FIELDS =
      Map.of(
          "label", RDFS.label,
          "prefLabel", SKOS.prefLabel,
          "altLabel", SKOS.altLabel,
          "title", DCTerms.title);

  private static final List<Resource> PROPERTIES = List.copyOf(FIELDS.values());

  private static final Set<Node> PREDICATES =
      PROPERTIES.stream().map(Resource::asNode).collect(Collectors.toUnmodifiableSet());

  /** No label holds so many; Lucene would refuse the question. */
  private static final int MOST_WORDS = 64;

  /** Raised whenever labels are cut into words in another way: older indexes are then made anew. */
  private static final String VERSION = "2";

  private final TextIndexLucene lucene;

  /** Stands while a write is under way; null where the index lives in memory. */
  private final @Nullable Path unfinished;

  /** Names the version that the index was made by; null where it lives in memory. */
  private final @Nullable Path version;

  private final boolean behind;

  private LabelIndex(
      Directory directory, @Nullable Path unfinished, @Nullable Path version, boolean behind) {
    this.lucene = lucene(directory);
    this.unfinished = unfinished;
    this.version = version;
    this.behind = behind;
  }

  static LabelIndex open(Path directory) throws IOException {
    Path index = directory.resolve("labels");
    Path unfinished = directory.resolve("labels-unfinished");
    Path version = directory.resolve("labels-version");
    boolean behind =
        Files.notExists(index)
            || Files.exists(unfinished)
            || Files.notExists(version)
            || !Files.readString(version).equals(VERSION);
    return new LabelIndex(
        FSDirectory.open(Files.createDirectories(index)), unfinished, version, behind);
  }

  static LabelIndex inMemory() {
    return new LabelIndex(new ByteBuffersDirectory(), null, null, false);
  }

  private static TextIndexLucene lucene(Directory directory) {
    EntityDefinition entity = new EntityDefinition("uri", "label");
    entity.setGraphField("graph");
    entity.setLangField("lang");
    // Without it the index never forgets a label that was withdrawn.
    entity.setUidField("uid");
    FIELDS.forEach((field, property) -> entity.set(field, property.asNode()));
    TextIndexConfig config = new TextIndexConfig(entity);
    config.setAnalyzer(LabelAnalyzer.ofIndex());
    Analyzer whole = new KeywordAnalyzer();
    config.setQueryAnalyzer(
        new PerFieldAnalyzerWrapper(
            LabelAnalyzer.ofQuestions(), Map.of("uri", whole, "graph", whole, "lang", whole)));
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
   * The labels that hold all the words, best first: those of the last commit.
   *
   * @param limit at least 1
   */
  List<TextHit> find(String words, int limit) {
    // An ideographic space is what a Chinese keyboard types.
    List<String> phrases =
        Stream.of(words.strip().split("(?U)\\s+"))
            .filter(word -> !word.isEmpty())
            .map(word -> '"' + QueryParserBase.escape(word) + '"')
            .distinct()
            .toList();
    return phrases.isEmpty() || phrases.size() > MOST_WORDS
        ? List.of()
        : lucene.query(PROPERTIES, String.join(" AND ", phrases), null, null, limit, null);
  }

  /**
   * Whether the index may lack what the triples hold: it is new or of an older version, or a
   * process ended between the commit of the triples and its own.
   */
  boolean behind() {
    return behind;
  }

  /** Makes the index hold the labels of the dataset, which is in a transaction. */
  void rebuild(DatasetGraph dataset) {
    try {
      lucene.getIndexWriter().deleteAll();
      for (Resource property : PROPERTIES) {
        dataset
            .find(Node.ANY, Node.ANY, property.asNode(), Node.ANY)
            .forEachRemaining(
                quad -> lucene.addEntity(TextQueryFuncs.entityFromQuad(lucene.getDocDef(), quad)));
      }
      lucene.commit();
      if (version != null) {
        Files.writeString(version, VERSION);
      }
      written();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rebuild the index of labels", e);
    }
  }

  /** A write begins. */
  void writing() {
    try {
      if (unfinished != null && Files.notExists(unfinished)) {
        Files.createFile(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the store", e);
    }
  }

  /** Triples and index are both committed, or both as they were. */
  void written() {
    try {
      if (unfinished != null) {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the store", e);
    }
  }

  void close() {
    lucene.close();
  }
}
