package org.policygraph.extraction.references;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.text.FirstSigns;

/** Laws that a text names without title marks, and those of a list behind the first. */
final class LawNames {
  private static final FirstSigns LAW =
      FirstSigns.of(
          "(?:根据|依据|按照|依照|违反|遵守|执行|贯彻|落实|实施)(?<name>(?:中华人民共和国)?(?:(?!法律|办法|[、，和的依执做司立违合])[一-鿿]){1,14}(?<![办方做执司立合违语看])(?:法|条例)|宪法)"
              + "(?=规定|的规定|等|第|和|及|、|[，,。；;])");

  /** 依据宪法、民法典、行政处罚法: the laws that stand in a list behind the first. */
  private static final Pattern NEXT_LAW =
      Pattern.compile(
          "[、和及](?<name>(?:中华人民共和国)?(?:(?!法律|办法|[、，和的依执做司立违合])[一-鿿]){1,14}?(?<![办方做执司合违语看])(?:法典|法(?!典)|条例))(?=规定|的规定|等|[、和及，,。；;])");

  private static final FirstSigns LAW_END = FirstSigns.of("法|条例");

  private LawNames() {}

  static List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    Matcher law = LAW.matcher(text);
    for (int at = 0; LAW.find(law, text, at); at = law.end()) {
      int start = law.end() - law.group("name").length();
      found.add(NamedMentions.named(text, start, law.end()));
      nextLaws(text, law.end(), found);
    }
    lawsAgain(text, found);
    return found;
  }

  private static void nextLaws(String text, int end, List<Mention> found) {
    Matcher next = NEXT_LAW.matcher(text).region(end, text.length());
    while (next.lookingAt()) {
      found.add(NamedMentions.named(text, next.start("name"), next.end("name")));
      next.region(next.end(), text.length());
    }
  }

  /** A law once named by 依照 or 执行 is the same law wherever its name stands. */
  private static void lawsAgain(String text, List<Mention> found) {
    Set<String> names = new HashSet<>();
    for (Mention mention : found) {
      String name = mention.name();
      if (name.length() > 3 && (name.endsWith("法") || name.endsWith("条例"))) {
        names.add(name);
      }
    }
    int[] lengths = names.stream().mapToInt(String::length).distinct().toArray();
    Matcher end = LAW_END.matcher(text);
    for (int at = 0; lengths.length > 0 && LAW_END.find(end, text, at); at = end.end()) {
      for (int length : lengths) {
        int start = end.end() - length;
        if (start >= 0 && names.contains(text.substring(start, end.end()))) {
          found.add(NamedMentions.named(text, start, end.end()));
        }
      }
    }
  }
}
