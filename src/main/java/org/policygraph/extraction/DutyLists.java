package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * Lists of duties with the agency as heading: 市甲局:负责…; and sentences that stand side by side and
 * each begin with an agency that is responsible (市甲局负责…;市乙局负责…). One such sentence alone is prose.
 */
final class DutyLists {
  private static final int LONGEST_NAMES = 120;

  private static final Pattern HEADED = Pattern.compile("[:：。][\\s　]*");

  private static final Pattern DUTY =
      Pattern.compile(
          "(?:主要|具体|统筹|全面|协同|按职责)?(?:负责|牵头|承担|配合|参与|协助|会同|指导|组织|统筹|落实|制定|做好|研究|督促|监督|加强|推进|推动|建立|完善|支持|保障|履行|发挥)");

  /** Behind a heading that a full stop ends, where any sentence may follow. */
  private static final Pattern PLAIN_DUTY = Pattern.compile("(?:主要|具体|全面)?(?:负责|牵头|承担)");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<names>[^。；;：:\\n]{2,60}?)(?:主要|具体|全面|按职责)?(?<verb>牵头负责|负责|牵头|承担)(?![人单部]|解释)");

  private static final Pattern VERB = Pattern.compile("负责|牵头|承担");

  private DutyLists() {}

  static List<Duty> read(PolicyText text, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    List<Line> lines = text.lines().stream().filter(line -> !line.furniture()).toList();
    for (int i = 0; i < lines.size(); i++) {
      Duty duty =
          headed(
              text.text(),
              lines.get(i).span(),
              i + 1 < lines.size() ? lines.get(i + 1).span() : null);
      if (duty != null && !taken.overlaps(duty.span())) {
        duties.add(duty);
        taken.add(duty.span());
      }
    }
    List<@Nullable Duty> subjects =
        new ArrayList<>(
            text.sentences().stream().map(sentence -> subject(text.text(), sentence)).toList());
    for (int i = 0; i < subjects.size(); i++) {
      Duty duty = subjects.get(i);
      boolean beside =
          i > 0 && subjects.get(i - 1) != null
              || i + 1 < subjects.size() && subjects.get(i + 1) != null;
      if (duty != null && beside && !taken.overlaps(duty.span())) {
        duties.add(duty);
        taken.add(duty.span());
      }
    }
    return duties;
  }

  /** The duty stands behind the colon, or in the next line where the colon ends its own. */
  private static @Nullable Duty headed(String text, Span line, @Nullable Span next) {
    int limit = Math.min(line.end(), line.start() + LONGEST_NAMES);
    if (!HEADED.matcher(text).region(line.start(), limit).find()) {
      return null;
    }
    int start = afterMarker(text, line);
    Matcher colon = HEADED.matcher(text).region(start, Math.max(start, limit));
    if (!colon.find()) {
      return null;
    }
    Span body = new Span(colon.end(), line.end());
    if (body.length() == 0) {
      if (next == null) {
        return null;
      }
      body = new Span(afterMarker(text, next), next.end());
    }
    Span names = NameSplitter.trim(text, start, colon.start());
    Pattern duty = text.charAt(colon.start()) == '。' ? PLAIN_DUTY : DUTY;
    if (names.length() < 2 || !duty.matcher(text).region(body.start(), body.end()).lookingAt()) {
      return null;
    }
    List<Party> parties = SureNames.of(text, names);
    if (parties.isEmpty()) {
      return null;
    }
    Role role =
        RoleWords.opening(text.substring(body.start(), Math.min(body.end(), body.start() + 8)));
    return new Duty(
        names,
        SureNames.as(parties, role == null ? Role.RESPONSIBLE : role),
        body,
        Confidence.MEDIUM);
  }

  private static int afterMarker(String text, Span line) {
    Marker.Found marker = Marker.at(text, line.start(), true);
    return marker == null ? line.start() : Math.min(marker.span().end(), line.end());
  }

  private static @Nullable Duty subject(String text, Span sentence) {
    if (!VERB.matcher(text)
        .region(sentence.start(), Math.min(sentence.end(), sentence.start() + 80))
        .find()) {
      return null;
    }
    int start = afterMarker(text, sentence);
    Matcher subject = SUBJECT.matcher(text).region(start, sentence.end());
    if (!subject.lookingAt()) {
      return null;
    }
    List<Party> parties = SureNames.of(text, NameSplitter.trim(text, start, subject.end("names")));
    Span rest = NameSplitter.trim(text, subject.end(), sentence.end());
    if (parties.isEmpty() || rest.length() < 3) {
      return null;
    }
    Role role = subject.group("verb").startsWith("牵头") ? Role.LEAD : Role.RESPONSIBLE;
    return new Duty(
        new Span(start, subject.end()), SureNames.as(parties, role), rest, Confidence.MEDIUM);
  }
}
