package org.policygraph.store.tdb;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Pairs of neighbouring Chinese characters, whole words of everything else, no stop words. English
 * words are taken back to the form that a dictionary has: patents and patent's to patent.
 * Traditional characters are simplified ones.
 *
 * <p>By dictionary (Krovetz) and not by rule (Porter), which makes one word of policy and police.
 *
 * <p>The index also holds each character by itself: a question has a character by itself where it
 * is the only one that was typed, or the only one beside letters and digits (5G网), and the label
 * may go on behind it.
 */
final class LabelAnalyzer extends Analyzer {
  private static final int SCRIPTS =
      CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;
  private final boolean singleCharacters;

  private LabelAnalyzer(boolean singleCharacters) {
    this.singleCharacters = singleCharacters;
  }

  static Analyzer ofIndex() {
    return new LabelAnalyzer(true);
  }

  static Analyzer ofQuestions() {
    return new LabelAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    return new TokenStreamComponents(
        source, new CJKBigramFilter(english(normalize(field, source)), SCRIPTS, singleCharacters));
  }

  private static TokenStream english(TokenStream lowerCase) {
    return new KStemFilter(new EnglishPossessiveFilter(lowerCase));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream tokens) {
    return new SimplifiedFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)));
  }
}
