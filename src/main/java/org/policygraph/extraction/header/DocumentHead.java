package org.policygraph.extraction.header;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.references.NamedMentions;
import org.policygraph.packaged.SimplifiedCharacters;

/**
 * What the head of a document tells of where and when it speaks, as written.
 *
 * @param place the province, city, county or district it is of; null where it names none
 * @param date the day of its signature, else that it was spoken or published, else its year; null
 *     where it tells none
 */
public record DocumentHead(
    @Nullable String title,
    @Nullable String number,
    @Nullable String place,
    List<String> issuers,
    @Nullable String date) {

  public DocumentHead {
    issuers = List.copyOf(issuers);
  }

  /** 武汉市江岸区人民政府, 江岸区2024年工作要点: the district is the place, not its city. */
  private static final Pattern DISTRICT =
      Pattern.compile(
          "(?<name>(?!"
              + NamedMentions.VERB
              + "|[各全我本该两])[一-鿿]{2,3}区)(?<!新区|发区|园区|社区|地区|城区|景区|库区|山区|市区|片区|范区|治区|税区|校区|小区|辖区|灾区|老区|牧区|林区)(?=(?:人民)?政府|委(?!员)|[一-鿿]{2,10}(?:局|办公室|委员会)(?:关于|印发)|20\\d\\d年|“十)");

  private static final int LONGEST = 24;

  private static final Pattern TITLE_HEAD = Pattern.compile("(?:中共)?|.*?印发《");

  /** The values with simplified signs, as names are compared. */
  public static DocumentHead of(String written) {
    String text = SimplifiedCharacters.of(written);
    PolicyText policy = PolicyText.of(text);
    Header header = HeaderReader.read(policy);
    return new DocumentHead(
        value(header.title()),
        value(header.number()),
        place(text, header),
        header.issuers().stream().map(Stated::value).toList(),
        date(header, DocumentFacts.of(policy, text)));
  }

  private static @Nullable String place(String text, Header header) {
    Stated place = header.place();
    Stated title = header.title();
    if (place != null) {
      int end = place.span().end();
      Matcher inner = DISTRICT.matcher(text).region(end, Math.min(text.length(), end + LONGEST));
      return inner.lookingAt() ? place.value() + inner.group("name") : place.value();
    }
    if (title == null) {
      return null;
    }
    Matcher district = DISTRICT.matcher(title.value());
    while (district.find()) {
      if (TITLE_HEAD.matcher(title.value().substring(0, district.start())).matches()) {
        return district.group("name");
      }
    }
    return null;
  }

  private static @Nullable String date(Header header, DocumentFacts facts) {
    for (@Nullable Stated day :
        new @Nullable Stated[] {header.issued(), header.spoken(), header.published()}) {
      if (day != null) {
        return day.value();
      }
    }
    return facts.year() == null ? null : facts.year().toString();
  }

  private static @Nullable String value(@Nullable Stated stated) {
    return stated == null ? null : stated.value();
  }
}
