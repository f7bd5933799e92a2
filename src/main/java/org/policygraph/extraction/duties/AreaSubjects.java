package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * Districts, counties and towns that are named for those who govern them: 东湖镇负责…, 东湖乡、西山乡要…. One of
 * them alone counts where the text names it elsewhere too.
 */
final class AreaSubjects {
  private static final String ONE = "\\p{IsHan}{2,4}?(?:区|县|镇|乡|街道)";

  private static final Pattern AREAS =
      Pattern.compile(ONE + "(?:[、和及与]" + ONE + "){0,12}(?=[，,]?(?:负责|要|应|须|必须|作为))");

  private static final Pattern NAME = Pattern.compile(ONE);

  private static final Pattern NO_NAME =
      Pattern.compile(
          WordList.any(WordList.of("areas-of-a-kind"), false) + "|[各全本我该其所有相每两是的在对为将把被由从向与和及等]");

  private AreaSubjects() {}

  /** The areas that a clause begins with; none where these are no names. */
  static List<Party> at(String text, int start, int limit) {
    Matcher areas = AREAS.matcher(text).region(start, Math.max(start, limit));
    areas.useTransparentBounds(true);
    List<Party> parties = new ArrayList<>();
    if (!areas.lookingAt()) {
      return parties;
    }
    Matcher name = NAME.matcher(text).region(start, areas.end());
    while (name.find()) {
      if (NO_NAME.matcher(name.group()).find()) {
        return List.of();
      }
      Span span = new Span(name.start(), name.end());
      parties.add(new Party(span, name.group(), Role.RESPONSIBLE, RoleBasis.LISTED, false));
    }
    boolean known =
        parties.size() > 1
            || text.indexOf(parties.get(0).name()) != text.lastIndexOf(parties.get(0).name());
    return known ? parties : List.of();
  }
}
