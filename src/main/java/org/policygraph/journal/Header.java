package org.policygraph.journal;

/** The headers of an entry. */
final class Header {
  static final String PREVIOUS = "prev";
  static final String NUMBER = "number";
  static final String AT = "at";
  static final String BY = "by";
  static final String NOTE = "note";
  static final String DOCUMENT = "document";
  static final String ADDED = "added";
  static final String REMOVED = "removed";

  private Header() {}
}
