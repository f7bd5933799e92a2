package org.policygraph.extraction.agencies;

import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/** Names in running text: a list is read only where each of it is surely a body. */
public final class SureNames {
  private static final int LONGEST = 400;

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

  /**
   * Whether a cell or a line holds names of bodies, with words of their roles, and nothing else.
   */
  public static boolean alone(String text, Span span) {
    if (span.length() > LONGEST || isQuoted(text, span)) {
      return false;
    }
    FieldReader.Field field = FieldReader.read(text, span, Role.RESPONSIBLE);
    return field.rejected() + field.times() == 0 && !field.parties().isEmpty() && field.certain();
  }

  /** 通办”事项在“路灯办: quotation marks that are not of these signs alone. */
  private static boolean isQuoted(String text, Span span) {
    int open = 0;
    for (int at = span.start(); at < span.end() && open >= 0; at++) {
      char sign = text.charAt(at);
      open += sign == '“' ? 1 : sign == '”' ? -1 : 0;
    }
    return open != 0;
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
