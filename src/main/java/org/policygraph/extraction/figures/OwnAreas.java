package org.policygraph.extraction.figures;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;

/**
 * The area that a document is of where it is a part of the place that its title or its issuer names
 * first: 东湖区 of 江城市东湖区人民政府. A word that only ends like an area (江城市功能区规划) is one where a body of it
 * issues, or where a registry knows it.
 */
final class OwnAreas {
  private static final Pattern AREA =
      Pattern.compile(
          "(?<name>(?:(?![省市区县])[一-鿿]){2,8}?(?:开发区|高新区|新区|管理区)|[一-鿿]{2,4}?[区县市旗])(?!民(?!政|宗)|[场级值域内外间位容长面])");

  private static final Pattern NO_STEM =
      Pattern.compile("^(?:关于|人民|政府|[全各我本该此其省市区县])|[和与及在对为以从由将把的]");

  private static final Pattern TITLE = Pattern.compile("^(?:关于)?(?:印发|发布|加快|推进|促进|支持|做好|加强)?[《〈]?");

  private static final String BODY =
      "(?:人民政府|政府|党委|区委|县委|市委|管委会|管理委员会|党工委|人大|政协|[一-鿿]{2,12}(?:局|委员会|办公室|委|办)(?=\\s|$|关于|印发|[，,。；;]))";

  private OwnAreas() {}

  /**
   * @param known what the areas of a registry are called
   * @return null where the place of the header is all that is told
   */
  static @Nullable String of(String text, Header header, Set<String> known) {
    Stated place = header.place();
    Stated title = header.title();
    if (place != null && place.written()) {
      return chain(text, place.span().end(), false, known);
    }
    if (place != null || title == null || !title.written()) {
      return null;
    }
    Matcher lead = TITLE.matcher(text).region(title.span().start(), title.span().end());
    return lead.lookingAt() ? chain(text, lead.end(), true, known) : null;
  }

  /**
   * The innermost of the areas that stand one behind the other.
   *
   * @param first whether the first of them opens a title
   */
  private static @Nullable String chain(String text, int from, boolean first, Set<String> known) {
    String found = null;
    int at = from;
    for (; ; ) {
      Matcher area = AREA.matcher(text).region(at, Math.min(text.length(), at + 12));
      if (!area.lookingAt() || NO_STEM.matcher(area.group("name")).find()) {
        return found;
      }
      String name = area.group("name");
      boolean sure =
          known.contains(name) || hasBody(text, name) || first && at == from && isOwn(text, name);
      found = sure ? name : found;
      at = area.end();
    }
  }

  /** 全区 in a text whose title begins with 东湖区. */
  private static boolean isOwn(String text, String name) {
    char level = name.charAt(name.length() - 1);
    return text.contains("全" + level) || text.contains("我" + level);
  }

  private static boolean hasBody(String text, String name) {
    return Pattern.compile(Pattern.quote(name) + BODY).matcher(text).find();
  }
}
