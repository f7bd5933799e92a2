package org.policygraph.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Pg;

/**
 * Which kind of nothing each null of a document or statement is: the kind that the graph states,
 * else that of its {@link Slot}. What the schema promises at Absence is read here.
 */
final class Absences {

  /** One null, and the kind of nothing that it is. */
  record Absence(String property, String reason) {}

  static final Field FIELD = Absences::read;

  /** The kinds by the property that states them; of several for one field, the first counts. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry(Pg.notApplicable, "NOT_APPLICABLE"),
          Map.entry(Pg.notStated, "NOT_STATED"),
          Map.entry(Pg.notInGraph, "NOT_IN_GRAPH"),
          Map.entry(Pg.notExtracted, "NOT_EXTRACTED"),
          Map.entry(Pg.notReviewed, "NOT_REVIEWED"));

  private static final Links SOURCE = Links.inverse(Eli.realizes, Pg.TextVersion);
  private static final Links RESPONSIBILITIES = Links.inverse(Pg.measure, Pg.Responsibility);

  private Absences() {}

  private static List<@Nullable Object> read(List<Thing> things, Call call) {
    Map<Thing, List<Value.Iri>> sources = of("Document", SOURCE, things, call);
    Map<Thing, List<Value.Iri>> responsibilities = of("Measure", RESPONSIBILITIES, things, call);
    Set<Value.Iri> beside = new LinkedHashSet<>();
    sources.values().forEach(beside::addAll);
    things.forEach(
        thing -> Slot.of(thing.type()).forEach(slot -> beside.addAll(slot.links(thing))));
    // Read all at once, so that they are known when each is looked at as what the schema expects.
    Set<Value.Iri> within = new LinkedHashSet<>();
    for (Thing part : call.reading().things(beside, null).values()) {
      Slot.of(part.type()).stream()
          .filter(slot -> Slot.isPart(part.type()))
          .forEach(slot -> within.addAll(slot.links(part)));
    }
    call.reading().things(within, null);
    return things.stream()
        .<@Nullable Object>map(
            thing -> {
              Nulls nulls = new Nulls(call.reading());
              nulls.in("", thing);
              call
                  .reading()
                  .things(sources.getOrDefault(thing, List.of()), "Source")
                  .values()
                  .stream()
                  .limit(1)
                  .forEach(source -> nulls.in("source.", source));
              if (thing.type().equals("Measure")
                  && responsibilities.getOrDefault(thing, List.of()).isEmpty()) {
                nulls.reasons.put("responsibilities", "NOT_STATED");
              }
              return absences(thing, nulls).stream()
                  .map(absence -> Thing.made("Absence", absence))
                  .toList();
            })
        .toList();
  }

  private static Map<Thing, List<Value.Iri>> of(
      String type, Links links, List<Thing> things, Call call) {
    return things.stream().anyMatch(thing -> thing.type().equals(type))
        ? links.of(things, call)
        : Map.of();
  }

  private static List<Absence> absences(Thing thing, Nulls nulls) {
    Set<String> stated = new HashSet<>();
    for (Map.Entry<String, String> kind : KINDS) {
      for (Value.Iri property : thing.links(kind.getKey())) {
        String path = Slot.path(thing.type(), property.text());
        boolean isNull =
            nulls.seen.contains(path)
                ? nulls.reasons.containsKey(path)
                : !thing.has(property.text());
        if (isNull && stated.add(path)) {
          nulls.reasons.put(path, kind.getValue());
        }
      }
    }
    return nulls.reasons.entrySet().stream()
        .map(entry -> new Absence(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Absence::property))
        .toList();
  }

  /** The nulls below one owner, each with the reason of its slot. */
  private static final class Nulls {
    private final Reading reading;
    private final Map<String, String> reasons = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    private Nulls(Reading reading) {
      this.reading = reading;
    }

    private void in(String path, Thing holder) {
      for (Slot slot : Slot.of(holder.type())) {
        List<Thing> values = values(slot, holder);
        boolean isNull = slot.type() == null ? !holder.has(slot.property()) : values.isEmpty();
        if (slot.mayBeNull()) {
          seen.add(path + slot.field());
          if (isNull) {
            boolean unknown = slot.type() != null && holder.has(slot.property());
            reasons.put(
                path + slot.field(), unknown ? "NOT_IN_GRAPH" : slot.reason().apply(holder));
          }
        }
        below(path + slot.field(), slot, values);
      }
    }

    private List<Thing> values(Slot slot, Thing holder) {
      String type = slot.type();
      return type == null
          ? List.of()
          : slot.property().isEmpty()
              ? List.of(holder.as(type))
              : List.copyOf(reading.things(slot.links(holder), type).values());
    }

    private void below(String path, Slot slot, Collection<Thing> values) {
      int number = 0;
      for (Thing value : values) {
        if (Slot.isPart(value.type())) {
          in(path + (slot.list() ? "." + number + "." : "."), value);
        }
        number++;
      }
    }
  }
}
