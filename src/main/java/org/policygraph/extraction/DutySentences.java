package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * Responsibility in plain sentences, read only where the edges of the names are sure: lists of
 * duties with the agency as heading (市甲局:负责…), 由甲局负责…, 甲局牵头,乙局配合, 会同甲局.
 */
final class DutySentences {
  private static final int LONGEST = 160;

  /** Who is addressed by a letter is named so too, but nothing follows. */
  private static final Pattern HEADED = Pattern.compile("[:：][\\s　]*");

  private static final Pattern DUTY =
      Pattern.compile(
          "(?:主要|具体|统筹|全面|协同|按职责)?(?:负责|牵头|承担|配合|参与|协助|会同|指导|组织|统筹|落实|制定|做好|研究|督促|监督|加强|推进|推动|建立|完善|支持|保障|履行|发挥|将)");

  private static final Pattern BY =
      Pattern.compile(
          "(?:^|[，,：:。；;])(?:原则上|均|统一|主要)?由(?<names>[^由，,。；;：:\\n]{2,60}?)(?:(?<brief>[(（]以下简称[^()（）\\n]{1,20}[)）]))?(?<verb>牵头|负责|总牵头|主办|承办)(?<more>统筹|组织|协调)?");

  private static final Pattern WITH = Pattern.compile("会同(?<names>[^，,。；;：:\\n]{2,40})");

  /** 会同有关部门 names nobody. */
  private static final Pattern UNNAMED = Pattern.compile("国务院?有关|有关|相关|各|其他|其它|所在");

  private DutySentences() {}

  static List<Duty> read(PolicyText text, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    for (Line line : text.lines()) {
      if (!line.furniture()) {
        Duty headed = headed(text, line.span());
        if (headed != null && !taken.overlaps(headed.span())) {
          duties.add(headed);
          taken.add(headed.span());
        }
      }
    }
    for (Span sentence : text.sentences()) {
      Duty duty = firstOf(text.text(), sentence);
      if (duty != null && !taken.overlaps(duty.span())) {
        duties.add(duty);
        taken.add(duty.span());
      }
    }
    return duties;
  }

  private static @Nullable Duty firstOf(String text, Span sentence) {
    Duty clauses = clauses(text, sentence);
    if (clauses != null) {
      return clauses;
    }
    Duty by = by(text, sentence);
    return by != null ? by : with(text, sentence);
  }

  /** 市甲局:负责…, 3.市甲局、市乙局:…: the line is the duty of who stands before the colon. */
  private static @Nullable Duty headed(PolicyText text, Span line) {
    String written = text.text();
    int start = line.start();
    Marker.Found marker = Marker.at(written, start, true);
    if (marker != null) {
      start = marker.span().end();
    }
    int limit = Math.min(line.end(), start + LONGEST);
    Matcher colon = HEADED.matcher(written).region(start, limit);
    if (!colon.find() || colon.end() >= line.end()) {
      return null;
    }
    Span names = NameSplitter.trim(written, start, colon.start());
    Matcher duty = DUTY.matcher(written).region(colon.end(), line.end());
    if (names.length() < 2 || !duty.lookingAt()) {
      return null;
    }
    List<Party> parties = parties(written, names);
    if (parties.isEmpty()) {
      return null;
    }
    Role role = RoleWords.opening(written.substring(colon.end(), Math.min(line.end(), colon.end() + 8)));
    List<Party> said = settled(parties, role == null ? Role.RESPONSIBLE : role);
    return new Duty(names, said, new Span(colon.end(), line.end()), Confidence.MEDIUM);
  }

  /** 由市甲局牵头,市乙局、市丙局配合: clauses that hold nothing but names and a role. */
  private static @Nullable Duty clauses(String text, Span sentence) {
    int start = sentence.start();
    int from = -1;
    int end = -1;
    boolean strong = false;
    for (int at = sentence.start(); at <= sentence.end(); at++) {
      if (at < sentence.end() && "，,。；;：:".indexOf(text.charAt(at)) < 0) {
        continue;
      }
      Span clause = NameSplitter.trim(text, start, at);
      start = at + 1;
      boolean names = clause.length() > 3 && clause.length() <= LONGEST && namesWithRole(text, clause);
      if (names) {
        from = from < 0 ? clause.start() : from;
        end = clause.end();
        strong |= clause.of(text).contains("牵头") || text.charAt(clause.start()) == '由';
      } else if (from >= 0) {
        break;
      }
    }
    if (from < 0 || !strong) {
      return null;
    }
    FieldReader.Field field = FieldReader.read(text, new Span(from, end), null);
    if (field.rejected() > 0 || !field.certain() || field.parties().isEmpty()) {
      return null;
    }
    return new Duty(new Span(from, end), field.parties(), covered(text, sentence, from, end), Confidence.MEDIUM);
  }

  private static boolean namesWithRole(String text, Span clause) {
    if (RoleWords.tail(clause.of(text)) == null) {
      return false;
    }
    FieldReader.Field field = FieldReader.read(text, clause, null);
    return field.said() && field.rejected() == 0 && !field.parties().isEmpty() && field.certain();
  }

  /** 由市甲局负责统筹协调…: also with an object behind the verb. */
  private static @Nullable Duty by(String text, Span sentence) {
    Matcher by = BY.matcher(text).region(sentence.start(), sentence.end());
    while (by.find()) {
      Span names = NameSplitter.trim(text, by.start("names"), by.end("names"));
      List<Party> parties = parties(text, names);
      if (parties.isEmpty()) {
        continue;
      }
      boolean leads = by.group("more") != null && by.group("more").startsWith("统筹") || by.group("verb").contains("牵头") || by.group("verb").equals("主办");
      int end = by.end();
      return new Duty(
          new Span(names.start(), end),
          settled(parties, leads ? Role.LEAD : Role.RESPONSIBLE),
          sentence,
          Confidence.MEDIUM);
    }
    return null;
  }

  /** 会同市甲局开展…: the name ends where a verb begins. */
  private static @Nullable Duty with(String text, Span sentence) {
    Matcher with = WITH.matcher(text).region(sentence.start(), sentence.end());
    while (with.find()) {
      int from = with.start("names");
      if (UNNAMED.matcher(text).region(from, with.end("names")).lookingAt()) {
        continue;
      }
      int end = NameEnd.of(text, from, with.end("names"));
      if (end < 0) {
        continue;
      }
      List<Party> parties = parties(text, new Span(from, end));
      if (!parties.isEmpty()) {
        return new Duty(new Span(with.start(), end), settled(parties, Role.PARTICIPANT), sentence, Confidence.MEDIUM);
      }
    }
    return null;
  }

  /** The names of a list; none where one of it is not surely a name. */
  private static List<Party> parties(String text, Span names) {
    FieldReader.Field field = FieldReader.read(text, names, null);
    return field.rejected() == 0 && field.certain() && !field.said() ? field.parties() : List.of();
  }

  private static List<Party> settled(List<Party> parties, Role role) {
    RoleBasis basis =
        role != Role.RESPONSIBLE
            ? RoleBasis.WORD
            : parties.size() == 1 ? RoleBasis.SOLE : RoleBasis.LISTED;
    return parties.stream().map(party -> party.as(role, basis)).toList();
  }

  /** The rest of the sentence, that before the phrase where there is one. */
  private static Span covered(String text, Span sentence, int from, int end) {
    Span before = NameSplitter.trim(text, sentence.start(), from);
    Span after = NameSplitter.trim(text, end, sentence.end());
    if (before.length() < 6 && after.length() < 6) {
      return sentence;
    }
    return before.length() >= after.length() ? before : after;
  }
}
