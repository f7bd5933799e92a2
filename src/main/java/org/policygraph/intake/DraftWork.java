package org.policygraph.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policygraph.drafting.Drafter;
import org.policygraph.intake.Submission.State;
import org.policygraph.loading.LoadRefused;
import org.policygraph.loading.Seed;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.ReadDocument;
import org.policygraph.reading.TimeLimit;
import org.policygraph.reading.UnreadableException;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Snapshot;
import org.policygraph.vocabulary.Iris;

/**
 * What is done with one document that was taken in: read, drafted, reconciled with what is stated
 * of it already, checked and written. Used by one thread; only {@link #maker()} by others too.
 */
final class DraftWork {
  private final Drafts drafts;
  private final DraftTexts texts;
  private final SourceTexts sources;
  private final Supplier<Seed> seed;
  private final Iris iris;
  private final Duration longest;
  private final Known known;

  // Made when the first document comes, and again when something was published since.
  private @Nullable DraftMaker lastMaker;
  private long madeAt;

  private @Nullable DocumentReader reader;

  DraftWork(
      Drafts drafts,
      DraftTexts texts,
      SourceTexts sources,
      Supplier<Seed> seed,
      Iris iris,
      Duration longest) {
    this.drafts = drafts;
    this.texts = texts;
    this.sources = sources;
    this.seed = seed;
    this.iris = iris;
    this.longest = longest;
    this.known = new Known(drafts, iris);
  }

  /**
   * Reads and drafts a document, and writes its draft.
   *
   * @param fields what was told of it
   * @param progress takes how far it is
   * @throws UnreadableException where there is no text to be read
   * @throws LoadRefused where the draft breaks the shapes; nothing is written then
   * @throws IllegalArgumentException where it takes too long, a field breaks its rule, or its key
   *     is that of {@linkplain OtherDocument another document}
   */
  void draft(
      Inbox.Item item,
      Map<String, List<String>> fields,
      Consumer<UnaryOperator<Submission>> progress)
      throws IOException, UnreadableException {
    progress.accept(it -> it.at(State.READING));
    if (reader == null) {
      reader = new DocumentReader(longest);
    }
    TimeLimit limit = new TimeLimit(longest);
    ReadDocument document = reader.read(item.file());
    byte[] file = Files.readAllBytes(item.file());
    SourceText read = Texts.of(item.name(), item.name(), file, document);
    String key = Drafter.key(item.name(), read);
    Optional<DraftTexts.Version> draft = texts.drafted(key);
    String name = texts.fileName(key, read.sha256(), draft);
    SourceText text = Texts.of(name, name, file, document);
    Optional<String> same = draft.isEmpty() ? texts.draftOf(read.sha256()) : Optional.empty();
    if (same.isPresent()) {
      progress.accept(
          it ->
              it.of(same.get())
                  .done(
                      0,
                      List.of(
                          "its text is that of the draft "
                              + same.get()
                              + ": there is no second one")));
      return;
    }
    progress.accept(it -> it.of("document/" + key).at(State.DRAFTING));
    DraftMaker maker = maker();
    DraftMaker.Drafted drafted = drafted(limit, maker, key, text, fields);
    LeftOut leftOut = leftOut(limit, maker, key, text, fields);
    // A plain text stays as it is, or its SHA-256 would be another.
    boolean plain = document.sha256().equals(text.sha256());
    byte[] bytes = plain ? file : text.text().getBytes(StandardCharsets.UTF_8);
    DraftMaker.Made made =
        drafts.alone(
            () -> reconciled(fields.keySet(), text, bytes, maker, drafted, leftOut, progress));
    draft.filter(it -> !it.file().equals(name)).ifPresent(it -> texts.forget(it, key));
    progress.accept(
        it -> it.done(made.statements(), made.look().stream().map(Look::toString).toList()));
  }

  private DraftMaker.Drafted drafted(
      TimeLimit limit,
      DraftMaker maker,
      String key,
      SourceText text,
      Map<String, List<String>> fields)
      throws IOException {
    try {
      return limit.within(() -> maker.draft(key, text, maker.told(fields)));
    } catch (TimeoutException e) {
      synchronized (this) {
        // what was left behind may still use it
        lastMaker = null;
      }
      throw new IllegalArgumentException(
          "it is not read and drafted within "
              + longest.toSeconds()
              + " seconds, the most that is taken: see policygraph.reading.timeout",
          e);
    }
  }

  /** What people left out of the document, if it is one that they curated. */
  private LeftOut leftOut(
      TimeLimit limit,
      DraftMaker maker,
      String key,
      SourceText text,
      Map<String, List<String>> fields)
      throws IOException {
    DocumentFacts curated = known.curated(key);
    Optional<DraftTexts.Version> version = texts.published(key);
    if (curated.facts().isEmpty() || version.isEmpty()) {
      return LeftOut.NOTHING;
    }
    String sha256 = version.get().sha256();
    Optional<SourceText> read =
        sha256.equals(text.sha256())
            ? Optional.of(text)
            : sources.find(version.get().file(), sha256);
    if (read.isEmpty()) {
      return LeftOut.unknown(version.get());
    }
    DocumentFacts facts = drafted(limit, maker, key, read.get(), fields).facts();
    return LeftOut.of(iris, key, read.get(), curated, facts);
  }

  /**
   * Writes a draft, reconciled with what is stated of the document. Nobody decides on statements
   * meanwhile.
   */
  private DraftMaker.Made reconciled(
      Set<String> told,
      SourceText text,
      byte[] bytes,
      DraftMaker maker,
      DraftMaker.Drafted read,
      LeftOut leftOut,
      Consumer<UnaryOperator<Submission>> progress) {
    String key = read.key();
    try {
      DocumentFacts before = new DocumentFacts(known.current(key));
      DraftMaker.Drafted drafted =
          before.facts().isEmpty()
              ? read
              : read.as(reconciled(key, text, before, read.facts(), told, leftOut));
      progress.accept(it -> it.at(State.CHECKING));
      DraftMaker.Made made = maker.check(drafted);
      progress.accept(it -> it.at(State.WRITING));
      write(key, text, bytes, made, leftOut);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reconciliation.Outcome reconciled(
      String key,
      SourceText text,
      DocumentFacts before,
      DocumentFacts fresh,
      Set<String> told,
      LeftOut leftOut) {
    OtherDocument.reason(iris, key, text, told, before, fresh)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    Reconciliation.Outcome outcome =
        new Reconciliation(
                iris,
                key,
                text,
                before,
                known.rejected(key, leftOut.rejected()),
                known.history(key),
                fresh)
            .run()
            .and(leftOut.look());
    return known.published().contains(key)
        ? outcome.and(Imprint.keep(iris, key, told, before, outcome.facts()))
        : outcome;
  }

  private void write(
      String key, SourceText text, byte[] bytes, DraftMaker.Made made, LeftOut leftOut)
      throws IOException {
    // The text first: a text without a draft does no harm, a draft without its text does.
    texts.keep(text.name(), bytes);
    drafts.<Boolean>change(
        (writer, number) -> {
          made.graphs().forEach(writer::replace);
          if (!writer.changes().isEmpty()) {
            leftOut.rejected().forEach(it -> DraftLog.add(writer, iris, key, it.numbered(number)));
            DraftLog.add(
                writer,
                iris,
                key,
                new DraftLog.Entry(
                    number, Instant.now(), "intake", DraftLog.Act.DRAFTED, null, null, null));
          }
          return true;
        });
  }

  /** Makes drafts of what is published now; asked by any thread. */
  DraftMaker maker() throws IOException {
    synchronized (this) {
      long now = drafts.published().<Long>read(Snapshot::version);
      if (lastMaker == null || madeAt != now) {
        lastMaker = new DraftMaker(seed.get(), iris, known);
        madeAt = now;
      }
      return lastMaker;
    }
  }
}
