package org.policygraph.query;

import java.util.List;
import java.util.Set;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;

/** Something that answers SPARQL over the facts of a case, for comparing two of them. */
interface Engine extends AutoCloseable {

  /** Cells by column, unbound ones empty. */
  List<List<String>> rows(Template query, Parameters parameters);

  Set<Fact> facts(Template query, Parameters parameters);

  boolean ask(Template query, Parameters parameters);

  @Override
  void close();
}
