package org.policygraph.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.policygraph.journal.Gates;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Iris;

/** The packaged ontology with a few files of an invented city. */
final class SmallSeed {
  private static final Seed PACKAGED = Seed.packaged();

  private SmallSeed() {}

  /** The packaged ontology, shapes and rules with the given data. */
  static Seed of(SeedFile... data) {
    return replaced("", data);
  }

  /** As {@link #of}, and nothing is validated: for cases that are smaller than the shapes allow. */
  static Seed withoutShapes(SeedFile... data) {
    return replaced("ontology/policygraph-shapes.ttl", data);
  }

  private static Seed replaced(String emptied, SeedFile... data) {
    List<SeedFile> files = new ArrayList<>(List.of(data));
    for (SeedFile file : PACKAGED.files()) {
      if (file.name().startsWith("ontology/")) {
        files.add(file.name().equals(emptied) ? file(file.name(), "") : file);
      }
    }
    return new Seed(files);
  }

  static SeedFile file(String name, String text) {
    return new SeedFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The valid example of a shape. */
  static String example(String shape) {
    String name = "/shapes/" + shape + "/valid.ttl";
    try (InputStream in = Objects.requireNonNull(SmallSeed.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static Loader.Outcome load(GraphStore store, Seed seed) {
    return new Loader(Iris.DEFAULT).load(Gates.to(store), seed);
  }

  static List<Row> select(GraphStore store, String query) {
    Template template =
        Template.of(
            "query",
            """
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX pg: <https://w3id.org/policygraph/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """
                + query);
    return store.read(snapshot -> snapshot.select(template, Parameters.NONE));
  }

  /** The values of a variable, IRIs of entities as {@code type/key}. */
  static List<String> ids(List<Row> rows, String variable) {
    return rows.stream().map(row -> id(row, variable)).toList();
  }

  static String id(Row row, String variable) {
    String text = row.get(variable).text();
    return Iris.DEFAULT.id(text).orElse(text);
  }
}
