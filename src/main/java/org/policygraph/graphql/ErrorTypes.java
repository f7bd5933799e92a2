package org.policygraph.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** Problems as errors of an answer. */
final class ErrorTypes {
  private ErrorTypes() {}

  /** The error at the place of the answer that was being read. */
  static GraphQLError error(Problem problem, DataFetchingEnvironment environment) {
    return error(GraphqlErrorBuilder.newError(environment), problem);
  }

  /** The error of a whole request. */
  static GraphQLError error(Problem problem) {
    return error(GraphqlErrorBuilder.newError(), problem);
  }

  private static GraphQLError error(GraphqlErrorBuilder<?> builder, Problem problem) {
    return builder
        // A message is text and no format: it may quote a percent sign of the caller.
        .message("%s", problem.message())
        .errorType(of(problem.code()))
        .extensions(extensions(problem))
        .build();
  }

  private static Map<String, Object> extensions(Problem problem) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", problem.code().name());
    extensions.putAll(problem.details());
    return extensions;
  }

  private static ErrorClassification of(Problem.Code code) {
    return switch (code) {
      case UNAUTHORIZED -> ErrorType.UNAUTHORIZED;
      case BAD_REQUEST, UNKNOWN_CURSOR, TOO_LARGE, NOTHING_CHANGED, CONFLICT, INVALID, QUOTE ->
          ErrorType.BAD_REQUEST;
      case NOT_FOUND -> ErrorType.NOT_FOUND;
      case INCOMPLETE_ENTITY, JOURNAL_DAMAGED -> ErrorType.INTERNAL_ERROR;
    };
  }

  /** The error with its classification as code, where it has none: INVALID_SYNTAX and so on. */
  static GraphQLError coded(GraphQLError error) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    if (error.getExtensions() != null) {
      extensions.putAll(error.getExtensions());
    }
    if (extensions.containsKey("code")) {
      return error;
    }
    extensions.put(
        "code",
        String.valueOf(error.getErrorType())
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toUpperCase(Locale.ROOT));
    GraphQLError.Builder<?> coded =
        GraphQLError.newError()
            .message("%s", error.getMessage())
            .locations(error.getLocations())
            .errorType(error.getErrorType())
            .extensions(extensions);
    return error.getPath() == null ? coded.build() : coded.path(error.getPath()).build();
  }
}
