package org.policygraph.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** What the properties of a run, a row or a paragraph of a DOCX say of its being seen. */
final class WordMarks {
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private WordMarks() {}

  static boolean is(XMLEvent event, String name) {
    return event.isStartElement() && local(event.asStartElement().getName()).equals(name);
  }

  static boolean ends(XMLEvent event, String name) {
    return event.isEndElement() && local(event.asEndElement().getName()).equals(name);
  }

  /** The local name of an element of the word processor; empty for one of another namespace. */
  private static String local(QName name) {
    return name.getNamespaceURI().contains("wordprocessingml") ? name.getLocalPart() : "";
  }

  /** An element with all that is in it, read to its end. */
  static List<XMLEvent> element(XMLEvent start, XMLEventReader in) throws XMLStreamException {
    List<XMLEvent> all = new ArrayList<>();
    all.add(start);
    for (int depth = 1; depth > 0; ) {
      XMLEvent event = in.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      all.add(event);
    }
    return all;
  }

  /** The properties that an element begins with, read to their end; empty where it has none. */
  static List<XMLEvent> properties(XMLEventReader in, String name) throws XMLStreamException {
    List<XMLEvent> all = new ArrayList<>();
    while (in.peek() != null && in.peek().isCharacters()) {
      all.add(in.nextEvent());
    }
    if (in.peek() != null && is(in.peek(), name)) {
      all.addAll(element(in.nextEvent(), in));
    }
    return all;
  }

  /** Whether properties hide text, themselves or by a style; null where they say nothing of it. */
  static @Nullable Boolean hide(List<XMLEvent> properties, Set<String> hidingStyles) {
    Boolean hide = null;
    for (XMLEvent event : properties) {
      if (is(event, "rPrChange") || is(event, "pPrChange")) {
        // what was before a change of the format
        return hide;
      }
      if (is(event, "vanish")) {
        hide = !OFF.contains(value(event.asStartElement(), "true"));
      } else if (is(event, "rStyle") || is(event, "pStyle")) {
        hide = hidingStyles.contains(value(event.asStartElement(), "")) ? Boolean.TRUE : hide;
      }
    }
    return hide;
  }

  /** Whether properties tell of a tracked deletion of what they stand at. */
  static boolean deleted(List<XMLEvent> properties) {
    return properties.stream().anyMatch(it -> is(it, "del") || is(it, "moveFrom"));
  }

  /** The IDs of the styles whose text is hidden; how each numbers its paragraphs is noted. */
  static Set<String> styles(XMLEventReader styles, StyledNumbers numbers)
      throws XMLStreamException {
    Set<String> hiding = new HashSet<>();
    while (styles.hasNext()) {
      XMLEvent event = styles.nextEvent();
      if (is(event, "style")) {
        String id = attribute(event.asStartElement(), "styleId");
        List<XMLEvent> style = element(event, styles);
        if (id != null) {
          numbers.readStyle(style, id);
          if (Boolean.TRUE.equals(hide(style, Set.of()))) {
            hiding.add(id);
          }
        }
      }
    }
    return hiding;
  }

  static String attribute(StartElement element, String local, String otherwise) {
    String value = attribute(element, local);
    return value == null ? otherwise : value;
  }

  /** The value of an element, or another where it has none. */
  static String value(StartElement element, String otherwise) {
    String value = attribute(element, "val");
    return value == null ? otherwise : value;
  }

  private static @Nullable String attribute(StartElement element, String local) {
    for (Iterator<Attribute> it = element.getAttributes(); it.hasNext(); ) {
      Attribute attribute = it.next();
      if (attribute.getName().getLocalPart().equals(local)) {
        return attribute.getValue();
      }
    }
    return null;
  }
}
