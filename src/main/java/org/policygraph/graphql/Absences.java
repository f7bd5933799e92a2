package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Pg;

/**
 * Which kind of nothing each null of a document or statement is: the kind that the graph states,
 * else that of its {@link Slot}. What the schema promises at Absence is read here.
 */
final class Absences {

  /**
   * One null, and the kind of nothing that it is; or something to look at in a draft.
   *
   * @param messages what to look at, in one language or two; empty for a null
   * @param evidence where; empty for a null
   */
  record Absence(String property, String reason, List<Value> messages, List<Value.Iri> evidence) {
    Absence(String property, String reason) {
      this(property, reason, List.of(), List.of());
    }
  }

  static final Field FIELD = Absences::read;

  /** The kinds by the property that states them; of several for one field, the first counts. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry(Pg.notApplicable, "NOT_APPLICABLE"),
          Map.entry(Pg.notStated, "NOT_STATED"),
          Map.entry(Pg.notInGraph, "NOT_IN_GRAPH"),
          Map.entry(Pg.notExtracted, "NOT_EXTRACTED"),
          Map.entry(Pg.notReviewed, "NOT_REVIEWED"));

  private static final Template BESIDE = Template.beside(Absences.class, "beside.rq");

  private Absences() {}

  private static List<@Nullable Object> read(List<Thing> things, Call call) {
    Reading reading = call.reading();
    Set<Value.Iri> beside =
        reading.entities().beside(BESIDE, things.stream().map(Thing::iri).distinct().toList());
    Map<Value.Iri, Thing> found = reading.things(beside, null);
    Map<Value.Iri, List<Thing>> sources =
        by(
            Eli.realizes,
            found.values().stream().filter(text -> !text.has(Dcterms.isReplacedBy)).toList());
    Map<Value.Iri, List<Thing>> responsibilities = by(Pg.measure, found.values());
    Map<Value.Iri, List<Thing>> assessments =
        by(
            Pg.target,
            found.values().stream().filter(thing -> thing.type().equals("Assessment")).toList());
    Set<Value.Iri> pointedTo = new HashSet<>();
    things.forEach(thing -> pointedTo(thing, found, pointedTo));
    reading.entities().nothingMore(pointedTo);
    return things.stream()
        .<@Nullable Object>map(
            thing -> {
              Nulls nulls = new Nulls(reading);
              nulls.in("", thing);
              sources.getOrDefault(thing.iri(), List.of()).stream()
                  .limit(1)
                  .forEach(source -> nulls.in("source.", source.as("Source")));
              if (thing.type().equals("Target") && !assessments.containsKey(thing.iri())) {
                // Without a due year nothing is ever due; and nothing follows from what is not
                // published.
                nulls.reasons.put(
                    "assessment", thing.has(Pg.dueYear) ? "NOT_APPLICABLE" : "NOT_STATED");
              }
              if (thing.type().equals("Measure") && !responsibilities.containsKey(thing.iri())) {
                nulls.reasons.put("responsibilities", "NOT_STATED");
              }
              return absences(thing, nulls).stream()
                  .map(absence -> Thing.made("Absence", absence))
                  .toList();
            })
        .toList();
  }

  /** What an owner points to: what of it was not found is not there. */
  private static void pointedTo(Thing owner, Map<Value.Iri, Thing> found, Set<Value.Iri> all) {
    for (Slot slot : Slot.of(owner.type())) {
      all.addAll(slot.links(owner));
      for (Value.Iri link : slot.links(owner)) {
        Thing part = found.get(link);
        if (part != null && Slot.isPart(part.type())) {
          Slot.of(part.type()).forEach(inner -> all.addAll(inner.links(part)));
        }
      }
    }
  }

  private static Map<Value.Iri, List<Thing>> by(String property, Collection<Thing> things) {
    Map<Value.Iri, List<Thing>> owners = new HashMap<>();
    for (Thing thing : things) {
      thing
          .links(property)
          .forEach(owner -> owners.computeIfAbsent(owner, o -> new ArrayList<>()).add(thing));
    }
    return owners;
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
