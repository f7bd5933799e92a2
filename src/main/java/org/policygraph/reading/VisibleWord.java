package org.policygraph.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * Takes out of a DOCX what who reads the finished document does not see and a parser would give:
 * hidden text, comments, and whatever a tracked change deletes or moves away, be it words, rows or
 * the end of a paragraph. Marks the numbers that a parser would write otherwise, and writes those
 * in that a paragraph has by its style, the words of merged cells that hold for each row, and the
 * marks of notes.
 */
final class VisibleWord {
  private static final Pattern MARKED =
      Pattern.compile("[<:](?:vanish|del|moveFrom|vMerge|vertAlign|footnoteRef|endnoteRef)[\\s/>]");
  private static final Pattern TEXTS =
      Pattern.compile("word/(?:document|footnotes|endnotes)\\d*\\.xml");
  private static final Pattern COMMENTS = Pattern.compile("word/comments\\d*\\.xml");
  private static final String NO_COMMENTS =
      "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";
  private static final int CHECK_EVERY = 1024;

  private final Deadline deadline;
  private final Set<String> hidingStyles;
  private final StyledNumbers numbers;
  private final WordNotes notes = new WordNotes();
  private int events;

  private VisibleWord(Deadline deadline, Set<String> hidingStyles, StyledNumbers numbers) {
    this.numbers = numbers;
    this.deadline = deadline;
    this.hidingStyles = hidingStyles;
  }

  /**
   * @param bytes a DOCX whose size was looked at, and whose parts declare no entities
   * @throws IOException where a part of it is no XML
   */
  static byte[] of(byte[] bytes, Deadline deadline) throws IOException {
    boolean marked = false;
    Set<String> hiding = Set.of();
    StyledNumbers numbers = new StyledNumbers();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        deadline.check();
        if (part.getName().equals("word/styles.xml")) {
          hiding = WordMarks.styles(reader(in.readAllBytes()), numbers);
        } else if (COMMENTS.matcher(part.getName()).matches()) {
          marked = true;
        } else if (part.getName().equals(WordNumbers.PART)) {
          byte[] lists = in.readAllBytes();
          numbers.readLists(reader(lists));
          marked = marked || WordNumbers.defines(new String(lists, StandardCharsets.ISO_8859_1));
        } else if (TEXTS.matcher(part.getName()).matches()) {
          String markup = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
          marked = marked || MARKED.matcher(markup).find();
        }
      }
      return marked || !hiding.isEmpty() || numbers.any()
          ? new VisibleWord(deadline, hiding, numbers).seen(bytes)
          : bytes;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static XMLEventReader reader(byte[] part) throws XMLStreamException {
    XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
    inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return inputs.createXMLEventReader(new ByteArrayInputStream(part));
  }

  private byte[] seen(byte[] bytes) throws IOException, XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        if (COMMENTS.matcher(part.getName()).matches()) {
          zip.write(NO_COMMENTS.getBytes(StandardCharsets.UTF_8));
        } else if (TEXTS.matcher(part.getName()).matches()) {
          write(reader(in.readAllBytes()), writer(zip));
        } else if (part.getName().equals(WordNumbers.PART)) {
          WordNumbers.mark(reader(in.readAllBytes()), writer(zip));
        } else {
          in.transferTo(zip);
        }
      }
    }
    return out.toByteArray();
  }

  private static XMLEventWriter writer(ZipOutputStream zip) throws XMLStreamException {
    return XMLOutputFactory.newDefaultFactory().createXMLEventWriter(zip, "UTF-8");
  }

  private void write(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
    Deque<Paragraph> open = new ArrayDeque<>();
    WordMerges merges = new WordMerges();
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (++events % CHECK_EVERY == 0) {
        deadline.check();
      }
      if (WordMarks.is(event, "p")) {
        out.add(event);
        open.push(paragraph(in, out));
      } else if (WordMarks.ends(event, "p")) {
        Paragraph ended = open.pop();
        if (ended.joined() && WordMarks.is(next(in), "p")) {
          // its end is deleted: the next paragraph goes on in it
          in.nextEvent();
          open.push(properties(WordMarks.properties(in, "pPr")));
        } else {
          merges.see(event, out);
          out.add(event);
        }
      } else if (gone(event)
          || WordMarks.is(event, "r") && hides(in, event, out, open)
          || WordMarks.is(event, "tr") && rowGone(in, event, out)) {
        skip(in);
      } else {
        merges.see(event, out);
        if (!WordMarks.is(event, "r") && !WordMarks.is(event, "tr") && !notes.write(event, out)) {
          out.add(event);
        }
        if (WordMarks.is(event, "tc")) {
          merges.open(in, out);
        }
      }
    }
    out.flush();
  }

  /**
   * What the properties of an open paragraph say.
   *
   * @param joined whether the next paragraph goes on in it
   * @param hidden whether its runs are hidden that say nothing of it themselves
   */
  private record Paragraph(boolean joined, boolean hidden) {}

  private Paragraph paragraph(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
    List<XMLEvent> properties = WordMarks.properties(in, "pPr");
    properties = numbers.numbered(properties);
    for (XMLEvent property : properties) {
      out.add(property);
    }
    return properties(properties);
  }

  private Paragraph properties(List<XMLEvent> properties) {
    boolean styled =
        properties.stream()
            .anyMatch(
                it ->
                    WordMarks.is(it, "pStyle")
                        && Boolean.TRUE.equals(WordMarks.hide(List.of(it), hidingStyles)));
    return new Paragraph(WordMarks.deleted(properties), styled);
  }

  private static boolean gone(XMLEvent event) {
    return WordMarks.is(event, "del") || WordMarks.is(event, "moveFrom");
  }

  /** The next tag, with the blanks before it read. */
  private static XMLEvent next(XMLEventReader in) throws XMLStreamException {
    while (in.peek().isCharacters()) {
      in.nextEvent();
    }
    return in.peek();
  }

  /** Whether a run is hidden; one that is seen is written up to its text. */
  private boolean hides(XMLEventReader in, XMLEvent run, XMLEventWriter out, Deque<Paragraph> open)
      throws XMLStreamException {
    List<XMLEvent> properties = WordMarks.properties(in, "rPr");
    notes.run(properties);
    Boolean told = WordMarks.hide(properties, hidingStyles);
    boolean hidden = told != null ? told : !open.isEmpty() && open.peek().hidden();
    return written(run, properties, out, hidden);
  }

  /** Whether a row is deleted; one that is not is written up to its cells. */
  private static boolean rowGone(XMLEventReader in, XMLEvent row, XMLEventWriter out)
      throws XMLStreamException {
    List<XMLEvent> properties = WordMarks.properties(in, "tblPrEx");
    properties.addAll(WordMarks.properties(in, "trPr"));
    return written(row, properties, out, WordMarks.deleted(properties));
  }

  private static boolean written(
      XMLEvent start, List<XMLEvent> properties, XMLEventWriter out, boolean gone)
      throws XMLStreamException {
    if (!gone) {
      out.add(start);
      for (XMLEvent property : properties) {
        out.add(property);
      }
    }
    return gone;
  }

  /** Reads on behind the end of the element that is open. */
  private static void skip(XMLEventReader in) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      XMLEvent event = in.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }
}
