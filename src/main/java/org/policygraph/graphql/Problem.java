package org.policygraph.graphql;

/** An error that the caller can act on, with a code that stays. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable codes: clients may depend on the names. */
  enum Code {
    /** An argument that cannot be meant. */
    BAD_REQUEST,
    /** A cursor that this list never gave out, or that is no longer in it. */
    UNKNOWN_CURSOR,
    /** The answer would be larger than the service gives in one piece. */
    TOO_LARGE,
    /** An entity lacks what the contract promises; it is left out of the answer. */
    INCOMPLETE_ENTITY
  }

  private final Code code;

  private Problem(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static Problem badRequest(String message) {
    return new Problem(Code.BAD_REQUEST, message);
  }

  static Problem of(Code code, String message) {
    return new Problem(code, message);
  }

  Code code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
