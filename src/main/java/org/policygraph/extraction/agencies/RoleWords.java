package org.policygraph.extraction.agencies;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Role;

/** The words that give an agency its role: labels before a colon and verbs behind the names. */
public final class RoleWords {
  private static final Map<String, String> LABELS = WordList.pairs("responsibility-labels");
  private static final Map<String, String> VERBS = WordList.pairs("responsibility-verbs");
  private static final String NOUN = WordList.any(WordList.of("responsibility-label-nouns"), true);
  private static final String LABEL_WORD = WordList.any(LABELS.keySet(), true);

  /** 协同配合, 牵头组织实施: one word or several. */
  private static final String WORD = LABEL_WORD + "{1,3}";

  private static final String VERB = WordList.any(VERBS.keySet(), false);

  /** 责任单位, 市级牵头部门 */
  private static final String NAMED_LABEL =
      "(?:主要(?!责任)|第一(?!责任)|市级|省级|区级|县级|市直|其他|其它|相关|各)?(?<word>" + WORD + ")[\\s　]{0,2}" + NOUN;

  /** A whole cell of a table's head: 责任单位, 牵头(责任)单位, 牵头及配合单位, 责任单位及责任人 is none. */
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?:主要(?!责任)|第一(?!责任)|市级|省级|区级|县级|市直|其他|其它|相关|各)?(?<word>"
              + WORD
              + ")(?:[\\s　]{0,2}"
              + NOUN
              + ")?(?<other>(?:[\\s　]?[及和与或、/]|[(（])"
              + WORD
              + "[)）]?)?[\\s　]{0,2}"
              + NOUN
              + "(?:[(（][^()（）]{0,12}[)）])?[:：]?");

  /** 部门分工: who does what, each with the word of its role */
  public static final Pattern DIVISION = Pattern.compile("(?:部门|责任|职责|任务|工作)分工[:：]?");

  private static final Pattern LABEL_WORDS = Pattern.compile(LABEL_WORD);

  /** 责任单位: and 责任单位】 anywhere; 牵头: where a field can begin; 责任单位 市科技局 there too */
  public static final Pattern LABEL =
      Pattern.compile(
          // 第三条【职责分工】 is the title of an article
          "(?<!条[\\s　]{0,2}[【［\\[])(?:"
              + NAMED_LABEL
              + "|(?<=^|[\\s;；，,。(（【\\[〔])(?<bare>"
              + WORD
              + "))[\\s　]{0,2}(?:[(（]\\p{IsHan}{2,6}[)）])?(?:[:：]|[】］\\]][:：]?)");

  private static final FirstSigns LABEL_BEGINS = FirstSigns.of(NAMED_LABEL + "|" + WORD);

  private static final String NO_COLON =
      "为|[;；](?=[市省区县州国各])|[\\s　]{1,6}|(?=(?:各|[市省区县州])[^，,、。；;：:\\s]{1,12}[局委办厅院会府部区])";

  /** A field that is labelled without a colon: 责任单位 市甲局, 责任单位市甲局. */
  static final Pattern OPENING_LABEL = Pattern.compile(NAMED_LABEL + "(?:" + NO_COLON + ")");

  /** 路灯更换的责任单位为市甲局: a label inside a sentence. */
  public static final Pattern INNER_LABEL =
      Pattern.compile(
          "(?:"
              + NAMED_LABEL
              + "|(?:主管|管理|执行|实施|监管|监督|经办|受理)(?:机关|机构))(?<bare>)(?:分别|均|都)?[为是](?!由|[^，,。；;]{0,20}的[，,。；;])");

  /** The same in a line, also alone on it. */
  public static final FirstSigns PLAIN_LABEL =
      FirstSigns.of(NAMED_LABEL + "(?:" + NO_COLON + "|$)");

  /** 按职责分工, 共同 */
  private static final String MANNER =
      "(?:(?:分别)?(?:按照?|依照?|依据|根据|结合)?(?:各自|自身)?的?(?:工作)?(?:职责|职能|权限)"
          + "(?:权限|范围|任务|和|与|及){0,3}(?:分工)?|(?:按照?|根据)(?:各自)?(?:任务|责任|职能|工作)?分工)?"
          + "(?:结合(?:本地区?|各地|本部门|工作)?实际|分别|共同|具体|联合|依法|统一|密切|积极|统筹|分头|分工|各自|予以|全面){0,2}";

  private static final Pattern TAIL =
      Pattern.compile(
          "(?<tail>"
              + MANNER
              + "(?<verbs>"
              + VERB
              + "(?:(?:具体|统一)?"
              + VERB
              + "){0,4}+)(?:等?(?:相关|有关|具体|各项)?工作)?)[。.]?$");

  /** 为牵头单位 */
  private static final Pattern IS_LABEL =
      Pattern.compile(
          "均?为(?:[^，,。；;、为\\n]{2,20}的)?(?:(?<word>"
              + LABEL_WORD
              + "{1,2})"
              + NOUN
              + "|成员(?:单位)?|(?<main>主))[。.]?$");

  private static final FirstSigns NOUNS = FirstSigns.of(NOUN);

  private static final Pattern VERB_ALONE = Pattern.compile(VERB);

  /** What a tail can end with; most text does not, and is not searched. */
  private static final String LAST_SIGNS =
      VERBS.keySet().stream()
              .map(verb -> verb.substring(verb.length() - 1))
              .collect(Collectors.joining())
          + "作。.";

  private static final int LONGEST_TAIL = 40;

  private static final int LONGEST_IS = 30;

  private RoleWords() {}

  /** Whether a label begins with a sign; most text does not, and is not matched. */
  public static boolean mayLabel(char sign) {
    return LABEL_BEGINS.mayBegin(sign);
  }

  /** Whether a label can stand in a piece of text: it ends with a colon or its bracket. */
  public static boolean mayLabel(String text, Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      char sign = text.charAt(at);
      if (":：】］]".indexOf(sign) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What stands behind the names of a piece.
   *
   * @param start of the tail in the piece
   * @param joint whether each answers for a part of its own (按职责分工)
   */
  record Tail(int start, Role role, boolean joint) {}

  /** The role words at the end of a piece: 市财政局按职责分工负责. */
  public static @Nullable Tail tail(String piece) {
    int is = piece.lastIndexOf('为');
    if (is > 1 && piece.length() - is <= LONGEST_IS) {
      Matcher label =
          IS_LABEL.matcher(piece).region(piece.charAt(is - 1) == '均' ? is - 1 : is, piece.length());
      if (label.lookingAt()) {
        String word = label.group("word");
        Role role = label.group("main") == null ? Role.PARTICIPANT : Role.LEAD;
        return new Tail(label.start(), word == null ? role : labelled(word), false);
      }
    }
    if (piece.isEmpty() || LAST_SIGNS.indexOf(piece.charAt(piece.length() - 1)) < 0) {
      return null;
    }
    Matcher tail =
        TAIL.matcher(piece).region(Math.max(0, piece.length() - LONGEST_TAIL), piece.length());
    if (!tail.find()) {
      return null;
    }
    String manner = piece.substring(tail.start("tail"), tail.start("verbs"));
    return new Tail(
        tail.start("tail"),
        decided(tail.group("verbs")),
        manner.contains("分工") || manner.contains("分别") || manner.contains("职"));
  }

  /**
   * Whether a text begins with a verb of duty, and which role it gives. 统筹安排资金 is a duty as any
   * other: what one body alone does it leads nobody in.
   */
  public static @Nullable Role opening(String text) {
    Matcher verb = VERB_ALONE.matcher(text);
    return verb.lookingAt() && !verb.group().equals("统筹") ? role(VERBS, verb.group()) : null;
  }

  /** Whether a column's label can stand in a line. */
  public static boolean mayHead(String line) {
    return NOUNS.in(line);
  }

  private static Role role(Map<String, String> words, String word) {
    return Role.valueOf(Objects.requireNonNull(words.get(word), word));
  }

  private static Role decided(String verbs) {
    Matcher verb = VERB_ALONE.matcher(verbs);
    while (verb.find()) {
      Role role = role(VERBS, verb.group());
      if (role != Role.RESPONSIBLE) {
        return role;
      }
    }
    return Role.RESPONSIBLE;
  }

  /** The role of a label that {@link #LABEL} or {@link #OPENING_LABEL} found. */
  public static Role labelRole(Matcher found) {
    String word = found.group("word");
    if (word == null) {
      word = found.group("bare");
    }
    return labelled(word);
  }

  /**
   * The role that a table's column gives; null for a column of something else. A column of those
   * who lead and those who help tells nobody's role.
   */
  public static @Nullable Role column(String head) {
    Matcher column = COLUMN.matcher(head.strip());
    if (!column.matches()) {
      return DIVISION.matcher(head.strip()).matches() ? Role.RESPONSIBLE : null;
    }
    Role role = labelled(column.group("word"));
    String other = column.group("other");
    return other == null || labelled(other) == role ? role : Role.RESPONSIBLE;
  }

  /** Of several words the first that does not only say 责任 or 实施 gives the role. */
  private static Role labelled(String words) {
    String plain = words.replaceAll("[\\s　]", "");
    if (LABELS.containsKey(plain)) {
      return role(LABELS, plain);
    }
    // the sign of 牵头与配合 is in 参与 too
    String compact = plain.replaceAll("(?<!参)与|[及和或、/()（）]", "");
    if (LABELS.containsKey(compact)) {
      return role(LABELS, compact);
    }
    Matcher word = LABEL_WORDS.matcher(compact);
    while (word.find()) {
      Role role = role(LABELS, word.group());
      if (role != Role.RESPONSIBLE) {
        return role;
      }
    }
    return Role.RESPONSIBLE;
  }
}
