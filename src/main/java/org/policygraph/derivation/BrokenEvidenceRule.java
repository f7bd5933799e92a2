package org.policygraph.derivation;

import java.util.Optional;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * The rule of {@link FocusKind#TEXT}: what follows from quotes that are not at their places. Its
 * query takes the spans as the values of {@link #SPAN}; one finding a document follows.
 */
public final class BrokenEvidenceRule {
  /** The variable of its query that runs over the spans. */
  public static final String SPAN = "evidence";

  private static final String TYPE = "finding";
  private static final String SUFFIX = "-evidence-broken";
  private static final DerivationRule RULE =
      Rules.packaged().find("finding-evidence-broken").orElseThrow();

  private BrokenEvidenceRule() {}

  public static Template query() {
    return RULE.query();
  }

  /** The document whose quotes such a finding would be about; empty for any other entity. */
  public static Optional<Value.Iri> document(Value.Iri finding, Iris iris) {
    return iris.key(finding.text())
        .filter(key -> iris.type(finding.text()).orElseThrow().equals(TYPE))
        .filter(key -> key.endsWith(SUFFIX) && key.length() > SUFFIX.length())
        .map(key -> key.substring(0, key.length() - SUFFIX.length()))
        .filter(Iris::isKey)
        .map(key -> new Value.Iri(iris.entity("document", key)));
  }
}
