package org.policygraph.extraction.text;

import java.util.regex.Pattern;

/** A line that holds a document's number (江政发〔2018〕39号) and nothing else: part of no title. */
public final class NumberLine {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[一-鿿]{2,12}\\s{0,2}[〔\\[(（［【﹝]\\s?(?:19|20)\\d{2}\\s?[〕\\])）］】﹞]\\s?(?:第\\s?)?\\d{1,5}\\s?号");

  private NumberLine() {}

  public static boolean is(String line) {
    return NUMBER.matcher(line).matches();
  }
}
