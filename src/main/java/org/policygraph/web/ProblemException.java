package org.policygraph.web;

import org.policygraph.query.Wording;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered: on a page, else as application/problem+json (RFC 9457). */
class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Wording detail;

  ProblemException(HttpStatus status, String zh, String en) {
    super(en);
    this.status = status;
    this.detail = new Wording(zh, en);
  }

  HttpStatus status() {
    return status;
  }

  Wording detail() {
    return detail;
  }
}
