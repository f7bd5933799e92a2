package org.policygraph.extraction.duties;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/** Clauses whose duty is in how they are put: who pays, and who is called upon. */
final class SubjectCalls {
  /** 发挥各区作为建设主体的积极性, 强化市路灯局统筹职能: who is called upon. */
  private static final FirstSigns CALLED =
      FirstSigns.of(
          "(?:充分|切实|进一步)?(?:发挥|强化|压实|夯实)(?:好)?(?<name>[^，,。；;：:、的\\n]{2,20}?)(?:作为[^，,。；;的\\n]{2,12})?的?(?:统筹|牵头|主体|属地|主导|监管|指导|协调|建设|协同)*(?:职能|职责|责任|作用|积极性|主动性)(?:作用)?(?=[，,。；;])(?:[，,](?<act>指导|督促))?");

  /** 市级路灯部门: the body of a level by what it is for. */
  private static final Pattern OF_A_LEVEL =
      Pattern.compile("(?:国家|省级?|市级?|区级?|县级?)(?!级|有关|相关|各)\\p{IsHan}{2,8}部门");

  /** 市财政设专项资金, 由市路灯局给予补助: who pays. */
  private static final Pattern FUNDS =
      Pattern.compile(
          "(?<name>(?:中央|国家|各?[省市区县州])(?:本?级)?财政)(?:部门)?(?:每年|统筹|将|要|也|还|再){0,2}(?:设|安排|列支|拨付|出资|投入|加大|足额|给予|予以|承担|保障)");

  private static final Pattern GIVES =
      Pattern.compile(
          "由(?<name>[^由，,。；;：:\\n]{2,40}?)(?:按规定|统一|分别|适当)?(?:给予|予以)[^，,。；;]{0,20}?(?:资金|补助|补贴|奖励|资助|经费|贴息)");

  /** 产业协会: a sort of bodies, none of them named. */
  private static final Pattern SORT =
      Pattern.compile("(?:相关|有关|各类|行业|产业|专业|地方|群团|社会)*(?:协会|商会|学会|联盟)");

  private SubjectCalls() {}

  /**
   * A clause that is put as one of these.
   *
   * @param duty null where it names nobody
   */
  record Call(@Nullable Duty duty) {}

  /**
   * @param start where the clause begins, behind its number
   * @return null for a clause that is put otherwise
   */
  static @Nullable Call read(String text, int start, Span rest) {
    for (Pattern pays : List.of(FUNDS, GIVES)) {
      Matcher payer = pays.matcher(text).region(start, rest.end());
      if (payer.lookingAt()) {
        return new Call(funding(text, payer, rest));
      }
    }
    if (CALLED.mayBegin(text.charAt(start))) {
      Matcher called = CALLED.matcher(text, new Span(start, rest.end()));
      if (called.lookingAt()) {
        return new Call(called(text, called, rest));
      }
    }
    return null;
  }

  /** 补助由市级财政安排: who pays, named behind 由. */
  static @Nullable Duty paying(String text, Span clause, Span sentence) {
    Matcher payer = FUNDS.matcher(text).region(clause.start(), clause.end());
    return payer.lookingAt()
        ? funding(
            text, payer, DutyPhrases.told(text, sentence, payer.start("name"), payer.end("name")))
        : null;
  }

  private static @Nullable Duty called(String text, Matcher called, Span rest) {
    Span name = new Span(called.start("name"), called.end("name"));
    List<Party> parties =
        SubjectDuties.UNNAMED.matcher(name.of(text)).lookingAt()
                || SORT.matcher(name.of(text)).matches()
            ? List.of()
            : OF_A_LEVEL.matcher(name.of(text)).matches()
                ? List.of(new Party(name, name.of(text), Role.RESPONSIBLE, RoleBasis.WORD, true))
                : SureNames.of(text, name);
    Role role =
        called.group("act") == null ? Role.RESPONSIBLE : SubjectActs.role(called.group("act"));
    return parties.isEmpty()
        ? null
        : new Duty(
            new Span(called.start(), called.end()),
            parties.stream().map(party -> party.as(role, RoleBasis.WORD)).toList(),
            rest,
            Confidence.LOW);
  }

  private static @Nullable Duty funding(String text, Matcher payer, Span rest) {
    Span name = new Span(payer.start("name"), payer.end("name"));
    List<Party> parties =
        payer.pattern() == FUNDS
            ? List.of(new Party(name, name.of(text), Role.FUND, RoleBasis.WORD, true))
            : SureNames.as(SureNames.of(text, name), Role.FUND);
    return parties.isEmpty()
        ? null
        : new Duty(new Span(payer.start(), payer.end()), parties, rest, Confidence.MEDIUM);
  }
}
