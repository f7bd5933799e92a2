package org.policygraph.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks for document type declarations in the parts of an office document. The format forbids them
 * (ISO/IEC 29500-2), and what they declare could read other files.
 */
final class DeclaredEntities {
  /** Pictures and pages are in a document as they came, and are not read. */
  private static final Pattern EMBEDDED = Pattern.compile("(?i).*\\.(svg|x?html?)");

  /** In bytes: what may stand before a declaration. */
  private static final int HEAD = 1 << 20;

  private DeclaredEntities() {}

  /**
   * @param bytes a zip whose size was looked at
   * @throws UnreadableException where a part of it, in whatever encoding, declares a document type
   */
  static void check(byte[] bytes, Deadline deadline) throws IOException, UnreadableException {
    XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
    inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        deadline.check();
        if (EMBEDDED.matcher(part.getName()).matches()) {
          continue;
        }
        if (declares(inputs, zip, part)) {
          throw new UnreadableException(
              part.getName()
                  + " in the file declares entities (DOCTYPE), which no Word document does and"
                  + " which could read other files: it is refused");
        }
      }
    }
  }

  /** Whether a declaration stands before the first element; none does in what is no XML. */
  private static boolean declares(XMLInputFactory inputs, ZipFile zip, ZipArchiveEntry part)
      throws IOException {
    try (InputStream in = zip.getInputStream(part)) {
      XMLStreamReader reader = inputs.createXMLStreamReader(in);
      int event = reader.getEventType();
      while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.DTD) {
        if (!reader.hasNext()) {
          return false;
        }
        event = reader.next();
      }
      return event == XMLStreamConstants.DTD;
    } catch (XMLStreamException e) {
      // Another parser may know more encodings; in those with wider signs, zeros fill them.
      try (InputStream in = zip.getInputStream(part)) {
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "").contains("<!DOCTYPE");
      }
    }
  }
}
