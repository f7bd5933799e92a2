package org.policygraph.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered, told as application/problem+json (RFC 9457). */
class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  ProblemException(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
