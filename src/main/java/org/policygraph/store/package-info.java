/**
 * The graph as the rest of the program sees it: snapshots, atomic writes, queries parsed once,
 * values.
 *
 * <p>May use Jena's query and term classes; nothing here or above knows which engine keeps the
 * triples.
 */
@NullMarked
package org.policygraph.store;

import org.jspecify.annotations.NullMarked;
