package org.policygraph.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.packaged.SimplifiedCharacters;

/** Names of agencies as they are compared. */
final class Names {
  private static final Map<String, String> SHORT = Words.pairs("agency-abbreviations");
  private static final List<String> HEADS = Words.of("agency-heads");
  private static final List<String> EXPLAINS = Words.of("agency-bracket-explains");
  private static final Pattern TRAILING = Pattern.compile("\\(([^()]*)\\)$");

  private Names() {}

  /**
   * A name with what stands in brackets behind it.
   *
   * @param whole all of it, without what only explains
   * @param main without brackets behind
   * @param others names in the brackets: 市科技局〈市知识产权局〉
   */
  record Written(String whole, String main, List<String> others) {}

  static Written written(String name) {
    String rest = Words.widths(name).strip();
    List<String> others = new ArrayList<>();
    StringBuilder kept = new StringBuilder();
    Matcher bracket = TRAILING.matcher(rest);
    while (bracket.find() && bracket.start() > 0) {
      String inside = bracket.group(1).strip();
      if (!inside.isEmpty() && EXPLAINS.stream().noneMatch(inside::contains)) {
        others.add(0, form(inside));
        kept.insert(0, inside);
      }
      rest = rest.substring(0, bracket.start()).strip();
      bracket = TRAILING.matcher(rest);
    }
    return new Written(form(rest + kept), form(rest), List.copyOf(others));
  }

  /**
   * One name in its shortest usual form, without brackets, blanks and marks, in simplified signs.
   */
  static String form(String name) {
    String form =
        Words.bare(Words.widths(SimplifiedCharacters.of(name))).replace("(", "").replace(")", "");
    for (String head : HEADS) {
      if (form.startsWith(head) && form.length() > head.length() + 1) {
        form = form.substring(head.length());
        break;
      }
    }
    for (Map.Entry<String, String> pair : SHORT.entrySet()) {
      form = form.replace(pair.getKey(), pair.getValue());
    }
    return form;
  }
}
