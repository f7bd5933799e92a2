package org.policygraph.extraction.agencies;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.words.WordList;

/**
 * Tells the name of a public body from other words, by how it ends. A rule of thumb for lists of
 * names (市科技局、各区人民政府), not for running text, where a name has no edges.
 */
public final class AgencyNames {
  public static final int LONGEST = 40;

  private static final Set<String> ENDS = new HashSet<>(WordList.of("agency-suffixes"));
  private static final int LONGEST_END = ENDS.stream().mapToInt(String::length).max().orElseThrow();
  private static final Set<String> NOT = new HashSet<>(WordList.of("agency-not"));

  /** 兜牢社会: the last word is none that a body is called by. */
  private static final List<String> NO_ENDS = WordList.of("agency-ends-not");

  private static final Set<String> SHORT = new HashSet<>(WordList.of("agency-short"));

  private static final Pattern OTHER_SIGNS = Pattern.compile("[\\p{IsHan}A-Za-z0-9“”\"·•—-]+");
  private static final FirstSigns BRACKETED =
      FirstSigns.of("[〈<(（〔\\[][^〈<(（〔\\[〉>)）〕\\]]*[〉>)）〕\\]]");

  /** 市、区人民政府 are told by the last level. */
  private static final Pattern AREAS =
      Pattern.compile(
          "^((?:全[国省市区县])?(?:各|有关|相关|所在|所属|沿线){0,2})(?:(?:自治区|直辖市|计划单列市|县级市|省|市|县|区|旗|州|盟|乡镇?|镇|街道)[、和及]){1,5}(?=自治区|直辖市|[市区县州乡镇旗盟])");

  private static final Pattern BLANK = Pattern.compile("[\\s　]+");

  /** How words begin that explain or tell a task and do not name. */
  private static final FirstSigns EXPLAINS =
      FirstSigns.of(
          "含(?!山)|包括|包含|以下|例如|比如|不含|不包括|原(?=[市省区县国])|详见|参见|附件|是指|其中|另有|截至|对于|为了|按照|依据|简称|统称|其(?![他它])|建设(?![局厅委部银])|全面|打造|建成|培育|加快|加强|完善|设立|成立|组建|引进|依托|鼓励|新建|构建|深化|开展|负责|充分|健全|建立|形成|压实|落实|强化|举办|召开|组织(?![部委科处人编群])|协同(?=[市区县各有相城公])|责成|此项|该项|授权|委托|明确|面向|引导(?!基金)|确保|[做办开抓搞]好|介绍|此次|本次|这次|上述"
              + "|(?:推进|推动)(?!.*(?:小组|专班|联席会议|指挥部|委员会|办公室|推进[办会组])$)");

  /** Also what may follow them is one of these: 部门和单位. */
  private static final String KINDS =
      "部门|单位|科室|处室|地区|政府|区|县|市|州|盟|旗|街道|乡镇|乡|镇|园区|开发区|机构|委办局|委局|部委|地方|地|管委会|省|自治区|直辖市|小组|企业|高校|村|社区";

  /** 各区人民政府, 国务院有关部门, 市直各单位, 其他成员单位 */
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "(?:国务院|中央|(?:[市省区县州旗]|自治区)(?:人民)?政府|市级|省级|区级|县级|州级|旗级|[市省区县州旗盟局厅]直|[市省区县州]属|市|省|区|县|全市|全省|市区|市、区)?"
              + "(?:其他|其它|各|有关|相关|所有|地方|所在|沿线|属地)(?:级|有关|相关|地)*"
              + "\\p{IsHan}{0,16}?"
              + "(?:"
              + KINDS
              + ")(?:和单位|及单位|和部门|和机构|和地区|和企业)?"
              // 市级部门, 市区部门
              + "|(?:[省市区县州]级|市区|[省市区县州]直)(?:部门|机关)");

  /** The last signs of the names that are sure. */
  private static final BitSet LAST_SIGNS =
      Stream.of(Stream.of((KINDS + "|机关").split("\\|")), SHORT.stream(), ENDS.stream())
          .flatMap(words -> words)
          .mapToInt(word -> word.charAt(word.length() - 1))
          .collect(BitSet::new, BitSet::set, BitSet::or);

  private static final Pattern TIME = Pattern.compile("\\d年|\\d月|\\d个|遴选|年底|月底|底前|长期|持续|每年|全年|常态化");

  /** What a name swallowed that stood before it: 配合单位1改造管网200公里市甲局, 任务均涉及市甲局. */
  private static final FirstSigns SWALLOWED =
      FirstSigns.of(
          "(?:牵头|配合|责任|主责|协办|主办|承办)(?:单位|部门)(?=.)|序号|协助(?=.)|我们|负责(?=.)(?!.*的(?:行政)?(?:部门|机构|单位)$)|(?:协调|督促|授权|明确)(?=[省市区县国])|(?:拨付|拨至|划拨|移送|移交|报送)(?=[至给到向各省市区县国])|适用于|本办法|本条例|本规定|本细则|可以|委托|将联合|将会同|设在|设于|挂靠|重点任务|工作任务|通过|任务均|均涉及|涉及(?:相关|有关|各)"
              + "|\\d(?:[月年]|[万亿]?(?:[项座件条台亩吨元米]|公里|千米|平方|立方|公顷)|[.．%％])");

  /** 城市人民政府确定的主管路灯工作的部门: a body by what it is there for. */
  private static final Pattern BY_ITS_WORK =
      Pattern.compile(
          "(?:(?:国务院|(?:[省市区县州旗盟]|自治区|城市|地方|各级|本级|同级)[^，,。；;、的\\n]{0,10}?政府|各?[市区县](?:[(（][市区县旗、]{1,5}[)）])?[市区县]?(?=负责|主管))"
              + "(?:(?:确定|指定|规定|授权|设立)的)?(?:主管|负责|承担|分管)|主管)"
              + "\\p{IsHan}{2,16}?的(?:行政)?(?:部门|机构|单位)"
              + "|(?:国务院|(?:[省市区县州旗盟]|自治区|城市|地方|各级|本级)[^，,。；;的\\n]{0,12}?政府)的(?!有关|相关|其他|各)\\p{IsHan}{2,10}?(?:工作|主管|行政|管理|监督|执法)部门");

  private AgencyNames() {}

  /** Whether a piece of a list says when, not who. */
  public static boolean isTime(String piece) {
    return TIME.matcher(piece).find();
  }

  /** A name without what stands in brackets in it and without blanks. */
  public static String core(String name) {
    String core = name;
    if (ofSigns(name)) {
      return name;
    }
    for (int i = 0; i < 3 && BRACKETED.in(core); i++) {
      core = BRACKETED.matcher(core).replaceAll("");
    }
    if (core.indexOf('、') >= 0 || core.indexOf('和') == 1) {
      core = AREAS.matcher(core).replaceFirst("$1");
    }
    return BLANK.matcher(core).replaceAll("");
  }

  /** Whether this is surely a body or a group of bodies. */
  public static boolean isAgency(String name) {
    // Nothing in brackets and no blank ends with a sign of a word: it is the last of the core too.
    char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
    if (name.length() > 2 && !mayEnd(last)) {
      return false;
    }
    String core = core(name);
    if (!plausible(core) || NOT.contains(core) || NO_ENDS.stream().anyMatch(core::endsWith)) {
      return false;
    }
    if (isCollective(core)) {
      return true;
    }
    return core.length() == 2
        ? SHORT.contains(core)
        : endsAsOne(core)
            || Departments.isOne(core)
            || core.indexOf('的') > 0 && BY_ITS_WORK.matcher(core).matches();
  }

  /** Whether a name of more than two signs may end with a sign; most do not end one. */
  static boolean mayEnd(char sign) {
    return !isHan(sign) || LAST_SIGNS.get(sign);
  }

  /** The end of a body that is named by its work at an offset; -1 for none. */
  public static int byItsWork(String text, int from, int limit) {
    Matcher body = BY_ITS_WORK.matcher(text).region(from, Math.max(from, limit));
    return body.lookingAt() ? body.end() : -1;
  }

  /** Whether bodies are meant by their kind: 各区人民政府, 有关部门. */
  public static boolean isCollective(String name) {
    return COLLECTIVE.matcher(core(name)).matches();
  }

  /**
   * Whether this may be a name where a label says that names follow: 市城投, 江东区. A time or a sentence
   * is none.
   */
  public static boolean isName(String name) {
    String core = core(name);
    return plausible(core) && !NOT_NAMED.matcher(core).find() && core.length() <= 30;
  }

  private static final Pattern NOT_NAMED =
      Pattern.compile(
          "\\d年|\\d月|\\d个|遴选|年底|月底|底前|长期|持续|每年|全年|完成|启动|不再|列出|下同|贯穿|常态化|立即|按照|按职责|分工|第一位|首位|负责人|同志|^(?:责任|牵头|配合|主办|协办|承办)(?:单位|部门)$"
              // 市甲局二: the number of the next heading
              + "|(?:[局委厅部办院署会府]|中心|公司|集团)[一二三四五六七八九十]{1,3}$");

  private static boolean endsAsOne(String core) {
    for (int from = Math.max(0, core.length() - LONGEST_END); from < core.length(); from++) {
      if (ENDS.contains(core.substring(from))) {
        return true;
      }
    }
    return false;
  }

  /** Whether names are written with these signs only. */
  private static boolean ofSigns(String name) {
    for (int at = 0; at < name.length(); at++) {
      char sign = name.charAt(at);
      boolean plain = isHan(sign) || sign < 128 && Character.isLetterOrDigit(sign);
      if (!plain && "“”\"·•—-".indexOf(sign) < 0) {
        return OTHER_SIGNS.matcher(name).matches();
      }
    }
    return !name.isEmpty();
  }

  private static boolean isHan(char sign) {
    return sign >= '一' && sign <= '鿕';
  }

  private static boolean plausible(String core) {
    return core.length() >= 2
        && core.length() <= LONGEST
        && ofSigns(core)
        && !(EXPLAINS.mayBegin(core.charAt(0)) && EXPLAINS.matcher(core).lookingAt())
        && !SWALLOWED.in(core)
        && !isGiven(core);
  }

  /** 灯笼质量由市甲局: a task and who has it; 自由贸易区 is a name. */
  private static boolean isGiven(String core) {
    int by = core.indexOf('由');
    return by > 0 && core.charAt(by - 1) != '自' && by < core.length() - 2;
  }
}
