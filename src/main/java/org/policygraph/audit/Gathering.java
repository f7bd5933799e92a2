package org.policygraph.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.audit.AuditPack.Fact;
import org.policygraph.audit.AuditPack.Item;
import org.policygraph.audit.AuditPack.Quote;
import org.policygraph.audit.AuditPack.Reasoning;
import org.policygraph.audit.AuditPack.Reviewed;
import org.policygraph.graphql.Contracted.Answer;
import org.policygraph.graphql.Contracted.Questions;

/** A pack while it is gathered, out of one snapshot: what was asked, met and could not be read. */
final class Gathering {
  /** More conclusions than this are shown without their reasoning, and the pack says so. */
  private static final int MOST_EXPLAINED = 200;

  private final Questions questions;
  private final String asOf;
  private final Words words;
  private final Set<String> documents = new LinkedHashSet<>();
  private final Set<String> subjects = new LinkedHashSet<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Map<String, @Nullable Reasoning> explained = new HashMap<>();

  Gathering(Questions questions, String asOf, Words words) {
    this.questions = questions;
    this.asOf = asOf;
    this.words = words;
  }

  Words words() {
    return words;
  }

  String asOf() {
    return asOf;
  }

  /** The documents that were met, in the order in which they were. */
  Set<String> documents() {
    return documents;
  }

  /** What the pack is about: findings about these belong to it. */
  Set<String> subjects() {
    return subjects;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Asks one of the operations of this package. */
  Tree ask(String operation, Map<String, Object> variables) {
    Answer answer = questions.ask(Operations.read(operation), variables);
    faults.addAll(answer.faults());
    return new Tree(answer.data());
  }

  /** The same for an entity, as on the day. */
  Tree askOn(String operation, String id) {
    return ask(operation, Map.of("id", id, "asOf", asOf));
  }

  /** A statement, which the pack is then about. */
  Item statement(Tree said, List<Fact> facts, @Nullable Reasoning reasoning) {
    return statement(said, said.text("label"), facts, reasoning);
  }

  Item statement(Tree said, String label, List<Fact> facts, @Nullable Reasoning reasoning) {
    subjects.add(said.text("id"));
    Tree document = said.tree("statedIn");
    if (document != null) {
      documents.add(document.text("id"));
    }
    Tree section = said.tree("section");
    List<Fact> all = new ArrayList<>();
    if (document != null) {
      all.add(fact("document", document.text("label")));
    }
    if (section != null) {
      all.add(fact("section", section.text("heading")));
    }
    all.addAll(facts);
    return new Item(said.text("id"), label, all, quotes(said), reviewed(said), reasoning);
  }

  /** What was concluded, with its reasoning. */
  Item conclusion(Tree concluded, String label, List<Fact> facts, List<Quote> evidence) {
    String id = concluded.text("id");
    subjects.add(id);
    return new Item(id, label, facts, evidence, null, reasoning(id));
  }

  List<Quote> quotes(Tree of) {
    List<Quote> quotes = new ArrayList<>();
    for (Tree span : of.trees("evidence")) {
      Tree document = span.at("document");
      documents.add(document.text("id"));
      quotes.add(
          new Quote(
              document.text("id"),
              document.text("label"),
              span.text("textSha256"),
              span.number("start"),
              span.number("end"),
              span.text("quote"),
              span.flag("quoteMatches"),
              span.is("superseded")));
    }
    return quotes;
  }

  private @Nullable Reviewed reviewed(Tree said) {
    Tree review = said.tree("review");
    return review == null
        ? null
        : new Reviewed(
            review.text("status"),
            words.of("ReviewStatus", review.find("status")),
            review.find("confidence"),
            review.find("by"),
            review.find("at"),
            review.find("note"));
  }

  /** Why a conclusion was drawn; null where nothing was, or too many are asked for. */
  @Nullable Reasoning reasoning(String id) {
    if (!explained.containsKey(id) && explained.size() >= MOST_EXPLAINED) {
      faults.add(words.say("too-many-explained"));
      return null;
    }
    if (!explained.containsKey(id)) {
      Tree top = ask("explain", Map.of("id", id)).tree("explain");
      explained.put(id, top == null ? null : reasoning(top));
    }
    return explained.get(id);
  }

  private Reasoning reasoning(Tree place) {
    Tree rule = place.tree("rule");
    Tree conclusion = place.at("conclusion");
    return new Reasoning(
        conclusion.text("id"),
        conclusion.text("label"),
        place.text("statement"),
        rule == null ? null : rule.text("id"),
        rule == null ? null : rule.text("label"),
        quotes(place),
        place.trees("premises").stream().map(this::reasoning).toList(),
        place.is("truncated"));
  }

  /** The role of a responsibility: who is only first listed is never said to lead. */
  Fact role(Tree responsibility) {
    return "FIRST_LISTED".equals(responsibility.find("roleBasis"))
        ? coded("role", "RoleBasis", "FIRST_LISTED")
        : coded("role", "Role", responsibility.find("role"));
  }

  Fact fact(String name, String value) {
    return new Fact(name, words.say("fact." + name), value, null);
  }

  /** A fact that is a value of an enumeration. */
  Fact coded(String name, String enumeration, @Nullable String code) {
    return new Fact(name, words.say("fact." + name), words.of(enumeration, code), code);
  }

  /** No fact where nothing is known. */
  List<Fact> known(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? List.of() : List.of(fact(name, value));
  }

  List<Fact> yesOrNo(String name, @Nullable Boolean value) {
    return value == null ? List.of() : List.of(fact(name, words.say(value ? "yes" : "no")));
  }

  /** A span of time as its text writes it, else from when to when. */
  List<Fact> time(String name, @Nullable Tree time) {
    if (time == null) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>(known(name, span(time)));
    if (!facts.isEmpty() && time.find("basis") != null) {
      facts.add(coded("timeBasis", "TimeBasis", time.find("basis")));
    }
    return facts;
  }

  static String span(Tree time) {
    String from = time.find("from");
    String to = time.find("to");
    return from == null && to == null
        ? ""
        : from != null && from.equals(to)
            ? from
            : (from == null ? "" : from) + "–" + (to == null ? "" : to);
  }
}
