package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.policygraph.query.BadParameterException;
import org.policygraph.store.OutOfTimeException;
import org.policygraph.vocabulary.Iris;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Faults of requests to this package's controllers: a page for browsers in the language of the
 * request, else problem+json.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
  private final Iris iris;

  Problems(Iris iris) {
    this.iris = iris;
  }

  @ExceptionHandler
  ResponseEntity<?> problem(ProblemException e, HttpServletRequest request) {
    RequestFacts facts = RequestFacts.of(request);
    // A program that asks for no language reads what the other problems are told in.
    boolean asked = facts.lang() != null || facts.acceptLanguage() != null;
    String language = asked || ErrorPages.wanted(request) ? Page.language(facts) : "en";
    return answer(ProblemDetail.forStatusAndDetail(e.status(), e.detail().in(language)), request);
  }

  /** The parameter's name is a member of its own, for programs. */
  @ExceptionHandler
  ResponseEntity<?> badParameter(BadParameterException e, HttpServletRequest request) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    problem.setProperty("parameter", e.parameter());
    return answer(problem, request);
  }

  /** As /sparql answers. */
  @ExceptionHandler
  ResponseEntity<?> outOfTime(OutOfTimeException e, HttpServletRequest request) {
    return answer(
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The query was given up after "
                + e.limit().toMillis() / 1000.0
                + " seconds; ask for less by its parameters"),
        request);
  }

  private ResponseEntity<?> answer(ProblemDetail problem, HttpServletRequest request) {
    HttpStatus status = HttpStatus.valueOf(problem.getStatus());
    return ErrorPages.wanted(request)
        ? ErrorPages.page(request, iris, status, problem.getDetail())
        : ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
            .body(problem);
  }
}
