package org.policygraph.store.tdb;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.policygraph.packaged.SimplifiedCharacters;

/** Words in simplified characters, whichever they are written in. */
final class SimplifiedFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  SimplifiedFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    SimplifiedCharacters.simplify(term.buffer(), term.length());
    return true;
  }
}
