package org.policygraph.extraction.agencies;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.words.WordList;

/**
 * Names of no known kind (湖投, 灯城运营) among those of a list in running text. Their own signs tell
 * nothing, so that they count only where at least as many others of the list are surely bodies, and
 * where what they say is no task.
 */
final class UnknownNames {
  private static final String SIGNS = "[\\p{IsHan}&&[^第条章节和及与]]{2,8}";

  /** Words that begin a task or a clause. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:"
              + WordList.any(WordList.of("subject-acts"), false)
              + "|"
              + WordList.any(WordList.of("responsibility-verbs"), false)
              + "|"
              + WordList.any(WordList.of("measure-verbs"), false)
              + "|[对将把为与和及在是要应以让使从向由按经并或且均已不没但如若因可能会有各本该此其并上下第一二三四五六七八九十以我你他]).*"
              + "|.*(?:[的了着过]|工作|建设|管理|服务|保障|发展|进度|制度|机制|体系|项目|工程|政策|措施|能力|水平|情况|问题|资金|经费|企业|群众|人员|人才|干部|领导|同志|负责人|设施|活动|方案|计划|意见|办法|任务|责任|职责|会议|讲话|精神|培训|宣传|教育|监督|检查|考核|治理|整治|安全|质量|标准|改革|创新|产业|行业|领域|方面|分别|共同|具体|主要|积极|联合|统一|规定|明确)"
              + "|(?:自治区|直辖市|计划单列市|[省市区县州旗盟])+");

  private static final Pattern NAME = Pattern.compile(SIGNS);

  private static final Pattern LISTED = Pattern.compile("(?<name>" + SIGNS + ")、");

  /** 市甲局、湖投|负责…: the last of a list ends where the word of its duty begins. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?<name>\\p{IsHan}{2,6}?)(?=(?:共同|具体|分别|积极|主要)?(?:负责|牵头|配合|参与|协助|承办)|按照?(?:各自)?(?:职责|分工)|等(?:\\d{1,2}家|\\d{1,2}个|[一二三四五六七八九十]{1,2}[家个])?(?:其他|相关|有关|各?有关|各?相关)?(?:部门|单位))");

  /** 等部门, 等有关单位, and behind 各乡镇 also 、部门要: others that are not named. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "等(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?[个家]?(?:其他|各?相关|各?有关|成员|责任|市直|区直|县直)*(?:职能|监管|主管|业务)?(?:部门|单位|机构|(?:群团|人民|社会)(?:组织|团体))(?:[和、]?(?:单位|地区|机构)|[(（](?:单位|机构|地区)[)）])?"
              + "|、(?:部门|单位)(?=[要应须负牵按]|必须)");

  /** 灯场服务企业, 建设单位: who is no public body and stands beside some. */
  private static final String FIRM = "\\p{IsHan}{2,8}?(?:企业|单位|组织|经营者|所有人|使用人|业主)";

  private static final Pattern IS_FIRM = Pattern.compile("(?!各)" + FIRM);

  private static final Pattern NO_FIRM =
      Pattern.compile("^(?:有关|相关|其他|其它|等|牵头|责任|配合|成员|参与)|[局委办厅部]、?单位$");

  private static final Pattern FIRM_LAST =
      Pattern.compile("[、和及](?!各)" + FIRM + "(?=应当?(?![急对用])|必?须|要|负责|按照|在各自|依照)");

  private UnknownNames() {}

  /** Whether a piece of a list without a label names firms or owners by their kind. */
  static boolean isFirm(String piece) {
    return IS_FIRM.matcher(piece).matches()
        && !AgencyNames.isCollective(piece)
        && !NO_FIRM.matcher(piece).find();
  }

  /** The offset behind firms that a list of bodies ends with; the offset itself where none do. */
  static int firms(String text, int at, int limit) {
    Matcher firms =
        FIRM_LAST.matcher(text).region(at, Math.max(at, limit)).useTransparentBounds(true);
    return firms.lookingAt() ? firms.end() : at;
  }

  /** Whether a piece of a list may name a body although its kind is not known. */
  static boolean isOne(String piece) {
    return AgencyNames.isName(piece)
        && NAME.matcher(piece).matches()
        && !NO_NAME.matcher(piece).matches();
  }

  /** The offset behind the unknown names that a list begins with and behind their signs. */
  static int behind(String text, int from, int limit) {
    int at = from;
    Matcher listed = LISTED.matcher(text).region(from, Math.max(from, limit));
    while (listed.lookingAt() && isOne(listed.group("name"))) {
      at = listed.end();
      listed.region(at, Math.max(at, limit));
    }
    return at;
  }

  /** The end of an unknown name that a list ends with; -1 for none. */
  static int last(String text, int from, int limit) {
    Matcher last =
        LAST.matcher(text).region(from, Math.max(from, limit)).useTransparentBounds(true);
    return last.lookingAt() && isOne(last.group("name")) ? last.end() : -1;
  }

  /** The end of 等部门 at an offset; the offset itself where there is none. */
  static int others(String text, int at, int limit) {
    Matcher others = OTHERS.matcher(text).region(at, Math.max(at, limit));
    return others.lookingAt() ? others.end() : at;
  }

  /** Whether of some parties enough are surely bodies for the others to be taken as written. */
  static boolean areBelieved(List<Party> parties) {
    int sure = 0;
    int unknown = 0;
    for (Party party : parties) {
      if (party.certain()) {
        sure++;
      } else if (!Departments.isField(party.name())) {
        unknown++;
        if (!isOne(party.name())) {
          return false;
        }
      }
    }
    return sure == parties.size() || sure > 0 && unknown * 2 <= parties.size();
  }
}
