package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.derivation.DerivationRule;
import org.policygraph.derivation.Rules;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** Why the graph says so: the rule and the premises behind an entity, and behind each of these. */
final class ExplanationFields {
  /** How many levels of premises are read where nobody says. */
  private static final int DEPTH = 5;

  /** More are refused: no chain of rules is as long. */
  private static final int DEEPEST = 20;

  private static final Rules RULES = Rules.packaged();

  /**
   * One place of the tree.
   *
   * @param premises as many as are shown
   */
  private record Explained(
      Thing conclusion,
      @Nullable DerivationRule rule,
      List<Explained> premises,
      boolean truncated) {}

  private ExplanationFields() {}

  static void add(Contract contract) {
    contract
        .put("Query", "explain", Field.of((query, call) -> explain(call)))
        .node("OtherNode", Field.of(ExplanationFields::label))
        .put("Explanation", "conclusion", made(Explained::conclusion))
        .put("Explanation", "statement", Field.of(ExplanationFields::statement))
        .put(
            "Explanation",
            "rule",
            made(it -> it.rule() == null ? null : Thing.made("Rule", it.rule())))
        .put(
            "Explanation",
            "premises",
            made(it -> it.premises().stream().map(ExplanationFields::thing).toList()))
        .put("Explanation", "truncated", made(Explained::truncated))
        .put("Explanation", "evidence", ExplanationFields::evidence)
        .put(
            "Rule", "id", StatementFields.made(DerivationRule.class, rule -> "rule/" + rule.name()))
        .put(
            "Rule",
            "label",
            Field.of((thing, call) -> in(call, thing.made(DerivationRule.class).label())));
  }

  private static Field made(java.util.function.Function<Explained, @Nullable Object> value) {
    return StatementFields.made(Explained.class, value);
  }

  private static Thing thing(Explained explained) {
    return Thing.made("Explanation", explained);
  }

  private static @Nullable Thing explain(Call call) {
    Value.Iri id = call.id("id").orElseThrow();
    Integer depth = call.number("depth");
    int levels = depth == null ? DEPTH : depth;
    if (levels < 0 || levels > DEEPEST) {
      throw Problem.badRequest("depth must be from 0 to " + DEEPEST + ": " + levels);
    }
    List<Place> top = level(List.of(id), call.reading());
    Set<Value.Iri> opened = new LinkedHashSet<>();
    List<Place> level = top;
    for (int i = 0; i < levels && !level.isEmpty(); i++) {
      level = below(level, opened, call.reading());
    }
    return top.isEmpty() ? null : thing(top.get(0).explained());
  }

  /** Opens the places of a level; one query. What was opened elsewhere is not opened again. */
  private static List<Place> below(List<Place> level, Set<Value.Iri> opened, Reading reading) {
    List<Place> toOpen = level.stream().filter(place -> opened.add(place.thing.iri())).toList();
    Set<Value.Iri> premises = new LinkedHashSet<>();
    toOpen.forEach(place -> premises.addAll(place.links()));
    reading.things(premises, null);
    List<Place> next = new ArrayList<>();
    for (Place place : toOpen) {
      place.premises = level(place.links(), reading);
      next.addAll(place.premises);
    }
    return next;
  }

  private static List<Place> level(List<Value.Iri> entities, Reading reading) {
    Map<Value.Iri, Thing> found = reading.things(entities, null);
    return entities.stream().filter(found::containsKey).map(found::get).map(Place::new).toList();
  }

  /** A place of the tree while it grows. */
  private static final class Place {
    private final Thing thing;
    private @Nullable List<Place> premises;

    Place(Thing thing) {
      this.thing = thing;
    }

    List<Value.Iri> links() {
      return thing.links(Pg.premise).stream()
          .distinct()
          .sorted(Comparator.comparing(Value.Iri::text))
          .toList();
    }

    Explained explained() {
      String rule = thing.text(Pg.rule);
      return new Explained(
          thing.as(Types.isNode(thing.type()) ? thing.type() : "OtherNode"),
          rule == null ? null : RULES.find(rule).orElse(null),
          premises == null ? List.of() : premises.stream().map(Place::explained).toList(),
          premises == null && !links().isEmpty());
    }
  }

  /** What the rule means; of what no rule concludes, what it says. */
  private static String statement(Thing thing, Call call) {
    Explained explained = thing.made(Explained.class);
    DerivationRule rule = explained.rule();
    return rule == null
        ? Values.label(explained.conclusion(), call.reading().language(null))
        : in(call, rule.meaning());
  }

  /** What has no name of its own goes by that of its rule. */
  private static String label(Thing thing, Call call) {
    String rule = thing.text(Pg.rule);
    DerivationRule known = rule == null ? null : RULES.find(rule).orElse(null);
    return known == null || !thing.all(Rdfs.label).isEmpty()
        ? Values.label(thing, call.reading().language(call.text("lang")))
        : in(call, known.label());
  }

  private static String in(Call call, DerivationRule.Words words) {
    return call.reading().language(call.text("lang")).equals("en") ? words.en() : words.zh();
  }

  private static List<@Nullable Object> evidence(List<Thing> things, Call call) {
    return StatementFields.EVIDENCE.read(
        things.stream().map(thing -> thing.made(Explained.class).conclusion()).toList(), call);
  }
}
