package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * A body that is the subject of a sentence and does what the sentence tells: 市路灯局出台…, 市灯会中心组织开展….
 * 市路灯局出台的办法 tells of the measure, not of the body.
 */
final class SubjectDuties {
  private static final Map<String, String> ACTS = WordList.pairs("subject-acts");

  /** What may stand before the subject. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:(?:同时|此外|另外|其中|下一步|近年来|目前|截至目前|20\\d{2}年(?:以来|起)?|今年(?:以来)?)[，,]?)?");

  private static final Pattern ACT =
      Pattern.compile(
          "(?:要|应|应当|须|将|还|也|已|已经|正|正在|相继|联合|共同|进一步|切实|积极|认真|持续|率先|不断|及时|定期|具体|统一){0,3}(?<act>"
              + WordList.any(ACTS.keySet(), false)
              + ")(?!部|长|者|人|的)(?<rest>[^，,。；;\\n]{0,40})");

  /** 市路灯局制定的…: up to a title or a name the clause tells of a thing. */
  private static final Pattern OF_A_THING = Pattern.compile("^[了过]?(?:实施|开展|发布|出台)?的");

  private static final Pattern UNNAMED =
      Pattern.compile("(?:国务院|市|省)?(?:有关|相关|其他|其它|所在)|各(?:地|有关|级)");

  /** 资金由市路灯局安排: the body stands behind another subject. */
  private static final Pattern NOT_FIRST = Pattern.compile("^对|[由把被的]");

  private static final int LONGEST_SUBJECT = 60;

  private SubjectDuties() {}

  static List<Duty> read(PolicyText policy, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    for (Span sentence : policy.sentences()) {
      int end = Math.min(sentence.end(), sentence.start() + Brackets.LONGEST);
      Duty duty = read(policy.text(), new Span(sentence.start(), end));
      if (duty != null && !taken.overlaps(duty.span())) {
        duties.add(duty);
        taken.add(duty.span());
      }
    }
    return duties;
  }

  private static @Nullable Duty read(String text, Span sentence) {
    Marker.Found marker = Marker.at(text, sentence.start(), true);
    int start = marker == null ? sentence.start() : marker.span().end();
    Matcher before = BEFORE.matcher(text).region(Math.min(start, sentence.end()), sentence.end());
    start = before.lookingAt() ? before.end() : start;
    int limit = Math.min(sentence.end(), start + LONGEST_SUBJECT);
    if (start >= limit || UNNAMED.matcher(text).region(start, limit).lookingAt()) {
      return null;
    }
    int end = NameEnd.of(text, start, limit);
    if (end < 0 || NOT_FIRST.matcher(text).region(start, end).find()) {
      return null;
    }
    Matcher act = ACT.matcher(text).region(end, sentence.end());
    if (!act.lookingAt() || OF_A_THING.matcher(act.group("rest")).find()) {
      return null;
    }
    List<Party> parties = SureNames.of(text, new Span(start, end));
    if (parties.isEmpty()) {
      return null;
    }
    Role role = Role.valueOf(ACTS.getOrDefault(act.group("act"), Role.RESPONSIBLE.name()));
    return new Duty(
        new Span(start, act.end("act")), SureNames.as(parties, role), sentence, Confidence.MEDIUM);
  }
}
