package org.policygraph.graphql;

import java.util.Map;
import org.policygraph.journal.JournalFault;
import org.policygraph.publication.Refused;

/** An error that the caller can act on, with a code that stays. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable codes: clients may depend on the names. */
  enum Code {
    /** Who asks is not known, or is no editor. */
    UNAUTHORIZED,
    /** An argument that cannot be meant. */
    BAD_REQUEST,
    /** A mutation is of something that is not there. */
    NOT_FOUND,
    /** A mutation asks for what is so already. */
    NOTHING_CHANGED,
    /** Somebody else decided after the revision that a mutation names. */
    CONFLICT,
    /** What is to be published or written breaks rules, which are told one by one. */
    INVALID,
    /** A quote stands in the text not at all, or more than once. */
    QUOTE,
    /** A cursor that this list never gave out, or that is no longer in it. */
    UNKNOWN_CURSOR,
    /** The answer would be larger than the service gives in one piece. */
    TOO_LARGE,
    /** An entity lacks what the contract promises; it is left out of the answer. */
    INCOMPLETE_ENTITY,
    /** An entry of the journal that the answer needs is damaged. */
    JOURNAL_DAMAGED
  }

  private final Code code;
  private final boolean ofEntity;
  private final transient Map<String, Object> details;

  private Problem(Code code, String message, boolean ofEntity) {
    this(code, message, ofEntity, Map.of());
  }

  private Problem(Code code, String message, boolean ofEntity, Map<String, Object> details) {
    super(message, null, false, false);
    this.details = details;
    this.code = code;
    this.ofEntity = ofEntity;
  }

  static Problem badRequest(String message) {
    return new Problem(Code.BAD_REQUEST, message, false);
  }

  static Problem of(Refused refused) {
    return new Problem(
        Code.valueOf(refused.reason().name()), refused.message(), false, refused.details());
  }

  /** Names the entry and what it breaks, and not where its file lies. */
  static Problem of(JournalFault.Damage damage) {
    return new Problem(
        Code.JOURNAL_DAMAGED,
        "entry "
            + damage.entry()
            + " of the journal is damaged, "
            + damage.found()
            + ": its file has to be brought back from a copy",
        false,
        Map.of("entry", damage.entry(), "rule", damage.rule().name()));
  }

  static Problem of(Code code, String message) {
    return new Problem(code, message, false);
  }

  /** A request that fits others of a list and not this entity of it, so that only it goes. */
  static Problem notForThis(String message) {
    return new Problem(Code.BAD_REQUEST, message, true);
  }

  /** Whether it is about one entity and not about what was asked. */
  boolean ofEntity() {
    return ofEntity;
  }

  /** Whether it is the error of one field, and not the end of the whole answer. */
  boolean ofField() {
    return code != Code.TOO_LARGE && code != Code.INCOMPLETE_ENTITY;
  }

  /** What programs may want to know beside the code, by name. */
  Map<String, Object> details() {
    return details;
  }

  Code code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
