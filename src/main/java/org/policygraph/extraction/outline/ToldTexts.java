package org.policygraph.extraction.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.FirstSigns;

/**
 * Texts without a title that tell what was done as a report does: news, speeches, parts of reports.
 */
final class ToldTexts {
  /** What a newspaper tells is told as a report tells. */
  private static final Pattern NEWS =
      Pattern.compile(
          "本[报网台]讯|[日晚]报讯|新华社[^。\\n]{0,16}电|记者(?:从[^。\\n]{0,30})?(?:获悉|了解到|采访了?解)|统计(?:数据)?显示|初步(?:核算|测算)");

  /** 同比增长9%, 完成全年任务的62%, 居全省第四位: how a text tells what was done. */
  private static final FirstSigns TOLD_SIGNS =
      FirstSigns.of(
          "同比(?:增长|增加|上升|下降|减少)|超额完成|(?:完成|占|为)[^，,。；;]{0,20}(?:任务|计划)的\\d|去年同期|上年同期|累计完成|主体(?:竣工|封顶)|[居列]全[省市州县国区]第|成功(?:获批|入选|创建)|取得[^，,。；;]{0,8}(?:成效|进展|突破)|截[至止]\\d{1,2}月|获得?[^，,。；;]{0,12}(?:荣誉|称号|金奖)");

  /** How a text tells what is to be done. */
  private static final FirstSigns AIM_SIGNS =
      FirstSigns.of("力争|确保|目标|(?<!争取)[到至]20\\d\\d年|应当|必须|各单位|各部门|[^新]将(?:[完实建投])");

  private static final int ENOUGH_SIGNS = 2;

  /** 中新社北京11月1日电, 江城网消息 */
  private static final Pattern AGENCY_NEWS =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2}[网社][^。，\\n]{0,12}\\d日(?:电|讯|消息)|网(?:消息|讯)(?![\\u4e00-\\u9fff])");

  /** …披露《江城市旅游规划》: news of a plan tell what it aims at. */
  private static final Pattern NEWS_OF_PLAN =
      Pattern.compile(
          "(?:印发|发布|披露|公布|出台|下发|制定|推出|通过)[^。，,\\n]{0,20}《[^》]*(?:规划|方案|计划|意见|纲要|措施|办法|行动)[^》]*》");

  /** A speech that begins with 各位代表 has no title where its page was cut. */
  private static final Pattern SPOKEN =
      Pattern.compile("向(?:大会|会议|各位代表|[^，。\\n]{2,12}常委会)(?:书面)?(?:报告|汇报)(?:政府)?工作");

  private ToldTexts() {}

  /**
   * Whether a text tells so.
   *
   * @param head its first lines
   */
  static boolean is(String head) {
    return isNews(head) || isTold(head);
  }

  private static boolean isNews(String head) {
    return NEWS.matcher(head).find()
        || SPOKEN.matcher(head).find()
        || AGENCY_NEWS.matcher(head).find() && !NEWS_OF_PLAN.matcher(head).find();
  }

  /** Whether a text without a title tells what was done and nothing that is to be done. */
  private static boolean isTold(String head) {
    int signs = 0;
    Matcher sign = TOLD_SIGNS.matcher(head);
    for (int at = 0; TOLD_SIGNS.find(sign, head, at); at = sign.end()) {
      signs++;
    }
    return signs >= ENOUGH_SIGNS && !AIM_SIGNS.in(head);
  }
}
