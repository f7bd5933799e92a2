package org.policygraph.query;

/** The same sentence in Chinese and in English. */
public record Wording(String zh, String en) {

  /**
   * @param language {@code zh} or {@code en}; everything else reads Chinese
   */
  public String in(String language) {
    return language.equals("en") ? en : zh;
  }
}
