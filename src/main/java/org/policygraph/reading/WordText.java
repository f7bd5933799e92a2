package org.policygraph.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a DOCX, written while it is parsed. What was deleted or moved away in tracked changes
 * is left out, as are hidden text and comments; what was inserted is kept; the headers and footers
 * of its pages are furniture.
 */
final class WordText {
  private WordText() {}

  /**
   * @throws Overrun where it breaks a limit; the parser may wrap it
   */
  static String of(byte[] bytes, Deadline deadline)
      throws IOException, SAXException, TikaException, UnreadableException {
    Unfolding.checkZip(bytes, deadline);
    DeclaredEntities.check(bytes, deadline);
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setIncludeHeadersAndFooters(false);
    // A context without a parser reads no embedded files.
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, config);
    TextWriter writer = new TextWriter(deadline, false);
    try (TikaInputStream in =
        TikaInputStream.get(new ByteArrayInputStream(VisibleWord.of(bytes, deadline)))) {
      new OOXMLParser().parse(in, new Handler(writer), new Metadata(), context);
    }
    return WordNumbers.shown(writer.text());
  }

  private static final class Handler extends DefaultHandler {
    private static final Set<String> BLOCKS =
        Set.of("p", "div", "table", "tbody", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6");

    private final TextWriter writer;
    private boolean body;

    Handler(TextWriter writer) {
      this.writer = writer;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (body) {
        writer.open(name, BLOCKS.contains(name));
      } else {
        body = name.equals("body");
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (name.equals("body")) {
        body = false;
      } else if (body) {
        writer.close(name, BLOCKS.contains(name));
      }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
      if (body) {
        int from = start;
        for (int at = start; at < start + length; at++) {
          if (signs[at] == '\n') {
            writer.words(CharBuffer.wrap(signs, from, at + 1 - from));
            writer.endParagraphOfCell();
            from = at + 1;
          }
        }
        writer.words(CharBuffer.wrap(signs, from, start + length - from));
      }
    }
  }
}
