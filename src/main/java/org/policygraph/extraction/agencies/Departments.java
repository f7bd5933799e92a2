package org.policygraph.extraction.agencies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/**
 * Bodies that are named by what they answer for: 教育部门, 市级财政部门, 公安机关; and lists of them that share
 * the word (教育、公安、财政等部门), where each is meant.
 */
final class Departments {
  private static final Set<String> FIELDS = new HashSet<>(WordList.of("agency-fields"));
  private static final int LONGEST = FIELDS.stream().mapToInt(String::length).max().orElseThrow();
  private static final int SHORTEST = 2;
  private static final BitSet FIRST_SIGNS =
      FIELDS.stream().mapToInt(it -> it.charAt(0)).collect(BitSet::new, BitSet::set, BitSet::or);

  /** What may stand before a field: 市级, 县级以上人民政府, 国务院. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:国务院|中央|国家|(?:[省市区县州旗盟](?:级)?(?:以上)?(?:地方)?(?:各级)?(?:人民)?政府)(?:的)?|(?:省|市|区|县|州|旗|盟)(?:级|直|[两三四]级)?|各(?:省|市|区|县|州|盟|旗)(?:[(（][^()（）\\n]{1,8}[)）])?|地方|各级|各地|当地|同级|属地|全[省市区县州]|市内|本[省市区县])?");

  /** 行政主管部门, 等有关部门 */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?<others>等(?:其他|其它)?(?:有关|相关|各有关|各相关)?)?(?:行政|业务)?(?:主管|管理|监督管理|监管|执法|综合执法|执法监督)?(?<noun>部门|机关)(?:和(?:有关|相关)?(?:单位|机构)|[(（](?:单位|机构)[)）])?");

  /** 消防救援机构; 金融机构 and 教育机构 are firms and schools. */
  private static final Pattern INSTITUTION = Pattern.compile("(?:管理|监督|监管|执法|救援|气象|海事|地震|检疫)机构$");

  private static final String OTHER = "\\p{IsHan}{2,10}?(?:[(（][^()（）\\n]{1,12}[)）])?";

  /** Up to the next sign of the list, or to 等部门. */
  private static final Pattern UNLISTED =
      Pattern.compile(OTHER + "(?=、|等(?:其他|其它)?(?:各?(?:有关|相关))?(?:行政|主管|管理)*(?:部门|机关))");

  private static final Pattern OTHERS = Pattern.compile("等[^、]{0,12}(?:部门|机关)");

  /** 教育、公安、灯油办等部门: the last of the list is named whole. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<name>(?![省市区县])\\p{IsHan}{1,8}?[办局委])等(?:其他|其它)?(?:有关|相关|各有关|各相关)?(?<noun>部门|机关)");

  private static final Pattern UNLISTED_PIECE = Pattern.compile(OTHER);

  private static final Pattern JOINED = Pattern.compile(".[和与及].");

  private static final String JOINTS = "和与及";

  private Departments() {}

  /** Whether a word is what a department answers for, as a list may call it by: 教育. */
  static boolean isField(String word) {
    return FIELDS.contains(word);
  }

  /** Whether a name is that of one department: 市级教育行政部门. */
  static boolean isOne(String name) {
    if (name.endsWith("机构") && INSTITUTION.matcher(name).find()) {
      return field(name, level(name, 0, name.length()), name.length()) == name.length() - 2;
    }
    if (!name.endsWith("部门") && !name.endsWith("机关")) {
      return false;
    }
    int from = level(name, 0, name.length());
    int end = field(name, from, name.length());
    if (end < 0) {
      end = field(name, 0, name.length());
    }
    Matcher noun = NOUN.matcher(name);
    return end > 0 && noun.region(end, name.length()).matches() && noun.group("others") == null;
  }

  /** The end of a list that shares its word and begins at an offset; -1 for none. */
  static int end(String text, int from, int limit) {
    int at = field(text, level(text, from, limit), limit);
    int fields = 1;
    int others = 0;
    while (at > 0 && at < limit && ("、" + JOINTS).indexOf(text.charAt(at)) >= 0) {
      int next = field(text, at + 1, limit);
      if (!ends(text, next, limit)) {
        next = unlisted(text, at + 1, limit);
        others++;
      }
      if (next < 0) {
        return -1;
      }
      fields++;
      at = next;
    }
    if (at < 0 || others * 2 > fields) {
      return -1;
    }
    Matcher noun = NOUN.matcher(text).region(at, limit);
    boolean found = noun.lookingAt() && (fields > 1 || noun.group("others") != null);
    return found && (others == 0 || noun.group("others") != null) ? noun.end() : -1;
  }

  /** Whether a field ends where the next of its list or their common word begins. */
  private static boolean ends(String text, int at, int limit) {
    return at > 0
        && at < limit
        && (("、" + JOINTS).indexOf(text.charAt(at)) >= 0
            || NOUN.matcher(text).region(at, limit).lookingAt());
  }

  /** The end of a field of no list (城乡水务) between others that are; -1 for none. */
  private static int unlisted(String text, int from, int limit) {
    Matcher field = UNLISTED.matcher(text).region(from, Math.max(from, limit));
    return field.lookingAt() ? field.end() : -1;
  }

  /**
   * The departments among the pieces of a list, each with its whole name: of 教育, 公安 and 财政等部门 the
   * first is 教育部门. The last piece may hold two of them (财政和审计部门).
   */
  static Map<Span, List<Named>> of(String text, List<Span> pieces) {
    Map<Span, List<Named>> found = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      int last = last(text, pieces, i, false);
      if (last == pieces.size()) {
        break;
      }
      if (last > i && isUnlisted(pieces.get(last).of(text))) {
        int more = last(text, pieces, i, true);
        boolean others = more < pieces.size() && OTHERS.matcher(pieces.get(more).of(text)).find();
        last = others ? more : last;
      }
      Span piece = pieces.get(last);
      List<Named> fields = fields(text, piece);
      int stop = fields.isEmpty() ? -1 : fields.get(fields.size() - 1).span().end();
      Matcher noun = NOUN.matcher(text).region(Math.max(stop, piece.start()), piece.end());
      boolean shared = stop > 0 && noun.lookingAt();
      Matcher office = OFFICE.matcher(text).region(piece.start(), piece.end());
      if (!shared && last > i && office.lookingAt() && AgencyNames.isAgency(office.group("name"))) {
        for (int at = i; at < last; at++) {
          found.put(pieces.get(at), named(text, pieces.get(at), office.group("noun")));
        }
        Span whole = new Span(piece.start(), office.end());
        found.put(piece, List.of(new Named(whole, office.group("name"))));
      }
      if (shared && (last > i || fields.size() > 1 || noun.group("others") != null)) {
        String word = noun.group("noun");
        for (int at = i; at < last; at++) {
          found.put(pieces.get(at), named(text, pieces.get(at), word));
        }
        List<Named> named = with(fields, word);
        Named end = named.remove(named.size() - 1);
        named.add(new Named(new Span(end.span().start(), noun.end()), end.name()));
        found.put(piece, named);
      }
      i = last;
    }
    return found;
  }

  /**
   * @param span where it stands
   * @param name written out
   */
  record Named(Span span, String name) {}

  /** A piece before the last: one field, or two that 和 joins. */
  private static List<Named> named(String text, Span piece, String word) {
    List<Named> fields = fields(text, piece);
    boolean all = !fields.isEmpty() && fields.get(fields.size() - 1).span().end() == piece.end();
    if (!all && AgencyNames.isAgency(piece.of(text))) {
      return List.of(new Named(piece, piece.of(text)));
    }
    return with(all ? fields : List.of(new Named(piece, piece.of(text))), word);
  }

  private static List<Named> with(List<Named> fields, String word) {
    List<Named> named = new ArrayList<>();
    for (Named field : fields) {
      named.add(new Named(field.span(), field.name() + word));
    }
    return named;
  }

  /**
   * The first piece that is no field alone.
   *
   * @param more whether up to half of those before it may be of no list
   */
  private static int last(String text, List<Span> pieces, int from, boolean more) {
    int last = from;
    int others = 0;
    while (last < pieces.size()) {
      if (!bare(text, pieces.get(last))) {
        others++;
        if (!more
            || last == from
            || OTHERS.matcher(pieces.get(last).of(text)).find()
            || others * 2 > last - from + 1
            || !isUnlisted(pieces.get(last).of(text))) {
          return last;
        }
      }
      last++;
    }
    return last;
  }

  private static boolean isUnlisted(String piece) {
    return UNLISTED_PIECE.matcher(piece).matches()
        && "市省区县国".indexOf(piece.charAt(0)) < 0
        && (piece.length() == SHORTEST || !AgencyNames.isAgency(piece));
  }

  /** Whether a piece is a field, or fields that 和 joins, and nothing else. */
  private static boolean bare(String text, Span piece) {
    String words = piece.of(text);
    if (words.length() <= LONGEST + 8
        && (field(text, level(text, piece.start(), piece.end()), piece.end()) == piece.end()
            || FIELDS.contains(words))) {
      return true;
    }
    if (words.length() > LONGEST * 2 || !JOINED.matcher(words).find()) {
      return false;
    }
    List<Named> fields = fields(text, piece);
    return fields.size() > 1 && fields.get(fields.size() - 1).span().end() == piece.end();
  }

  /** The fields that a piece begins with, joined by 和. */
  private static List<Named> fields(String text, Span piece) {
    List<Named> fields = new ArrayList<>();
    int start = piece.start();
    int end = field(text, level(text, start, piece.end()), piece.end());
    while (end > 0) {
      fields.add(new Named(new Span(start, end), text.substring(start, end)));
      start = end + 1;
      end =
          end < piece.end() && JOINTS.indexOf(text.charAt(end)) >= 0
              ? field(text, start, piece.end())
              : -1;
    }
    return fields;
  }

  private static int level(String text, int from, int limit) {
    Matcher level = LEVEL.matcher(text).region(from, Math.max(from, limit));
    // 市场监管 and 省级 begin alike: a field that is longer is no level
    return level.lookingAt() && level.end() > from && field(text, from, limit) < 0
        ? level.end()
        : from;
  }

  /**
   * The end of the longest field, or of two of one department (自然资源规划), that begins at an offset.
   */
  private static int field(String text, int from, int limit) {
    int end = one(text, from, limit);
    int both = end < 0 ? -1 : one(text, end, limit);
    return both > 0 ? both : end;
  }

  /** The end of the longest field that begins at an offset; -1 for none. */
  private static int one(String text, int from, int limit) {
    if (from >= limit || !FIRST_SIGNS.get(text.charAt(from))) {
      return -1;
    }
    for (int end = Math.min(limit, from + LONGEST); end >= from + SHORTEST; end--) {
      if (FIELDS.contains(text.substring(from, end))) {
        return end;
      }
    }
    return -1;
  }
}
