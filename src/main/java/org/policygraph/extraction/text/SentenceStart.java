package org.policygraph.extraction.text;

/** Where the sentence begins that a place of a text stands in; of a long one, its last stretch. */
public enum SentenceStart {
  /** Behind a full stop or a line's end. */
  WHOLE("。\n"),

  /**
   * Behind a semicolon too, or a question or a call: the part of a sentence that tells of one
   * thing.
   */
  PART("。；;！？\n");

  /** How far back a sentence is followed. */
  private static final int LONGEST = 600;

  private final String ends;

  SentenceStart(String ends) {
    this.ends = ends;
  }

  public int of(String text, int place) {
    int start = place;
    while (start > 0 && place - start < LONGEST && !ends(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  public boolean ends(char sign) {
    return ends.indexOf(sign) >= 0;
  }
}
