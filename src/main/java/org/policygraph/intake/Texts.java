package org.policygraph.intake;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.policygraph.reading.ReadDocument;
import org.policygraph.source.SourceText;

/** The text in which the places of a document are counted. */
public final class Texts {
  private Texts() {}

  /**
   * The file itself where it is a plain text, in whatever encoding, else what was read from it.
   *
   * @param own the name of the file, if it is the text itself
   * @param read the name of what was read, else
   */
  public static SourceText of(String own, String read, byte[] file, ReadDocument document) {
    if (document.mediaType().equals("text/plain")) {
      try {
        SourceText text = SourceText.decode(own, file);
        if (text.text().equals(document.text())) {
          return text;
        }
      } catch (CharacterCodingException e) {
        // Half a sign in UTF-16: its text is a file of its own.
      }
    }
    try {
      return SourceText.decode(read, document.text().getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("what Java encodes, it decodes", e);
    }
  }
}
