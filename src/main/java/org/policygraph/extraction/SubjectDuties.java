package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * A body that is the subject of a sentence and does what the sentence tells: 市路灯局出台…, 市灯会中心组织开展….
 * 市路灯局出台的办法 tells of the measure, not of the body.
 */
final class SubjectDuties {
  private static final Map<String, String> ACTS = WordList.pairs("subject-acts");

  /** What may stand before the subject. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:同时|此外|另外|其中|下一步|近年来|目前|截至目前|20\\d{2}年(?:以来|起)?|今年(?:以来)?)[，,]?)?(?:我[厅局委办院部市省区县](?:与|和|会同|联合))?");

  private static final Pattern ACT =
      Pattern.compile(
          "(?:委员|负责人|(?:主要)?领导|班子成员)?(?:要|应|应当|须|将|还|也|已|已经|正|正在|相继|联合|共同|进一步|切实|积极|认真|持续|率先|不断|及时|定期|具体|统一|继续|深入|大力|着力|全面|全力|主动|充分){0,3}(?<act>"
              + WordList.any(ACTS.keySet(), false)
              + ")(?!部|长|者|人|的|在|、|和|体系|机构|架构)(?<rest>[^，,。；;\\n]{0,40})");

  /** 市路灯局制定的…: up to a title or a name the clause tells of a thing. */
  private static final Pattern OF_A_THING =
      Pattern.compile("^[了过]?(?:实施|开展|发布|出台|起草|制定|制订|编制|印发|组织|建设|举办|主办|承办|负责|推进)*的");

  private static final Pattern UNNAMED =
      Pattern.compile("(?:国务院|市|省)?(?:有关|相关|其他|其它|所在)|(?:全[国省市区县州])?各(?:地|有关|级|相关|责任|牵头|成员|单位|部门)");

  /** 资金由市路灯局安排, 指导各区装灯: the body stands behind another subject or an act. */
  private static final Pattern NOT_FIRST =
      Pattern.compile(
          "^(?:[对将为与并及以向在据按经]|指导|督促|引导|支持|推动|鼓励|组织(?!部)|协调|要求|争取|联合|会同|配合|协助|委托|授权|根据|通过|充分|发挥)|[由把被的]");

  /** 市财政设专项资金, 由市路灯局给予补助: who pays. */
  private static final Pattern FUNDS =
      Pattern.compile(
          "(?<name>(?:中央|国家|省|市|区|县|州)(?:本?级)?财政)(?:部门)?(?:每年|统筹|将|要|也|还|再){0,2}(?:设|安排|列支|拨付|出资|投入)");

  private static final Pattern GIVES =
      Pattern.compile(
          "由(?<name>[^由，,。；;：:\\n]{2,40}?)(?:按规定|统一|分别|适当)?(?:给予|予以)[^，,。；;]{0,20}?(?:资金|补助|补贴|奖励|资助|经费|贴息)");

  private static final int LONGEST_SUBJECT = 60;

  private SubjectDuties() {}

  static List<Duty> read(PolicyText policy, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    for (Span sentence : policy.sentences()) {
      int end = Math.min(sentence.end(), sentence.start() + Brackets.LONGEST);
      for (Duty duty : read(policy.text(), new Span(sentence.start(), end))) {
        if (!taken.overlaps(duty.span())) {
          duties.add(duty);
          taken.add(duty.span());
        }
      }
    }
    return duties;
  }

  /** Who acts in a sentence, and from each the sentence up to the next that acts. */
  private static List<Duty> read(String text, Span sentence) {
    List<Duty> found = new ArrayList<>();
    for (Span clause : Clauses.of(text, sentence)) {
      boolean first = clause.start() == sentence.start();
      Duty duty = acting(text, new Span(clause.start(), sentence.end()), first);
      if (duty != null) {
        found.add(duty);
      }
    }
    List<Duty> placed = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Duty duty = found.get(i);
      int from = i == 0 ? sentence.start() : duty.span().start();
      int to = i + 1 < found.size() ? found.get(i + 1).span().start() : sentence.end();
      placed.add(new Duty(duty.span(), duty.parties(), new Span(from, to), duty.confidence()));
    }
    return placed;
  }

  /** The body that a clause begins with and what it does. */
  private static @Nullable Duty acting(String text, Span rest, boolean first) {
    Marker.Found marker = Marker.at(text, rest.start(), first);
    int start = marker == null ? rest.start() : marker.span().end();
    Matcher before = BEFORE.matcher(text).region(Math.min(start, rest.end()), rest.end());
    start = before.lookingAt() ? before.end() : start;
    int limit = Math.min(rest.end(), start + LONGEST_SUBJECT);
    if (start >= limit || UNNAMED.matcher(text).region(start, limit).lookingAt()) {
      return null;
    }
    for (Pattern pays : List.of(FUNDS, GIVES)) {
      Matcher payer = pays.matcher(text).region(start, rest.end());
      if (payer.lookingAt()) {
        return funding(text, payer, rest);
      }
    }
    int end = NameEnd.of(text, start, limit);
    if (end < 0 || NOT_FIRST.matcher(text).region(start, end).find()) {
      return null;
    }
    Matcher act = ACT.matcher(text).region(end, rest.end());
    if (!act.lookingAt() || OF_A_THING.matcher(act.group("rest")).find()) {
      return null;
    }
    List<Party> parties = SureNames.of(text, new Span(start, end));
    if (parties.isEmpty()) {
      return null;
    }
    Role role = Role.valueOf(ACTS.getOrDefault(act.group("act"), Role.RESPONSIBLE.name()));
    return new Duty(
        new Span(start, act.end("act")), SureNames.as(parties, role), rest, Confidence.MEDIUM);
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
