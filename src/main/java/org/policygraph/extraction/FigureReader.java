package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads targets, observations and policy parameters from the sentences of a text. */
final class FigureReader {
  /** What holds more numbers without a full stop is no prose. */
  private static final int MOST_IN_A_SENTENCE = 300;

  /** How far behind a figure its subject goes on. */
  private static final int NEAR = 40;

  private static final int LONGEST_TOPIC = 20;

  /** 办理时限压缩一半,分别减至…: how much it changes is no part of what changes. */
  private static final Pattern HALVED =
      Pattern.compile("(?:压缩|缩短|压减|减少|降低|下降|提高|增加)(?:了)?(?:一半|一倍)$");

  private static final Pattern REACHES =
      Pattern.compile("(?:大关|关口|台阶)?[，,](?:预计|实际|共|总量)?(?:达到?|为|完成|实现)");

  private static final Pattern ATTRIBUTE = Pattern.compile("的[^，,。；;、：:()（）由从]{1,30}");
  private final PolicyText read;
  private final String text;
  private final String masked;
  private final DocumentFacts document;
  private final FigureTimes times;
  private final RankReader ranks;
  private final List<Draft.Figure> figures = new ArrayList<>();
  private final List<Unclear> unclear = new ArrayList<>();

  /** The years that the last list of this sentence named one by one. */
  private List<Integer> told = List.of();

  private FigureReader(PolicyText read) {
    this.read = read;
    this.text = FigureText.normal(read.text());
    this.masked = FigureText.withoutNames(text);
    this.document = DocumentFacts.of(read, text);
    this.times = new FigureTimes(read, text, document);
    this.ranks = new RankReader(text, masked);
  }

  /**
   * @param unclear what could not be read: tables whose cells lost their places, sentences without
   *     an end
   */
  record Found(List<Draft.Figure> figures, List<Unclear> unclear) {}

  static List<Draft.Figure> read(PolicyText text) {
    return find(text).figures();
  }

  static Found find(PolicyText text) {
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
      Extractor.checkWanted();
      if (!tables.covers(sentence.start()) && !notes.holds(sentence.start())) {
        times.enter(sentence);
        List<Quantity> scanned = QuantityScanner.scan(masked, sentence);
        List<Unclear> jumbled = Jumbles.places(masked, sentence, scanned);
        unclear.addAll(jumbled);
        if (jumbled.stream().noneMatch(it -> it.span().equals(sentence))) {
          int before = figures.size();
          Span said = behindArticle(sentence);
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

  /** Without the number of the article that a sentence opens. */
  private Span behindArticle(Span sentence) {
    Marker.Found marker = Marker.at(text, sentence.start(), true);
    return marker != null
            && marker.marker() == Marker.ARTICLE
            && marker.span().end() < sentence.end()
        ? new Span(marker.span().end(), sentence.end())
        : sentence;
  }

  private void read(Span sentence, List<Quantity> scanned) {
    List<Quantity> quantities = counted(scanned);
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
    told = List.of();
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
        String topic = clauseBefore(clause, sentence);
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
        earlier = distribute(sentence, quantities, i, run, clause, last, earlier);
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
          IndicatorNames.shared(
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

  /** The quantities that may count something. */
  private List<Quantity> counted(List<Quantity> scanned) {
    List<Quantity> found = new ArrayList<>();
    for (Quantity quantity : scanned) {
      Quantity before = found.isEmpty() ? null : found.get(found.size() - 1);
      if (NoFigures.mayCount(text, quantity)
          || before != null && FigureLists.goesOn(text, before, quantity)) {
        found.add(quantity);
      }
    }
    List<Quantity> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Quantity quantity = found.get(i);
      // 产值超亿元的村10个: the first number is part of what the second counts
      boolean attribute =
          i + 1 < found.size()
              && quantity.end() < text.length()
              && text.charAt(quantity.end()) == '的'
              && quantity.unit().sort() != Units.Sort.PERCENT
              && ATTRIBUTE
                  .matcher(
                      text.substring(
                          quantity.end(),
                          Math.max(
                              quantity.end(),
                              Math.min(found.get(i + 1).start(), quantity.end() + 40))))
                  .matches();
      if (!attribute && !(i + 1 < found.size() && passes(quantity, found.get(i + 1)))) {
        kept.add(quantity);
      }
    }
    return kept;
  }

  /** 首超百亿元，达到102亿元: a round sum that was passed, told by the number behind it. */
  private boolean passes(Quantity round, Quantity next) {
    return round.chinese()
        && "百千万亿".indexOf(text.charAt(round.number().start())) >= 0
        && round.unit().equals(next.unit())
        && next.start() - round.end() > 0
        && next.start() - round.end() <= NEAR / 4
        && REACHES.matcher(text.substring(round.end(), next.start())).matches();
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
    return IndicatorNames.spelledOut(
        named, text.substring(Math.max(0, sentence.start() - 160), sentence.start()));
  }

  /** 甲和乙分别突破45000件和2000件. */
  private IndicatorNames.@Nullable Named distribute(
      Span sentence,
      List<Quantity> quantities,
      int first,
      int run,
      Clause clause,
      FigureKinds.Reading kind,
      IndicatorNames.@Nullable Named earlier) {
    List<String> heads = FigureLists.parts(clause.head(), run);
    int opening = Math.max(sentence.start(), quantities.get(first).start() - 100);
    List<Integer> years =
        FigureLists.years(text.substring(opening, quantities.get(first).start()), run);
    years = years.isEmpty() && told.size() == run ? told : years;
    told = years;
    int before = figures.size();
    boolean within = before >= run && sentence.contains(figures.get(before - run).span().start());
    if (heads.isEmpty() && (!within || !years.isEmpty())) {
      // …改造工程,2023年、2024年分别完成80家、100家: what is done stands in the clause before
      heads = Collections.nCopies(run, topic(clause, sentence));
    }
    if (kind == FigureKinds.Reading.RULE && heads.stream().anyMatch(Jumbles::name)) {
      // 突破1亿元、5亿元的企业,分别给予10万元、30万元奖励: what is given, not to whom
      heads =
          Collections.nCopies(run, Clause.of(text, sentence, quantities, first + run - 1).tail());
    }
    Quantity leader = quantities.get(first);
    Quantity closer = quantities.get(first + run - 1);
    IndicatorNames.Named named = earlier;
    Integer due = times.due();
    for (int i = 0; i < run; i++) {
      Quantity quantity = quantities.get(first + i);
      quantity = FigureLists.sharing(quantity, leader, closer);
      Clause own =
          new Clause(
              new Span(clause.span().start(), closer.end()),
              i < heads.size() ? heads.get(i) : "",
              "",
              false,
              false,
              '。');
      int from = before - run + i;
      // 甲和乙分别达到…,占比分别提高…: each is of what the list before told in its place
      named =
          IndicatorNames.of(
              quantity, own, within ? IndicatorNames.told(figures.get(from).indicator()) : earlier);
      if (heads.isEmpty() && from >= 0) {
        // 分别是“十五”期间3.1倍和3.59倍: of what the clause before counts
        String label =
            quantity.unit().sort() == Units.Sort.MULTIPLE
                ? figures.get(from).indicator()
                : figures.get(from).indicator().replaceFirst("(?:数量|金额)$", "");
        String verbs = clause.head().substring(clause.head().indexOf("分别") + 2);
        named =
            quantity.unit().sort() == Units.Sort.MULTIPLE
                ? new IndicatorNames.Named(label + "倍数", label, false, false)
                : IndicatorNames.of(
                    quantity, new Clause(own.span(), label + verbs, "", false, false, '。'), null);
      }
      add(quantity, own, named, kind, null, null);
      if (!years.isEmpty()) {
        figures.set(figures.size() - 1, figures.get(figures.size() - 1).in(years.get(i)));
      }
    }
    if (!years.isEmpty()) {
      times.due(due);
    }
    return named;
  }

  /** The noun of the clause before, or what the figure of the sentence before counts. */
  private String topic(Clause clause, Span sentence) {
    String words = HALVED.matcher(clauseBefore(clause, sentence)).replaceFirst("");
    if (words.length() >= 2 || figures.isEmpty()) {
      return words;
    }
    Draft.Figure last = figures.get(figures.size() - 1);
    return clause.span().start() - last.span().end() < NEAR
        ? last.indicator().replaceFirst("(?:数量|金额|比例)$", "")
        : words;
  }

  /** The noun of the clause before in the sentence; empty where there is none. */
  private String clauseBefore(Clause clause, Span sentence) {
    int end = Math.max(sentence.start(), clause.span().start() - 1);
    int from = end;
    while (from > Math.max(sentence.start(), end - 60)
        && "，,：:；;。".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return NounPhrases.withoutVerbs(NounPhrases.lead(text.substring(from, end).strip()));
  }

  private static Clause withHead(Clause head, Clause clause) {
    return new Clause(
        new Span(Math.min(head.span().start(), clause.span().start()), clause.span().end()),
        head.head().replaceFirst("(?:由|从)(?:\\d{4}年(?:底|末)?|上年|去年|目前|原来|现有)?的?$", "") + "达到",
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
            kind == Draft.FigureKind.PARAMETER ? null : times.year(kind, quantity.number().start()),
            baseline == null ? null : baseline.value(),
            baselineYear,
            FigureConfidence.of(quantity, named.label())));
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
