package org.policygraph.extraction.references;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/**
 * Names in title marks 《…》 and the names 〈…〉 inside them. A form, a certificate or a newspaper has
 * the same marks and is none.
 */
final class BookTitles {
  /** A mark that is not closed within so many characters is a slip of the writer. */
  private static final int LONGEST = 160;

  private static final Pattern NO_DOCUMENT =
      Pattern.compile(
          WordList.read("no-document-titles").stream()
              .map(cells -> Pattern.quote(cells.get(0)))
              .collect(Collectors.joining("|", "(?:", ")(?:[(（][^()（）]{0,12}[)）])?$")));

  /** 《重点工作任务分解表》: who does what is told in tables too. */
  private static final Pattern TABLE =
      Pattern.compile(
          WordList.of("document-tables").stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", ")(?:[(（][^()（）]{0,12}[)）])?$")));

  /** 《…》栏目: the word behind the marks says what they hold. */
  private static final Pattern NO_DOCUMENT_BEHIND =
      Pattern.compile(
          "[\"”]?(?:(?:等)?(?:栏目|专栏|专版)|诗会|晚会|节目|专栏|杂志|报纸|一书|电影|电视|歌曲|专题片|宣传片|纪录片|丛书|等(?:媒体|报刊|报纸|新闻))");

  /** 越剧《…》: the word before the marks says what they hold. */
  private static final Pattern WORK_BEFORE =
      Pattern.compile("(?:[越京川豫粤沪黄话歌舞戏]剧|剧目|歌曲|电影|电视剧|小说|舞蹈|小品|纪录片|专题片|宣传片|微视频)$");

  /** 关于印发〈…〉的通知: what the notice issues is cited with it. */
  private static final Pattern ISSUED_BY = Pattern.compile("(?:印发|发布|公布|转发|下发)$");

  private BookTitles() {}

  /** In the order of the text, an outer name before the names inside it. */
  static List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      while (!open.isEmpty() && at - open.peekLast() > LONGEST) {
        open.pollLast();
      }
      if (sign == '《' || !open.isEmpty() && "〈<＜‹".indexOf(sign) >= 0) {
        open.push(at);
      } else if (!open.isEmpty() && closes(text.charAt(open.peek()), sign)) {
        int from = open.pop();
        if (open.isEmpty()
            || !ISSUED_BY.matcher(text.substring(Math.max(0, from - 4), from)).find()) {
          add(text, from, at + 1, !open.isEmpty(), found);
        }
      }
    }
    found.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return found;
  }

  private static boolean closes(char opened, char sign) {
    return opened == '《' ? sign == '》' : "〉>＞›".indexOf(sign) >= 0;
  }

  private static void add(String text, int from, int end, boolean inner, List<Mention> found) {
    String name = Names.joined(text.substring(from + 1, end - 1));
    if (name.length() < 2
        || NO_DOCUMENT.matcher(name).find() && !TABLE.matcher(name).find()
        || WORK_BEFORE.matcher(text.substring(Math.max(0, from - 3), from)).find()
        || NO_DOCUMENT_BEHIND.matcher(text).region(end, text.length()).lookingAt()) {
      return;
    }
    Span span = inner ? new Span(from + 1, end - 1) : new Span(from, end);
    found.add(new Mention(span, name, null, inner));
  }
}
