package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.FieldReader;
import org.policygraph.extraction.outline.AgencyHeadings;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * A row whose cells stand in a line with single blanks between them: 1 换灯十盏 市路灯局 市财政局、市教育局 年底前. It
 * is read only where one layout is possible: the row begins with its number, one run of pieces
 * holds nothing but names of bodies, as many pieces as the head has columns for them, what is done
 * stands before and nothing but a time or a note behind.
 */
final class SpacedRow {
  /** Cells behind the names (a deadline, a note) are no longer. */
  private static final int LONGEST_ASIDE = 24;

  private static final int SHORTEST_TASK = 4;
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_NAMES = 300;
  private static final Pattern PIECE = Pattern.compile("[^\\s　]+");
  private static final String LEVELS = "国省市区县州旗各";
  private static final String LIST = "、，,；;";

  private final String text;
  private final List<TableReader.Column> columns;

  /**
   * @param columns those of the head, the first of the rows' numbers
   */
  SpacedRow(String text, List<TableReader.Column> columns) {
    this.text = text;
    this.columns = columns;
  }

  /**
   * The names of a row, a cell each, with what they answer for.
   *
   * @param listed whether a cell lists several names with signs between them, so that a blank parts
   *     cells and no names
   */
  record Cells(List<Span> names, Span task, boolean listed) {}

  /** The cells of a row; null where more than one layout or none is possible. */
  @Nullable Cells read(Span row) {
    List<Span> pieces = pieces(row);
    int first = -1;
    int last = -1;
    for (int i = 1; i < pieces.size(); i++) {
      if (isCell(pieces.get(i))) {
        if (last >= 0 && last < i - 1) {
          return null;
        }
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Role> roles = roles();
    if (first < 2 || roles.isEmpty() || pieces.size() - last - 1 > asides()) {
      return null;
    }
    Span task = new Span(pieces.get(1).start(), pieces.get(first - 1).end());
    if (task.length() < SHORTEST_TASK
        || endsInName(task)
        || isBehindSentence(pieces, first - 1)
        || !asidesOnly(pieces, last + 1)) {
      return null;
    }
    List<Span> names = new ArrayList<>(pieces.subList(first, last + 1));
    boolean listed = false;
    for (Span name : names) {
      for (int at = name.start(); at < name.end(); at++) {
        listed |= LIST.indexOf(text.charAt(at)) >= 0;
      }
    }
    if (roles.size() == 1) {
      return new Cells(
          List.of(new Span(names.get(0).start(), names.get(names.size() - 1).end())), task, true);
    }
    boolean oneLine =
        text.substring(names.get(0).start(), names.get(names.size() - 1).start()).indexOf('\n') < 0;
    return names.size() == roles.size() && oneLine ? new Cells(names, task, listed) : null;
  }

  /** The roles of the columns of bodies, where these stand side by side; none else. */
  List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    boolean over = false;
    for (TableReader.Column column : columns) {
      Role role = column.role();
      if (role != null && over) {
        return List.of();
      }
      if (role != null) {
        roles.add(role);
      }
      over |= role == null && !roles.isEmpty();
    }
    return roles;
  }

  /** How many columns stand behind those of bodies. */
  private int asides() {
    int asides = 0;
    for (TableReader.Column column : columns) {
      asides = column.role() == null ? asides + 1 : 0;
    }
    return asides;
  }

  private boolean asidesOnly(List<Span> pieces, int from) {
    for (Span piece : pieces.subList(from, pieces.size())) {
      String said = piece.of(text);
      if (said.length() > LONGEST_ASIDE
          || said.indexOf('。') >= 0
          || !AgencyNames.isTime(said) && !TableReader.EMPTY.matcher(said).matches()) {
        return false;
      }
    }
    return true;
  }

  /** …。 基教科 市路灯局: a word behind the last sentence of a task may name somebody. */
  private boolean isBehindSentence(List<Span> pieces, int at) {
    return at > 1
        && "。；;".indexOf(text.charAt(pieces.get(at - 1).end() - 1)) >= 0
        && "。；;".indexOf(text.charAt(pieces.get(at).end() - 1)) < 0
        && pieces.get(at).length() <= LONGEST_NAME;
  }

  /** Whether the last signs of a task are a name that lost the blank before it. */
  private boolean endsInName(Span task) {
    if (AgencyHeadings.MEETING.matcher(task.of(text)).find()) {
      return false;
    }
    for (int length = SHORTEST_NAME; length <= Math.min(LONGEST_NAME, task.length()); length++) {
      int start = task.end() - length;
      if (!Character.isIdeographic(text.charAt(start))) {
        return false;
      }
      boolean may = length > SHORTEST_NAME || LEVELS.indexOf(text.charAt(start)) >= 0;
      if (may && AgencyNames.isAgency(text.substring(start, task.end()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCell(Span piece) {
    return TableReader.EMPTY.matcher(piece.of(text)).matches() || isNames(piece);
  }

  private boolean isNames(Span piece) {
    return isNames(piece, false);
  }

  /**
   * @param sure whether no name of no known kind is among them, which may be the half of a name
   */
  private boolean isNames(Span piece, boolean sure) {
    if (piece.length() > LONGEST_NAMES || AgencyHeadings.MEETING.matcher(piece.of(text)).find()) {
      return false;
    }
    FieldReader.Field field = FieldReader.read(text, piece, Role.RESPONSIBLE);
    return field.rejected() + field.times() == 0
        && !field.parties().isEmpty()
        && (sure ? field.certain() : field.believed());
  }

  /** What stands between blanks, a list that a line end or a blank breaks put together. */
  private List<Span> pieces(Span row) {
    List<Span> pieces = new ArrayList<>();
    var found = PIECE.matcher(text).region(row.start(), row.end());
    while (found.find()) {
      Span piece = new Span(found.start(), found.end());
      Span before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      if (before != null && pieces.size() > 1 && goesOn(before, piece)) {
        pieces.set(pieces.size() - 1, new Span(before.start(), piece.end()));
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** 市路灯局、|市财政局 and, over a line end, 市路灯局、市财|政局. */
  private boolean goesOn(Span before, Span piece) {
    Span both = new Span(before.start(), piece.end());
    boolean open = LIST.indexOf(text.charAt(before.end() - 1)) >= 0;
    boolean broken =
        text.substring(before.end(), piece.start()).indexOf('\n') >= 0
            && !isNames(before, true)
            && !isNames(piece, true);
    return open && isNames(both) || broken && isNames(both, true);
  }
}
