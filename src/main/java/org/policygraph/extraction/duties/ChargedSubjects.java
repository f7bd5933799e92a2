package org.policygraph.extraction.duties;

import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;

/**
 * Subjects that a document with brackets or labels charges with a task in so many words besides:
 * 市路灯局负责灯会督查，市审计局协助. What such a document calls upon its bodies to do (市路灯局要加强巡查), and what the
 * group that leads it does, is none of the tasks that it divides.
 */
final class ChargedSubjects {
  private static final Pattern CHARGED =
      Pattern.compile(
          "(?:等[^，,。；;\\n]{0,10}(?:部门|单位))?(?:分别|共同)?(?:(?:具体|主要|统一|分别|共同|牵头|统筹)?负责(?![人任同]|解释)|(?:做好)?(?:配合|协助)(?=[^，,。；;\\n]{0,30}[，,。；;])|牵头(?![单部作的]))");

  private static final Pattern LEADING_GROUP =
      Pattern.compile("领导小组|指挥部|专班|联席会议|委员会办公室|工作组|(?:成员|责任|牵头|配合)单位");

  /** How much of what is said behind a name is looked at. */
  private static final int LONGEST = 40;

  private ChargedSubjects() {}

  static boolean are(String text, Duty duty) {
    int limit = Math.min(text.length(), duty.span().end() + LONGEST);
    // 市甲局牵头市乙局: behind the first of them
    return duty.parties().stream()
            .map(party -> party.span().end())
            .anyMatch(name -> CHARGED.matcher(text).region(name, Math.max(name, limit)).lookingAt())
        && duty.parties().stream()
            .allMatch(
                party ->
                    party.certain()
                        && !AgencyNames.isCollective(party.name())
                        && !LEADING_GROUP.matcher(party.name()).find());
  }
}
