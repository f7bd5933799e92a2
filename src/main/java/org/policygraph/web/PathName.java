package org.policygraph.web;

import org.jspecify.annotations.Nullable;

/** The last segment of a path: {@code name} or {@code name.extension}. */
record PathName(String name, @Nullable String extension) {

  static PathName of(String segment) {
    int dot = segment.lastIndexOf('.');
    return dot < 0
        ? new PathName(segment, null)
        : new PathName(segment.substring(0, dot), segment.substring(dot + 1));
  }
}
