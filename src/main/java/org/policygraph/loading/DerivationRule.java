package org.policygraph.loading;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.store.Template;

/**
 * A declared rule: a CONSTRUCT query with a name and a stratum. A rule sees what is stated and what
 * the strata below it derived.
 */
record DerivationRule(String name, int stratum, Template query) {
  private static final Pattern STRATUM = Pattern.compile("(?m)^# stratum: (\\d+)$");

  static DerivationRule read(SeedFile file) {
    String text = new String(file.content(), StandardCharsets.UTF_8);
    Matcher stratum = STRATUM.matcher(text);
    Template query = Template.of(file.name(), text);
    if (!stratum.find() || !query.isGraph()) {
      throw new IllegalArgumentException(
          file.name() + ": a rule is a CONSTRUCT query with a line '# stratum: <number>'");
    }
    return new DerivationRule(file.name(), Integer.parseInt(stratum.group(1)), query);
  }
}
