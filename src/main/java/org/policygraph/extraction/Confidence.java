package org.policygraph.extraction;

/** How sure the reader is of a statement. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW
}
