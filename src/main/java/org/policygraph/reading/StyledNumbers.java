package org.policygraph.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a paragraph of a DOCX has by its style: a parser writes only those that stand in the
 * paragraph itself. What a style says, itself or by the style it is based on, and which level of a
 * list is linked to it, is put into the paragraph.
 */
final class StyledNumbers {
  /** A style is based on another no more often. */
  private static final int DEEPEST = 12;

  /** What else stands in the place of a number is none. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

  /**
   * @param list the number of its list; null where the style says none
   * @param level null where the style says none
   */
  private record Style(@Nullable String list, @Nullable String level, @Nullable String base) {}

  private final Map<String, Style> styles = new HashMap<>();

  /** By the number of a list, which definition it is of. */
  private final Map<String, String> definitions = new HashMap<>();

  /** By definition and style, the level that is linked to the style. */
  private final Map<String, Map<String, String>> levels = new HashMap<>();

  /** By definition, the style whose list it is. */
  private final Map<String, String> links = new HashMap<>();

  void readStyle(List<XMLEvent> style, String id) {
    String list = null;
    String level = null;
    String base = null;
    boolean numbers = false;
    for (XMLEvent event : style) {
      if (WordMarks.is(event, "pPrChange")) {
        break;
      }
      numbers = numbers && !WordMarks.ends(event, "numPr") || WordMarks.is(event, "numPr");
      if (WordMarks.is(event, "basedOn")) {
        base = WordMarks.value(event.asStartElement(), "");
      } else if (numbers && WordMarks.is(event, "numId")) {
        list = WordMarks.value(event.asStartElement(), "");
      } else if (numbers && WordMarks.is(event, "ilvl")) {
        level = WordMarks.value(event.asStartElement(), "");
      }
    }
    styles.put(id, new Style(list, level, base));
  }

  void readLists(XMLEventReader in) throws XMLStreamException {
    String definition = "";
    String level = "";
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (WordMarks.is(event, "abstractNum")) {
        definition = WordMarks.attribute(event.asStartElement(), "abstractNumId", "");
      } else if (WordMarks.is(event, "lvl")) {
        level = WordMarks.attribute(event.asStartElement(), "ilvl", "");
      } else if (WordMarks.is(event, "pStyle")) {
        levels
            .computeIfAbsent(definition, it -> new HashMap<>())
            .put(WordMarks.value(event.asStartElement(), ""), level);
      } else if (WordMarks.is(event, "numStyleLink")) {
        links.put(definition, WordMarks.value(event.asStartElement(), ""));
      } else if (WordMarks.is(event, "num")) {
        String number = WordMarks.attribute(event.asStartElement(), "numId", "");
        for (XMLEvent part : WordMarks.element(event, in)) {
          if (WordMarks.is(part, "abstractNumId")) {
            definitions.put(number, WordMarks.value(part.asStartElement(), ""));
          }
        }
      }
    }
  }

  /** Whether any paragraph may have its number by a style. */
  boolean any() {
    return !links.isEmpty() || styles.values().stream().anyMatch(it -> it.list() != null);
  }

  /**
   * The properties of a paragraph with the number that its style gives it.
   *
   * @param properties of a paragraph, from their start to their end, or none
   */
  List<XMLEvent> numbered(List<XMLEvent> properties) {
    String style = null;
    String list = null;
    String level = null;
    int depth = 0;
    int from = -1;
    int to = -1;
    for (int i = 0; i < properties.size(); i++) {
      XMLEvent event = properties.get(i);
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      if (WordMarks.is(event, "pPrChange")) {
        break;
      } else if (WordMarks.is(event, "pStyle")) {
        style = WordMarks.value(event.asStartElement(), "");
      } else if (WordMarks.is(event, "numPr") && depth == 2) {
        from = i;
      } else if (WordMarks.ends(event, "numPr") && depth == 1) {
        to = i + 1;
      } else if (WordMarks.is(event, "numId")) {
        list = WordMarks.value(event.asStartElement(), "");
      } else if (WordMarks.is(event, "ilvl")) {
        level = WordMarks.value(event.asStartElement(), "");
      }
    }
    String given = list == null ? list(style) : list;
    String resolved = given == null ? null : linked(given);
    if (resolved == null || resolved.equals(list) || !NUMBER.matcher(resolved).matches()) {
      return properties;
    }
    String told = level == null ? level(style, resolved) : level;
    String of = NUMBER.matcher(told).matches() ? told : "0";
    List<XMLEvent> all = new ArrayList<>(properties);
    if (from >= 0 && to > from) {
      all.subList(from, to).clear();
    }
    int start = 0;
    while (!all.get(start).isStartElement()) {
      start++;
    }
    all.addAll(start + 1, written(all.get(start).asStartElement().getName(), resolved, of));
    return all;
  }

  /** The list that a style is numbered by, null for none. */
  private @Nullable String list(@Nullable String style) {
    Style at = style == null ? null : styles.get(style);
    for (int i = 0; i < DEEPEST && at != null; i++) {
      if (at.list() != null) {
        return at.list();
      }
      at = at.base() == null ? null : styles.get(at.base());
    }
    return null;
  }

  /** A list whose definition is that of a style is that style's. */
  private String linked(String list) {
    Set<String> seen = new HashSet<>();
    String at = list;
    while (seen.add(at)) {
      String style = links.get(definitions.getOrDefault(at, ""));
      Style link = style == null ? null : styles.get(style);
      if (link == null || link.list() == null) {
        return at;
      }
      at = link.list();
    }
    return list;
  }

  private String level(@Nullable String style, String list) {
    Map<String, String> linked = levels.getOrDefault(definitions.getOrDefault(list, ""), Map.of());
    String name = style;
    for (int i = 0; i < DEEPEST && name != null; i++) {
      Style at = styles.get(name);
      if (linked.containsKey(name)) {
        return linked.get(name);
      }
      if (at == null) {
        break;
      }
      if (at.level() != null) {
        return at.level();
      }
      name = at.base();
    }
    return "0";
  }

  private static List<XMLEvent> written(QName like, String list, String level) {
    XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    String prefix = like.getPrefix();
    String space = like.getNamespaceURI();
    List<XMLEvent> all = new ArrayList<>();
    all.add(events.createStartElement(prefix, space, "numPr"));
    for (String[] part : new String[][] {{"ilvl", level}, {"numId", list}}) {
      all.add(events.createStartElement(prefix, space, part[0]));
      all.add(events.createAttribute(prefix, space, "val", part[1]));
      all.add(events.createEndElement(prefix, space, part[0]));
    }
    all.add(events.createEndElement(prefix, space, "numPr"));
    return all;
  }
}
