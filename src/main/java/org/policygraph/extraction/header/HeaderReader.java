package org.policygraph.extraction.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.draft.Titles;
import org.policygraph.extraction.outline.Body;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.references.DocumentNumbers;
import org.policygraph.extraction.references.NamedMentions;
import org.policygraph.extraction.references.Proposals;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;
import org.policygraph.extraction.times.Dates;
import org.policygraph.extraction.times.TitlePeriods;

/** Reads what a document says of itself before its first part, at its signature and on its page. */
public final class HeaderReader {
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:发布时间|发布日期|公开日期|公布日期|发表时间|更新时间|(?<![一-鿿])(?:日期|时间))\\s?[:：]\\s{0,4}(?<day>"
              + Dates.DAY
              + ")");
  private static final Pattern WRITTEN =
      Pattern.compile("(?:成文日期|发文日期|印发日期|签发日期|生成日期|发文时间)\\s?[:：]\\s{0,4}(?<day>" + Dates.DAY + ")");
  private static final Pattern PRINTED = Pattern.compile("(?<day>" + Dates.DAY + ")\\s?印发");
  private static final Pattern PAGE_ISSUER =
      Pattern.compile(
          "(?:发文机关|发布机构|发文机构|制发机关|发布单位|发文单位|来源)\\s?[:：][ 　]{0,4}(?<name>[一-鿿（）()]{3,30}(?:局|委|厅|部|政府|办公厅|办公室|委员会|国务院))(?![一-鿿])");

  /** 关于 or 印发 behind the name of an agency at the head of a title. */
  private static final Pattern TITLE_ISSUER =
      Pattern.compile(
          "^(?<name>[一-鿿（）()、 　]{2,60}?(?:政府|办公厅|办公室|委员会|国务院|局|委|厅|部|党组))\\s{0,3}(?:关于|印发|转发|贯彻|对)");

  /** 由市某局、某区管委会发布 */
  private static final Pattern HELD =
      Pattern.compile("由(?<names>[一-鿿、]{4,60}?)(?:主题|联合|共同)?(?:发布|主办|举办|召开)");

  private static final Pattern ADDRESSED = Pattern.compile("(?<who>[^。；;：:\\n《》]{2,160})[：:]");

  /** 3. 建设机场（责任单位： */
  private static final Pattern UNEVEN = Pattern.compile("[（(【\\[][^）)】\\]]*$");

  private static final Pattern ADDRESSEE =
      Pattern.compile("^有关|^尊敬的|各|(?:人民政府|委员|代表|委员会|[一-鿿](?:局|委|办|厅|部门|单位|机构|企业))$");

  /** 发布单位: the label of a line about a document addresses nobody. */
  private static final Pattern PAGE_LABEL =
      Pattern.compile("(?:发布|发文|制发|印发|成文|公开|信息|来源|主管|索引)[\\u4e00-\\u9fff]{0,4}(?:单位|机构|机关|部门)");

  private static final Pattern NUMBER_LABEL =
      Pattern.compile("(?:文|字|编)[ 　]{0,4}号[ 　]?[:：]?\\s{0,4}$");

  /** What a law tells of itself in a bracket below its title begins with a day. */
  private static final Pattern HISTORY = Pattern.compile("^[（(]\\s?\\d{4}年");

  private static final String GOVERNMENT = "(?=(?:人民)?政府|[一-鿿]{1,12}(?:局|委|厅|办公室)|人大|政协)";
  private static final String AREA =
      "(?<name>(?!"
          + NamedMentions.VERB
          + "|[各全我本该两省市区县州旗盟])[一-鿿]{2,3}?(?:自治区|自治州|省|市|县|州)(?<!全[省市县州]|各市|省市|区市|直辖市)(?<![区县旗镇]城市)"
          // 区城市管理执法局 names no city
          + "(?<!城市(?=管理|更新|综合|运行|规划)))";

  /** 创新型城市 is no place, 江城市人民政府 tells one. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![一-鿿])(?:中共|关于|对)?" + AREA + "(?:" + GOVERNMENT + "|(?<!城市)(?<=《[一-鿿]{3,4}))");

  private static final Pattern TITLE_PLACE =
      Pattern.compile(
          "(?:印发|发布|关于|^)(?:中共)?[《〈]?"
              + AREA
              + "(?:"
              + GOVERNMENT
              + "|(?<!城市)(?=[一-鿿“]|20\\d\\d年))");

  /** 江城市第五届人民代表大会, 江城市市长, 江城市委书记: of which place a report is that is read aloud. */
  private static final Pattern SPEAKER_PLACE =
      Pattern.compile(
          "^(?:中共)?" + AREA + "(?:" + GOVERNMENT + "|(?=第[一二三四五六七八九十]{1,3}届|[省市县州]长|委))");

  /** 我代表江城市人民政府，向大会报告工作; 受江城市人民政府委托，现将… */
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "(?:我代表|受)(?<name>[一-鿿]{1,20}?(?:人民政府|常务委员会|人民法院|人民检察院))(?:的?委托)?[，,]?[^。，,]{0,4}[向现]");

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:发布会|讲话|会议|举行)(?:时间)?\\s?[:：]\\s{0,4}(?<day>"
              + Dates.DAY
              + ")|^[(（]\\s?(?<alone>"
              + Dates.DAY
              + ")\\s?[)）]$");

  private static final Pattern BELOW = Pattern.compile("[(（]\\s?(?<day>" + Dates.DAY + ")\\s?[)）]");

  /** Between a title and its date stands at most its number. */
  private static final int LINES_BELOW = 2;

  private static final int HEAD = 1200;
  private static final int ADDRESS_LINES = 15;

  private HeaderReader() {}

  public static Header read(PolicyText policy) {
    String text = policy.text();
    Stated title = Titles.find(text, policy.lines());
    Signature signature = Signature.find(text, policy.lines());
    String head = text.substring(0, Math.min(text.length(), HEAD));
    Stated type = title == null ? null : Titles.type(title);
    boolean speech = type != null && Set.of("press-conference", "speech").contains(type.value());
    Stated written = day(text, WRITTEN.matcher(head));
    Delivery delivery = Delivery.of(policy, title);
    List<Stated> issuers = issuers(policy, head, title, signature);
    if (issuers.isEmpty() && delivery.aloud()) {
      issuers = onBehalf(text, head);
    }
    Header.Reply reply =
        type != null && type.value().equals("reply") ? reply(text, title, head) : null;
    if (reply != null && type != null) {
      type = new Stated(type.span(), reply.suggestion() ? "suggestion-reply" : "proposal-reply");
    }
    Stated number = number(text, policy, title);
    boolean aloud = speech || delivery.aloud();
    Stated issued =
        issued(text, signature, written == null && !aloud ? below(policy, title) : written);
    return new Header(
        title,
        number,
        issuers,
        addressees(text, policy, title, number),
        issued,
        day(text, PUBLISHED.matcher(head)),
        aloud ? spoken(text, policy, delivery) : null,
        title == null ? null : TitlePeriods.of(text, title.span(), issued),
        place(text, title, issuers, delivery, policy),
        type,
        reply,
        Publishers.find(text, policy.lines()),
        Body.of(text, policy.lines(), title));
  }

  /** The day of the signature, that of the page's 成文日期, or that of the print (3月1日印发). */
  private static @Nullable Stated issued(
      String text, Signature signature, @Nullable Stated written) {
    if (signature.day() != null) {
      return signature.day();
    }
    return written != null
        ? written
        : day(text, PRINTED.matcher(text).region(Math.max(0, text.length() - HEAD), text.length()));
  }

  /** The day that stands alone in brackets right below the title. */
  private static @Nullable Stated below(PolicyText policy, @Nullable Stated title) {
    if (title == null) {
      return null;
    }
    String text = policy.text();
    int seen = 0;
    for (Line line : policy.lines()) {
      if (line.furniture() || line.span().start() < title.span().end()) {
        continue;
      }
      Matcher day = BELOW.matcher(text).region(line.span().start(), line.span().end());
      if (day.matches()) {
        return Dates.of(text, day.start("day"), day.end("day"));
      }
      if (++seen >= LINES_BELOW) {
        break;
      }
    }
    return null;
  }

  private static @Nullable Stated day(String text, Matcher matcher) {
    return matcher.find() ? Dates.of(text, matcher.start("day"), matcher.end("day")) : null;
  }

  private static @Nullable Stated spoken(String text, PolicyText policy, Delivery delivery) {
    if (delivery.day() != null) {
      return delivery.day();
    }
    for (Line line : policy.lines()) {
      if (line.span().start() > HEAD) {
        break;
      }
      Matcher matcher = SPOKEN.matcher(text).region(line.span().start(), line.span().end());
      if (!line.furniture() && matcher.find()) {
        String group = matcher.group("day") == null ? "alone" : "day";
        return Dates.of(text, matcher.start(group), matcher.end(group));
      }
    }
    return null;
  }

  /**
   * A number alone on a line, behind 文号 or right behind the title; one in a sentence is another
   * document's.
   */
  private static @Nullable Stated number(String text, PolicyText policy, @Nullable Stated title) {
    Spans furniture = Spans.furniture(policy.lines());
    int end = Math.min(text.length(), title == null ? HEAD : title.span().end() + HEAD);
    for (Mention number : DocumentNumbers.find(text.substring(0, end))) {
      Span span = number.span();
      if (furniture.holds(span.start())) {
        continue;
      }
      int lineStart = text.lastIndexOf('\n', span.start()) + 1;
      int lineEnd = text.indexOf('\n', span.end());
      String before = text.substring(lineStart, span.start()).strip();
      String behind = text.substring(span.end(), lineEnd < 0 ? text.length() : lineEnd).strip();
      boolean alone = before.isEmpty() && behind.isEmpty();
      boolean labelled = NUMBER_LABEL.matcher(before).find();
      boolean afterTitle =
          title != null
              && span.start() - title.span().end() <= 2
              && span.start() >= title.span().end();
      if (alone || labelled || afterTitle || published(title, text, before, behind, lineStart)) {
        return new Stated(span, number.name());
      }
    }
    return null;
  }

  /** （2019年8月15日江城县人民政府令第6号公布　…） below the title of a law. */
  private static boolean published(
      @Nullable Stated title, String text, String before, String behind, int lineStart) {
    return title != null
        && lineStart >= title.span().end()
        && text.substring(title.span().end(), lineStart).isBlank()
        && HISTORY.matcher(before).find()
        && (behind.startsWith("公布") || behind.startsWith("发布"));
  }

  private static List<Stated> issuers(
      PolicyText policy, String head, @Nullable Stated title, Signature signature) {
    String text = policy.text();
    if (!signature.agencies().isEmpty()) {
      return signature.agencies();
    }
    if (title != null) {
      Matcher matcher = TITLE_ISSUER.matcher(text).region(title.span().start(), title.span().end());
      if (matcher.find()) {
        return List.of(Stated.of(text, matcher.start("name"), matcher.end("name")));
      }
    }
    for (Line line : policy.lines().stream().filter(it -> !it.furniture()).limit(12).toList()) {
      Matcher second = TITLE_ISSUER.matcher(text).region(line.span().start(), line.span().end());
      if (second.find() && Titles.ends(line.span().of(text))) {
        return List.of(Stated.of(text, second.start("name"), second.end("name")));
      }
      int end = Math.min(line.span().end(), line.span().start() + HEAD);
      Matcher held = HELD.matcher(text).region(line.span().start(), end);
      if (held.find()) {
        return split(text, held.start("names"), held.end("names"), "、");
      }
    }
    Matcher page = PAGE_ISSUER.matcher(head);
    return page.find() ? List.of(Stated.of(text, page.start("name"), page.end("name"))) : List.of();
  }

  private static List<Stated> onBehalf(String text, String head) {
    Matcher name = ON_BEHALF.matcher(head);
    return name.find() ? List.of(Stated.of(text, name.start("name"), name.end("name"))) : List.of();
  }

  /** The first line of the head that ends in a colon behind 各区人民政府 and the like. */
  private static List<Stated> addressees(
      String text, PolicyText policy, @Nullable Stated title, @Nullable Stated number) {
    List<Line> head =
        policy.lines().stream().filter(it -> !it.furniture()).limit(ADDRESS_LINES).toList();
    for (Line line : head) {
      int from = line.span().start();
      if (title != null && line.span().contains(title.span().end())) {
        from = title.span().end();
      }
      if (number != null && line.span().contains(number.span().start())) {
        from = Math.max(from, number.span().end());
      }
      Matcher matcher = ADDRESSED.matcher(text).region(from, line.span().end());
      if (Marker.at(text, from, true) != null
          || !matcher.lookingAt()
          || UNEVEN.matcher(matcher.group("who")).find()) {
        // （1）市甲局：负责… tells who does what
        continue;
      }
      List<Stated> all = split(text, matcher.start("who"), matcher.end("who"), ",，");
      if (all.stream().noneMatch(it -> PAGE_LABEL.matcher(it.value()).matches())
          && all.stream().allMatch(it -> ADDRESSEE.matcher(it.value()).find())
          && all.stream().allMatch(it -> RoleWords.column(it.value()) == null)) {
        return all;
      }
    }
    return List.of();
  }

  private static List<Stated> split(String text, int start, int end, String signs) {
    List<Stated> parts = new ArrayList<>();
    int from = start;
    for (int at = start; at <= end; at++) {
      if (at == end || signs.indexOf(text.charAt(at)) >= 0) {
        if (from < at && !text.substring(from, at).isBlank()) {
          parts.add(Stated.of(text, from, at));
        }
        from = at + 1;
      }
    }
    return parts;
  }

  private static @Nullable Stated place(
      String text,
      @Nullable Stated title,
      List<Stated> issuers,
      Delivery delivery,
      PolicyText policy) {
    List<Span> where = new ArrayList<>();
    if (title != null) {
      where.add(title.span());
    }
    issuers.forEach(it -> where.add(it.span()));
    for (Span span : where) {
      Stated found = place(text, TITLE_PLACE.matcher(text).region(span.start(), span.end()));
      if (found != null) {
        return found;
      }
    }
    for (Span span : delivery.spans()) {
      Stated found = place(text, SPEAKER_PLACE.matcher(text).region(span.start(), span.end()));
      if (found != null) {
        return found;
      }
    }
    int body = title == null ? 0 : title.span().end();
    Matcher matcher = PLACE.matcher(text).region(body, Math.min(text.length(), body + 4 * HEAD));
    while (matcher.find()) {
      String name = matcher.group("name");
      // Once is chance: a verb may stand before 市 as well.
      if (text.indexOf(name) != text.lastIndexOf(name)) {
        return Stated.of(text, matcher.start("name"), matcher.end("name"));
      }
    }
    return null;
  }

  private static @Nullable Stated place(String text, Matcher matcher) {
    return matcher.find() ? Stated.of(text, matcher.start("name"), matcher.end("name")) : null;
  }

  private static Header.@Nullable Reply reply(String text, @Nullable Stated title, String head) {
    for (Proposals.Proposal it : Proposals.of(head)) {
      if (title == null || it.span().end() <= title.span().end() + HEAD) {
        return new Header.Reply(
            new Stated(it.numberSpan(), it.number()), it.session(), it.suggestion());
      }
    }
    return null;
  }
}
