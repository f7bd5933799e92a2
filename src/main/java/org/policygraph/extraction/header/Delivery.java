package org.policygraph.extraction.header;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Speaker;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.Dates;
import org.policygraph.extraction.words.WordList;

/**
 * When and by whom a report or a speech was held, as the lines right below its title tell:
 * ——2022年1月10日在江城市第五届人民代表大会第一次会议上, 江城市市长 李某, （2022年1月10日）.
 *
 * @param day null where none is told
 * @param meeting what it was held at (江城市第五届人民代表大会第一次会议上); null where the day stands without it
 * @param speaker null where the lines name none with a post
 */
record Delivery(@Nullable Stated day, @Nullable Span meeting, @Nullable Speaker speaker) {
  /** 2022年1月10日在…会议上, in brackets or behind a dash; not what a meeting passed. */
  private static final Pattern MEETING =
      Pattern.compile(
          "[—–―─－\\-(（ 　]{0,6}(?<day>"
              + Dates.DAY
              + ")[，, 　]?(?:上午|下午|晚上?)?在(?!.*(?:通过|批准|公布|修[订正])[)）]?$)(?<meeting>[^。；;：:\\n]{2,60})");

  private static final Pattern ALONE =
      Pattern.compile(
          "[(（]?\\s?(?<day>" + Dates.DAY + ")\\s?(?:[，,][^()（）。\\n]{1,20})?(?:[)）]|(?=$))");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "[—–―─－\\-(（ 　]{0,6}(?:(?<day>"
              + Dates.DAY
              + ")[ 　]{1,8})?(?:(?:报告|讲话|发言)人[：:][ 　]{0,4})?(?<post>[一-鿿（）()、“”]{0,30}(?:"
              + WordList.any(WordList.of("posts"), false)
              + "))(?:[ 　]{1,8}|(?=[一-鿿]{2,3}[)）]?$))(?<name>(?![一-鿿]*(?:会议?|室|令|函|处|组)[)）]?$)[一-鿿][ 　]{0,4}[一-鿿]{1,3}(?:·[一-鿿]{1,8})?)[ 　]{0,4}[)）]?");

  /** Lines between title and salutation: the day, the speaker, perhaps a bracket in two lines. */
  private static final int LINES = 6;

  /** A longer line is text. */
  private static final int LONGEST = 80;

  private static final Delivery NONE = new Delivery(null, null, null);

  static Delivery of(PolicyText policy, @Nullable Stated title) {
    if (title == null || !title.written()) {
      return NONE;
    }
    String text = policy.text();
    List<Span> below =
        policy.lines().stream()
            .filter(it -> !it.furniture())
            .map(Line::span)
            .filter(it -> it.start() >= title.span().end())
            .limit(LINES)
            .toList();
    @Nullable Stated held = null;
    @Nullable Span meeting = null;
    @Nullable Stated alone = null;
    @Nullable Speaker speaker = null;
    for (Span line : below) {
      Matcher at = MEETING.matcher(text).region(line.start(), line.end());
      Matcher day = ALONE.matcher(text).region(line.start(), line.end());
      Matcher who = SPEAKER.matcher(text).region(line.start(), line.end());
      if (line.length() > LONGEST) {
        break;
      } else if (at.matches() && meeting == null) {
        held = day(text, at);
        meeting = new Span(at.start("meeting"), at.end("meeting"));
      } else if (day.matches()) {
        alone = alone == null ? day(text, day) : alone;
      } else if (who.matches()) {
        speaker = speaker == null ? speaker(text, who) : speaker;
        alone = alone == null && who.group("day") != null ? day(text, who) : alone;
      } else if ("。：:".indexOf(text.charAt(line.end() - 1)) >= 0) {
        break;
      }
    }
    return new Delivery(held == null ? alone : held, meeting, speaker);
  }

  /** Whether it was held before people, whatever its title calls it. */
  boolean aloud() {
    return meeting != null || speaker != null;
  }

  /** The meeting and the speaker's post. */
  List<Span> spans() {
    return Stream.of(meeting, speaker == null ? null : speaker.span())
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Stated day(String text, Matcher found) {
    return Dates.of(text, found.start("day"), found.end("day"));
  }

  private static Speaker speaker(String text, Matcher found) {
    Stated post = Stated.of(text, found.start("post"), found.end("post"));
    Stated name = Stated.of(text, found.start("name"), found.end("name"));
    return new Speaker(new Span(post.span().start(), name.span().end()), post, name);
  }
}
