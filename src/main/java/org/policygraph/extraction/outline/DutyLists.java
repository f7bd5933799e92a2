package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * Lists of duties with the agency as heading: 市甲局:负责…; and sentences that stand side by side and
 * each begin with an agency that is responsible (市甲局负责…;市乙局负责…). One such sentence alone is prose.
 */
public final class DutyLists {
  private static final int LONGEST_NAMES = 120;

  static final int SHORTEST_DUTY = 4;

  private static final int LONGEST_ALONE = 30;

  /** How many lines apart two of one list may stand. */
  private static final int NEAR = 4;

  private static final Pattern HEADED = Pattern.compile("[:：。][\\s　]*");

  public static final Pattern DUTY =
      Pattern.compile(
          "(?:主要|具体|统筹|全面|协同|按职责)?(?:负责|牵头|承担|配合|参与|协助|会同|指导|组织|统筹|落实|制定|做好|研究|督促|监督|加强|推进|推动|建立|完善|支持|保障|履行|发挥)");

  /** Behind a heading that a full stop ends, where any sentence may follow. */
  private static final Pattern PLAIN_DUTY = Pattern.compile("(?:主要|具体|全面)?(?:负责|牵头|承担)");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<names>[^。；;：:\\n]{2,60}?)(?:主要|具体|全面|按职责)?(?<verb>牵头负责|负责|牵头|承担)(?![人单部]|解释)");

  /** 与相关部门的职责边界: no sentence. */
  private static final Pattern NOUN = Pattern.compile("[^，,。；;]*的\\p{IsHan}{2,6}");

  /** 市甲局。根据灯会情况，负责…: a duty that stands in the body of a name and a full stop. */
  private static final Pattern CHARGED =
      Pattern.compile("(?:^|[，,；;])(?:主要|具体|全面)?(?:负责|牵头|承担|配合|参与|协助)(?![人单部])");

  /** 市丙局。调度…: any act of a body, in a list of which another has a word of duty. */
  private static final Pattern ACT =
      Pattern.compile(WordList.any(WordList.pairs("subject-acts").keySet(), false));

  /** 市甲局职责：负责… */
  private static final Pattern CALLED_DUTIES = Pattern.compile("的?(?:主要|工作|具体)?(?:职责|职能)$");

  private static final Pattern CALLED_BEHIND = Pattern.compile("的?(?:主要|工作|具体)?(?:职责|职能)[:：]");

  private static final Pattern VERB = Pattern.compile("负责|牵头|承担");

  private DutyLists() {}

  public static List<Duty> read(PolicyText text, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    List<Line> lines = text.lines().stream().filter(line -> !line.furniture()).toList();
    for (AgencyHeadings.Heading heading : text.outline().agencies().all()) {
      if (!taken.overlaps(heading.line())) {
        duties.add(
            duty(
                text.text(),
                heading.names(),
                AgencyHeadings.bodies(text.text(), heading.names()),
                heading.body()));
        taken.add(heading.names());
      }
    }
    for (Duty duty : inline(text)) {
      if (!taken.overlaps(duty.span())) {
        duties.add(duty);
        taken.add(duty.span());
      }
    }
    for (Line line : lines) {
      for (Duty duty : DutyParagraphs.read(text.text(), line.span())) {
        if (!taken.overlaps(duty.span())) {
          duties.add(duty);
          taken.add(duty.span());
        }
      }
    }
    List<@Nullable Duty> headed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span next = i + 1 < lines.size() ? lines.get(i + 1).span() : null;
      headed.add(headed(text.text(), lines.get(i).span(), next));
    }
    for (int i = 0; i < headed.size(); i++) {
      Duty duty = headed.get(i);
      if (duty != null
          && (called(text.text(), duty)
              || dutiful(text.text(), duty) && sign(text.text(), duty) != '\n'
              || told(text.text(), duty) && beside(text.text(), headed, i))
          && !taken.overlaps(duty.span())) {
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

  /**
   * Bodies that head what they do inside a paragraph: 市甲局。负责…。市乙局、市丙局。负责…。 One alone is read by its
   * line.
   */
  private static List<Duty> inline(PolicyText policy) {
    String text = policy.text();
    List<Span> sentences = policy.sentences();
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (sentence.length() <= LONGEST_ALONE
          && text.charAt(sentence.end() - 1) == '。'
          && PLAIN_DUTY
              .matcher(text)
              .region(sentences.get(i + 1).start(), sentences.get(i + 1).end())
              .lookingAt()
          && !SureNames.of(text, head(text, sentence)).isEmpty()) {
        heads.add(i);
      }
    }
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int first = heads.get(i);
      int last = first;
      int stop = i + 1 < heads.size() ? heads.get(i + 1) : sentences.size();
      while (last + 1 < stop && sameLine(text, sentences.get(first), sentences.get(last + 1))) {
        last++;
      }
      boolean several =
          last + 1 == stop
                  && stop < sentences.size()
                  && sameLine(text, sentences.get(first), sentences.get(stop))
              || first > 0 && sameLine(text, sentences.get(first - 1), sentences.get(first));
      if (several && last > first) {
        Span names = head(text, sentences.get(first));
        Span body = new Span(sentences.get(first + 1).start(), sentences.get(last).end());
        duties.add(duty(text, names, SureNames.of(text, names), body));
      }
    }
    return duties;
  }

  /** A sentence without its number and its full stop. */
  private static Span head(String text, Span sentence) {
    return NameSplitter.trim(text, afterMarker(text, sentence), sentence.end() - 1);
  }

  private static boolean sameLine(String text, Span before, Span after) {
    int end = text.indexOf('\n', before.start());
    return end < 0 || after.start() < end;
  }

  /** The duty stands behind the colon, or in the next line where the colon ends its own. */
  private static @Nullable Duty headed(String text, Span line, @Nullable Span next) {
    if (next != null && line.length() <= LONGEST_ALONE && line.length() > 2) {
      Duty alone = alone(text, line, next);
      if (alone != null) {
        return alone;
      }
    }
    int limit = Math.min(line.end(), line.start() + LONGEST_NAMES);
    if (!HEADED.matcher(text).region(line.start(), limit).find()) {
      return null;
    }
    int start = afterMarker(text, line);
    Matcher colon = HEADED.matcher(text).region(start, Math.max(start, limit));
    if (!colon.find()) {
      return null;
    }
    Span body = new Span(colon.end(), DutyParagraphs.end(text, colon.end(), line.end()));
    if (body.length() == 0) {
      if (next == null) {
        return null;
      }
      body = new Span(afterMarker(text, next), next.end());
    }
    Span names = NameSplitter.trim(text, start, colon.start());
    names = withoutDuties(text, names);
    if (next != null && body.start() > line.end() && addressed(text, names, next)) {
      return null;
    }
    if (names.length() < 2 || body.length() < SHORTEST_DUTY) {
      return null;
    }
    List<Party> parties = SureNames.of(text, names);
    if (parties.isEmpty()) {
      return null;
    }
    return duty(text, names, parties, body);
  }

  /** The names of a heading that calls what they do by its word: 市甲局|主要职责. */
  static Span withoutDuties(String text, Span names) {
    Matcher called = CALLED_DUTIES.matcher(text).region(names.start(), names.end());
    return called.find() && called.start() > names.start()
        ? new Span(names.start(), called.start())
        : names;
  }

  /** 各区人民政府，市直各部门： above the text: to whom it is written, unless a duty follows at once. */
  private static boolean addressed(String text, Span names, Span next) {
    Marker.Found marker = Marker.at(text, next.start(), true);
    int start = marker == null ? next.start() : Math.min(marker.span().end(), next.end());
    boolean outer = marker != null && marker.marker().compareTo(Marker.HAN) <= 0;
    return (outer || !DUTY.matcher(text).region(start, next.end()).lookingAt())
        && NameSplitter.pieces(text, names).stream()
            .anyMatch(it -> AgencyNames.isCollective(it.of(text)));
  }

  /** A body alone on its line and what it does on the next. */
  private static @Nullable Duty alone(String text, Span line, Span next) {
    Span names = new Span(afterMarker(text, line), line.end());
    Span body = new Span(afterMarker(text, next), next.end());
    boolean one =
        names.length() > 2
            && AgencyNames.isAgency(names.of(text))
            && !AgencyNames.isCollective(names.of(text));
    List<Party> parties =
        one && body.length() >= SHORTEST_DUTY ? SureNames.of(text, names) : List.of();
    return parties.isEmpty() ? null : duty(text, names, parties, body);
  }

  static Duty duty(String text, Span names, List<Party> parties, Span body) {
    Role role =
        RoleWords.opening(text.substring(body.start(), Math.min(body.end(), body.start() + 8)));
    return new Duty(
        names,
        SureNames.as(parties, role == null ? Role.RESPONSIBLE : role),
        body,
        Confidence.MEDIUM);
  }

  /** Whether a heading calls what stands behind its colon the duties of the body. */
  private static boolean called(String text, Duty duty) {
    int end = duty.span().end();
    return CALLED_BEHIND.matcher(text).region(end, Math.min(text.length(), end + 10)).lookingAt();
  }

  /** Whether a heading's body begins with a word of duty. */
  private static boolean dutiful(String text, Duty duty) {
    Span body = Objects.requireNonNull(duty.covers());
    Pattern words = ":：".indexOf(sign(text, duty)) < 0 ? PLAIN_DUTY : DUTY;
    return words.matcher(text).region(body.start(), body.end()).lookingAt();
  }

  /** Whether what stands below a body alone on its line tells what it does. */
  private static boolean told(String text, Duty duty) {
    Span body = Objects.requireNonNull(duty.covers());
    if (sign(text, duty) == '。') {
      return CHARGED.matcher(text).region(body.start(), body.end()).find()
          || DUTY.matcher(text).region(body.start(), body.end()).lookingAt()
          || ACT.matcher(text).region(body.start(), body.end()).lookingAt()
          || PlainMeasures.acts(text, body);
    }
    return sign(text, duty) != '\n'
        || dutiful(text, duty)
        || !NOUN.matcher(body.of(text)).matches();
  }

  /**
   * Whether a neighbour within a few lines is headed by a body and a word of duty: 市丙局:密切注视… in a
   * list of what each does. Of two bodies alone on their lines one word of duty tells.
   */
  private static boolean beside(String text, List<@Nullable Duty> headed, int index) {
    Duty duty = Objects.requireNonNull(headed.get(index));
    char sign = sign(text, duty);
    for (int i = Math.max(0, index - NEAR); i < Math.min(headed.size(), index + NEAR + 1); i++) {
      Duty neighbour = headed.get(i);
      if (i != index
          && neighbour != null
          && (sign(text, neighbour) == '。') == (sign == '。')
          && (sign(text, neighbour) == '\n') == (sign == '\n')
          && (dutiful(text, neighbour) || sign == '\n' && dutiful(text, duty))) {
        return true;
      }
    }
    return false;
  }

  /** What ends a heading: a colon, a full stop or the line's end. */
  private static char sign(String text, Duty duty) {
    int at = duty.span().end();
    while (text.charAt(at) != '\n' && Lines.blank(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  static int afterMarker(String text, Span line) {
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
    if (!subject.lookingAt()
        || AgencyNames.byItsWork(text, start, sentence.end()) > subject.end("names")) {
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
