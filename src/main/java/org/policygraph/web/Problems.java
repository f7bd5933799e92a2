package org.policygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.policygraph.query.BadParameterException;
import org.policygraph.query.Wording;
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
    return answer(detail(e.status(), e.detail(), request), request);
  }

  /** The parameter's name is a member of its own, for programs. */
  @ExceptionHandler
  ResponseEntity<?> badParameter(BadParameterException e, HttpServletRequest request) {
    ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, e.detail(), request);
    problem.setProperty("parameter", e.parameter());
    return answer(problem, request);
  }

  /** As /sparql answers. */
  @ExceptionHandler
  ResponseEntity<?> outOfTime(OutOfTimeException e, HttpServletRequest request) {
    double seconds = e.limit().toMillis() / 1000.0;
    Wording detail =
        new Wording(
            "查询超过 " + seconds + " 秒，已停止；请用参数缩小范围",
            "The query was given up after " + seconds + " seconds; ask for less by its parameters");
    return answer(detail(HttpStatus.SERVICE_UNAVAILABLE, detail, request), request);
  }

  private static ProblemDetail detail(
      HttpStatus status, Wording detail, HttpServletRequest request) {
    RequestFacts facts = RequestFacts.of(request);
    // A program that asks for no language that there is reads English.
    boolean asked =
        "zh".equals(facts.lang()) || "en".equals(facts.lang()) || facts.acceptLanguage() != null;
    String language = asked || ErrorPages.wanted(request) ? Page.language(facts) : "en";
    return ProblemDetail.forStatusAndDetail(status, detail.in(language));
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
