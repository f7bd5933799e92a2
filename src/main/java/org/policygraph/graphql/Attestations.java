package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Row;
import org.policygraph.store.Value;

/**
 * By which documents the bodies of a chain go by their names, where nothing shows the step itself:
 * a change of agencies, or that one belongs to another, is the registry's to say. A document that
 * names them shows that they were there, and no more.
 *
 * @param own the document that the chain is of; null where nothing is known of it
 * @param namedIn the documents that name each agency
 */
record Attestations(@Nullable Value own, Map<Value, List<Row>> namedIn) {

  /** What a name that is cited tells of a step. */
  enum Of {
    /** Who issued the document, which shows the step itself. */
    ISSUER,
    /** The earlier body, before the change. */
    GIVER,
    /** The later body, after the change. */
    TAKER,
    /** Who belongs to another body, up to the day asked about. */
    MEMBER,
    /** The same where only documents after that day write it. */
    MEMBER_LATER,
    /** Where no document writes who belongs there: the other body. */
    COLLECTIVE
  }

  /** A document that writes an agency's name. */
  record Attested(Of of, Namings.Naming naming) {}

  /**
   * Both sides of a change, as far as a document names them: the earlier body in the document of
   * the chain, or in the last one up to the change; the later body in the first one after it.
   *
   * @param before the last day that surely was before the change
   * @param after the first day that surely was after it
   */
  List<Attested> change(Row change, LocalDate before, LocalDate after) {
    List<Namings.Naming> givers = namings(change.iri("from"));
    Optional<Attested> giver =
        givers.stream()
            .filter(it -> it.document().equals(own))
            .findFirst()
            .or(() -> Namings.latest(givers, before, own))
            .map(it -> new Attested(Of.GIVER, it));
    Optional<Attested> taker =
        first(namings(change.iri("to")), after).map(it -> new Attested(Of.TAKER, it));
    return Stream.concat(giver.stream(), taker.stream()).toList();
  }

  /** Who belongs to another body on a day, or that other body where no document names the first. */
  Optional<Attested> membership(Row membership, LocalDate day) {
    List<Namings.Naming> members = namings(membership.iri("from"));
    List<Namings.Naming> collectives = namings(membership.iri("to"));
    return Namings.latest(members, day, own)
        .map(it -> new Attested(Of.MEMBER, it))
        .or(() -> first(members, day).map(it -> new Attested(Of.MEMBER_LATER, it)))
        .or(
            () ->
                Namings.latest(collectives, day, own)
                    .or(() -> first(collectives, day))
                    .map(it -> new Attested(Of.COLLECTIVE, it)));
  }

  private static Optional<Namings.Naming> first(List<Namings.Naming> namings, LocalDate from) {
    return namings.stream()
        .filter(it -> it.date() != null && !Values.earliest(it.date()).isBefore(from))
        .min(Comparator.comparing(Namings::surelyBy).thenComparing(it -> it.document().text()));
  }

  private List<Namings.Naming> namings(Value.Iri agency) {
    return namedIn.getOrDefault(agency, List.of()).stream()
        .map(row -> new Namings.Naming(agency, row.iri("document"), row.text("date")))
        .toList();
  }

  static Set<Value.Iri> documents(Stream<Attested> attested) {
    Set<Value.Iri> documents = new LinkedHashSet<>();
    attested.forEach(it -> documents.add(it.naming().document()));
    return documents;
  }
}
