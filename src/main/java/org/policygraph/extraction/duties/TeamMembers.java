package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Bracket;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * Who takes part in a team whose members are told one by one: 组建灯会小组（一名市路灯局干部、一名区教育部门负责人）. The
 * bodies that send them take part in what the sentence tells.
 */
final class TeamMembers {
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?:即|含|包括|由)?[一二两三四五六七八九十\\d]{1,3}[名位](?<name>[^、，,。；;\\n]{2,20}?)(?:的)?(?:分管|主要|相关|科级|处级|局级|业务|专业|技术|一线)*(?:领导|干部|负责人|负责同志|工作人员|人员|代表|专家|骨干|联络员|专员|民警|辅导员)");

  private static final FirstSigns COUNTED = FirstSigns.of("[一二两三四五\\d][名位]");

  private static final int FEWEST = 2;

  private TeamMembers() {}

  static List<Duty> read(PolicyText policy, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    for (Span sentence : policy.sentences()) {
      if (!COUNTED.in(policy.text(), sentence)) {
        continue;
      }
      for (Bracket bracket : Brackets.of(policy.text(), sentence.start(), sentence.end())) {
        Span members = bracket.inner();
        List<Party> parties = parties(policy.text(), members);
        if (parties.size() >= FEWEST && !taken.overlaps(members)) {
          duties.add(new Duty(members, parties, sentence, Confidence.LOW));
          taken.add(members);
        }
      }
    }
    return duties;
  }

  private static List<Party> parties(String text, Span members) {
    List<Party> parties = new ArrayList<>();
    for (Span piece : NameSplitter.pieces(text, members)) {
      Matcher member = MEMBER.matcher(text).region(piece.start(), piece.end());
      if (member.matches()) {
        Span name = new Span(member.start("name"), member.end("name"));
        String written = name.of(text);
        if (AgencyNames.isName(written)) {
          boolean certain = AgencyNames.isAgency(written);
          parties.add(new Party(name, written, Role.PARTICIPANT, RoleBasis.LISTED, certain));
        }
      }
    }
    return parties;
  }
}
