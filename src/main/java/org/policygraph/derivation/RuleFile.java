package org.policygraph.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;

/** A rule as it is written: lines {@code # key: value} at the top, then a CONSTRUCT query. */
final class RuleFile {
  /** The variable that the engine sets to the focus. */
  static final String FOCUS = "focus";

  private static final Pattern LINE = Pattern.compile("# ([a-z]+): (.*\\S)\\s*");
  private static final Pattern WORDS = Pattern.compile("([^|]*\\p{IsHan}[^|]*) \\| ([^|]*[^|\\s])");
  private static final Pattern STRATUM = Pattern.compile("[1-9][0-9]?");
  private static final List<String> KEYS = List.of("rule", "label", "meaning", "stratum", "focus");
  private static final String RECURSIVE = "recursive";

  private final String file;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private RuleFile(String file) {
    this.file = file;
  }

  /**
   * @param file its path, which ends with the rule's name and {@code .rq}
   * @throws IllegalArgumentException with file, line and what a rule must be
   */
  static DerivationRule read(String file, String text) {
    return new RuleFile(file).rule(text);
  }

  private DerivationRule rule(String text) {
    List<String> all = text.lines().toList();
    int number = 0;
    while (number < all.size() && all.get(number).startsWith("#")) {
      header(++number, all.get(number - 1));
    }
    for (String key : KEYS) {
      if (!values.containsKey(key)) {
        throw fault(number + 1, "a rule begins with a line '# " + key + ": …'");
      }
    }
    String name = value("rule");
    if (!file.equals(name + ".rq") && !file.endsWith("/" + name + ".rq")) {
      throw fault("rule", "the file of a rule is named after it: " + name + ".rq");
    }
    if (!STRATUM.matcher(value("stratum")).matches()) {
      throw fault("stratum", "a stratum is a number from 1 to 99, not " + value("stratum"));
    }
    FocusKind focus =
        FocusKind.of(value("focus"))
            .orElseThrow(() -> fault("focus", "there is no kind of focus " + value("focus")));
    Template query = Template.of(file, text);
    check(query.bind(Parameters.NONE), query.isGraph(), focus, number + 1);
    if (values.containsKey(RECURSIVE) && !value(RECURSIVE).equals("true")) {
      throw fault(RECURSIVE, "a rule is recursive: true, or does not say so");
    }
    return new DerivationRule(
        name,
        words("label"),
        words("meaning"),
        Integer.parseInt(value("stratum")),
        values.containsKey(RECURSIVE),
        focus,
        query);
  }

  private void header(int number, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()
        || !KEYS.contains(matcher.group(1)) && !matcher.group(1).equals(RECURSIVE)) {
      throw fault(
          number,
          "a rule begins with lines '# key: value' of the keys " + KEYS + " and " + RECURSIVE);
    }
    if (values.put(matcher.group(1), matcher.group(2)) != null) {
      throw fault(number, "the key " + matcher.group(1) + " stands there already");
    }
    lines.put(matcher.group(1), number);
  }

  private void check(Query query, boolean graph, FocusKind focus, int line) {
    if (!graph || !query.isConstructType() || query.isConstructQuad()) {
      throw fault(line, "a rule is a CONSTRUCT query of triples");
    }
    for (Triple triple : query.getConstructTemplate().getTriples()) {
      if (triple.getSubject().isBlank()
          || triple.getObject().isBlank()
          || Var.isBlankNodeVar(triple.getSubject())
          || Var.isBlankNodeVar(triple.getObject())) {
        throw fault(line, "a rule concludes no blank node: give what follows an IRI");
      }
    }
    if (focus != FocusKind.REGISTRY
        && !PatternVars.vars(query.getQueryPattern()).contains(Var.alloc(FOCUS))) {
      throw fault(line, "the pattern of a rule of a " + focus.word() + " mentions ?" + FOCUS);
    }
  }

  private DerivationRule.Words words(String key) {
    Matcher matcher = WORDS.matcher(value(key));
    if (!matcher.matches()) {
      throw fault(key, "write '# " + key + ": Chinese | English'");
    }
    return new DerivationRule.Words(matcher.group(1).strip(), matcher.group(2).strip());
  }

  private String value(String key) {
    return values.getOrDefault(key, "");
  }

  private IllegalArgumentException fault(String key, String what) {
    return fault(lines.getOrDefault(key, 0), what);
  }

  private IllegalArgumentException fault(int line, String what) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }
}
