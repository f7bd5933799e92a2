package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Pg;

/**
 * A field that may be null, or that leads to a part which has such fields.
 *
 * @param property empty where the part is the same entity, seen from another side
 * @param type of the entity that it points to; null for a literal or an enumeration
 * @param list a list, empty in place of null
 * @param reason why it is null where the graph does not say why, by what holds it
 */
record Slot(
    String field,
    String property,
    @Nullable String type,
    boolean list,
    boolean mayBeNull,
    Function<Thing, String> reason) {

  /** Values that are parts of what holds them and have no absences of their own. */
  private static final Set<String> PARTS =
      Set.of("TimeSpan", "Quantity", "Dimension", "Reply", "Review", "Source");

  private static final Map<String, List<Slot>> BY_TYPE = new LinkedHashMap<>();

  static {
    put(
        "Document",
        text("documentNumber", Eli.id_local, "NOT_EXTRACTED"),
        one("area", Eli.jurisdiction, "Area", "NOT_EXTRACTED"),
        one("level", Pg.level, "Topic", "NOT_EXTRACTED"),
        text("issued", Eli.date_document, "NOT_EXTRACTED"),
        text("published", Eli.date_publication, "NOT_EXTRACTED"),
        one("period", Pg.period, "TimeSpan", "NOT_EXTRACTED"),
        // Most documents answer no proposal.
        one("reply", Pg.reply, "Reply", "NOT_APPLICABLE"),
        many("issuers", Pg.issuer, "Agency", true),
        many("addressees", Pg.addressee, "Agency", true));
    statement("Goal", time());
    statement("Programme");
    statement(
        "Reference",
        text("documentNumber", Pg.documentNumber, "NOT_EXTRACTED"),
        one("to", Pg.citedDocument, "Document", "NOT_IN_GRAPH"));
    statement(
        "Measure",
        text("number", Pg.number, "NOT_EXTRACTED"),
        time(),
        one("partOf", Pg.partOf, "Measure", "NOT_APPLICABLE"));
    statement("Responsibility");
    statement(
        "PolicyParameter",
        part("quantity", Pg.quantity, "Quantity"),
        text("base", Pg.base, "NOT_EXTRACTED"),
        many("payers", Pg.payer, "Agency", true),
        one("measure", Pg.forMeasure, "Measure", "NOT_EXTRACTED"),
        time());
    figure(
        "Target",
        text("dueYear", Pg.dueYear, "NOT_EXTRACTED"),
        one("baseline", Pg.baseline, "Quantity", "NOT_EXTRACTED"),
        text("baselineYear", Pg.baselineYear, "NOT_EXTRACTED"),
        text("binding", Pg.binding, "NOT_EXTRACTED"));
    figure("Observation", text("year", Pg.year, "NOT_EXTRACTED"));
    put(
        "TimeSpan",
        text("from", Pg.from, "NOT_STATED"),
        text("to", Pg.to, "NOT_STATED"),
        // What comes from a heading, from the plan's period or by inference has no words of its
        // own.
        text(
            "verbatim",
            Pg.verbatim,
            byBasis ->
                "STATED".equals(Values.name(byBasis, Pg.timeBasis))
                    ? "NOT_EXTRACTED"
                    : "NOT_STATED"));
    put(
        "Quantity",
        text(
            "upperValue",
            Pg.upperValue,
            quantity ->
                "BETWEEN".equals(Values.name(quantity, Pg.comparator))
                    ? "NOT_EXTRACTED"
                    : "NOT_APPLICABLE"));
    put("Dimension", one("value", Pg.dimensionValue, "Node", "NOT_IN_GRAPH"));
    put(
        "Reply",
        text("session", Pg.replySession, "NOT_STATED"),
        text("number", Pg.replyNumber, "NOT_STATED"),
        text("proposer", Pg.proposer, "NOT_STATED"));
    put(
        "Source",
        text("publisher", Eli.publisher, "NOT_STATED"),
        text("url", Pg.sourceUrl, "NOT_STATED"),
        text("retrieved", Pg.retrieved, "NOT_STATED"));
    put(
        "Review",
        // It is what an extractor's rule is worth.
        text(
            "confidence",
            Pg.confidence,
            review -> entered(review) ? "NOT_APPLICABLE" : "NOT_EXTRACTED"),
        text("by", Pg.reviewedBy, Slot::ofReview),
        text("at", Pg.reviewedAt, Slot::ofReview),
        text("note", Pg.reviewNote, Slot::ofReview));
  }

  /** Where nobody has looked at what was drafted or entered there is no reviewer, day or note. */
  private static String ofReview(Thing review) {
    boolean reviewed =
        review.has(Pg.reviewedBy)
            || review.has(Pg.reviewedAt)
            || Set.of("ACCEPTED", "CORRECTED", "REJECTED")
                .contains(String.valueOf(Values.name(review, Pg.reviewStatus)));
    return reviewed ? "NOT_STATED" : "NOT_REVIEWED";
  }

  private static boolean entered(Thing review) {
    return "ENTERED".equals(Values.name(review, Pg.reviewStatus));
  }

  /** Those of a type; of one that has no absences to tell, none. */
  static List<Slot> of(String type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }

  static boolean isPart(String type) {
    return PARTS.contains(type);
  }

  /** What the contract calls a property of a thing of a type, as a path from it. */
  static String path(String type, String property) {
    for (Slot slot : of(type)) {
      if (slot.property.equals(property)) {
        return slot.field;
      }
    }
    String path = pathIn("Review", "review", property);
    if (path == null && type.equals("Document")) {
      path = pathIn("Source", "source", property);
    }
    return path == null ? property.replaceFirst(".*[/#]", "") : path;
  }

  private static @Nullable String pathIn(String type, String field, String property) {
    return of(type).stream()
        .filter(slot -> slot.property.equals(property))
        .map(slot -> field + "." + slot.field)
        .findFirst()
        .orElse(null);
  }

  /** The entities that a thing points to here, by key. */
  List<Value.Iri> links(Thing thing) {
    return type == null || property.isEmpty()
        ? List.of()
        : thing.links(property).stream().distinct().sorted(Order.BY_KEY).toList();
  }

  private static void statement(String type, Slot... own) {
    List<Slot> slots = new ArrayList<>(List.of(own));
    // What stands before the first heading is in no section.
    slots.add(one("section", Pg.section, "Section", "NOT_APPLICABLE"));
    slots.add(part("review", "", "Review"));
    BY_TYPE.put(type, List.copyOf(slots));
  }

  private static void figure(String type, Slot... own) {
    List<Slot> slots = new ArrayList<>(List.of(own));
    slots.add(many("dimensions", Pg.dimension, "Dimension", false));
    slots.add(part("quantity", Pg.quantity, "Quantity"));
    slots.add(text("valueKind", Pg.valueKind, "NOT_EXTRACTED"));
    slots.add(time());
    slots.add(one("partOf", Pg.partOf, "Figure", "NOT_APPLICABLE"));
    slots.add(text("partsAreWhole", Pg.partsAreWhole, "NOT_APPLICABLE"));
    statement(type, slots.toArray(Slot[]::new));
  }

  private static void put(String type, Slot... slots) {
    BY_TYPE.put(type, List.of(slots));
  }

  private static Slot time() {
    return one("time", Pg.time, "TimeSpan", "NOT_EXTRACTED");
  }

  private static Slot text(String field, String property, String reason) {
    return text(field, property, holder -> reason);
  }

  private static Slot text(String field, String property, Function<Thing, String> reason) {
    return new Slot(field, property, null, false, true, reason);
  }

  private static Slot one(String field, String property, String type, String reason) {
    return new Slot(field, property, type, false, true, holder -> reason);
  }

  private static Slot many(String field, String property, String type, boolean told) {
    return new Slot(field, property, type, true, told, holder -> "NOT_STATED");
  }

  /** A part that is always there. */
  private static Slot part(String field, String property, String type) {
    return new Slot(field, property, type, false, false, holder -> "");
  }
}
