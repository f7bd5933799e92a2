/**
 * Where a document names another document, a law, a meeting or a doctrine, and how it relates to
 * it.
 */
@NullMarked
package org.policygraph.extraction.references;

import org.jspecify.annotations.NullMarked;
