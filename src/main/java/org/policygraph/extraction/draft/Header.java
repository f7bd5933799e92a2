package org.policygraph.extraction.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/**
 * What a document says of itself. Null or empty where it does not say it: nothing is concluded from
 * what such documents usually are.
 *
 * @param number its own document number
 * @param issuers as written, those of the signature before those of the page it stood on
 * @param issued the day of the signature
 * @param published the day it came on the web
 * @param spoken the day a speech was held
 * @param period the years it plans for
 * @param place the province, city or county it is of
 * @param type a topic of the scheme document-type, by its local name
 * @param reply what it answers
 * @param publisher who put this copy on the web, as written
 * @param body where the document itself stands on its page
 */
public record Header(
    @Nullable Stated title,
    @Nullable Stated number,
    List<Stated> issuers,
    List<Stated> addressees,
    @Nullable Stated issued,
    @Nullable Stated published,
    @Nullable Stated spoken,
    @Nullable Stated period,
    @Nullable Stated place,
    @Nullable Stated type,
    @Nullable Reply reply,
    @Nullable Stated publisher,
    Span body) {

  private static final Pattern ISSUING = Pattern.compile("印发|发布|公布|下发|颁布");

  /** 印发《甲》的通知 is of 甲; 印发《甲》任务分工的通知 is not. */
  private static final Pattern ISSUED = Pattern.compile("的|$|[0-9—－-]{4,11}年?的");

  private static final Pattern OWN_LINE =
      Pattern.compile("\\s*(?:[一-鿿]{2,10}[〔\\[(（]\\d{4}[〕\\])）]\\s?\\d{1,4}号)?\\s*");

  /** A part of a title is taken for the document's own title from this length on. */
  private static final int TELLING = 8;

  /**
   * The proposal that a reply answers.
   *
   * @param session null where only the number is told
   * @param suggestion whether it is one of a people's congress, else of a consultative conference
   */
  public record Reply(Stated number, @Nullable String session, boolean suggestion) {
    Reply moved(UnaryOperator<Span> to) {
      return new Reply(number.moved(to), session, suggestion);
    }
  }

  /** The type that a title tells, by its ending; empty where it tells none. */
  public static Optional<String> typeOf(String title) {
    return Optional.ofNullable(Titles.type(Stated.told(title))).map(Stated::value);
  }

  /** Whether the text says anything of itself. */
  public boolean saysAnything() {
    return Stream.of(title, number, issued, published, spoken).anyMatch(Objects::nonNull)
        || !issuers.isEmpty();
  }

  /** The same of a text in which its pieces stand elsewhere. */
  public Header moved(UnaryOperator<Span> to) {
    return new Header(
        moved(title, to),
        moved(number, to),
        issuers.stream().map(it -> it.moved(to)).toList(),
        addressees.stream().map(it -> it.moved(to)).toList(),
        moved(issued, to),
        moved(published, to),
        moved(spoken, to),
        moved(period, to),
        moved(place, to),
        moved(type, to),
        reply == null ? null : reply.moved(to),
        moved(publisher, to),
        to.apply(body));
  }

  public static @Nullable Stated moved(@Nullable Stated stated, UnaryOperator<Span> to) {
    return stated == null ? null : stated.moved(to);
  }

  /** Whether a name is that of this document, or of the one that it is the notice of. */
  public boolean names(String name) {
    if (title == null) {
      return false;
    }
    String own = Names.squeezed(title.value());
    String other = Names.squeezed(name);
    int at = own.indexOf(other);
    return own.equals(other)
        || other.length() >= TELLING
            && at > 0
            && ISSUING.matcher(own.substring(Math.max(0, at - 4), at)).find()
            && ISSUED.matcher(own.substring(at + other.length())).lookingAt();
  }

  /** Whether a number is the document's own. */
  public boolean numbered(String other) {
    return number != null && Names.squeezed(number.value()).equals(Names.squeezed(other));
  }

  /**
   * Whether a title in marks is the document's own at its head: the line holds nothing else but a
   * number.
   */
  public boolean alone(String text, Mention mention) {
    if (title == null) {
      return false;
    }
    int start = text.lastIndexOf('\n', mention.span().start()) + 1;
    int end = text.indexOf('\n', mention.span().end());
    String rest =
        text.substring(start, mention.span().start())
            + text.substring(mention.span().end(), end < 0 ? text.length() : end);
    boolean own = Names.squeezed(title.value()).contains(Names.squeezed(mention.name()));
    return own
        && (mention.inner()
            ? title.span().overlaps(mention.span()) && marked(text)
            : OWN_LINE.matcher(rest).matches());
  }

  /** Whether the title stands in marks itself. */
  private boolean marked(String text) {
    return title != null
        && title.span().start() > 0
        && text.charAt(title.span().start() - 1) == '《';
  }
}
