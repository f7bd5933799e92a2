package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Row;
import org.policygraph.store.Value;

/**
 * A step of a chain of responsibility.
 *
 * @param fromDay the day whose name an agency goes by at this end, as {@code toDay} at the other
 * @param basis of the responsibility that the step is of, or that it carries on
 * @param said the entity whose evidence shows the step; null where none does
 * @param names where documents name the bodies of the step, which is shown then instead
 * @param within the bounds of the change in the registry, as an ISO 8601 interval ({@code ..} where
 *     open); null where they are one, where its day is known, and of other steps
 * @param confidence of the change in the registry that makes the step; null of other steps
 * @param sources where the registry has that change from, by language
 */
record ChainLink(
    String kind,
    Value.Iri from,
    LocalDate fromDay,
    Value.Iri to,
    LocalDate toDay,
    @Nullable String date,
    @Nullable String basis,
    boolean uncertain,
    Value.@Nullable Iri said,
    List<Name> names,
    @Nullable String within,
    @Nullable String confidence,
    List<Value> sources) {

  /** A body as a document writes it, and what that tells of the step. */
  record Name(Attestations.Of of, Namings.Writing writing) {}

  /**
   * A step that a document says, or that is inferred from what it says.
   *
   * @param then the document's day
   * @param date the same as exactly as it is known
   * @param name the very place, where that is known
   */
  static ChainLink said(
      String kind,
      Row row,
      LocalDate then,
      @Nullable String date,
      @Nullable String basis,
      @Nullable Name name) {
    return new ChainLink(
        kind,
        row.iri("from"),
        then,
        row.iri("to"),
        then,
        date,
        basis,
        false,
        row.iri("said"),
        name == null ? List.of() : List.of(name),
        null,
        null,
        List.of());
  }

  /** A step by a change of agencies in the registry; where documents name both sides of it. */
  static ChainLink succeeded(
      Row row,
      LocalDate before,
      LocalDate after,
      @Nullable String basis,
      boolean uncertain,
      List<Name> names) {
    return new ChainLink(
        "SUCCEEDED_BY",
        row.iri("from"),
        before,
        row.iri("to"),
        after,
        row.text("date"),
        basis,
        uncertain,
        "true".equals(row.text("shown")) ? row.iri("change") : null,
        names,
        row.text("within"),
        row.text("confidence"),
        Stream.of("sourceZh", "sourceEn").flatMap(it -> row.find(it).stream()).toList());
  }

  /**
   * A step by what the registry tells of an agency; where a document names the agency or the other.
   * Its date is that document's.
   */
  static ChainLink belongs(Row row, LocalDate day, @Nullable String basis, List<Name> names) {
    return new ChainLink(
        "BELONGS_TO",
        row.iri("from"),
        day,
        row.iri("to"),
        day,
        names.stream().flatMap(it -> Stream.ofNullable(it.writing.date())).findFirst().orElse(null),
        basis,
        false,
        null,
        names,
        null,
        null,
        List.of());
  }

  /** The same step of whatever responsibility. */
  ChainLink ofAny() {
    return new ChainLink(
        kind,
        from,
        fromDay,
        to,
        toDay,
        date,
        null,
        uncertain,
        said,
        names,
        within,
        confidence,
        sources);
  }

  static void add(Contract contract) {
    contract
        .put("ChainLink", "kind", StatementFields.made(ChainLink.class, ChainLink::kind))
        .put("ChainLink", "from", end(ChainLink::from))
        .put("ChainLink", "fromName", name(ChainLink::from, ChainLink::fromDay))
        .put("ChainLink", "to", end(ChainLink::to))
        .put("ChainLink", "toName", name(ChainLink::to, ChainLink::toDay))
        .put("ChainLink", "date", StatementFields.made(ChainLink.class, ChainLink::date))
        .put("ChainLink", "basis", StatementFields.made(ChainLink.class, ChainLink::basis))
        .put("ChainLink", "reason", Field.of(ChainLink::reason))
        .put("ChainLink", "uncertain", StatementFields.made(ChainLink.class, ChainLink::uncertain))
        .put("ChainLink", "evidence", ChainLink::evidence);
  }

  private static Field end(Function<ChainLink, Value.Iri> which) {
    return Links.from((thing, call) -> List.of(which.apply(of(thing)))).one();
  }

  /** What an agency at one end was called on the day that the link tells; null of other ends. */
  private static Field name(
      Function<ChainLink, Value.Iri> which, Function<ChainLink, LocalDate> day) {
    Field ends = end(which);
    return (things, call) -> {
      Call nodes = new Call("Node", Map.of(), call.reading());
      List<@Nullable Object> found = ends.read(things, nodes);
      Map<LocalDate, List<Thing>> byDay = new LinkedHashMap<>();
      for (int i = 0; i < things.size(); i++) {
        if (found.get(i) instanceof Thing end && end.type().equals("Agency")) {
          byDay.computeIfAbsent(day.apply(of(things.get(i))), d -> new ArrayList<>()).add(end);
        }
      }
      Map<LocalDate, Map<Value.Iri, String>> names =
          AgencyFields.namesOn(byDay, call, call.reading().language(call.text("lang")));
      return things.stream()
          .<@Nullable Object>map(
              thing ->
                  names.getOrDefault(day.apply(of(thing)), Map.of()).get(which.apply(of(thing))))
          .toList();
    };
  }

  private static @Nullable Object reason(Thing thing, Call call) {
    ChainLink link = of(thing);
    return ChainReason.of(link).text(link, call.reading().language(call.text("lang")));
  }

  private static List<@Nullable Object> evidence(List<Thing> things, Call call) {
    Set<Value.Iri> said = new LinkedHashSet<>();
    Set<Value.Iri> written = new LinkedHashSet<>();
    for (Thing thing : things) {
      ChainLink link = of(thing);
      link.spans().forEach(written::add);
      if (link.names.isEmpty() && link.said != null) {
        said.add(link.said);
      }
    }
    List<Thing> known = List.copyOf(call.reading().things(said, "Node").values());
    // All spans at once, so that nothing below asks for some of them again.
    Set<Value.Iri> all = new LinkedHashSet<>(written);
    known.forEach(thing -> all.addAll(StatementFields.spans(thing)));
    Map<Value.Iri, Thing> read = call.reading().things(all, "Evidence");
    List<@Nullable Object> spans = StatementFields.EVIDENCE.read(known, call);
    Map<Value.Iri, Object> found = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      found.put(known.get(i).iri(), Objects.requireNonNull(spans.get(i)));
    }
    return things.stream()
        .<@Nullable Object>map(
            thing -> {
              ChainLink link = of(thing);
              if (!link.names.isEmpty()) {
                return link.spans().map(span -> Objects.requireNonNull(read.get(span))).toList();
              }
              return link.said == null ? List.of() : found.getOrDefault(link.said, List.of());
            })
        .toList();
  }

  private Stream<Value.Iri> spans() {
    return names.stream().map(it -> it.writing.span()).distinct();
  }

  private static ChainLink of(Thing thing) {
    return thing.made(ChainLink.class);
  }
}
