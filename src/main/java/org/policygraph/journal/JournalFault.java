package org.policygraph.journal;

import org.jspecify.annotations.Nullable;

/**
 * A journal that cannot be used, or that the store does not agree with. The message names the entry
 * and the file, and says what to do.
 */
public final class JournalFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JournalFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public JournalFault(String message) {
    this(message, null);
  }
}
