package org.policygraph.web;

import java.util.List;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * What the data set counts of itself in one state of the graph.
 *
 * @param version the state that was counted
 * @param classes each with its number of entities and an example
 * @param properties each with its number of triples
 */
record DatasetCounts(long version, Value entities, List<Row> classes, List<Row> properties) {
  private static final Template CLASSES = Template.beside(DatasetCounts.class, "classes.rq");
  private static final Template PROPERTIES = Template.beside(DatasetCounts.class, "properties.rq");
  private static final Template SUBJECTS = Template.beside(DatasetCounts.class, "subjects.rq");

  static DatasetCounts of(Snapshot graph, Iris iris) {
    Parameters space = Parameters.of("space", Value.Literal.string(iris.ids()));
    return new DatasetCounts(
        graph.version(),
        graph.select(SUBJECTS, space).get(0).get("entities"),
        graph.select(CLASSES, Parameters.NONE),
        graph.select(PROPERTIES, Parameters.NONE));
  }

  /** These where they are of the same state; else that state is counted: it reads every triple. */
  DatasetCounts or(Snapshot graph, Iris iris) {
    return graph.version() == version ? this : of(graph, iris);
  }

  long triples() {
    return properties.stream().mapToLong(row -> Long.parseLong(row.get("triples").text())).sum();
  }
}
