package org.policygraph.web;

import org.policygraph.query.BadParameterException;
import org.policygraph.store.OutOfTimeException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Faults of requests to this package's controllers. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(ProblemException e) {
    return answer(ProblemDetail.forStatusAndDetail(e.status(), e.getMessage()));
  }

  /** The parameter's name is a member of its own, for programs. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> badParameter(BadParameterException e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    problem.setProperty("parameter", e.parameter());
    return answer(problem);
  }

  /** As /sparql answers. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> outOfTime(OutOfTimeException e) {
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The query was given up after "
                + e.limit().toMillis() / 1000.0
                + " seconds; ask for less by its parameters"));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
