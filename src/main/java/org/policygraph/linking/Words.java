package org.policygraph.linking;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.policygraph.packaged.WordFile;

/** Word lists beside the classes, and how strings are made comparable. */
final class Words {
  private static final Pattern SLIGHT =
      Pattern.compile("[\\s\\u200b\\ufeff“”\"'‘’「」『』·•、,.—–―_~-]");

  private Words() {}

  /** The cells of each entry of {@code name}.txt, in the order of the file. */
  static List<List<String>> read(String name) {
    return WordFile.read(Words.class, name);
  }

  /** The first cell of each entry, the longest first. */
  static List<String> of(String name) {
    return read(name).stream()
        .map(cells -> cells.get(0))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** First cell to second, the longest first. */
  static Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    read(name).stream()
        .sorted(Comparator.comparingInt((List<String> cells) -> cells.get(0).length()).reversed())
        .forEach(cells -> pairs.put(cells.get(0), cells.get(1)));
    return pairs;
  }

  /** One width, one form of brackets. */
  static String widths(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('〈', '(')
        .replace('〉', ')')
        .replace('〔', '(')
        .replace('〕', ')')
        .replace('[', '(')
        .replace(']', ')')
        .replace('<', '(')
        .replace('>', ')')
        .replace('【', '(')
        .replace('】', ')')
        .replace('﹝', '(')
        .replace('﹞', ')');
  }

  /** Without what two writers of one name may differ in: blanks, quotation marks, dashes. */
  static String bare(String text) {
    return SLIGHT.matcher(text).replaceAll("");
  }
}
