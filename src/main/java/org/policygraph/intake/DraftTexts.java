package org.policygraph.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts that drafts were made of, as files in the drafts' folder. */
final class DraftTexts {
  private static final Logger LOG = LoggerFactory.getLogger(DraftTexts.class);
  private static final Template DRAFT_OF = Template.beside(DraftTexts.class, "draft-of.rq");
  private static final Template TEXT_OF = Template.beside(DraftTexts.class, "text-of.rq");

  private final Drafts drafts;
  private final Iris iris;

  DraftTexts(Drafts drafts, Iris iris) {
    this.drafts = drafts;
    this.iris = iris;
  }

  /** A text that a document was read from. */
  record Version(String sha256, String file) {}

  /** The text of a draft; empty where there is no draft of the key. */
  Optional<Version> drafted(String key) {
    return drafts.read(snapshot -> textOf(snapshot, key));
  }

  /** The text of what is published, or comes back with what was withdrawn. */
  Optional<Version> published(String key) {
    DocumentFacts facts = new DocumentFacts(drafts.stands(iris, key));
    Value.Iri version = new TextVersions(iris, key).current();
    String sha256 = facts.text(version, Pg.sha256);
    String file = facts.text(version, Pg.fileName);
    return sha256 == null || file == null
        ? Optional.empty()
        : Optional.of(new Version(sha256, file));
  }

  private Optional<Version> textOf(Snapshot snapshot, String key) {
    return snapshot
        .select(TEXT_OF, Parameters.of("document", DraftMaker.document(iris, key)))
        .stream()
        .map(row -> new Version(row.get("sha256").text(), row.get("file").text()))
        .findFirst();
  }

  /** ID of a draft that was made of a text of this SHA-256. */
  Optional<String> draftOf(String sha256) {
    return drafts.read(
        snapshot ->
            snapshot
                .select(DRAFT_OF, Parameters.of("sha256", Value.Literal.string(sha256)))
                .stream()
                .flatMap(row -> iris.id(row.get("document").text()).stream())
                .findFirst());
  }

  /** Another version of a text is another file: what is published may be of the first. */
  String fileName(String key, String sha256, Optional<Version> draft) {
    Optional<Version> published = published(key);
    String plain = key + ".txt";
    return Stream.of(draft, published)
        .flatMap(Optional::stream)
        .filter(it -> it.sha256().equals(sha256))
        .map(Version::file)
        .findFirst()
        .orElse(
            draft.isEmpty() && published.isEmpty()
                ? plain
                : key + "-" + sha256.substring(0, 8) + ".txt");
  }

  /** Keeps a text, whole or not at all. */
  void keep(String name, byte[] bytes) throws IOException {
    Path part = Files.createTempFile(drafts.folder(), ".", ".part");
    Files.write(part, bytes);
    Files.move(
        part,
        drafts.folder().resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes a text of the drafts, unless it is that of what is published or was withdrawn. */
  void forget(Version text, String key) {
    if (published(key).equals(Optional.of(text))) {
      return;
    }
    try {
      Files.deleteIfExists(drafts.folder().resolve(text.file()));
    } catch (IOException e) {
      LOG.warn("The text of the draft {} is left behind: {}", key, e.toString());
    }
  }
}
