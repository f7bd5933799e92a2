package org.policygraph.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a DOCX that are merged with those above (vMerge) are empty ones in its markup: where the
 * words of the first hold for each row ({@link ToldAgain}) they are written into them.
 */
final class WordMerges {
  /** A cell reaches over no more columns. */
  private static final int WIDEST = 100;

  /** The cell that is open in a table. */
  private static final class Table {
    final ToldAgain told = new ToldAgain();
    final StringBuilder words = new StringBuilder();
    int column;
    int next;
    @Nullable String again;
  }

  private final Deque<Table> tables = new ArrayDeque<>();
  private boolean text;

  /** Takes what is seen of a document, before it is written. */
  void see(XMLEvent event, XMLEventWriter out) throws XMLStreamException {
    if (WordMarks.is(event, "tbl")) {
      tables.push(new Table());
    } else if (WordMarks.ends(event, "tbl")) {
      tables.poll();
    }
    Table table = tables.peek();
    if (table == null) {
      return;
    }
    if (WordMarks.is(event, "tr")) {
      table.told.row();
      table.next = 0;
    } else if (WordMarks.ends(event, "tc")) {
      end(table, event, out);
    } else if (WordMarks.is(event, "t") || WordMarks.ends(event, "t")) {
      text = event.isStartElement();
    } else if (text && event.isCharacters()) {
      table.words.append(event.asCharacters().getData());
    } else if (WordMarks.ends(event, "p") && !table.words.isEmpty()) {
      table.words.append(' ');
    }
  }

  /** The properties of a cell that was opened, written. */
  void open(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
    List<XMLEvent> properties = WordMarks.properties(in, "tcPr");
    for (XMLEvent property : properties) {
      out.add(property);
    }
    Table table = tables.peek();
    if (table == null) {
      return;
    }
    int wide = 1;
    table.again = null;
    for (XMLEvent property : properties) {
      if (WordMarks.is(property, "gridSpan")) {
        String told = WordMarks.value(property.asStartElement(), "1");
        wide = told.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(told)) : WIDEST;
      } else if (WordMarks.is(property, "vMerge")
          && WordMarks.value(property.asStartElement(), "continue").equals("continue")) {
        table.again = table.told.again(table.next);
      }
    }
    table.column = table.next;
    table.next += wide;
    table.words.setLength(0);
  }

  private static void end(Table table, XMLEvent cell, XMLEventWriter out)
      throws XMLStreamException {
    String again = table.again;
    String words = table.words.toString().strip();
    if (again == null) {
      table.told.cell(table.column, words);
    } else if (words.isEmpty() && !again.isEmpty()) {
      QName name = cell.asEndElement().getName();
      XMLEventFactory events = XMLEventFactory.newDefaultFactory();
      List<String> around = List.of("p", "r", "t");
      for (String element : around) {
        out.add(events.createStartElement(name.getPrefix(), name.getNamespaceURI(), element));
      }
      out.add(events.createCharacters(again));
      for (int i = around.size() - 1; i >= 0; i--) {
        out.add(events.createEndElement(name.getPrefix(), name.getNamespaceURI(), around.get(i)));
      }
    }
    table.again = null;
    table.words.setLength(0);
  }
}
