package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.Notes;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.Jumbles;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.QuantityScanner;
import org.policygraph.extraction.tables.IndicatorTables;
import org.policygraph.extraction.text.Cancellation;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/** Reads targets, observations and policy parameters from the sentences of a text. */
public final class FigureReader {
  /** What holds more numbers without a full stop is no prose. */
  private static final int MOST_IN_A_SENTENCE = 300;

  private static final int LONGEST_TOPIC = 20;

  /** 完成40所的年度目标: what a report tells with what was done in the same year. */
  private static final Pattern AIM_OF_YEAR = Pattern.compile("^的(?:年度|全年|本年度?|当年)(?:目标|任务|计划)");

  /** 5:3:2 and 6:4, which are shared out; 1:0.5 that is matched is a share. */
  private static final Pattern RATIO = Pattern.compile("\\d[:：∶]\\d");

  private static final Set<Marker> NUMBERS =
      EnumSet.of(
          Marker.ARTICLE,
          Marker.BRACKETED_HAN,
          Marker.ARABIC,
          Marker.BRACKETED_ARABIC,
          Marker.CIRCLED,
          Marker.ORDINAL,
          Marker.WORD,
          Marker.SPOKEN);

  private static final String FIRST_PART =
      "a ratio of several parts is read with the value of its first";

  private final PolicyText read;
  private final String text;
  private final String masked;
  private final DocumentFacts document;
  private final FigureTimes times;
  private final RankReader ranks;
  private final ListNames lists;
  private final List<Draft.Figure> figures = new ArrayList<>();
  private final List<Unclear> unclear = new ArrayList<>();

  private static final int LONGEST_HEADLINE = 60;

  private static final Pattern NUMBER =
      Pattern.compile("(?<value>\\d+(?:\\.\\d+)?)(?<unit>[%\\u4e00-\\u9fff]?)");

  /** A line above the day and the source of a page. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "\\s*[^。；;\\n]{6,60}\\n\\s*(?:(?:19|20)\\d\\d ?[-年/.] ?\\d{1,2} ?[-月/.] ?\\d{1,2}[^。\\n]{0,60}|来源[:：][^。\\n]{0,60})\\n");

  /** Where the headline of the page ends; 0 for none. */
  private final int headlineEnd;

  private FigureReader(PolicyText read) {
    this.read = read;
    this.text = FigureText.normal(read.text());
    this.masked = FigureText.withoutNames(text);
    this.document = DocumentFacts.of(read, text);
    this.times = new FigureTimes(read, text, document);
    this.ranks = new RankReader(text, masked);
    this.lists = new ListNames(text);
    Matcher headline = HEADLINE.matcher(text);
    this.headlineEnd = headline.lookingAt() ? headline.end() : 0;
  }

  /**
   * @param unclear what could not be read: tables whose cells lost their places, sentences without
   *     an end
   */
  public record Found(List<Draft.Figure> figures, List<Unclear> unclear) {}

  public static List<Draft.Figure> read(PolicyText text) {
    return find(text).figures();
  }

  public static Found find(PolicyText text) {
    FigureReader reader = new FigureReader(text);
    List<Draft.Figure> figures = reader.figures();
    return new Found(figures, reader.unclear);
  }

  private List<Draft.Figure> figures() {
    IndicatorTables tables = IndicatorTables.of(read, text, document);
    for (Draft.Figure figure : tables.figures()) {
      String reason = Jumbles.row(figure.indicator());
      if (reason == null) {
        figures.add(figure);
      } else if (unclear.isEmpty()
          || unclear.get(unclear.size() - 1).span().start() != figure.span().start()) {
        // one of the figures of a row tells for all
        unclear.add(new Unclear(figure.span(), reason));
      }
    }
    unclear.addAll(tables.unclear());
    Spans notes = Notes.of(read.text(), read.lines());
    for (Span sentence : read.sentences()) {
      Cancellation.check();
      if (!tables.covers(sentence.start())
          && !notes.holds(sentence.start())
          && !isHeadline(sentence)) {
        times.enter(sentence);
        List<Quantity> scanned = QuantityScanner.scan(masked, sentence);
        List<Unclear> jumbled = Jumbles.places(masked, sentence, scanned);
        unclear.addAll(jumbled);
        if (jumbled.stream().noneMatch(it -> it.span().equals(sentence))) {
          int before = figures.size();
          Span said = behindNumber(sentence);
          read(said, said.equals(sentence) ? scanned : QuantityScanner.scan(masked, said));
          ranks.read(sentence, times, figures);
          figures
              .subList(before, figures.size())
              .removeIf(
                  it -> jumbled.stream().anyMatch(place -> place.span().overlaps(it.number())));
        }
      }
    }
    figures.sort(Comparator.comparingInt(figure -> figure.span().start()));
    return figures;
  }

  /** 【湖区绿道达到30公里】, or the headline of a page of news: what the text tells again. */
  private boolean isHeadline(Span sentence) {
    String words = sentence.of(text).strip();
    return words.startsWith("【") && words.indexOf('】') == words.length() - 1
        || sentence.start() < headlineEnd
        || document.report() && isToldAgain(sentence);
  }

  /**
   * Whether a sentence is the first line of a text, and the text tells each of its numbers again.
   */
  private boolean isToldAgain(Span sentence) {
    if (sentence.length() > LONGEST_HEADLINE || !text.substring(0, sentence.start()).isBlank()) {
      return false;
    }
    String words = sentence.of(text).strip();
    String rest = text.substring(sentence.end());
    Matcher number = NUMBER.matcher(words);
    boolean again =
        words.equals(firstLine()) && "。；;".indexOf(words.charAt(words.length() - 1)) < 0;
    while (again && number.find()) {
      again =
          Pattern.compile(
                  "(?<![\\d.])" + number.group("value") + "(?:\\.\\d+)?" + number.group("unit"))
              .matcher(rest)
              .find();
    }
    return again;
  }

  private String firstLine() {
    return text.strip().lines().findFirst().orElse("").strip();
  }

  /** Without the number of the article or of the point that a sentence opens. */
  private Span behindNumber(Span sentence) {
    Marker.Found marker = Marker.at(text, sentence.start(), true);
    return marker != null
            && NUMBERS.contains(marker.marker())
            && marker.span().end() < sentence.end()
        ? new Span(marker.span().end(), sentence.end())
        : sentence;
  }

  private void read(Span sentence, List<Quantity> scanned) {
    List<Quantity> quantities = CountingQuantities.of(text, scanned);
    if (quantities.size() > MOST_IN_A_SENTENCE) {
      unclear.add(
          new Unclear(
              sentence,
              "a sentence of "
                  + quantities.size()
                  + " numbers is not read: the most are "
                  + MOST_IN_A_SENTENCE));
      return;
    }
    lists.enter();
    IndicatorNames.Named earlier = null;
    FigureKinds.Reading last = FigureKinds.Reading.NONE;
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      Clause clause = Clause.of(text, sentence, quantities, i);
      FigureLists.Step step = FigureLists.step(text, quantities, i);
      if (step.baseline() && i + 1 < quantities.size()) {
        // 由200亿元增长到400亿元 is one figure, read with its second number
        continue;
      }
      boolean based = i > 0 && FigureLists.step(text, quantities, i - 1).baseline();
      if (based) {
        clause = withHead(Clause.of(text, sentence, quantities, i - 1), clause);
      }
      last = times.kinds().read(quantity, clause, sentence, times, last);
      if (last == FigureKinds.Reading.NONE) {
        continue;
      }
      if (earlier == null && IndicatorNames.lacksNoun(clause)) {
        String topic = lists.clauseBefore(clause, sentence);
        clause =
            topic.length() < 2 || topic.length() > LONGEST_TOPIC
                ? clause
                : withHead(topic + clause.head(), clause);
      }
      int run = FigureLists.respectively(text, quantities, i, clause);
      if (run > 1) {
        if (FigureLists.moveOn(text, quantities, i, run, clause)) {
          // 分别从20家、30家增加到40家、60家: the first list is what the second is told from
          i += run;
          Quantity reached = quantities.get(i);
          Clause second = Clause.of(text, sentence, quantities, i);
          last = times.kinds().read(reached, second, sentence, times, last);
          clause = withHead(FigureLists.withoutStart(clause.head()) + second.head(), clause);
        }
        earlier =
            addAll(
                lists.of(sentence, quantities, i, run, clause, last, earlier, figures),
                last,
                earlier);
        i += run - 1;
        continue;
      }
      List<String> shared = FigureLists.shared(text, quantity, clause);
      if (shared.size() > 1) {
        for (String head : shared) {
          earlier = IndicatorNames.of(quantity, withHead(head, clause), null);
          add(quantity, clause, earlier, last, null, null);
        }
        continue;
      }
      IndicatorNames.Named named =
          LevelNames.shared(
              whole(IndicatorNames.of(quantity, clause, earlier), clause, sentence),
              quantity,
              i + 1 < quantities.size() ? Clause.of(text, sentence, quantities, i + 1) : null);
      Quantity baseline = based ? quantities.get(i - 1) : null;
      add(
          quantity,
          clause,
          named,
          last,
          baseline,
          baseline == null ? null : times.times().baselineYear(baseline));
      earlier = named;
    }
  }

  /** A name with what the words before its clause add to it. */
  private IndicatorNames.Named whole(IndicatorNames.Named named, Clause clause, Span sentence) {
    int start = clause.span().start();
    if (IndicatorNames.isProperty(named) && start > sentence.start()) {
      int from = start - 1;
      while (from > Math.max(sentence.start(), start - 60)
          && "，,：:；\t".indexOf(text.charAt(from - 1)) < 0) {
        from--;
      }
      return IndicatorNames.of(text.substring(from, start - 1).strip(), named);
    }
    return LevelNames.spelledOut(
        named, text.substring(Math.max(0, sentence.start() - 160), sentence.start()));
  }

  /** Adds the numbers of a list, each in its own year. */
  private IndicatorNames.@Nullable Named addAll(
      List<ListNames.Member> members,
      FigureKinds.Reading kind,
      IndicatorNames.@Nullable Named earlier) {
    IndicatorNames.Named named = earlier;
    Integer due = times.due();
    for (ListNames.Member member : members) {
      named = member.named();
      int before = figures.size();
      add(member.quantity(), member.own(), named, kind, null, null);
      Integer year = member.year();
      if (year != null && figures.size() > before) {
        figures.set(before, figures.get(before).in(year));
      }
    }
    if (members.stream().anyMatch(it -> it.year() != null)) {
      times.due(due);
    }
    return named;
  }

  private static Clause withHead(Clause head, Clause clause) {
    return new Clause(
        new Span(Math.min(head.span().start(), clause.span().start()), clause.span().end()),
        head.head()
                .replaceFirst(
                    "(?:由|从)(?:\\d{4}年(?:底|末)?|“?十[一二三四五六]五”?(?:时期|期)?末?|上年|去年|目前|原来|现有)?的?$", "")
            + "达到",
        clause.tail(),
        head.listed(),
        head.opened(),
        clause.next());
  }

  private static Clause withHead(String head, Clause clause) {
    return new Clause(clause.span(), head, clause.tail(), false, false, clause.next());
  }

  private void add(
      Quantity quantity,
      Clause clause,
      IndicatorNames.Named named,
      FigureKinds.Reading reading,
      @Nullable Quantity baseline,
      @Nullable Integer baselineYear) {
    if (Jumbles.name(named.label())) {
      unclear.add(
          new Unclear(
              new Span(trimmed(Math.min(clause.span().start(), quantity.start())), quantity.end()),
              Jumbles.SWALLOWED));
      return;
    }
    if (!quantity.unit().name().equals("percent")
        && RATIO.matcher(quantity.number().of(text)).find()) {
      unclear.add(new Unclear(quantity.number(), FIRST_PART));
    }
    Draft.FigureKind kind = reading.kind();
    // behind another quantity the words before this one are that one's noun
    int start = named.behind() && clause.listed() ? quantity.start() : clause.span().start();
    int end = named.behind() ? clause.span().end() : quantity.end();
    Span span = new Span(trimmed(Math.min(start, quantity.start())), Math.max(quantity.end(), end));
    figures.add(
        new Draft.Figure(
            kind,
            span,
            quantity.number(),
            named.label(),
            quantity.value(),
            quantity.upper(),
            quantity.unit().name(),
            kind == Draft.FigureKind.PARAMETER
                ? Ceilings.comparator(quantity, clause.head())
                : quantity.comparator(),
            named.growth(),
            quantity.perUnit() || FigureKinds.perUnit(clause.head()),
            kind == Draft.FigureKind.PARAMETER
                ? null
                : times.year(yearAs(kind, clause), quantity.number().start()),
            baseline == null ? null : baseline.value(),
            baselineYear,
            FigureConfidence.of(quantity, named.label())));
  }

  private Draft.FigureKind yearAs(Draft.FigureKind kind, Clause clause) {
    return document.report() && AIM_OF_YEAR.matcher(clause.tail()).find()
        ? Draft.FigureKind.OBSERVATION
        : kind;
  }

  private int trimmed(int start) {
    int at = start;
    while (at < text.length()
        && (Lines.blank(text.charAt(at)) || "、和—".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }
}
