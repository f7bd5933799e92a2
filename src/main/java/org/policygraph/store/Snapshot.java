package org.policygraph.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One state of the graph. Valid only inside the work that it was handed to. */
public interface Snapshot {

  /** The solutions, in the order of the query. */
  List<Row> select(Template query, Parameters parameters);

  /** The triples of a CONSTRUCT or DESCRIBE query, each once. */
  List<Fact> construct(Template query, Parameters parameters);

  boolean ask(Template query, Parameters parameters);

  /**
   * Entities whose labels contain the words, and quotes that do, best first. All labels found are
   * in this state of the graph; those that are written in the same write, or withdrawn by another
   * since this state, are not found.
   *
   * @param words what a person typed; no query syntax is interpreted. All of them, divided by
   *     spaces, must be in one label: Chinese characters one after another, other words whole,
   *     English ones in any of their forms (patent finds patents)
   * @param limit at most so many
   * @throws UnsupportedOperationException where the engine lacks {@link Capability#TEXT_SEARCH}
   */
  List<Hit> search(String words, int limit);

  /**
   * As {@link #search}, for at least one of the words: best are those that hold more and rarer
   * ones.
   */
  List<Hit> searchAny(String words, int limit);

  /** The names of all graphs. */
  Set<Value.Iri> graphs();

  /**
   * The same state, whose queries have this long altogether, from now on.
   *
   * <p>Its methods throw {@link OutOfTimeException} where the time is over, also in the middle of a
   * query.
   */
  Snapshot within(Duration limit);

  /** Two snapshots of one store with the same number are the same state. */
  long version();

  /**
   * The number that the last write before this state gave it by {@link Writer#revision}; 0 where
   * none did.
   */
  long revision();

  /** How many queries this snapshot has answered. */
  int queries();

  /**
   * A label that was found.
   *
   * @param score higher is better; comparable inside one search only
   */
  record Hit(Value.Iri entity, String label, double score) {}
}
