package org.policygraph.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.policygraph.fingerprint.Sha256;

/**
 * Reads documents. What a file is, is seen from its bytes and then from its name; embedded files
 * and pictures are not read. Safe for use by several threads.
 */
public final class DocumentReader {
  /** Larger files are refused: no policy document is near it. */
  public static final int LARGEST_FILE = 64 << 20;

  /** No longer is a file read, unless told otherwise. */
  public static final Duration LONGEST = Duration.ofSeconds(60);

  /** Time for the reader to say itself that the time is up, in milliseconds. */
  private static final long GRACE = 2_000;

  private static final long STACK = 4L << 20;

  /** In characters: what a library tells of a broken file may quote all of it. */
  private static final int LONGEST_REASON = 500;

  /**
   * Longer texts are refused: what is found in this many characters fits with all its rows into a
   * heap of 512 MB.
   */
  static final int LONGEST_TEXT = 4_000_000;

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Detector detector = TikaConfig.getDefaultConfig().getDetector();
  private final Duration longest;

  public DocumentReader() {
    this(LONGEST);
  }

  /**
   * @param longest no longer is a file read
   */
  public DocumentReader(Duration longest) {
    this.longest = longest;
  }

  /**
   * @throws UnreadableException where the file is empty, too large, of a kind that is not read, or
   *     broken
   * @throws IOException where it cannot be got at
   */
  public ReadDocument read(Path file) throws IOException, UnreadableException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // a pipe may never end, or never begin
      throw new UnreadableException("it is no regular file");
    }
    if (Files.size(file) > LARGEST_FILE) {
      throw tooLarge();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(String.valueOf(file.getFileName()), in.readNBytes(LARGEST_FILE + 1));
    }
  }

  /**
   * @param name the file's name, a hint at what it is
   * @throws UnreadableException where the bytes are empty, too many, of a kind that is not read, or
   *     broken
   */
  public ReadDocument read(String name, byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("the file is empty");
    }
    if (bytes.length > LARGEST_FILE) {
      throw tooLarge();
    }
    Deadline deadline = new Deadline(longest);
    FutureTask<ReadDocument> task = new FutureTask<>(() -> read(name, bytes, deadline));
    // A thread of its own can be left behind where a library does not come back.
    Thread thread = new Thread(null, task, "reading", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis() + GRACE, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw refused(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new UnreadableException(Deadline.reason(longest), e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new UnreadableException("its reading was broken off", e);
    }
  }

  private ReadDocument read(String name, byte[] bytes, Deadline deadline) throws Exception {
    String type = type(name, bytes, deadline);
    String text =
        switch (type) {
          case "text/plain" -> PlainText.decode(bytes);
          case "text/html", "application/xhtml+xml" -> HtmlText.of(bytes, deadline);
          case "application/pdf" -> PdfText.of(bytes, deadline);
          case DOCX -> WordText.of(bytes, deadline);
          default ->
              throw new UnreadableException(
                  "the file is " + type + ": plain text, HTML, PDF and DOCX are read");
        };
    if (text.isBlank()) {
      throw new UnreadableException(
          type.equals("application/pdf")
              ? "the PDF holds no text, only pictures: it needs character recognition first"
              : "the file holds no text");
    }
    if (text.length() > LONGEST_TEXT) {
      throw TextWriter.tooLong();
    }
    Optional<String> strange = StrangeSigns.in(text);
    if (strange.isPresent()) {
      throw new UnreadableException(
          "the text cannot be read: " + strange.get() + "; " + whyStrange(type, bytes));
    }
    return new ReadDocument(type, Sha256.of(bytes), text);
  }

  /** What is known of the cause why a text has strange signs. */
  private static String whyStrange(String type, byte[] bytes) {
    if (!type.equals("application/pdf")) {
      return "perhaps it was kept in another encoding than it tells";
    }
    return PdfText.ends(bytes)
        ? "the PDF does not tell which signs its fonts draw"
        : "the PDF is cut, it has no end (%%EOF)";
  }

  private static UnreadableException tooLarge() {
    return new UnreadableException(
        "the file is larger than " + (LARGEST_FILE >> 20) + " MB, the most that is read");
  }

  private String type(String name, byte[] bytes, Deadline deadline) throws IOException {
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
      // Even to tell what it is, it is opened.
      Unfolding.checkZip(bytes, deadline);
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      MediaType type = detector.detect(in, metadata);
      String lower = name.toLowerCase(Locale.ROOT);
      // A text that begins like another format (a list of numbers, a mail) is still a text.
      boolean named = lower.endsWith(".txt") && !PlainText.binary(bytes);
      boolean text = type.getType().equals("text") && !type.getSubtype().equals("html");
      boolean marked = text || type.equals(MediaType.APPLICATION_XML);
      if (!named && marked && PageSigns.in(name, bytes)) {
        // what its server runs, a comment or a declaration may stand before the page
        return "text/html";
      }
      if (named || text) {
        return "text/plain";
      }
      if (type.equals(MediaType.OCTET_STREAM) && !PlainText.binary(bytes)) {
        return "text/plain";
      }
      return lower.endsWith(".docx") && type.toString().equals("application/x-tika-ooxml")
          ? DOCX
          : type.toString();
    }
  }

  /** The reason that a failure tells. */
  private static UnreadableException refused(Throwable failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof UnreadableException known) {
        return known;
      }
      if (it instanceof Overrun) {
        return new UnreadableException(String.valueOf(it.getMessage()), failure);
      }
      if (it instanceof EncryptedDocumentException || it instanceof InvalidPasswordException) {
        return new UnreadableException("the file is encrypted: give it without its password", it);
      }
      if (it instanceof VirtualMachineError error) {
        return new UnreadableException(Exhausted.reason(error), it);
      }
    }
    return new UnreadableException("the file is broken: " + told(failure), failure);
  }

  /** What a failure and its causes tell, each once: what wraps a failure may tell nothing of it. */
  private static String told(Throwable failure) {
    StringBuilder told = new StringBuilder();
    for (Throwable it = failure; it != null && told.length() < LONGEST_REASON; it = it.getCause()) {
      String message = it.getMessage();
      String words = TextWriter.plain(message == null ? it.getClass().getSimpleName() : message);
      if (told.indexOf(words) < 0) {
        told.append(told.isEmpty() ? "" : ": ").append(words);
      }
    }
    return told.length() <= LONGEST_REASON
        ? told.toString()
        : told.substring(0, LONGEST_REASON) + "…";
  }
}
