package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.FieldReader;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.BracketReader;
import org.policygraph.extraction.outline.DutyLists;
import org.policygraph.extraction.outline.HeadedBlocks;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.tables.TableReader;
import org.policygraph.extraction.text.Bracket;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.packaged.SimplifiedCharacters;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/** Who answers for what: brackets, labelled lines, tables, lists of duties and plain sentences. */
public final class ResponsibilityReader {
  private static final Comparator<Duty> BY_PLACE =
      Comparator.comparingInt(duty -> duty.span().start());

  private ResponsibilityReader() {}

  /**
   * @param dividing those of them that tell the pieces of a part from each other: all but the
   *     subjects of plain sentences
   * @param unclear places where a layout cannot be read, which names nobody rather than somebody
   */
  public record Found(
      List<Draft.Responsibility> responsibilities,
      List<Draft.Responsibility> dividing,
      List<Unclear> unclear) {}

  public static List<Draft.Responsibility> read(PolicyText text) {
    return find(text).responsibilities();
  }

  public static Found find(PolicyText text) {
    String simple = SimplifiedCharacters.of(text.text());
    if (simple.equals(text.text())) {
      return simple(text);
    }
    Found found = simple(PolicyText.of(simple));
    return new Found(
        written(text.text(), simple, found.responsibilities()),
        written(text.text(), simple, found.dividing()),
        found.unclear());
  }

  /** With the names in the signs of the text. */
  private static List<Draft.Responsibility> written(
      String text, String simple, List<Draft.Responsibility> found) {
    return found.stream()
        .map(
            it ->
                FieldReader.compact(it.agencySpan().of(simple)).equals(it.agency())
                    ? it.called(FieldReader.compact(it.agencySpan().of(text)))
                    : it.called(written(text, simple, it.span(), it.agency())))
        .toList();
  }

  /** A name whose parts stand apart (財政、公安部門) with the signs that its phrase has. */
  private static String written(String text, String simple, Span phrase, String name) {
    String signs = name;
    for (int at = phrase.start(); at < phrase.end(); at++) {
      if (text.charAt(at) != simple.charAt(at)) {
        signs = signs.replace(simple.charAt(at), text.charAt(at));
      }
    }
    return signs;
  }

  private static Found simple(PolicyText text) {
    List<Bracket> brackets = Brackets.of(text.text(), 0, text.text().length());
    StandingRules rules = StandingRules.of(text.text(), brackets);
    List<Unclear> unclear = new ArrayList<>();
    Taken taken = new Taken(text);
    List<Duty> duties = new ArrayList<>();
    duties.addAll(TableReader.read(text, rules, taken, unclear));
    duties.addAll(BracketReader.read(text, brackets, rules, taken));
    duties.addAll(LabelLines.read(text, rules, taken));
    duties.sort(BY_PLACE);
    List<Duty> placed = placed(text, duties);
    List<Duty> lists = DutyLists.read(text, taken);
    List<Duty> sentences = DutySentences.read(text, taken, placed);
    List<Duty> subjects = new ArrayList<>();
    // A document that assigns its tasks in brackets says there who does what, and calls upon
    // others.
    if (duties.isEmpty() && !closesParts(text, sentences)) {
      subjects.addAll(TeamMembers.read(text, taken));
      subjects.addAll(SubjectDuties.read(text, taken));
      subjects.removeIf(duty -> VagueCalls.is(text.text(), duty.span()));
    } else {
      subjects.addAll(SubjectDuties.read(text, taken));
      subjects.removeIf(duty -> !ChargedSubjects.are(text.text(), duty));
    }
    placed.addAll(upToNext(text.text(), sentences, subjects));
    List<Duty> all = new ArrayList<>(placed);
    all.addAll(subjects);
    placed.addAll(DutyRuns.whole(text, lists, all));
    List<Draft.Responsibility> dividing = drafts(placed);
    placed.addAll(DutyRuns.whole(text, subjects, placed));
    return new Found(drafts(placed), dividing, unclear);
  }

  /** 由市甲局点灯，|市乙局收灯: what a body is told ends where a clause begins with another that acts. */
  private static List<Duty> upToNext(String text, List<Duty> duties, List<Duty> subjects) {
    return duties.stream()
        .map(
            duty -> {
              Span covers = duty.covers();
              if (covers == null || covers.start() < duty.span().end()) {
                return duty;
              }
              int end =
                  subjects.stream()
                      .mapToInt(subject -> subject.span().start())
                      .filter(at -> at > covers.start() && at < covers.end())
                      .filter(at -> "，,；;".indexOf(text.charAt(at - 1)) >= 0)
                      .min()
                      .orElse(covers.end());
              Span told = DutySentences.task(text, covers.start(), end);
              return told.equals(covers)
                  ? duty
                  : new Duty(duty.span(), duty.parties(), told, duty.confidence());
            })
        .toList();
  }

  /** Whether lines of their own say behind each part who answers for it. */
  private static boolean closesParts(PolicyText text, List<Duty> sentences) {
    List<Span> spans = sentences.stream().sorted(BY_PLACE).map(Duty::span).toList();
    return !HeadedBlocks.of(text, spans).all().isEmpty();
  }

  /** One for each body, in the order of the text. */
  private static List<Draft.Responsibility> drafts(List<Duty> duties) {
    List<Draft.Responsibility> found = new ArrayList<>();
    for (Duty duty : duties.stream().sorted(BY_PLACE).toList()) {
      for (Party party : duty.parties()) {
        Span covers = duty.covers() == null ? duty.span() : duty.covers();
        Confidence confidence =
            party.certain() || duty.confidence() == Confidence.LOW
                ? duty.confidence()
                : Confidence.LOW;
        found.add(
            new Draft.Responsibility(
                duty.span(),
                covers,
                party.span(),
                party.name(),
                party.role(),
                party.basis(),
                confidence));
      }
    }
    return found;
  }

  /** With the text that each covers; consecutive label lines speak of the same. */
  private static List<Duty> placed(PolicyText text, List<Duty> duties) {
    List<Span> groups = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    List<Duty> inGroups = new ArrayList<>();
    boolean led = false;
    for (Duty duty : duties) {
      int last = groups.size() - 1;
      boolean same =
          last >= 0
              && duty.covers() == null
              && blankBetween(text.text(), groups.get(last).end(), duty.span().start());
      if (same) {
        groups.set(last, new Span(groups.get(last).start(), duty.span().end()));
      } else {
        groups.add(duty.span());
      }
      group.add(groups.size() - 1);
      inGroups.add(same && led ? behindLead(duty) : duty);
      led = same && led || duty.parties().stream().anyMatch(ResponsibilityReader::isCalledLead);
    }
    Coverage coverage = new Coverage(text, groups);
    List<Duty> placed = new ArrayList<>();
    for (int i = 0; i < inGroups.size(); i++) {
      Duty duty = inGroups.get(i);
      placed.add(
          duty.covers() != null
              ? duty
              : new Duty(
                  duty.span(), duty.parties(), coverage.of(group.get(i)), duty.confidence()));
    }
    return placed;
  }

  private static boolean isCalledLead(Party party) {
    return party.role() == Role.LEAD && party.basis() == RoleBasis.WORD;
  }

  /** Where 牵头单位 has a line of its own, the first of 责任单位 in the next line leads nobody. */
  private static Duty behindLead(Duty duty) {
    List<Party> parties =
        duty.parties().stream()
            .map(
                party ->
                    party.role() == Role.LEAD && !isCalledLead(party)
                        ? party.as(Role.RESPONSIBLE, RoleBasis.LISTED)
                        : party)
            .toList();
    return new Duty(duty.span(), parties, duty.covers(), duty.confidence());
  }

  private static boolean blankBetween(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char sign = text.charAt(at);
      if (!Lines.blank(sign) && "。；;，,".indexOf(sign) < 0) {
        return false;
      }
    }
    return true;
  }
}
