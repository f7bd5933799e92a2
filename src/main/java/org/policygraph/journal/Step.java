package org.policygraph.journal;

/** How far a publication has come in the journal: between any two of these a process may end. */
enum Step {
  /** The entry is in a file that does not count yet. */
  WRITTEN,
  /** It is on the disk. */
  FORCED,
  /** It has its name, and counts. */
  NAMED,
  /** The name is on the disk. */
  APPENDED,
  /** The store's state has the number, and is about to be committed. */
  NUMBERED,
  /** Store and journal are of one number. */
  COMMITTED
}
