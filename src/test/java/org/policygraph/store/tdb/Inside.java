package org.policygraph.store.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.exec.QueryExec;
import org.policygraph.store.Terms;

/** What tests of other packages have to see of a store. */
public final class Inside {
  private Inside() {}

  /** A store that tells how far its commits have come. */
  public static Tdb2Store open(Path directory, Consumer<String> passed) {
    return Tdb2Store.open(directory, 0, step -> passed.accept(step.name()));
  }

  /** Makes the files of a store compact, however large they are. */
  public static void compact(Tdb2Store store) {
    try {
      store.compact();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every label in the index with one word, also those that a search would hide. */
  public static List<String> indexed(Tdb2Store store, String word) {
    List<String> labels = new ArrayList<>();
    store.dataset().begin(TxnType.READ);
    try (QueryExec exec =
        QueryExec.dataset(store.dataset())
            .query(
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?s ?label ?graph"
                    + " { (?s ?score ?label ?graph) text:query ('\""
                    + word
                    + "\"' 100000) }")
            .build()) {
      exec.select()
          .forEachRemaining(
              row -> {
                Node label = row.get("label");
                labels.add(
                    Terms.value(row.get("graph"))
                        + " "
                        + Terms.value(row.get("s"))
                        + " "
                        + label.getLiteralLexicalForm());
              });
    } finally {
      store.dataset().end();
    }
    return labels;
  }
}
