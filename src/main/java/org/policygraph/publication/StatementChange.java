package org.policygraph.publication;

import java.util.List;
import org.policygraph.journal.Revision;
import org.policygraph.store.Value;

/**
 * How a published statement differs between two revisions.
 *
 * @param before labels that it had, in several languages; empty where they are what they are after
 * @param after labels that it has
 * @param said what else was said of it and is said otherwise now, its quantity and time among it,
 *     as words; empty where it came or went, or only its labels changed
 * @param says what is said in place of that
 * @param revision the last that changed it
 */
public record StatementChange(
    Type type,
    Value.Iri statement,
    List<Value> before,
    List<Value> after,
    String said,
    String says,
    Revision revision) {

  public enum Type {
    ADDED,
    REMOVED,
    CORRECTED
  }
}
