package org.policygraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.drafting.BadFieldException;
import org.policygraph.drafting.Drafter;
import org.policygraph.intake.Submission.State;
import org.policygraph.loading.LoadRefused;
import org.policygraph.loading.Seed;
import org.policygraph.loading.Violation;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.ReadDocument;
import org.policygraph.reading.UnreadableException;
import org.policygraph.source.SourceText;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes documents in: each is read, drafted, checked against the shapes and written to the drafts,
 * one after the other in a thread of its own, while whoever handed it in can ask how far it is.
 * What waits when the service stops is gone on with when it starts again.
 */
public final class Intake implements AutoCloseable {
  /** More documents than this do not wait at once. */
  public static final int LONGEST_QUEUE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Template TEXT_OF = Template.beside(Intake.class, "text-of.rq");

  private final Drafts drafts;
  private final Supplier<Seed> seed;
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

  private final Map<String, Submission> submissions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Submission> eldest) {
          return size() > 2 * LONGEST_QUEUE && eldest.getValue().state().ended();
        }
      };

  // Both are made when the first document comes.
  private @Nullable DraftMaker firstMaker;

  // Of the worker's thread alone.
  private @Nullable DocumentReader reader;

  /**
   * @param directory of what waits
   * @param seed what the published graph is made from
   */
  public Intake(Drafts drafts, Path directory, Supplier<Seed> seed, Iris iris) {
    this.drafts = drafts;
    this.seed = seed;
    this.iris = iris;
    this.inbox = new Inbox(directory);
    try {
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
        maker().told(fields);
      } catch (BadFieldException e) {
        throw new FieldRefused(e);
      }
    }
    synchronized (submissions) {
      if (submissions.values().stream().filter(it -> !it.state().ended()).count()
          >= LONGEST_QUEUE) {
        return Optional.empty();
      }
    }
    return Optional.of(queue(inbox.put(name, content, fields)));
  }

  /** How far it is; empty where the service knows no such submission, or no longer. */
  public Optional<Submission> find(String id) {
    synchronized (submissions) {
      return Optional.ofNullable(submissions.get(id));
    }
  }

  /** All that the service remembers, newest first. */
  public List<Submission> all() {
    synchronized (submissions) {
      List<Submission> all = new ArrayList<>(submissions.values());
      Collections.reverse(all);
      return all;
    }
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
    String text = drafts.read(snapshot -> textOf(snapshot, key));
    if (text == null) {
      return false;
    }
    drafts.<Boolean>change(
        (writer, number) -> {
          DraftMaker.ownGraphs(iris, key).forEach(graph -> writer.replace(graph, List.of()));
          DraftLog.forgetUnpublished(writer, iris, key);
          return true;
        });
    try {
      Files.deleteIfExists(textFile(key));
    } catch (IOException e) {
      LOG.warn("The text of the draft {} is left behind: {}", key, e.toString());
    }
    return true;
  }

  private Submission queue(Inbox.Item item) {
    Submission waiting = Submission.waiting(item.id(), item.name());
    synchronized (submissions) {
      submissions.put(item.id(), waiting);
    }
    worker.execute(() -> take(item));
    return waiting;
  }

  private void take(Inbox.Item item) {
    if (closing) {
      return;
    }
    try {
      draft(item);
    } catch (UnreadableException | IllegalArgumentException e) {
      update(item, it -> it.failed(String.valueOf(e.getMessage())));
    } catch (LoadRefused e) {
      String faults =
          e.violations().stream()
              .map(Violation::toString)
              .limit(20)
              .collect(Collectors.joining("; "));
      update(item, it -> it.failed("its draft breaks the shapes: " + faults));
    } catch (IOException | RuntimeException e) {
      LOG.error("{} could not be drafted", item.name(), e);
      update(item, it -> it.failed("the service failed on it; its log says why"));
    }
    try {
      inbox.remove(item);
    } catch (IOException e) {
      LOG.warn("{} is left in the inbox: {}", item.name(), e.toString());
    }
  }

  private void draft(Inbox.Item item) throws IOException, UnreadableException {
    update(item, it -> it.at(State.READING));
    if (reader == null) {
      reader = new DocumentReader();
    }
    ReadDocument document = reader.read(item.file());
    byte[] file = Files.readAllBytes(item.file());
    SourceText read = Texts.of(item.name(), item.name(), file, document);
    String key = Drafter.key(item.name(), read);
    String name = key + ".txt";
    SourceText text = Texts.of(name, name, file, document);
    String before = drafts.read(snapshot -> textOf(snapshot, key));
    if (before != null && !before.equals(text.sha256())) {
      throw new IllegalArgumentException(
          "there is a draft "
              + key
              + " of another text: throw it away, or give the file another name");
    }
    update(item, it -> it.of("document/" + key).at(State.DRAFTING));
    DraftMaker maker = maker();
    DraftMaker.Drafted drafted = maker.draft(key, text, maker.told(inbox.fields(item)));
    update(item, it -> it.at(State.CHECKING));
    DraftMaker.Made made = maker.check(drafted);
    update(item, it -> it.at(State.WRITING));
    // The text first: a text without a draft does no harm, a draft without its text does.
    Path part = Files.createTempFile(drafts.folder(), ".", ".part");
    Files.write(part, text.text().getBytes(StandardCharsets.UTF_8));
    Files.move(
        part, textFile(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    drafts.<Boolean>change(
        (writer, number) -> {
          made.graphs().forEach(writer::replace);
          if (!writer.changes().isEmpty()) {
            DraftLog.add(
                writer,
                iris,
                key,
                new DraftLog.Entry(
                    number, Instant.now(), "intake", DraftLog.Act.DRAFTED, null, null, null));
          }
          return true;
        });
    update(
        item, it -> it.done(made.statements(), made.look().stream().map(Look::toString).toList()));
  }

  private DraftMaker maker() throws IOException {
    synchronized (inbox) {
      if (firstMaker == null) {
        firstMaker = new DraftMaker(seed.get(), iris);
      }
      return firstMaker;
    }
  }

  private Path textFile(String key) {
    return drafts.folder().resolve(key + ".txt");
  }

  /** SHA-256 of the text that a draft was read from; null where there is no such draft. */
  private @Nullable String textOf(Snapshot snapshot, String key) {
    return snapshot
        .select(TEXT_OF, Parameters.of("document", DraftMaker.document(iris, key)))
        .stream()
        .map(row -> row.get("sha256").text())
        .findFirst()
        .orElse(null);
  }

  private void update(Inbox.Item item, UnaryOperator<Submission> change) {
    synchronized (submissions) {
      submissions.computeIfPresent(item.id(), (id, it) -> change.apply(it));
    }
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
