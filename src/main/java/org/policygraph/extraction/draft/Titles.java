package org.policygraph.extraction.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.NumberLine;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/** The title of a document: the first lines that end in the name of a sort of document. */
public final class Titles {
  private static final Map<String, String> TYPES = types();

  private static final String ENDINGS =
      TYPES.keySet().stream()
          .sorted((a, b) -> b.length() - a.length())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  /** An ending may have a bracket behind it: （试行）, （2018—2020年）, （第一场）. */
  private static final Pattern ENDED =
      // 给予补贴等政策 ends a list
      Pattern.compile("(?<!等)(?<type>" + ENDINGS + ")[》]?(?:\\s?[(（][^()（）]{1,24}[)）]){0,2}$");

  /** In a text that lost its line breaks the document's number follows the title. */
  private static final Pattern BEFORE_NUMBER =
      Pattern.compile(
          "^(?<title>[^。；;：:\\n]{8,90}?(?:"
              + ENDINGS
              + "))\\s?(?=(?!的)[一-鿿]{2,8}[〔\\[(（][12]\\d{3}[〕\\])）])");

  /** 江城市人民政府文件: the head that a government prints above number and title. */
  private static final Pattern LETTERHEAD =
      Pattern.compile("[一-鿿 　]{2,30}(?:政府|办公厅|办公室|委员会|[局厅部委院])(?:文件|函|令|公告)");

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "^[(（【\\[]|^20\\d{2}年\\d{1,2}月|[。；;!！?？>|｜\t]|^(?:附件|附表|索引|主题|来源|发布|文章|[0-9]+[.、]|[一二三四五六七八九十]{1,3}、)|[:：]$|^[^关对]{0,5}[:：]");

  private static final Pattern MARKED =
      Pattern.compile(
          "(?:[一-鿿]{2,10}[〔\\[(（]\\d{4}[〕\\])）]\\s?\\d{1,4}号)?\\s?《(?<title>[^《》]{6,160})》");

  /** A report that is read aloud has no 关于: 政府工作报告. */
  private static final Pattern WORK_REPORT = Pattern.compile("(?:[一-鿿]{0,4}政府|[一-鿿]{2})工作报告");

  /** 江城市灯会方案: a short title that begins with its place. */
  private static final Pattern OF_PLACE =
      Pattern.compile("[一-鿿]{2,3}[省市县区州][一-鿿]{1,}(?:方案|规划|计划|意见|办法|细则|条例|规定|措施|要点|纲要|预案)");

  private static final Pattern ANNEX = Pattern.compile("附[件表]\\s?[\\d一二三四五六七八九十]{0,2}[:：]?");

  /** The first column of a table, or what its numbers are counted in. */
  private static final Pattern COLUMN = Pattern.compile("序号|编号|单位：.{1,8}|[(（]单位：.{1,8}[)）]");

  private static final Pattern HEADS_LIST =
      Pattern.compile("[^，,：:]*(?:(?:19|20)\\d\\d年|[一-鿿]{2}[省市县区州])[^，,：:]*");

  /** 江城市人民政府, on a line of its own before 关于…. */
  private static final Pattern ISSUER = Pattern.compile("[一-鿿]{2,6}(?:政府|办公厅|办公室|委员会|[局厅部委院])");

  private static final int FIRST_LINES = 30;
  private static final int LONGEST_HEADING = 40;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 120;
  private static final int MOST_LINES = 3;

  private Titles() {}

  public static @Nullable Stated find(String text, List<Line> lines) {
    List<Span> first =
        lines.stream().filter(it -> !it.furniture()).limit(FIRST_LINES).map(Line::span).toList();
    for (int i = 0; i < first.size(); i++) {
      Matcher one = BEFORE_NUMBER.matcher(text).region(first.get(i).start(), first.get(i).end());
      if (one.find()) {
        return Stated.of(text, one.start("title"), one.end("title"));
      }
      for (int j = i; j < Math.min(first.size(), i + MOST_LINES); j++) {
        Span lineSpan = first.get(j);
        String line = lineSpan.of(text);
        if (line.length() > LONGEST
            || NO_TITLE.matcher(line).find()
            || NumberLine.is(line)
            || LETTERHEAD.matcher(line).matches()
            || j > i && !wrapped(first.get(i).of(text))) {
          break;
        }
        Stated title = bare(text, new Span(first.get(i).start(), lineSpan.end()));
        if ((title.value().length() >= SHORTEST
                || WORK_REPORT.matcher(title.value()).matches()
                || OF_PLACE.matcher(title.value()).matches())
            && closed(title.value())
            && ENDED.matcher(title.value()).find()) {
          return title;
        }
      }
    }
    return heading(text, first);
  }

  /**
   * The line that heads a list or a table, whatever it ends in, where it says of what area or year
   * that is: 江城市2023年民生实事项目.
   */
  private static @Nullable Stated heading(String text, List<Span> lines) {
    int at = 0;
    while (at < lines.size() && ANNEX.matcher(lines.get(at).of(text)).matches()) {
      at++;
    }
    if (at + 1 >= lines.size()) {
      return null;
    }
    String line = lines.get(at).of(text);
    String next = lines.get(at + 1).of(text);
    boolean listed =
        Marker.at(text, lines.get(at + 1).start(), true) != null
            || next.indexOf('\t') >= 0
            || COLUMN.matcher(next).matches();
    return listed
            && line.length() >= SHORTEST
            && line.length() <= LONGEST_HEADING
            && HEADS_LIST.matcher(line).matches()
            && Marker.at(text, lines.get(at).start(), true) == null
            && !NO_TITLE.matcher(line).find()
        ? bare(text, lines.get(at))
        : null;
  }

  /** A page may write its document's title as number and marks: 江政发〔2020〕1号《…的通知》. */
  private static Stated bare(String text, Span lines) {
    Matcher marked = MARKED.matcher(text).region(lines.start(), lines.end());
    return marked.matches()
        ? Stated.of(text, marked.start("title"), marked.end("title"))
        : Stated.of(text, lines.start(), lines.end());
  }

  /** 印发《…规划 with its closing mark on the next line is not the whole title. */
  private static boolean closed(String title) {
    return title.chars().filter(it -> it == '《').count()
        == title.chars().filter(it -> it == '》').count();
  }

  /** A title's first line says of what it is and does not yet say what it is. */
  private static boolean wrapped(String line) {
    return line.contains("关于")
        || line.length() >= SHORTEST && line.indexOf('，') < 0
        || ISSUER.matcher(line).matches();
  }

  public static boolean ends(String line) {
    return ENDED.matcher(line).find();
  }

  /** The sort of document that a title ends in; null where it does not tell. */
  public static @Nullable Stated type(Stated title) {
    Matcher ended = ENDED.matcher(title.value());
    if (!ended.find()) {
      return null;
    }
    String type = TYPES.get(ended.group("type"));
    return type == null || type.equals("-") ? null : new Stated(title.span(), type);
  }

  private static Map<String, String> types() {
    Map<String, String> types = new TreeMap<>();
    WordList.read("document-types").forEach(cells -> types.put(cells.get(1), cells.get(0)));
    return types;
  }
}
