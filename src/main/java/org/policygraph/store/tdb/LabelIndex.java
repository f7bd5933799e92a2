package org.policygraph.store.tdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** How labels are indexed: bigrams of Chinese characters, words of everything else. */
final class LabelIndex {
  static final String FIELD = "label";

  private LabelIndex() {}

  static TextIndexLucene open(Path directory) throws IOException {
    return over(FSDirectory.open(Files.createDirectories(directory)));
  }

  static TextIndexLucene inMemory() {
    return over(new ByteBuffersDirectory());
  }

  private static TextIndexLucene over(Directory directory) {
    EntityDefinition entity = new EntityDefinition("uri", FIELD);
    entity.setGraphField("graph");
    entity.setLangField("lang");
    // Without it the index never forgets a label that was withdrawn.
    entity.setUidField("uid");
    entity.set(FIELD, RDFS.label.asNode());
    entity.set(FIELD, SKOS.prefLabel.asNode());
    entity.set(FIELD, SKOS.altLabel.asNode());
    entity.set(FIELD, DCTerms.title.asNode());
    TextIndexConfig config = new TextIndexConfig(entity);
    config.setAnalyzer(new CJKAnalyzer());
    config.setValueStored(true);
    return (TextIndexLucene) TextDatasetFactory.createLuceneIndex(directory, config);
  }
}
