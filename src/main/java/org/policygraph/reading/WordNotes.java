package org.policygraph.reading;

import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * The marks of notes in a DOCX: a parser gives [2] behind the word, and nothing at the note itself.
 * Raised digits are written as the signs that are raised themselves.
 */
final class WordNotes {
  private String id = "";
  private boolean raised;

  /** Takes the properties of a run that begins. */
  void run(Iterable<XMLEvent> properties) {
    raised = false;
    for (XMLEvent event : properties) {
      raised |=
          WordMarks.is(event, "vertAlign")
              && WordMarks.value(event.asStartElement(), "").equals("superscript");
    }
  }

  /** Writes what stands for a mark or raised digits; false for anything else. */
  boolean write(XMLEvent event, XMLEventWriter out) throws XMLStreamException {
    if (WordMarks.is(event, "footnote") || WordMarks.is(event, "endnote")) {
      id = WordMarks.attribute(event.asStartElement(), "id", "");
    } else if (WordMarks.is(event, "footnoteRef") || WordMarks.is(event, "endnoteRef")) {
      StartElement mark = event.asStartElement();
      XMLEventFactory events = XMLEventFactory.newDefaultFactory();
      String prefix = mark.getName().getPrefix();
      String space = mark.getName().getNamespaceURI();
      out.add(events.createStartElement(prefix, space, "t"));
      out.add(events.createCharacters("[" + id + "]"));
      out.add(events.createEndElement(prefix, space, "t"));
      return true;
    } else if (raised && event.isCharacters()) {
      String words = event.asCharacters().getData();
      out.add(XMLEventFactory.newDefaultFactory().createCharacters(Raised.of(words)));
      return true;
    }
    return WordMarks.ends(event, "footnoteRef") || WordMarks.ends(event, "endnoteRef");
  }
}
