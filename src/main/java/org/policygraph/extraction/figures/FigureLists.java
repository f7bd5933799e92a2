package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Figures that share words: 分别, 各, 由…增长到…, 甲、乙年均增长10%. */
final class FigureLists {
  private static final Pattern MOVED =
      Pattern.compile(
          "^(?:已|已经)?(?:阶段性|逐步|稳步|进一步|大幅|逐年|再)?(?:增长|增加|提高|提升|扩大|上升|发展|攀升|跃升|拓展|延长|升|增|下降|降低|降|减少|压减|压缩|缩短|减|调整|增长率|上调)?(?:到|至|为|了)?(?:\\d{4}年(?:年?[底末])?)?的?(?:力争)?(?:不足|约|近)?$");
  private static final Pattern FROM =
      Pattern.compile("(?:由|从|自)(?:\\d{4}年(?:年?[底末初])?|上年|去年|目前|原来|现有)?的?$");

  /** 较2021年底的80架翻一番 */
  private static final Pattern THAN =
      Pattern.compile("[较比](?:(?:19|20)\\d\\d年(?:年?[底末初])?|上年|去年|目前|原来|现有)的$");

  private static final Pattern LIST_FROM =
      Pattern.compile("分别(?:由|从)(?:(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:底|末)?|上年|去年|目前|原来)?的?$");

  private static final Pattern CAME_TO =
      Pattern.compile(
          "[，,]?(?:分别)?(?:增长|增加|提高|提升|扩大|上升|发展|下降|降低|减少|压缩|缩短|升|降)(?:到|至|为)(?:(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:底|末)?)?的?");

  private static final Pattern MEASURED = Pattern.compile(".*(?:量|额|率|值|收入|规模|数|面积|投入|产值)$");

  /** 化学需氧量、氨氮排放总量: the measure behind the last name is that of all. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?:满意度|(?:重点工程)?减排量|长度|里程|通车里程|排放总量|排放量|排放强度|(?:平均|年均)?浓度|(?:销售|营业|主营业务)收入|(?:总)?产值|增加值|(?:销售|交易)额|[\\u4e00-\\u9fff]{2}率|(?:申请|授权|拥有|登记|注册|产|销售|客运|货运|吞吐|用水|用电|成交)量)(?:(?:[较比]|同比|环比).*)?$");

  /** 产量、渔船数与产值: a count or a sum has its measure; 化学需氧量 has none but that of the last. */
  private static final Pattern OWN_MEASURE = Pattern.compile(".*(?:数|额|收入|规模|面积|投资|投入|产量|总量)");

  private static final Pattern RATE = Pattern.compile("[\\u4e00-\\u9fff]{3,10}率");

  private static final Pattern TOPIC =
      Pattern.compile(".*(?:量|额|率|值|收入|规模|数|面积|投入|产值|经费|标准|比例|比重|水平|金额|人数|床位|密度)");

  /** 申请量, 拥有量: how many of what was named before. */
  private static final Pattern OF_ACTS =
      Pattern.compile(".*(?:申请|授权|拥有|登记|注册|转让|受理|立案|办结|成交|签约|销售|进口|出口)[量数额]");

  private static final int ACT_LENGTH = 3;

  private static final Pattern SEPARATOR =
      Pattern.compile("、|(?<![饱共])和(?![谐平])|(?<!参)与|(?<![普以])及(?!以上|以下|其|时|格)|以及");
  private static final Pattern EACH = Pattern.compile("(?:各|(?<!平)均(?:达到|为)|双双(?:达到|超过|突破|超)?)$");

  /** 产量、产值均增长10%: the same is said of each. */
  private static final Pattern BOTH =
      Pattern.compile("(?<![平年月日])(?:均|都|双双)(?=增长|增加|提高|提升|下降|降低|减少|达到|超过|突破|高于|低于)");

  private static final Pattern RELATION = Pattern.compile("同比|环比|[较比](?:上年|去年|\\d{4}年)(?:同期|底|末)?");
  private static final Pattern GAP = Pattern.compile(" ?(?:[、，,和与及]|以及) ?");

  /** 水产品产地: no noun begins with the sign by which a name ends. */
  private static final Pattern WORD_ENDS = Pattern.compile("^[品类业员者化性群]");

  private static final Pattern LEVEL = Pattern.compile("(?:国家|世界|部|省|市|县|区|州|校)级(?!.*级)");

  private static final Pattern CHANGE =
      Pattern.compile("(?:[比较](?:上年|去年)|同比|环比|年均)?(?:增长|增加|提高|提升|上升|下降|降低|减少)(?:了|率)?");

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<years>(?:(?:19|20)\\d\\d年?(?:底|末)?(?:[、和及与]|以及)){1,9}(?:19|20)\\d\\d年?(?:底|末)?)[，,]?[^，,。；;\\d]{0,40}分别(?:[较比](?:19|20)\\d\\d年(?:底|末)?)?[^，,。；;\\d]{0,10}$");

  /** 2023—2024年分别: a year for each */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?<from>(?:19|20)\\d\\d)年?[—－\\-–~至到]{1,2}(?<to>(?:19|20)\\d\\d)年[，,]?[^，,。；;\\d]{0,40}分别[^，,。；;\\d]{0,10}$");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** 三年建设3000张，分年度分别完成800张、1000张、1200张 */
  private static final Pattern YEARLY = Pattern.compile("(?:分年度?|逐年|按年度?|每年)$");

  /** 城乡居民收入分别增长8%和9%: that of those in towns and that of those in the country. */
  private static final Pattern TOWN_AND_COUNTRY =
      Pattern.compile("城乡(?:(?=居民(?!收入比)|常住|家庭|人均)|(?<relief>(?=低保|最低生活|特困)))");

  private FigureLists() {}

  /** What a quantity is to the next one. */
  record Step(boolean baseline) {}

  static Step step(String text, List<Quantity> all, int index) {
    if (index + 1 >= all.size()) {
      return new Step(false);
    }
    Quantity quantity = all.get(index);
    Quantity next = all.get(index + 1);
    int gap = next.start() - quantity.end();
    // 从80架翻一番 tells what is doubled
    boolean doubled =
        next.unit().sort() == Units.Sort.MULTIPLE && text.charAt(next.number().start()) == '翻';
    if (doubled && gap >= 0 && gap <= 4 && quantity.unit().sort() != Units.Sort.PERCENT) {
      String before = text.substring(Math.max(0, quantity.start() - 10), quantity.start()).strip();
      return new Step(
          (FROM.matcher(before).find() || THAN.matcher(before).find())
              && !text.substring(quantity.end(), next.start()).matches(".*[，。；].*"));
    }
    if (gap < 0 || gap > 14 || !next.unit().name().equals(quantity.unit().name())) {
      return new Step(false);
    }
    String between = text.substring(quantity.end(), next.start());
    String before = text.substring(Math.max(0, quantity.start() - 10), quantity.start()).strip();
    boolean moved = !between.isEmpty() && MOVED.matcher(between).matches();
    return new Step(moved && (FROM.matcher(before).find() || between.matches(".*[到至].*")));
  }

  /** How many quantities from this one on are told apart by 分别; 1 where none is. */
  static int respectively(String text, List<Quantity> all, int index, Clause clause) {
    if (!clause.head().contains("分别")) {
      return 1;
    }
    return joined(text, all, index);
  }

  /** How many quantities from one on nothing but signs of a list parts. */
  static int joined(String text, List<Quantity> all, int index) {
    int last = index;
    while (last + 1 < all.size()
        && all.get(last).end() <= all.get(last + 1).start()
        && GAP.matcher(text.substring(all.get(last).end(), all.get(last + 1).start())).matches()) {
      last++;
    }
    return last - index + 1;
  }

  /** Whether as many rates of change as a 分别 list before had members begin at a quantity. */
  static boolean changes(String text, List<Quantity> all, int index, int members, Clause clause) {
    return all.get(index).unit().sort() == Units.Sort.PERCENT
        && !clause.head().contains("分别")
        && CHANGE.matcher(clause.head()).matches()
        && joined(text, all, index) == members;
  }

  /**
   * Whether a 分别 list of where something began goes on with as many numbers of where it came to.
   */
  static boolean moveOn(String text, List<Quantity> all, int index, int run, Clause clause) {
    int next = index + run;
    if (!LIST_FROM.matcher(clause.head()).find()
        || next + run > all.size()
        || all.get(next).start() < all.get(next - 1).end()) {
      return false;
    }
    String between = text.substring(all.get(next - 1).end(), all.get(next).start());
    for (int i = next + 1; i < next + run; i++) {
      if (all.get(i).start() < all.get(i - 1).end()
          || !GAP.matcher(text.substring(all.get(i - 1).end(), all.get(i).start())).matches()) {
        return false;
      }
    }
    return CAME_TO.matcher(between).matches();
  }

  /** 甲、乙分别 of 甲、乙分别从2012年的. */
  static String withoutStart(String head) {
    return LIST_FROM.matcher(head).replaceFirst("分别");
  }

  /** 分别为30分钟和20分钟: a length of time that goes on with a list counts where the one before does. */
  static boolean goesOn(String text, Quantity before, Quantity quantity) {
    int gap = quantity.start() - before.end();
    return quantity.unit().sort() == Units.Sort.TIME
        && before.unit().equals(quantity.unit())
        && !(quantity.unit().name().equals("岁") && TimeLengths.names(text, quantity.end()))
        && gap > 0
        && gap <= 4
        && GAP.matcher(text.substring(before.end(), quantity.start())).matches();
  }

  /** A quantity of a 分别 list: the words of comparison of the first and the last hold for all. */
  static Quantity sharing(Quantity counted, Quantity first, Quantity last) {
    // 分别高于全省、全国1.5个、4个百分点
    Quantity quantity =
        last.unit().sort() == Units.Sort.PERCENT && counted.unit().name().equals("个")
            ? counted.of(last.unit())
            : counted;
    if (quantity.comparator() != Comparator.STATED) {
      return quantity;
    }
    if (first.start() < first.number().start()) {
      return quantity.with(first.comparator());
    }
    return last.number().end() < last.end() ? quantity.with(last.comparator()) : quantity;
  }

  /**
   * The subjects of a 分别 list, each with what they have in common: 甲、乙等产业总收入 is 甲产业总收入 and 乙产业总收入.
   * Empty where the head does not name as many.
   */
  static List<String> parts(String head, int count) {
    String subject = head.substring(0, head.indexOf("分别"));
    subject = YEARLY.matcher(NounPhrases.lead(subject)).replaceFirst("");
    subject = subject.replaceFirst("(?:要|将|力争|增长|提高)$", "");
    String verbs = head.substring(head.indexOf("分别") + 2);
    if (RELATION.matcher(subject).matches()) {
      verbs = subject + verbs;
      subject = "";
    }
    String common = "";
    int etc = subject.lastIndexOf('等');
    if (etc > 0) {
      common = subject.substring(etc + 1);
      subject = subject.substring(0, etc);
    }
    String[] names = SEPARATOR.split(subject);
    if (names.length != count) {
      String shared = subject + common + verbs;
      Matcher both = TOWN_AND_COUNTRY.matcher(shared);
      if (count == 2 && both.find()) {
        return List.of(
            both.replaceFirst(both.group("relief") == null ? "城镇" : "城市"), both.replaceFirst("农村"));
      }
      return subject.length() < 2 ? List.of() : Collections.nCopies(count, shared);
    }
    List<String> parts = new ArrayList<>();
    String last = names[count - 1];
    for (int i = 0; i < count; i++) {
      String name = names[i];
      boolean whole = !common.isEmpty() || i == count - 1 || MEASURED.matcher(name).matches();
      if (i > 0 && common.isEmpty()) {
        // 生均经费小学、初中分别: both are of what stands before the first
        name = topic(names[0], name) + name;
      }
      String rest =
          whole || name.length() >= last.length() || !alike(names)
              ? ""
              : WORD_ENDS.matcher(last.substring(name.length())).replaceFirst("");
      Matcher level = LEVEL.matcher(last);
      if (i < count - 1 && LEVEL.matcher(name).find() && level.lookingAt()) {
        // 国家级、省级、市级专精特新企业
        rest = last.substring(level.end());
      }
      // 家庭农场、农民合作社: the last sign alone is no measure that they share
      rest = rest.length() < 2 ? "" : rest;
      Matcher measure = COMMON.matcher(last);
      // 城镇、农村污水处理率: what stands behind the last name is said of all
      boolean said = name.length() >= 2 && rest.length() > 3 && RATE.matcher(rest).matches();
      if (i < count - 1
          && !said
          && !OWN_MEASURE.matcher(name).matches()
          && common.isEmpty()
          && measure.find()
          && !COMMON.matcher(name).find()) {
        rest = measure.group();
      }
      parts.add(name + common + rest + verbs);
    }
    return parts;
  }

  /**
   * 2023年、2024年、2025年分别: a year for each number; empty where there are not as many.
   *
   * @param before the words before the first number
   * @param due the last year of the plan, which 分年度分别 counts to
   */
  static List<Integer> years(String before, int count, @Nullable Integer due) {
    Matcher list = YEARS.matcher(before);
    if (!list.find()) {
      int each = before.lastIndexOf("分别");
      if (due != null && each > 0 && YEARLY.matcher(before.substring(0, each)).find()) {
        return IntStream.rangeClosed(due - count + 1, due).boxed().toList();
      }
      Matcher span = SPAN.matcher(before);
      int from = span.find() ? Integer.parseInt(span.group("from")) : 0;
      return from > 0 && Integer.parseInt(span.group("to")) - from + 1 == count
          ? IntStream.range(from, from + count).boxed().toList()
          : List.of();
    }
    List<Integer> years = new ArrayList<>();
    Matcher year = YEAR.matcher(list.group("years"));
    while (year.find()) {
      years.add(Integer.valueOf(year.group()));
    }
    return years.size() == count ? years : List.of();
  }

  /**
   * The heads of one number that several subjects share; one head where they do not.
   *
   * @param closes whether no other number follows in the sentence before its next sign
   */
  static List<String> shared(String text, Quantity quantity, Clause clause, boolean closes) {
    String head = clause.head();
    if (head.contains("分别") && closes) {
      // 氮氧化物、挥发性有机物排放总量比2020年分别下降10%: one number for both
      int count = SEPARATOR.split(NounPhrases.lead(head.substring(0, head.indexOf("分别")))).length;
      List<String> parts = count > 1 ? parts(head, count) : List.of();
      return parts.size() > 1 ? parts : List.of(head);
    }
    boolean each = EACH.matcher(head).find();
    boolean rate = quantity.unit().sort() == Units.Sort.PERCENT;
    if (text.charAt(quantity.number().start()) == '翻') {
      return doubled(head);
    }
    if (!each && !rate) {
      return List.of(head);
    }
    Matcher both = BOTH.matcher(head);
    if (!each && both.find()) {
      String said = head.substring(both.end());
      String[] of = SEPARATOR.split(NounPhrases.lead(head.substring(0, both.start())));
      return of.length > 1 && Arrays.stream(of).allMatch(it -> it.strip().length() >= 2)
          ? Arrays.stream(of).map(it -> it + said).toList()
          : List.of(head);
    }
    String lead = NounPhrases.lead(head);
    List<String> names =
        List.of(SEPARATOR.split(each ? EACH.matcher(lead).replaceFirst("") : lead));
    if (names.size() < 2 || names.stream().anyMatch(String::isBlank)) {
      return List.of(head);
    }
    if (each) {
      String last = names.get(names.size() - 1);
      return last.length() < 2 ? List.of(head) : measured(names);
    }
    // 专利申请量、授权量年均增长10%, but 专利侵权、假冒办案量年均增幅20%
    for (String name : names.subList(0, names.size() - 1)) {
      if (!MEASURED.matcher(name).matches()) {
        return List.of(head);
      }
    }
    String last = names.get(names.size() - 1);
    String ending =
        last.replaceFirst("^.*?(?:量|额|率|值|收入|规模|数|面积|投入|产值)(?=年均|增|增幅|增|同比|提高|达|均|分别|突破|超)", "");
    if (ending.equals(last)) {
      return List.of(head);
    }
    List<String> heads = new ArrayList<>();
    for (String name : names.subList(0, names.size() - 1)) {
      heads.add(name + ending);
    }
    String prefix = commonPrefix(names.get(0), last);
    heads.add(prefix + last);
    return heads;
  }

  /** 铁路、航空客运量: the measure behind the last name is that of all. */
  private static List<String> measured(List<String> names) {
    Matcher measure = COMMON.matcher(names.get(names.size() - 1));
    if (!measure.find() || measure.start() < 2) {
      return names;
    }
    return names.stream()
        .map(it -> MEASURED.matcher(it).matches() ? it : it + measure.group())
        .toList();
  }

  /** 税收、就业翻一番: each of them is doubled. */
  private static List<String> doubled(String head) {
    String[] names = SEPARATOR.split(NounPhrases.withoutVerbs(NounPhrases.lead(head)));
    return names.length > 1 && Arrays.stream(names).allMatch(it -> it.strip().length() >= 2)
        ? List.of(names)
        : List.of(head);
  }

  /**
   * Whether names may share the end of the last: of three and more, those before it are as long.
   */
  private static boolean alike(String[] names) {
    for (int i = 1; i < names.length - 1; i++) {
      if (names[i].length() != names[0].length()) {
        return false;
      }
    }
    return true;
  }

  /** 生均经费 of 生均经费小学、初中: what stands before the name of the first part. */
  private static String topic(String first, String other) {
    int length = first.length() - other.length();
    if (length >= 2 && OF_ACTS.matcher(first).matches() && OF_ACTS.matcher(other).matches()) {
      // 专利申请量、授权量
      return other.length() == ACT_LENGTH ? first.substring(0, length) : "";
    }
    String topic = length >= 2 ? first.substring(0, length) : "";
    return TOPIC.matcher(topic).matches() ? topic : "";
  }

  /** 发明专利申请量、授权量: the second goes without what the first begins with. */
  private static String commonPrefix(String first, String last) {
    String noun = last.replaceFirst("(量|额|率|值|收入|规模|数|面积|投入|产值).*$", "$1");
    return noun.length() <= 3 && first.length() > noun.length()
        ? first.substring(0, first.length() - noun.length())
        : "";
  }
}
