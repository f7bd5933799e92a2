package org.policygraph.intake;

import java.util.ArrayList;
import java.util.List;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdf;
import org.policygraph.vocabulary.Xsd;

/** A span of a document's text as evidence, under the IRI that the same span has everywhere. */
record EvidenceFacts(Value.Iri iri, List<Fact> facts) {

  static EvidenceFacts of(Iris iris, String key, int start, int end, String exact) {
    return of(iris, new TextVersions(iris, key).current(), start, end, exact);
  }

  /** The same of whichever version of the text; with what is known to stand around it. */
  static EvidenceFacts of(Iris iris, Spans.Piece piece) {
    EvidenceFacts bare = of(iris, piece.version(), piece.start(), piece.end(), piece.exact());
    String quote = bare.iri().text() + "-quote";
    List<Fact> facts = new ArrayList<>(bare.facts());
    if (!piece.prefix().isEmpty()) {
      facts.add(say(quote, Oa.prefix, Value.Literal.string(piece.prefix())));
    }
    if (!piece.suffix().isEmpty()) {
      facts.add(say(quote, Oa.suffix, Value.Literal.string(piece.suffix())));
    }
    return new EvidenceFacts(bare.iri(), facts);
  }

  private static EvidenceFacts of(Iris iris, Value.Iri version, int start, int end, String exact) {
    String text = iris.key(version.text()).orElseThrow();
    String evidence = iris.entity("evidence", text + "-" + start + "-" + end);
    String position = evidence + "-position";
    String quote = evidence + "-quote";
    return new EvidenceFacts(
        new Value.Iri(evidence),
        List.of(
            link(evidence, Rdf.type, Pg.Evidence),
            link(evidence, Oa.hasSource, version.text()),
            link(evidence, Oa.hasSelector, position),
            link(evidence, Oa.hasSelector, quote),
            link(position, Rdf.type, Oa.TextPositionSelector),
            say(position, Oa.start, offset(start)),
            say(position, Oa.end, offset(end)),
            link(quote, Rdf.type, Oa.TextQuoteSelector),
            say(quote, Oa.exact, Value.Literal.string(exact))));
  }

  private static Value offset(int number) {
    return new Value.Literal(Integer.toString(number), Xsd.nonNegativeInteger, null);
  }

  private static Fact link(String subject, String property, String object) {
    return say(subject, property, new Value.Iri(object));
  }

  private static Fact say(String subject, String property, Value object) {
    return new Fact(new Value.Iri(subject), new Value.Iri(property), object);
  }
}
