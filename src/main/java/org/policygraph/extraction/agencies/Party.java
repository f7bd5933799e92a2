package org.policygraph.extraction.agencies;

import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * An agency in a statement of responsibility.
 *
 * @param span of the name
 * @param name as written, without the blanks and line ends that a page put into it
 * @param certain whether the name ends like one of a body
 */
public record Party(Span span, String name, Role role, RoleBasis basis, boolean certain) {
  public Party as(Role newRole, RoleBasis newBasis) {
    return new Party(span, name, newRole, newBasis, certain);
  }
}
