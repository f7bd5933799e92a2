package org.policygraph.graphql;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Revision;
import org.policygraph.release.Releases;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Snapshot;
import org.policygraph.vocabulary.Iris;

/**
 * Opens states of the graph and of the drafts that belong together.
 *
 * @param address of the service as the caller knows it, without a slash at its end
 */
record Snapshots(
    JournaledStore journaled,
    Drafts drafts,
    SourceTexts texts,
    Releases releases,
    QuoteChecks checks,
    Iris iris,
    Clock clock,
    String language,
    String address)
    implements Editing.Readings {

  @Override
  public <T> T open(boolean ofDrafts, Function<Reading, T> work) {
    return read(
        true,
        context -> work.apply((Reading) context.get(ofDrafts ? Reading.DRAFTS : Reading.KEY)));
  }

  /**
   * Runs work with what a request may read, by the names of it.
   *
   * @param editor whether drafts are among it
   */
  <T> T read(boolean editor, Function<Map<String, Object>, T> work) {
    return journaled
        .store()
        .read(
            snapshot -> {
              Reading published =
                  new Reading(snapshot, texts, iris, clock, language)
                      .with(releases, address)
                      .with(checks);
              Map<String, Object> context = new LinkedHashMap<>();
              context.put(Reading.KEY, published);
              if (!editor) {
                published.with(journaled.journal(), snapshot.revision());
                return work.apply(context);
              }
              return drafts.read(
                  other -> {
                    published.with(journaled.journal(), revision(snapshot, other));
                    context.put(Reading.DRAFTS, published.withDrafts(other, texts));
                    return work.apply(context);
                  });
            });
  }

  /**
   * Of two states that were opened one after the other. Where something was published in between,
   * the drafts are newer than the graph: then the number is the graph's, so that a decision on it
   * is a conflict rather than one that overlooks what it did not see.
   */
  private long revision(Snapshot graph, Snapshot other) {
    long head = journaled.journal().head().map(Revision::number).orElse(0L);
    return head > graph.revision()
        ? graph.revision()
        : Math.max(graph.revision(), other.revision());
  }
}
