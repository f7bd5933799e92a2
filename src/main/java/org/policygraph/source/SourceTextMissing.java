package org.policygraph.source;

/** A source text that is wanted and not there; the message is a sentence for the reader. */
public final class SourceTextMissing extends Exception {
  public SourceTextMissing(String message) {
    super(message);
  }
}
