package org.policygraph.graphql;

import graphql.ErrorClassification;
import org.springframework.graphql.execution.ErrorType;

/** The classification that goes with a code. */
final class ErrorTypes {
  private ErrorTypes() {}

  static ErrorClassification of(Problem.Code code) {
    return switch (code) {
      case BAD_REQUEST, UNKNOWN_CURSOR, TOO_LARGE -> ErrorType.BAD_REQUEST;
      case INCOMPLETE_ENTITY -> ErrorType.INTERNAL_ERROR;
    };
  }
}
