package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.Fields;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * Labels without a bracket: 责任单位:甲局、乙局 on a line of its own or at the end of one, with the labels
 * that follow it on the line (配合单位:…;完成时限:…); also without a colon, or with the names on the lines
 * below.
 */
final class LabelLines {
  private static final Pattern COLON = Pattern.compile("[:：]\\s*$");

  /** What the last of those who answer does. */
  private static final Pattern ENDING = Pattern.compile("(?:参与|参加|配合|协助|负责|落实|组织实施)$");

  /** A page breaks a list after a separator or inside a name, seldom over more lines. */
  /** A paragraph is set in by fewer blanks. */
  private static final int INDENT = 5;

  private static final int MOST_LINES = 6;

  private LabelLines() {}

  static List<Duty> read(PolicyText text, StandingRules rules, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    List<Line> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.furniture()) {
        if (RoleWords.mayLabel(text.text(), line.span())) {
          labelled(text, i, rules, taken, duties);
        }
        plain(text, i, rules, taken, duties);
      }
    }
    return duties;
  }

  private static void labelled(
      PolicyText text, int index, StandingRules rules, Taken taken, List<Duty> duties) {
    String written = text.text();
    Span line = text.lines().get(index).span();
    Matcher label = RoleWords.LABEL.matcher(written).useTransparentBounds(true);
    int from = line.start();
    int at = line.start();
    while (from < line.end() && at < line.end()) {
      if (!RoleWords.mayLabel(written.charAt(at)) || !labels(label, line, at)) {
        at++;
        continue;
      }
      int next = label.end();
      boolean behindComma = behindComma(written, line, at) && COLON.matcher(label.group()).find();
      if (at >= from && (behindComma || begins(written, line.start(), at))) {
        Span statement = statement(text, text.lines(), index, label);
        statement = behindComma ? clause(written, statement) : statement;
        from = statement.end();
        if (taken.overlaps(statement)) {
          // 责任单位:甲局(配合单位:乙局): the bracket has been read by itself
          statement = beforeBracket(written, statement);
        }
        boolean division = RoleWords.DIVISION.matcher(label.group().strip()).matches();
        add(duty(written, statement, rules, division), taken, duties);
      }
      at = next;
    }
  }

  /**
   * Whether a label stands at an offset; only its line's start is one that nothing stands before.
   */
  private static boolean labels(Matcher label, Span line, int at) {
    return label.useAnchoringBounds(at == line.start()).region(at, line.end()).lookingAt();
  }

  /** 责任单位 市甲局、市乙局 without a colon: only where surely bodies follow, and nothing else. */
  private static void plain(
      PolicyText text, int index, StandingRules rules, Taken taken, List<Duty> duties) {
    String written = text.text();
    Span line = text.lines().get(index).span();
    Matcher label = null;
    int at = line.start();
    while (at < line.end()) {
      boolean may =
          RoleWords.PLAIN_LABEL.mayBegin(written.charAt(at))
              && (begins(written, line.start(), at) || behindComma(written, line, at));
      if (may && label == null) {
        label = RoleWords.PLAIN_LABEL.matcher(written, line);
      }
      if (!may || label == null || !label.region(at, line.end()).lookingAt()) {
        at++;
        continue;
      }
      Span statement = statement(text, text.lines(), index, label);
      int next = nextLabel(written, label.end(), Math.min(statement.end(), line.end()));
      statement = next < 0 ? statement : NameSplitter.trim(written, statement.start(), next);
      if (behindComma(written, line, at)) {
        statement = clause(written, statement);
      }
      add(duty(written, statement, rules, true), taken, duties);
      at = Math.max(at + 1, Math.min(statement.end(), line.end()));
    }
  }

  /** 东湖灯会，责任单位市甲局: a task before it on the line. */
  private static boolean behindComma(String text, Span line, int at) {
    return at - 1 > line.start() && "，,".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Up to the semicolon behind which the next task begins. */
  private static Span clause(String text, Span statement) {
    int end = statement.start();
    while (end < statement.end() && "；;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(statement.start(), end);
  }

  /** Where on a line another label stands behind a blank or a semicolon; -1 for nowhere. */
  private static int nextLabel(String text, int from, int to) {
    Matcher next = RoleWords.PLAIN_LABEL.matcher(text, new Span(from, Math.max(from, to)));
    for (int at = from + 1; at < to; at++) {
      if ((Lines.blank(text.charAt(at - 1)) || "；;，,".indexOf(text.charAt(at - 1)) >= 0)
          && RoleWords.PLAIN_LABEL.mayBegin(text.charAt(at))
          && next.region(at, to).lookingAt()) {
        return at;
      }
    }
    return -1;
  }

  private static void add(@Nullable Duty duty, Taken taken, List<Duty> duties) {
    if (duty != null && !taken.overlaps(duty.span())) {
      duties.add(duty);
      taken.add(duty.span());
    }
  }

  private static Span beforeBracket(String text, Span statement) {
    int end = statement.start();
    while (end < statement.end() && "(（".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(statement.start(), end);
  }

  /**
   * @param strict whether all that is named has to be surely a body
   */
  private static @Nullable Duty duty(
      String text, Span statement, StandingRules rules, boolean strict) {
    Fields.Read read = Fields.read(text, statement, rules, false);
    if (read == null
        || !read.labelled()
        || strict && !(read.sure() && read.parties().stream().allMatch(Party::certain))) {
      return null;
    }
    boolean certain = read.parties().stream().anyMatch(Party::certain);
    return certain || read.sure()
        ? new Duty(
            statement,
            read.parties(),
            null,
            read.sure() && certain ? Confidence.HIGH : Confidence.MEDIUM)
        : null;
  }

  /** Whether a label stands where a sentence or a line can begin. */
  private static boolean begins(String text, int lineStart, int at) {
    int before = at - 1;
    while (before >= lineStart
        && (Lines.blank(text.charAt(before)) || "*·●■◆—-".indexOf(text.charAt(before)) >= 0)) {
      before--;
    }
    return before < lineStart
        || "。；;！!）)】］](（【[〔、.．".indexOf(text.charAt(before)) >= 0
        || before < at - 1 && Lines.blank(text.charAt(at - 1));
  }

  /** From a label to the end of its sentence; into the next line where the list breaks off. */
  private static Span statement(PolicyText text, List<Line> lines, int index, Matcher label) {
    String written = text.text();
    int end = stop(written, label.end(), lines.get(index).span().end());
    int line = index;
    while (end == lines.get(line).span().end()
        && line + 1 < lines.size()
        && line - index < MOST_LINES
        && goesOn(written, label.end(), end, lines.get(line + 1))) {
      line++;
      end = stop(written, lines.get(line).span().start(), lines.get(line).span().end());
    }
    while (end > label.end() && "。；; 　".indexOf(written.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(label.start(), end);
  }

  private static int stop(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '。' || at > from && endsRunOn(text, from, at, to)) {
        return at;
      }
    }
    return to;
  }

  /**
   * Whether a blank parts who answers from what comes next, where lines ran together: 市乙局等参与
   * 3.规范换灯.
   */
  private static boolean endsRunOn(String text, int from, int blank, int to) {
    if (!Lines.blank(text.charAt(blank))
        || blank + 1 >= to
        || Lines.blank(text.charAt(blank + 1))) {
      return false;
    }
    int next = blank + 1;
    boolean label =
        RoleWords.LABEL.matcher(text).region(next, to).lookingAt()
            || RoleWords.PLAIN_LABEL.matcher(text, new Span(next, to)).region(next, to).lookingAt();
    return !label
        && (ENDING.matcher(text).region(from, blank).find()
            || Marker.at(text, next, true) != null && Character.isDigit(text.charAt(next)));
  }

  /** Whether a list is not at its end where its line ends. */
  private static boolean goesOn(String text, int from, int end, Line next) {
    if (next.furniture()) {
      return false;
    }
    Span rest = next.span();
    boolean numbered = Marker.at(text, rest.start(), true) != null;
    boolean labelled =
        RoleWords.LABEL.matcher(text).region(rest.start(), rest.end()).lookingAt()
            || RoleWords.PLAIN_LABEL.matcher(text, rest).lookingAt();
    if (numbered || labelled) {
      return false;
    }
    Span said = NameSplitter.trim(text, from, end);
    if (said.length() == 0) {
      return allNames(text, rest);
    }
    if ("、，,".indexOf(text.charAt(said.end() - 1)) >= 0) {
      return true;
    }
    List<Span> pieces = NameSplitter.pieces(text, said);
    if (pieces.isEmpty()) {
      return false;
    }
    String last = pieces.get(pieces.size() - 1).of(text);
    if (AgencyNames.isAgency(last) || RoleWords.tail(last) != null) {
      // behind a label alone on its line each name may have its own; below the names of another it
      // is
      // set under them
      return "、，,".indexOf(text.charAt(rest.start())) >= 0
          || (text.charAt(from) == '\n' || indent(text, rest) >= INDENT) && allNames(text, rest);
    }
    List<Span> following = NameSplitter.pieces(text, rest);
    return !following.isEmpty()
        && AgencyNames.isName(last)
        && AgencyNames.isAgency(last + following.get(0).of(text))
        && rest.length() < 80;
  }

  /** How many blanks stand before a line. */
  private static int indent(String text, Span line) {
    int from = line.start();
    while (from > 0 && text.charAt(from - 1) != '\n' && Lines.blank(text.charAt(from - 1))) {
      from--;
    }
    return line.start() - from;
  }

  private static boolean allNames(String text, Span line) {
    List<Span> pieces = NameSplitter.pieces(text, line);
    return !pieces.isEmpty()
        && pieces.stream().allMatch(piece -> AgencyNames.isAgency(piece.of(text)));
  }
}
