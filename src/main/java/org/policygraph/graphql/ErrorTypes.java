package org.policygraph.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** Problems as errors of an answer. */
final class ErrorTypes {
  private ErrorTypes() {}

  /** The error at the place of the answer that was being read. */
  static GraphQLError error(Problem problem, DataFetchingEnvironment environment) {
    return GraphqlErrorBuilder.newError(environment)
        // A message is text and no format: it may quote a percent sign of the caller.
        .message("%s", problem.message())
        .errorType(of(problem.code()))
        .extensions(Map.of("code", problem.code().name()))
        .build();
  }

  private static ErrorClassification of(Problem.Code code) {
    return switch (code) {
      case BAD_REQUEST, UNKNOWN_CURSOR, TOO_LARGE -> ErrorType.BAD_REQUEST;
      case INCOMPLETE_ENTITY -> ErrorType.INTERNAL_ERROR;
    };
  }
}
