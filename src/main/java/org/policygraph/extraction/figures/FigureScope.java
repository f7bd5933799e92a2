package org.policygraph.extraction.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.words.WordList;

/**
 * Where a figure holds: by the last area that its sentence names before it, by the headings above
 * it, or where the whole document does. What only looks like an area's name (开拓市 in 开拓市场, 全国 in
 * 全国投资环境最优) is none.
 */
final class FigureScope {
  private static final String ENDING = "(?:自治区|自治州|高新区|开发区|新区|[省市区县州])";

  /** An area that the registry does not know: a short stem and an ending that no word goes on. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<stem>(?:(?![和与及在对为以从由将把使让于全各我本该此其省市区县])[一-鿿]){2,4}?)"
              + ENDING
              + "(?![场民级值政属直域内外间位容长面区县乡镇辖管])");

  /** 示范区, 灯会园区, 社区 end like an area's name. */
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?:示范|责任|棚户|园|社|片|街|景|校|厂|库|(?<![东西南北])城|郊|林|牧|灌|城市|地|特|专|辖|小|沿海|试验|保护)区$"
              + "|(?:超|股|上|楼|房|门|夜|都|城|技术|资本|直辖|省会|地级|县级|省级|中心|节点|沿海|成员)市$|城市$|国家|中央");

  private static final Pattern NO_STEM =
      Pattern.compile(
          WordList.any(WordList.of("place-not"), false)
              + "|"
              + WordList.any(WordList.of("measure-verbs"), false));

  private static final Pattern LEADING_VERB =
      Pattern.compile("^(?:" + WordList.any(WordList.of("measure-verbs"), false) + "){1,3}");

  /**
   * Where a clause begins, with the words of time and the small words that may lead to its area.
   */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:^|(?<=[，,、；;。：:（(\\s]))(?:其中[，,:：]?)?(?:[到至]?\\d{4}年(?:底|末|前)?[，,]?)?"
              + "(?:力争|预计|确保)?(?:支持|推动|推进)?[使将在让把]?(?=[一-鿿])");

  private static final Pattern OWN =
      Pattern.compile("[全我本](?<level>[省市区县州国旗])(?!级|域|直|性|统一|一体|范围)");

  /** 占全省三分之一, 高于全国平均: with what it is compared. */
  private static final Pattern COMPARED =
      Pattern.compile("(?:占|占到|占据|居|列|于|超过|超|带动|引领|辐射|面向|服务|排名|排在|达到|比|较|是|为|成为|和|与)$");

  private static final Pattern RANKED =
      Pattern.compile("^[^，,。；;\\n]{0,30}?(?:最|第[一二三四五六七八九十\\d]|领先|前列|前茅|一流|首位|首个|排名|位居|唯一|平均水平)");

  private static final String JOINTS = "、和与及";

  private final String text;
  private final @Nullable String place;
  private final @Nullable String own;
  private final Set<String> known;
  private final int longest;

  /** By where a section begins, the area that it or a section around it is headed by. */
  private final TreeMap<Integer, Headed> headed = new TreeMap<>();

  private record Headed(int level, @Nullable String area) {}

  /**
   * @param place the province, city or county that the document is of
   * @param own the part of it that the document is of
   * @param known what the areas of a registry are called
   */
  FigureScope(
      String text,
      @Nullable Stated place,
      @Nullable String own,
      Set<String> known,
      Stream<Draft.Section> sections) {
    this.text = text;
    this.place = place == null ? null : place.value();
    this.own = own == null ? this.place : own;
    this.known = known;
    this.longest = known.stream().mapToInt(String::length).max().orElse(0);
    Deque<Headed> around = new ArrayDeque<>();
    sections.forEach(
        section -> {
          while (!around.isEmpty() && around.peek().level() >= section.level()) {
            around.pop();
          }
          String named = heading(section.heading());
          String outer = around.isEmpty() ? null : around.peek().area();
          Headed now = new Headed(section.level(), named == null ? outer : named);
          around.push(now);
          headed.put(section.span().start(), now);
        });
  }

  /**
   * @param from where the figure's sentence begins
   * @param to where its number begins
   */
  @Nullable String of(int from, int to) {
    var section = headed.floorEntry(from);
    String above = section == null ? null : section.getValue().area();
    String fallback = above != null ? above : own;
    String before = text.substring(from, to);
    String found = null;
    int at = -1;
    Matcher opening = OPENING.matcher(before);
    int listed = 0;
    while (opening.find()) {
      List<String> named = areas(before, opening.end());
      if (!named.isEmpty() && opening.end() >= listed) {
        String last = named.get(named.size() - 1);
        listed = before.indexOf(last, opening.end()) + last.length();
        found = of(named, before.substring(opening.end()), fallback);
        at = opening.end();
      }
    }
    Matcher own = OWN.matcher(before);
    while (own.find()) {
      if (own.start() > at && tells(before, own, from)) {
        found = whole(own.group(), above);
        at = own.start();
      }
    }
    // 高新区 in what is said of 江城高新区 is that
    return found == null || fallback != null && fallback.endsWith(found) ? fallback : found;
  }

  /** The areas of a list that begins here: 湖东区、湖西区和湖南区. */
  private List<String> areas(String words, int start) {
    List<String> areas = new ArrayList<>();
    for (int at = start; at < words.length(); ) {
      String named = chain(words, at);
      if (named == null) {
        break;
      }
      areas.add(named);
      // a chain ends with the innermost of its areas
      at = words.indexOf(named, at) + named.length();
      if (at >= words.length() || JOINTS.indexOf(words.charAt(at)) < 0) {
        break;
      }
      at++;
    }
    return areas;
  }

  /**
   * Of several areas the one in whose turn a number stands (湖东区和湖西区分别达到50万人和30万人); none of them
   * where they are counted together.
   *
   * @param words from the first area to the number
   */
  private static @Nullable String of(List<String> areas, String words, @Nullable String together) {
    if (areas.size() == 1) {
      return areas.get(0);
    }
    int turns = words.lastIndexOf("分别");
    if (turns < 0) {
      return together;
    }
    int turn = 0;
    for (int at = turns; at < words.length(); at++) {
      turn += JOINTS.indexOf(words.charAt(at)) >= 0 ? 1 : 0;
    }
    return turn < areas.size() ? areas.get(turn) : together;
  }

  /** Whether 全市, 全国 is where something is counted and not with what it is compared. */
  private boolean tells(String before, Matcher own, int from) {
    boolean country = own.group("level").equals("国");
    Matcher opening = OPENING.matcher(before);
    boolean opens = false;
    while (!opens && opening.find() && opening.end() <= own.start()) {
      opens = opening.end() == own.start();
    }
    return (opens || !country)
        && !COMPARED.matcher(before.substring(0, own.start())).find()
        && !RANKED
            .matcher(
                text.substring(from + own.end(), Math.min(text.length(), from + own.end() + 40)))
            .find();
  }

  /** 全市 in a text of 江城市 is 江城市; in one of the province it stays. */
  private String whole(String written, @Nullable String above) {
    String level = written.substring(written.length() - 1);
    if (level.equals("国")) {
      return "全国";
    }
    if (above != null && above.endsWith(level)) {
      return above;
    }
    if (own != null && own.endsWith(level)) {
      return own;
    }
    return place != null && place.endsWith(level) ? place : written;
  }

  /** The area that a heading or the post of a speaker begins with, behind verbs (推进东湖示范区建设). */
  private @Nullable String heading(String heading) {
    String named = chain(heading, 0);
    Matcher verbs = LEADING_VERB.matcher(heading);
    if (named != null || !verbs.find()) {
      // 江城市科技局: of the document's own area
      return named != null && (named.equals(place) || named.equals(own)) ? null : named;
    }
    return known(heading, verbs.end());
  }

  /** The innermost of the areas that stand one behind the other: 江城市东湖区. */
  private @Nullable String chain(String words, int start) {
    String found = null;
    for (int at = start; at < words.length(); ) {
      String name = known(words, at);
      if (name == null) {
        name = unknown(words, at);
      }
      if (name == null) {
        return found;
      }
      found = name;
      at += name.length();
    }
    return found;
  }

  private @Nullable String known(String words, int at) {
    for (int length = Math.min(longest, words.length() - at); length > 1; length--) {
      String label = words.substring(at, at + length);
      if (known.contains(label)
          && "省市区县州旗".indexOf(label.charAt(length - 1)) >= 0
          && "全我本".indexOf(label.charAt(0)) < 0) {
        return label;
      }
    }
    return null;
  }

  private static @Nullable String unknown(String words, int at) {
    Matcher named = NAMED.matcher(words).region(at, words.length()).useTransparentBounds(true);
    return named.lookingAt()
            && !NO_PLACE.matcher(named.group()).find()
            && !NO_STEM.matcher(named.group("stem")).find()
        ? named.group()
        : null;
  }
}
