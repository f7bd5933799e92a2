package org.policygraph.extraction;

import java.util.List;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/** Names in running text: a list is read only where each of it is surely a body. */
final class SureNames {
  private SureNames() {}

  /** The bodies of a list; none where something else is in it. */
  static List<Party> of(String text, Span names) {
    FieldReader.Field field = FieldReader.read(text, names, null);
    return field.rejected() == 0 && field.certain() && !field.said() ? field.parties() : List.of();
  }

  static List<Party> as(List<Party> parties, Role role) {
    RoleBasis basis = RoleBasis.WORD;
    if (role == Role.RESPONSIBLE) {
      basis = parties.size() == 1 ? RoleBasis.SOLE : RoleBasis.LISTED;
    }
    RoleBasis known = basis;
    return parties.stream().map(party -> party.as(role, known)).toList();
  }
}
