/** Measures and their steps, goals and programmes. */
@NullMarked
package org.policygraph.extraction.measures;

import org.jspecify.annotations.NullMarked;
