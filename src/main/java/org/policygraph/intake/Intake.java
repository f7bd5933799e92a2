package org.policygraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.policygraph.drafting.BadFieldException;
import org.policygraph.loading.LoadRefused;
import org.policygraph.loading.Seed;
import org.policygraph.loading.Violation;
import org.policygraph.reading.Exhausted;
import org.policygraph.reading.UnreadableException;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes documents in: each is read, drafted, checked against the shapes and written to the drafts,
 * one after the other in a thread of its own, while whoever handed it in can ask how far it is.
 * What waits when the service stops is gone on with when it starts again; what the service died of
 * is begun once more and then failed.
 */
public final class Intake implements AutoCloseable {
  /** More documents than this do not wait at once. */
  public static final int LONGEST_QUEUE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** So often is begun with a document; the service may have died of it. */
  private static final int MOST_TRIES = 2;

  private final Drafts drafts;
  private final Iris iris;
  private final Inbox inbox;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "intake");
            thread.setDaemon(true);
            return thread;
          });

  private volatile boolean closing;

  private final Submissions submissions;

  private final DraftTexts texts;

  private final DraftWork work;

  /**
   * @param directory of what waits
   * @param sources where the texts of published documents lie
   * @param seed what the published graph is made from
   * @param longest no longer is a document read and drafted
   */
  public Intake(
      Drafts drafts,
      Path directory,
      SourceTexts sources,
      Supplier<Seed> seed,
      Iris iris,
      Duration longest) {
    this.drafts = drafts;
    this.iris = iris;
    this.inbox = new Inbox(directory);
    this.texts = new DraftTexts(drafts, iris);
    this.work = new DraftWork(drafts, texts, sources, seed, iris, longest);
    try {
      this.submissions = new Submissions(drafts.submissions(), 2 * LONGEST_QUEUE);
      inbox.waiting().forEach(this::queue);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what waits in " + directory, e);
    }
  }

  /**
   * Takes a document in.
   *
   * @param name of the file; the draft's key is made from it
   * @param fields what is told of it that its text does not say, by name: date, type and so on
   * @return empty where too many wait already
   * @throws IOException where it cannot be kept
   * @throws FieldRefused where a field is unknown or breaks its rule
   */
  public Optional<Submission> submit(
      String name, InputStream content, Map<String, List<String>> fields)
      throws IOException, FieldRefused {
    if (!fields.isEmpty()) {
      try {
        work.maker().told(fields);
      } catch (BadFieldException e) {
        throw new FieldRefused(e);
      }
    }
    if (submissions.waiting() >= LONGEST_QUEUE) {
      return Optional.empty();
    }
    return Optional.of(queue(inbox.put(name, content, fields)));
  }

  /** How far it is; empty where the service knows no such submission, or no longer. */
  public Optional<Submission> find(String id) {
    return submissions.find(id);
  }

  /** All that the service remembers, newest first. */
  public List<Submission> all() {
    return submissions.all();
  }

  /**
   * Throws a draft away, with its text.
   *
   * @param key of the document
   * @return false where there is no such draft
   */
  public boolean discard(String key) {
    if (!Iris.isKey(key)) {
      return false;
    }
    return drafts.<Boolean>alone(
        () -> {
          Optional<DraftTexts.Version> text = texts.drafted(key);
          if (text.isEmpty()) {
            return false;
          }
          drafts.<Boolean>change(
              (writer, number) -> {
                DraftMaker.ownGraphs(iris, key).forEach(graph -> writer.replace(graph, List.of()));
                DraftLog.forgetUnpublished(writer, iris, key);
                return true;
              });
          texts.forget(text.get(), key);
          return true;
        });
  }

  private Submission queue(Inbox.Item item) {
    Submission waiting = Submission.waiting(item.id(), item.name());
    submissions.add(waiting);
    worker.execute(() -> take(item));
    return waiting;
  }

  private void take(Inbox.Item item) {
    if (closing) {
      return;
    }
    try {
      if (inbox.begin(item) > MOST_TRIES) {
        throw new IllegalArgumentException(
            "the service ended " + MOST_TRIES + " times while it was being drafted");
      }
      work.draft(item, inbox.fields(item), change -> update(item, change));
    } catch (UnreadableException | IllegalArgumentException e) {
      update(item, it -> it.failed(String.valueOf(e.getMessage())));
    } catch (LoadRefused e) {
      String faults =
          e.violations().stream()
              .map(Violation::toString)
              .limit(20)
              .collect(Collectors.joining("; "));
      update(item, it -> it.failed("its draft breaks the shapes: " + faults));
    } catch (OutOfMemoryError | StackOverflowError e) {
      LOG.error("{} could not be drafted: {}", item.name(), e.toString());
      update(item, it -> it.failed(Exhausted.reason(e)));
    } catch (IOException | RuntimeException | Error e) {
      LOG.error("{} could not be drafted", item.name(), e);
      update(item, it -> it.failed("the service failed on it; its log says why"));
    }
    try {
      inbox.remove(item);
    } catch (IOException e) {
      LOG.warn("{} is left in the inbox: {}", item.name(), e.toString());
    }
  }

  private void update(Inbox.Item item, UnaryOperator<Submission> change) {
    submissions.update(item.id(), change);
  }

  /**
   * Lets the document that is being drafted come to its end; the others wait for the next start.
   */
  @Override
  public void close() {
    closing = true;
    // No interrupt: it would close the files of a store in the middle of a write.
    worker.shutdown();
    try {
      if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("A document is still being drafted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
