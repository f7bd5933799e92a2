package org.policygraph.extraction.header;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Speaker;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/**
 * Who speaks from which line on: 市路灯局局长张某: at the start of a line, 主持人：, 问： and 答：, and the bare
 * names of people who were presented before with their posts.
 */
final class Speakers {
  private static final String POST =
      "(?<post>[一-鿿（）()、“”]{0,30}(?:" + WordList.any(WordList.of("posts"), false) + "))";

  /** The name stands right behind the post or after a blank; two signs may be set apart (李 某). */
  private static final Pattern WITH_POST =
      Pattern.compile(
          POST + "[ 　]{0,2}(?<name>[一-鿿]{1,2}[ 　]?[一-鿿]{1,2}(?:·[一-鿿]{1,8})?)[ 　]?[：:]");

  private static final Pattern TURN =
      Pattern.compile(
          "[\\[【]?(?<role>主持人(?:[（(][^（）()\\n]{2,36}[）)])?|[一-鿿]{0,10}(?:记者|网友|网民)(?:提?问)?|发言人)[ 　]?(?<name>[一-鿿]{2,4}?)?(?:提?问)?[ 　]?(?:[\\]】][：:]?|[：:])");

  /** 问：, 答：, 问题2：: who asks and who answers is not told by name. */
  private static final Pattern ASKED =
      Pattern.compile(
          "[\\[【]?(?:(?<ask>提?问题?|Q)|(?<answer>回?答|A))[ 　]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})?[ 　]?(?:[\\]】][：:]?|[：:.．](?!\\d))");

  /** 李某（市路灯局局长）： */
  private static final Pattern POST_BEHIND =
      Pattern.compile("(?<name>[一-鿿]{1,2}[ 　]?[一-鿿]{1,2})[ 　]?[（(]" + POST + "[）)][ 　]?[：:]");

  /** 今天我们请到了市路灯局局长张某先生: who is presented so takes the word by the bare name. */
  private static final Pattern PRESENTED =
      Pattern.compile(
          WordList.any(WordList.of("posts"), false) + "[ 　]{0,2}(?<name>[一-鿿]{2,4})[ 　]?$");

  private static final FirstSigns HONORIFIC = FirstSigns.of("先生|女士|同志");
  private static final int LONGEST_NAME = 12;

  private static final Pattern BARE =
      Pattern.compile("(?<name>[一-鿿]{1,2}[ 　]?[一-鿿]{1,2})[ 　]?[：:]");

  private static final int LONGEST = 48;

  private Speakers() {}

  /** By the offset of the line that begins the speech. */
  static Map<Integer, Speaker> of(PolicyText policy) {
    String text = policy.text();
    Map<Integer, Speaker> speakers = new TreeMap<>();
    Set<String> presented = presented(text);
    Map<String, Integer> bare = new HashMap<>();
    for (Line line : policy.lines()) {
      Span span = line.span();
      if (line.furniture()) {
        continue;
      }
      int end = Math.min(span.end(), span.start() + LONGEST);
      Matcher turn = TURN.matcher(text).region(span.start(), end);
      Matcher post = WITH_POST.matcher(text).region(span.start(), end);
      Matcher behind = POST_BEHIND.matcher(text).region(span.start(), end);
      if (turn.lookingAt()) {
        add(speakers, text, turn, "role");
      } else if (behind.lookingAt()) {
        presented.add(Names.squeezed(behind.group("name")));
        add(speakers, text, behind, "post");
      } else if (post.lookingAt()) {
        presented.add(Names.squeezed(post.group("name")));
        add(speakers, text, post, "post");
      } else {
        Matcher name = BARE.matcher(text).region(span.start(), end);
        if (name.lookingAt()) {
          bare.put(Names.squeezed(name.group("name")), span.start());
        }
      }
    }
    if (!presented.isEmpty() && bare.keySet().stream().anyMatch(presented::contains)) {
      again(policy, presented, speakers);
    }
    asked(policy).forEach(speakers::putIfAbsent);
    return speakers;
  }

  /** The questions and answers of an interview; none where only one of both is marked. */
  private static Map<Integer, Speaker> asked(PolicyText policy) {
    String text = policy.text();
    Map<Integer, Speaker> turns = new TreeMap<>();
    Set<Boolean> sides = new HashSet<>();
    for (Line line : policy.lines()) {
      Matcher turn = ASKED.matcher(text).region(line.span().start(), line.span().end());
      if (!line.furniture() && turn.lookingAt()) {
        sides.add(turn.group("ask") != null);
        int end = turn.end();
        while ("：:.． 　".indexOf(text.charAt(end - 1)) >= 0) {
          end--;
        }
        turns.put(turn.start(), new Speaker(new Span(turn.start(), end), null, null));
      }
    }
    return sides.size() == 2 || answersQuestions(policy, sides) ? turns : Map.of();
  }

  /** 记者：…？ 答：… marks the questions in another way. */
  private static boolean answersQuestions(PolicyText policy, Set<Boolean> sides) {
    return sides.contains(false)
        && policy.lines().stream()
            .anyMatch(
                it ->
                    TURN.matcher(policy.text())
                        .region(it.span().start(), it.span().end())
                        .lookingAt());
  }

  private static Set<String> presented(String text) {
    Set<String> names = new HashSet<>();
    Matcher honorific = HONORIFIC.matcher(text);
    for (int at = 0; HONORIFIC.find(honorific, text, at); at = honorific.end()) {
      Matcher name =
          PRESENTED
              .matcher(text)
              .region(Math.max(0, honorific.start() - LONGEST_NAME), honorific.start());
      if (name.find()) {
        names.add(name.group("name"));
      }
    }
    return names;
  }

  private static void again(
      PolicyText policy, Set<String> presented, Map<Integer, Speaker> speakers) {
    String text = policy.text();
    for (Line line : policy.lines()) {
      Span span = line.span();
      Matcher name =
          BARE.matcher(text).region(span.start(), Math.min(span.end(), span.start() + LONGEST));
      if (!line.furniture()
          && name.lookingAt()
          && presented.contains(Names.squeezed(name.group("name")))) {
        Stated said = Stated.of(text, name.start("name"), name.end("name"));
        speakers.putIfAbsent(span.start(), new Speaker(said.span(), null, said));
      }
    }
  }

  private static void add(
      Map<Integer, Speaker> speakers, String text, Matcher found, String postGroup) {
    Stated post = Stated.of(text, found.start(postGroup), found.end(postGroup));
    Stated name =
        found.group("name") == null
            ? null
            : Stated.of(text, found.start("name"), found.end("name"));
    int end = name == null ? post.span().end() : Math.max(post.span().end(), name.span().end());
    if (name != null && name.span().end() < post.span().start()) {
      end++; // the bracket that closes behind the post
    } else if ("[【".indexOf(text.charAt(found.start())) >= 0
        && "]】".indexOf(text.charAt(end)) >= 0) {
      end++; // 【主持人】
    }
    speakers.put(found.start(), new Speaker(new Span(found.start(), end), post, name));
  }
}
