package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Letters;
import org.policygraph.drafting.ToldField;
import org.policygraph.source.SourceText;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Tells a text of another document from a changed text of the same one, where both have one key
 * because their files have one name. Titles, numbers and quotes are compared by their letters and
 * digits alone, quotes only from {@value #LONG} of these.
 *
 * <p>It is the same document where title and document number are the same, or where whoever hands
 * it in tells the title that the document has. Else it is another one where
 *
 * <ul>
 *   <li>fewer than a fifth of the quotes of what is stated stand in the text, and either the titles
 *       differ or there are at least {@value #FEW} such quotes; or
 *   <li>the titles differ, so do the numbers (the issuers, where one has no number), and fewer than
 *       four fifths of the quotes stand in it.
 * </ul>
 *
 * What cannot be compared, because one of both lacks it, does not differ.
 */
final class OtherDocument {
  private static final int LONG = 6;
  private static final int FEW = 3;

  private final Iris iris;
  private final Value.Iri read;
  private final Value.Iri document;
  private final DocumentFacts before;
  private final DocumentFacts fresh;

  private OtherDocument(Iris iris, String key, DocumentFacts before, DocumentFacts fresh) {
    this.read = new TextVersions(iris, key).current();
    this.iris = iris;
    this.document = new Value.Iri(iris.entity("document", key));
    this.before = before;
    this.fresh = fresh;
  }

  /**
   * Why a text cannot be a version of the document that has its key; empty where it can.
   *
   * @param told names of the fields that were told with the text
   * @param before what is drafted or published of the document
   * @param fresh what was read now from the text
   */
  static Optional<String> reason(
      Iris iris,
      String key,
      SourceText text,
      Set<String> told,
      DocumentFacts before,
      DocumentFacts fresh) {
    return new OtherDocument(iris, key, before, fresh)
        .reason(text, told.contains(ToldField.TITLE.field()));
  }

  private Optional<String> reason(SourceText text, boolean titleTold) {
    String title = title(before);
    boolean sameTitle = same(title, title(fresh));
    if (sameTitle && (titleTold || same(number(before), number(fresh)))) {
      return Optional.empty();
    }
    List<String> quotes = quotes();
    String letters = Letters.of(text.text());
    long found = quotes.stream().filter(letters::contains).count();
    List<String> differences = new ArrayList<>();
    boolean otherTitle = differ("title", title, title(fresh), differences);
    boolean numbered = number(before) != null && number(fresh) != null;
    boolean otherMark =
        numbered ? differ("number", number(before), number(fresh), differences) : otherIssuers();
    if (!numbered && otherMark) {
      differences.add("its issuer is " + ids(issuers(fresh)) + " and not " + ids(issuers(before)));
    }
    boolean hardlyAny = !quotes.isEmpty() && 5 * found < quotes.size();
    boolean other =
        (hardlyAny && (otherTitle || quotes.size() >= FEW))
            || (otherTitle && otherMark && (quotes.isEmpty() || 5 * found < 4L * quotes.size()));
    if (!other) {
      return Optional.empty();
    }
    differences.add(
        found + " of " + quotes.size() + " quotes of what is stated there stand in this text");
    return Optional.of(
        "its name gives it the key of "
            + iris.id(document.text()).orElseThrow()
            + (title == null ? "" : " (“" + title + "”)")
            + ", which is another document: "
            + String.join("; ", differences)
            + ". Nothing was changed. Hand it in with another file name"
            + (title == null
                ? ""
                : "; if it is a new version of that document after all, hand it in with the field"
                    + " title and the title that the document has"));
  }

  /** The letters of the long main quotes, each once; not of words that the last text lacked. */
  private List<String> quotes() {
    return before.statements().stream()
        .map(it -> Spans.of(before, it, Pg.evidence))
        .filter(pieces -> pieces.stream().allMatch(it -> it.version().equals(read)))
        .map(pieces -> Letters.of(Spans.words(pieces)))
        .filter(it -> it.length() >= LONG)
        .distinct()
        .toList();
  }

  private static boolean differ(
      String what, @Nullable String known, @Nullable String read, List<String> differences) {
    boolean differ = known != null && read != null && !same(known, read);
    if (differ) {
      differences.add("its " + what + " is “" + read + "” and not “" + known + "”");
    }
    return differ;
  }

  private boolean otherIssuers() {
    Set<Value.Iri> known = issuers(before);
    Set<Value.Iri> read = issuers(fresh);
    return !known.isEmpty() && !read.isEmpty() && Collections.disjoint(known, read);
  }

  private Set<Value.Iri> issuers(DocumentFacts facts) {
    return Set.copyOf(facts.links(document, Pg.issuer));
  }

  private String ids(Set<Value.Iri> nodes) {
    return nodes.stream()
        .map(it -> iris.id(it.text()).orElse(it.text()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The one in Chinese. */
  private @Nullable String title(DocumentFacts facts) {
    return facts.all(document, Dcterms.title).stream()
        .filter(it -> !(it instanceof Value.Literal text && "en".equals(text.language())))
        .map(Value::text)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String number(DocumentFacts facts) {
    return facts.text(document, Eli.id_local);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && Letters.of(one).equals(Letters.of(other));
  }
}
