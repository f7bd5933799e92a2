package org.policygraph.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * The numbers that a word processor puts before paragraphs itself. A parser counts them and writes
 * all in Arabic digits: here the definition of a number marks those that are set otherwise, and
 * what is marked in the text is written as it is set, 一 or ①.
 */
final class WordNumbers {
  static final String PART = "word/numbering.xml";

  /** By the formats of WordprocessingML (ISO/IEC 29500-1, 17.18.59). */
  private static final Map<String, Character> MARKS =
      Map.of(
          "chineseCounting", 'c',
          "chineseCountingThousand", 'c',
          "ideographDigital", 'c',
          "japaneseCounting", 'c',
          "taiwaneseCounting", 'c',
          "taiwaneseCountingThousand", 'c',
          "decimalEnclosedCircle", 'e',
          "decimalEnclosedCircleChinese", 'e');

  private static final Pattern MARKED = Pattern.compile("\ufdd0([ce])(\\d{1,3})\ufdd1");
  private static final Pattern COUNT = Pattern.compile("%([1-9])");
  private static final String DIGITS = "一二三四五六七八九";
  private static final int CIRCLES = 20;

  private WordNumbers() {}

  /** Whether a part defines numbers that are not set in Arabic digits. */
  static boolean defines(String markup) {
    return MARKS.keySet().stream().anyMatch(markup::contains);
  }

  /** Copies the definitions of numbers and marks those that are not set in Arabic digits. */
  static void mark(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (WordMarks.is(event, "abstractNum")) {
        List<XMLEvent> list = WordMarks.element(event, in);
        Map<Integer, Character> formats = formats(list);
        for (XMLEvent part : list) {
          out.add(WordMarks.is(part, "lvlText") ? marked(part.asStartElement(), formats) : part);
        }
      } else {
        out.add(event);
      }
    }
    out.flush();
  }

  /** For each level, counted from 1, how its number is marked. */
  private static Map<Integer, Character> formats(List<XMLEvent> list) {
    Map<Integer, Character> formats = new HashMap<>();
    int level = 0;
    for (XMLEvent event : list) {
      if (WordMarks.is(event, "lvl")) {
        level++;
      } else if (WordMarks.is(event, "numFmt")) {
        Character mark = MARKS.get(WordMarks.value(event.asStartElement(), ""));
        if (mark != null) {
          formats.put(level, mark);
        }
      }
    }
    return formats;
  }

  private static XMLEvent marked(StartElement text, Map<Integer, Character> formats) {
    XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    List<Attribute> attributes = new ArrayList<>();
    for (Iterator<Attribute> it = text.getAttributes(); it.hasNext(); ) {
      Attribute attribute = it.next();
      attributes.add(
          attribute.getName().getLocalPart().equals("val")
              ? events.createAttribute(
                  attribute.getName(),
                  COUNT
                      .matcher(attribute.getValue())
                      .replaceAll(count -> Matcher.quoteReplacement(marked(count, formats))))
              : attribute);
    }
    return events.createStartElement(text.getName(), attributes.iterator(), text.getNamespaces());
  }

  private static String marked(MatchResult count, Map<Integer, Character> formats) {
    Character mark = formats.get(Integer.parseInt(count.group(1)));
    return mark == null ? count.group() : "\ufdd0" + mark + count.group() + "\ufdd1";
  }

  /** A text with its marked numbers as they are set. */
  static String shown(String text) {
    return MARKED
        .matcher(text)
        .replaceAll(
            number -> {
              int value = Integer.parseInt(number.group(2));
              return number.group(1).equals("e") ? circled(value) : chinese(value);
            });
  }

  private static String circled(int value) {
    return value >= 1 && value <= CIRCLES
        ? String.valueOf((char) ('①' + value - 1))
        : String.valueOf(value);
  }

  /** 一, 十, 十一, 二十, 二十一; above 99 the digits. */
  private static String chinese(int value) {
    if (value < 1 || value > 99) {
      return String.valueOf(value);
    }
    String tens = value < 20 ? "" : digit(value / 10);
    String ten = value < 10 ? "" : "十";
    return tens + ten + (value % 10 == 0 ? "" : digit(value % 10));
  }

  private static String digit(int value) {
    return String.valueOf(DIGITS.charAt(value - 1));
  }
}
