package org.policygraph.extraction.quantities;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;

/**
 * The words around a quantity up to the nearest comma, bracket or other quantity. A bracket without
 * the quantity is left out: 创新街区(园区、楼宇)达到550万平方米 has the head 创新街区达到. So are the marks of notes.
 *
 * @param head what stands before the quantity
 * @param tail what stands behind it
 * @param listed whether the head begins right behind another quantity (8家、国家级3家)
 * @param opened whether the head begins with a bracket's opening
 * @param next the sign that ends the tail; 0 at the end of the sentence
 */
public record Clause(
    Span span, String head, String tail, boolean listed, boolean opened, char next) {
  private static final int BACK = 120;
  private static final int FORTH = 80;
  private static final String STOPS = "，,；;。：:！？!?\t|■●◆.．";

  /** 企业300家[3]: where a note is told. */
  private static final Pattern NOTE_MARK =
      Pattern.compile("[\\[［]\\d{1,3}[\\]］]|(?<=\\p{IsHan})(?:[¹²³⁰⁴-⁹]{1,3}|[*＊※]{1,3})");

  public static Clause of(String text, Span sentence, List<Quantity> all, int index) {
    Quantity quantity = all.get(index);
    Quantity before = index > 0 ? all.get(index - 1) : null;
    Quantity after = index + 1 < all.size() ? all.get(index + 1) : null;
    StringBuilder head = new StringBuilder();
    boolean listed = false;
    boolean opened = false;
    int depth = 0;
    int quotes = 0;
    int at = quantity.start();
    int first = Math.max(sentence.start(), at - BACK);
    while (at > first) {
      char sign = text.charAt(at - 1);
      if (depth == 0 && before != null && at <= before.end()) {
        listed = true;
        break;
      }
      if (sign == '”') {
        quotes++;
      } else if (sign == '“') {
        quotes = Math.max(0, quotes - 1);
      }
      if (isClosing(sign)) {
        depth++;
      } else if (isOpening(sign)) {
        if (depth == 0) {
          opened = true;
          break;
        }
        depth--;
        at--;
        continue;
      } else if (depth == 0 && quotes == 0 && isStop(text, at - 1)) {
        break;
      }
      if (depth == 0) {
        head.append(sign);
      }
      at--;
    }
    int start = at;
    Tail tail = tail(text, sentence, quantity, after);
    return new Clause(
        new Span(start, Math.max(start, tail.end)),
        unmarked(head.reverse()),
        unmarked(tail.words),
        listed,
        opened,
        tail.next);
  }

  private static String unmarked(CharSequence words) {
    return NOTE_MARK.matcher(words).replaceAll("").strip();
  }

  private record Tail(StringBuilder words, int end, char next) {}

  private static Tail tail(
      String text, Span sentence, Quantity quantity, @Nullable Quantity after) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    int quotes = 0;
    int at = quantity.end();
    int last = Math.min(sentence.end(), at + FORTH);
    while (at < last) {
      char sign = text.charAt(at);
      if (depth == 0 && after != null && at >= after.start()) {
        return new Tail(words, at, '0');
      }
      if (sign == '“') {
        quotes++;
      } else if (sign == '”') {
        quotes = Math.max(0, quotes - 1);
      }
      if (isOpening(sign)) {
        depth++;
      } else if (isClosing(sign)) {
        if (depth == 0) {
          break;
        }
        depth--;
        at++;
        continue;
      } else if (depth == 0 && quotes == 0 && isStop(text, at)) {
        break;
      }
      if (depth == 0) {
        words.append(sign);
      }
      at++;
    }
    return new Tail(words, at, at < sentence.end() ? text.charAt(at) : 0);
  }

  private static boolean isOpening(char sign) {
    return "(（〈【〔".indexOf(sign) >= 0;
  }

  private static boolean isClosing(char sign) {
    return ")）〉】〕".indexOf(sign) >= 0;
  }

  /** 目标任务1.改造码头 in a text that lost its lines. */
  private static boolean isListSign(String text, int at) {
    return at > 1
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isIdeographic(text.charAt(at - 2))
        && Character.isIdeographic(text.charAt(at + 1));
  }

  private static boolean isStop(String text, int at) {
    char sign = text.charAt(at);
    if (STOPS.indexOf(sign) < 0) {
      return false;
    }
    if (sign == '.' || sign == '．') {
      return isListSign(text, at);
    }
    // 1,000 and 1:1
    return sign != ',' && sign != ':'
        || at == 0
        || at + 1 >= text.length()
        || !Character.isDigit(text.charAt(at - 1))
        || !Character.isDigit(text.charAt(at + 1));
  }
}
