package org.policygraph.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.policygraph.fingerprint.Sha256;
import org.xml.sax.SAXException;

/**
 * Reads documents. What a file is, is seen from its bytes and then from its name; embedded files
 * and pictures are not read. Safe for use by several threads.
 */
public final class DocumentReader {
  /** Larger files are refused: no policy document is near it. */
  public static final int LARGEST_FILE = 64 << 20;

  /** Longer markup is refused, so that a small file cannot unfold into all memory. */
  private static final int LONGEST_MARKUP = 40_000_000;

  /**
   * Longer texts are refused: what is found in this many characters fits with all its rows into a
   * heap of 512 MB.
   */
  static final int LONGEST_TEXT = 4_000_000;

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Detector detector = TikaConfig.getDefaultConfig().getDetector();

  /**
   * @throws UnreadableException where the file is empty, too large, of a kind that is not read, or
   *     broken
   * @throws IOException where it cannot be got at
   */
  public ReadDocument read(Path file) throws IOException, UnreadableException {
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
    String type = type(name, bytes);
    String text =
        switch (type) {
          case "text/plain" -> PlainText.decode(bytes);
          case "text/html", "application/xhtml+xml" -> HtmlText.of(html(bytes));
          case "application/pdf" -> HtmlText.of(Jsoup.parse(parsed(new PDFParser(), bytes)), true);
          case DOCX -> HtmlText.of(Jsoup.parse(parsed(new OOXMLParser(), bytes)));
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
      throw new UnreadableException(
          "the text has more than " + LONGEST_TEXT + " characters, the most that is read");
    }
    return new ReadDocument(type, Sha256.of(bytes), text);
  }

  private static UnreadableException tooLarge() {
    return new UnreadableException(
        "the file is larger than " + (LARGEST_FILE >> 20) + " MB, the most that is read");
  }

  private String type(String name, byte[] bytes) throws UnreadableException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      MediaType type = detector.detect(in, metadata);
      String lower = name.toLowerCase(Locale.ROOT);
      // A text that begins like another format (a list of numbers, a mail) is still a text.
      boolean text =
          type.getType().equals("text") && !type.getSubtype().equals("html")
              || lower.endsWith(".txt") && !PlainText.binary(bytes);
      if (text) {
        return "text/plain";
      }
      if (type.equals(MediaType.OCTET_STREAM) && !PlainText.binary(bytes)) {
        return "text/plain";
      }
      return lower.endsWith(".docx") && type.toString().equals("application/x-tika-ooxml")
          ? DOCX
          : type.toString();
    } catch (IOException e) {
      throw new UnreadableException("the file is broken: " + e.getMessage(), e);
    }
  }

  private static Document html(byte[] bytes) throws UnreadableException {
    try {
      // Without a declared charset, the bytes say which it is.
      String declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset().name();
      String charset = PlainText.charset(bytes).map(it -> it.name()).orElse(declared);
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException("the HTML is broken: " + e.getMessage(), e);
    }
  }

  private static String parsed(Parser parser, byte[] bytes) throws UnreadableException {
    ToXMLContentHandler xml = new ToXMLContentHandler();
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      SecureContentHandler secure =
          new SecureContentHandler(new WriteOutContentHandler(xml, LONGEST_MARKUP), in);
      // A context without a parser reads no embedded files.
      parser.parse(in, secure, new Metadata(), new ParseContext());
      return xml.toString();
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException("the file is encrypted: give it without its password", e);
    } catch (SAXException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new UnreadableException(
            "the file unfolds into more than " + LONGEST_MARKUP + " characters", e);
      }
      throw new UnreadableException("the file unfolds beyond measure: " + e.getMessage(), e);
    } catch (TikaException | IOException | RuntimeException e) {
      throw new UnreadableException("the file is broken: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new UnreadableException("the file is nested too deeply", e);
    }
  }
}
