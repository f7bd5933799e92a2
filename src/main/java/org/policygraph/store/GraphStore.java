package org.policygraph.store;

import java.util.Set;
import java.util.function.Function;

/**
 * The published graph: named graphs, whose union is the default graph of every query.
 *
 * <p>Work is handed in and its result handed out, so that no connection or iterator outlives its
 * transaction. Implementations are safe for use by several threads; one piece of work stays on the
 * thread that asked for it.
 */
public interface GraphStore extends AutoCloseable {

  Set<Capability> capabilities();

  /** Runs the work on one state of the graph. Work inside work sees the state of the outer one. */
  <T> T read(Function<Snapshot, T> work);

  /**
   * Runs the work and commits what it wrote, on the disk when this returns; an exception leaves the
   * graph as it was. One write runs at a time, others wait. A process that ends in the middle
   * leaves the state before or the one after, numbers included ({@link Writer#revision}).
   */
  <T> T write(Function<Writer, T> work);

  /**
   * Gives back the room that earlier states take, where that has become much. Takes as long as
   * reading everything; reads go on meanwhile, writes wait. An engine that keeps no earlier states
   * does nothing.
   */
  default void tidy() {}

  @Override
  void close();
}
