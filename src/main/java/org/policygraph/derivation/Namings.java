package org.policygraph.derivation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/**
 * When agencies whose end is only a guess were named last: the one thing that the registries see of
 * documents, for such a guess can be about no time before that.
 */
final class Namings {
  private static final Template NOW = Template.beside(Namings.class, "last-named.rq");
  private static final Template THEN = Template.beside(Namings.class, "last-named-then.rq");
  private static final Template DOCUMENTS = Template.beside(Namings.class, "documents-of-guess.rq");

  /** The last one first, days before the years and months that begin with them. */
  private static final Comparator<Named> LAST =
      Comparator.comparing(Named::earliest).thenComparing(it -> it.by.text());

  private record Named(String dated, Value.Iri by) {
    String earliest() {
      return dated + "0001-01-01".substring(dated.length());
    }

    private static Named of(Row row) {
      return new Named(row.get("dated").text(), row.iri("by"));
    }
  }

  private final State state;
  private final Foci foci;

  Namings(State state, Foci foci) {
    this.state = state;
    this.foci = foci;
  }

  /** What the registries see of them. */
  List<Triple> of(Collection<Value.Iri> agencies) {
    return now(agencies).entrySet().stream()
        .flatMap(
            it ->
                Stream.of(
                    Triple.create(
                        Terms.node(it.getKey()),
                        NodeFactory.createURI(Pg.lastNamed),
                        NodeFactory.createLiteralDT(
                            it.getValue().dated, type(it.getValue().dated))),
                    Triple.create(
                        Terms.node(it.getKey()),
                        NodeFactory.createURI(Pg.lastNamedBy),
                        Terms.node(it.getValue().by))))
        .toList();
  }

  /** Those of some agencies that were named last at another time than the registries saw. */
  List<Value.Iri> differing(Collection<Value.Iri> agencies) {
    Map<Value.Iri, Named> now = now(agencies);
    Map<Value.Iri, Named> then = last(agencies, THEN, "derived", foci.derived(foci.registries()));
    return agencies.stream()
        .filter(it -> !Optional.ofNullable(now.get(it)).equals(Optional.ofNullable(then.get(it))))
        .toList();
  }

  /** The documents of which some agencies may hold a responsibility. */
  List<Value.Iri> documents(List<Value.Iri> agencies) {
    return state
        .select(
            DOCUMENTS,
            Parameters.each("agency", agencies).with("derived", foci.derived(foci.registries())))
        .stream()
        .map(row -> row.iri("document"))
        .toList();
  }

  private Map<Value.Iri, Named> now(Collection<Value.Iri> agencies) {
    return last(agencies, NOW, "derivedGraphs", Value.Literal.string(foci.iris().derivedGraphs()));
  }

  private Map<Value.Iri, Named> last(
      Collection<Value.Iri> agencies, Template query, String parameter, Value value) {
    return agencies.isEmpty()
        ? Map.of()
        : state.select(query, Parameters.each("agency", agencies).with(parameter, value)).stream()
            .collect(
                Collectors.toMap(row -> row.iri("agency"), Named::of, BinaryOperator.maxBy(LAST)));
  }

  private static XSDDatatype type(String dated) {
    return dated.length() == 4
        ? XSDDatatype.XSDgYear
        : dated.length() == 7 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
  }
}
