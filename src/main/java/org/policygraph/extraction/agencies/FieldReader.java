package org.policygraph.extraction.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;
import org.policygraph.vocabulary.Enumerations.RoleBasis;

/**
 * Reads one field of a bracket, a line or a cell: names and what is said of them
 * (甲局牵头,乙局、丙局按职责分工配合). A role word speaks of all names since the role word before it.
 */
public final class FieldReader {
  /** Longer pieces are sentences. */
  private static final int LONGEST_PIECE = 120;

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?:(?:(?:均|并|再|分别|统一)?由|请|责成)?我(?=[省市区县州]\\p{IsHan}{2})|(?:均|并|再|分别|统一)?由|请|责成|以及|及|和|以(?=[省市区县州各]))");
  private static final Pattern WITH = Pattern.compile("(?:联合)?会\\s?同(?!意)|商|会(?=[省市区县州各])");

  private static final FirstSigns FUNDS =
      FirstSigns.of(
          "(?:负责)?(?:提供|给予|落实|安排|保障|做好|拨付|筹措|统筹|加强)[^，,；;]{0,10}(?:资金|经费|财政|预算)[^，,；;]{0,6}$");

  /** 积极参与、强化合作 */
  private static final Pattern GOES_ON =
      Pattern.compile("(?:强化|加强|密切|主动|通力|协同|积极)(?:合作|配合|协作|作为|协调|沟通|联动)");

  /** 甲局(牵头) */
  private static final Pattern NOTED =
      Pattern.compile("[(（](?<role>\\p{IsHan}{2,4}?)(?:单位|部门)?[)）]$");

  private final String text;
  private final @Nullable Role label;
  private final List<Party> parties = new ArrayList<>();
  private int pending;
  private boolean with;
  private boolean joint;
  private boolean said;
  private int rejected;
  private int times;

  private FieldReader(String text, @Nullable Role label) {
    this.text = text;
    this.label = label;
  }

  /**
   * What a field says.
   *
   * @param joint each answers for a part of its own (按职责分工), so that the first is no lead
   * @param said a role word stands in the field
   * @param rejected pieces that are no names, times and rules not counted
   * @param times pieces that say when
   */
  public record Field(List<Party> parties, boolean joint, boolean said, int rejected, int times) {
    public boolean certain() {
      return parties.stream().allMatch(Party::certain);
    }

    /** Whether those that are not sure may be taken as they are written. */
    public boolean believed() {
      return UnknownNames.areBelieved(parties);
    }

    public boolean anyCertain() {
      return parties.stream().anyMatch(Party::certain);
    }
  }

  /**
   * @param label the role of the field's label; null where it has none
   */
  public static Field read(String text, Span field, @Nullable Role label) {
    FieldReader reader = new FieldReader(text, label);
    List<Span> pieces = NameSplitter.pieces(text, field);
    Map<Span, List<Departments.Named>> departments = Departments.of(text, pieces);
    int end = field.start();
    for (Span piece : pieces) {
      if (label != null && parts(text, end, piece.start())) {
        // 责任单位：甲局；乙局配合: the word speaks of its own part
        reader.settle(label);
      }
      end = piece.end();
      List<Departments.Named> named = departments.get(piece);
      if (named == null) {
        reader.piece(piece);
      } else {
        reader.departments(piece, named);
      }
    }
    reader.settle(label == null ? Role.RESPONSIBLE : label);
    return new Field(reader.parties, reader.joint, reader.said, reader.rejected, reader.times);
  }

  private static boolean parts(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if ("；;".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** 财政、审计等部门配合: each of them, and behind the last what is said of all. */
  private void departments(Span piece, List<Departments.Named> named) {
    for (Departments.Named department : named) {
      parties.add(party(department.span(), department.name(), true));
    }
    int end = named.get(named.size() - 1).span().end();
    String rest = compact(text.substring(end, piece.end()));
    if (rest.isEmpty() || label == null && UnknownNames.isFirm(rest.substring(1))) {
      return;
    }
    RoleWords.Tail tail = RoleWords.tail(rest);
    if (tail == null || tail.start() > 0) {
      rejected++;
    } else {
      joint |= tail.joint();
      said = true;
      settle(tail.role());
      with = false;
    }
  }

  private void piece(Span piece) {
    if (piece.length() > LONGEST_PIECE) {
      rejected++;
      return;
    }
    Span funding = funding(piece);
    if (funding != null) {
      add(funding);
      said = true;
      settle(Role.FUND);
      return;
    }
    String compact = compact(piece.of(text));
    if (said && goesOn(compact) || StandingRules.isRule(AgencyNames.core(compact))) {
      return;
    }
    if (Character.isDigit(compact.charAt(0)) && AgencyNames.isTime(compact)) {
      // 2023年底前完成
      times++;
      return;
    }
    RoleWords.Tail tail = RoleWords.tail(compact);
    if (tail != null
        && (compact.endsWith("督办") && isOffice(compact, tail)
            || ORGANISATIONS.matcher(compact).find())) {
      tail = null;
    }
    int end = piece.end();
    if (tail != null) {
      end = before(piece, compact.length() - tail.start());
      joint |= tail.joint();
    }
    int start = piece.start();
    Matcher leadIn = LEAD_IN.matcher(text).region(start, end);
    if (leadIn.lookingAt()) {
      start = leadIn.end();
    }
    names(NameSplitter.trim(text, start, Math.max(start, end)), tail == null ? null : tail.role());
    if (tail != null) {
      said = true;
      settle(tail.role());
      with = false;
    }
  }

  /** 妇联等群团组织: a word of bodies, not of what they do. */
  private static final Pattern ORGANISATIONS = Pattern.compile("(?:群团|人民|社会|行业|基层)组织$");

  /** 区目督办: an office whose short name ends as a word of a role does. */
  private static boolean isOffice(String piece, RoleWords.Tail tail) {
    return AgencyNames.isAgency(piece) && !AgencyNames.isAgency(piece.substring(0, tail.start()));
  }

  /** Whether a piece says once more that those before help, and names nobody: 强化合作. */
  public static boolean goesOn(String piece) {
    return GOES_ON.matcher(piece).matches();
  }

  /** The name of a body that gives the money: 市财政局提供资金保障; null where none does. */
  private @Nullable Span funding(Span piece) {
    Matcher money = FUNDS.matcher(text, piece);
    if (!FUNDS.find(money, text, piece.start())) {
      return null;
    }
    Matcher leadIn = LEAD_IN.matcher(text).region(piece.start(), piece.end());
    int start = leadIn.lookingAt() ? leadIn.end() : piece.start();
    int end = NameEnd.of(text, start, piece.end());
    return end == money.start() ? new Span(start, end) : null;
  }

  /** Names of one piece, where 会同 parts the one who does from those who help. */
  private void names(Span names, @Nullable Role role) {
    Matcher found = WITH.matcher(text).region(names.start(), names.end());
    boolean joined = false;
    while (!joined && found.find()) {
      joined =
          found.start() == names.start() && "同会".indexOf(text.charAt(found.end() - 1)) >= 0
              || found.start() > names.start() && isName(new Span(names.start(), found.start()));
    }
    if (!joined) {
      add(names);
      return;
    }
    Span left = NameSplitter.trim(text, names.start(), found.start());
    if (left.length() > 0) {
      RoleWords.Tail tail = RoleWords.tail(compact(left.of(text)));
      Span name =
          tail == null
              ? left
              : new Span(
                  left.start(), before(left, compact(left.of(text)).length() - tail.start()));
      add(name);
      // 甲局会同乙局配合: both help
      settle(role == Role.PARTICIPANT && tail == null ? role : Role.LEAD);
      said = true;
    }
    with = true;
    add(NameSplitter.trim(text, found.end(), names.end()));
  }

  /** Whether this is a name, also with a role word behind it. */
  private boolean isName(Span span) {
    String written = compact(span.of(text));
    RoleWords.Tail tail = RoleWords.tail(written);
    return AgencyNames.isAgency(tail == null ? written : written.substring(0, tail.start()));
  }

  private void add(Span names) {
    for (Span span : NameSplitter.joined(text, names)) {
      Span name = ending(span);
      Matcher noted = NOTED.matcher(text).region(name.start(), name.end());
      RoleWords.Tail note = noted.find() ? RoleWords.tail(noted.group("role")) : null;
      if (note != null) {
        name = new Span(name.start(), noted.start());
        said = true;
      }
      String written = compact(name.of(text));
      boolean certain = AgencyNames.isAgency(written);
      if (certain
          || name.length() > 1
              && !(label == null && UnknownNames.isFirm(written))
              && AgencyNames.isName(written)
              && !AFTER_OTHERS.matcher(written).matches()) {
        for (String one : SharedNames.of(written)) {
          Party party = party(name, one, certain);
          parties.add(note == null ? party : party.as(note.role(), RoleBasis.WORD));
        }
      } else if (label == null && UnknownNames.isFirm(written)) {
        continue;
      } else if (AgencyNames.isTime(written)) {
        times++;
      } else if (!AFTER_OTHERS.matcher(written).matches()) {
        rejected++;
      }
    }
  }

  private Party party(Span span, String name, boolean certain) {
    return new Party(
        span,
        name,
        with ? Role.PARTICIPANT : Role.RESPONSIBLE,
        with ? RoleBasis.WORD : RoleBasis.LISTED,
        certain);
  }

  private static final String OTHER_FIELDS = "各?(?:有关|相关)(?:行业|方面|领域|人员|专家|组织)";

  private static final Pattern NOT_BODIES = Pattern.compile(OTHER_FIELDS);

  /** 等部门, 等10个单位, 有关行业: others that are not named */
  private static final Pattern AFTER_OTHERS =
      Pattern.compile(
          "(?:[\\d一二三四五六七八九十]{1,3}个)?(?:部门|单位|机构|部委|地区|(?:群团|人民|社会)(?:组织|团体))(?:[和、]?单位|[和、]?地区|[和、]?机构|[(（](?:单位|机构|地区)[)）])?|等|"
              + OTHER_FIELDS);

  /** Whether a piece of a list means others who are no bodies: 有关行业. */
  static boolean namesOthers(String piece) {
    return NOT_BODIES.matcher(piece).matches();
  }

  /** 各区政府(以下均需各区政府配合) */
  private static final Pattern RULE_BEHIND =
      Pattern.compile(
          "[(（](?:以下|下同|列第?一|列首|排[在名列]?第?一|排[在名列]?首|第一(?:[位个]|责任|单位|部门)|首位).{0,40}[)）]$");

  /** 市甲局（2023年12月底前） */
  private static final Pattern TIME_BEHIND =
      Pattern.compile("[(（][^()（）]{0,4}(?:\\d{4}年|\\d{1,2}月)[^()（）]{0,10}[)）]$");

  /** Without a mark before it, 等, a rule in brackets and a lost full stop at the end. */
  private Span ending(Span written) {
    Span name = new Span(LeadMarks.behind(text, written), written.end());
    Matcher rule = RULE_BEHIND.matcher(text).region(name.start(), name.end());
    int end = rule.find() ? rule.start() : name.end();
    Matcher time = TIME_BEHIND.matcher(text).region(name.start(), end);
    end = time.find() ? time.start() : end;
    while (end > name.start() + 2 && "等.·".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(name.start(), end);
  }

  private void settle(Role role) {
    boolean word = role != Role.RESPONSIBLE;
    for (int i = pending; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (party.basis() == RoleBasis.LISTED) {
        parties.set(i, party.as(role, word ? RoleBasis.WORD : RoleBasis.LISTED));
      }
    }
    pending = parties.size();
  }

  /** The offset before the last signs of a piece, blanks not counted. */
  private int before(Span piece, int signs) {
    int at = piece.end();
    int left = signs;
    while (left > 0 && at > piece.start()) {
      at--;
      if (!Lines.blank(text.charAt(at))) {
        left--;
      }
    }
    return at;
  }

  /** Without blanks. */
  public static String compact(String written) {
    StringBuilder compact = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (!Lines.blank(written.charAt(i))) {
        compact.append(written.charAt(i));
      }
    }
    return compact.toString();
  }
}
