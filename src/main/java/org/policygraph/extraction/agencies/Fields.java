package org.policygraph.extraction.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * Parts what a bracket or a line holds by its labels (责任单位:…;完成时限:…) and settles who leads. A field
 * with a label of something else names no agency.
 */
public final class Fields {
  /** 完成时限: 适用范围: 责任人: */
  private static final Pattern OTHER_LABEL =
      Pattern.compile("(?<=^|[\\s;；，,。(（])[\\p{IsHan}　]{2,10}[:：]");

  /** 适用单位: those of another label than of a role who have no part in the task. */
  private static final Pattern NO_ROLE =
      Pattern.compile(WordList.any(WordList.of("labels-of-no-role"), false));

  private static final Pattern BODIES = Pattern.compile("(?:单位|部门|机构)[:：]$");

  private static final int LONGEST_PREFIX = 30;

  private Fields() {}

  /** A label with the text behind it. */
  private record Field(int labelStart, Span content, @Nullable Role role) {}

  /**
   * @param sure whether each piece was read
   * @param bare whether names are all that is written: no label, no role word
   */
  public record Read(
      List<Party> parties, boolean labelled, boolean sure, boolean said, boolean bare) {}

  /**
   * The agencies of a bracket's inside or a labelled line.
   *
   * @param alone whether names without label and role word are enough
   * @return null where this is about something else
   */
  public static @Nullable Read read(String text, Span inner, StandingRules rules, boolean alone) {
    List<Field> fields = fields(text, inner);
    List<Party> parties = new ArrayList<>();
    boolean sure = true;
    boolean labelled = fields.stream().anyMatch(field -> field.role() != null);
    boolean responsibleLabel = false;
    boolean joint = false;
    boolean said = labelled;
    boolean bare = false;
    int start = fields.isEmpty() ? inner.end() : fields.get(0).labelStart();
    Span prefix = NameSplitter.trim(text, inner.start(), Math.max(inner.start(), start));
    if (prefix.length() > 0) {
      FieldReader.Field read = FieldReader.read(text, prefix, null);
      boolean names =
          read.rejected() == 0
              && (read.said()
                  ? read.anyCertain()
                  : (alone || !fields.isEmpty()) && !read.parties().isEmpty() && read.believed());
      if (names) {
        parties.addAll(read.parties());
        joint = read.joint();
        // (甲局、乙局) alone is read as (责任单位:甲局、乙局)
        responsibleLabel = !read.said();
        bare = !read.said() && !labelled;
        said = true;
      } else if (!labelled || prefix.length() > LONGEST_PREFIX) {
        return null;
      }
    }
    for (Field field : fields) {
      if (field.role() == null) {
        if (isBesideLead(text, field, parties)) {
          parties.addAll(FieldReader.read(text, field.content(), Role.PARTICIPANT).parties());
        }
        continue;
      }
      FieldReader.Field read = FieldReader.read(text, field.content(), field.role());
      parties.addAll(read.parties());
      sure &= read.rejected() == 0;
      joint |= read.joint();
      responsibleLabel |= field.role() == Role.RESPONSIBLE;
    }
    if (parties.isEmpty()) {
      return null;
    }
    lead(text, parties, rules, inner.start(), responsibleLabel, joint);
    return new Read(parties, labelled, sure, said, bare);
  }

  /** 牵头单位:甲局,后勤单位:乙局: bodies behind a label of no known role help those who lead before them. */
  private static boolean isBesideLead(String text, Field field, List<Party> before) {
    String label = text.substring(field.labelStart(), field.content().start());
    if (before.stream().noneMatch(it -> it.role() == Role.LEAD && it.basis() == RoleBasis.WORD)
        || !BODIES.matcher(label).find()
        || NO_ROLE.matcher(label).find()) {
      return false;
    }
    FieldReader.Field read = FieldReader.read(text, field.content(), Role.PARTICIPANT);
    return read.rejected() + read.times() == 0 && !read.parties().isEmpty() && read.certain();
  }

  /** Who of those that are merely listed leads. */
  public static void lead(
      String text,
      List<Party> parties,
      StandingRules rules,
      int offset,
      boolean responsibleLabel,
      boolean joint) {
    for (int i = 0; i < parties.size(); i++) {
      if (rules.marked(text, parties.get(i).span().start())) {
        parties.set(i, parties.get(i).as(Role.LEAD, RoleBasis.STANDING_RULE));
      }
    }
    if (parties.stream().anyMatch(party -> party.role() == Role.LEAD)) {
      return;
    }
    int first = -1;
    int listed = 0;
    for (int i = 0; i < parties.size(); i++) {
      if (parties.get(i).role() == Role.RESPONSIBLE) {
        first = first < 0 ? i : first;
        listed++;
      }
    }
    if (first < 0) {
      return;
    }
    Party party = parties.get(first);
    boolean sole = listed == 1;
    if (rules.firstLeads(offset) && !AgencyNames.isCollective(party.name())) {
      parties.set(first, party.as(Role.LEAD, RoleBasis.STANDING_RULE));
      for (int i = first + 1; i < parties.size(); i++) {
        if (parties.get(i).role() == Role.RESPONSIBLE && rules.othersHelp(offset)) {
          parties.set(i, parties.get(i).as(Role.PARTICIPANT, RoleBasis.STANDING_RULE));
        }
      }
    } else if (responsibleLabel && !joint) {
      parties.set(first, party.as(Role.LEAD, sole ? RoleBasis.SOLE : RoleBasis.FIRST_LISTED));
    } else if (sole) {
      parties.set(first, party.as(Role.RESPONSIBLE, RoleBasis.SOLE));
    }
  }

  /**
   * Where a field ends whose neighbour stands in a bracket: 责任单位:甲局、乙局(完成时限:9月). The opening sign
   * is none of the first, the closing sign none of the second.
   */
  private static int withoutBracket(String text, int[] label, int to) {
    int end = to;
    while (end > label[1]
        && (Lines.blank(text.charAt(end - 1)) || "(（".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    boolean opened = label[0] > 0 && "(（".indexOf(text.charAt(label[0] - 1)) >= 0;
    return opened
            && end > label[1]
            && ")）".indexOf(text.charAt(end - 1)) >= 0
            && depth(text, label[1], end) < 0
        ? end - 1
        : end;
  }

  /** How many more brackets are opened than closed between two offsets. */
  private static int depth(String text, int from, int to) {
    int depth = 0;
    for (int at = from; at < to; at++) {
      char sign = text.charAt(at);
      depth += "(（".indexOf(sign) >= 0 ? 1 : ")）".indexOf(sign) >= 0 ? -1 : 0;
    }
    return depth;
  }

  private static List<Field> fields(String text, Span inner) {
    List<int[]> labels = new ArrayList<>();
    List<@Nullable Role> roles = new ArrayList<>();
    Matcher opening = RoleWords.OPENING_LABEL.matcher(text).region(inner.start(), inner.end());
    Matcher label = RoleWords.LABEL.matcher(text).region(inner.start(), inner.end());
    Matcher other = OTHER_LABEL.matcher(text).region(inner.start(), inner.end());
    boolean colon = RoleWords.mayLabel(text, inner);
    boolean hasLabel = colon && label.find();
    boolean hasOther = colon && other.find();
    if (opening.lookingAt() && !(hasLabel && label.start() == inner.start())) {
      labels.add(new int[] {opening.start(), opening.end()});
      roles.add(RoleWords.labelRole(opening));
    }
    while (hasLabel || hasOther) {
      if (hasLabel && (!hasOther || label.start() < other.end())) {
        labels.add(new int[] {label.start(), label.end()});
        roles.add(RoleWords.labelRole(label));
        int end = label.end();
        while (hasOther && other.start() < end) {
          hasOther = other.find();
        }
        hasLabel = label.find();
      } else {
        labels.add(new int[] {other.start(), other.end()});
        roles.add(null);
        hasOther = other.find();
      }
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int to = i + 1 < labels.size() ? labels.get(i + 1)[0] : inner.end();
      to = withoutBracket(text, labels.get(i), to);
      Role role = roles.get(i);
      fields.add(
          new Field(
              labels.get(i)[0], new Span(labels.get(i)[1], Math.max(labels.get(i)[1], to)), role));
    }
    return fields;
  }
}
