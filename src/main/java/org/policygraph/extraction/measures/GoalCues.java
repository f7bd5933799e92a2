package org.policygraph.extraction.measures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/** The words by which a clause or a heading tells that something is aimed at. */
final class GoalCues {
  private static final String VERBS = WordList.any(WordList.of("goal-verbs"), false);
  private static final String CHANGES = WordList.any(WordList.of("goal-verbs-of-change"), false);
  private static final String LEAD = "^" + WordList.any(WordList.of("goal-leads"), false) + "{0,3}";

  private static final Pattern HEADING = Pattern.compile("目标(?!任务分解|责任|考核)|总体要求|总体思路|指导思想");

  private static final Pattern AND_TASKS =
      Pattern.compile("(?:目标|要求|思路)(?:和|与|及|以及|、)(?:主要|重点|工作|具体)*(?:任务|措施|举措|工作)$");

  /** 发展目标是：…, 近5年的主要目标为: begins a paragraph of aims. */
  private static final Pattern AIMS_ARE = Pattern.compile("目标[^，。；《》]{0,8}?(?:是|为|如下|[:：])");

  /** 提出了建成灯城的宏伟目标. */
  private static final Pattern AIM_OF =
      Pattern.compile(
          "(?:提出|确立|明确|实现|瞄准)(?:了)?(?<aim>(?:"
              + VERBS
              + "|"
              + CHANGES
              + ")[^，。；]{2,40}?)(?:的|这一)[^，。；的]{0,6}目标");

  private static final Pattern REACH = Pattern.compile(LEAD + VERBS + "(?!了)");
  private static final Pattern CHANGE = Pattern.compile(LEAD + CHANGES + "(?!了)");

  /** 把江城建设成为…, 使灯会真正成为…, 为…提供支撑. */
  private static final Pattern MADE_INTO =
      Pattern.compile(
          "^(?:力争|努力|真正)?(?:把|将)[^，]{2,30}(?:建设成|建成|打造成|转化为)|^(?:力争)?(?:使|让)[^，]{2,40}(?:成为|更加|明显|达到|位居|保持|真正)|^为[^，]{4,40}提供[^，]{0,12}(?:保障|支撑)|^(?:切实|全力)?(?:确保|保障)[^，]{4,}");

  private static final List<String> ENDS = WordList.of("goal-ends");

  /** 质量显著提升, 体系基本形成. */
  private static final Pattern BETTER =
      Pattern.compile(
          "[一-鿿](?:显著|明显|大幅|大幅度|持续|全面|进一步|不断|稳步|更加|充分|基本|初步|有效)(?:提升|提高|增强|改善|优化|聚集|集聚|完善|健全|形成|建立|建成|显现|发挥|增长|增大|降低|减少|成熟|繁荣|提速|扩大|凸显)$");

  /** 技术取得突破, 在全国处于领先水平, 位居前列. */
  private static final Pattern REACHED =
      Pattern.compile(
          "[一-鿿](?:取得[^，]{0,8}突破|处于[^，]{0,8}水平|(?:位居|居于)[^，]{2,16}前列|作用(?:显著|充分|明显)(?:发挥|显现))$|(?:进入|成为)[^，]{2,16}(?:行列|前列|强国|强市)$");

  private static final FirstSigns AHEAD =
      FirstSigns.of("力争|目标|未来|努力|20\\d{2}年(?:进入|成为|建成)|(?<!截)(?:到|至)20\\d{2}年");

  /** These begin a clause that tells on what ground, not what for. */
  private static final Pattern GROUND =
      Pattern.compile(
          "^(?:进一步|深入|全面|认真|切实|坚决|推动)*(?:学习|贯彻|落实|实施)|^(?:按照|根据|依据|结合|经|现|在|以|特)|同意$|上述|会议");

  private static final Pattern FOR =
      Pattern.compile(
          "^为(?:了)?(?=(?:进一步|加快|切实|更好|持续|不断|有效|全面|着力|稳步|大力|更大|深入)*(?:"
              + VERBS
              + "|"
              + CHANGES
              + "|激励|加强|规范|解决|保障|确保|深化))");

  /** 特制定本方案, 现提出以下意见: what stands between 为 and this is the purpose. */
  private static final Pattern MADE =
      Pattern.compile(
          "^(?:经[^，]{2,12}同意，?)?(?:特|现|结合|就|提出|制定|制订)[^，]{0,24}(?:方案|意见|计划|办法|措施|规划|通知|如下|行动|细则)");

  private GoalCues() {}

  static boolean heads(String heading) {
    return HEADING.matcher(heading).find() && !andTasks(heading);
  }

  /** 奋斗目标和主要任务: what is told under it is done, too. */
  static boolean andTasks(String heading) {
    return AND_TASKS.matcher(heading).find();
  }

  static boolean begins(String sentence) {
    return sentence.contains("目标") && AIMS_ARE.matcher(sentence).find();
  }

  static boolean ahead(String sentence) {
    return AHEAD.in(sentence);
  }

  /** What 的目标 says an aim is, as a place in the clause; null where it does not. */
  static @Nullable Span named(String clause) {
    Matcher of = AIM_OF.matcher(clause);
    return clause.contains("目标") && of.find() ? new Span(of.start("aim"), of.end("aim")) : null;
  }

  /** In a chapter of aims a verb is enough. */
  static boolean aimed(String clause) {
    return REACH.matcher(clause).find()
        || CHANGE.matcher(clause).find()
        || MADE_INTO.matcher(clause).find();
  }

  /** 把…建成…, 确保…: an aim wherever it stands. */
  static boolean madeInto(String clause) {
    return MADE_INTO.matcher(clause).find();
  }

  /** What a sentence ends in, after what is done for it. */
  static boolean result(String clause) {
    return REACH.matcher(clause).find()
        || CHANGE.matcher(clause).find() && ENDS.stream().anyMatch(clause::endsWith);
  }

  /** A state that is told; an aim only where it lies ahead. */
  static boolean state(String clause) {
    return BETTER.matcher(clause).find() || REACHED.matcher(clause).find();
  }

  static boolean ground(String clause) {
    return GROUND.matcher(clause).find();
  }

  /** The length of 为 or 为了 before a purpose; 0 where there is none. */
  static int purpose(String clause) {
    Matcher matcher = FOR.matcher(clause);
    return matcher.find() ? matcher.end() : 0;
  }

  static boolean made(String clause) {
    return MADE.matcher(clause).find();
  }
}
