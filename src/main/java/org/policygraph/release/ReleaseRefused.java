package org.policygraph.release;

/** A release that cannot be made: the message says why and what to do. */
public final class ReleaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReleaseRefused(String message) {
    super(message);
  }
}
