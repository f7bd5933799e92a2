package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Row;
import org.policygraph.store.Value;

/**
 * Which quotes are not at their places, remembered for each text: until its file has another stamp
 * or a publication has changed the graph of its document. So a question costs a look at the stamps,
 * and a text is read where there is something new to check. Safe for use by several threads.
 */
final class QuoteChecks {
  /**
   * A version of a text.
   *
   * @param file that has it; null of an earlier version, whose quotes are not at their places
   *     whatever is mounted
   * @param graph what its document states, the quotes among it
   */
  record Version(
      Value text, @Nullable String file, Value.Iri graph, SourceTexts.@Nullable Stamp stamp) {}

  private record Checked(Version text, List<Row> broken) {}

  private final Map<Value, Checked> known = new HashMap<>();

  /** The state of the graph that all that is known is of; below zero before the first question. */
  private long revision = -1;

  /**
   * The quotes of each text that are not at their places.
   *
   * @param asked the number of the state that is asked
   * @param changedSince the graphs that publications after a number changed, up to that state
   * @param check reads some texts and their quotes
   */
  Map<Value, List<Row>> broken(
      List<Version> texts,
      long asked,
      LongFunction<Set<Value.Iri>> changedSince,
      Function<List<Version>, Map<Value, List<Row>>> check) {
    Map<Value, List<Row>> found = new HashMap<>();
    List<Version> open = new ArrayList<>();
    synchronized (this) {
      reach(asked, changedSince);
      for (Version text : texts) {
        Checked last = asked == revision ? known.get(text.text()) : null;
        if (last != null && last.text.equals(text)) {
          found.put(text.text(), last.broken);
        } else {
          open.add(text);
        }
      }
    }
    if (open.isEmpty()) {
      return found;
    }
    Map<Value, List<Row>> checked = check.apply(open);
    found.putAll(checked);
    synchronized (this) {
      // What was published meanwhile may be of these texts.
      if (asked == revision) {
        open.forEach(
            it ->
                known.put(it.text(), new Checked(it, checked.getOrDefault(it.text(), List.of()))));
      }
    }
    return found;
  }

  /** Who still reads an older state than this is answered without what is known. */
  private void reach(long asked, LongFunction<Set<Value.Iri>> changedSince) {
    if (asked > revision) {
      if (!known.isEmpty()) {
        Set<Value.Iri> changed = changedSince.apply(revision);
        known.values().removeIf(it -> changed.contains(it.text.graph()));
      }
      revision = asked;
    }
  }
}
