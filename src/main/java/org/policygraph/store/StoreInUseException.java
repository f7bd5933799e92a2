package org.policygraph.store;

import java.nio.file.Path;

/**
 * Another process has the store open. Its message is for the person at the keyboard; how that
 * person names another directory, the caller knows.
 */
public class StoreInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreInUseException(Path directory, Throwable cause) {
    super("The store " + directory + " is in use by another process", cause);
  }
}
