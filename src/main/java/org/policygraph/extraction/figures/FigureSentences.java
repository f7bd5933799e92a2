package org.policygraph.extraction.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Span;

/** Names the quantities of a sentence, one after the other: each may go on with what was named. */
final class FigureSentences {
  /** What holds more numbers without a full stop is no prose. */
  private static final int MOST_IN_A_SENTENCE = 300;

  private static final int LONGEST_TOPIC = 20;

  /** 修船补贴纳入年度预算，安排300万元: it is the subsidies that are counted. */
  private static final Pattern TAKEN_INTO = Pattern.compile("(?:纳入|列入).*$");

  /** 全市1500家。其中：东湖区420家、西湖区380家: what the numbers of the areas count stands before them. */
  private static final Pattern AREA =
      Pattern.compile("(?!.*(?:[全各本每]|[园社片街景校厂库牧林辖]区|示范|试验|[超门夜都]市|[小集城]镇))[一-鿿]{1,3}[市区县州旗镇乡]");

  private final String text;
  private final FigureTimes times;
  private final ListNames lists;
  private final FigureMaker maker;

  /** What the last sentence counted, by its units, and where it ends. */
  private Map<String, IndicatorNames.Named> told = Map.of();

  private int toldUntil = -1;

  FigureSentences(String text, FigureTimes times, FigureMaker maker) {
    this.text = text;
    this.times = times;
    this.lists = new ListNames(text);
    this.maker = maker;
  }

  /** Adds the figures of a sentence. */
  void read(Span sentence, List<Quantity> scanned) {
    List<Quantity> quantities = CountingQuantities.of(text, scanned);
    if (quantities.size() > MOST_IN_A_SENTENCE) {
      maker.unclear(
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
    Map<String, IndicatorNames.Named> before =
        toldUntil >= 0 && text.substring(toldUntil, sentence.start()).indexOf('\n') < 0
            ? told
            : Map.of();
    told = new HashMap<>();
    toldUntil = sentence.end();
    FigureKinds.Reading last = FigureKinds.Reading.NONE;
    int listed = 0;
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
        String topic = TAKEN_INTO.matcher(lists.clauseBefore(clause, sentence)).replaceFirst("");
        clause =
            topic.length() < 2 || topic.length() > LONGEST_TOPIC
                ? clause
                : withHead(topic + NounPhrases.lead(clause.head()), clause);
      }
      if (listed > 1 && FigureLists.changes(text, quantities, i, listed, clause)) {
        // 城镇、农村收入分别达到…，增长7.8%、10.5%
        clause = withHead("分别" + clause.head(), clause);
      }
      if (clause.head().endsWith("各") && FigureLists.joined(text, quantities, i) > 1) {
        // 国家级、省级企业各50家、200家
        clause = withHead(clause.head().substring(0, clause.head().length() - 1) + "分别", clause);
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
                lists.of(
                    sentence,
                    quantities,
                    i,
                    run,
                    clause,
                    last,
                    earlier,
                    times.dueOfAll(),
                    maker.figures()),
                last,
                earlier);
        i += run - 1;
        listed = run;
        continue;
      }
      List<String> shared = FigureLists.shared(text, quantity, clause, isLast(quantities, i));
      if (shared.size() > 1) {
        for (String head : shared) {
          earlier = IndicatorNames.of(quantity, withHead(head, clause), null);
          maker.add(quantity, clause, earlier, last, null, null);
        }
        continue;
      }
      if (earlier == null && AREA.matcher(NounPhrases.lead(clause.head())).matches()) {
        earlier = before.get(quantity.unit().name());
      }
      boolean besides = i > 0 && quantities.get(i - 1).end() == quantity.start();
      if (!besides
          && quantity.unit().sort() == Units.Sort.COUNT
          && IndicatorNames.lacksNoun(clause)) {
        // 安装电梯40台，惠及500户，其中今年完成20台: what was counted in the same unit
        earlier = told.getOrDefault(quantity.unit().name(), earlier);
      }
      IndicatorNames.Named named =
          LevelNames.shared(
              whole(IndicatorNames.of(quantity, clause, earlier), clause, sentence),
              quantity,
              i + 1 < quantities.size() ? Clause.of(text, sentence, quantities, i + 1) : null);
      named = LevelNames.perHead(named, earlier, clause);
      Quantity baseline = based ? quantities.get(i - 1) : null;
      maker.add(
          quantity,
          clause,
          named,
          last,
          baseline,
          baseline == null ? null : times.times().baselineYear(baseline));
      earlier = named;
      told.put(quantity.unit().name(), named);
    }
  }

  /** Whether a sign parts a number from the next of its sentence. */
  private boolean isLast(List<Quantity> quantities, int index) {
    if (index + 1 == quantities.size()) {
      return true;
    }
    int end = quantities.get(index).end();
    String between = text.substring(end, Math.max(end, quantities.get(index + 1).number().start()));
    return between.chars().anyMatch(sign -> "，,。；;".indexOf(sign) >= 0);
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
      int before = maker.figures().size();
      maker.add(member.quantity(), member.own(), named, kind, null, null);
      Integer year = member.year();
      if (year != null && maker.figures().size() > before) {
        maker.figures().set(before, maker.figures().get(before).in(year));
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
}
