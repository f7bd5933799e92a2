package org.policygraph.extraction.agencies;

import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/** Names in running text: a list is read only where each of it is surely a body. */
public final class SureNames {
  private static final Pattern ANOTHER_CLAUSE = Pattern.compile("，(?!以及)");

  private SureNames() {}

  /** The bodies of a list, most of them sure; none where something else is in it. */
  public static List<Party> of(String text, Span names) {
    FieldReader.Field field = FieldReader.read(text, names, null);
    // behind a comma stands another clause
    boolean known =
        ANOTHER_CLAUSE.matcher(names.of(text)).find() ? field.certain() : field.believed();
    return field.rejected() == 0 && known && !field.said() ? field.parties() : List.of();
  }

  public static List<Party> as(List<Party> parties, Role role) {
    RoleBasis basis = RoleBasis.WORD;
    if (role == Role.RESPONSIBLE) {
      basis = parties.size() == 1 ? RoleBasis.SOLE : RoleBasis.LISTED;
    }
    RoleBasis known = basis;
    return parties.stream().map(party -> party.as(role, known)).toList();
  }
}
