package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;

/** Sentences of pages that break lines inside a sentence, put together again. */
final class WrappedLines {
  private static final int WIDEST_PAGE = 80;
  private static final int SHORT_LINE = 12;
  private static final int LONGEST_SENTENCE = 1200;
  private static final String ENDS = "。！？；：:;!?";

  private WrappedLines() {}

  /**
   * The sentences of a text; where its lines break at a page's width, a sentence goes on over the
   * breaks.
   */
  static List<Span> sentences(PolicyText read) {
    String text = read.text();
    if (!isWrapped(read)) {
      return read.sentences();
    }
    List<Span> joined = new ArrayList<>();
    Span open = null;
    for (Span sentence : read.sentences()) {
      if (open != null && goesOn(text, open, sentence)) {
        open = new Span(open.start(), sentence.end());
        continue;
      }
      if (open != null) {
        joined.add(open);
      }
      open = sentence;
    }
    if (open != null) {
      joined.add(open);
    }
    return joined;
  }

  private static boolean goesOn(String text, Span open, Span next) {
    int line = text.lastIndexOf('\n', open.end() - 1) + 1;
    return ENDS.indexOf(text.charAt(open.end() - 1)) < 0
        && next.end() - open.start() < LONGEST_SENTENCE
        && open.end() - line >= SHORT_LINE
        && text.substring(open.end(), next.start()).indexOf('\n') >= 0
        && text.substring(open.start(), next.end()).indexOf('\t') < 0
        && Marker.at(text, next.start(), true) == null;
  }

  /** Whether most lines of some length end inside a sentence, and none is longer than a page is wide. */
  private static boolean isWrapped(PolicyText read) {
    int wide = 0;
    int broken = 0;
    for (Line line : read.lines()) {
      if (line.furniture() || line.span().length() < SHORT_LINE) {
        continue;
      }
      if (line.span().length() > WIDEST_PAGE) {
        return false;
      }
      wide++;
      if (ENDS.indexOf(read.text().charAt(line.span().end() - 1)) < 0) {
        broken++;
      }
    }
    return wide > 3 && broken * 10 > wide * 3;
  }
}
