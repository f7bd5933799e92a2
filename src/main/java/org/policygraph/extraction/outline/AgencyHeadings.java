package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * Agencies alone on a line above a list of what each does, in paragraphs (一、市甲局 / 负责…) or numbered,
 * the numbers going on or beginning again: 市甲局 / 1.… / 2.… / 市乙局 / 3.…. The first stands above the
 * first number; under 1.… a name alone is that of a table's cell.
 */
public final class AgencyHeadings {
  private static final int LONGEST = 40;

  private static final int SHORTEST_DUTY = 6;

  private static final Pattern DUTY =
      Pattern.compile(
          DutyLists.DUTY.pattern() + "|(?:要)?(?:依法|切实|全面)?对[^，,。；;]{2,30}(?:负责|负总责)|依法|按(?:照)?职责");

  /** 办好灯会 ends like a body's name and is none; 委员会, 协会 are. */
  public static final Pattern MEETING = Pattern.compile("(?<![员协合商学金工事总委代人])会$");

  /** 其他部门, 领导小组成员单位: the items below it name them. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:其他|其它)(?:有关|相关|成员|市直|区直|县直)*(?:部门|单位|机构)(?:和单位)?|.*(?:成员|责任|牵头|配合|参与)(?:单位|部门)");

  private static final Pattern SECTION = Pattern.compile("\\p{IsHan}{2,14}(?<![学内外])[科股]");

  private final List<Heading> headings;
  private final Set<Integer> starts = new HashSet<>();

  private AgencyHeadings(List<Heading> headings) {
    this.headings = headings;
    headings.forEach(heading -> starts.add(heading.line().start()));
  }

  /**
   * An agency that heads a list.
   *
   * @param names the line without a number of its own
   * @param items the sign that numbers what it does; null above paragraphs without numbers
   * @param body from its first item to the end of its last
   */
  public record Heading(Span line, Span names, @Nullable Marker items, Span body) {}

  static AgencyHeadings of(String text, List<Line> all) {
    List<Span> lines = all.stream().filter(line -> !line.furniture()).map(Line::span).toList();
    List<Heading> found = new ArrayList<>();
    Marker open = null;
    boolean numbered = false;
    boolean lists = listsBelowColons(text, lines) > 1;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      Marker.Found own = Marker.at(text, line.start(), true);
      numbered |= own != null && own.marker() != Marker.DASH;
      Span alone =
          new Span(own == null ? line.start() : Math.min(own.span().end(), line.end()), line.end());
      // above the first number a name with a colon is whom the document is written to
      boolean colon = (numbered || lists) && colon(text, alone) && several(text, lines, i + 1);
      Span names = DutyLists.withoutDuties(text, colon ? withoutColon(text, alone) : alone);
      Marker.Found next = Marker.at(text, lines.get(i + 1).start(), true);
      if (next != null
          // above 一、 stand those who issue the document
          && next.marker().compareTo(Marker.HAN) > 0
          && next.marker() != Marker.DASH
          && (own == null || own.marker().compareTo(next.marker()) < 0)
          && (next.number() == 1 || open == next.marker() && own == null)
          && agency(text, names)) {
        Marker items = next.marker();
        found.add(new Heading(line, names, items, body(text, lines, i + 1, items)));
        open = items;
      } else if (next == null
          && own != null
          && own.marker() != Marker.ROW
          && own.marker() != Marker.DASH
          && (agency(text, names) || section(text, names))
          && duty(text, lines.get(i + 1))) {
        found.add(new Heading(line, names, null, paragraphs(text, lines, i + 1)));
      } else if (own != null && open != null && own.marker().compareTo(open) < 0) {
        open = null;
      }
    }
    return new AgencyHeadings(found);
  }

  /**
   * How many short lines with a colon head a list of their own above the first number of a chapter:
   * who is written to heads one alone.
   */
  private static int listsBelowColons(String text, List<Span> lines) {
    int found = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Marker.Found own = Marker.at(text, lines.get(i).start(), true);
      if (own != null && own.marker().compareTo(Marker.HAN) <= 0) {
        break;
      }
      if (lines.get(i).length() <= LONGEST && colon(text, lines.get(i))) {
        Marker.Found first = Marker.at(text, lines.get(i + 1).start(), true);
        boolean inner =
            first != null && first.marker().compareTo(Marker.HAN) > 0 && first.number() == 1;
        found += inner && several(text, lines, i + 1) ? 1 : 0;
      }
    }
    return found;
  }

  /** Whether a line ends with a colon: 市甲局: above what it does. */
  private static boolean colon(String text, Span line) {
    return line.length() > 1 && ":：".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private static Span withoutColon(String text, Span line) {
    return colon(text, line) ? new Span(line.start(), line.end() - 1) : line;
  }

  /** Whether two items of one list follow each other at a line. */
  private static boolean several(String text, List<Span> lines, int first) {
    Marker.Found one = Marker.at(text, lines.get(first).start(), true);
    Marker.Found next =
        first + 1 < lines.size() ? Marker.at(text, lines.get(first + 1).start(), true) : null;
    return one != null
        && next != null
        && one.marker() == next.marker()
        && next.number() == one.number() + 1;
  }

  /** Up to the next name alone, an outer number, or a line that goes on with no item. */
  private static Span body(String text, List<Span> lines, int first, Marker items) {
    int end = lines.get(first).end();
    for (int i = first + 1; i < lines.size(); i++) {
      Span line = lines.get(i);
      Marker.Found own = Marker.at(text, line.start(), true);
      if (own == null
          ? agency(text, withoutColon(text, line)) || !goesOn(text, lines, i, items)
          : own.marker().compareTo(items) < 0) {
        break;
      }
      end = line.end();
    }
    return new Span(lines.get(first).start(), end);
  }

  /** Up to the next number, the next name alone or one with a colon (市丙局:负责…). */
  private static Span paragraphs(String text, List<Span> lines, int first) {
    int end = lines.get(first).end();
    for (int i = first + 1; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (Marker.at(text, line.start(), true) != null
          || agency(text, line)
          || !duty(text, line)
          || headed(text, line)) {
        break;
      }
      end = line.end();
    }
    return new Span(lines.get(first).start(), end);
  }

  private static boolean headed(String text, Span line) {
    for (int at = line.start(); at < Math.min(line.end(), line.start() + LONGEST); at++) {
      if (":：".indexOf(text.charAt(at)) >= 0) {
        return !SureNames.of(text, new Span(line.start(), at)).isEmpty();
      }
    }
    return false;
  }

  /** Whether a paragraph says what the body above it does: 负责…, 落实…, 对…负责. */
  private static boolean duty(String text, Span line) {
    return line.length() >= SHORTEST_DUTY
        && "。；;".indexOf(text.charAt(line.end() - 1)) >= 0
        && (DUTY.matcher(text).region(line.start(), line.end()).lookingAt()
            || PlainMeasures.acts(text, line));
  }

  /** Whether another item follows a line without a number before the list ends. */
  private static boolean goesOn(String text, List<Span> lines, int from, Marker items) {
    for (int i = from + 1; i < Math.min(lines.size(), from + 4); i++) {
      Marker.Found own = Marker.at(text, lines.get(i).start(), true);
      if (own != null) {
        return own.marker().compareTo(items) >= 0 && own.number() > 1;
      }
      if (agency(text, lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean agency(String text, Span names) {
    if (names.length() < 3
        || names.length() > LONGEST
        || ":：。；;，,\t".indexOf(text.charAt(names.end() - 1)) >= 0) {
      return false;
    }
    return !PlainMeasures.acts(text, names)
        && !OTHERS.matcher(text).region(names.start(), names.end()).matches()
        && !MEETING.matcher(text).region(names.start(), names.end()).find()
        && !SureNames.of(text, names).isEmpty();
  }

  /** （十九）财务科 / 负责…: a section of the body that the text is of. */
  private static boolean section(String text, Span names) {
    return SECTION.matcher(text).region(names.start(), names.end()).matches();
  }

  /** Who a heading names. */
  static List<Party> bodies(String text, Span names) {
    List<Party> bodies = SureNames.of(text, names);
    return bodies.isEmpty() && section(text, names)
        ? List.of(new Party(names, names.of(text), Role.RESPONSIBLE, RoleBasis.SOLE, true))
        : bodies;
  }

  List<Heading> all() {
    return headings;
  }

  /** The heading that a line at an offset is; null where it is none. */
  public @Nullable Heading at(int line) {
    return starts.contains(line)
        ? headings.stream().filter(it -> it.line().start() == line).findFirst().orElse(null)
        : null;
  }
}
