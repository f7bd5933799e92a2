package org.policygraph.extraction.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Speaker;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.HeadingWords;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.LedParagraphs;
import org.policygraph.extraction.outline.PlainHeadings;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Stages;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/**
 * The sections of a document in reading order: numbered headings, speakers, annexes, and what a
 * closing 下一步 begins. A number that opens a sentence of a list (一是…, 1.到2020年，…) heads nothing.
 */
public final class SectionReader {
  private static final Pattern TITLED = Pattern.compile("[。；;，,：:]$");

  /** The signs that number headings; those that list points inside a paragraph are left out. */
  private static final Set<Marker> HEADS =
      Set.of(
          Marker.PART,
          Marker.SECTION,
          Marker.PLAIN,
          Marker.HAN,
          Marker.ARTICLE,
          Marker.BRACKETED_HAN,
          Marker.DECIMAL_CHAPTER,
          Marker.DECIMAL,
          Marker.DECIMAL_POINT,
          Marker.ARABIC,
          Marker.BRACKETED_ARABIC);

  private static final Pattern NUMBER_SIGNS = Pattern.compile("[、．.:：\\s　]+$");

  /** Longer ones are sentences. */
  private static final int LONGEST = 60;

  /** A longer one before 。 is a task told in a sentence. */
  private static final int SHORT = 32;

  /** 2020年底前出台…, …，…，…: a sentence. */
  private static final Pattern SENTENCE = Pattern.compile("^\\d|[，,][^，,]*[，,]");

  private static final Pattern ANNEX = Pattern.compile("附件[ 　]?\\d{0,2}[:：]?");

  private static final Pattern NEXT = Pattern.compile("(?<heading>下一步|下一阶段|下阶段)[，,]");

  private SectionReader() {}

  public static List<Draft.Section> read(PolicyText policy, Header header) {
    String text = policy.text();
    Map<Integer, Speaker> speakers = new TreeMap<>(Speakers.of(policy));
    Speaker opening = Delivery.of(policy, header.title()).speaker();
    if (opening != null) {
      speakers.put(opening.span().start(), opening);
    }
    List<Draft.Section> sections = new ArrayList<>();
    for (Speaker speaker : speakers.values()) {
      sections.add(
          new Draft.Section(
              speaker.span(),
              Names.joined(speaker.span().of(text)),
              null,
              1,
              speaker,
              Confidence.HIGH));
    }
    List<Span> spoken = speakers.values().stream().map(Speaker::span).toList();
    for (Item item : policy.outline().items()) {
      if (heads(text, item)) {
        boolean inSpeech = !spoken.isEmpty() && spoken.get(0).start() < item.sign().start();
        sections.add(section(text, item, depth(text, item) + (inSpeech ? 1 : 0)));
      }
    }
    boolean numbered = !sections.isEmpty();
    sections.addAll(plain(policy, numbered));
    sections.addAll(unnumbered(policy));
    sections.removeIf(it -> it.span().start() < header.body().start());
    sections.sort(Comparator.comparingInt(it -> it.span().start()));
    return List.copyOf(sections);
  }

  private static Draft.Section section(String text, Item item, int level) {
    String number = NUMBER_SIGNS.matcher(item.sign().of(text)).replaceFirst("");
    if (item.marker() == Marker.ARTICLE && !titled(text, item)) {
      // most articles have no heading but their number
      int start = item.sign().start();
      return new Draft.Section(
          new Span(start, start + number.length()), number, number, level, null, Confidence.HIGH);
    }
    return new Draft.Section(
        new Span(item.sign().start(), item.heading().end()),
        Names.joined(item.heading().of(text)),
        item.marker() == Marker.PLAIN ? null : number,
        level,
        null,
        item.marker() != Marker.PLAIN && alone(text, item) ? Confidence.HIGH : Confidence.MEDIUM);
  }

  /** 第三条 湖长职责 with the rule on the next line. */
  private static boolean titled(String text, Item article) {
    Span heading = article.heading();
    return heading.length() >= 2
        && heading.length() <= SHORT
        && alone(text, article)
        && article.span().end() > heading.end() + 2
        && !TITLED.matcher(heading.of(text)).find();
  }

  /** How many headings a part is inside of, itself included. */
  private static int depth(String text, Item item) {
    int depth = 1;
    for (Item part = item.parent(); part != null; part = part.parent()) {
      depth += heads(text, part) ? 1 : 0;
    }
    return depth;
  }

  /**
   * Whether a numbered part has a heading: words alone on a line, words right before its first part
   * in a text that lost its lines, or a short sentence before more.
   */
  private static boolean heads(String text, Item item) {
    Span heading = item.heading();
    if (item.marker() == Marker.ARTICLE) {
      return true;
    }
    if (!HEADS.contains(item.marker()) || heading.length() < 2 || heading.length() > LONGEST) {
      return false;
    }
    if (alone(text, item)) {
      return true;
    }
    int end = HeadingWords.behind(text, heading);
    if (SENTENCE.matcher(heading.of(text)).find()) {
      return false;
    }
    boolean shortSentence = heading.length() <= SHORT && "。：:".indexOf(text.charAt(end)) >= 0;
    return Marker.at(text, end, false) != null || shortSentence && moreBehind(text, item);
  }

  /** Whether a part goes on in words, not only in the bracket of who is responsible. */
  private static boolean moreBehind(String text, Item item) {
    int from = HeadingWords.behind(text, item.heading()) + 1;
    while (from < item.span().end() && Lines.blank(text.charAt(from))) {
      from++;
    }
    return from < item.span().end() && "(（".indexOf(text.charAt(from)) < 0;
  }

  private static boolean alone(String text, Item item) {
    int end = HeadingWords.behind(text, item.heading());
    while (end < text.length() && text.charAt(end) != '\n' && Lines.blank(text.charAt(end))) {
      end++;
    }
    return end == text.length() || text.charAt(end) == '\n';
  }

  /** Annexes, and the paragraph that tells what comes next behind numbered parts. */
  private static List<Draft.Section> plain(PolicyText policy, boolean numbered) {
    String text = policy.text();
    List<Draft.Section> sections = new ArrayList<>();
    List<Span> lines =
        policy.lines().stream().filter(it -> !it.furniture()).map(Line::span).toList();
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      Matcher annex = ANNEX.matcher(text).region(line.start(), line.end());
      Matcher next = NEXT.matcher(text).region(line.start(), line.end());
      if (annex.matches() && i + 1 < lines.size() && lines.get(i + 1).length() <= LONGEST) {
        sections.add(
            plain(text, new Span(line.start(), lines.get(i + 1).end()), lines.get(i + 1).of(text)));
      } else if (numbered && next.lookingAt() && policy.outline().at(line.start()).isEmpty()) {
        Span heading = new Span(next.start("heading"), next.end("heading"));
        sections.add(plain(text, heading, null));
      }
    }
    return sections;
  }

  /** Headings without a number that say of when their part is, and those of led paragraphs. */
  private static List<Draft.Section> unnumbered(PolicyText policy) {
    String text = policy.text();
    Integer today = DocumentFacts.of(policy, text).year();
    PlainHeadings headings = PlainHeadings.of(policy, today);
    Set<Integer> led =
        LedParagraphs.read(policy, new Stages(policy)).stream()
            .filter(it -> it.level() == 1)
            .map(it -> it.span().start())
            .collect(Collectors.toSet());
    List<Draft.Section> sections = new ArrayList<>();
    int level = 1;
    for (Span heading : headings.all()) {
      boolean telling = heading.equals(headings.telling(heading.end()));
      if (!policy.outline().at(heading.start()).isPresent()
          && (telling || led.contains(heading.start()))) {
        Draft.Section section = plain(text, heading, null);
        sections.add(
            new Draft.Section(
                section.span(),
                section.heading(),
                null,
                telling ? 1 : level,
                null,
                Confidence.MEDIUM));
        level = telling ? 2 : level;
      }
    }
    return sections;
  }

  private static Draft.Section plain(String text, Span span, @Nullable String heading) {
    return new Draft.Section(
        span,
        heading == null ? Names.joined(span.of(text)) : heading,
        null,
        1,
        null,
        Confidence.MEDIUM);
  }
}
