package org.policygraph.extraction;

/** How sure the reader is of a statement. */
enum Confidence {
  HIGH,
  MEDIUM,
  LOW
}
