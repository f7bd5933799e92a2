package org.policygraph.reading;

/**
 * A limit that a file breaks while it is read; unchecked, so that it comes out of the libraries
 * that call back. Its message is the reason that is given.
 */
final class Overrun extends RuntimeException {
  private static final long serialVersionUID = 1;

  Overrun(String message) {
    super(message);
  }
}
