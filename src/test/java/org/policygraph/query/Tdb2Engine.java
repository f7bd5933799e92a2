package org.policygraph.query;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;

/** The store of the program. */
final class Tdb2Engine implements Engine {
  private final Tdb2Store store = Tdb2Store.inMemory();

  Tdb2Engine(Value.Iri graph, Set<Fact> facts) {
    store.write(
        writer -> {
          writer.add(graph, facts);
          return null;
        });
  }

  @Override
  public List<List<String>> rows(Template query, Parameters parameters) {
    return store.read(snapshot -> snapshot.select(query, parameters)).stream()
        .map(
            row ->
                query.variables().stream()
                    .map(name -> QueryCase.cell(Objects.requireNonNullElse(row.text(name), "")))
                    .toList())
        .toList();
  }

  @Override
  public Set<Fact> facts(Template query, Parameters parameters) {
    return new HashSet<>(store.read(snapshot -> snapshot.construct(query, parameters)));
  }

  @Override
  public boolean ask(Template query, Parameters parameters) {
    return store.read(snapshot -> snapshot.ask(query, parameters));
  }

  @Override
  public void close() {
    store.close();
  }
}
