package org.policygraph.extraction.measures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Stages;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * The tasks of tables whose rows are no parts of the outline: what the agencies of a row answer
 * for, named by the first cell that they cover.
 */
final class RowTasks {
  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,3}[.．、]?");

  private static final Pattern TASK = Pattern.compile("\\p{IsHan}{4}");

  /** Other cells may stand between the task and who answers for it, but no sentence. */
  private static final int LONGEST_BETWEEN = 60;

  private static final int SHORTEST = 3;

  /** Numbers of one row alone could be chance. */
  private static final int FEWEST_TOLD = 2;

  /** A longer first cell is a paragraph that was broken over lines. */
  private static final int LONGEST_TASK = 60;

  private RowTasks() {}

  static List<Draft.Measure> of(PolicyText text, List<Draft.Responsibility> responsibilities) {
    Set<Integer> begins = new HashSet<>();
    Set<Integer> lines = new HashSet<>();
    boolean number = false;
    for (Line line : text.lines()) {
      lines.add(line.span().start());
      if (number) {
        begins.add(line.span().start());
      }
      number = ROW_NUMBER.matcher(line.span().of(text.text())).matches();
    }
    Stages stages = new Stages(text);
    List<Span> told =
        responsibilities.stream()
            .filter(
                it ->
                    begins.contains(it.covers().start())
                        || lines.contains(it.covers().start()) && inCell(text.text(), it))
            .map(Draft.Responsibility::covers)
            .distinct()
            .toList();
    return Stream.concat(told.stream(), between(text, told).stream())
        .map(covers -> new Span(covers.start(), cellEnd(text.text(), covers)))
        .map(
            it ->
                new Draft.Measure(
                    it, it.of(text.text()).strip(), 1, stages.of(it), Confidence.MEDIUM))
        .toList();
  }

  /**
   * The tasks of the rows, a cell a line, of which nobody is told who answers for them (one cell of
   * names is merged over several rows): their numbers go on from those of rows that are told.
   */
  private static List<Span> between(PolicyText text, List<Span> told) {
    Set<Integer> starts = told.stream().map(Span::start).collect(Collectors.toSet());
    List<Line> lines = text.lines();
    List<Span> found = new ArrayList<>();
    List<Span> rows = new ArrayList<>();
    int last = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String number = lines.get(i).span().of(text.text());
      if (!ROW_NUMBER.matcher(number).matches()) {
        continue;
      }
      int own = Integer.parseInt(number.replaceAll("\\D", ""));
      if (own != last + 1) {
        found.addAll(untold(rows, starts));
        rows.clear();
      }
      rows.add(lines.get(i + 1).span());
      last = own;
    }
    found.addAll(untold(rows, starts));
    return found.stream().filter(it -> TASK.matcher(it.of(text.text())).find()).toList();
  }

  /** The rows that are not told among those of a table of which enough are. */
  private static List<Span> untold(List<Span> rows, Set<Integer> told) {
    List<Span> others = rows.stream().filter(it -> !told.contains(it.start())).toList();
    int known = rows.size() - others.size();
    return known < FEWEST_TOLD || 3 * known < rows.size() ? List.of() : others;
  }

  /** Whether names fill cells of their own behind those of the task. */
  private static boolean inCell(String text, Draft.Responsibility told) {
    int start = told.span().start();
    int end = told.covers().end();
    if (start <= end
        || start - end > LONGEST_BETWEEN
        || told.covers().length() < SHORTEST
        || "\t\n".indexOf(text.charAt(start - 1)) < 0
        || "(（【[".indexOf(text.charAt(start)) >= 0
        || RoleWords.LABEL.matcher(text).region(start, told.span().end()).lookingAt()) {
      return false;
    }
    String task = text.substring(told.covers().start(), cellEnd(text, told.covers()));
    if (task.length() > LONGEST_TASK || task.indexOf('|') >= 0) {
      return false;
    }
    boolean table = told.covers().of(text).indexOf('\t') >= 0 || text.charAt(start - 1) == '\t';
    return table || "。；;，,：:".indexOf(text.charAt(cellEnd(text, told.covers()) - 1)) < 0;
  }

  private static int cellEnd(String text, Span span) {
    int end = span.start();
    while (end < span.end() && "\t\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
