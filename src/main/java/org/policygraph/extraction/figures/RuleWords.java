package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.words.WordList;

/**
 * Tells numbers that rule how something is done, in texts of any sort that are no reports: who has
 * to be there (执法人员不少于2人), who decides (过半数同意), what has to be paid or set aside.
 */
final class RuleWords {
  private static final Set<String> PEOPLE = Set.of("人", "名", "位");

  private static final String LEVEL = "(?:人数|总数|数量|比例|占比)?(?:原则上|一般|应当?|均|须|为|达到?)*$";

  private static final Pattern PRESENT = Pattern.compile(words("present") + LEVEL);
  private static final Pattern DEPOSIT = Pattern.compile(words("deposit"));
  private static final Pattern VOTE = Pattern.compile(words("vote"));
  private static final Pattern ASIDE = Pattern.compile("^" + words("aside"));
  private static final Pattern EQUIP = Pattern.compile(words("equip"));

  /** 过半数参加, 三分之二以上的业主参与表决, 70%以上同意 */
  private static final Pattern DECIDES =
      Pattern.compile("^的?[\\u4e00-\\u9fff]{0,6}(?:参加|参与|出席|到会|同意|赞成|通过)");

  /** 按建筑面积的, 按照不低于总额的 */
  private static final Pattern BY_SHARE = Pattern.compile("按照?[^，,。；;]{2,20}的$");

  /** 评标委员会由5人以上单数组成 */
  private static final Pattern OF_SO_MANY = Pattern.compile("^的?[\\u4e00-\\u9fff]{0,12}组成$");

  private RuleWords() {}

  static boolean say(Quantity quantity, Clause clause) {
    String head = clause.head();
    boolean demanded = Norms.demands(quantity);
    Units.Sort sort = quantity.unit().sort();
    if (sort == Units.Sort.COUNT) {
      return demanded
          && PEOPLE.contains(quantity.unit().name())
          && (PRESENT.matcher(head).find() || madeUp(head, clause.tail()));
    }
    if (sort == Units.Sort.MONEY) {
      return demanded && DEPOSIT.matcher(head).find();
    }
    return sort == Units.Sort.PERCENT
        && (DEPOSIT.matcher(head).find() && demanded
            || PRESENT.matcher(head).find() && demanded
            || VOTE.matcher(head).find() && DECIDES.matcher(clause.tail()).find()
            || BY_SHARE.matcher(head).find() && ASIDE.matcher(clause.tail()).find()
            || EQUIP.matcher(head).find() && demanded);
  }

  /** Whether a number between two pieces of text says of how many a body is made up. */
  static boolean madeUp(String head, String tail) {
    return head.endsWith("由") && OF_SO_MANY.matcher(tail).matches();
  }

  private static String words(String sort) {
    List<String> found = new ArrayList<>();
    for (List<String> cells : WordList.read("rule-words")) {
      if (cells.get(0).equals(sort)) {
        found.add(cells.get(1));
      }
    }
    return WordList.any(found, false);
  }
}
