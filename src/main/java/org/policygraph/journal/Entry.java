package org.policygraph.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The head of an entry.
 *
 * @param id {@code urn:sha256:} with the hash of all of the file that follows its first line
 * @param previous the id of the entry before; null for the first one
 */
record Entry(Revision revision, String id, @Nullable String previous, Path file) {

  long number() {
    return revision.number();
  }
}
