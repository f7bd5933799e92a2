package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.Jumbles;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Span;

/**
 * Which of several names, and which of several years, each number of a 分别 list has; and what
 * numbers without a name count, which the clause before them says.
 */
final class ListNames {
  /** How far behind a figure its subject goes on. */
  private static final int NEAR = 40;

  /** 办理时限压缩一半,分别减至…: how much it changes is no part of what changes. */
  private static final Pattern HALVED =
      Pattern.compile("(?:压缩|缩短|压减|减少|降低|下降|提高|增加)(?:了)?(?:一半|一倍)$");

  private static final Pattern MEASURE =
      Pattern.compile("(?:(?:人均)?(?:可支配|纯)?收入|[总销]?产[量值]|销[量售]额?|数量|人数|个数|面积|规模|总量|金额|增加值)$");

  private final String text;

  /** The years that the last list of this sentence named one by one. */
  private List<Integer> told = List.of();

  /**
   * @param text of which the lists are sentences, in order
   */
  ListNames(String text) {
    this.text = text;
  }

  /**
   * One number of a list.
   *
   * @param own its clause, where it alone stands
   * @param year its own year; null where the list names none
   */
  record Member(
      Quantity quantity, Clause own, IndicatorNames.Named named, @Nullable Integer year) {}

  /** The lists of another sentence follow. */
  void enter() {
    told = List.of();
  }

  /**
   * The members of a list, in order: 甲和乙分别突破45000件和2000件.
   *
   * @param first the place of its first number among the quantities
   * @param run how many numbers it has
   * @param earlier what the figure before it is called
   * @param due the year that the sentence aims at
   * @param figures what was read before it
   */
  List<Member> of(
      Span sentence,
      List<Quantity> quantities,
      int first,
      int run,
      Clause clause,
      FigureKinds.Reading kind,
      IndicatorNames.@Nullable Named earlier,
      @Nullable Integer due,
      List<Draft.Figure> figures) {
    List<String> heads = FigureLists.parts(clause.head(), run);
    int opening = Math.max(sentence.start(), quantities.get(first).start() - 100);
    List<Integer> years =
        FigureLists.years(text.substring(opening, quantities.get(first).start()), run, due);
    years = years.isEmpty() && told.size() == run ? told : years;
    told = years;
    int before = figures.size();
    boolean within = before >= run && sentence.contains(figures.get(before - run).span().start());
    if (heads.isEmpty() && (!within || !years.isEmpty())) {
      // …改造工程,2023年、2024年分别完成80家、100家: what is done stands in the clause before
      String behind = clause.head().substring(clause.head().indexOf("分别") + 2);
      boolean named = NounPhrases.withoutVerbs(NounPhrases.lead(behind)).length() > 2;
      heads = Collections.nCopies(run, named ? behind : topic(clause, sentence, figures));
    }
    if (kind == FigureKinds.Reading.RULE && heads.stream().anyMatch(Jumbles::name)) {
      // 突破1亿元、5亿元的企业,分别给予10万元、30万元奖励: what is given, not to whom
      heads =
          Collections.nCopies(run, Clause.of(text, sentence, quantities, first + run - 1).tail());
    }
    boolean shared =
        within
            && heads.size() == run
            && heads.stream().distinct().count() == 1
            && figures.subList(before - run, before).stream()
                    .map(Draft.Figure::indicator)
                    .distinct()
                    .count()
                == run;
    String ending =
        shared
            ? commonEnd(
                figures.subList(before - run, before).stream()
                    .map(Draft.Figure::indicator)
                    .toList())
            : "";
    Quantity leader = quantities.get(first);
    Quantity closer = quantities.get(first + run - 1);
    List<Member> members = new ArrayList<>();
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
      IndicatorNames.Named named =
          IndicatorNames.of(
              quantity, own, within ? IndicatorNames.told(figures.get(from).indicator()) : earlier);
      if (shared) {
        named = member(named, figures.get(from).indicator(), ending);
      }
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
      members.add(new Member(quantity, own, named, years.isEmpty() ? null : years.get(i)));
    }
    return members;
  }

  /** 甲产量、乙产量分别为…，价格分别为…: one name behind a list is told of each of its members. */
  private static IndicatorNames.Named member(
      IndicatorNames.Named named, String before, String ending) {
    String own = before.substring(0, before.length() - ending.length());
    String subject = own.length() < 2 ? MEASURE.matcher(before).replaceFirst("") : own;
    return subject.length() < 2 || named.label().contains(subject)
        ? named
        : IndicatorNames.of(subject, named);
  }

  /** What all of some names end with. */
  private static String commonEnd(List<String> names) {
    String end = names.get(0);
    for (String name : names) {
      while (!name.endsWith(end)) {
        end = end.substring(1);
      }
    }
    // 小学入学率, 中学入学率: 学 is the end of both names
    while (!end.isEmpty() && "品类业员者化性群学校区县市".indexOf(end.charAt(0)) >= 0) {
      end = end.substring(1);
    }
    return end;
  }

  /** The noun of the clause before, or what the figure of the sentence before counts. */
  private String topic(Clause clause, Span sentence, List<Draft.Figure> figures) {
    String words = HALVED.matcher(clauseBefore(clause, sentence)).replaceFirst("");
    if (figures.isEmpty()) {
      return words;
    }
    Draft.Figure last = figures.get(figures.size() - 1);
    if (words.length() >= 2 && clause.span().start() - 1 != last.span().end()) {
      return words;
    }
    return clause.span().start() - last.span().end() < NEAR
        ? last.indicator().replaceFirst("(?:数量|金额|比例)$", "")
        : words;
  }

  /** The noun of the clause before in the sentence; empty where there is none. */
  String clauseBefore(Clause clause, Span sentence) {
    int end = Math.max(sentence.start(), clause.span().start() - 1);
    int from = end;
    while (from > Math.max(sentence.start(), end - 60)
        && "，,：:；;。".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String words = text.substring(from, end).strip();
    // 分产业看，…: how it is told
    return words.endsWith("看") ? "" : NounPhrases.withoutVerbs(NounPhrases.lead(words));
  }
}
