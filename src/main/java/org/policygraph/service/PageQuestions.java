package org.policygraph.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the scripts of a page ask in GraphQL, read from their constants. */
final class PageQuestions {
  private static final Pattern CONSTANT =
      Pattern.compile("const (\\w+) = /\\* GraphQL \\*/ `([^`]*)`");
  private static final Pattern INSERTED = Pattern.compile("\\$\\{(\\w+)\\}");
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+): (\\w+)!");

  /** Constants lead to constants no deeper than this. */
  private static final int DEPTH = 6;

  /** Values that whatever is asked for takes, by the names of their types. */
  private static final Map<String, Object> VALUES =
      Map.of("Int", 50, "Boolean", true, "String", "政策", "Date", "2024-01-01");

  /** One that is ready to be sent. */
  record Question(String query, Map<String, Object> variables) {}

  private PageQuestions() {}

  /**
   * The queries in these scripts.
   *
   * @param id of the entity that the page is about
   */
  static List<Question> in(Iterable<String> scripts, String id) {
    Map<String, String> constants = new LinkedHashMap<>();
    for (String script : scripts) {
      Matcher constant = CONSTANT.matcher(script);
      while (constant.find()) {
        constants.put(constant.group(1), constant.group(2));
      }
    }
    List<Question> questions = new ArrayList<>();
    for (String constant : constants.values()) {
      if (constant.strip().startsWith("query")) {
        questions.add(new Question(whole(constant, constants), variables(constant, id)));
      }
    }
    return questions;
  }

  private static String whole(String constant, Map<String, String> constants) {
    String whole = constant;
    for (int depth = 0; depth < DEPTH; depth++) {
      whole =
          INSERTED
              .matcher(whole)
              .replaceAll(
                  name -> Matcher.quoteReplacement(constants.getOrDefault(name.group(1), "")));
    }
    return whole;
  }

  /** What must be given; what may be left out is. */
  private static Map<String, Object> variables(String operation, String id) {
    Map<String, Object> variables = new LinkedHashMap<>();
    Matcher variable = VARIABLE.matcher(operation);
    while (variable.find()) {
      variables.put(variable.group(1), VALUES.getOrDefault(variable.group(2), (Object) id));
    }
    return variables;
  }
}
