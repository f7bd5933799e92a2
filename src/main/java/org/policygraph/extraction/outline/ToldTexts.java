package org.policygraph.extraction.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.FirstSigns;

/**
 * Texts whose title does not say what they are and that tell what was done as a report does: news,
 * speeches, parts of reports.
 */
final class ToldTexts {
  /** What a newspaper tells is told as a report tells. */
  private static final Pattern NEWS =
      Pattern.compile(
          "本[报网台]讯|[日晚]报讯|新华社[^。\\n]{0,16}电|记者(?:从[^。\\n]{0,30})?(?:获悉|了解到|采访了?解)|统计(?:数据)?显示|初步(?:核算|测算)|(?:[日晚]报|本报|融媒体?)记者|(?m:^[ 　]*记者[：:])");

  /** How a text tells what was done. */
  private static final FirstSigns TOLD_SIGNS =
      FirstSigns.of(
          "同比(?:增长|增加|上升|下降|减少)|[比较](?:上年|去年)(?:同期)?[^，,。；;]{0,6}(?:增|提|升|降|减|下|多|少)|超额完成|(?:完成|占|为)[^，,。；;]{0,20}(?:任务|计划)的\\d|去年(?!底前)|上年同期|累计(?:完成|建成|投[入资]|发放|新增|实现|培训)|主体(?:竣工|封顶|完工)|[居列排]全[省市州县国区]第|(?:排名|位次|考核)[^，,。；;]{0,8}第\\d|入选|[两三四五]年来|成功(?:获批|入选|创建)|取得[^，,。；;]{0,8}(?:成效|进展|突破)|截[至止](?:目前|\\d{1,2}月)|获得?[^，,。；;]{0,12}(?:荣誉|称号|金奖)|(?<![早业知])已(?:经|累计)?[\\u4e00-\\u9fff]{2}|[\\u4e00-\\u9fff&&[^为除罢极]]了(?=\\d|[近约])|实际(?:完成|到位|开工)|[，,、](?:竣工|投产|建成投[用产]|完工)(?=[，,。；;])|全部(?:开工|完工|建成|竣工)");

  /** How a text tells what is to be done. */
  private static final FirstSigns AIM_SIGNS =
      FirstSigns.of(
          "力争|确保(?!了)|(?<!完成|既定|预期|年度|围绕)目标(?!任务的\\d)|(?<!争取)[到至]20\\d\\d年|应当|必须|各单位|各部门|(?<![即])将(?:[完实建投新开达于在重进继]|全面)|下一步|下半年[，,]|(?<![需主重必首只])要(?:进一步|加[快大强]|全面|切实|着力|[抓把再以])");

  /** 中新社北京11月1日电, 江城网消息 */
  private static final Pattern AGENCY_NEWS =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2}[网社][^。，\\n]{0,12}\\d日(?:电|讯|消息)|网(?:消息|讯)(?![\\u4e00-\\u9fff])");

  /** Where news begin, which no title outweighs. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^[ 　]*(?:[\\u4e00-\\u9fff]{0,6}[日晚]报讯|本[报网台](?:[\\u4e00-\\u9fff]{2,6}\\d{1,2}月\\d{1,2}日)?[电讯]|[\\u4e00-\\u9fff]{2,6}[网社][^。，\\n]{0,12}\\d日(?:电|讯))");

  /** …披露《江城市旅游规划》: news of a plan tell what it aims at. */
  private static final Pattern NEWS_OF_PLAN =
      Pattern.compile(
          "(?:印发|发布|披露|公布|出台|下发|制定|推出|通过)[^。，,\\n]{0,20}《[^》]*(?:规划|方案|计划|意见|纲要|措施|办法|行动)[^》]*》");

  /** A speech that begins with 各位代表 has no title where its page was cut. */
  private static final Pattern SPOKEN =
      Pattern.compile("向(?:大会|会议|各位代表|[^，。\\n]{2,12}常委会)(?:书面)?(?:报告|汇报)(?:政府)?工作");

  /**
   * 您提出的建议收悉，现答复如下：, 办复内容： a reply tells what was done for what was asked, whatever its title asks
   * for.
   */
  private static final Pattern REPLY =
      Pattern.compile(
          "(?:提案|建议|议案|来信|来电|诉求|留言)[^。；;\\n]{0,24}收悉|(?:现|经研究)[^。；;\\n]{0,16}[答回]复如下|办复(?:内容|情况|意见)[：:]|(?:提案|议案)[^。；;\\n]{0,12}(?:已|业经)[^。；;\\n]{0,8}研究办理");

  private static final FirstSigns SENTENCE_END = FirstSigns.of("[。；;\\n]");

  private static final FirstSigns COUNTED =
      FirstSigns.of("\\d[\\d.,]{0,40}[余多]?[万亿]?[%\\u4e00-\\u9fff&&[^年月日]]");

  private static final int ENOUGH_SIGNS = 2;

  /** More signs of one sentence say no more. */
  private static final int MOST_SIGNS = 2;

  /** Parts of a longer text say no more of its sort. */
  private static final int MOST_READ = 6000;

  private ToldTexts() {}

  /**
   * Whether a text without a title tells so.
   *
   * @param head its first lines
   */
  static boolean is(String head, String text) {
    return isNews(head) || isTold(text);
  }

  /** Whether a text begins as news do, whatever stands over it, and tells of no plan. */
  static boolean hasDateline(String head) {
    return DATELINE.matcher(head).find() && !NEWS_OF_PLAN.matcher(head).find();
  }

  /** Whether a text answers a proposal or a letter. */
  static boolean isReply(String head) {
    return REPLY.matcher(head).find();
  }

  private static boolean isNews(String head) {
    return NEWS.matcher(head).find()
        || SPOKEN.matcher(head).find()
        || AGENCY_NEWS.matcher(head).find() && !NEWS_OF_PLAN.matcher(head).find();
  }

  private static int toldSigns(String sentence) {
    Matcher sign = TOLD_SIGNS.matcher(sentence);
    int signs = 0;
    for (int at = 0; signs < MOST_SIGNS && TOLD_SIGNS.find(sign, sentence, at); at = sign.end()) {
      signs++;
    }
    return signs;
  }

  /** Whether more of the sentences that count something tell what was done than what is to be. */
  private static boolean isTold(String text) {
    String read = text.substring(0, Math.min(text.length(), MOST_READ));
    int told = 0;
    int aims = 0;
    int from = 0;
    Matcher end = SENTENCE_END.matcher(read);
    while (from < read.length()) {
      int to = SENTENCE_END.find(end, read, from) ? end.end() : read.length();
      String sentence = read.substring(from, to);
      if (COUNTED.in(sentence)) {
        aims += AIM_SIGNS.in(sentence) ? MOST_SIGNS : 0;
        told += toldSigns(sentence);
      }
      from = to;
    }
    return told >= ENOUGH_SIGNS && told > aims;
  }
}
