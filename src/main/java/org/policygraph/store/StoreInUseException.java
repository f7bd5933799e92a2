package org.policygraph.store;

import java.nio.file.Path;

/** Another process has the store open. Its message is for the person at the keyboard. */
public class StoreInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreInUseException(Path directory, Throwable cause) {
    super(
        "The store "
            + directory
            + " is in use by another process; stop that one, or name another directory with"
            + " --policygraph.store.directory",
        cause);
  }
}
