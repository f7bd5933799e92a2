package org.policygraph.extraction.outline;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Stage;

/**
 * How far a measure is: told by its own words (已出台, 定期发布, 将实施), else by what the headings and the
 * paragraph before it announce (下一步工作打算, 开展了以下工作), else by the sort of document.
 */
public final class Stages {
  private static final String NEXT_WORDS = WordList.any(WordList.of("stage-planned"), false);
  private static final String DONE_WORDS = WordList.any(WordList.of("stage-reported"), false);

  private static final FirstSigns NEXT = FirstSigns.of(NEXT_WORDS);
  private static final FirstSigns TURN =
      FirstSigns.of("(?<next>" + NEXT_WORDS + ")|(?<done>" + DONE_WORDS + ")");

  /** 已出台, 完成了: in the clause of the measure itself. */
  private static final FirstSigns DONE =
      FirstSigns.of(
          "(?<![早业])已(?:经|成功|全部|全面|累计|初步)?(?!有的|启动的|建的|知)|(?:完成|出台|建成|开展|成立|举办|实施|发布|推出|遴选)了|累计(?!达|不|最)");

  /** In a report these acts are over when they are told. */
  private static final Pattern DONE_ACT =
      Pattern.compile("^(?:研究)?(?:出台|印发|制定印发|发布|成立|建成|完成|获批|首次|圆满|成功)");

  private static final Pattern STANDING =
      Pattern.compile("^[^。；;]{0,24}(?:定期|每年|每季度|每月|常态化|长期坚持|不定期)");

  private static final Pattern GRANTED =
      Pattern.compile("(?:给予|予以|享受)[^，。；;]{0,16}(?:补助|补贴|奖励|资助|支持|贴息|减免|优惠)");

  private static final Pattern OFFERED = Pattern.compile("^(?:鼓励|支持|引导|对)");

  private static final Pattern WILL = Pattern.compile("^[^，,。；;]{0,12}(?:将(?!其|相关)|拟)");

  /** So much of a measure's text is looked at. */
  private static final int BODY = 400;

  private final PolicyText policy;
  private final Stage base;
  private final TreeMap<Integer, Stage> turns = new TreeMap<>();

  public Stages(PolicyText policy) {
    this.policy = policy;
    boolean report = DocumentFacts.of(policy, policy.text()).report();
    this.base = report ? Stage.UNDER_WAY : Stage.PLANNED;
    if (report) {
      announced();
    }
  }

  /** What paragraphs outside numbered parts announce for the parts behind them. */
  private void announced() {
    String text = policy.text();
    for (Span sentence : policy.sentences()) {
      Item item = policy.outline().at(sentence.start()).orElse(null);
      int end = Math.min(sentence.end(), sentence.start() + BODY);
      Span piece = new Span(sentence.start(), end);
      Matcher turn = TURN.matcher(text, piece);
      // The points of a speech (第六，…) go on to its next list; only 下一步 at a sentence's start ends
      // them.
      if (item != null && (!item.marker().spoken() || !turn.lookingAt())) {
        continue;
      }
      for (int at = piece.start(); TURN.find(turn, text, at); at = turn.end()) {
        turns.put(turn.start(), turn.group("next") == null ? Stage.UNDER_WAY : Stage.PLANNED);
      }
    }
  }

  /** The stage of a numbered measure. */
  public Stage of(Item item) {
    String text = policy.text();
    Stage around = around(item);
    List<Item> parts = policy.outline().parts(item);
    int end = parts.isEmpty() ? item.span().end() : parts.get(0).span().start();
    int start = item.heading().start();
    return told(text, start, Math.max(start, end), item.heading().end(), around, parts.isEmpty());
  }

  /** The stage of a piece of a part or of a paragraph. */
  public Stage of(Span clause) {
    Item item = policy.outline().at(clause.start()).orElse(null);
    Stage around = item == null ? before(clause.start()) : around(item);
    return told(policy.text(), clause.start(), clause.end(), clause.end(), around, true);
  }

  private static Stage told(
      String text, int start, int end, int headingEnd, Stage around, boolean leaf) {
    String heading = text.substring(start, headingEnd);
    if (around != Stage.PLANNED && DONE_ACT.matcher(heading).find()) {
      return Stage.REPORTED_DONE;
    }
    if (DONE.in(heading)) {
      return Stage.REPORTED_DONE;
    }
    if (STANDING.matcher(heading).find()) {
      return Stage.STANDING;
    }
    if (WILL.matcher(heading).find()) {
      return Stage.PLANNED;
    }
    boolean offered =
        leaf
            && around == Stage.UNDER_WAY
            && OFFERED.matcher(heading).find()
            && GRANTED.matcher(text).region(start, Math.min(end, start + BODY)).find();
    return offered ? Stage.STANDING : around;
  }

  /** What the headings above say, the nearest first, then the paragraphs before. */
  private Stage around(Item item) {
    String text = policy.text();
    for (Item part = item; part != null; part = part.parent()) {
      String heading = part.heading().of(text);
      if (part.marker().compareTo(Marker.CIRCLED) < 0 && NEXT.in(heading)) {
        return Stage.PLANNED;
      }
    }
    return before(item.span().start());
  }

  private Stage before(int offset) {
    var turn = turns.floorEntry(offset);
    return turn == null ? base : turn.getValue();
  }
}
