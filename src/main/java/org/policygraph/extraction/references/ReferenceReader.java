package org.policygraph.extraction.references;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;
import org.policygraph.vocabulary.Enumerations.ReferenceRelation;

/**
 * References: every place where a document names another document, a meeting or a doctrine, and how
 * it relates to it. A number beside a title is a mention of its own and is given to the title too.
 */
public final class ReferenceReader {
  private static final Pattern NUMBER_BEHIND = Pattern.compile("\\s?[(（\\[〔【]?\\s?");
  private static final Pattern LIST_SIGN = Pattern.compile("(?:以及|[)）〕\\]、，,和及与\\s]){0,3}");

  /** （以下简称《规划》） between two names of a list. */
  private static final Pattern SHORT_NAME_GIVEN =
      Pattern.compile("^[(（，,、]?\\s?(?:以下简称|以下统称|以下称|下称|简称)[^，,。；;、()（）]{1,24}(?=[)）])");

  private static final int LONGEST_SHORT_NAME = 34;

  private static final int LONGEST_TITLE = 160;

  /** Nothing but brackets, blanks and a date. */
  private static final Pattern ALONE =
      Pattern.compile("[\\s　(（)）]{0,12}(?:\\d{4}年\\d{1,2}月\\d{1,2}日)?[\\s　(（)）]{0,12}");

  private static final Pattern HEADLINE_BEFORE =
      Pattern.compile(
          "\\s*(?:[(（][^()（）]{1,10}[)）])?(?:(?:19|20)\\d\\d(?:年度?)?)?(?:[\\u4e00-\\u9fff]{1,16}[省市县区旗州盟镇乡](?:人民)?)?(?:(?:19|20)\\d\\d年度?)?");

  private static final Pattern HEADLINE_BEHIND =
      Pattern.compile("(?:情况|摘要|全文|实录|召开|[(（][^()（）]{1,10}[)）])?(?:\\s*|\\s?[_|—-].{0,60})");

  /** 特编制《…》: a document says what it is. */
  private static final Pattern DRAWN_UP_HERE = Pattern.compile("(?:特|现)(?:编制|制定|制订|拟定|修订)$");

  private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^()（）]{1,24}[)）]");

  private ReferenceReader() {}

  public static List<Draft.Reference> read(PolicyText text, Header header) {
    List<Mention> mentions = mentions(text, header);
    ShortNames shortNames = ShortNames.of(text.text(), mentions);
    List<Draft.Reference> references = new ArrayList<>();
    Mention before = null;
    ReferenceRelation last = ReferenceRelation.CITES;
    Spans sentences = new Spans(text.sentences());
    Map<Mention, String> numbers = numbers(text.text(), mentions);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (shortNames.defines(mention)) {
        continue;
      }
      ReferenceRelation relation =
          continues(text.text(), before, mention)
              ? last
              : ReferenceCues.relation(
                  text.text(),
                  sentences.startBefore(mention.span().start()),
                  new Span(mention.span().start(), listEnd(text.text(), mentions, i)));
      boolean own = isDrawnUpHere(text.text(), header, mention);
      references.add(draft(header, numbers, mention, shortNames.full(mention), relation, own));
      if (!mention.inner()) {
        before = mention;
        last = relation;
      }
    }
    return references;
  }

  /** Whether a text calls itself by a name that differs from its title in the years alone. */
  private static boolean isDrawnUpHere(String text, Header header, Mention mention) {
    int start = mention.span().start();
    return header.title() != null
        && DRAWN_UP_HERE.matcher(text.substring(Math.max(0, start - 4), start)).find()
        && withoutBrackets(header.title().value()).equals(withoutBrackets(mention.name()));
  }

  private static String withoutBrackets(String name) {
    return Names.squeezed(IN_BRACKETS.matcher(name).replaceAll(""));
  }

  private static Draft.Reference draft(
      Header header,
      Map<Mention, String> numbers,
      Mention mention,
      @Nullable Mention full,
      ReferenceRelation relation,
      boolean own) {
    Mention named = full == null ? mention : full;
    return new Draft.Reference(
        mention.span(),
        mention.name(),
        full == null ? null : full.name(),
        mention.number() == null ? numbers.get(named) : mention.number(),
        relation,
        own || header.names(named.name()),
        mention.name().length() < 4 && full == null ? Confidence.MEDIUM : Confidence.HIGH);
  }

  /** The number right behind a title, in brackets or not. */
  private static Map<Mention, String> numbers(String text, List<Mention> mentions) {
    Map<Mention, String> numbers = new HashMap<>();
    Mention title = null;
    for (Mention mention : mentions) {
      String number = mention.number();
      if (number != null && title != null) {
        int gap = mention.span().start() - title.span().end();
        if (gap >= 0
            && gap <= 4
            && NUMBER_BEHIND
                .matcher(text.substring(title.span().end(), mention.span().start()))
                .matches()) {
          numbers.put(title, number);
        }
      }
      title = mention.inner() ? title : mention;
    }
    return numbers;
  }

  /** Where the list of names ends that a mention begins: 以甲、乙、丙为指导. */
  private static int listEnd(String text, List<Mention> mentions, int first) {
    Mention last = mentions.get(first);
    for (Mention next : mentions.subList(first + 1, mentions.size())) {
      if (!next.inner() && !continues(text, last, next)) {
        break;
      }
      last = next.inner() ? last : next;
    }
    return last.span().end();
  }

  /** 《甲》、《乙》和《丙》 stand in one relation; so do a title and its number. */
  private static boolean continues(String text, @Nullable Mention before, Mention mention) {
    if (before == null || before.span().end() > mention.span().start()) {
      return false;
    }
    int gap = mention.span().start() - before.span().end();
    if (gap > LONGEST_SHORT_NAME) {
      return false;
    }
    String between =
        SHORT_NAME_GIVEN
            .matcher(text.substring(before.span().end(), mention.span().start()))
            .replaceFirst("");
    return LIST_SIGN.matcher(between).matches()
        || mention.number() != null && NUMBER_BEHIND.matcher(between).matches();
  }

  /**
   * All mentions of the body in the order of the text; none inside the name of another but in
   * marks.
   */
  private static List<Mention> mentions(PolicyText text, Header header) {
    Spans furniture = Spans.furniture(text.lines());
    List<Mention> titles = BookTitles.find(text.text());
    List<Mention> all = new ArrayList<>();
    titles.stream()
        .filter(
            it ->
                !furniture.holds(it.span().start())
                    && !text.outline().annexed(it.span().start())
                    && !header.alone(text.text(), it))
        .forEach(all::add);
    Set<String> marked =
        titles.stream().map(it -> Names.squeezed(it.name())).collect(Collectors.toSet());
    Spans taken = new Spans(titles.stream().filter(it -> !it.inner()).map(Mention::span).toList());
    List<Mention> others = new ArrayList<>(DocumentNumbers.find(text.text()));
    others.addAll(NamedMentions.find(text.text()));
    // What stands above the title belongs to the page, but for the sentences of a letter.
    int from = header.title() == null ? 0 : header.title().span().start();
    for (Mention other : others) {
      if (!taken.overlaps(other.span())
          && (other.span().end() > from || inSentence(text.text(), other.span()))
          && !furniture.holds(other.span().start())
          && !text.outline().annexed(other.span().start())
          && !marked.contains(Names.squeezed(lineOf(text.text(), other.span())))
          && !header.numbered(other.name())
          && !behindOwnTitle(text.text(), header, other)
          && !isHeadline(text.text(), other)
          // Without marks the document's own title is a heading and cites nothing.
          && !header.names(other.name())
          && !(PlainTitles.isTitle(other.name()) && inOwnTitle(text.text(), header, other))) {
        all.add(other);
      }
    }
    all.sort(
        Comparator.comparingInt((Mention it) -> it.span().start())
            .thenComparingInt(it -> -it.span().end()));
    return all;
  }

  /**
   * 江城市灯会办法的通知（江政发〔2019〕3号）: a number inside the title, or alone on the line behind it, is the
   * document's own.
   */
  private static boolean behindOwnTitle(String text, Header header, Mention mention) {
    Stated title = header.title();
    if (title == null
        || !mention.name().equals(mention.number())
        || mention.span().start() < title.span().start()) {
      return false;
    }
    String between =
        text.substring(
            Math.min(title.span().end(), mention.span().start()), mention.span().start());
    int end = text.indexOf('\n', mention.span().end());
    String behind = text.substring(mention.span().end(), end < 0 ? text.length() : end);
    return mention.span().end() <= title.span().end()
        || ALONE.matcher(between).matches() && ALONE.matcher(behind).matches();
  }

  /** 2019年全市灯会工作会议: what fills a line above the first sentence is what the page is of. */
  private static boolean isHeadline(String text, Mention mention) {
    int end = text.indexOf('\n', mention.span().end());
    int start = text.lastIndexOf('\n', mention.span().start()) + 1;
    return end >= 0
        && text.lastIndexOf('。', start) < 0
        && HEADLINE_BEFORE.matcher(text.substring(start, mention.span().start())).matches()
        && HEADLINE_BEHIND.matcher(text.substring(mention.span().end(), end)).matches();
  }

  /** Whether a name stands on a line that ends as a sentence does. */
  private static boolean inSentence(String text, Span name) {
    int end = text.indexOf('\n', name.end());
    String behind = text.substring(name.end(), end < 0 ? text.length() : end).stripTrailing();
    return behind.endsWith("。");
  }

  /** The line a name stands on: a heading may repeat a title that the text has in marks. */
  private static String lineOf(String text, Span name) {
    int start = text.lastIndexOf('\n', name.start()) + 1;
    int end = text.indexOf('\n', name.end());
    int limit = end < 0 ? text.length() : end;
    return limit - start > LONGEST_TITLE ? "" : text.substring(start, limit);
  }

  /** Whether a name stands on a line that is nothing but a piece of the document's title. */
  private static boolean inOwnTitle(String text, Header header, Mention mention) {
    Stated title = header.title();
    int start = text.lastIndexOf('\n', mention.span().start()) + 1;
    int end = text.indexOf('\n', mention.span().end());
    if (title == null || (end < 0 ? text.length() : end) - start > 2 * title.value().length()) {
      return false;
    }
    String line = text.substring(start, end < 0 ? text.length() : end);
    return Names.squeezed(title.value()).contains(Names.squeezed(line));
  }
}
