package org.policygraph.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.packaged.WordFile;

/**
 * Tells the cells of several rows whose words hold for each of them, by the heads of their columns
 * (牵头单位, 完成时限): an agency beside three tasks answers for all three. Of other cells, as those of a
 * category or a task, the words are told once.
 */
final class ToldAgain {
  private static final List<String> HEADS =
      WordFile.read(ToldAgain.class, "told-again-heads").stream().map(it -> it.get(0)).toList();

  /** A head may have two lines. */
  private static final int HEAD_ROWS = 2;

  private static final int LONGEST_HEAD = 10;
  private static final int LONGEST = 200;

  private final Set<Integer> columns = new HashSet<>();
  private final Map<Integer, String> words = new HashMap<>();
  private int rows;

  /** Whether a cell is the head of such a column. */
  static boolean isHead(String said) {
    String head = said.replaceAll("[\\s\u3000\u00a0]", "");
    return head.length() <= LONGEST_HEAD && HEADS.stream().anyMatch(head::endsWith);
  }

  /** Begins a row; those before the head, which say nothing of columns, are left out. */
  void row() {
    rows++;
  }

  /** Takes what a cell says that begins in this row. */
  void cell(int column, String said) {
    if (rows <= HEAD_ROWS && isHead(said)) {
      columns.add(column);
      words.remove(column);
    } else {
      words.put(column, said);
    }
  }

  /**
   * What the cell says that reaches into a column of this row from above; empty where told once.
   */
  String again(int column) {
    String said = words.getOrDefault(column, "");
    return columns.contains(column) && said.length() <= LONGEST ? said : "";
  }
}
