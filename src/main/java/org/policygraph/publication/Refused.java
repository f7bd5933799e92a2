package org.policygraph.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Characters;
import org.policygraph.curation.Fault;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.loading.Violation;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Nothing was changed, for a reason that the editor can act on. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  /** Stable names: clients may depend on them. */
  public enum Reason {
    /** There is no such draft, document or statement. */
    NOT_FOUND,
    /** What is asked for is so already. */
    NOTHING_CHANGED,
    /** Somebody decided otherwise after the revision that the editor knew. */
    CONFLICT,
    /** What is given breaks a rule. */
    INVALID,
    /** The quote stands in the text not at all, or more than once. */
    QUOTE
  }

  private final Reason reason;
  private final transient Map<String, Object> details;

  private Refused(Reason reason, String message, Map<String, Object> details) {
    super(message, null, false, false);
    this.reason = reason;
    this.details = details;
  }

  static Refused of(Reason reason, String message) {
    return new Refused(reason, message, Map.of());
  }

  static Refused of(Reason reason, String message, Map<String, Object> details) {
    return new Refused(reason, message, details);
  }

  /** Each fault names its node, rule and value. */
  static Refused broken(String what, List<Violation> faults) {
    return new Refused(
        Reason.INVALID,
        what + " breaks the shapes: " + shown(faults),
        Map.of("faults", faults.stream().map(Refused::fault).toList()));
  }

  /** Each fault names the responsibility and the measure that is rejected. */
  static Refused orphaned(DocumentFacts facts, Iris iris) {
    List<Map<String, Object>> faults = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Value.Iri responsibility : facts.orphans()) {
      Value.Iri measure =
          facts.links(responsibility, Pg.measure).stream()
              .filter(facts::isRejected)
              .findFirst()
              .orElseThrow();
      String id = iris.id(measure.text()).orElse(measure.text());
      String english =
          "a person decided that it stands, but its measure "
              + id
              + " is rejected: reject it too, accept the measure, or correct it to another one";
      String chinese = "已有人认定此项成立，而它所属的措施" + id + "已被否定：请一并否定，或核准该措施，或更正为另一项措施";
      Map<String, Object> fault =
          fault(
              responsibility.text(), "RejectedMeasure", measure.text(), english + " / " + chinese);
      fault.put("words", Map.of("en", english, "zh", chinese));
      faults.add(fault);
      told.add(iris.id(responsibility.text()).orElse(responsibility.text()) + ": " + english);
    }
    return new Refused(
        Reason.INVALID,
        "there are responsibilities for measures that are rejected: " + shown(told),
        Map.of("faults", faults));
  }

  /** Each fault names the field, the rule and what breaks it. */
  static Refused meaningless(List<Fault> faults) {
    return new Refused(
        Reason.INVALID,
        "the statement cannot be written so: "
            + shown(
                faults.stream()
                    .map(it -> it.statement() + ": " + it.rule() + ": " + it.message())
                    .toList()),
        Map.of(
            "faults",
            faults.stream()
                .map(it -> fault(it.statement(), it.rule(), it.message(), it.message()))
                .toList()));
  }

  /**
   * @throws Refused where a note has characters that no text may have
   */
  static void legible(@Nullable String note) {
    Optional<String> wrong = note == null ? Optional.empty() : Characters.notOfText(note);
    if (wrong.isPresent()) {
      String message = "found the character " + wrong.get();
      throw new Refused(
          Reason.INVALID,
          "note: " + Characters.TEXT + ": " + message,
          Map.of("faults", List.of(fault("note", Characters.TEXT, wrong.get(), message))));
    }
  }

  /** Beside the message in both languages, each of them by itself. */
  private static Map<String, Object> fault(Violation it) {
    Map<String, Object> fault = fault(it.node(), it.shape(), it.value(), it.inBoth());
    fault.put("words", Map.of("en", it.message(), "zh", it.chinese()));
    return fault;
  }

  private static Map<String, Object> fault(String node, String rule, String value, String message) {
    Map<String, Object> fault = new LinkedHashMap<>();
    fault.put("node", node);
    fault.put("rule", rule);
    fault.put("value", value);
    fault.put("message", message);
    return fault;
  }

  private static String shown(List<?> faults) {
    String some = String.join("; ", faults.stream().limit(SHOWN).map(String::valueOf).toList());
    return faults.size() > SHOWN ? some + "; and " + (faults.size() - SHOWN) + " more" : some;
  }

  public Reason reason() {
    return reason;
  }

  /** More for programs, by name: {@code revision}, {@code by}, {@code what}, {@code faults}. */
  public Map<String, Object> details() {
    return details;
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
