package org.policygraph.service;

import org.jspecify.annotations.Nullable;
import org.policygraph.loading.LoadRefused;
import org.policygraph.store.StoreInUseException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence why the service cannot start, instead of four exceptions. */
class StartFailures implements FailureAnalyzer {
  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreInUseException || cause instanceof LoadRefused) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
      }
    }
    return null;
  }
}
